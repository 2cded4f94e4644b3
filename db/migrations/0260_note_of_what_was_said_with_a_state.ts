import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** A note of the Chair's office may be of what was said with a State elsewhere, such as by telephone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table consultation_entry drop constraint entry_says_what_it_is`.execute(db);
  await sql`
    alter table consultation_entry add constraint entry_says_what_it_is check (case
      when kind = 'note' then objection_id is null and words is not null and letter is null
      when kind = 'extension' then mission_id is null and objection_id is null and words is not null and letter is null
      when kind = 'request' then mission_id is not null and objection_id is null and words is not null and letter is null
      when kind = 'message' then mission_id is not null and objection_id is not null and words is not null and letter is null
      else mission_id is not null and objection_id is not null and letter is not null end)`.execute(db);
  await describeColumns(db, "consultation_entry", {
    kind: "A note for the Chair's office alone, what it writes to a State (a request), what a State writes to the Chair, what it answered by letter, or why the consultation goes on for longer.",
    mission_id:
      "To or from which State, or of a note with which State something was said elsewhere; null for another note and for an extension.",
    words: "The note, what the Chair or the State writes, or the reason.",
  });
}
