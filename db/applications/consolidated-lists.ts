import { sql } from "kysely";
import type { ConsolidatedList, ListedEntry } from "#domain/applications/consolidated-list.ts";
import { keysOf } from "#domain/applications/likeness.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { newId } from "../new-id.ts";
import { fromInstant, toInstant } from "../values.ts";

export interface ConsolidatedListOnRecord extends ConsolidatedList {
  /** The officer who imported it. */
  readonly by: string;
}

/** The newest first, which is the one that is compared; none but to whoever reads as the Secretariat. */
export async function listConsolidatedLists(db: Db): Promise<ConsolidatedListOnRecord[]> {
  const rows = await db
    .selectFrom("consolidated_list as list")
    .innerJoin("person", "person.id", "list.imported_by")
    .select(["list.id", "generated_at", "sha256", "individuals", "entities", "imported_at", "person.name as by"])
    .orderBy("generated_at", "desc")
    .orderBy("imported_at", "desc")
    .orderBy("list.id")
    .execute();
  return rows.map(({ generated_at, imported_at, ...row }) => ({
    ...row,
    generatedAt: toInstant(generated_at),
    importedAt: toInstant(imported_at),
  }));
}

export async function isConsolidatedListOnRecord(trx: Trx, sha256: string): Promise<boolean> {
  const row = await trx.selectFrom("consolidated_list").select("id").where("sha256", "=", sha256).executeTakeFirst();
  return row !== undefined;
}

/** All entries in one statement, and all their names in another: the database takes no part of an edition. */
export async function insertConsolidatedList(
  trx: Trx,
  list: ConsolidatedList,
  entries: readonly ListedEntry[],
  by: Id<"person">,
): Promise<void> {
  const listed = entries.map((entry) => ({ ...entry, id: newId<"listed_entry">() }));
  const names = listed.flatMap(({ id, names: own }) =>
    own.map(({ name, quality }, before) => ({ entry: id, place: before + 1, name, quality, ...keysOf(name) })),
  );
  await trx
    .insertInto("consolidated_list")
    .values({
      id: list.id,
      generated_at: fromInstant(list.generatedAt),
      sha256: list.sha256,
      individuals: list.individuals,
      entities: list.entities,
      names: names.length,
      imported_at: fromInstant(list.importedAt),
      imported_by: by,
    })
    .execute();
  const rows = listed.map(({ id, kind, number, listType, listedOn }) => {
    return { id, kind, number, type: listType, on: listedOn?.toString() ?? null };
  });
  await sql`
    insert into listed_entry (id, list_id, kind, number, list_type, listed_on)
    select id, ${list.id}, kind, number, type, "on"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry (id uuid, kind text, number text, type text, "on" date)`.execute(
    trx,
  );
  await sql`
    insert into listed_name (entry_id, place, name, quality, sounds, words, has_initials)
    select entry, place, name, quality, sounds, words, "hasInitials"
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb)
      as listed (entry uuid, place integer, name text, quality text, sounds text[], words integer, "hasInitials" boolean)`.execute(
    trx,
  );
}
