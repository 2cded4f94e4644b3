import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** An outage that was entered in error is withdrawn, and stays readable. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outage_withdrawal (
      outage_id uuid not null references outage (id) on delete restrict,
      reason text collate "und-x-icu" not null check (length(reason) between 1 and 2000),
      withdrawn_at timestamptz not null,
      withdrawn_by uuid not null references person (id) on delete restrict,
      constraint outage_is_withdrawn_once primary key (outage_id)
    )`.execute(db);
  await sql`create index outage_withdrawal_by_person on outage_withdrawal (withdrawn_by)`.execute(db);
  await describe(db, "outage_withdrawal", "That an outage was entered in error.", {
    outage_id: "Which outage.",
    reason: "What is wrong with it. It is published.",
    withdrawn_at: "When.",
    withdrawn_by: "Who said so.",
  });
  await sql`grant select, insert on outage_withdrawal to portal_application`.execute(db);
}
