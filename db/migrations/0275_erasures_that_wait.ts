import { type Kysely, sql } from "kysely";

/** Whoever wishes to be erased, and each erasure that waits for its second administrator, stand on one list in the order of their days. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index erasure_wish_by_asked_at on erasure_wish (asked_at, person_id)`.execute(db);
  await sql`
    create index person_erasure_that_waits on person_erasure (expires_at)
    where confirmed_at is null and withdrawn_at is null`.execute(db);
}
