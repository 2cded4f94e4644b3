import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** When the token of a program was last used: whether it works, and whether somebody still needs it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table program_access add column used_at timestamptz`.execute(db);
  await describeColumns(db, "program_access", {
    used_at: "When its token was last used, to within five minutes; null while it never was. From where is not kept.",
  });
  await sql`grant update (used_at) on program_access to portal_application`.execute(db);
}
