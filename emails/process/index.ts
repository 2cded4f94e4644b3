import type { processLetterKinds } from "#messages/en/process.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { sessionChanged } from "./session-changed.tsx";
import { sessionMoved } from "./session-moved.tsx";

export const processLetters = {
  "session-moved": sessionMoved,
  "session-changed": sessionChanged,
} satisfies Record<keyof typeof processLetterKinds, LetterForm<never>>;
