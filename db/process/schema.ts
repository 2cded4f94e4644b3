import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { SessionFormat, SessionKind } from "#domain/process/session.ts";
import type {
  Changing,
  ChangingDate,
  ChangingInstantIfGiven,
  ChangingJson,
  Fixed,
  FixedInstant,
  FixedJson,
} from "../columns.ts";

export interface HolidayListTable {
  duty_station: string;
  year: number;
  circular: string;
}

export interface HolidayTable {
  duty_station: string;
  on_date: ChangingDate;
  name: string;
  year: GeneratedAlways<number>;
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
  ends_on: ChangingDate;
}

export interface SessionTable {
  id: Generated<Id<"session">>;
  process_id: Fixed<Id<"process">>;
  title: string;
  kind: SessionKind;
  format: SessionFormat;
  begins_on: ChangingDate;
  ends_on: ChangingDate;
  place: string;
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
  process: ProcessTable;
  session: SessionTable;
  body: BodyTable;
  body_member: BodyMemberTable;
}
