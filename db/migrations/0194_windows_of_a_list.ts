import { type Kysely, sql } from "kysely";

/** At which windows a list stands is asked for each page of a mission: along this index they are stepped through, and its items are not read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index item_in_window_by_period`.execute(db);
  await sql`create index item_in_window_by_period on item_in_window (no_objection_period_id, class, stage)`.execute(db);
}
