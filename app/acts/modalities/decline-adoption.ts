import { getAdoption, lockAdoption, saveAdoption } from "#db/modalities/adoptions.ts";
import { lockProcess } from "#db/process/processes.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import * as adoptions from "#domain/modalities/adoption.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface DeclineAdoption {
  readonly adoption: Id<"adoption">;
  readonly key?: string | undefined;
}

/** What was entered wrongly is taken back before anything has changed; the text can then be revised, or entered as adopted anew. */
export async function declineAdoption(context: Context, { adoption: id, key }: DeclineAdoption) {
  return once(context, "decline-adoption", key, async (trx, actor) => {
    const found = orNotFound(await getAdoption(trx, id), ({ process }) => servesProcess(actor, process));
    await lockProcess(trx, found.process);
    const adoption = orNotFound(await lockAdoption(trx, id));
    const ruling = adoptions.declineAdoption(adoption, actor.person, context.now);
    if (!ruling.ok) return ruling;
    await saveAdoption(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
