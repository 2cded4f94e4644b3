import { saveInscriptionEnded } from "#db/participation/inscriptions.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as inscriptions from "#domain/participation/inscription.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockInscribed } from "./before-list.ts";

export interface WithdrawInscription {
  readonly inscription: Id<"inscription">;
  readonly key?: string | undefined;
}

/** Nobody speaks for the organisation after all; as long as the list is open it can inscribe again, after whoever is on it. */
export async function withdrawInscription(context: Context, { inscription: id, key }: WithdrawInscription) {
  return once(context, "withdraw-inscription", key, async (trx, actor) => {
    const inscribed = await lockInscribed(trx, orNotFound(actor.organisation), id, context.now);
    const ruling = inscriptions.withdrawInscription(inscribed, actor.person, context.now);
    if (!ruling.ok) return ruling;
    await saveInscriptionEnded(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return accept({ id }, ruling.happened);
  });
}
