import type { processLetterKinds } from "#messages/en/process.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { sessionMoved } from "./session-moved.tsx";

export const processLetters = {
  "session-moved": sessionMoved,
} satisfies Record<keyof typeof processLetterKinds, LetterForm<never>>;
