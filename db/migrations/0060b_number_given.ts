import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** The number under which an organisation says that a register has it is kept with the evidence for its claim. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table claim_evidence add column number_given text collate "und-x-icu" check (length(number_given) between 1 and 100)`.execute(
    db,
  );
  await describeColumns(db, "claim_evidence", {
    number_given: "The number on the register that the application gave then; written by the database.",
  });
}
