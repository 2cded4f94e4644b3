import { insertWorkingDraft } from "#db/modalities/working-drafts.ts";
import { newId } from "#db/new-id.ts";
import { lockProcess } from "#db/process/processes.ts";
import { accept } from "#domain/kit/ruling.ts";
import { type Beginning, beginWorkingDraft as begin, type WorkingDraft } from "#domain/modalities/working-draft.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface BeginWorkingDraft extends Beginning, Pick<WorkingDraft, "revises"> {
  readonly key?: string | undefined;
}

/** A decision begins to be entered: with nothing, with what another text says, or with what a file says. */
export async function beginWorkingDraft(context: Context, { revises, key, ...beginning }: BeginWorkingDraft) {
  return once(context, "begin-working-draft", key, async (trx, actor) => {
    const { id: process } = orNotFound(await lockProcess(trx, actor.process));
    const ruling = begin({ id: newId<"working_draft">(), process, revises }, beginning);
    if (!ruling.ok) return ruling;
    await insertWorkingDraft(trx, ruling.next, { at: context.now, person: actor.person });
    await announce(trx, context, ruling.happened);
    return accept({ id: ruling.next.draft.id }, ruling.happened);
  });
}
