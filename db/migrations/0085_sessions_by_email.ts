import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** The e-mail list of a process tells of its sessions too. Whoever confirmed before was asked about papers alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table subscription add column of_sessions boolean not null default false`.execute(db);
  await sql`grant update (of_sessions) on subscription to portal_application`.execute(db);
  await describeColumns(db, "subscription", {
    of_sessions: "Whether it is told of dates of sessions too: of those confirmed since it was asked.",
  });
}
