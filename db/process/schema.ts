import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { Programme } from "#domain/process/programme-of-work.ts";
import type { SessionKind, SessionStanding } from "#domain/process/session.ts";
import type { DetailsOfSession, Invited, SessionFormat } from "#domain/process/session-details.ts";
import type {
  Changing,
  ChangingDate,
  ChangingInstant,
  ChangingInstantIfGiven,
  ChangingJson,
  Fixed,
  FixedIfGiven,
  FixedInstant,
  FixedJson,
} from "../columns.ts";

export interface HolidayListTable {
  id: Fixed<Id<"holiday_list">>;
  duty_station: Fixed<string>;
  year: Fixed<number>;
  edition: Fixed<number>;
  circular: Fixed<string>;
  recorded_at: FixedInstant;
  recorded_by: FixedIfGiven<Id<"person">>;
  day_count: Fixed<number>;
}

export interface HolidayTable {
  holiday_list_id: Fixed<Id<"holiday_list">>;
  /** "YYYY-MM-DD" */
  on_date: Fixed<string>;
  name: FixedIfGiven<string>;
  year: GeneratedAlways<number>;
}

export interface OutageTable {
  id: Fixed<Id<"outage">>;
  began_at: FixedInstant;
  ended_at: FixedInstant;
  what: Fixed<string>;
  reason: Fixed<string>;
  recorded_at: FixedInstant;
  recorded_by: Fixed<Id<"person">>;
}

export interface OutageWithdrawalTable {
  outage_id: Fixed<Id<"outage">>;
  reason: Fixed<string>;
  withdrawn_at: FixedInstant;
  withdrawn_by: Fixed<Id<"person">>;
}

export interface ProcessTable {
  id: Generated<Id<"process">>;
  slug: Fixed<string>;
  title: string;
  short_name: string;
  mandate: string;
  citation: ChangingJson<Citation>;
  duty_station: string;
  zone: string;
  begins_on: ChangingDate;
  ends_on: Changing<string | null>;
}

export interface MandateEndTable {
  process_id: Fixed<Id<"process">>;
  last_day: Fixed<string>;
  citation: FixedJson<Citation>;
  entered_at: FixedInstant;
  entered_by: Fixed<Id<"person">>;
}

export interface SessionTable {
  id: Generated<Id<"session">>;
  process_id: Fixed<Id<"process">>;
  title: Fixed<string>;
  kind: Fixed<SessionKind>;
  format: Fixed<SessionFormat>;
  begins_on: Fixed<string>;
  ends_on: Fixed<string>;
  place: Fixed<string>;
  standing: Fixed<SessionStanding>;
  invited: ColumnType<Invited[], readonly Invited[], never>;
  capacity: Fixed<number | null>;
}

export interface SessionLinkTable {
  id: Generated<Id<"session_link">>;
  session_id: Fixed<Id<"session">>;
  url: Fixed<string>;
  given_at: FixedInstant;
  given_by: Fixed<Id<"person">>;
}

export interface SessionChangeTable {
  id: Fixed<Id<"session_change">>;
  session_id: Fixed<Id<"session">>;
  standing: Fixed<"confirmed" | "cancelled">;
  reason: Fixed<string>;
  changed_at: FixedInstant;
  changed_by: Fixed<Id<"person">>;
}

export interface SessionCorrectionTable {
  id: Fixed<Id<"session_correction">>;
  session_id: Fixed<Id<"session">>;
  from_details: FixedJson<DetailsOfSession>;
  to_details: FixedJson<DetailsOfSession>;
  reason: Fixed<string>;
  corrected_at: FixedInstant;
  corrected_by: Fixed<Id<"person">>;
}

export interface SessionMoveTable {
  id: Fixed<Id<"session_move">>;
  session_id: Fixed<Id<"session">>;
  from_begins_on: Fixed<string>;
  from_ends_on: Fixed<string>;
  begins_on: Fixed<string>;
  ends_on: Fixed<string>;
  reason: Fixed<string>;
  moved_at: FixedInstant;
  moved_by: Fixed<Id<"person">>;
}

export interface ProgrammeDraftTable {
  session_id: Fixed<Id<"session">>;
  version: Changing<number>;
  content: ChangingJson<Programme>;
  saved_at: ChangingInstant;
  saved_by: Changing<Id<"person">>;
}

export interface ProgrammeOfWorkTable {
  id: Fixed<Id<"programme">>;
  session_id: Fixed<Id<"session">>;
  number: Fixed<number>;
  content: FixedJson<Programme>;
  published_at: FixedInstant;
  published_by: Fixed<Id<"person">>;
}

export interface BodyTable {
  id: Generated<Id<"body">>;
  process_id: Fixed<Id<"process">>;
  slug: Fixed<string>;
  title: Fixed<string>;
  citation: FixedJson<Citation>;
  named_at: FixedInstant;
  named_by: Fixed<Id<"person">>;
}

export interface BodyMemberTable {
  id: Generated<Id<"membership">>;
  body_id: Fixed<Id<"body">>;
  mission_id: Fixed<Id<"mission">>;
  from_at: FixedInstant;
  to_at: ChangingInstantIfGiven;
  reason: Fixed<string>;
  citation: FixedJson<Citation>;
  stated_as_past: Fixed<boolean>;
  seated_at: FixedInstant;
  seated_by: Fixed<Id<"person">>;
  ended_at: ChangingInstantIfGiven;
  ended_by: Changing<Id<"person">>;
  end_reason: Changing<string>;
  end_citation: ColumnType<Citation | null, string | null | undefined, string | null>;
  end_stated_as_past: Changing<boolean>;
}

export interface ProcessTables {
  holiday_list: HolidayListTable;
  holiday: HolidayTable;
  outage: OutageTable;
  outage_withdrawal: OutageWithdrawalTable;
  process: ProcessTable;
  session: SessionTable;
  mandate_end: MandateEndTable;
  session_move: SessionMoveTable;
  session_change: SessionChangeTable;
  session_correction: SessionCorrectionTable;
  session_link: SessionLinkTable;
  programme_draft: ProgrammeDraftTable;
  programme_of_work: ProgrammeOfWorkTable;
  body: BodyTable;
  body_member: BodyMemberTable;
}
