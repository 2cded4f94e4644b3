import { dateIn, type Instant, isByThen, type PlainDate } from "../kit/calendar.ts";
import { accept, type Citation, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { MandateEnded } from "./events.ts";
import type { Process } from "./process.ts";
import type { Session } from "./session.ts";

export interface Ending {
  readonly process: Process;
  /** Of the process. */
  readonly sessions: readonly Session[];
}

/** Whether an act can end the mandate: of one that has no end. */
export function mayEndMandate({ endsOn, citation }: Process): Refusal | null {
  return endsOn === null ? null : refuse("mandate_has_an_end", { endsOn: endsOn.toString() }, citation);
}

/** On a day that is not over, and not before a session that is announced: that is moved or cancelled first, and those who come to it are told. */
export function endMandate(
  { process, sessions }: Ending,
  { lastDay, citation }: { readonly lastDay: PlainDate; readonly citation: Citation },
  at: Instant,
): Ruling<Process, MandateEnded> {
  const refusal = mayEndMandate(process);
  if (refusal !== null) return refusal;
  if (!isByThen(dateIn(process.zone, at), lastDay) || !isByThen(process.beginsOn, lastDay))
    return refuse("mandate_would_be_over", { endsOn: lastDay.toString() });
  const beyond = sessions.find(({ standing, endsOn }) => standing !== "cancelled" && !isByThen(endsOn, lastDay));
  if (beyond !== undefined)
    return refuse("session_outlasts_the_mandate", { session: beyond.title, endsOn: beyond.endsOn.toString() });
  return accept(
    { ...process, endsOn: lastDay },
    { type: "MandateEnded", process: process.id, lastDay: lastDay.toString(), citation },
  );
}
