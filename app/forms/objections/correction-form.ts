import { z } from "zod";
import { formFields } from "#forms/kit/form-fields.ts";
import { isCountry } from "#messages/kit/countries.ts";
import type { Translate } from "#messages/kit/translator.ts";

/** In characters, as the database keeps them; the reason as long as a page can be asked for again with it. */
export const longestOfCorrection = { name: 300, acronym: 50, reason: 500 };

/** What an entry should read, and why. `step` is on the page that asks again. */
export function correctionForm(t: Translate, countries: readonly string[]) {
  const { text, paragraphs, choice, optionalChoice, hidden } = formFields(t);
  const reason = t("objections.correctList.reason");
  return z.object({
    step: optionalChoice(["correct"], { field: reason }),
    /** How many corrigenda of the entry the officer has seen. */
    seen: hidden(/^\d{1,6}$/),
    name: text({
      field: t("objections.correctList.name"),
      max: longestOfCorrection.name,
      required: t("organisations.record.enterName"),
    }),
    acronym: text({ field: t("objections.correctList.acronym"), max: longestOfCorrection.acronym }),
    country: choice(countries, {
      field: t("objections.correctList.country"),
      required: t("organisations.record.enterCountry"),
    }),
    reason: paragraphs({
      field: reason,
      max: longestOfCorrection.reason,
      required: t("refusal.correction_needs_a_reason"),
    }),
  });
}

const query = z.object({
  name: z.string().max(longestOfCorrection.name),
  acronym: z.string().max(longestOfCorrection.acronym).default(""),
  country: z.string().refine(isCountry),
  reason: z.string().max(longestOfCorrection.reason),
});

/** The correction that the page asks about again, as its address carries it; null on the page that asks for it first. */
export function correctionIn(url: string) {
  const read = query.safeParse(Object.fromEntries(new URL(url).searchParams));
  if (!read.success) return null;
  const { name, acronym, country, reason } = read.data;
  return { to: { name, acronym: acronym === "" ? null : acronym, country }, reason };
}
