import { listInscribedOrganisations } from "#db/participation/inscriptions.ts";
import { saveListOfSpeakersChanged } from "#db/participation/lists-of-speakers.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as lists from "#domain/participation/list-of-speakers.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockListAtDesk } from "./list-at-desk.ts";

export interface ChangeListOfSpeakers extends lists.TermsOfList {
  readonly session: Id<"session">;
  readonly key?: string | undefined;
}

/** When the speakers are heard, until when they inscribe, or how long each speaks is another than was said. */
export async function changeListOfSpeakers(context: Context, { session: of, key, ...terms }: ChangeListOfSpeakers) {
  const { now } = context;
  return once(context, "change-list-of-speakers", key, async (trx, actor) => {
    const desk = await lockListAtDesk(trx, of);
    const ruling = lists.changeList(desk, terms, now);
    if (!ruling.ok) return ruling;
    await saveListOfSpeakersChanged(trx, ruling.next, actor.person);
    const organisations = await listInscribedOrganisations(trx, ruling.next.id);
    await announce(trx, context, ruling.happened, { ...desk, list: ruling.next, organisations });
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
