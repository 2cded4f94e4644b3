import { getDraftComment, lockWorkingDraft, saveDraftCommentResolved } from "#db/modalities/working-drafts.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { resolveDraftComment as resolve } from "#domain/modalities/working-draft.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ResolveDraftComment {
  readonly draft: Id<"working_draft">;
  readonly comment: Id<"draft_comment">;
  readonly key?: string | undefined;
}

export async function resolveDraftComment(context: Context, { draft: id, comment, key }: ResolveDraftComment) {
  return once(context, "resolve-draft-comment", key, async (trx, actor) => {
    const draft = orNotFound(await lockWorkingDraft(trx, id), (row) => row.process === actor.process);
    const ruling = resolve(
      draft,
      orNotFound(await getDraftComment(trx, comment), (row) => row.draft === id),
    );
    if (!ruling.ok) return ruling;
    await saveDraftCommentResolved(trx, ruling.next, { at: context.now, person: actor.person });
    return accept({ page: ruling.next.page }, null);
  });
}
