import type { AccreditationStanding } from "./accreditation.ts";

/**
 * Whether a certificate is given. It says what is so on its day, and can be shown on any later one: of what is suspended, withdrawn or over none is
 * given, and the page to which each certificate leads says so to whoever has one already.
 */
export function isCertified({ kind }: AccreditationStanding): boolean {
  return kind === "in-force";
}
