import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** Where a body had not ruled in time on a list before which no State was asked, its final list names the list: it has neither period nor determination. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table sealed_list
      add column by_default_on uuid,
      add constraint sealed_list_is_of_a_list_of_its_call foreign key (by_default_on, call_id)
        references sealed_list (id, call_id) on delete restrict,
      drop constraint list_is_of_its_period_or_determination,
      add constraint list_is_of_its_period_or_determination check (case kind
        when 'information' then num_nonnulls(no_objection_period_id, determination_id, by_default_on) = 0
        when 'proposed' then num_nonnulls(determination_id, by_default_on) = 0
        else num_nonnulls(no_objection_period_id, determination_id, by_default_on) = 1 end),
      drop constraint final_list_is_sealed_by_the_clock,
      add constraint final_list_is_sealed_by_the_clock check (
        (kind = 'final' and determination_id is null) = (sealed_by is null))`.execute(db);
  await sql`create index sealed_list_by_default on sealed_list (by_default_on, call_id) where by_default_on is not null`.execute(
    db,
  );
  await describeColumns(db, "sealed_list", {
    by_default_on:
      "Of a final list after a body had not ruled in time: the list that lay before it, before which no State was asked.",
  });
}
