import { insertModalitiesDecision, listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { newId } from "#db/new-id.ts";
import { lockProcess } from "#db/process/processes.ts";
import type { PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import * as modalities from "#domain/modalities/modalities.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { endPutForward, lockPutForward, type ReadDraft } from "./put-forward.ts";

export interface ProposedText {
  readonly title: string;
  readonly issuer: string;
  readonly citation: Citation;
  readonly datedOn: PlainDate;
  readonly text: string;
  readonly provisions: Provisions;
  /** Its own classes and their tracks; absent where the provisions describe the customary ones. */
  readonly classes?: readonly Class[];
}

export interface ProposeModalities extends ProposedText {
  readonly process: Id<"process">;
  /** The draft from whose pages, at this version, the text was read; absent where it was not entered page by page. */
  readonly draft?: ReadDraft;
  readonly key?: string | undefined;
}

/** A new version of the text for the process: the one that fell before it stays as it was. */
export async function proposeModalities(context: Context, input: ProposeModalities) {
  const { process, key, datedOn, draft, ...text } = input;
  return once(context, "propose-modalities", key, async (trx, actor) => {
    const { id } = orNotFound(await lockProcess(trx, process), (row) => row.id === actor.process);
    const earlier = await listModalitiesDecisions(trx, id);
    const put = await lockPutForward(trx, id, draft);
    if (!put.ok) return put;
    const ruling = modalities.proposeModalities({
      ...text,
      id: newId<"decision">(),
      process: id,
      version: 1 + Math.max(0, ...earlier.map((record) => record.decision.version)),
      date: datedOn,
      supersededAt: null,
      adoption: null,
    });
    if (!ruling.ok) return ruling;
    await insertModalitiesDecision(trx, ruling.next, { proposedAt: context.now, proposedBy: actor.person });
    await endPutForward(trx, put.next, { at: context.now, decision: ruling.next.id });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
