import type { Instant } from "./calendar.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import type { LetterRetried } from "./events.ts";

/** As far as a rule is concerned with it: whether it left, or was given up. */
export interface Posted {
  readonly id: string;
  readonly sentAt: Instant | null;
  readonly deadAt: Instant | null;
}

/** Only what was given up is tried again by hand: no letter leaves twice. */
export function retryLetter(letter: Posted): Decision<Posted, LetterRetried> {
  if (letter.deadAt === null) return refuse("letter_was_not_given_up");
  return accept({ ...letter, deadAt: null }, { type: "LetterRetried", letter: letter.id });
}

/** Between a mission and the Chair: that such a letter exists already says that a State has spoken. */
export const confidentialLetters = [
  "objection-received",
  "objection-received-for-chair",
  "objection-withdrawn",
  "silence-broken",
] as const;
