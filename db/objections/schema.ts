import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Voice } from "#domain/applications/item-in-window.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ListedCategory } from "#domain/modalities/provisions.ts";
import type { ClassKey, StageKey } from "#domain/modalities/stages.ts";
import type { ConsultationEntry } from "#domain/objections/consultation.ts";
import type { Determination, DeterminedItem } from "#domain/objections/determination.ts";
import type { DeterminationDraft, WhatIsEntered } from "#domain/objections/determination-draft.ts";
import type { ListAudience, ListKind } from "#domain/objections/disclosure.ts";
import type {
  Changing,
  ChangingInstant,
  ChangingInstantIfGiven,
  Extensions,
  Fixed,
  FixedIfGiven,
  FixedInstant,
  FixedInstantIfGiven,
  Moves,
} from "../columns.ts";

/** What the organisation's record said when its application was put to the States. */
export interface CirculatedOrganisationTable {
  application_id: Fixed<Id<"application">>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  website: FixedIfGiven<string>;
  founded_year: FixedIfGiven<number>;
  legal_status: FixedIfGiven<string>;
  search_name: GeneratedAlways<string>;
  period_id: FixedIfGiven<Id<"period">>;
}

export interface NoObjectionPeriodTable {
  id: Generated<Id<"period">>;
  process_id: Fixed<Id<"process">>;
  call_id: Fixed<Id<"call">>;
  modalities_decision_id: Fixed<Id<"decision">>;
  opens_at: FixedInstant;
  closes_at: ChangingInstant;
  zone: Fixed<string>;
  circulated_by: Fixed<Id<"person">>;
  list_hash: Changing<string>;
  circulated_count: Changing<number>;
  extension_reason: Changing<string>;
  extensions: Extensions;
  lapsed_at: ChangingInstantIfGiven;
  accredited_count: Changing<number>;
  not_accredited_count: Changing<number>;
}

export interface SealedListTable {
  id: Fixed<Id<"list">>;
  process_id: Fixed<Id<"process">>;
  call_id: Fixed<Id<"call">>;
  modalities_decision_id: Fixed<Id<"decision">>;
  kind: Fixed<ListKind>;
  number: Fixed<number>;
  sealed_at: FixedInstant;
  sealed_by: FixedIfGiven<Id<"person">>;
  audience: Fixed<readonly ListAudience[]>;
  hash: Fixed<string>;
  count: Fixed<number>;
  follows: FixedIfGiven<Id<"list">>;
  no_objection_period_id: FixedIfGiven<Id<"period">>;
  determination_id: FixedIfGiven<Id<"determination">>;
  by_default_on: FixedIfGiven<Id<"list">>;
  /** "YYYY-MM-DD" */
  session_begins_on: Fixed<string>;
  session_ends_on: Fixed<string>;
}

export interface SealedListItemTable {
  list_id: Fixed<Id<"list">>;
  application_id: Fixed<Id<"application">>;
  reference: Fixed<string>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  class: Fixed<ClassKey>;
  category: Fixed<ListedCategory>;
  search_name: GeneratedAlways<string>;
}

export interface CorrigendumTable {
  id: Fixed<Id<"corrigendum">>;
  list_id: Fixed<Id<"list">>;
  application_id: Fixed<Id<"application">>;
  number: Fixed<number>;
  corrects: FixedIfGiven<Id<"corrigendum">>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  reason: Fixed<string>;
  corrected_at: FixedInstant;
  corrected_by: Fixed<Id<"person">>;
}

/** Behind row-level security: say who reads with readAs. */
export interface ObjectionNoteTable {
  id: Fixed<Id<"note">>;
  reference: ColumnType<string, string | undefined, never>;
  no_objection_period_id: Fixed<Id<"period">>;
  mission_id: Fixed<Id<"mission">>;
  person_id: FixedIfGiven<Id<"person">>;
  received_at: FixedInstant;
  /** The application reads it through bases_of. */
  basis: ColumnType<never, string | null, never>;
}

/** Behind row-level security: say who reads with readAs. */
export interface ObjectionTable {
  id: Fixed<Id<"objection">>;
  objection_note_id: Fixed<Id<"note">>;
  no_objection_period_id: Fixed<Id<"period">>;
  mission_id: Fixed<Id<"mission">>;
  application_id: Fixed<Id<"application">>;
  received_at: FixedInstant;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<Id<"person">>;
  kind: ColumnType<Voice["kind"], Voice["kind"] | undefined, never>;
  limit_at: FixedInstantIfGiven;
  maintained_at: ChangingInstantIfGiven;
  maintained_by: Changing<Id<"person">>;
}

export interface ConsultationTable {
  application_id: Fixed<Id<"application">>;
  stage: Fixed<string>;
  process_id: Fixed<Id<"process">>;
  no_objection_period_id: Fixed<Id<"period">>;
  opened_at: FixedInstant;
  closes_at: ChangingInstant;
  extensions: Moves;
}

