import { newId } from "#db/new-id.ts";
import { insertSessionChange } from "#db/process/sessions.ts";
import * as sessions from "#domain/process/session.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { type ChangeSession, lockSession } from "./session-to-change.ts";

/** It does not take place. The days that were announced stay readable. */
export async function cancelSession(context: Context, { session: id, reason, key }: ChangeSession) {
  return once(context, "cancel-session", key, async (trx, actor) => {
    const found = await lockSession(trx, id);
    const ruling = sessions.cancelSession(found, reason, context.now);
    if (!ruling.ok) return ruling;
    const given = { id: newId<"session_change">(), at: context.now, by: actor.person };
    await insertSessionChange(trx, { session: id, reason, to: "cancelled" }, given);
    await announce(trx, context, ruling.happened, { ...found, session: ruling.next });
    return ruling;
  });
}
