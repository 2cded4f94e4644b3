import type { ColumnType } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { FileOfPaper } from "#domain/papers/file.ts";
import type { LanguageOfPaper } from "#domain/papers/kinds.ts";
import type { EndOfInscription } from "#domain/participation/inscription.ts";
import type { WayToAttend } from "#domain/participation/representative.ts";
import type { EndOfInput } from "#domain/participation/written-input.ts";
import type {
  Changing,
  ChangingInstant,
  ChangingInstantIfGiven,
  Fixed,
  FixedIfGiven,
  FixedInstant,
} from "../columns.ts";

/* Behind row-level security: say who reads, with readAs. */

export interface RepresentativeTable {
  id: Fixed<Id<"representative">>;
  accreditation_id: Fixed<Id<"accreditation">>;
  session_id: Fixed<Id<"session">>;
  name: Fixed<string>;
  functional_title: Fixed<string>;
  email: FixedIfGiven<string>;
  attends: Fixed<WayToAttend>;
  replaces: FixedIfGiven<Id<"representative">>;
  nominated_at: FixedInstant;
  nominated_by: Fixed<Id<"person">>;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<Id<"person">>;
}

export interface RegistrationTable {
  id: Fixed<Id<"registration">>;
  organisation_id: Fixed<Id<"organisation">>;
  session_id: Fixed<Id<"session">>;
  name: Fixed<string>;
  functional_title: Fixed<string>;
  email: FixedIfGiven<string>;
  attends: Fixed<WayToAttend>;
  replaces: FixedIfGiven<Id<"registration">>;
  registered_at: FixedInstant;
  registered_by: Fixed<Id<"person">>;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<Id<"person">>;
}

export interface WrittenInputTable {
  id: Fixed<Id<"written_input">>;
  accreditation_id: Fixed<Id<"accreditation">>;
  session_id: Fixed<Id<"session">>;
  title: Fixed<string>;
  language: Fixed<LanguageOfPaper>;
  words: FixedIfGiven<string>;
  word_count: FixedIfGiven<number>;
  sent_at: FixedInstant;
  sent_by: Fixed<Id<"person">>;
  ended_as: Changing<EndOfInput["as"]>;
  ended_at: ChangingInstantIfGiven;
  ended_by: Changing<Id<"person">>;
  reason: Changing<string>;
  paper_id: Changing<Id<"paper">>;
}

export interface WrittenInputFileTable {
  input_id: Fixed<Id<"written_input">>;
  name: Fixed<string>;
  type: Fixed<"pdf">;
  size: Fixed<number>;
  sha256: Fixed<string>;
  scan: Fixed<FileOfPaper["scan"]>;
}

export interface WrittenInputPieceTable {
  input_id: Fixed<Id<"written_input">>;
  n: Fixed<number>;
  content: Fixed<Uint8Array>;
}

/** Everybody reads it: who is on it stands behind row-level security. */
export interface ListOfSpeakersTable {
  id: Fixed<Id<"list_of_speakers">>;
  session_id: Fixed<Id<"session">>;
  modalities_decision_id: Fixed<Id<"decision">>;
  begins_at: ChangingInstant;
  closes_at: ChangingInstant;
  minutes: ColumnType<number, number, number>;
  opened_at: FixedInstant;
  opened_by: Fixed<Id<"person">>;
  changed_at: ChangingInstantIfGiven;
  changed_by: Changing<Id<"person">>;
  published_at: ChangingInstantIfGiven;
  published_by: Changing<Id<"person">>;
}

export interface InscriptionTable {
  id: Fixed<Id<"inscription">>;
  list_id: Fixed<Id<"list_of_speakers">>;
  accreditation_id: Fixed<Id<"accreditation">>;
  representative_id: Changing<Id<"representative">>;
  topic: Changing<string>;
  place: ColumnType<number, number, number>;
  inscribed_at: FixedInstant;
  inscribed_by: Fixed<Id<"person">>;
  changed_at: ChangingInstantIfGiven;
  changed_by: Changing<Id<"person">>;
  ended_as: Changing<EndOfInscription>;
  ended_at: ChangingInstantIfGiven;
  ended_by: Changing<Id<"person">>;
}

export interface ProgramAccessTable {
  id: Fixed<Id<"program_access">>;
  session_id: Fixed<Id<"session">>;
  program: Fixed<string>;
  opened_at: FixedInstant;
  opened_by: Fixed<Id<"person">>;
  used_at: ChangingInstantIfGiven;
  ended_at: ChangingInstantIfGiven;
  ended_by: Changing<Id<"person">>;
}

export interface ParticipationTables {
  representative: RepresentativeTable;
  registration: RegistrationTable;
  written_input: WrittenInputTable;
  written_input_file: WrittenInputFileTable;
  written_input_piece: WrittenInputPieceTable;
  list_of_speakers: ListOfSpeakersTable;
  inscription: InscriptionTable;
  program_access: ProgramAccessTable;
}
