import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What was said of a session is corrected where it was a mistake, and what was announced before stays readable. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table session_correction (
      id uuid primary key default gen_random_uuid(),
      session_id uuid not null references session (id) on delete restrict,
      from_details jsonb not null check (jsonb_typeof(from_details) = 'object' and length(from_details::text) <= 5000),
      to_details jsonb not null check (jsonb_typeof(to_details) = 'object' and length(to_details::text) <= 5000),
      reason text collate "und-x-icu" not null check (length(reason) between 1 and 2000),
      corrected_at timestamptz not null,
      corrected_by uuid not null references person (id) on delete restrict
    )`.execute(db);
  await sql`create index session_correction_by_session on session_correction (session_id, corrected_at)`.execute(db);
  await sql`create index session_correction_by_person on session_correction (corrected_by)`.execute(db);
  await describe(
    db,
    "session_correction",
    "That what was said of a session was corrected: a title, format, place, who is invited, room for how many.",
    {
      id: "Identity.",
      session_id: "Which session.",
      from_details: "What was said before, whole.",
      to_details: "What is said from then on, whole.",
      reason: "Why. It is published, and told to everybody concerned.",
      corrected_at: "When.",
      corrected_by: "Who said so.",
    },
  );
  await sql`grant select, insert on session_correction to portal_application`.execute(db);
  // What is left lets the application lock the row; a guard keeps the kind.
  await sql`revoke update (title, format, place) on session from portal_application`.execute(db);
}
