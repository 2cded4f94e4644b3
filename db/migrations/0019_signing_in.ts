import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await countWrites(db);
}

/** Every form that is sent is counted: a table without a log costs no wait for the disk, and a crash forgets what would end within the hour. */
async function countWrites(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sign_in_attempt rename to attempt`.execute(db);
  await sql`alter index sign_in_attempt_pkey rename to attempt_pkey`.execute(db);
  await sql`alter index sign_in_attempt_by_age rename to attempt_by_age`.execute(db);
  for (const column of ["key", "count"])
    await sql`alter table attempt rename constraint ${sql.id(`sign_in_attempt_${column}_check`)}
      to ${sql.id(`attempt_${column}_check`)}`.execute(db);
  await sql`alter table attempt set unlogged`.execute(db);
  await describe(db, "attempt", "How often an address, a device or an account has tried something of late.", {
    key: "What was tried, by whom, and on which account.",
  });
}
