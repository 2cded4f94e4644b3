import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type ProcessEvent = ProcessOpened | SessionScheduled | SessionMoved | HolidaysRecorded | OutageRecorded;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const processSubjects = {
  process: "process",
  session: "session",
  holidayList: "holiday-list",
  outage: "outage",
} as const;

export const processEvents = {
  ProcessOpened: { version: 2, about: "process" },
  SessionScheduled: { version: 1, about: "session" },
  SessionMoved: { version: 1, about: "session" },
  HolidaysRecorded: { version: 1, about: "holidayList" },
  OutageRecorded: { version: 1, about: "outage" },
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

export interface HolidaysRecorded {
  readonly type: "HolidaysRecorded";
  readonly holidayList: Id<"holiday_list">;
  readonly dutyStation: string;
  readonly year: number;
  readonly circular: string;
  readonly edition: number;
  readonly replaces: Id<"holiday_list"> | null;
  /** "YYYY-MM-DD" */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface OutageRecorded {
  readonly type: "OutageRecorded";
  readonly outage: Id<"outage">;
  readonly beganAt: Instant;
  readonly endedAt: Instant;
}

export interface SessionMoved {
  readonly type: "SessionMoved";
  readonly process: Id<"process">;
  readonly session: Id<"session">;
  readonly from: DaysOfSession;
  readonly to: DaysOfSession;
  readonly reason: string;
}

/** "YYYY-MM-DD" */
interface DaysOfSession {
  readonly beginsOn: string;
  readonly endsOn: string;
}
