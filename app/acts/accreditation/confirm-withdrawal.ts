import { appendAccreditationChanges } from "#db/accreditation/accreditations.ts";
import { getWithdrawal, lockWithdrawal, saveDecisionOnWithdrawal } from "#db/accreditation/withdrawals.ts";
import * as withdrawals from "#domain/accreditation/withdrawal.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { loadChanging } from "./load-changing.ts";

export interface ConfirmWithdrawal {
  readonly withdrawal: Id<"withdrawal">;
  readonly key?: string | undefined;
}

/** A second person says the same: from now on the accreditation is withdrawn, and its organisation is told. */
export async function confirmWithdrawal(context: Context, { withdrawal: id, key }: ConfirmWithdrawal) {
  return once(context, "confirm-withdrawal", key, async (trx, actor) => {
    const found = orNotFound(await getWithdrawal(trx, id));
    const { changing, application, round } = await loadChanging(trx, context, actor, found.accreditation);
    const withdrawal = orNotFound(await lockWithdrawal(trx, id));
    const ruling = withdrawals.confirmWithdrawal({ ...changing, withdrawal }, context.now);
    if (!ruling.ok) return ruling;
    const { accreditation, withdrawal: confirmed } = ruling.next;
    await saveDecisionOnWithdrawal(trx, confirmed);
    await appendAccreditationChanges(trx, [accreditation]);
    await announce(trx, context, ruling.happened, { application, round, accreditation });
    return accept(confirmed, ruling.happened);
  });
}
