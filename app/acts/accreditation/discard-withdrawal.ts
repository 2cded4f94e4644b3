import { getWithdrawal, lockWithdrawal, saveDecisionOnWithdrawal } from "#db/accreditation/withdrawals.ts";
import * as withdrawals from "#domain/accreditation/withdrawal.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import type { ConfirmWithdrawal } from "./confirm-withdrawal.ts";
import { loadChanging } from "./load-changing.ts";

/** What was entered wrongly is taken away before anything has changed. */
export async function discardWithdrawal(context: Context, { withdrawal: id, key }: ConfirmWithdrawal) {
  return once(context, "discard-withdrawal", key, async (trx, actor) => {
    const found = orNotFound(await getWithdrawal(trx, id));
    const { changing } = await loadChanging(trx, context, actor, found.accreditation);
    const withdrawal = orNotFound(await lockWithdrawal(trx, id));
    const ruling = withdrawals.discardWithdrawal({ ...changing, withdrawal }, context.now);
    if (!ruling.ok) return ruling;
    await saveDecisionOnWithdrawal(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
