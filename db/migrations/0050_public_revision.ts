import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** How often what the public sees has changed: rows that are only added, so that no writer waits for another; their sum is the revision. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table public_change (times bigint not null check (times > 0))`.execute(db);
  await describe(
    db,
    "public_change",
    "What the public sees changed so many times. The sum over all rows is its revision; rows are put together now and then, which keeps the sum.",
    { times: "How often: once for each thing that happened." },
  );
  await sql`grant select, insert, delete on public_change to portal_application`.execute(db);
}
