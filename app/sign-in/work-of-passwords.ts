import { hashPassword as hash, verifyPassword as verify } from "better-auth/crypto";
import { inTurn } from "#machine/in-turn.ts";

/**
 * Salted and slow (scrypt): each takes a core for a tenth of a second, and a thread of the four on which pages are packed as well. Whoever is the fiftieth to wait
 * would do so for five seconds and more.
 */
const working = inTurn({ atOnce: 2, waiting: 50 });

/** @throws {TooMuchAtOnce} */
export function hashPassword(password: string): Promise<string> {
  return working(() => hash(password));
}

/** @throws {TooMuchAtOnce} */
export function verifyPassword(given: { readonly hash: string; readonly password: string }): Promise<boolean> {
  return working(() => verify(given));
}
