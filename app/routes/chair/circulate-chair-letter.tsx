import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { circulateChairLetter } from "#acts/chair-letters/circulate-chair-letter.ts";
import { LetterDoes } from "#components/chair-letters/letter-does.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { Radios } from "#components/kit/form/choices.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Warning } from "#components/kit/page/notices.tsx";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { RefusedAct } from "#components/kit/page/refused-act.tsx";
import { UserText } from "#components/kit/page/text.tsx";
import { SecondLook } from "#components/kit/status/second-look.tsx";
import { instantOfField } from "#forms/kit/closing-field.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found, idIn } from "#http/request-context.ts";
import { zoneInWords } from "#messages/kit/instant.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { seeLetterOfChair } from "#views/chair-letters/letter-of-chair.ts";

const schema = (t: Translate) => {
  const { choice, optionalDayAndClock, version } = formFields(t);
  return z.object({
    when: choice(["now", "later"], { field: t("chairLetters.circulate.when"), required: true }),
    leaves: optionalDayAndClock({ field: t("chairLetters.circulate.at") }),
    seen: version(),
  });
};

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "circulate-chair-letter");
  return found(await seeLetterOfChair(context, idIn(args, "chair_letter"), 1));
}

export async function action(args: ActionFunctionArgs) {
  const chairLetter = idIn(args, "chair_letter");
  return answerForm(
    args,
    "circulate-chair-letter",
    async ({ context, t }) => {
      found(await seeLetterOfChair(context, chairLetter, 1));
      return schema(t);
    },
    async (context, { when, leaves, seen, key }, { language, t }) => {
      if (when === "now") return circulateChairLetter(context, { chairLetter, seen, key });
      const { zone } = found(await seeLetterOfChair(context, chairLetter, 1)).process;
      if (leaves === null)
        return {
          field: "leaves.day",
          words: t("problem.missing.dayAndClock", { field: t("chairLetters.circulate.at") }),
        };
      const leaving = instantOfField("leaves", leaves, zone, language);
      if (!leaving.ok) return leaving.problem;
      return circulateChairLetter(context, { chairLetter, seen, leavesAt: leaving.instant, key });
    },
    (to, { standing }) => listAddress(to.chairLetter(chairLetter), { done: standing }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("chairLetters.circulate.title"), { of: args.data?.draft.subject });

export default function CirculateChairLetter() {
  const { id, version, process, draft, composed, reach, refusals, looks } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const language = useLanguage();
  const back = paths(language).chairLetter(id);
  const refusal = refusals.circulate;
  return (
    <Page before={<BackLink href={back}>{t("chairLetters.one")}</BackLink>}>
      <Form
        answer={answer}
        closed={refusal !== null}
        name="circulate"
        heading={<Heading over={<UserText>{draft.subject}</UserText>}>{t("chairLetters.circulate.title")}</Heading>}
      >
        {refusal !== null ? (
          answer === undefined && <RefusedAct act={t("chairLetters.circulate.title")} refusal={refusal} />
        ) : (
          <>
            <p className="lede">{t("chairLetters.goesTo", reach)}</p>
            {composed.does.length > 0 && <LetterDoes does={composed.does} process={process} desk="chair" />}
            {looks.map((look) => (
              <SecondLook key={look.closesAt} look={look} closing={t("chairLetters.circulate.silenceEnds")} />
            ))}
            <input type="hidden" name="seen" value={version} />
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
                      hint={t("chairLetters.circulate.atHint", { zone: zoneInWords(process.zone, language) })}
                      clock
                    />
                  ),
                },
              ]}
            />
            <Warning>{t("chairLetters.circulate.grave")}</Warning>
            <ButtonGroup>
              <Button variant="grave">{t("chairLetters.circulate.button")}</Button>
              <a href={back}>{t("form.cancel")}</a>
            </ButtonGroup>
          </>
        )}
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
