import type { Context } from "#acts/kit/context.ts";
import { listSavedViews } from "#db/applications/saved-views.ts";

/** The lists of the queue that the reader has saved. */
export async function seeSavedViews({ db, actor }: Pick<Context, "db" | "actor">) {
  return "person" in actor ? listSavedViews(db, actor.person) : [];
}
