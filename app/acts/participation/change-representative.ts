import { newId } from "#db/new-id.ts";
import { saveInscriptionChanged } from "#db/participation/inscriptions.ts";
import { insertRepresentative, saveRepresentativeWithdrawn } from "#db/participation/representatives.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { followRepresentative } from "#domain/participation/inscription.ts";
import * as representatives from "#domain/participation/representative.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockSpeaker } from "./before-list.ts";
import { lockNominated } from "./before-session.ts";

export interface ChangeRepresentative extends representatives.Nominee {
  readonly representative: Id<"representative">;
  readonly key?: string | undefined;
}

/** What is said now stands in the place of what was said of a representative, on the list of speakers too. */
export async function changeRepresentative(
  context: Context,
  { representative: id, key, ...nominee }: ChangeRepresentative,
) {
  const { now } = context;
  return once(context, "change-representative", key, async (trx, actor) => {
    const nominated = await lockNominated(trx, orNotFound(actor.organisation), id, now);
    const given = { id: newId<"representative">(), by: actor.person };
    const ruling = representatives.change(nominated, nominee, given, now);
    if (!ruling.ok) return ruling;
    await saveRepresentativeWithdrawn(trx, ruling.next.former);
    await insertRepresentative(trx, ruling.next.present);
    await announce(trx, context, ruling.happened);
    const speaker = await lockSpeaker(trx, nominated, id);
    if (speaker !== null) {
      const followed = followRepresentative({ ...nominated, ...speaker }, ruling.next.present, actor.person, now);
      await saveInscriptionChanged(trx, followed.next);
      await announce(trx, context, followed.happened);
    }
    return accept({ id: ruling.next.present.id }, ruling.happened);
  });
}
