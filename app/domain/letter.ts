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
