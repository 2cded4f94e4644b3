import { type Kysely, sql } from "kysely";

/** A search of a list finds its own names: those of all other lists that have the word were read and left out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gin`.execute(db);
  await sql`drop index circulated_organisation_by_words`.execute(db);
  await sql`
    create index circulated_organisation_by_words on circulated_organisation using gin (period_id, search_name gin_trgm_ops)
    with (fastupdate = on, gin_pending_list_limit = 256)`.execute(db);
}
