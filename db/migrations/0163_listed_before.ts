import { type Kysely, sql } from "kysely";

/** What has left one list of its track and waits for the next was on a list, and is counted among those that were. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update application_standing as kept set listed = true
    from application
    where application.id = kept.application_id and application.state <> 'draft' and kept.listed is false
      and exists (
        select from item_in_window as item where item.application_id = application.id and item.class = application.class)`.execute(
    db,
  );
}
