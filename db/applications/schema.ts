import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Answers } from "#domain/applications/answer-items.ts";
import type { ApplicationState } from "#domain/applications/application.ts";
import type { Asked } from "#domain/applications/asked.ts";
import type { KindOfEntry, QualityOfName } from "#domain/applications/consolidated-list.ts";
import type { Directory } from "#domain/applications/directory.ts";
import type { DocumentFile, DocumentKind, DocumentLanguage } from "#domain/applications/document.ts";
import type { SideOfInquiry } from "#domain/applications/inquiry.ts";
import type { KindOfRuling } from "#domain/applications/kind-of-ruling.ts";
import type { Finding } from "#domain/applications/likeness-note.ts";
import type { StepOutcome } from "#domain/applications/records.ts";
import type { RefusalGround } from "#domain/applications/refusal-ground.ts";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ListedCategory, Route } from "#domain/modalities/provisions.ts";
import type { ClassKey, Office } from "#domain/modalities/stages.ts";
import type {
  Changing,
  ChangingInstant,
  ChangingInstantIfGiven,
  ChangingJson,
  Extensions,
  Fixed,
  FixedIfGiven,
  FixedInstant,
  FixedInstantIfGiven,
} from "../columns.ts";

export interface CallForApplicationsTable {
  id: Generated<Id<"call">>;
  process_id: Fixed<Id<"process">>;
  modalities_decision_id: Fixed<Id<"decision">>;
  session_id: Fixed<Id<"session">>;
  title: Fixed<string>;
  opens_at: FixedInstant;
  closes_at: ChangingInstant;
  zone: Fixed<string>;
  opened_by: FixedIfGiven<Id<"person">>;
  extension_reason: Changing<string>;
  extensions: Extensions;
  continuous: FixedIfGiven<boolean>;
}

export interface CutOffTable {
  call_id: Fixed<Id<"call">>;
  cuts_off_at: FixedInstant;
  announced_at: FixedInstant;
  announced_by: Fixed<Id<"person">>;
}

export interface CallWithdrawalTable {
  call_id: Fixed<Id<"call">>;
  reason: Fixed<string>;
  withdrawn_at: FixedInstant;
  withdrawn_by: Fixed<Id<"person">>;
}

export interface CallCorrectionTable {
  id: Fixed<Id<"call_correction">>;
  call_id: Fixed<Id<"call">>;
  from_title: Fixed<string>;
  to_title: Fixed<string>;
  reason: Fixed<string>;
  corrected_at: FixedInstant;
  corrected_by: Fixed<Id<"person">>;
}

export interface ApplicationTable {
  id: Generated<Id<"application">>;
  reference: ColumnType<string, string | undefined, never>;
  organisation_id: Fixed<Id<"organisation">>;
  call_id: Fixed<Id<"call">>;
  class: Changing<ClassKey>;
  category: Changing<ListedCategory>;
  moved_from: Changing<ClassKey>;
  agreed_to: Changing<ClassKey>;
  route: Changing<Route>;
  state: ApplicationState;
  answers: ChangingJson<Partial<Answers>>;
  version: ColumnType<number, number | undefined, number>;
  started_at: FixedInstant;
  started_by: FixedIfGiven<Id<"person">>;
  received_at: ChangingInstantIfGiven;
  cleared_at: ChangingInstantIfGiven;
  cleared_by: Changing<Id<"person">>;
  held_back_at: ChangingInstantIfGiven;
  held_back_by: Changing<Id<"person">>;
  held_back_reason: Changing<string>;
  refused_at: ChangingInstantIfGiven;
  refused_by: Changing<Id<"person">>;
  refusal_ground: Changing<RefusalGround>;
  refusal_reason: Changing<string>;
  no_objection_period_id: Changing<Id<"period">>;
  circulated_at: ChangingInstantIfGiven;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<Id<"person">>;
}

export interface SubmittedOrganisationTable {
  application_id: Fixed<Id<"application">>;
  frozen_at: FixedInstant;
  looked_at_by: FixedIfGiven<Id<"person">>;
  taken_over: Fixed<boolean>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  address: Fixed<string>;
  website: FixedIfGiven<string>;
  founded_year: FixedIfGiven<number>;
  legal_status: FixedIfGiven<string>;
  search_name: GeneratedAlways<string>;
}

export interface ClaimEvidenceTable {
  application_id: Fixed<Id<"application">>;
  register_id: Fixed<Id<"register">>;
  verified_at: FixedInstant;
  verified_by: Fixed<Id<"person">>;
  edition_id: Fixed<Id<"edition">>;
  entry_id: FixedIfGiven<Id<"entry">>;
  reason: FixedIfGiven<string>;
  number_given: GeneratedAlways<string | null>;
}

