import type { papersLetterKinds } from "#messages/en/papers.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { paperCirculated } from "./paper-circulated.tsx";

export const papersLetters = {
  "paper-circulated": paperCirculated,
  "paper-for-chair": paperCirculated,
} satisfies Record<keyof typeof papersLetterKinds, LetterForm<never>>;
