import type { ColumnType, Generated, GeneratedAlways } from "kysely";
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

export interface SubmittedOrganisationTable {
  application_id: Fixed<string>;
  frozen_at: FixedInstant;
  looked_at_by: FixedIfGiven<string>;
  taken_over: Fixed<boolean>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  country_code: Fixed<string>;
  address: Fixed<string>;
  website: FixedIfGiven<string>;
  founded_year: FixedIfGiven<number>;
  legal_status: FixedIfGiven<string>;
  search_name: GeneratedAlways<string>;
}

export interface ApplicationsTables {
  submitted_organisation: SubmittedOrganisationTable;
  call_for_applications: CallForApplicationsTable;
  application: ApplicationTable;
}