export interface EarlierAnswersTable {
  application_id: Fixed<Id<"application">>;
  answers: ColumnType<Partial<Answers>, string, never>;
  replaced_at: FixedInstant;
}

export interface CompletionDraftTable {
  application_id: Fixed<Id<"application">>;
  answers: ColumnType<Partial<Answers>, string, string>;
  saved_at: ChangingInstant;
}

export interface StepTable {
  application_id: Fixed<Id<"application">>;
  n: Fixed<number>;
  stage: Fixed<string>;
  outcome: Fixed<StepOutcome>;
  at: FixedInstant;
  known_at: FixedInstant;
  until: ColumnType<Date | null, Date | null | undefined, never>;
  asked: ColumnType<Asked[] | null, readonly Asked[] | null | undefined, never>;
  answers: ColumnType<Partial<Answers> | null, string | null | undefined, never>;
  reason: FixedIfGiven<string>;
  ground: FixedIfGiven<RefusalGround>;
  by_person: FixedIfGiven<Id<"person">>;
  no_objection_period_id: FixedIfGiven<Id<"period">>;
  determination_id: FixedIfGiven<Id<"determination">>;
  outage_id: FixedIfGiven<Id<"outage">>;
}

export interface ApplicationStandingTable {
  application_id: ColumnType<Id<"application">, never, never>;
  stage: ColumnType<StandingInAWord | null, never, StandingInAWord>;
  office: ColumnType<Office | null, never, Office | null>;
  since: ChangingInstantIfGiven;
  told_at: ChangingInstantIfGiven;
  next_instant: ChangingInstantIfGiven;
  call_id: ColumnType<Id<"call">, never, never>;
  class: ColumnType<ClassKey | null, never, never>;
  category: ColumnType<ListedCategory | null, never, never>;
  route: ColumnType<Route | null, never, never>;
  received_at: ColumnType<Date | null, never, never>;
  cleared: ColumnType<boolean, never, never>;
  listed: ColumnType<boolean, never, never>;
  held_back: ColumnType<boolean, never, never>;
  name: ColumnType<string | null, never, never>;
  country_code: ColumnType<string | null, never, never>;
  assigned_to: ColumnType<Id<"person"> | null, never, never>;
}

export interface AssignmentTable {
  application_id: Fixed<Id<"application">>;
  n: Fixed<number>;
  person_id: FixedIfGiven<Id<"person">>;
  assigned_at: FixedInstant;
  assigned_by: Fixed<Id<"person">>;
}

export interface DeskNoteTable {
  id: Fixed<Id<"desk_note">>;
  application_id: Fixed<Id<"application">>;
  words: Fixed<string>;
  written_at: FixedInstant;
  written_by: Fixed<Id<"person">>;
}

export interface InquiryTable {
  id: Fixed<Id<"inquiry">>;
  application_id: Fixed<Id<"application">>;
  side: Fixed<SideOfInquiry>;
  words: Fixed<string>;
  asked_at: FixedInstant;
  asked_by: Fixed<Id<"person">>;
  reply: Changing<string>;
  replied_at: ChangingInstantIfGiven;
  replied_by: Changing<Id<"person">>;
}

export interface ConsolidatedListTable {
  id: Fixed<Id<"consolidated_list">>;
  generated_at: FixedInstant;
  sha256: Fixed<string>;
  individuals: Fixed<number>;
  entities: Fixed<number>;
  names: Fixed<number>;
  imported_at: FixedInstant;
  imported_by: Fixed<Id<"person">>;
}

export interface ListedEntryTable {
  id: Fixed<Id<"listed_entry">>;
  list_id: Fixed<Id<"consolidated_list">>;
  kind: Fixed<KindOfEntry>;
  number: Fixed<string>;
  list_type: Fixed<string>;
  listed_on: FixedIfGiven<string>;
}

export interface ListedNameTable {
  entry_id: Fixed<Id<"listed_entry">>;
  place: Fixed<number>;
  name: Fixed<string>;
  quality: Fixed<QualityOfName>;
  sounds: Fixed<string[]>;
  words: Fixed<number>;
  has_initials: Fixed<boolean>;
}

export interface LikenessNoteTable {
  id: Fixed<Id<"likeness_note">>;
  application_id: Fixed<Id<"application">>;
  entry_id: Fixed<Id<"listed_entry">>;
  finding: Fixed<Finding>;
  words: Fixed<string>;
  noted_at: FixedInstant;
  noted_by: Fixed<Id<"person">>;
}

