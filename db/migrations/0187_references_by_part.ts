import { type Kysely, sql } from "kysely";

/** An entry of the audit trail is found by a part of the reference of what it is about, among all applications. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index application_by_part_of_reference on application using gin (lower(replace(reference, '-', '')) gin_trgm_ops)
    with (fastupdate = on, gin_pending_list_limit = 256)`.execute(db);
}
