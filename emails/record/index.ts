import type { recordLetterKinds } from "#messages/en/record.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { gatheredLetters } from "./gathered-letters.tsx";
import { lettersGivenUp } from "./letters-given-up.tsx";

export const recordLetters = {
  "gathered-letters": gatheredLetters,
  "letters-given-up": lettersGivenUp,
} satisfies Record<keyof typeof recordLetterKinds, LetterForm<never>>;
