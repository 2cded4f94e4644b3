import type { Language } from "#messages/kit/languages.ts";
import { type RenderedLetter, type Sending, writeLetter } from "./kit/letter.tsx";
import { type LetterData, letterForms, type LetterKind } from "./registry.ts";

export function isLetterKind(kind: string): kind is LetterKind {
  return Object.hasOwn(letterForms, kind);
}

export function renderLetter<Kind extends LetterKind>(
  kind: Kind,
  data: LetterData[Kind],
  language: Language,
  sending: Sending,
): RenderedLetter {
  return writeLetter(letterForms[kind], data, language, sending);
}
