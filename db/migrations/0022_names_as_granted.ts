import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What was sent stays as it was sent, and an accreditation keeps the name under which it was granted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSubmittedOrganisation(db);
  await createNameChange(db);
  await createAccreditedName(db);
  await takeOver(db);
}

const details = sql`
  name text collate "und-x-icu" not null check (length(name) between 1 and 300),
  acronym text check (length(acronym) between 1 and 50),
  country_code text not null references country (code) on delete restrict`;

const searchName = sql`
  search_name text not null generated always as (search_key(name || ' ' || coalesce(acronym, ''))) stored`;

const describedDetails = {
  name: "Legal name.",
  acronym: "Its short form, if it had one.",
  country_code: "Where its seat was.",
};

async function byWords(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    create index ${sql.id(`${table}_by_words`)} on ${sql.table(table)}
    using gin (search_name gin_trgm_ops) with (fastupdate = off)`.execute(db);
}

async function createSubmittedOrganisation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table submitted_organisation (
      application_id uuid not null references application (id) on delete restrict,
      frozen_at timestamptz not null,
      looked_at_by uuid references person (id) on delete restrict,
      taken_over boolean not null,
      ${details},
      address text not null check (length(address) between 1 and 1000),
      website text check (length(website) between 1 and 500),
      founded_year integer check (founded_year between 1000 and 9999),
      legal_status text check (length(legal_status) between 1 and 1000),
      ${searchName},
      primary key (application_id, frozen_at),
      constraint what_was_sent_goes_with_its_application check (taken_over or looked_at_by is not null)
    )`.execute(db);
  await sql`create unique index sent_once on submitted_organisation (application_id) where looked_at_by is null`.execute(
    db,
  );
  await sql`create index submitted_organisation_by_name on submitted_organisation (name, application_id)`.execute(db);
  await byWords(db, "submitted_organisation");
  await sql`create index submitted_organisation_by_country on submitted_organisation (country_code)`.execute(db);
  await sql`
    create index submitted_organisation_by_officer on submitted_organisation (looked_at_by)
    where looked_at_by is not null`.execute(db);
  await describe(
    db,
    "submitted_organisation",
    "The record of an organisation as it was sent with an application, and each later change of it that an officer has looked at. Append only.",
    {
      application_id: "With which application.",
      frozen_at: "When it was sent, or looked at.",
      looked_at_by: "The officer who looked at a change; null for what was sent.",
      taken_over: "Whether it goes with the application from then on. What was sent does.",
      ...describedDetails,
      address: "Postal address, free-form.",
      website: "Its site on the web.",
      founded_year: "The year in which it was founded.",
      legal_status: "What it was in law and where it was registered.",
      search_name: "Name and acronym as they are searched: see search_key.",
    },
  );
  await sql`grant select on submitted_organisation to portal_application`.execute(db);
  await sql`
    grant insert (application_id, frozen_at, looked_at_by, taken_over, name, acronym, country_code, address, website,
      founded_year, legal_status) on submitted_organisation to portal_application`.execute(db);
}

