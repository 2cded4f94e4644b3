import type { Generated } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { Class } from "#domain/modalities/stages.ts";
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
  adopted_in_meeting_at: ChangingInstantIfGiven;
  superseded_at: ChangingInstantIfGiven;
}

export interface SilenceProcedureTable {
  id: Generated<Id<"procedure">>;
  modalities_decision_id: Fixed<Id<"decision">>;
  process_id: Fixed<Id<"process">>;
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

export interface ModalitiesTables {
  modalities_decision: ModalitiesDecisionTable;
  silence_procedure: SilenceProcedureTable;
  silence_break: SilenceBreakTable;
}
