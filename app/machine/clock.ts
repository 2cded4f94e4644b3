import { Temporal } from "temporal-polyfill";

/** The portal's clock. It is the machine's clock; in a demonstration the administrator may have moved it forward. */
export type Clock = {
  now(): Promise<Temporal.Instant>;
  /** The portal's instant that belongs to an instant of the machine's clock. */
  at(machine: Temporal.Instant): Promise<Temporal.Instant>;
  /**
   * Whether what time alone decides may be put on record. After the machine's time has jumped, it waits: a clock that was set wrong may be put right
   * before it has done what nobody can undo.
   */
  isSteady(): boolean;
};

/** With what the machine's clock is compared. */
export type Reference =
  /** The clock of the database's server, and for how long it has, as a standby, heard nothing of its primary; 0 of a primary. */
  | { readonly now: Temporal.Instant; readonly secondsBehind: number }
  /** The last instant on record, where the database has the machine's own clock; null when there is none yet. */
  | { readonly reached: Temporal.Instant | null };

/** The machine's clock cannot be trusted, or the record does not go as far as it: nothing that depends on time is decided or shown. The sentence is for whoever runs it. */
export class ClockApart extends Error {
  override readonly name = "ClockApart";
}

const GREATEST_DIFFERENCE_MILLISECONDS = 2_000;
/**
 * What has been received in time must be on a standby before time decides without it: with the longest request (30 s) this is less than a period
 * takes to settle. A worker at the primary writes every few seconds.
 */
const LONGEST_SECONDS_BEHIND = 60;
/** As long as a period takes to settle. */
const STEADY_AFTER_MILLISECONDS = 120_000;
const COMPARED_EVERY_MILLISECONDS = 5_000;

export interface ToKeepTime {
  /** How far a demonstration's clock has been moved; null outside one. Asked each time, because another process may have moved it. */
  readonly readOffset: (() => Promise<Temporal.Duration>) | null;
  readonly readReference: () => Promise<Reference>;
  /** Whether the machine may have been given a wrong time before it was started. */
  readonly mayHaveJumped: boolean;
  readonly machine?: () => Temporal.Instant;
  /** Milliseconds of a clock that never goes back and that nobody sets. */
  readonly monotonic?: () => number;
}

export function createClock({
  readOffset,
  readReference,
  mayHaveJumped,
  machine = () => Temporal.Now.instant(),
  monotonic = () => performance.now(),
}: ToKeepTime): Clock {
  const ahead = () => machine().epochMilliseconds - monotonic();
  let drift = ahead();
  let steadyFrom = mayHaveJumped ? monotonic() + STEADY_AFTER_MILLISECONDS : -Infinity;
  let comparedAt = -Infinity;
  let apart: ClockApart | null = null;

  /** A clock that is only adjusted creeps; one that was set, or that stood still while the machine slept, jumps. */
  const lookForJump = () => {
    const was = drift;
    drift = ahead();
    if (Math.abs(drift - was) <= GREATEST_DIFFERENCE_MILLISECONDS) return;
    steadyFrom = monotonic() + STEADY_AFTER_MILLISECONDS;
    comparedAt = -Infinity;
  };

  const compare = async () => {
    const before = machine();
    const reference = await readReference();
    apart = differenceOf(reference, before, machine());
    comparedAt = monotonic();
  };

  const at = async (instant: Temporal.Instant) => {
    lookForJump();
    if (monotonic() - comparedAt >= COMPARED_EVERY_MILLISECONDS) await compare();
    if (apart !== null) throw apart;
    return readOffset === null ? instant : instant.add(await readOffset());
  };

  return {
    at,
    now: () => at(machine()),
    isSteady() {
      lookForJump();
      return monotonic() >= steadyFrom;
    },
  };
}

/** The reference was read between the two: how long that took is no difference. */
function differenceOf(reference: Reference, before: Temporal.Instant, after: Temporal.Instant): ClockApart | null {
  const [from, to] = [before.epochMilliseconds, after.epochMilliseconds];
  if ("now" in reference) {
    const { secondsBehind } = reference;
    if (secondsBehind > LONGEST_SECONDS_BEHIND)
      return new ClockApart(
        `The database is a standby that has heard nothing of its primary ${Number.isFinite(secondsBehind) ? `for ${inSeconds(secondsBehind * 1000)}` : "since it was started"}: what time decides cannot be told from it.`,
      );
    const there = reference.now.epochMilliseconds;
    const difference = there < from ? there - from : Math.max(0, there - to);
    if (Math.abs(difference) <= GREATEST_DIFFERENCE_MILLISECONDS) return null;
    return new ClockApart(
      `The machine's clock is ${inSeconds(difference)} ${difference < 0 ? "ahead of" : "behind"} the database's. Set it, and keep it set (NTP).`,
    );
  }
  const behind = (reference.reached?.epochMilliseconds ?? -Infinity) - to;
  if (behind <= GREATEST_DIFFERENCE_MILLISECONDS) return null;
  return new ClockApart(`The machine's clock is ${inSeconds(behind)} behind what is on record already. Set it.`);
}

function inSeconds(milliseconds: number): string {
  return `${(Math.abs(milliseconds) / 1000).toFixed(1)} seconds`;
}
