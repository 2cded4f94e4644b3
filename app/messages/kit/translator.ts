import { createTranslator, type useTranslations } from "use-intl";
import type { Dictionary } from "../dictionary.ts";
import { en } from "../en.ts";
import { type Language, languages } from "./languages.ts";
import { pseudoDictionary } from "./pseudo.ts";

/** Turns a key of the dictionary, with its arguments, into words: `t("form.saveAndContinue")`. */
export type Translate = ReturnType<typeof useTranslations<never>>;

const dictionaries = new Map<Language, Dictionary>([["en", en]]);
const translators = new Map<Language, Translate>();

/** The words of a language. */
export function dictionaryOf(language: Language): Dictionary {
  const known = dictionaries.get(language);
  if (known !== undefined) return known;
  // Made of thousands of messages, for who tries the portal: not before anybody asks.
  if (language !== "en-XA" && language !== "ar-XB") throw new Error(`The portal has no words in ${language}.`);
  const made = pseudoDictionary(language, en);
  dictionaries.set(language, made);
  return made;
}

/** For loaders, letters and documents; components use `useTranslations` of use-intl. A missing key or argument is a fault and throws. */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const locale = languages[language].formats;
  const made: Translate = createTranslator({ locale, messages: dictionaryOf(language), onError: raise });
  translators.set(language, made);
  return made;
}

/** use-intl prints a fault and goes on; the portal stops at it. */
export function raise(fault: Error): never {
  throw fault;
}
