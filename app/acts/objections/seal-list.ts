import type { Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { findListBefore, listNamesToSeal, type Named, nextNumberOfList } from "#db/objections/sealed-lists.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Seal } from "#domain/objections/sealed-list.ts";

/** What the next list of the call is sealed with: the names that it would have now. */
export async function loadSeal(trx: Trx, call: Id<"call">, named: Named): Promise<Seal> {
  const number = await nextNumberOfList(trx, call);
  const follows = await findListBefore(trx, named);
  const names = await listNamesToSeal(trx, named);
  return { id: newId<"list">(), number, follows, names };
}
