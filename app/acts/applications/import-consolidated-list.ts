import { insertConsolidatedList, isConsolidatedListOnRecord } from "#db/applications/consolidated-lists.ts";
import { newId } from "#db/new-id.ts";
import { readAs } from "#db/readers.ts";
import * as consolidatedLists from "#domain/applications/consolidated-list.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

export interface ImportConsolidatedList extends Pick<consolidatedLists.ConsolidatedList, "generatedAt" | "sha256"> {
  readonly entries: readonly consolidatedLists.ListedEntry[];
  readonly key?: string | undefined;
}

/** All entries of a file that an officer brought, or none. */
export async function importConsolidatedList(
  context: Context,
  { generatedAt, sha256, entries, key }: ImportConsolidatedList,
) {
  return once(context, "import-consolidated-list", key, async (trx, actor) => {
    await readAs(trx, { role: "secretariat" });
    const individuals = entries.filter(({ kind }) => kind === "individual").length;
    const list = {
      ...{ id: newId<"consolidated_list">(), generatedAt, sha256, importedAt: context.now },
      ...{ individuals, entities: entries.length - individuals },
    };
    const ruling = consolidatedLists.importConsolidatedList(list, await isConsolidatedListOnRecord(trx, sha256));
    if (!ruling.ok) return ruling;
    await insertConsolidatedList(trx, ruling.next, entries, actor.person);
    await announce(trx, context, ruling.happened);
    return accept({ list: ruling.next.id }, ruling.happened);
  });
}
