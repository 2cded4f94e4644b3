import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type {
  Changing,
  ChangingInstant,
  ChangingInstantIfGiven,
  Fixed,
  FixedIfGiven,
  FixedInstant,
} from "../columns.ts";

/** What the organisation's record said when its application was put to the States. */
export interface CirculatedOrganisationTable {
  application_id: Fixed<string>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  website: FixedIfGiven<string>;
  founded_year: FixedIfGiven<number>;
  legal_status: FixedIfGiven<string>;
  search_name: GeneratedAlways<string>;
}

export interface NoObjectionPeriodTable {
  id: Generated<string>;
  process_id: Fixed<string>;
  call_id: Fixed<string>;
  modalities_decision_id: Fixed<string>;
  opens_at: FixedInstant;
  closes_at: ChangingInstant;
  zone: Fixed<string>;
  circulated_by: Fixed<string>;
  list_hash: Changing<string>;
  circulated_count: Changing<number>;
  extension_reason: Changing<string>;
  extensions: ColumnType<
    readonly { readonly from: string; readonly to: string; readonly reason: string; readonly extendedAt: string }[],
    string | undefined,
    string
  >;
  lapsed_at: ChangingInstantIfGiven;
  accredited_count: Changing<number>;
  not_accredited_count: Changing<number>;
}

/** Behind row-level security: say who reads with readAs. */
export interface ObjectionNoteTable {
  id: Fixed<string>;
  reference: ColumnType<string, string | undefined, never>;
  no_objection_period_id: Fixed<string>;
  mission_id: Fixed<string>;
  person_id: FixedIfGiven<string>;
  received_at: FixedInstant;
  basis: FixedIfGiven<string>;
}

/** Behind row-level security: say who reads with readAs. */
export interface ObjectionTable {
  id: Fixed<string>;
  objection_note_id: Fixed<string>;
  no_objection_period_id: Fixed<string>;
  mission_id: Fixed<string>;
  application_id: Fixed<string>;
  received_at: FixedInstant;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<string>;
}

/** Behind row-level security: say who reads with readAs. */
export interface ObjectionDisclosureTable {
  id: Fixed<string>;
  process_id: Fixed<string>;
  no_objection_period_id: Fixed<string>;
  application_id: FixedIfGiven<string>;
  reader_person_id: FixedIfGiven<string>;
  reader_role: Fixed<string>;
  reader_mission_id: FixedIfGiven<string>;
  disclosed_at: FixedInstant;
  what: Fixed<string>;
}

export interface ObjectionsTables {
  circulated_organisation: CirculatedOrganisationTable;
  no_objection_period: NoObjectionPeriodTable;
  objection_note: ObjectionNoteTable;
  objection: ObjectionTable;
  objection_disclosure: ObjectionDisclosureTable;
}
