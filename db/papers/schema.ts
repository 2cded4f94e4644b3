import type { ColumnType, GeneratedAlways } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { FileOfPaper, TroubleWithWords, TypeOfPaperFile } from "#domain/papers/file.ts";
import type { AudienceOfPaper, KindOfPaper, LanguageOfPaper, StepOfPaper } from "#domain/papers/kinds.ts";
import type {
  Changing,
  ChangingInstant,
  ChangingInstantIfGiven,
  Fixed,
  FixedIfGiven,
  FixedInstant,
} from "../columns.ts";

/* Behind row-level security: say who reads, with readAs. What is public is read without. */

export interface PaperTable {
  id: Fixed<Id<"paper">>;
  process_id: Fixed<Id<"process">>;
  session_id: FixedIfGiven<Id<"session">>;
  kind: Fixed<KindOfPaper>;
  symbol: Fixed<string>;
  title: Fixed<string>;
  written_by: FixedIfGiven<string>;
  audience: Fixed<AudienceOfPaper>;
  entered_at: FixedInstant;
  entered_by: Fixed<Id<"person">>;
  found_by: GeneratedAlways<string>;
}

export interface PaperVersionTable {
  id: Fixed<Id<"paper_version">>;
  paper_id: Fixed<Id<"paper">>;
  n: Fixed<number>;
  step: Fixed<StepOfPaper>;
  note: Fixed<string>;
  done_at: FixedInstant;
  done_by: Fixed<Id<"person">>;
}

export interface PaperTextTable {
  id: Fixed<Id<"paper_text">>;
  version_id: Fixed<Id<"paper_version">>;
  language: Fixed<LanguageOfPaper>;
  words: FixedIfGiven<string>;
  added_at: FixedInstant;
  added_by: Fixed<Id<"person">>;
  found_by: GeneratedAlways<string>;
}

export interface PaperFileTable {
  text_id: Fixed<Id<"paper_text">>;
  name: Fixed<string>;
  type: Fixed<TypeOfPaperFile>;
  size: Fixed<number>;
  sha256: Fixed<string>;
  scan: Fixed<FileOfPaper["scan"]>;
}

export interface PaperFilePieceTable {
  text_id: Fixed<Id<"paper_text">>;
  n: Fixed<number>;
  content: Fixed<Uint8Array>;
}

export interface PaperFileWordsTable {
  text_id: Fixed<Id<"paper_text">>;
  words: FixedIfGiven<string>;
  trouble: FixedIfGiven<TroubleWithWords>;
  taken_at: FixedInstant;
  found_by: GeneratedAlways<string>;
}

/** Behind row-level security: only who declares to keep the subscriptions sees any. */
export interface SubscriptionTable {
  id: Fixed<Id<"subscription">>;
  process_id: Fixed<Id<"process">>;
  email: Fixed<string>;
  language: ColumnType<string, string, string>;
  token_hash: Changing<string>;
  asked_at: ChangingInstant;
  confirmed_at: ChangingInstantIfGiven;
  of_sessions: ColumnType<boolean, boolean | undefined, boolean>;
  of_calls: ColumnType<boolean, boolean | undefined, boolean>;
}

/** Behind row-level security: only who chose the file finds it. */
export interface FileReadBackTable {
  person_id: Fixed<Id<"person">>;
  sha256: Fixed<string>;
  name: Fixed<string>;
  type: Fixed<FileOfPaper["type"]>;
  size: Fixed<number>;
  scan: Fixed<FileOfPaper["scan"]>;
  brought_at: FixedInstant;
}

export interface FileReadBackPieceTable {
  person_id: Fixed<Id<"person">>;
  sha256: Fixed<string>;
  n: Fixed<number>;
  content: Fixed<Uint8Array>;
}

export interface PapersTables {
  file_read_back: FileReadBackTable;
  file_read_back_piece: FileReadBackPieceTable;
  paper: PaperTable;
  paper_version: PaperVersionTable;
  paper_text: PaperTextTable;
  paper_file: PaperFileTable;
  paper_file_piece: PaperFilePieceTable;
  paper_file_words: PaperFileWordsTable;
  subscription: SubscriptionTable;
}
