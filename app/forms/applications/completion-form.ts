import { z } from "zod";
import { type AnswerItem, answerItems, type Answers } from "#domain/applications/answer-items.ts";
import { consultativeStatuses } from "#domain/applications/application.ts";
import { applies } from "#domain/applications/typed-answers.ts";
import { acrossFields } from "#forms/kit/across-fields.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";
import { typedAnswers } from "./typed-answers.ts";

/** In characters, as in the questions of a draft. */
export const longestOfAnswer = { paragraphs: 5000, line: 200, number: 100 };

/** Resolution 288 B (X) made consultative status; its first grants followed the Charter. */
const FIRST_YEAR = 1946;

/** The answers that were asked for, and no others; `required`: those without which nothing is received. */
export function completionForm(
  t: Translate,
  { asked, required, thisYear }: { asked: readonly AnswerItem[]; required: readonly AnswerItem[]; thisYear: number },
) {
  const { version, paragraphs, text, email, choice, optionalChoice, year } = formFields(t);
  const give = (item: AnswerItem) => t("applications.complete.give", { field: t(`applications.field.${item}`) });
  const named = (item: AnswerItem) => ({
    field: t(`applications.field.${item}`),
    required: required.includes(item) && !dependent.includes(item) ? give(item) : undefined,
  });
  const long = (item: AnswerItem) =>
    whereAsked(item, paragraphs({ ...named(item), max: longestOfAnswer.paragraphs }).transform(answered));
  const line = (item: AnswerItem, max = longestOfAnswer.line) =>
    whereAsked(item, text({ ...named(item), max }).transform(answered));
  const whereAsked = <Field extends z.ZodType>(item: AnswerItem, field: Field) =>
    asked.includes(item)
      ? field
      : z
          .unknown()
          .transform(() => undefined)
          .optional();
  const { field, required: missing } = named("consultativeStatus");
  const typed = typedAnswers(t, { thisYear, named });
  const form = z.object({
    version: version(),
    purpose: long("purpose"),
    programmes: long("programmes"),
    activities: long("activities"),
    pastInteraction: long("pastInteraction"),
    governingBody: whereAsked("governingBody", typed.governingBody),
    membersKind: whereAsked("membersKind", typed.membersKind),
    membersNumber: whereAsked("membersNumber", typed.membersNumber),
    membersCountries: whereAsked("membersCountries", typed.membersCountries),
    membersRegions: whereAsked("membersRegions", typed.membersRegions),
    fundingSources: whereAsked("fundingSources", typed.fundingSources),
    fundingYear: whereAsked("fundingYear", typed.fundingYear),
    fundingFromStates: whereAsked("fundingFromStates", typed.fundingFromStates),
    fundingStates: whereAsked("fundingStates", typed.fundingStates),
    headName: line("headName"),
    headTitle: line("headTitle"),
    registerNumber: line("registerNumber", longestOfAnswer.number),
    headEmail: whereAsked("headEmail", email(named("headEmail")).transform(answered)),
    consultativeStatus: whereAsked(
      "consultativeStatus",
      missing === undefined
        ? optionalChoice(consultativeStatuses, { field })
        : choice(consultativeStatuses, { field, required: missing }),
    ),
    consultativeStatusYear: whereAsked(
      "consultativeStatusYear",
      year({ ...named("consultativeStatusYear"), from: FIRST_YEAR, to: thisYear }).transform((one) =>
        one === null ? null : String(one),
      ),
    ),
  });
  return acrossFields(form, (given, context) => {
    const said = answersIn(given);
    for (const item of dependent)
      if (asked.includes(item) && required.includes(item) && said[item] === null && applies(item, said))
        context.addIssue({ code: "custom", message: give(item), path: [item] });
  });
}

/** Whether they are asked depends on what is answered beside them. */
const dependent: readonly AnswerItem[] = ["membersNumber", "membersCountries", "membersRegions", "fundingStates"];

/** Those that were sent. */
export function answersIn(said: { readonly [item in AnswerItem]?: string | null | undefined }): Partial<Answers> {
  return Object.fromEntries(answerItems.flatMap((item) => (said[item] === undefined ? [] : [[item, said[item]]])));
}

function answered(text: string): string | null {
  return text === "" ? null : text;
}
