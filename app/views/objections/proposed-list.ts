import type { Context } from "#acts/kit/context.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { everybody, mayRead } from "#domain/objections/disclosure.ts";
import { itemOfList } from "#domain/objections/sealed-list.ts";

/** The list of a period of the process, where everybody may read it; null where not. */
export async function findPublicListOf(
  { db, now }: Pick<Context, "db" | "now">,
  slug: string,
  period: Id<"period">,
): Promise<Id<"list"> | null> {
  const process = await findProcessBySlug(db, slug);
  const list = (await listSealedLists(db, { period })).find(({ kind }) => kind === "proposed");
  if (list === undefined || list.process !== process?.id) return null;
  const decision = mustExist(await getModalitiesDecision(db, list.decision));
  const item = itemOfList(list, decision, { own: false });
  return mayRead(everybody, "proposed-list", item, now) === "yes" ? list.id : null;
}
