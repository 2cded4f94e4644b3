import { type Kysely, sql } from "kysely";

/** An entry of the audit trail is told with the name that somebody had when they acted: what they were called before is found by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_trail_by_renamed on audit_trail (subject_id, id) where event = 'PersonRenamed'`.execute(
    db,
  );
}
