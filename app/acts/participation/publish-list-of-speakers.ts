import { saveListOfSpeakersPublished } from "#db/participation/lists-of-speakers.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as lists from "#domain/participation/list-of-speakers.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockListAtDesk } from "./list-at-desk.ts";

export interface PublishListOfSpeakers {
  readonly session: Id<"session">;
  readonly key?: string | undefined;
}

/** From now on each organisation on the list knows its place, by letter too, and the order stays. */
export async function publishListOfSpeakers(context: Context, { session: of, key }: PublishListOfSpeakers) {
  return once(context, "publish-list-of-speakers", key, async (trx, actor) => {
    const desk = await lockListAtDesk(trx, of);
    const ruling = lists.publishList(desk, context.now);
    if (!ruling.ok) return ruling;
    await saveListOfSpeakersPublished(trx, ruling.next, actor.person);
    await announce(trx, context, ruling.happened, { ...desk, list: ruling.next });
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
