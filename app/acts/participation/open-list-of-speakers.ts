import { listModalitiesDecisions } from "#db/modalities/modalities.ts";
import { newId } from "#db/new-id.ts";
import { findListOfSpeakers, insertListOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { lockProcess } from "#db/process/processes.ts";
import { getSession, shareSession } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { accept } from "#domain/kit/ruling.ts";
import { decisionInForce } from "#domain/modalities/modalities.ts";
import * as lists from "#domain/participation/list-of-speakers.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface OpenListOfSpeakers extends lists.TermsOfList {
  readonly session: Id<"session">;
  readonly key?: string | undefined;
}

/** From now on accredited organisations, which are told by letter, inscribe who speaks for them in the dedicated session. */
export async function openListOfSpeakers(context: Context, { session: of, key, ...terms }: OpenListOfSpeakers) {
  const { now } = context;
  return once(context, "open-list-of-speakers", key, async (trx, actor) => {
    const process = mustExist(await lockProcess(trx, orNotFound(await getSession(trx, of)).process));
    const session = mustExist(await shareSession(trx, of));
    const inForce = decisionInForce(await listModalitiesDecisions(trx, process.id), now);
    const list = await findListOfSpeakers(trx, of);
    const id = newId<"list_of_speakers">();
    const ruling = lists.openList({ process, session, inForce, list }, { id, ...terms }, now);
    if (!ruling.ok) return ruling;
    await insertListOfSpeakers(trx, ruling.next, actor.person);
    await announce(trx, context, ruling.happened, { process, session, list: ruling.next });
    return accept({ id }, ruling.happened);
  });
}
