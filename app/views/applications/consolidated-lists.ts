import type { Context } from "#acts/kit/context.ts";
import { listConsolidatedLists } from "#db/applications/consolidated-lists.ts";
import { readingAsActor } from "#db/readers.ts";
import { dateIn, headquarters } from "#domain/kit/calendar.ts";

/** The editions that officers have imported, the newest first. */
export async function seeConsolidatedLists({ db, actor }: Pick<Context, "db" | "actor">) {
  const lists = await readingAsActor(db, actor, listConsolidatedLists);
  return lists.map(({ generatedAt, importedAt, ...list }) => ({
    ...list,
    generatedOn: dateIn(headquarters, generatedAt).toString(),
    importedAt: importedAt.toString(),
  }));
}
