import { type Kysely, sql } from "kysely";

/** Of an application that waits for the ruling of an office, which one: lists of the Secretariat and of a Chair filter and count by it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application_standing add column office text check (office in ('secretariat', 'chair'))`.execute(db);
  await sql`
    comment on column application_standing.office is
      'The office whose ruling is awaited, as the rule said it; null where none is.'`.execute(db);
  await sql`grant update (office) on application_standing to portal_application`.execute(db);
  // The rule is asked about them by whoever reads a list, and the clock keeps what it says, some at a time.
  await sql`
    update application_standing set next_instant = 'epoch'
    where stage in ('submitted', 'interest-notified')`.execute(db);
}
