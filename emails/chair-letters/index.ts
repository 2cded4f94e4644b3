import type { chairLettersLetterKinds } from "#messages/en/chair-letters.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { chairLetterCirculated } from "./chair-letter-circulated.tsx";
import { chairLetterHeldBack } from "./chair-letter-held-back.tsx";
import { secondLookAsked } from "./second-look-asked.tsx";

export const chairLettersLetters = {
  "chair-letter-circulated": chairLetterCirculated,
  "second-look-asked": secondLookAsked,
  "chair-letter-held-back": chairLetterHeldBack,
} satisfies Record<keyof typeof chairLettersLetterKinds, LetterForm<never>>;
