import { ar } from "../ar.ts";
import type { Dictionary } from "../dictionary.ts";
import { en } from "../en.ts";
import { es } from "../es.ts";
import { fr } from "../fr.ts";
import { ru } from "../ru.ts";
import { zh } from "../zh.ts";
import type { Language } from "./languages.ts";
import { pseudoDictionary } from "./pseudo.ts";

const dictionaries: Record<Exclude<Language, PseudoLanguage>, Dictionary> = { ar, zh, en, fr, ru, es };

type PseudoLanguage = Parameters<typeof pseudoDictionary>[0];

/** Made of thousands of messages, for who tries the portal: not before anybody asks. */
const pseudo = new Map<PseudoLanguage, Dictionary>();

/** The words of a language. */
export function dictionaryOf(language: Language): Dictionary {
  if (language !== "en-XA" && language !== "ar-XB") return dictionaries[language];
  const made = pseudo.get(language) ?? pseudoDictionary(language, en);
  pseudo.set(language, made);
  return made;
}
