import { hasClosed, hasOpened, type Instant, isAfter, isBefore, isSettled, isWithin } from "../kit/calendar.ts";
import type { Extensible } from "../kit/extension.ts";
import type { Id } from "../kit/id.ts";

/** What is put to the States: a modalities decision, or another text of the process. */
export type Put =
  { readonly kind: "decision"; readonly id: Id<"decision"> } | { readonly kind: "text"; readonly id: Id<"text"> };

/** On one text: a single Member State that speaks makes the whole text fall. (Its twin on a list is the no-objection period.) */
export interface SilenceProcedure extends Extensible {
  readonly id: Id<"procedure">;
  readonly of: Put;
  readonly breaks: readonly SilenceBreak[];
  /** When it was recorded; the outcome does not depend on it. */
  readonly concludedAt: Instant | null;
}

export interface SilenceBreak {
  /** Null where whoever reads may not know it. */
  readonly mission: Id<"mission"> | null;
  readonly receivedAt: Instant;
  readonly reason: string | null;
}

export type SilenceStanding = "upcoming" | "open" | "settling" | "passed" | "broken";

/** Whether the text is with the States already, and the time in which silence can be broken is still to come. */
export function isAnnounced(silence: readonly SilenceProcedure[], at: Instant): boolean {
  const last = silence.at(-1);
  return last !== undefined && silenceStanding(last, at) === "upcoming";
}

export function silenceStanding(procedure: SilenceProcedure, at: Instant): SilenceStanding {
  const { window } = procedure;
  if (!hasOpened(window, at)) return "upcoming";
  if (firstBreak(procedure, at) !== null) return "broken";
  if (!hasClosed(window, at)) return "open";
  return isSettled(window, at) ? "passed" : "settling";
}

/** The break that made the text fall: received in time and by the instant asked about. */
export function firstBreak(procedure: SilenceProcedure, at: Instant): SilenceBreak | null {
  let first: SilenceBreak | null = null;
  for (const one of procedure.breaks) {
    if (!isWithin(procedure.window, one.receivedAt) || isAfter(one.receivedAt, at)) continue;
    if (first === null || isBefore(one.receivedAt, first.receivedAt)) first = one;
  }
  return first;
}
