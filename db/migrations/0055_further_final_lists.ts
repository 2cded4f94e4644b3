import { type Kysely, sql } from "kysely";

/** Of a period there is one proposed list, and a final one whenever time has accredited another of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sealed_list drop constraint one_list_of_a_kind_per_period`.execute(db);
  await sql`create unique index one_proposed_list_per_period on sealed_list (no_objection_period_id) where kind = 'proposed'`.execute(
    db,
  );
  await sql`create index sealed_list_by_period on sealed_list (no_objection_period_id, kind)`.execute(db);
}
