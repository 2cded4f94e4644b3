import { withoutSeparators } from "../kit/typed-text.ts";

/** A code of an authenticator, or a backup code in the two halves in which it was given, whatever people put between and whichever digits they have. */
export function readSecondFactor(typed: string): string {
  return withoutSeparators(typed).replace(/^([0-9A-Za-z]{5})([0-9A-Za-z]{5})$/, "$1-$2");
}
