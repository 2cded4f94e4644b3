import { Temporal } from "temporal-polyfill";

/** The portal's clock. It is the machine's clock; in a demonstration the administrator may have moved it forward. */
export type Clock = {
  now(): Promise<Temporal.Instant>;
  /** The portal's instant that belongs to an instant of the machine's clock. */
  at(machine: Temporal.Instant): Promise<Temporal.Instant>;
};

/**
 * @param readOffset how far a demonstration's clock has been moved; null outside a demonstration. It is asked each time, because
 *   the clock may have been moved through another process.
 */
export function createClock(readOffset: (() => Promise<Temporal.Duration>) | null): Clock {
  const at = async (machine: Temporal.Instant) => (readOffset === null ? machine : machine.add(await readOffset()));
  return { at, now: () => at(Temporal.Now.instant()) };
}
