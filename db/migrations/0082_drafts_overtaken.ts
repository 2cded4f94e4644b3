import { type Kysely, sql } from "kysely";
import { describeColumns } from "./describe.ts";

/** Of what was typed about those on whom a body's decision was confirmed meanwhile, its writer is told by what it was overtaken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table determination_draft
      add column overtaken_by uuid,
      add constraint draft_is_overtaken_on_its_own_list foreign key (overtaken_by, list_id)
        references determination (id, list_id) on delete restrict`.execute(db);
  await sql`
    create index determination_draft_by_overtaking on determination_draft (overtaken_by, list_id)
    where overtaken_by is not null`.execute(db);
  await describeColumns(db, "determination_draft", {
    overtaken_by:
      "What was confirmed on the list since it was saved: what was typed about those on whom that decides is gone.",
  });
  await sql`grant update (overtaken_by) on determination_draft to portal_application`.execute(db);
}
