import type { ColumnType } from "kysely";
import type { AccreditationChange } from "#domain/accreditation/accreditation.ts";
import type { Route } from "#domain/modalities/provisions.ts";
import type { Fixed, FixedIfGiven, FixedInstant } from "../columns.ts";

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

export interface AccreditationTables {
  accreditation: AccreditationTable;
  accreditation_change: AccreditationChangeTable;
}
