import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { AccreditationChange } from "#domain/accreditation/accreditation.ts";
import type { NameChange } from "#domain/accreditation/name-change.ts";
import type { Withdrawal } from "#domain/accreditation/withdrawal.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Route } from "#domain/modalities/provisions.ts";
import type { Changing, ChangingInstantIfGiven, Fixed, FixedIfGiven, FixedInstant } from "../columns.ts";

export interface AccreditationTable {
  id: ColumnType<Id<"accreditation">, Id<"accreditation"> | undefined, never>;
  application_id: Fixed<Id<"application">>;
  organisation_id: Fixed<Id<"organisation">>;
  process_id: Fixed<Id<"process">>;
  modalities_decision_id: Fixed<Id<"decision">>;
  no_objection_period_id: FixedIfGiven<Id<"period">>;
  determination_id: FixedIfGiven<Id<"determination">>;
  route: Fixed<Route>;
  granted_at: FixedInstant;
  recorded_at: FixedInstant;
  valid_until_on: ColumnType<string | null, string | null | undefined, never>;
}

export interface AccreditationChangeTable {
  id: ColumnType<string, string | undefined, never>;
  accreditation_id: Fixed<Id<"accreditation">>;
  kind: Fixed<AccreditationChange["kind"]>;
  effective_at: FixedInstant;
  known_at: FixedInstant;
  determination_id: FixedIfGiven<Id<"determination">>;
  ground: Fixed<string>;
  by_person: Fixed<Id<"person">>;
}

export interface AccreditationWithdrawalTable {
  id: Generated<Id<"withdrawal">>;
  accreditation_id: Fixed<Id<"accreditation">>;
  process_id: Fixed<Id<"process">>;
  ground: Fixed<string>;
  entered_at: FixedInstant;
  entered_by: Fixed<Id<"person">>;
  outcome: Changing<NonNullable<Withdrawal["decision"]>["outcome"]>;
  decided_at: ChangingInstantIfGiven;
  decided_by: Changing<Id<"person">>;
}

export interface AccreditedNameTable {
  accreditation_id: Fixed<Id<"accreditation">>;
  effective_at: FixedInstant;
  name_change_id: FixedIfGiven<Id<"name_change">>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  search_name: GeneratedAlways<string>;
}

export interface NameChangeTable {
  id: Generated<Id<"name_change">>;
  organisation_id: Fixed<Id<"organisation">>;
  requested_at: FixedInstant;
  requested_by: Fixed<Id<"person">>;
  ground: Fixed<string>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  outcome: Changing<NonNullable<NameChange["decision"]>["outcome"]>;
  decided_at: ChangingInstantIfGiven;
  decided_by: Changing<Id<"person">>;
  reason: Changing<string>;
}

export interface AccreditationTables {
  accredited_name: AccreditedNameTable;
  name_change: NameChangeTable;
  accreditation: AccreditationTable;
  accreditation_change: AccreditationChangeTable;
  accreditation_withdrawal: AccreditationWithdrawalTable;
}
