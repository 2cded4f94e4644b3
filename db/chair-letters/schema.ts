import type { ColumnType } from "kysely";
import type { LetterDraft, MissionsOfLetter, OrganisationsOfLetter } from "#domain/chair-letters/letter-draft.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Refusal } from "#domain/kit/ruling.ts";
import type {
  Changing,
  ChangingInstant,
  ChangingInstantIfGiven,
  ChangingJson,
  Fixed,
  FixedIfGiven,
  FixedInstant,
} from "../columns.ts";

/* Behind row-level security: say who reads, with readAs. */

export interface ChairLetterTable {
  id: Fixed<Id<"chair_letter">>;
  process_id: Fixed<Id<"process">>;
  version: number;
  draft: ChangingJson<LetterDraft>;
  begun_at: FixedInstant;
  begun_by: Fixed<Id<"person">>;
  saved_at: ChangingInstant;
  saved_by: Id<"person">;
  asked_at: ChangingInstantIfGiven;
  asked_by: Changing<Id<"person">>;
  looked_at: ChangingInstantIfGiven;
  looked_by: Changing<Id<"person">>;
  leaves_at: ChangingInstantIfGiven;
  decided_by: Changing<Id<"person">>;
  held_at: ChangingInstantIfGiven;
  held_because: ColumnType<Pick<Refusal, "because" | "details"> | null, string | null | undefined, string | null>;
  circulated_at: ChangingInstantIfGiven;
  to_missions: Changing<MissionsOfLetter>;
  to_chosen: Changing<readonly Id<"mission">[]>;
  to_organisations: Changing<OrganisationsOfLetter>;
  to_session_id: Changing<Id<"session">>;
  sealed: Changing<string>;
  hash: Changing<string>;
  discarded_at: ChangingInstantIfGiven;
}

export interface ChairLetterRecipientTable {
  id: Fixed<Id<"chair_letter_recipient">>;
  letter_id: Fixed<Id<"chair_letter">>;
  process_id: Fixed<Id<"process">>;
  mission_id: FixedIfGiven<Id<"mission">>;
  organisation_id: FixedIfGiven<Id<"organisation">>;
  name: Fixed<string>;
}

export interface ChairLetterOpeningTable {
  recipient_id: Fixed<Id<"chair_letter_recipient">>;
  opened_at: FixedInstant;
  opened_by: Fixed<Id<"person">>;
}

export interface ChairLetterEnclosureTable {
  letter_id: Fixed<Id<"chair_letter">>;
  n: Fixed<number>;
  paper_id: Fixed<Id<"paper">>;
  version: Fixed<number>;
}

export interface ChairLetterActTable {
  letter_id: Fixed<Id<"chair_letter">>;
  n: Fixed<number>;
  /** One of the five. */
  silence_procedure_id: FixedIfGiven<Id<"procedure">>;
  session_id: FixedIfGiven<Id<"session">>;
  session_change_id: FixedIfGiven<Id<"session_change">>;
  session_move_id: FixedIfGiven<Id<"session_move">>;
  paper_version_id: FixedIfGiven<Id<"paper_version">>;
}

export interface ChairLettersTables {
  chair_letter: ChairLetterTable;
  chair_letter_recipient: ChairLetterRecipientTable;
  chair_letter_opening: ChairLetterOpeningTable;
  chair_letter_enclosure: ChairLetterEnclosureTable;
  chair_letter_act: ChairLetterActTable;
}
