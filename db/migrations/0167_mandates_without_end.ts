import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** A mandate that no date ends, only an act: the day is null until somebody enters, with its document, on which day it ends. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table process alter column ends_on drop not null`.execute(db);
  await sql`comment on column process.ends_on is 'The last day of the mandate; null while no act has ended one that is permanent.'`.execute(
    db,
  );
  await sql`
    create table mandate_end (
      process_id uuid primary key references process (id) on delete restrict,
      last_day date not null,
      citation jsonb not null check (jsonb_typeof(citation) = 'object' and length(citation::text) <= 2000),
      entered_at timestamptz not null,
      entered_by uuid not null references person (id) on delete restrict
    )`.execute(db);
  await sql`create index mandate_end_by_person on mandate_end (entered_by)`.execute(db);
  await describe(db, "mandate_end", "By what act a mandate that had no end got one.", {
    process_id: "Whose mandate.",
    last_day: "Its last day, in the zone of the process.",
    citation: "The document that ends it.",
    entered_at: "When it was entered. What was accredited until the mandate ends is good until that day from then on.",
    entered_by: "Who entered it.",
  });
  await sql`grant select, insert on mandate_end to portal_application`.execute(db);
}
