import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { circulateChairLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { LetterDoes } from "#components/chair-letters/letter-does.tsx";
import { LetterSilences } from "#components/chair-letters/letter-silences.tsx";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Change } from "#components/kit/form/change.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Gap, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { Deadline } from "#components/kit/status/deadline.tsx";
import type { Zone } from "#domain/kit/calendar.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import { fieldsOfInstant, instantOfField, leavingIn } from "#forms/kit/closing-field.ts";
import type { Problem } from "#forms/kit/form-answer.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { isChanging } from "#forms/kit/two-pages.ts";
import { answerForm, type Done } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeLetterOfChair } from "#views/chair-letters/letter-of-chair.ts";

/** First it is asked when; an instant that lies ahead is asked once more, with what the letter does then: the address carries it. */
const schema = (t: Translate) => {
  const { choice, optionalDayAndClock, version } = formFields(t);
  return z.object({
    when: choice(["now", "later", "then"], { field: t("chairLetters.circulate.when"), required: true }),
    leaves: optionalDayAndClock({ field: t("chairLetters.circulate.at") }),
    seen: version(),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "circulate-chair-letter");
  const leavesAt = leavingIn(args.request.url);
  const seen = found(await seeLetterOfChair(context, idIn(args, "chair_letter"), { leavesAt }));
  return { ...seen, chosen: leavesAt?.toString() ?? null };
}

/** What the address of the next page says. */
type Next = { readonly done: string } | { readonly leavesAt: string };

export async function action(args: ActionFunctionArgs) {
  const chairLetter = idIn(args, "chair_letter");
  const confirmed = leavingIn(args.request.url);
  return answerForm(
    args,
    "circulate-chair-letter",
    async ({ context, t }) => {
      found(await seeLetterOfChair(context, chairLetter));
      return schema(t);
    },
    async (context, { when, leaves, seen, key }, { language, t }): Promise<Done<Next> | Refusal | Problem> => {
      if (when === "now" || (when === "then" && confirmed !== null)) {
        const leavesAt = when === "now" ? null : confirmed;
        const ruling = await circulateChairLetter(context, { chairLetter, seen, leavesAt, key });
        return ruling.ok ? { ok: true, next: { done: ruling.next.standing } } : ruling;
      }
      if (leaves === null)
        return {
          field: "leaves.day",
          words: t("problem.missing.dayAndClock", { field: t("chairLetters.circulate.at") }),
        };
      const { zone } = found(await seeLetterOfChair(context, chairLetter)).process;
      const leaving = instantOfField("leaves", leaves, zone, language);
      if (!leaving.ok) return leaving.problem;
      const { schedule } = found(await seeLetterOfChair(context, chairLetter, { leavesAt: leaving.instant })).refusals;
      return schedule ?? { ok: true, next: { leavesAt: leaving.instant.toString() } };
    },
    {
      to: (to, next) =>
        listAddress(
          "done" in next ? to.chairLetter(chairLetter) : to.pageOfLetter(chairLetter, "circulate-chair-letter"),
          next,
        ),
      first: async ({ context }) =>
        confirmed && {
          when: ["later"],
          ...fieldsOfInstant("leaves", confirmed, found(await seeLetterOfChair(context, chairLetter)).process.zone),
        },
    },
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("chairLetters.circulate.title"), {
    readBack: (t) => t("chairLetters.circulate.confirmTitle"),
    second: Boolean(args.data?.chosen),
    of: args.data?.draft.subject,
  });

export default function CirculateChairLetter() {
  const { id, version, process, draft, composed, reach, refusals, silences, ...seen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const changing = isChanging(answer);
  const chosen = changing ? null : seen.chosen;
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = to.chairLetter(id);
  const refusal = refusals.circulate ?? refusals.schedule;
  return (
    <Page before={<BackLink href={back}>{t("chairLetters.one")}</BackLink>}>
      <ActForm
        answer={answer}
        act={t("chairLetters.circulate.title")}
        refusal={refusal}
        action={changing ? to.pageOfLetter(id, "circulate-chair-letter") : undefined}
        name={chosen === null ? "circulate" : "then"}
        heading={
          <Heading over={<UserText>{draft.subject}</UserText>}>
            {t(chosen === null ? "chairLetters.circulate.title" : "chairLetters.circulate.confirmTitle")}
          </Heading>
        }
      >
        <p className="lede">{t("chairLetters.goesTo", reach)}</p>
        {chosen !== null && (
          <p>
            {t("chairLetters.circulate.leaves")} <Deadline instant={chosen} zone={process.zone} />
          </p>
        )}
        {composed.does.length > 0 && <LetterDoes does={composed.does} process={process} desk="chair" />}
        <LetterSilences silences={silences} />
        <input type="hidden" name="seen" value={version} />
        {chosen === null ? <When zone={process.zone} /> : <input type="hidden" name="when" value="then" />}
        <Warning>
          {chosen !== null && t("chairLetters.circulate.untilThen")}
          <Gap />
          {t("chairLetters.circulate.grave")}
        </Warning>
        <ButtonGroup>
          <Button variant="grave">
            {chosen === null ? t("chairLetters.circulate.button") : t("chairLetters.circulate.setButton")}
          </Button>
          {chosen !== null && <Change what={t("chairLetters.circulate.at")} />}
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

function When({ zone }: { zone: Zone }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Radios
      name="when"
      legend={t("chairLetters.circulate.when")}
      choices={[
        { value: "now", label: t("chairLetters.circulate.now") },
        {
          value: "later",
          label: t("chairLetters.circulate.later"),
          detail: (
            <DateInput
              name="leaves"
              legend={t("chairLetters.circulate.at")}
              legendSize="s"
              hint={t("chairLetters.circulate.atHint", { zone: zoneInWords(zone, language) })}
              clock
            />
          ),
        },
      ]}
    />
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
