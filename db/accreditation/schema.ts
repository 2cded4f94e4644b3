import type { ColumnType } from "kysely";
import type { AccreditationChange } from "#domain/accreditation/accreditation.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Route } from "#domain/modalities/provisions.ts";
import type { Fixed, FixedIfGiven, FixedInstant } from "../columns.ts";

export interface AccreditationTable {
  id: ColumnType<Id<"accreditation">, Id<"accreditation"> | undefined, never>;
  application_id: Fixed<Id<"application">>;
  organisation_id: Fixed<Id<"organisation">>;
  process_id: Fixed<Id<"process">>;
  modalities_decision_id: Fixed<Id<"decision">>;
  no_objection_period_id: FixedIfGiven<Id<"period">>;
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
  ground: Fixed<string>;
  by_person: Fixed<Id<"person">>;
}

export interface AccreditationTables {
  accreditation: AccreditationTable;
  accreditation_change: AccreditationChangeTable;
}
