import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** A mail server that took a letter may say later that it did not arrive. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table letter add column came_back_at timestamptz,
      add constraint what_came_back_had_left check (came_back_at is null or sent_at is not null)`.execute(db);
  await sql`create index letter_came_back on letter (came_back_at) where came_back_at is not null`.execute(db);
  await describeColumns(db, "letter", {
    came_back_at: "When a mail server reported that it did not arrive, after it had left; null while none did.",
    last_error: "Why the last try failed, or why it came back.",
  });
  await sql`grant update (came_back_at) on letter to portal_application`.execute(db);
}
