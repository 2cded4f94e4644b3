import { endWorkingDraft, lockWorkingDraft } from "#db/modalities/working-drafts.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { discardWorkingDraft as discard } from "#domain/modalities/working-draft.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface DiscardWorkingDraft {
  readonly draft: Id<"working_draft">;
  readonly key?: string | undefined;
}

/** It is kept, and opens for nobody. */
export async function discardWorkingDraft(context: Context, { draft: id, key }: DiscardWorkingDraft) {
  return once(context, "discard-working-draft", key, async (trx, actor) => {
    const draft = orNotFound(await lockWorkingDraft(trx, id), (row) => row.process === actor.process);
    const ruling = discard(draft);
    if (!ruling.ok) return ruling;
    await endWorkingDraft(trx, ruling.next, { at: context.now, decision: null });
    await announce(trx, context, ruling.happened);
    return accept({ id }, ruling.happened);
  });
}
