import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { AccreditationChange } from "#domain/accreditation/accreditation.ts";
import type { NameChange } from "#domain/accreditation/name-change.ts";
import type { Route } from "#domain/modalities/provisions.ts";
import type { Changing, ChangingInstantIfGiven, Fixed, FixedIfGiven, FixedInstant } from "../columns.ts";

export interface AccreditationTable {
  id: ColumnType<string, string | undefined, never>;
  application_id: Fixed<string>;
  organisation_id: Fixed<string>;
  process_id: Fixed<string>;
  modalities_decision_id: Fixed<string>;
  no_objection_period_id: FixedIfGiven<string>;
  route: Fixed<Route>;
  granted_at: FixedInstant;
  recorded_at: FixedInstant;
  valid_until_on: ColumnType<string | null, string | null | undefined, never>;
}

export interface AccreditationChangeTable {
  id: ColumnType<string, string | undefined, never>;
  accreditation_id: Fixed<string>;
  kind: Fixed<AccreditationChange["kind"]>;
  effective_at: FixedInstant;
  ground: Fixed<string>;
  by_person: Fixed<string>;
}

export interface AccreditedNameTable {
  accreditation_id: Fixed<string>;
  effective_at: FixedInstant;
  name_change_id: FixedIfGiven<string>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  search_name: GeneratedAlways<string>;
}

export interface NameChangeTable {
  id: Generated<string>;
  organisation_id: Fixed<string>;
  requested_at: FixedInstant;
  requested_by: Fixed<string>;
  ground: Fixed<string>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  outcome: Changing<NonNullable<NameChange["decision"]>["outcome"]>;
  decided_at: ChangingInstantIfGiven;
  decided_by: Changing<string>;
  reason: Changing<string>;
}

export interface AccreditationTables {
  accredited_name: AccreditedNameTable;
  name_change: NameChangeTable;
  accreditation: AccreditationTable;
  accreditation_change: AccreditationChangeTable;
}
