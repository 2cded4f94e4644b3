import type { ColumnType, GeneratedAlways } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type {
  Changing,
  ChangingInstant,
  ChangingInstantIfGiven,
  ChangingJson,
  Fixed,
  FixedIfGiven,
  FixedInstant,
  FixedJson,
} from "../columns.ts";

export interface AuditTrailTable {
  id: GeneratedAlways<number>;
  at: FixedInstant;
  recorded_at: ColumnType<Date, never, never>;
  act: Fixed<string>;
  event: Fixed<string>;
  actor_person: FixedIfGiven<Id<"person">>;
  actor_role: Fixed<string>;
  subject_kind: Fixed<string>;
  subject_id: FixedIfGiven<Id>;
  process_id: FixedIfGiven<Id<"process">>;
  confidential: ColumnType<boolean, boolean | undefined, never>;
  /** What was written before events had a version says none, and is of the first. */
  data: FixedJson<{ readonly eventVersion?: number }>;
}

export interface LetterTable {
  id: ColumnType<Id<"letter">, Id<"letter"> | undefined, never>;
  kind: Fixed<string>;
  chair_of: FixedIfGiven<Id<"process">>;
  event_key: Fixed<string>;
  recipient_email: Fixed<string>;
  recipient_person: FixedIfGiven<Id<"person">>;
  recipient_name: Fixed<string>;
  language: Fixed<string>;
  data: ChangingJson<unknown>;
  created_at: FixedInstant;
  due_at: ChangingInstant;
  held: ColumnType<boolean, boolean | undefined, boolean>;
  gathered: ColumnType<boolean, never, never>;
  told_in: ColumnType<Id<"letter"> | null, never, never>;
  attempts: ColumnType<number, number | undefined, number>;
  tried_since: ChangingInstantIfGiven;
  claimed_until: ChangingInstantIfGiven;
  last_error: Changing<string>;
  sent_at: ChangingInstantIfGiven;
  dead_at: ChangingInstantIfGiven;
  came_back_at: ChangingInstantIfGiven;
  subject: Changing<string>;
  html: Changing<string>;
  text: Changing<string>;
  search_recipient: GeneratedAlways<string>;
  about_reference: GeneratedAlways<string | null>;
  about_period: GeneratedAlways<string | null>;
}

/** Behind row-level security: say whose outcomes they are with actForOutcomes. */
export interface IdempotencyKeyTable {
  person_id: Id<"person">;
  key: string;
  act: string;
  outcome: ColumnType<unknown, string | null | undefined, string>;
  at: ChangingInstant;
}

export interface InstallationTable {
  singleton: ColumnType<boolean, boolean | undefined, never>;
  demonstration: boolean;
}

export interface PublicChangeTable {
  times: Fixed<number>;
}

export interface FrameChangeTable {
  drawn: Fixed<string>;
}

export interface RecordTables {
  audit_trail: AuditTrailTable;
  letter: LetterTable;
  idempotency_key: IdempotencyKeyTable;
  installation: InstallationTable;
  public_change: PublicChangeTable;
  frame_change: FrameChangeTable;
}
