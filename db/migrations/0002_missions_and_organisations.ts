import { type Kysely, sql } from "kysely";
import { countries } from "./countries.ts";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await createCountry(db);
  await createMission(db);
  await createOrganisation(db);
  await createHolidays(db);
}

async function createCountry(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table country (
      code text primary key check (code ~ '^[A-Z]{3}$'),
      name text not null unique check (length(name) between 1 and 200),
      region text not null check (region in ('Africa', 'Americas', 'Antarctica', 'Asia', 'Europe', 'Oceania')),
      un_member boolean not null
    )`.execute(db);
  await describe(db, "country", "The areas of the UN's M49 list, for addresses, under the UN's names.", {
    code: "ISO 3166-1 alpha-3.",
    name: "The short name in English that the UN uses.",
    region: "The region of M49.",
    un_member: "Whether it is one of the 193 Member States.",
  });
  await sql`
    insert into country (code, name, region, un_member)
    select code, name, region, un_member
    from jsonb_to_recordset(${sql.lit(JSON.stringify(countries))}::jsonb)
      as area (code text, name text, region text, un_member boolean)`.execute(db);
  await sql`grant select on country to portal_application`.execute(db);
}

async function createMission(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mission (
      id uuid primary key default gen_random_uuid(),
      name text not null unique check (length(name) between 1 and 200),
      country_code text references country (code) on delete restrict,
      member_state boolean not null,
      email text not null check (length(email) between 3 and 254),
      fictional boolean not null default false,
      constraint real_mission_has_a_country check (fictional or country_code is not null)
    )`.execute(db);
  await sql`create index mission_by_country on mission (country_code)`.execute(db);
  await describe(db, "mission", "A permanent mission to the United Nations, through which a State acts.", {
    id: "Identity.",
    name: "The State's name.",
    country_code: "Its country; a fictional State has none.",
    member_state: "Whether it is a Member State. Observers get the letters; they do not object.",
    email: "Where letters to the mission go.",
    fictional: "True for a State of a demonstration or a test.",
  });
  await sql`grant select, insert, update on mission to portal_application`.execute(db);
  await sql`
    alter table person add constraint person_acts_for_a_known_mission
      foreign key (mission_id) references mission (id) on delete restrict`.execute(db);
  await sql`
    alter table invitation add constraint invitation_is_for_a_known_mission
      foreign key (mission_id) references mission (id) on delete restrict`.execute(db);
}

async function createOrganisation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function search_key(words text) returns text language sql immutable parallel safe as $$
      select lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g'))
    $$`.execute(db);
  await sql`
    comment on function search_key(text) is 'Text as it is compared in a search: without accents, in small letters.'`.execute(
    db,
  );
  await sql`
    create table organisation (
      id uuid primary key default gen_random_uuid(),
      name text not null check (length(name) between 1 and 300),
      acronym text check (length(acronym) between 1 and 50),
      country_code text not null references country (code) on delete restrict,
      address text not null check (length(address) between 1 and 1000),
      website text check (length(website) between 1 and 500),
      founded_year integer check (founded_year between 1000 and 9999),
      legal_status text check (length(legal_status) between 1 and 1000),
      created_at timestamptz not null,
      created_by uuid references person (id) on delete restrict,
      version integer not null default 1 check (version >= 1),
      search_name text not null generated always as (search_key(name || ' ' || coalesce(acronym, ''))) stored
    )`.execute(db);
  await sql`create index organisation_by_country on organisation (country_code)`.execute(db);
  await sql`create index organisation_by_creator on organisation (created_by)`.execute(db);
  await sql`create index organisation_by_name on organisation (search_name, id)`.execute(db);
  await describe(db, "organisation", "A stakeholder: one record for all its applications.", {
    id: "Identity.",
    name: "Legal name, in any script.",
    acronym: "Its short form, if it has one.",
    country_code: "Where its seat is.",
    address: "Postal address, free-form.",
    website: "Its site on the web.",
    founded_year: "The year in which it was founded.",
    legal_status: "What it is in law and where it is registered.",
    created_at: "When its record was made.",
    created_by: "By whom.",
    version: "Grows by one with each change, so that nobody overwrites what they have not seen.",
    search_name: "Name and acronym as searched and sorted: see search_key.",
  });
  await sql`
    grant select, insert,
      update (name, acronym, country_code, address, website, founded_year, legal_status, version)
    on organisation to portal_application`.execute(db);
  await sql`
    alter table person add constraint person_acts_for_a_known_organisation
      foreign key (organisation_id) references organisation (id) on delete restrict`.execute(db);
}

async function createHolidays(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table holiday_list (
      duty_station text not null check (length(duty_station) between 1 and 100),
      year integer not null check (year between 1945 and 2999),
      circular text not null check (length(circular) between 1 and 100),
      primary key (duty_station, year)
    )`.execute(db);
  await describe(db, "holiday_list", "The official holidays of a duty station in a year, as a circular sets them.", {
    duty_station: "For instance New York.",
    year: "A year without a list is flagged, never guessed.",
    circular: "The symbol of the circular.",
  });
  await sql`
    create table holiday (
      duty_station text not null,
      year integer not null generated always as (extract(year from on_date)::integer) stored,
      on_date date not null,
      name text not null check (length(name) between 1 and 200),
      primary key (duty_station, on_date),
      foreign key (duty_station, year) references holiday_list (duty_station, year) on delete restrict
    )`.execute(db);
  await describe(db, "holiday", "A day on which a duty station does not work.", {
    duty_station: "Where.",
    year: "The year of the day.",
    on_date: "The day.",
    name: "What is kept.",
  });
  await sql`grant select, insert, update on holiday_list, holiday to portal_application`.execute(db);
  await sql`grant delete on holiday to portal_application`.execute(db);
}
