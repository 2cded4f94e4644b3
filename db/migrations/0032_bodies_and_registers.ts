import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Bodies of a process, with their members by date; and registers in dated editions, with what was verified against them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createBody(db);
  await createBodyMember(db);
  await createRegister(db);
  await createRegisterEdition(db);
  await createRegisterEntry(db);
  await createClaimEvidence(db);
}

async function createBody(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table body (
      id uuid primary key default gen_random_uuid(),
      process_id uuid not null references process (id) on delete restrict,
      slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
      title text collate "und-x-icu" not null check (length(title) between 1 and 300),
      citation jsonb not null,
      named_at timestamptz not null,
      named_by uuid not null references person (id) on delete restrict,
      constraint one_body_per_key unique (process_id, slug),
      constraint member_states_are_no_named_body check (slug <> 'member-states'),
      constraint body_cites_its_document check (btrim(coalesce(citation ->> 'source', '')) <> '')
    )`.execute(db);
  await describe(
    db,
    "body",
    "A body of a process that is not all Member States, such as a committee of fifteen. Never changed.",
    {
      id: "Identity.",
      process_id: "Of which process.",
      slug: "Its name in addresses and in decisions. 'member-states' is the body that every process has.",
      title: "Its full name.",
      citation: "What set it up.",
      named_at: "When it was entered.",
      named_by: "The officer who entered it.",
    },
  );
  await sql`grant select, insert on body to portal_application`.execute(db);
  // A row lock needs a column that may be updated; a promise refuses to.
  await sql`grant update (id) on body to portal_application`.execute(db);
}

async function createBodyMember(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db);
  await sql`
    create table body_member (
      id uuid primary key default gen_random_uuid(),
      body_id uuid not null references body (id) on delete restrict,
      mission_id uuid not null references mission (id) on delete restrict,
      from_at timestamptz not null,
      to_at timestamptz,
      reason text not null check (length(reason) between 1 and 5000),
      citation jsonb not null,
      stated_as_past boolean not null,
      seated_at timestamptz not null,
      seated_by uuid not null references person (id) on delete restrict,
      ended_at timestamptz,
      ended_by uuid references person (id) on delete restrict,
      end_reason text check (length(end_reason) between 1 and 5000),
      end_citation jsonb,
      end_stated_as_past boolean,
      constraint memberships_do_not_overlap
        exclude using gist (body_id with =, mission_id with =, tstzrange(from_at, to_at) with &&),
      constraint membership_ends_after_it_begins check (to_at > from_at),
      constraint membership_cites_its_document check (
        btrim(coalesce(citation ->> 'source', '')) <> ''
        and (end_citation is null or btrim(coalesce(end_citation ->> 'source', '')) <> '')),
      constraint past_membership_is_stated check (
        (stated_as_past or from_at >= seated_at - interval '120 seconds')
        and (ended_at is null or end_stated_as_past or to_at >= ended_at - interval '120 seconds')),
      constraint ended_membership_has_its_grounds check (
        (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)
        and (ended_at is null) = (end_citation is null) and (ended_at is null) = (end_stated_as_past is null)
        and (ended_at is null or to_at is not null))
    )`.execute(db);
  await sql`create index body_member_by_mission on body_member (mission_id)`.execute(db);
  await describe(
    db,
    "body_member",
    "A mission's seat in a body: from an instant on, up to another. Only its end changes, once, and only to earlier.",
    {
      id: "Identity.",
      body_id: "In which body.",
      mission_id: "Which mission.",
      from_at: "The first instant at which it is a member.",
      to_at: "The first instant at which it is a member no more; null while no end is known.",
      reason: "Why it is seated.",
      citation: "The document that shows it.",
      stated_as_past: "Whether its writer said that the seat was taken before it was entered.",
      seated_at: "When it was entered.",
      seated_by: "The officer who entered it.",
      ended_at: "When an end was entered; null where the term, if any, was known from the beginning.",
      ended_by: "The officer who entered the end.",
      end_reason: "Why it ends.",
      end_citation: "The document that shows the end.",
      end_stated_as_past: "Whether its writer said that the seat was left before the end was entered.",
    },
  );
  await sql`grant select, insert on body_member to portal_application`.execute(db);
  await sql`
    grant update (to_at, ended_at, ended_by, end_reason, end_citation, end_stated_as_past)
    on body_member to portal_application`.execute(db);
}

async function createRegister(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register (
      id uuid primary key default gen_random_uuid(),
      slug text not null constraint one_register_per_key unique
        check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
      title text collate "und-x-icu" not null check (length(title) between 1 and 300),
      kind text not null check (kind in ('consultative_status', 'past_process', 'membership')),
      citation jsonb not null,
      opened_at timestamptz not null,
      opened_by uuid not null references person (id) on delete restrict,
      constraint register_cites_its_document check (btrim(coalesce(citation ->> 'source', '')) <> '')
    )`.execute(db);
  await sql`
    create unique index one_register_of_consultative_status on register (kind) where kind = 'consultative_status'`.execute(
    db,
  );
  await describe(db, "register", "What claims of organisations are verified against. Never changed.", {
    id: "Identity.",
    slug: "Its name in addresses and in decisions.",
    title: "Its full name.",
    kind: "Consultative status, accreditation to a past process, or membership of another organisation.",
    citation: "Where it is kept or published.",
    opened_at: "When it was entered.",
    opened_by: "The officer who entered it.",
  });
  await sql`grant select, insert on register to portal_application`.execute(db);
  await sql`grant update (id) on register to portal_application`.execute(db);
}

