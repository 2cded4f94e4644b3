import { findResetRequest, saveResetConfirmed } from "#db/people/administered.ts";
import { deleteSecondFactor } from "#db/people/credentials.ts";
import { getPerson } from "#db/people/people.ts";
import { deleteSignIns } from "#db/people/sign-ins.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { administered, type AdministerPerson } from "./administered.ts";
import { endCalendarAddress } from "./end-calendar-address.ts";

/** The second administrator agrees: the second factor is gone, and with it every sign-in. The person sets up another. */
export async function confirmSecondFactorReset(context: Context, { person, reason, key }: AdministerPerson) {
  return once(context, "confirm-second-factor-reset", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const request = await findResetRequest(trx, person);
    const ruling = accounts.confirmReset(before, request, reason, context.now);
    if (!ruling.ok) return ruling;
    await saveResetConfirmed(trx, orNotFound(request).id, actor.person, context.now);
    await deleteSecondFactor(trx, person);
    await deleteSignIns(trx, person);
    await endCalendarAddress(trx, context, person);
    await announce(trx, context, ruling.happened, orNotFound(await getPerson(trx, person)));
    return accept({ person }, ruling.happened);
  });
}
