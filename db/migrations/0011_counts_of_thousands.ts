import { type Kysely, sql } from "kysely";

/** The public list counts its thousands by category, and an application is wide: without its answers it is read in a tenth of the pages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index application_category on application (id) include (category)`.execute(db);
}
