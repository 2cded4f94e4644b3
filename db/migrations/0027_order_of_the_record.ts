import { type Kysely, sql } from "kysely";

/** The audit trail is read in the order in which things happened, which a demonstration and a late record do not write them in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_trail_as_it_happened on audit_trail (at desc, id desc)`.execute(db);
}
