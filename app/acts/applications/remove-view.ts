import { deleteSavedView } from "#db/applications/saved-views.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";

/** Of whoever removes it; what is not there any more is as good as removed. */
export async function removeView(
  context: Context,
  { view, key }: { readonly view: Id<"saved_view">; readonly key?: string | undefined },
) {
  return once(context, "remove-view", key, async (trx, { person }) => {
    await deleteSavedView(trx, { id: view, person });
    return accept({ view }, null);
  });
}
