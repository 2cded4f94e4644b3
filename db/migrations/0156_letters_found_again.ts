import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** A letter is found again by whom it went to, as a keyboard types them, by the application and by the list that it is about. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // In columns of their own: behind row-level security an index serves only a comparison that can tell nothing of other rows, which `->>` is not.
  await sql`
    alter table letter
    add column search_recipient text not null
      generated always as (search_key(recipient_name || ' ' || recipient_email)) stored,
    add column about_reference text
      generated always as (coalesce(data ->> 'reference', data #>> '{reader,reference}')) stored,
    add column about_period text generated always as (data ->> 'period') stored`.execute(db);
  await describeColumns(db, "letter", {
    search_recipient: "Name and address of the recipient as they are searched: see search_key.",
    about_reference: "Reference of the application that it is about, if it is about one.",
    about_period: "The no-objection period that it is about, if it is about one.",
  });
  await sql`
    create index letter_by_reference on letter (about_reference, created_at desc)
    where about_reference is not null`.execute(db);
  await sql`
    create index letter_by_period on letter (about_period, created_at desc) where about_period is not null`.execute(db);
}
