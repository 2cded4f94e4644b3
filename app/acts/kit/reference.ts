import { randomBytes } from "node:crypto";

/** Crockford's: no I, L, O or U, so that it can be read out on the telephone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const HALF = 4;

/** A short random name of what one is told about: "A-7Q4K-M2XD" for an application, "N-…" for a note of objection. */
export function newReference(prefix: "A" | "N"): string {
  const characters = [...randomBytes(2 * HALF)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return [prefix, characters.slice(0, HALF).join(""), characters.slice(HALF).join("")].join("-");
}
