import { findResetRequest, saveResetsWithdrawn } from "#db/people/administered.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { administered, type AdministerPerson } from "./administered.ts";

/** Nobody can confirm the reset any longer; the second factor stays. */
export async function withdrawSecondFactorReset(context: Context, { person, reason, key }: AdministerPerson) {
  return once(context, "withdraw-second-factor-reset", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const request = await findResetRequest(trx, person);
    const ruling = accounts.withdrawReset(before, request, reason, context.now);
    if (!ruling.ok) return ruling;
    await saveResetsWithdrawn(trx, person, actor.person, context.now);
    await announce(trx, context, ruling.happened);
    return accept({ person }, ruling.happened);
  });
}
