import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { Region } from "#domain/organisations/organisation.ts";
import type { RegisterKind } from "#domain/organisations/register.ts";
import type { Changing, Fixed, FixedIfGiven, FixedInstant, FixedJson } from "../columns.ts";

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
  name_key: GeneratedAlways<string | null>;
  telling_key: GeneratedAlways<string | null>;
  acronym_key: GeneratedAlways<string | null>;
  first_letters: GeneratedAlways<string | null>;
  large_first_letters: GeneratedAlways<string | null>;
  site: GeneratedAlways<string | null>;
}

export interface RegisterTable {
  id: Generated<Id<"register">>;
  slug: Fixed<string>;
  title: Fixed<string>;
  kind: Fixed<RegisterKind>;
  citation: FixedJson<Citation>;
  opened_at: FixedInstant;
  opened_by: Fixed<Id<"person">>;
}

export interface RegisterEditionTable {
  id: Generated<Id<"edition">>;
  register_id: Fixed<Id<"register">>;
  dated_on: Fixed<string>;
  source: Fixed<string>;
  drawn_from: FixedIfGiven<Id<"process">>;
  imported_at: FixedInstant;
  imported_by: Fixed<Id<"person">>;
  hash: Fixed<string>;
  entries: Fixed<number>;
}

export interface RegisterEntryTable {
  id: Generated<Id<"entry">>;
  edition_id: Fixed<Id<"edition">>;
  place: Fixed<number>;
  name: Fixed<string>;
  acronym: FixedIfGiven<string>;
  number: FixedIfGiven<string>;
  country_code: FixedIfGiven<string>;
  status: FixedIfGiven<string>;
  status_year: FixedIfGiven<number>;
  search_name: GeneratedAlways<string>;
  name_key: GeneratedAlways<string>;
  acronym_key: GeneratedAlways<string | null>;
}

export interface OrganisationsTables {
  country: CountryTable;
  organisation: OrganisationTable;
  register: RegisterTable;
  register_edition: RegisterEditionTable;
  register_entry: RegisterEntryTable;
}
