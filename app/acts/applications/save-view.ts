import { listSavedViews, saveSavedView } from "#db/applications/saved-views.ts";
import { newId } from "#db/new-id.ts";
import { type SavedView, saveView as save } from "#domain/applications/saved-view.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

export interface SaveView extends Pick<SavedView, "name" | "list"> {
  readonly key?: string | undefined;
}

/** For whoever saves it alone: the record of the desk does not tell of it. */
export async function saveView(context: Context, { name, list, key }: SaveView) {
  return once(context, "save-view", key, async (trx, { person }) => {
    const ruling = save({ id: newId<"saved_view">(), person, name, list }, await listSavedViews(trx, person));
    if (!ruling.ok) return ruling;
    await saveSavedView(trx, ruling.next);
    return ruling;
  });
}
