import { newId } from "#db/new-id.ts";
import { getNextPlace, insertInscription } from "#db/participation/inscriptions.ts";
import { getAccreditedName } from "#db/participation/written-inputs.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as inscriptions from "#domain/participation/inscription.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockBeforeList } from "./before-list.ts";

export interface InscribeSpeaker extends inscriptions.SaidOfSpeaker {
  readonly session: Id<"session">;
  readonly key?: string | undefined;
}

/** An accredited organisation says who of its representatives speaks for it in the dedicated session. */
export async function inscribeSpeaker(context: Context, { session, key, ...said }: InscribeSpeaker) {
  const { now } = context;
  return once(context, "inscribe-speaker", key, async (trx, actor) => {
    const organisation = orNotFound(actor.organisation);
    const before = await lockBeforeList(trx, { organisation, session }, now);
    const { attending, list } = before;
    const given = { id: newId<"inscription">(), place: await getNextPlace(trx, list.id), by: actor.person };
    const ruling = inscriptions.inscribe(before, said, given, now);
    if (!ruling.ok) return ruling;
    await insertInscription(trx, ruling.next);
    await announce(trx, context, ruling.happened, {
      organisation: await getAccreditedName(trx, attending.accreditation.id),
      process: attending.process.title,
      session: before.session.title,
      topic: said.topic,
      beginsAt: list.beginsAt.toString(),
      closesAt: list.closesAt.toString(),
      minutes: list.minutes,
      at: now.toString(),
      zone: attending.process.zone,
    });
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
