import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What a session does when: the programme of work while it is written, and its versions as they were published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table programme_draft (
      session_id uuid primary key references session (id) on delete restrict,
      version integer not null check (version >= 1),
      content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 200000),
      saved_at timestamptz not null,
      saved_by uuid not null references person (id) on delete restrict
    )`.execute(db);
  await sql`create index programme_draft_by_person on programme_draft (saved_by)`.execute(db);
  await describe(db, "programme_draft", "A programme of work while it is written.", {
    session_id: "Of which session.",
    version: "Counts how often it was saved: nobody writes over what they have not seen.",
    content: "Its agenda and its meetings.",
    saved_at: "When it was saved last.",
    saved_by: "By whom.",
  });
  await sql`
    grant select, insert, update (version, content, saved_at, saved_by) on programme_draft to portal_application`.execute(
    db,
  );
  await sql`
    create table programme_of_work (
      id uuid primary key default gen_random_uuid(),
      session_id uuid not null references session (id) on delete restrict,
      number integer not null check (number >= 1),
      content jsonb not null check (jsonb_typeof(content -> 'meetings') = 'array' and length(content::text) <= 200000),
      published_at timestamptz not null,
      published_by uuid not null references person (id) on delete restrict,
      constraint programmes_of_a_session_are_numbered unique (session_id, number)
    )`.execute(db);
  await sql`create index programme_of_work_by_person on programme_of_work (published_by)`.execute(db);
  await describe(db, "programme_of_work", "A programme of work as it was published.", {
    id: "Identity.",
    session_id: "Of which session.",
    number: "Its version, from 1.",
    content: "Its agenda and its meetings, as everybody was shown them.",
    published_at: "When.",
    published_by: "By whom.",
  });
  await sql`grant select, insert on programme_of_work to portal_application`.execute(db);
}
