import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describeColumns } from "./describe.ts";

/** A list names the class of each organisation as it was when the list was sealed, like everything else that stands on it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`alter table sealed_list_item add column class text check (length(class) between 1 and 50)`.execute(db);
  // Until now nobody has left a class once it was on a list.
  await sql`
    update sealed_list_item set class = application.class from application
    where application.id = sealed_list_item.application_id`.execute(db);
  await sql`alter table sealed_list_item alter column class set not null`.execute(db);
  await describeColumns(db, "sealed_list_item", { class: "In which class of the decision it was, by its key." });
  await sql`grant insert (class) on sealed_list_item to portal_application`.execute(db);
}
