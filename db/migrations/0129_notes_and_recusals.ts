import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What officers write to one another about an application, which nobody else reads. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table desk_note (
      id uuid primary key default gen_random_uuid(),
      application_id uuid not null references application (id) on delete restrict,
      words text collate "und-x-icu" not null check (length(words) between 1 and 5000),
      written_at timestamptz not null,
      written_by uuid not null references person (id) on delete restrict
    )`.execute(db);
  await sql`create index desk_note_by_application on desk_note (application_id, written_at)`.execute(db);
  await sql`create index desk_note_by_person on desk_note (written_by)`.execute(db);
  await describe(db, "desk_note", "What officers of the Secretariat write to one another about an application.", {
    id: "Identity.",
    application_id: "About which application.",
    words: "What was written.",
    written_at: "When.",
    written_by: "By which officer.",
  });
  await sql`grant select, insert on desk_note to portal_application`.execute(db);
  await sql`alter table desk_note enable row level security`.execute(db);
  await sql`alter table desk_note force row level security`.execute(db);
}
