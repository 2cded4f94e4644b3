import { type Language, languages } from "./languages.ts";

/** Numbers among which every plural form of every language is found; nought comes last, since many languages have words of their own for it. */
const samples = [...Array(200).keys()].map((number) => number + 1).concat(1_000_000, 0);

/**
 * A message about a number, once for each plural form of its language, with `{number}` in the place of the number: the browser counts, and has no
 * dictionary.
 */
export function pluralForms(
  language: Language,
  words: (number: number) => string,
): Partial<Record<Intl.LDMLPluralRule, string>> {
  const { formats } = languages[language];
  const rules = new Intl.PluralRules(formats);
  const format = new Intl.NumberFormat(formats);
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {};
  for (const number of samples)
    forms[rules.select(number)] ??= words(number).replace(format.format(number), "{number}");
  return forms;
}
