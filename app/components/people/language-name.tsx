import { isLanguage, languages } from "#messages/kit/languages.ts";

/** In which letters are written, by its own name. */
export function LanguageName({ language }: { language: string }) {
  return isLanguage(language, { pseudo: true }) ? <span lang={language}>{languages[language].name}</span> : language;
}