async function createNameChange(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table name_change (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id) on delete restrict,
      requested_at timestamptz not null,
      requested_by uuid not null references person (id) on delete restrict,
      ground text not null check (length(ground) between 1 and 10000),
      ${details},
      outcome text check (outcome in ('confirmed', 'declined')),
      decided_at timestamptz,
      decided_by uuid references person (id) on delete restrict,
      reason text check (length(reason) between 1 and 10000),
      constraint decided_name_change_has_officer check (
        (outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)
        and decided_at >= requested_at),
      constraint declined_name_change_has_reason check ((outcome is not distinct from 'declined') = (reason is not null))
    )`.execute(db);
  await sql`
    create unique index one_open_name_change_per_organisation on name_change (organisation_id) where outcome is null`.execute(
    db,
  );
  await sql`create index name_change_by_organisation on name_change (organisation_id, requested_at)`.execute(db);
  await sql`create index name_change_by_country on name_change (country_code)`.execute(db);
  await describe(
    db,
    "name_change",
    "What an accredited organisation asked to be called from now on, and what the Secretariat answered.",
    {
      id: "Identity.",
      organisation_id: "Who asked.",
      requested_at: "When the server received it.",
      requested_by: "The person who asked for the organisation.",
      ground: "What has happened, and the document that shows it.",
      ...describedDetails,
      outcome: "'confirmed' or 'declined'; null while nobody has answered.",
      decided_at: "When it was answered: a confirmed name counts from then on.",
      decided_by: "The officer who answered.",
      reason: "Why it was declined: goes to the organisation.",
    },
  );
  await sql`grant select, insert on name_change to portal_application`.execute(db);
  await sql`grant update (outcome, decided_at, decided_by, reason) on name_change to portal_application`.execute(db);
}

async function createAccreditedName(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table accredited_name (
      accreditation_id uuid not null references accreditation (id) on delete restrict,
      effective_at timestamptz not null,
      name_change_id uuid references name_change (id) on delete restrict,
      ${details},
      ${searchName},
      primary key (accreditation_id, effective_at)
    )`.execute(db);
  await sql`create index accredited_name_by_name on accredited_name (name, accreditation_id)`.execute(db);
  await byWords(db, "accredited_name");
  await sql`create index accredited_name_by_country on accredited_name (country_code)`.execute(db);
  await sql`
    create index accredited_name_by_change on accredited_name (name_change_id) where name_change_id is not null`.execute(
    db,
  );
  await describe(
    db,
    "accredited_name",
    "What an accredited organisation is called: the name under which it was granted, and each that was confirmed later. Append only.",
    {
      accreditation_id: "Which accreditation.",
      effective_at: "From when on: the grant, or the confirmation of a change.",
      name_change_id: "The change that was confirmed; null for the name of the grant.",
      ...describedDetails,
      search_name: "Name and acronym as they are searched: see search_key.",
    },
  );
  await sql`grant select, insert on accredited_name to portal_application`.execute(db);
}

/**
 * Of what was sent before, the list that went out has the record of its day; of what did not, the audit trail has the name. What else has changed
 * since is lost, and stands as it is now.
 */
async function takeOver(db: Kysely<unknown>): Promise<void> {
  // Promises may be down at this point: a table that forces row-level security without a policy shows its owner nothing.
  await sql`alter table audit_trail no force row level security`.execute(db);
  await sql`
    insert into submitted_organisation (application_id, frozen_at, taken_over, name, acronym, country_code, address,
      website, founded_year, legal_status)
    select application.id, application.received_at, true, coalesce(listed.name, called.name, organisation.name),
      case when listed.application_id is null then organisation.acronym else listed.acronym end,
      case when listed.application_id is null then organisation.country_code else listed.country_code end,
      organisation.address,
      case when listed.application_id is null then organisation.website else listed.website end,
      case when listed.application_id is null then organisation.founded_year else listed.founded_year end,
      case when listed.application_id is null then organisation.legal_status else listed.legal_status end
    from application
    join organisation on organisation.id = application.organisation_id
    left join circulated_organisation as listed on listed.application_id = application.id
    left join lateral (
      select data ->> 'name' as name from audit_trail
      where subject_id = organisation.id and event = 'OrganisationRecorded' and at <= application.received_at
      order by id desc limit 1
    ) as called on true
    where application.received_at is not null`.execute(db);
  await sql`alter table audit_trail force row level security`.execute(db);
  await sql`
    insert into accredited_name (accreditation_id, effective_at, name, acronym, country_code)
    select accreditation.id, accreditation.granted_at, sent.name, sent.acronym, sent.country_code
    from accreditation
    join submitted_organisation as sent on sent.application_id = accreditation.application_id`.execute(db);
}
