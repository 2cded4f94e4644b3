import type { Generated, GeneratedAlways } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { SessionFormat, SessionKind } from "#domain/process/session.ts";
import type { ChangingDate, ChangingJson, Fixed } from "../columns.ts";

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

export interface ProcessTables {
  holiday_list: HolidayListTable;
  holiday: HolidayTable;
  process: ProcessTable;
  session: SessionTable;
}
