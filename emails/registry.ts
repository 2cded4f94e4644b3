import { accreditationLetters } from "./accreditation/index.ts";
import { applicationsLetters } from "./applications/index.ts";
import { chairLettersLetters } from "./chair-letters/index.ts";
import type { LetterForm } from "./kit/letter.tsx";
import { modalitiesLetters } from "./modalities/index.ts";
import { objectionsLetters } from "./objections/index.ts";
import { papersLetters } from "./papers/index.ts";
import { participationLetters } from "./participation/index.ts";
import { peopleLetters } from "./people/index.ts";
import { processLetters } from "./process/index.ts";
import { recordLetters } from "./record/index.ts";

const forms = {
  ...processLetters,
  ...modalitiesLetters,
  ...applicationsLetters,
  ...objectionsLetters,
  ...accreditationLetters,
  ...participationLetters,
  ...papersLetters,
  ...chairLettersLetters,
  ...peopleLetters,
  ...recordLetters,
};

/** The letters that the portal sends, named for what happened. */
export type LetterKind = keyof typeof forms;

/** What each letter needs to know. The outbox keeps it as JSON until the letter leaves. */
export type LetterData = {
  readonly [Kind in LetterKind]: (typeof forms)[Kind] extends LetterForm<infer Data> ? Data : never;
};

/** Every letter and its form, by chapter. */
export const letterForms: { readonly [Kind in LetterKind]: LetterForm<LetterData[Kind]> } = forms;

/** A letter for the outbox: its kind and what that kind needs to know. */
export type Letter = { [Kind in LetterKind]: { readonly kind: Kind; readonly data: LetterData[Kind] } }[LetterKind];
