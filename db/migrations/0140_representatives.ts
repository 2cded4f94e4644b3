import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Who comes to a session for an accredited organisation. It is of persons, and is deleted some time after the session. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table representative (
      id uuid primary key default gen_random_uuid(),
      accreditation_id uuid not null references accreditation (id) on delete restrict,
      session_id uuid not null references session (id) on delete restrict,
      name text collate "und-x-icu" not null check (length(name) between 1 and 200),
      functional_title text collate "und-x-icu" not null check (length(functional_title) between 1 and 200),
      email text check (length(email) between 3 and 254),
      attends text not null check (attends in ('in-person', 'online')),
      replaces uuid constraint representative_is_replaced_once unique references representative (id) on delete restrict,
      nominated_at timestamptz not null,
      nominated_by uuid not null references person (id) on delete restrict,
      withdrawn_at timestamptz,
      withdrawn_by uuid references person (id) on delete restrict,
      constraint withdrawn_representative_has_a_person check ((withdrawn_at is null) = (withdrawn_by is null)),
      constraint representative_is_withdrawn_after_the_nomination check (withdrawn_at >= nominated_at)
    )`.execute(db);
  await sql`create index representative_by_accreditation on representative (accreditation_id, session_id)`.execute(db);
  await sql`create index representative_by_session on representative (session_id, name)`.execute(db);
  for (const column of ["nominated_by", "withdrawn_by"])
    await sql`create index ${sql.id(`representative_by_${column}`)} on representative (${sql.ref(column)})`.execute(db);
  await describe(
    db,
    "representative",
    "Who comes to a session for an accredited organisation. What is changed is a row of its own, in the place of the one before.",
    {
      id: "Identity.",
      accreditation_id: "For which organisation, and under which decision.",
      session_id: "To which session.",
      name: "Who.",
      functional_title: "As what, in the organisation.",
      email: "Where the person is reached; null where nothing was said.",
      attends: "In the room or on the screen.",
      replaces: "The row in whose place it stands; null of a nomination.",
      nominated_at: "When it was said.",
      nominated_by: "Who said it for the organisation.",
      withdrawn_at: "Since when it does not hold any more; null while it does.",
      withdrawn_by: "Who withdrew or changed it.",
    },
  );
  await sql`
    grant select, insert, update (withdrawn_at, withdrawn_by) on representative to portal_application`.execute(db);
  await sql`alter table representative enable row level security`.execute(db);
  await sql`alter table representative force row level security`.execute(db);
}
