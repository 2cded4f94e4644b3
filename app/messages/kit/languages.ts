/** The six official languages of the United Nations, in the order of the language bar, and two pseudo-languages that show what a translation would break. */
export const languages = {
  ar: { name: "عربي", dir: "rtl", formats: "ar-u-nu-latn", pseudo: false },
  zh: { name: "中文", dir: "ltr", formats: "zh-Hans", pseudo: false },
  en: { name: "English", dir: "ltr", formats: "en-GB", pseudo: false },
  fr: { name: "Français", dir: "ltr", formats: "fr", pseudo: false },
  ru: { name: "Русский", dir: "ltr", formats: "ru", pseudo: false },
  es: { name: "Español", dir: "ltr", formats: "es", pseudo: false },
  "en-XA": { name: "Ȧƈƈḗƞŧḗḓ", dir: "ltr", formats: "en-GB", pseudo: true },
  "ar-XB": { name: "Mirrored", dir: "rtl", formats: "en-GB", pseudo: true },
} as const satisfies Record<string, { name: string; dir: "ltr" | "rtl"; formats: string; pseudo: boolean }>;

export type Language = keyof typeof languages;

export const defaultLanguage = "en" satisfies Language;

/** The languages that a reader can choose; pseudo-languages are offered outside production only. */
export function availableLanguages(options: { pseudo: boolean }): Language[] {
  return (Object.keys(languages) as Language[]).filter((language) => options.pseudo || !languages[language].pseudo);
}

/** Whether a URL's first segment is a language in which the portal can answer. */
export function isLanguage(segment: string | undefined, options: { pseudo: boolean }): segment is Language {
  return availableLanguages(options).some((language) => language === segment);
}
