import type { processLetterKinds } from "#messages/en/process.ts";
import type { LetterForm } from "../kit/letter.tsx";
import { mandateEnds } from "./mandate-ends.tsx";
import { membershipChanged } from "./membership-changed.tsx";
import { programmePublished } from "./programme-published.tsx";
import { sessionChanged } from "./session-changed.tsx";
import { sessionMoved } from "./session-moved.tsx";

export const processLetters = {
  "mandate-ends": mandateEnds,
  "membership-changed": membershipChanged,
  "session-moved": sessionMoved,
  "session-changed": sessionChanged,
  "programme-published": programmePublished,
} satisfies Record<keyof typeof processLetterKinds, LetterForm<never>>;
