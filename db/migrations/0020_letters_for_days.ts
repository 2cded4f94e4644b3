import { type Kysely, sql } from "kysely";

/** A letter is tried for days, and whoever sends it holds it for as long as that takes and no longer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table letter add column tried_since timestamptz, add column claimed_until timestamptz`.execute(db);
  const comments = {
    tried_since: "When it was first tried since it was written, or since somebody asked for another try.",
    claimed_until:
      "Until when, by the database''s clock, one worker alone sends it; the worker renews it while it lives.",
  };
  for (const [column, comment] of Object.entries(comments))
    await sql.raw(`comment on column letter.${column} is '${comment}'`).execute(db);
  await sql`grant update (tried_since, claimed_until) on letter to portal_application`.execute(db);
}
