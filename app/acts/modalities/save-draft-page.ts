import { lockWorkingDraft, saveWorkingDraft } from "#db/modalities/working-drafts.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { type DraftPage, type Entered, saveDraftPage as save } from "#domain/modalities/working-draft.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface SaveDraftPage {
  readonly draft: Id<"working_draft">;
  readonly page: DraftPage;
  readonly entered: Entered;
  /** The version of the page that the reader saw; 0 where nothing had been saved on it. */
  readonly seen: number;
  readonly key?: string | undefined;
}

/** As it was typed, with its gaps. Who saved it and when stands with the page; the record knows of a text when it is proposed. */
export async function saveDraftPage(context: Context, { draft: id, page, key, ...said }: SaveDraftPage) {
  return once(context, "save-draft-page", key, async (trx, actor) => {
    const draft = orNotFound(await lockWorkingDraft(trx, id), (row) => row.process === actor.process);
    const ruling = save(draft, page, said);
    if (!ruling.ok) return ruling;
    await saveWorkingDraft(trx, ruling.next, { at: context.now, person: actor.person });
    return accept({ id }, null);
  });
}
