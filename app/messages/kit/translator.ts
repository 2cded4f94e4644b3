import { createTranslator, type useTranslations } from "use-intl";
import type { Dictionary } from "../dictionary.ts";
import { en } from "../en.ts";
import { type Language, languages } from "./languages.ts";
import { pseudoDictionary } from "./pseudo.ts";

/** Turns a key of the dictionary, with its arguments, into words: `t("form.saveAndContinue")`. */
export type Translate = ReturnType<typeof useTranslations<never>>;

const dictionaries = new Map<Language, Dictionary>();
const translators = new Map<Language, Translate>();

if (import.meta.env.SSR) {
  dictionaries.set("en", en);
  dictionaries.set("en-XA", pseudoDictionary("en-XA", en));
  dictionaries.set("ar-XB", pseudoDictionary("ar-XB", en));
}

/**
 * Fetches a language's words in the browser, where each language is a file of its own: await it before hydrating. Letters stay on the server.
 */
export async function loadDictionary(language: Language): Promise<void> {
  if (dictionaries.has(language)) return;
  const { pages } = await import("../en.ts");
  const english = pages as Dictionary; // no page asks for the words of a letter
  if (language === "en-XA" || language === "ar-XB") {
    const pseudo = await import("./pseudo.ts");
    dictionaries.set(language, pseudo.pseudoDictionary(language, english));
  } else {
    dictionaries.set(language, english);
  }
}

/** The words of a language. On the server all languages are there; in the browser the one that was loaded. */
export function dictionaryOf(language: Language): Dictionary {
  const dictionary = dictionaries.get(language);
  if (dictionary === undefined) throw new Error(`The words of ${language} have not been loaded.`);
  return dictionary;
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
