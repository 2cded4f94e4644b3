import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type ProcessEvent = ProcessOpened | SessionScheduled;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const processSubjects = {
  process: "process",
  session: "session",
} as const;

export const processEvents = {
  ProcessOpened: { version: 2, about: "process" },
  SessionScheduled: { version: 1, about: "session" },
} as const satisfies EventsOf<ProcessEvent>;

export interface ProcessOpened {
  readonly type: "ProcessOpened";
  readonly process: Id<"process">;
  /** Since the second version. */
  readonly shortName: string;
}

export interface SessionScheduled {
  readonly type: "SessionScheduled";
  readonly process: Id<"process">;
  readonly session: Id<"session">;
}
