import { saveInscriptionChanged } from "#db/participation/inscriptions.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as inscriptions from "#domain/participation/inscription.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockInscribed } from "./before-list.ts";

export interface ChangeInscription extends inscriptions.SaidOfSpeaker {
  readonly inscription: Id<"inscription">;
  readonly key?: string | undefined;
}

/** Another representative speaks for the organisation, or about something else. */
export async function changeInscription(context: Context, { inscription: id, key, ...said }: ChangeInscription) {
  return once(context, "change-inscription", key, async (trx, actor) => {
    const inscribed = await lockInscribed(trx, orNotFound(actor.organisation), id, context.now);
    const ruling = inscriptions.changeInscription(inscribed, said, actor.person, context.now);
    if (!ruling.ok) return ruling;
    await saveInscriptionChanged(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return accept({ id }, ruling.happened);
  });
}
