import { type Kysely, sql } from "kysely";

/** A search of a list finds the names that stand on it by themselves, and not all that were ever sent, to look each up on the list. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index circulated_organisation_by_words on circulated_organisation using gin (search_name gin_trgm_ops)
    with (fastupdate = on, gin_pending_list_limit = 256)`.execute(db);
}
