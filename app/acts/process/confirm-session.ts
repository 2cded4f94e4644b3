import { newId } from "#db/new-id.ts";
import { insertSessionChange } from "#db/process/sessions.ts";
import * as sessions from "#domain/process/session.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { type ChangeSession, lockSession } from "./session-to-change.ts";

/** The days that were to be confirmed are those on which it takes place. */
export async function confirmSession(context: Context, { session: id, reason, key }: ChangeSession) {
  return once(context, "confirm-session", key, async (trx, actor) => {
    const found = await lockSession(trx, id);
    const ruling = sessions.confirmSession(found, reason, context.now);
    if (!ruling.ok) return ruling;
    const given = { id: newId<"session_change">(), at: context.now, by: actor.person };
    await insertSessionChange(trx, { session: id, reason, to: "confirmed" }, given);
    await announce(trx, context, ruling.happened, { ...found, session: ruling.next });
    return ruling;
  });
}