/** Behind row-level security: say who reads with readAs. */
export interface ConsultationEntryTable {
  id: Fixed<Id<"consultation_entry">>;
  process_id: Fixed<Id<"process">>;
  application_id: Fixed<Id<"application">>;
  stage: Fixed<string>;
  kind: Fixed<ConsultationEntry["kind"]>;
  mission_id: FixedIfGiven<Id<"mission">>;
  objection_id: FixedIfGiven<Id<"objection">>;
  words: FixedIfGiven<string>;
  letter: FixedIfGiven<string>;
  entered_at: FixedInstant;
  entered_by: Fixed<Id<"person">>;
}

/** Behind row-level security: say who reads with readAs. */
export interface ObjectionDisclosureTable {
  id: Fixed<string>;
  process_id: Fixed<Id<"process">>;
  no_objection_period_id: Fixed<Id<"period">>;
  application_id: FixedIfGiven<Id<"application">>;
  reader_person_id: FixedIfGiven<Id<"person">>;
  reader_role: Fixed<string>;
  reader_mission_id: FixedIfGiven<Id<"mission">>;
  disclosed_at: FixedInstant;
  what: Fixed<string>;
}

export interface DeterminationTable {
  id: Generated<Id<"determination">>;
  process_id: Fixed<Id<"process">>;
  call_id: Fixed<Id<"call">>;
  modalities_decision_id: Fixed<Id<"decision">>;
  session_id: Fixed<Id<"session">>;
  list_id: Fixed<Id<"list">>;
  corrects: FixedIfGiven<Id<"determination">>;
  how: Fixed<Determination["how"]>;
  symbol: Fixed<string>;
  decided_at: FixedInstant;
  entered_at: FixedInstant;
  entered_by: Fixed<Id<"person">>;
  confirmed_at: ChangingInstantIfGiven;
  confirmed_by: Changing<Id<"person">>;
}

export interface DeterminationItemTable {
  determination_id: Fixed<Id<"determination">>;
  list_id: Fixed<Id<"list">>;
  application_id: Fixed<Id<"application">>;
  outcome: Fixed<DeterminedItem["outcome"]>;
  votes_for: FixedIfGiven<number>;
  votes_against: FixedIfGiven<number>;
  abstentions: FixedIfGiven<number>;
}

export interface DeterminationDraftTable {
  id: Generated<Id<"determination_draft">>;
  list_id: Fixed<Id<"list">>;
  what: Fixed<WhatIsEntered["what"]>;
  corrects: FixedIfGiven<Id<"determination">>;
  typed: Changing<DeterminationDraft["typed"]>;
  saved_at: ChangingInstantIfGiven;
  saved_by: Fixed<Id<"person">>;
  overtaken_by: Changing<Id<"determination"> | null>;
}

/** Behind row-level security: say who reads with readAs. */
export interface DeterminationDraftItemTable {
  draft_id: Fixed<Id<"determination_draft">>;
  list_id: Fixed<Id<"list">>;
  application_id: Fixed<Id<"application">>;
  outcome: Fixed<string>;
  votes: Fixed<string>;
  opposed: Fixed<string>;
}

export interface OppositionInTheRoomTable {
  determination_id: Fixed<Id<"determination">>;
  application_id: Fixed<Id<"application">>;
  mission_id: Fixed<Id<"mission">>;
}

/** Behind row-level security: say who reads with readAs. */
export interface RequestToChairTable {
  id: Fixed<Id<"request">>;
  process_id: Fixed<Id<"process">>;
  no_objection_period_id: Fixed<Id<"period">>;
  mission_id: Fixed<Id<"mission">>;
  person_id: FixedIfGiven<Id<"person">>;
  asked_at: FixedInstant;
  application_ids: FixedIfGiven<readonly Id<"application">[]>;
  answered_at: ChangingInstantIfGiven;
  answered_by: Changing<Id<"person">>;
  bases: Changing<boolean>;
  declined_because: Changing<string>;
}

/** Behind row-level security: say who reads with readAs. */
export interface DisclosedObjectionTable {
  request_to_chair_id: Fixed<Id<"request">>;
  objection_id: Fixed<Id<"objection">>;
  application_id: Fixed<Id<"application">>;
  mission_id: Fixed<Id<"mission">>;
  basis: FixedIfGiven<string>;
}

/** Written by the database. */
export interface ItemInWindowTable {
  application_id: ColumnType<Id<"application">, never, never>;
  no_objection_period_id: ColumnType<Id<"period">, never, never>;
  class: ColumnType<ClassKey, never, never>;
  stage: ColumnType<StageKey, never, never>;
}

export interface ObjectionsTables {
  consultation: ConsultationTable;
  consultation_entry: ConsultationEntryTable;
  determination: DeterminationTable;
  determination_draft: DeterminationDraftTable;
  determination_draft_item: DeterminationDraftItemTable;
  determination_item: DeterminationItemTable;
  opposition_in_the_room: OppositionInTheRoomTable;
  circulated_organisation: CirculatedOrganisationTable;
  item_in_window: ItemInWindowTable;
  no_objection_period: NoObjectionPeriodTable;
  sealed_list: SealedListTable;
  sealed_list_item: SealedListItemTable;
  corrigendum: CorrigendumTable;
  objection_note: ObjectionNoteTable;
  objection: ObjectionTable;
  objection_disclosure: ObjectionDisclosureTable;
  request_to_chair: RequestToChairTable;
  disclosed_objection: DisclosedObjectionTable;
}
