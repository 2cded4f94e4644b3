import { type Kysely, sql } from "kysely";

/** A decision may tell who objected and keep on which basis: the basis is read by whom it is told, and a policy knows rows, not columns. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`revoke select on objection_note from portal_application`.execute(db);
  await sql`
    grant select (id, reference, no_objection_period_id, mission_id, person_id, received_at)
    on objection_note to portal_application`.execute(db);
}
