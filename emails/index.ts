import type { Language } from "#messages/kit/languages.ts";
import { wordOnRecord } from "#messages/kit/on-record.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { type RenderedLetter, type Sending, writeEntry, writeLetter, writeLine } from "./kit/letter.tsx";
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
      try {
        return lineOf(told, of as LetterData[LetterKind], language, sending); // as the act that announced it wrote it
      } catch {
        // An earlier version may have written other data the day before: what else there is to tell does not wait for it.
        return { words: wordOnRecord(translator(language), "letter", told), to: paths(language).home };
      }
    },
    entryOf({ kind: told, data: of }) {
      try {
        return isLetterKind(told) ? entryOf(told, of as LetterData[LetterKind], language, sending) : null; // as above
      } catch {
        return null;
      }
    },
  });
}

function entryOf<Kind extends LetterKind>(kind: Kind, data: LetterData[Kind], language: Language, sending: Sending) {
  return writeEntry(letterForms[kind], data, language, sending);
}

function lineOf<Kind extends LetterKind>(kind: Kind, data: LetterData[Kind], language: Language, sending: Sending) {
  return writeLine(letterForms[kind], data, language, sending);
}
