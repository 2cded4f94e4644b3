import { lockModalitiesDecision, saveModalitiesDecision } from "#db/modalities.ts";
import { lockProcess } from "#db/processes.ts";
import { listSilenceProcedures } from "#db/silence-procedures.ts";
import { modalitiesStanding, reviseModalities as revise } from "#domain/modalities.ts";
import { announce } from "../announce.ts";
import type { Context } from "../context.ts";
import { found, once } from "../once.ts";
import { compareTexts } from "./hash-of-text.ts";
import type { ProposedText } from "./propose-modalities.ts";

export interface ReviseModalities extends ProposedText {
  readonly decision: string;
  /** The hash of the text from which the form was made. */
  readonly seen: string;
  readonly key?: string | undefined;
}

export async function reviseModalities(context: Context, input: ReviseModalities) {
  const { decision: id, seen, datedOn, key, ...text } = input;
  return once(context, "revise-modalities", key, async (trx, actor) => {
    await lockProcess(trx, actor.process);
    const draft = found(await lockModalitiesDecision(trx, id), (row) => row.process === actor.process);
    const silence = await listSilenceProcedures(trx, draft.id);
    const standing = modalitiesStanding(draft, silence, context.now);
    const decision = revise(draft, standing, { ...text, date: datedOn }, compareTexts(seen, draft));
    if (!decision.ok) return decision;
    await saveModalitiesDecision(trx, decision.next);
    await announce(trx, context, decision.happened);
    return decision;
  });
}
