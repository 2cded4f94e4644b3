import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Under which address a person's own calendar is read by a program that cannot sign in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar_address (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete restrict,
      made_at timestamptz not null,
      constraint one_calendar_address_each unique (person_id)
    )`.execute(db);
  await describe(db, "calendar_address", "That a person has an address for their own calendar.", {
    id: "Identity. The address holds it with a seal that only the portal can make: who reads this table cannot make one.",
    person_id: "Whose calendar.",
    made_at: "When it was made. One that is made anew takes the place of the one before.",
  });
  await sql`grant select, insert, delete on calendar_address to portal_application`.execute(db);
}
