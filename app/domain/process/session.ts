import { Temporal } from "temporal-polyfill";
import type { PlainDate } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { SessionScheduled } from "./events.ts";
import type { Process } from "./process.ts";

export const sessionKinds = [
  "organizational",
  "substantive",
  "inter-sessional",
  "informal-consultative",
  "town-hall",
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionFormats = ["in-person", "hybrid", "virtual"] as const;
export type SessionFormat = (typeof sessionFormats)[number];

/** A meeting of the process. */
export interface Session {
  readonly id: Id<"session">;
  readonly process: Id<"process">;
  readonly title: string;
  readonly kind: SessionKind;
  readonly format: SessionFormat;
  readonly beginsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly place: string;
}

export function scheduleSession(process: Process, session: Session): Ruling<Session, SessionScheduled> {
  const details = { beginsOn: session.beginsOn.toString(), endsOn: session.endsOn.toString() };
  if (Temporal.PlainDate.compare(session.endsOn, session.beginsOn) < 0) {
    return refuse("session_ends_before_it_begins", details);
  }
  const inMandate =
    Temporal.PlainDate.compare(process.beginsOn, session.beginsOn) <= 0 &&
    Temporal.PlainDate.compare(session.endsOn, process.endsOn) <= 0;
  if (!inMandate) return refuse("session_is_outside_the_mandate", details, process.citation);
  return accept(session, { type: "SessionScheduled", process: process.id, session: session.id });
}