async function createRegisterEdition(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register_edition (
      id uuid primary key default gen_random_uuid(),
      register_id uuid not null references register (id) on delete restrict,
      dated_on date not null,
      source text not null check (length(source) between 1 and 300),
      drawn_from uuid references process (id) on delete restrict,
      imported_at timestamptz not null,
      imported_by uuid not null references person (id) on delete restrict,
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      entries integer not null check (entries > 0),
      unique (id, register_id),
      constraint one_edition_at_an_instant unique (register_id, dated_on, imported_at)
    )`.execute(db);
  await describe(db, "register_edition", "A register as it stood on a day. Never changed.", {
    id: "Identity.",
    register_id: "Of which register.",
    dated_on: "The day as of which it stands.",
    source: "The document of which it is a copy, or the process from whose record it was drawn.",
    drawn_from: "The process from whose record it was drawn; null for a copy of a document.",
    imported_at: "When it was entered. Of two editions of one day the later one counts.",
    imported_by: "The officer who entered it.",
    hash: "SHA-256 of its entries in their order.",
    entries: "How many entries it has.",
  });
  await sql`grant select, insert on register_edition to portal_application`.execute(db);
}

async function createRegisterEntry(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table register_entry (
      id uuid primary key default gen_random_uuid(),
      edition_id uuid not null references register_edition (id) on delete restrict,
      place integer not null check (place > 0),
      name text collate "und-x-icu" not null check (length(name) between 1 and 500),
      acronym text check (length(acronym) between 1 and 100),
      number text check (length(number) between 1 and 100),
      country_code text references country (code) on delete restrict,
      status text check (length(status) between 1 and 200),
      status_year integer check (status_year between 1900 and 9999),
      search_name text not null generated always as (search_key(name || ' ' || coalesce(acronym, ''))) stored,
      name_key text not null generated always as (search_key(name)) stored,
      acronym_key text generated always as (search_key(acronym)) stored,
      unique (id, edition_id),
      unique (edition_id, place)
    )`.execute(db);
  await sql`
    create index register_entry_by_words on register_entry
    using gin (search_name gin_trgm_ops) with (fastupdate = off)`.execute(db);
  await sql`
    create index register_edition_by_process on register_edition (drawn_from) where drawn_from is not null`.execute(db);
  await sql`create index register_entry_by_name on register_entry (edition_id, name, id)`.execute(db);
  await sql`create index register_entry_by_key on register_entry (edition_id, name_key)`.execute(db);
  await sql`create index register_entry_by_number on register_entry (edition_id, number)`.execute(db);
  await sql`create index register_entry_by_country on register_entry (country_code) where country_code is not null`.execute(
    db,
  );
  await describe(db, "register_entry", "What an edition says of one organisation. Never changed.", {
    id: "Identity.",
    edition_id: "In which edition.",
    place: "Its place in the edition, from one.",
    name: "Its name as the register has it.",
    acronym: "Its short form, if the register has it.",
    number: "Its number in the register, if it has one.",
    country_code: "Where its seat is.",
    status: "Its status in the register's own words.",
    status_year: "Since which year.",
    search_name: "Name and acronym as they are searched: see search_key.",
    name_key: "The name as it is compared: see search_key.",
    acronym_key: "The acronym as it is compared: see search_key.",
  });
  await sql`
    grant select, insert (id, edition_id, place, name, acronym, number, country_code, status, status_year)
    on register_entry to portal_application`.execute(db);
}

async function createClaimEvidence(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table claim_evidence (
      application_id uuid not null references application (id) on delete restrict,
      register_id uuid not null references register (id) on delete restrict,
      verified_at timestamptz not null,
      verified_by uuid not null references person (id) on delete restrict,
      edition_id uuid not null,
      entry_id uuid,
      reason text check (length(reason) between 1 and 5000),
      primary key (application_id, register_id, verified_at),
      constraint evidence_is_of_an_edition_of_its_register
        foreign key (edition_id, register_id) references register_edition (id, register_id) on delete restrict,
      constraint evidence_is_an_entry_of_its_edition
        foreign key (entry_id, edition_id) references register_entry (id, edition_id) on delete restrict,
      constraint evidence_is_an_entry_or_a_reason check ((entry_id is null) <> (reason is null))
    )`.execute(db);
  await sql`create index claim_evidence_by_register on claim_evidence (register_id)`.execute(db);
  await sql`create index claim_evidence_by_edition on claim_evidence (edition_id)`.execute(db);
  await sql`create index claim_evidence_by_entry on claim_evidence (entry_id) where entry_id is not null`.execute(db);
  await describe(
    db,
    "claim_evidence",
    "On what the verification of a claim rests: an entry of a register, or why it was verified without one. Append only.",
    {
      application_id: "Whose claim.",
      register_id: "Against which register.",
      verified_at: "When: with the clearance.",
      verified_by: "The officer who cleared.",
      edition_id: "The edition that counted: dated on the closing day of the call, or before.",
      entry_id: "The entry that is the organisation; null where none is.",
      reason: "How the claim was verified without an entry.",
    },
  );
  await sql`grant select, insert on claim_evidence to portal_application`.execute(db);
}
