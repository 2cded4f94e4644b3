import { findInscription, listSpeaking, savePlaces } from "#db/participation/inscriptions.ts";
import { getListOfSpeakers } from "#db/participation/lists-of-speakers.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as inscriptions from "#domain/participation/inscription.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { lockListAtDesk } from "./list-at-desk.ts";

export interface MoveInscription {
  readonly inscription: Id<"inscription">;
  readonly to: inscriptions.Aim;
  readonly key?: string | undefined;
}

/** Who speaks changes places with who speaks before or after, or takes another place on the list. */
export async function moveInscription(context: Context, { inscription: id, to, key }: MoveInscription) {
  return once(context, "move-inscription", key, async (trx) => {
    await readAs(trx, { role: "secretariat" });
    const found = orNotFound(await findInscription(trx, id));
    const { list, process } = await lockListAtDesk(trx, (await getListOfSpeakers(trx, found.list)).session);
    const ruling = inscriptions.moveInscription({ process, list, speakers: await listSpeaking(trx, list.id) }, id, to);
    if (!ruling.ok) return ruling;
    await savePlaces(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return accept({ session: list.session }, ruling.happened);
  });
}
