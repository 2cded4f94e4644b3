import { availableParallelism } from "node:os";
import { hashPassword as hash, verifyPassword as verify } from "better-auth/crypto";
import limitTo from "p-limit";

/** Salted and slow (scrypt): each takes a core for a tenth of a second, and a thread of the four on which pages are packed as well. One core stays free for who reads. */
const working = limitTo(Math.min(2, Math.max(1, availableParallelism() - 1)));

/** Whoever is further behind would wait for five seconds and more, and is told to come back instead. */
const MOST_WAITING = 50;

/** So many sign in at once that one more would wait for too long. */
export class TooManyPasswords extends Error {
  override readonly name = "TooManyPasswords";

  constructor() {
    super("More passwords are given at once than can be looked at");
  }
}

/** @throws {TooManyPasswords} */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password));
}

/** @throws {TooManyPasswords} */
export function verifyPassword(given: { readonly hash: string; readonly password: string }): Promise<boolean> {
  return inTurn(() => verify(given));
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (working.pendingCount >= MOST_WAITING) throw new TooManyPasswords();
  return working(work);
}
