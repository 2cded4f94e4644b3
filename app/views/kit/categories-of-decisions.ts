import type { Db } from "#db/handles.ts";
import { hasClassOfOwnKind } from "#db/modalities/modalities.ts";
import { listedCategories } from "#domain/modalities/provisions.ts";

/** What lists can be filtered by: "other" only where some decision has a class that is none of the customary ones. */
export async function categoriesOfDecisions(db: Db) {
  const hasOther = await hasClassOfOwnKind(db);
  return listedCategories.filter((one) => one !== "other" || hasOther);
}
