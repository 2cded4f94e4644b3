import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Who comes to a session that invites all stakeholders, for an organisation without an accreditation. It is of persons, and is deleted some time after the session. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registration (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id) on delete restrict,
      session_id uuid not null references session (id) on delete restrict,
      name text collate "und-x-icu" not null check (length(name) between 1 and 200),
      functional_title text collate "und-x-icu" not null check (length(functional_title) between 1 and 200),
      email text check (length(email) between 3 and 254),
      attends text not null check (attends in ('in-person', 'online')),
      replaces uuid constraint registration_is_replaced_once unique references registration (id) on delete restrict,
      registered_at timestamptz not null,
      registered_by uuid not null references person (id) on delete restrict,
      withdrawn_at timestamptz,
      withdrawn_by uuid references person (id) on delete restrict,
      constraint withdrawn_registration_has_a_person check ((withdrawn_at is null) = (withdrawn_by is null)),
      constraint registration_is_withdrawn_after_it_was_made check (withdrawn_at >= registered_at)
    )`.execute(db);
  await sql`create index registration_by_organisation on registration (organisation_id, session_id)`.execute(db);
  await sql`create index registration_by_session on registration (session_id, name)`.execute(db);
  for (const column of ["registered_by", "withdrawn_by"])
    await sql`create index ${sql.id(`registration_by_${column}`)} on registration (${sql.ref(column)})`.execute(db);
  await describe(
    db,
    "registration",
    "Who comes to a session that invites all stakeholders, for an organisation without an accreditation. What is changed is a row of its own, in the place of the one before.",
    {
      id: "Identity.",
      organisation_id: "For which organisation.",
      session_id: "To which session.",
      name: "Who.",
      functional_title: "As what, in the organisation.",
      email: "Where the person is reached; null where nothing was said.",
      attends: "In the room or on the screen.",
      replaces: "The row in whose place it stands; null of a first registration.",
      registered_at: "When it was said.",
      registered_by: "Who said it for the organisation.",
      withdrawn_at: "Since when it does not hold any more; null while it does.",
      withdrawn_by: "Who withdrew or changed it.",
    },
  );
  await sql`grant select, insert, update (withdrawn_at, withdrawn_by) on registration to portal_application`.execute(
    db,
  );
  await sql`alter table registration enable row level security`.execute(db);
  await sql`alter table registration force row level security`.execute(db);
}
