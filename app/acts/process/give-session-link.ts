import { insertSessionLink } from "#db/process/sessions.ts";
import type { Id } from "#domain/kit/id.ts";
import * as sessions from "#domain/process/session.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { lockSession } from "./session-to-change.ts";

export interface GiveSessionLink {
  readonly session: Id<"session">;
  readonly url: string;
  readonly key?: string | undefined;
}

/** Those who are invited see it on the page of the session. No letter carries it: letters are passed on. */
export async function giveSessionLink(context: Context, { session: id, url, key }: GiveSessionLink) {
  return once(context, "give-session-link", key, async (trx, actor) => {
    const ruling = sessions.giveSessionLink(await lockSession(trx, id), url, context.now);
    if (!ruling.ok) return ruling;
    await insertSessionLink(trx, ruling.next, { at: context.now, by: actor.person });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
