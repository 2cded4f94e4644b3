import type { processLetterKinds } from "#messages/en/process.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { programmePublished } from "./programme-published.tsx";
import { sessionChanged } from "./session-changed.tsx";
import { sessionMoved } from "./session-moved.tsx";

export const processLetters = {
  "session-moved": sessionMoved,
  "session-changed": sessionChanged,
  "programme-published": programmePublished,
} satisfies Record<keyof typeof processLetterKinds, LetterForm<never>>;
