import { z } from "zod";
import { type Answers, consultativeStatuses } from "#domain/applications/application.ts";
import type { Asked } from "#domain/applications/asked.ts";
import { type InformationItem, informationItems } from "#domain/modalities/provisions.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import type { Translate } from "#messages/kit/translator.ts";

/** In characters, as in the questions of a draft. */
export const longestOfAnswer = { paragraphs: 5000, line: 200, number: 100 };

/** Resolution 288 B (X) made consultative status; its first grants followed the Charter. */
const FIRST_YEAR = 1946;

/** The answers that were asked for, and no others; `required`: those without which nothing is received. */
export function completionForm(
  t: Translate,
  { asked, required, thisYear }: { asked: readonly Asked[]; required: readonly InformationItem[]; thisYear: number },
) {
  const { version, paragraphs, text, email, choice, optionalChoice, year } = formFields(t);
  const named = (item: InformationItem) => {
    const field = t(`applications.field.${item}`);
    return { field, required: required.includes(item) ? t("applications.complete.give", { field }) : undefined };
  };
  const long = (item: InformationItem) =>
    whereAsked(item, paragraphs({ ...named(item), max: longestOfAnswer.paragraphs }).transform(answered));
  const line = (item: InformationItem, max = longestOfAnswer.line) =>
    whereAsked(item, text({ ...named(item), max }).transform(answered));
  const whereAsked = <Field extends z.ZodType>(item: InformationItem, field: Field) =>
    asked.includes(item)
      ? field
      : z
          .unknown()
          .transform(() => undefined)
          .optional();
  const { field, required: missing } = named("consultativeStatus");
  return z.object({
    version: version(),
    purpose: long("purpose"),
    programmes: long("programmes"),
    activities: long("activities"),
    pastInteraction: long("pastInteraction"),
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
}

/** Those that were sent. */
export function answersIn(said: { readonly [item in InformationItem]?: string | null | undefined }): Partial<Answers> {
  return Object.fromEntries(informationItems.flatMap((item) => (said[item] === undefined ? [] : [[item, said[item]]])));
}

function answered(text: string): string | null {
  return text === "" ? null : text;
}
