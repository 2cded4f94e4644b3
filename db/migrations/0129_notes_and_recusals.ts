import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What officers write to one another about an application, which nobody else reads; and who of them does not rule on it. */
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

  await sql`
    create table recusal (
      application_id uuid not null references application (id) on delete restrict,
      person_id uuid not null references person (id) on delete restrict,
      reason text collate "und-x-icu" check (length(reason) between 1 and 2000),
      recused_at timestamptz not null,
      constraint officer_recuses_once primary key (application_id, person_id)
    )`.execute(db);
  await sql`create index recusal_by_person on recusal (person_id)`.execute(db);
  await describe(db, "recusal", "That an officer does not rule on an application. For good.", {
    application_id: "On which application.",
    person_id: "Who does not.",
    reason: "Why, for the officers who rule; null where nothing was said.",
    recused_at: "When the officer said so.",
  });
  await sql`grant select, insert on recusal to portal_application`.execute(db);
}
