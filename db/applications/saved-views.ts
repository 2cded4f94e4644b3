import type { SavedView } from "#domain/applications/saved-view.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";

/** In the order of their names. */
export async function listSavedViews(db: Db, person: Id<"person">): Promise<Omit<SavedView, "person">[]> {
  return db
    .selectFrom("saved_view")
    .select(["id", "name", "list"])
    .where("person_id", "=", person)
    .orderBy("name")
    .execute();
}

/** In place of what stood under its name. */
export async function saveSavedView(trx: Trx, { id, person, name, list }: SavedView): Promise<void> {
  await trx
    .insertInto("saved_view")
    .values({ id, person_id: person, name, list })
    .onConflict((conflict) => conflict.constraint("view_has_its_name_once").doUpdateSet({ list }))
    .execute();
}

export async function deleteSavedView(trx: Trx, { id, person }: Pick<SavedView, "id" | "person">): Promise<void> {
  await trx.deleteFrom("saved_view").where("id", "=", id).where("person_id", "=", person).execute();
}
