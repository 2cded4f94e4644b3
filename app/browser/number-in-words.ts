type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** What the server wrote for each plural form of the page's language, said of a number. */
export function numberInWords(number: number, words: string | null, formats: string): string {
  const forms = JSON.parse(words ?? "{}") as Forms;
  const form = forms[new Intl.PluralRules(formats).select(number)] ?? forms.other ?? "";
  return form.replace("{number}", new Intl.NumberFormat(formats).format(number));
}
