import { insertDraftComment, lockWorkingDraft } from "#db/modalities/working-drafts.ts";
import { newId } from "#db/new-id.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { commentOnDraft as comment, type DraftPage } from "#domain/modalities/working-draft.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface CommentOnDraft {
  readonly draft: Id<"working_draft">;
  readonly page: DraftPage;
  readonly words: string;
  readonly key?: string | undefined;
}

export async function commentOnDraft(context: Context, { draft: id, key, ...said }: CommentOnDraft) {
  return once(context, "comment-on-draft", key, async (trx, actor) => {
    const draft = orNotFound(await lockWorkingDraft(trx, id), (row) => row.process === actor.process);
    const ruling = comment(draft, { ...said, id: newId<"draft_comment">() });
    if (!ruling.ok) return ruling;
    await insertDraftComment(trx, ruling.next, { at: context.now, person: actor.person });
    return accept({ page: ruling.next.page }, null);
  });
}
