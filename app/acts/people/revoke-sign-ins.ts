import { deleteSignIns } from "#db/people/sign-ins.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { administered, type AdministerPerson } from "./administered.ts";
import { endCalendarAddress } from "./end-calendar-address.ts";

/** Signs somebody out wherever they are signed in; they may sign in again. */
export async function revokeSignIns(context: Context, { person, reason, key }: AdministerPerson) {
  return once(context, "revoke-sign-ins", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const ruling = accounts.revokeSignIns(before, reason);
    if (!ruling.ok) return ruling;
    await deleteSignIns(trx, person);
    await endCalendarAddress(trx, context, person);
    await announce(trx, context, ruling.happened);
    return accept({ person }, ruling.happened);
  });
}
