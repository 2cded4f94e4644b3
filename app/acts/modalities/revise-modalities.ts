import { lockModalitiesDecision, saveModalitiesDecision } from "#db/modalities/modalities.ts";
import { listSilenceProcedures } from "#db/modalities/silence-procedures.ts";
import { lockProcess } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import { compareTexts } from "#domain/modalities/hash-of-text.ts";
import * as modalities from "#domain/modalities/modalities.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import type { ProposedText } from "./propose-modalities.ts";
import { endPutForward, lockPutForward, type ReadDraft } from "./put-forward.ts";

export interface ReviseModalities extends ProposedText {
  readonly decision: Id<"decision">;
  /** The hash of the text from which the form was made. */
  readonly seen: string;
  /** The draft from whose pages, at this version, the text was read. */
  readonly draft?: ReadDraft;
  readonly key?: string | undefined;
}

export async function reviseModalities(context: Context, input: ReviseModalities) {
  const { decision: id, seen, datedOn, key, draft: read, ...text } = input;
  return once(context, "revise-modalities", key, async (trx, actor) => {
    await lockProcess(trx, actor.process);
    const draft = orNotFound(await lockModalitiesDecision(trx, id), (row) => row.process === actor.process);
    const silence = await listSilenceProcedures(trx, draft.id);
    const standing = modalities.modalitiesStanding(draft, silence, context.now);
    const put = await lockPutForward(trx, draft.process, read);
    if (!put.ok) return put;
    const ruling = modalities.reviseModalities(draft, standing, { ...text, date: datedOn }, compareTexts(seen, draft));
    if (!ruling.ok) return ruling;
    await saveModalitiesDecision(trx, ruling.next);
    await endPutForward(trx, put.next, { at: context.now, decision: draft.id });
    await announce(trx, context, ruling.happened.revised);
    await announce(trx, context, ruling.happened.reworded);
    return ruling;
  });
}
