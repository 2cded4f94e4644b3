import type { Dictionary } from "../dictionary.ts";
import { en } from "../en.ts";
import { es } from "../es.ts";
import { fr } from "../fr.ts";
import { ru } from "../ru.ts";
import { zh } from "../zh.ts";
import type { Language } from "./languages.ts";
import { pseudoDictionary } from "./pseudo.ts";

const dictionaries = new Map<Language, Dictionary>([
  ["en", en],
  ["fr", fr],
  ["es", es],
  ["ru", ru],
  ["ar", en],
  ["zh", zh],
]);

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
