import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { recordAdoption } from "#acts/modalities/record-adoption.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Empty } from "#components/kit/page/notices.tsx";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Cited } from "#components/kit/status/explanation.tsx";
import { useTextNumber } from "#components/modalities/text-name.ts";
import { type HowAdopted, waysOfAdopting } from "#domain/modalities/adoption.ts";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { isAnswered } from "#forms/kit/form-answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, putIn } from "#http/request-context.ts";
import { formatDays, zoneInWords } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seePutOfChair } from "#views/modalities/put-of-chair.ts";

/** In characters, as the database keeps it. */
const LONGEST_SYMBOL = 300;

/** More than there are Member States. */
const MOST_VOTES = 1000;

const votes = ["inFavour", "against", "abstaining"] as const;

/** Figures are asked of a vote and of nothing else; those that were typed for another way of adopting are nobody's votes. */
const schema = (t: Translate) => {
  const { dayAndClock, hidden, choice, text, wholeNumber, id } = formFields(t);
  const asked = (field: string) => ({ field, required: true as const });
  const figure = (vote: (typeof votes)[number]) =>
    wholeNumber({ field: t(`modalities.adoption.${vote}`), from: 0, to: MOST_VOTES });
  return z
    .object({
      session: id<"session">(),
      adopted: dayAndClock(asked(t("modalities.adoption.when"))),
      how: choice(waysOfAdopting, asked(t("modalities.adoption.how"))),
      inFavour: figure("inFavour"),
      against: figure("against"),
      abstaining: figure("abstaining"),
      symbol: text({ ...asked(t("modalities.adoption.symbol")), max: LONGEST_SYMBOL }),
      seen: hidden(/^[0-9a-f]{64}$/).optional(),
    })
    .superRefine((said, context) => {
      for (const vote of said.how === "vote" ? votes : [])
        if (said[vote] === null)
          context.addIssue({
            code: "custom",
            path: [vote],
            message: t("problem.missing.written", { field: t(`modalities.adoption.${vote}`) }),
          });
    });
};

function howOf(said: z.output<ReturnType<typeof schema>>): HowAdopted {
  if (said.how !== "vote") return { how: said.how, figures: null };
  const { inFavour, against, abstaining } = said;
  return {
    how: "vote",
    figures: { inFavour: inFavour ?? 0, against: against ?? 0, abstaining: abstaining ?? 0 },
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "record-adoption");
  return found(await seePutOfChair(context, putIn(args)));
}

export async function action(args: ActionFunctionArgs) {
  const of = putIn(args);
  return answerForm(
    args,
    "record-adoption",
    async ({ context, t }) => {
      found(await seePutOfChair(context, of));
      return schema(t);
    },
    async (context, said, { language }) => {
      const { process } = found(await seePutOfChair(context, of));
      const { session, symbol, adopted, seen, key } = said;
      const read = instantOfField("adopted", adopted, process.zone, language);
      if (!read.ok) return read.problem;
      return recordAdoption(context, { of, session, how: howOf(said), symbol, adoptedAt: read.instant, seen, key });
    },
    (to, { id }) => listAddress(to.adoption(id), { done: "entered" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("modalities.adoption.title"), { of: args.data?.text.title });

export default function RecordAdoption() {
  const { process, of, text, citation, standing, seen, sessions, refusals } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const to = paths(language);
  const numberOf = useTextNumber();
  const refusal = refusals.recordAdoption;
  return (
    <Page
      before={<BackLink href={to.textOfChair(of)} />}
      margin={
        <>
          <Box title={t("modalities.adoption.next")}>
            <p>{t("modalities.adoption.nextText")}</p>
          </Box>
          <Box title={t("modalities.follow.text")}>
            <p>
              <a href={to.textOfChair(of)}>
                <UserText>{text.title}</UserText>
              </a>
            </p>
            <p>
              <Cited citation={citation} />
            </p>
          </Box>
        </>
      }
    >
      <Form
        answer={answer}
        closed={refusal !== null || sessions.length === 0}
        name="adoption"
        heading={
          <Heading
            over={
              <>
                <UserText>{process.shortName}</UserText>
                {" · "}
                {numberOf(text)}
              </>
            }
          >
            {t("modalities.adoption.title")}
          </Heading>
        }
      >
        {refusal !== null ? (
          !isAnswered(answer, refusal) && <RefusedAct act={t("modalities.adoption.button")} refusal={refusal} />
        ) : sessions.length === 0 ? (
          <Empty title={t("modalities.adoption.noSessions")} />
        ) : (
          <>
            <p className="lede">{t("modalities.adoption.text")}</p>
            {standing === "not-adopted" && <p>{t("modalities.adoption.fell")}</p>}
            <Select
              name="session"
              label={t("modalities.adoption.session")}
              labelSize="m"
              options={sessions.map((session) => ({
                value: session.id,
                label: t("page.aside", { before: session.title, next: formatDays(session, language) }),
              }))}
            />
            <DateInput
              name="adopted"
              legend={t("modalities.adoption.when")}
              legendSize="m"
              hint={t("modalities.adoption.whenHint", { zone: zoneInWords(process.zone, language) })}
              clock
            />
            <Radios
              name="how"
              legend={t("modalities.adoption.how")}
              legendSize="m"
              choices={waysOfAdopting.map((value) => ({ value, label: t(`modalities.adoption.ways.${value}`) }))}
            />
            {votes.map((vote) => (
              <TextInput
                key={vote}
                name={vote}
                label={t(`modalities.adoption.${vote}`)}
                hint={t("modalities.adoption.figuresHint")}
                optional
                inputMode="numeric"
                width={4}
              />
            ))}
            <TextInput
              name="symbol"
              label={t("modalities.adoption.symbol")}
              hint={t("modalities.adoption.symbolHint")}
              labelSize="m"
              dir="ltr"
              width={30}
            />
            <input type="hidden" name="seen" value={seen} />
            <ButtonGroup>
              <Button>{t("modalities.adoption.button")}</Button>
              <a href={to.textOfChair(of)}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
