import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** Lists of the queue that its reader comes back to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table saved_view (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete restrict,
      name text collate "und-x-icu" not null check (length(name) between 1 and 60),
      list text not null check (length(list) <= 2000),
      constraint view_has_its_name_once unique (person_id, name)
    )`.execute(db);
  await describe(db, "saved_view", "A list of the queue that somebody of a desk comes back to. Nothing rests on it.", {
    id: "Identity.",
    person_id: "Whose it is; nobody else sees it.",
    name: "How its owner calls it.",
    list: "What the queue was asked, as its address has it, without the page.",
  });
  await sql`grant select, insert, delete on saved_view to portal_application`.execute(db);
  await sql`grant update (list) on saved_view to portal_application`.execute(db);
}
