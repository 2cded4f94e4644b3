const FIRST_DELAY_SECONDS = 30;
/** Deadlines are hours away: a mail server that is back gets what waited within the hour. */
const LONGEST_DELAY_SECONDS = 60 * 60;

/** Twice as long after each attempt, and not all at the same moment: between half and the whole of the delay. */
export function delayAfter(attempts: number, chance: number = Math.random()): number {
  const whole = Math.min(FIRST_DELAY_SECONDS * 2 ** (attempts - 1), LONGEST_DELAY_SECONDS);
  return Math.round(whole * (0.5 + chance / 2));
}
