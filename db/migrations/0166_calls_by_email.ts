import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** The e-mail list of a process tells of its calls for applications too. Whoever confirmed before was asked about papers and sessions alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table subscription add column of_calls boolean not null default false`.execute(db);
  await sql`grant update (of_calls) on subscription to portal_application`.execute(db);
  await describeColumns(db, "subscription", {
    of_calls: "Whether it is told of calls for applications too: of those confirmed since it was asked.",
  });
}
