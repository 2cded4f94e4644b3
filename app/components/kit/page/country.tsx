import { countryName, inOrderOfNames } from "#messages/kit/countries.ts";
import type { Language } from "#messages/kit/languages.ts";
import { useLanguage } from "./page-context.tsx";

/** A country or area, named in the language of the page. */
export function Country({ code }: { code: string }) {
  return <>{countryName(code, useLanguage())}</>;
}

/** Countries and areas to choose from, in the order in which a reader of the language looks them up: all, or those that are given. */
export function countryChoices(language: Language, codes?: readonly string[]) {
  return inOrderOfNames(language, codes).map((code) => ({ value: code, label: countryName(code, language) }));
}
