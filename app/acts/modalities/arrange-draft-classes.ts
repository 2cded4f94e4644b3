import { lockWorkingDraft, saveWorkingDraft } from "#db/modalities/working-drafts.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { arrangeDraftClasses as arrange, type Arrangement } from "#domain/modalities/working-draft.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ArrangeDraftClasses {
  readonly draft: Id<"working_draft">;
  readonly arrangement: Arrangement;
  /** The version of the draft that the reader saw. */
  readonly seen: number;
  readonly key?: string | undefined;
}

/** Classes and stages are added, moved and removed; what they say is on their pages. */
export async function arrangeDraftClasses(
  context: Context,
  { draft: id, arrangement, seen, key }: ArrangeDraftClasses,
) {
  return once(context, "arrange-draft-classes", key, async (trx, actor) => {
    const draft = orNotFound(await lockWorkingDraft(trx, id), (row) => row.process === actor.process);
    const ruling = arrange(draft, arrangement, seen);
    if (!ruling.ok) return ruling;
    await saveWorkingDraft(trx, ruling.next, { at: context.now, person: actor.person });
    return accept({ id }, null);
  });
}
