import type { Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { insertSessionChange } from "#db/process/sessions.ts";
import * as sessions from "#domain/process/session.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { type ByOffice, type ChangeSession, lockSession } from "./session-to-change.ts";

/** The days that were to be confirmed are those on which it takes place. */
export async function confirmSession(context: Context, { key, ...input }: ChangeSession) {
  return once(context, "confirm-session", key, (trx, actor) =>
    confirmSessionWithin(trx, context, { ...input, by: actor.person }),
  );
}

/** By itself, or as what a letter of the Chair does. Only inside `work` of `once`. */
export async function confirmSessionWithin(
  trx: Trx,
  context: Context,
  { session: id, reason, by, process }: Omit<ChangeSession, "key"> & ByOffice,
) {
  const found = await lockSession(trx, id, process);
  const ruling = sessions.confirmSession(found, reason, context.now);
  if (!ruling.ok) return ruling;
  const given = { id: newId<"session_change">(), at: context.now, by };
  await insertSessionChange(trx, { session: id, reason, to: "confirmed" }, given);
  await announce(trx, context, ruling.happened, { ...found, session: ruling.next });
  return { ...ruling, change: given.id };
}
