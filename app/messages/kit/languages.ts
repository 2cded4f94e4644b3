/** The six official languages of the United Nations, in the order of the language bar, and two pseudo-languages that show what a translation would break. */
export const languages = {
  ar: { name: "عربي", dir: "rtl", formats: "ar-u-nu-latn", available: true, pseudo: false },
  zh: { name: "中文", dir: "ltr", formats: "zh-Hans", available: true, pseudo: false },
  en: { name: "English", dir: "ltr", formats: "en-GB", available: true, pseudo: false },
  fr: { name: "Français", dir: "ltr", formats: "fr", available: true, pseudo: false },
  ru: { name: "Русский", dir: "ltr", formats: "ru", available: true, pseudo: false },
  es: { name: "Español", dir: "ltr", formats: "es", available: true, pseudo: false },
  "en-XA": { name: "Ȧƈƈḗƞŧḗḓ", dir: "ltr", formats: "en-GB", available: true, pseudo: true },
  "ar-XB": { name: "Mirrored", dir: "rtl", formats: "en-GB", available: true, pseudo: true },
} as const satisfies Record<
  string,
  { name: string; dir: "ltr" | "rtl"; formats: string; available: boolean; pseudo: boolean }
>;

export type Language = keyof typeof languages;

export const defaultLanguage = "en" satisfies Language;

/** The languages that a reader can choose; pseudo-languages are offered outside production only. */
export function availableLanguages(options: { pseudo: boolean }): Language[] {
  return (Object.keys(languages) as Language[]).filter(
    (language) => languages[language].available && (options.pseudo || !languages[language].pseudo),
  );
}

/** Whether a URL's first segment is a language in which the portal can answer. */
export function isLanguage(segment: string | undefined, options: { pseudo: boolean }): segment is Language {
  return availableLanguages(options).some((language) => language === segment);
}
