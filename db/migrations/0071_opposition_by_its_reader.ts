import { type Kysely, sql } from "kysely";

/** Who opposed in the room is read by the offices that enter it, by the State itself, and by whom the decision names: as who objected is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table opposition_in_the_room enable row level security`.execute(db);
  await sql`alter table opposition_in_the_room force row level security`.execute(db);
}
