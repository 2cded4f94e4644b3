import { getAdoption, lockAdoption, saveAdoption } from "#db/modalities/adoptions.ts";
import { lockPutText } from "#db/modalities/put-texts.ts";
import { lockProcess } from "#db/process/processes.ts";
import { getSession } from "#db/process/sessions.ts";
import { servesProcess } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import * as adoptions from "#domain/modalities/adoption.ts";
import { putStanding } from "#domain/modalities/modalities.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { supersedeEarlier } from "./supersede-earlier.ts";

export interface ConfirmAdoption {
  readonly adoption: Id<"adoption">;
  readonly key?: string | undefined;
}

/** A second person says the same: from now on the text is adopted, since the instant that was entered. */
export async function confirmAdoption(context: Context, { adoption: id, key }: ConfirmAdoption) {
  return once(context, "confirm-adoption", key, async (trx, actor) => {
    const found = orNotFound(await getAdoption(trx, id), ({ process }) => servesProcess(actor, process));
    const process = orNotFound(await lockProcess(trx, found.process));
    const text = orNotFound(await lockPutText(trx, found.of));
    const adoption = orNotFound(await lockAdoption(trx, id));
    const session = adoption.session === null ? null : await getSession(trx, adoption.session);
    const standing = putStanding(text, text.silence, context.now);
    const ruling = adoptions.confirmAdoption({ adoption, text, standing, session }, actor.person, context.now);
    if (!ruling.ok) return ruling;
    await saveAdoption(trx, ruling.next);
    await announce(trx, context, ruling.happened, { adoption: ruling.next, text: text.named, process, session });
    if (adoption.of.kind === "decision") await supersedeEarlier(trx, context, process.id);
    return ruling;
  });
}
