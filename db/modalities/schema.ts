import type { Generated } from "kysely";
import type { Citation } from "#domain/kit/ruling.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type {
  Changing,
  ChangingDate,
  ChangingInstant,
  ChangingInstantIfGiven,
  ChangingJson,
  Fixed,
  FixedIfGiven,
  FixedInstant,
} from "../columns.ts";

export interface ModalitiesDecisionTable {
  id: Generated<string>;
  process_id: Fixed<string>;
  version: Fixed<number>;
  title: string;
  issuer: string;
  citation: ChangingJson<Citation>;
  dated_on: ChangingDate;
  text: string;
  provisions: ChangingJson<Provisions>;
  proposed_at: FixedInstant;
  proposed_by: FixedIfGiven<string>;
  adopted_in_meeting_at: ChangingInstantIfGiven;
  superseded_at: ChangingInstantIfGiven;
}

export interface SilenceProcedureTable {
  id: Generated<string>;
  modalities_decision_id: Fixed<string>;
  process_id: Fixed<string>;
  opens_at: FixedInstant;
  closes_at: ChangingInstant;
  zone: Fixed<string>;
  opened_by: FixedIfGiven<string>;
  letter: FixedIfGiven<string>;
  extension_reason: Changing<string>;
  concluded_at: ChangingInstantIfGiven;
  outcome: Changing<"passed" | "broken">;
}

/** Behind row-level security: say who reads with readAs. */
export interface SilenceBreakTable {
  id: Fixed<string>;
  silence_procedure_id: Fixed<string>;
  mission_id: Fixed<string>;
  person_id: FixedIfGiven<string>;
  received_at: FixedInstant;
  reason: FixedIfGiven<string>;
}

export interface ModalitiesTables {
  modalities_decision: ModalitiesDecisionTable;
  silence_procedure: SilenceProcedureTable;
  silence_break: SilenceBreakTable;
}
