import { type Instant, isAfter } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { LetterRetried, LettersRetried } from "./events.ts";

/** As far as a rule is concerned with it: who answers for it, whether it left, or was given up. */
export interface Posted {
  readonly id: Id<"letter">;
  /**
   * The process whose Chair answers for it: letters about an objection or a broken silence are between a mission and the
   * Chair, and that one exists already says that a State has spoken. Null where the Secretariat does.
   */
  readonly chairOf: Id<"process"> | null;
  readonly sentAt: Instant | null;
  readonly deadAt: Instant | null;
  /** When a mail server reported that it did not arrive, after it had left. */
  readonly cameBackAt: Instant | null;
  /** How often delivery was tried. */
  readonly attempts: number;
  /** Until when the link in it works; null where it has none that ends. */
  readonly expiresAt: Instant | null;
}

/** Only what was given up is tried again by hand: no letter leaves twice, and none with a link that no longer works. */
export function retryLetter(letter: Posted, at: Instant): Ruling<Posted, LetterRetried> {
  if (letter.deadAt === null) return refuse("letter_was_not_given_up");
  if (letter.expiresAt !== null && !isAfter(letter.expiresAt, at)) return refuse("letter_has_expired");
  return accept({ ...letter, deadAt: null }, { type: "LetterRetried", letter: letter.id, process: letter.chairOf });
}

/** All that were given up, but for those with a link that no longer works. */
export function retryLetters(
  letters: readonly Posted[],
  of: LettersRetried["process"],
  at: Instant,
): Ruling<readonly Posted[], LettersRetried> {
  const tried = letters.flatMap((letter) => {
    const ruling = retryLetter(letter, at);
    return ruling.ok ? [ruling.next] : [];
  });
  if (tried.length === 0) return refuse("no_letter_can_be_retried");
  return accept(tried, { type: "LettersRetried", letter: null, letters: tried.map(({ id }) => id), process: of });
}

/** `under_way` is a letter that a server may have taken a moment ago, which is not on record yet. */
export type Returning = "came_back" | "under_way" | "nothing_new";

/** What the report of a mail server says of a letter: one that had left comes back, once. */
export function returningOf(letter: Pick<Posted, "sentAt" | "deadAt" | "cameBackAt" | "attempts">): Returning {
  if (letter.deadAt !== null || letter.cameBackAt !== null) return "nothing_new";
  if (letter.sentAt !== null) return "came_back";
  return letter.attempts === 0 ? "nothing_new" : "under_way";
}

/** A mail server says to whom it could not deliver; what is kept of it, or logged, names nobody. */
export function withoutAddresses(said: string): string {
  // Each word is read once, and then asked: what another server says is as long as it likes, and to look for the sign from each letter on takes the square of that.
  return said.replaceAll(/<?[^\s<>"]+>?/g, (word) => (/[^<]@[^>]/.test(word) ? "…@…" : word));
}
