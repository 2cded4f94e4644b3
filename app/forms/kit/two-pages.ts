import type { FormAnswer } from "./form-answer.ts";

/*
 * A form of two pages: the first asks, its address carries what was answered to the second, which asks once more. A button of the second sends it for
 * the first, filled; and what was written on the second, which is in no address, goes along and comes back. Where no address has room for what is asked, the second page
 * is the answer to the first, and carries it in its form.
 */

/** What its button says that leads back to the first page. */
export const CHANGE = "change";
/** What the first page says that has something of the second to bring back. */
export const AGAIN = "again";

/** What the button of the second says that does it. */
export const CONFIRM = "confirm";

/** What was read back was meant. */
export function isConfirmed(submitted: FormAnswer["submitted"]): boolean {
  return submitted["step"]?.[0] === CONFIRM;
}

/** Where it was sent to beside going on; null when it goes on. */
export function sentBetween(submitted: FormAnswer["submitted"]): typeof CHANGE | typeof AGAIN | null {
  const step = submitted["step"]?.[0];
  return step === CHANGE || step === AGAIN ? step : null;
}

/** The first page is shown once more. */
export function isChanging(answer: FormAnswer | undefined): boolean {
  return answer !== undefined && sentBetween(answer.submitted) === CHANGE;
}
