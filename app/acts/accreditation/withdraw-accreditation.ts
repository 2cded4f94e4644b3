import { insertWithdrawal, listWithdrawals } from "#db/accreditation/withdrawals.ts";
import { newId } from "#db/new-id.ts";
import { enterWithdrawal } from "#domain/accreditation/withdrawal.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import type { ChangeAccreditation } from "./change-accreditation.ts";
import { loadChanging } from "./load-changing.ts";

/** One person enters it; nothing changes, and nobody is told, until another has confirmed it. */
export async function withdrawAccreditation(context: Context, { accreditation: id, ground, key }: ChangeAccreditation) {
  return once(context, "withdraw-accreditation", key, async (trx, actor) => {
    const { changing } = await loadChanging(trx, context, actor, id);
    const underWay = (await listWithdrawals(trx, id)).some(({ decision }) => decision === null);
    const ruling = enterWithdrawal({ ...changing, underWay }, { id: newId<"withdrawal">(), ground }, context.now);
    if (!ruling.ok) return ruling;
    await insertWithdrawal(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
