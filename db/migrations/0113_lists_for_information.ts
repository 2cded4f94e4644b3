import { type Kysely, sql } from "kysely";

/** The desk of a mission shows the latest lists for information: few among all lists. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index sealed_list_for_information on sealed_list (sealed_at, id) where kind = 'information'`.execute(db);
}
