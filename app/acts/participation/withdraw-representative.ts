import { saveInscriptionEnded } from "#db/participation/inscriptions.ts";
import { saveRepresentativeWithdrawn } from "#db/participation/representatives.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { fallAway } from "#domain/participation/inscription.ts";
import * as representatives from "#domain/participation/representative.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockSpeaker } from "./before-list.ts";
import { lockNominated } from "./before-session.ts";

export interface WithdrawRepresentative {
  readonly representative: Id<"representative">;
  readonly key?: string | undefined;
}

/** Somebody who was nominated does not come, and does not speak; another can be nominated in the place. */
export async function withdrawRepresentative(context: Context, { representative: id, key }: WithdrawRepresentative) {
  const { now } = context;
  return once(context, "withdraw-representative", key, async (trx, actor) => {
    const { told, ...nominated } = await lockNominated(trx, orNotFound(actor.organisation), id, now);
    const ruling = representatives.withdraw(nominated, actor.person, now);
    if (!ruling.ok) return ruling;
    await saveRepresentativeWithdrawn(trx, ruling.next);
    await announce(trx, context, ruling.happened, { ...told, standing: told.standing - 1 });
    const speaker = await lockSpeaker(trx, nominated, id);
    if (speaker !== null) {
      const gone = fallAway({ ...nominated, ...speaker }, actor.person, context.now);
      await saveInscriptionEnded(trx, gone.next);
      await announce(trx, context, gone.happened);
    }
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
