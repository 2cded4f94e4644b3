import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Region } from "#domain/organisations/organisation.ts";
import type { Changing, Fixed, FixedIfGiven, FixedInstant } from "../columns.ts";

export interface CountryTable {
  code: Fixed<string>;
  region: Region;
  un_member: boolean;
}

export interface OrganisationTable {
  id: Generated<Id<"organisation">>;
  name: string;
  acronym: Changing<string>;
  country_code: string;
  address: string;
  website: Changing<string>;
  founded_year: Changing<number>;
  legal_status: Changing<string>;
  created_at: FixedInstant;
  created_by: FixedIfGiven<Id<"person">>;
  version: ColumnType<number, number | undefined, number>;
  search_name: GeneratedAlways<string>;
}

export interface OrganisationsTables {
  country: CountryTable;
  organisation: OrganisationTable;
}
