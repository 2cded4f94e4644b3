import type { ColumnType, Generated } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { WayOfAdopting } from "#domain/modalities/adoption.ts";
import type { KindOfText } from "#domain/modalities/process-text.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { Class } from "#domain/modalities/stages.ts";
import type { DraftPage, Entered, Outline } from "#domain/modalities/working-draft.ts";
import type {
  Changing,
  ChangingDate,
  ChangingInstant,
  ChangingInstantIfGiven,
  ChangingJson,
  Extensions,
  Fixed,
  FixedIfGiven,
  FixedInstant,
} from "../columns.ts";

export interface ModalitiesDecisionTable {
  id: Generated<Id<"decision">>;
  process_id: Fixed<Id<"process">>;
  version: Fixed<number>;
  title: string;
  issuer: string;
  citation: ChangingJson<Citation>;
  dated_on: ChangingDate;
  text: string;
  provisions: ChangingJson<Provisions>;
  classes: ChangingJson<readonly Class[]>;
  proposed_at: FixedInstant;
  proposed_by: FixedIfGiven<Id<"person">>;
  superseded_at: ChangingInstantIfGiven;
}

export interface SilenceProcedureTable {
  id: Generated<Id<"procedure">>;
  /** One of the two. */
  modalities_decision_id: FixedIfGiven<Id<"decision">>;
  process_text_id: FixedIfGiven<Id<"text">>;
  process_id: Fixed<Id<"process">>;
  announced_at: FixedInstant;
  opens_at: FixedInstant;
  closes_at: ChangingInstant;
  zone: Fixed<string>;
  opened_by: FixedIfGiven<Id<"person">>;
  letter: FixedIfGiven<string>;
  extension_reason: Changing<string>;
  extensions: Extensions;
  concluded_at: ChangingInstantIfGiven;
  outcome: Changing<"passed" | "broken">;
}

/** Behind row-level security: say who reads with readAs. */
export interface SilenceBreakTable {
  id: Fixed<string>;
  silence_procedure_id: Fixed<Id<"procedure">>;
  mission_id: Fixed<Id<"mission">>;
  person_id: FixedIfGiven<Id<"person">>;
  received_at: FixedInstant;
  reason: FixedIfGiven<string>;
}

export interface ProcessTextTable {
  id: Generated<Id<"text">>;
  process_id: Fixed<Id<"process">>;
  number: Fixed<number>;
  kind: KindOfText;
  title: string;
  symbol: string;
  dated_on: ChangingDate;
  words: string;
  follows_id: FixedIfGiven<Id<"text">>;
  entered_at: FixedInstant;
  entered_by: FixedIfGiven<Id<"person">>;
}

export interface AdoptionTable {
  id: Generated<Id<"adoption">>;
  process_id: Fixed<Id<"process">>;
  /** One of the two. */
  modalities_decision_id: FixedIfGiven<Id<"decision">>;
  process_text_id: FixedIfGiven<Id<"text">>;
  session_id: FixedIfGiven<Id<"session">>;
  how: FixedIfGiven<WayOfAdopting>;
  in_favour: FixedIfGiven<number>;
  against: FixedIfGiven<number>;
  abstaining: FixedIfGiven<number>;
  symbol: Fixed<string>;
  decided_at: FixedInstant;
  entered_at: FixedInstant;
  entered_by: FixedIfGiven<Id<"person">>;
  confirmed_at: ChangingInstantIfGiven;
  confirmed_by: Changing<Id<"person">>;
  declined_at: ChangingInstantIfGiven;
  declined_by: Changing<Id<"person">>;
  by_one_person: Generated<boolean>;
}

export interface WorkingDraftTable {
  id: Generated<Id<"working_draft">>;
  process_id: Fixed<Id<"process">>;
  revises_id: FixedIfGiven<Id<"decision">>;
  revises_hash: FixedIfGiven<string>;
  version: number;
  outline: ColumnType<Outline | null, string | null, string | null>;
  begun_at: FixedInstant;
  begun_by: FixedIfGiven<Id<"person">>;
  ended_at: ChangingInstantIfGiven;
  decision_id: Changing<Id<"decision">>;
}

export interface WorkingDraftPageTable {
  working_draft_id: Fixed<Id<"working_draft">>;
  page: Fixed<DraftPage>;
  version: number;
  entered: ChangingJson<Entered>;
  saved_at: ChangingInstant;
  saved_by: Changing<Id<"person">>;
}

export interface WorkingDraftCommentTable {
  id: Generated<Id<"draft_comment">>;
  working_draft_id: Fixed<Id<"working_draft">>;
  page: Fixed<DraftPage>;
  words: Fixed<string>;
  written_at: FixedInstant;
  written_by: FixedIfGiven<Id<"person">>;
  resolved_at: ChangingInstantIfGiven;
  resolved_by: Changing<Id<"person">>;
}

export interface ModalitiesTables {
  working_draft: WorkingDraftTable;
  working_draft_page: WorkingDraftPageTable;
  working_draft_comment: WorkingDraftCommentTable;
  process_text: ProcessTextTable;
  adoption: AdoptionTable;
  modalities_decision: ModalitiesDecisionTable;
  silence_procedure: SilenceProcedureTable;
  silence_break: SilenceBreakTable;
}
