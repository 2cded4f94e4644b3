import { type Kysely, sql } from "kysely";

/** A State may ask about others while a question of it waits: what it has asked already is guarded with the other promises. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index one_request_waits_for_its_answer`.execute(db);
  await sql`
    create index request_that_waits on request_to_chair (mission_id, no_objection_period_id)
    where answered_at is null`.execute(db);
}
