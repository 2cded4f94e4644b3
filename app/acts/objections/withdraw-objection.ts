import { saveObjectionWithdrawal } from "#db/objections/objections.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import * as withdrawals from "#domain/objections/withdrawal.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { loadOwnObjection } from "./objection-of-mission.ts";

export interface WithdrawObjection {
  readonly objection: Id<"objection">;
  readonly key?: string | undefined;
}

/** After the close, where the text allows it: what that frees is put on record by the clock, which tells nobody who withdrew. */
export async function withdrawObjection(context: Context, { objection: id, key }: WithdrawObjection) {
  return once(context, "withdraw-objection", key, async (trx, actor) => {
    await readAs(trx, actor);
    const withdrawing = await loadOwnObjection(trx, id, actor.mission, context.now);
    const ruling = withdrawals.withdrawObjection(withdrawing, context.now);
    if (!ruling.ok) return ruling;
    await saveObjectionWithdrawal(trx, ruling.next, { person: actor.person });
    const { period, item, objection } = withdrawing;
    await announce(trx, context, ruling.happened, { period, decision: item.decision, objection });
    return ruling;
  });
}
