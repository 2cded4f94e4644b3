import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** What the text became is compared with what is there: a trigger may be switched off by hand, and a dump restored in part. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table promises add column as_applied jsonb`.execute(db);
  await describeColumns(db, "promises", {
    as_applied:
      "What the text became: of each function, trigger and policy a digest of its definition. Null where a version applied it that did not keep this.",
  });
}
