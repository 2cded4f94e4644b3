import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";
import type { Citation } from "../kit/ruling.ts";
import type { DetailsOfSession } from "./session-details.ts";

export type ProcessEvent =
  | ProcessOpened
  | MandateEnded
  | SessionScheduled
  | SessionMoved
  | SessionConfirmed
  | SessionCancelled
  | SessionCorrected
  | SessionLinkGiven
  | ProgrammePublished
  | HolidaysRecorded
  | OutageRecorded
  | OutageWithdrawn
  | BodyNamed
  | MemberSeated
  | MembershipEnded;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const processSubjects = {
  process: "process",
  session: "session",
  holidayList: "holiday-list",
  outage: "outage",
  body: "body",
} as const;

export const processEvents = {
  ProcessOpened: { version: 2, about: "process" },
  MandateEnded: { version: 1, about: "process" },
  SessionScheduled: { version: 1, about: "session" },
  SessionMoved: { version: 1, about: "session" },
  SessionConfirmed: { version: 1, about: "session" },
  SessionCancelled: { version: 1, about: "session" },
  SessionCorrected: { version: 1, about: "session" },
  SessionLinkGiven: { version: 1, about: "session", unseen: true },
  ProgrammePublished: { version: 1, about: "session" },
  HolidaysRecorded: { version: 1, about: "holidayList" },
  OutageRecorded: { version: 1, about: "outage" },
  OutageWithdrawn: { version: 1, about: "outage" },
  BodyNamed: { version: 1, about: "body" },
  MemberSeated: { version: 1, about: "body" },
  MembershipEnded: { version: 1, about: "body" },
} as const satisfies EventsOf<ProcessEvent>;

export interface ProcessOpened {
  readonly type: "ProcessOpened";
  readonly process: Id<"process">;
  /** Since the second version. */
  readonly shortName: string;
}

export interface MandateEnded {
  readonly type: "MandateEnded";
  readonly process: Id<"process">;
  /** A day, in the zone of the process. */
  readonly lastDay: string;
  readonly citation: Citation;
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

export interface OutageWithdrawn {
  readonly type: "OutageWithdrawn";
  readonly outage: Id<"outage">;
  readonly reason: string;
}

export interface SessionMoved {
  readonly type: "SessionMoved";
  readonly process: Id<"process">;
  readonly session: Id<"session">;
  readonly from: DaysOfSession;
  readonly to: DaysOfSession;
  readonly reason: string;
}

export interface SessionConfirmed {
  readonly type: "SessionConfirmed";
  readonly process: Id<"process">;
  readonly session: Id<"session">;
  readonly reason: string;
}

export interface SessionCancelled {
  readonly type: "SessionCancelled";
  readonly process: Id<"process">;
  readonly session: Id<"session">;
  readonly reason: string;
}

export interface SessionCorrected {
  readonly type: "SessionCorrected";
  readonly process: Id<"process">;
  readonly session: Id<"session">;
  readonly from: DetailsOfSession;
  readonly to: DetailsOfSession;
  readonly reason: string;
}

/** The address itself is not on record: the trail is read by more than those who may join. */
export interface SessionLinkGiven {
  readonly type: "SessionLinkGiven";
  readonly process: Id<"process">;
  readonly session: Id<"session">;
}

export interface ProgrammePublished {
  readonly type: "ProgrammePublished";
  readonly process: Id<"process">;
  readonly session: Id<"session">;
  readonly number: number;
}

/** "YYYY-MM-DD" */
interface DaysOfSession {
  readonly beginsOn: string;
  readonly endsOn: string;
}

export interface BodyNamed {
  readonly type: "BodyNamed";
  readonly process: Id<"process">;
  readonly body: Id<"body">;
  readonly slug: string;
  readonly title: string;
}

/** What both say: why, by which document, and whether it was stated to lie in the past. */
interface OfMembership {
  readonly process: Id<"process">;
  readonly body: Id<"body">;
  readonly membership: Id<"membership">;
  readonly mission: Id<"mission">;
  readonly reason: string;
  readonly document: string;
  readonly statedAsPast: boolean;
}

export interface MemberSeated extends OfMembership {
  readonly type: "MemberSeated";
  readonly from: Instant;
  readonly to: Instant | null;
}

export interface MembershipEnded extends OfMembership {
  readonly type: "MembershipEnded";
  readonly to: Instant;
}
