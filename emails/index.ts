import type { Language } from "#messages/kit/languages.ts";
import { type RenderedLetter, type Sending, writeLetter, writeLine } from "./kit/letter.tsx";
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
  return writeLetter(letterForms[kind], data, language, {
    ...sending,
    lineOf({ kind: told, data: of }) {
      if (!isLetterKind(told)) throw new Error(`There is no letter of the kind ${told}.`);
      return lineOf(told, of as LetterData[LetterKind], language, sending); // as the act that announced it wrote it
    },
  });
}

function lineOf<Kind extends LetterKind>(kind: Kind, data: LetterData[Kind], language: Language, sending: Sending) {
  return writeLine(letterForms[kind], data, language, sending);
}
