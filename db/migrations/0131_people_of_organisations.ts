import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describe } from "./describe.ts";

/** Several people act for an organisation, one after the other or at once: who invited them, from when, and until when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await createNaming(db);
  await createInvitation(db);
  await createActingPerson(db);
  // Until now whoever made the record acted for it, and nobody else.
  await sql`
    insert into acting_person (organisation_id, person_id, began_at)
    select organisation.id, person.id, greatest(person.created_at, organisation.created_at)
    from person join organisation on organisation.id = person.organisation_id`.execute(db);
}

async function createNaming(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person_naming (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id) on delete restrict,
      email text not null check (length(email) between 3 and 254),
      name text collate "und-x-icu" not null check (length(name) between 1 and 200),
      asked_by uuid not null references person (id) on delete restrict,
      reason text not null check (length(reason) between 1 and 2000),
      asked_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > asked_at),
      confirmed_at timestamptz,
      confirmed_by uuid references person (id) on delete restrict,
      constraint naming_is_confirmed_by_somebody check ((confirmed_at is null) = (confirmed_by is null)),
      constraint person_is_named_by_two check (confirmed_by <> asked_by),
      constraint naming_is_confirmed_in_time check (confirmed_at <= expires_at)
    )`.execute(db);
  for (const column of ["organisation_id", "asked_by", "confirmed_by"])
    await sql`create index ${sql.id(`person_naming_by_${column}`)} on person_naming (${sql.ref(column)})`.execute(db);
  await describe(
    db,
    "person_naming",
    "Two administrators name somebody for an organisation for which nobody is left who may sign in.",
    {
      id: "Identity.",
      organisation_id: "For which organisation.",
      email: "Where the invitation goes.",
      name: "Who is named.",
      asked_by: "The first administrator.",
      reason: "Why, in the first one's words.",
      asked_at: "When.",
      expires_at: "Until when it may be confirmed.",
      confirmed_at: "When the second one agreed.",
      confirmed_by: "The second administrator.",
    },
  );
  await sql`grant select, insert, update (confirmed_at, confirmed_by) on person_naming to portal_application`.execute(
    db,
  );
}

async function createInvitation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisation_invitation (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id) on delete restrict,
      email text not null check (length(email) between 3 and 254),
      name text collate "und-x-icu" not null check (length(name) between 1 and 200),
      token_hash text not null unique check (length(token_hash) <= 200),
      invited_by uuid not null references person (id) on delete restrict,
      naming_id uuid unique references person_naming (id) on delete restrict,
      invited_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > invited_at),
      accepted_at timestamptz,
      accepted_by uuid references person (id) on delete restrict,
      withdrawn_at timestamptz,
      withdrawn_by uuid references person (id) on delete restrict,
      constraint accepted_invitation_to_an_organisation_has_a_person check ((accepted_at is null) = (accepted_by is null)),
      constraint withdrawn_invitation_to_an_organisation_has_a_person check ((withdrawn_at is null) = (withdrawn_by is null)),
      constraint invitation_to_an_organisation_is_accepted_or_withdrawn check (accepted_at is null or withdrawn_at is null)
    )`.execute(db);
  await sql`
    create unique index one_invitation_to_an_organisation_at_a_time on organisation_invitation (organisation_id, lower(email))
    where accepted_at is null and withdrawn_at is null`.execute(db);
  for (const column of ["organisation_id", "invited_by", "accepted_by", "withdrawn_by"])
    await sql`
      create index ${sql.id(`organisation_invitation_by_${column}`)} on organisation_invitation (${sql.ref(column)})`.execute(
      db,
    );
  await describe(db, "organisation_invitation", "Somebody is invited to act for an organisation.", {
    id: "Identity.",
    organisation_id: "For which organisation.",
    email: "Who is invited.",
    name: "How the letter addresses them.",
    token_hash: "SHA-256 of the secret in the letter.",
    invited_by: "Who acts for it and invites; of a naming, the administrator who confirmed it.",
    naming_id: "The naming by two administrators, where nobody is left for the organisation.",
    invited_at: "When.",
    expires_at: "Until when it may be accepted.",
    accepted_at: "When it was accepted.",
    accepted_by: "By whom.",
    withdrawn_at: "Since when it counts no longer.",
    withdrawn_by: "Who withdrew it, sent another in its place, or took off who had sent it.",
  });
  await sql`
    grant select, insert, update (accepted_at, accepted_by, withdrawn_at, withdrawn_by)
    on organisation_invitation to portal_application`.execute(db);
}

async function createActingPerson(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table acting_person (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id) on delete restrict,
      person_id uuid not null references person (id) on delete restrict,
      invitation_id uuid unique references organisation_invitation (id) on delete restrict,
      began_at timestamptz not null,
      ended_at timestamptz,
      ended_by uuid references person (id) on delete restrict,
      constraint who_acts_no_longer_was_taken_off_by_somebody check ((ended_at is null) = (ended_by is null)),
      constraint acting_ends_after_it_began check (ended_at >= began_at)
    )`.execute(db);
  await sql`create unique index one_organisation_at_a_time on acting_person (person_id) where ended_at is null`.execute(
    db,
  );
  await sql`create index acting_person_by_organisation on acting_person (organisation_id, began_at)`.execute(db);
  await sql`create index acting_person_by_person on acting_person (person_id)`.execute(db);
  await sql`create index acting_person_by_ended_by on acting_person (ended_by)`.execute(db);
  await describe(db, "acting_person", "Who acts for an organisation, from when and until when.", {
    id: "Identity.",
    organisation_id: "For which organisation.",
    person_id: "Who.",
    invitation_id: "By which invitation; null for whoever made the record.",
    began_at: "Since when.",
    ended_at: "Until when; null while they act.",
    ended_by: "Who took them off; themselves where they left.",
  });
  await sql`grant select, insert, update (ended_at, ended_by) on acting_person to portal_application`.execute(db);
}
