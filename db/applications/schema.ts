import type { ColumnType, Generated } from "kysely";
import type { Answers, ApplicationState } from "#domain/applications/application.ts";
import type { Category, Route } from "#domain/modalities/provisions.ts";
import type {
  Changing,
  ChangingInstant,
  ChangingInstantIfGiven,
  ChangingJson,
  Fixed,
  FixedIfGiven,
  FixedInstant,
} from "../columns.ts";

export interface CallForApplicationsTable {
  id: Generated<string>;
  process_id: Fixed<string>;
  modalities_decision_id: Fixed<string>;
  session_id: Fixed<string>;
  title: Fixed<string>;
  opens_at: FixedInstant;
  closes_at: ChangingInstant;
  zone: Fixed<string>;
  opened_by: FixedIfGiven<string>;
  extension_reason: Changing<string>;
}

export interface ApplicationTable {
  id: Generated<string>;
  reference: ColumnType<string, string | undefined, never>;
  organisation_id: Fixed<string>;
  call_id: Fixed<string>;
  category: Category;
  route: Changing<Route>;
  state: ApplicationState;
  answers: ChangingJson<Partial<Answers>>;
  version: ColumnType<number, number | undefined, number>;
  started_at: FixedInstant;
  started_by: FixedIfGiven<string>;
  received_at: ChangingInstantIfGiven;
  cleared_at: ChangingInstantIfGiven;
  cleared_by: Changing<string>;
  refused_at: ChangingInstantIfGiven;
  refused_by: Changing<string>;
  refusal_reason: Changing<string>;
  no_objection_period_id: Changing<string>;
  circulated_at: ChangingInstantIfGiven;
  withdrawn_at: ChangingInstantIfGiven;
  withdrawn_by: Changing<string>;
}

export interface ApplicationsTables {
  call_for_applications: CallForApplicationsTable;
  application: ApplicationTable;
}