export interface LookUpTable {
  id: Fixed<Id<"look_up">>;
  application_id: Fixed<Id<"application">>;
  directory: Fixed<Directory>;
  asked: Fixed<string>;
  asked_from: Fixed<string>;
  answer: Fixed<Uint8Array>;
  answer_hash: ColumnType<string, never, never>;
  entry_number: FixedIfGiven<string>;
  entry_name: FixedIfGiven<string>;
  entry_country: FixedIfGiven<string>;
  entry_status: FixedIfGiven<string>;
  looked_up_at: FixedInstant;
  looked_up_by: Fixed<Id<"person">>;
}

export interface SavedViewTable {
  id: Fixed<Id<"saved_view">>;
  person_id: Fixed<Id<"person">>;
  name: Fixed<string>;
  list: string;
}

export interface RecusalTable {
  application_id: Fixed<Id<"application">>;
  person_id: Fixed<Id<"person">>;
  reason: FixedIfGiven<string>;
  recused_at: FixedInstant;
}

export interface PreparedRulingTable {
  id: Fixed<Id<"prepared_ruling">>;
  application_id: Fixed<Id<"application">>;
  application_version: Fixed<number>;
  office: Fixed<Office>;
  ruling: Fixed<KindOfRuling>;
  words: FixedIfGiven<string>;
  ground: FixedIfGiven<RefusalGround>;
  asked: ColumnType<Asked[] | null, readonly Asked[] | null | undefined, never>;
  edition_id: FixedIfGiven<Id<"edition">>;
  entry_id: FixedIfGiven<Id<"entry">>;
  verified_otherwise: FixedIfGiven<string>;
  prepared_at: FixedInstant;
  prepared_by: Fixed<Id<"person">>;
}

export interface StandingCountTable {
  call_id: ColumnType<Id<"call">, never, never>;
  stage: ColumnType<StandingInAWord | null, never, never>;
  office: ColumnType<Office | null, never, never>;
  class: ColumnType<ClassKey | null, never, never>;
  category: ColumnType<ListedCategory | null, never, never>;
  route: ColumnType<Route | null, never, never>;
  country_code: ColumnType<string | null, never, never>;
  received: ColumnType<boolean, never, never>;
  cleared: ColumnType<boolean, never, never>;
  listed: ColumnType<boolean, never, never>;
  held_back: ColumnType<boolean, never, never>;
  count: ColumnType<number, never, never>;
}

/** Behind row-level security: say who reads, with readAs. */
export interface DocumentTable {
  id: Fixed<Id<"document">>;
  application_id: Fixed<Id<"application">>;
  kind: Fixed<DocumentKind>;
  language: Fixed<DocumentLanguage>;
  name: Fixed<string | null>;
  type: Fixed<DocumentFile["type"]>;
  size: Fixed<number>;
  sha256: Fixed<string>;
  scan: Fixed<DocumentFile["scan"]>;
  added_at: FixedInstant;
  added_by: Fixed<Id<"person">>;
  sent_at: FixedInstantIfGiven;
  leaves: ColumnType<boolean, boolean | undefined, boolean>;
  earlier_since: FixedInstantIfGiven;
  forgotten_at: FixedInstantIfGiven;
}

export interface DocumentPieceTable {
  document_id: Fixed<Id<"document">>;
  n: Fixed<number>;
  content: Fixed<Uint8Array>;
}

export interface ApplicationsTables {
  document: DocumentTable;
  document_piece: DocumentPieceTable;
  application_standing: ApplicationStandingTable;
  assignment: AssignmentTable;
  desk_note: DeskNoteTable;
  inquiry: InquiryTable;
  consolidated_list: ConsolidatedListTable;
  listed_entry: ListedEntryTable;
  listed_name: ListedNameTable;
  likeness_note: LikenessNoteTable;
  look_up: LookUpTable;
  prepared_ruling: PreparedRulingTable;
  recusal: RecusalTable;
  saved_view: SavedViewTable;
  standing_count: StandingCountTable;
  cut_off: CutOffTable;
  call_withdrawal: CallWithdrawalTable;
  call_correction: CallCorrectionTable;
  earlier_answers: EarlierAnswersTable;
  completion_draft: CompletionDraftTable;
  step: StepTable;
  submitted_organisation: SubmittedOrganisationTable;
  call_for_applications: CallForApplicationsTable;
  application: ApplicationTable;
  claim_evidence: ClaimEvidenceTable;
}
