import { sharePeriodOfObjection } from "#db/objections/no-objection-periods.ts";
import { lockToLift, saveObjectionWithdrawal } from "#db/objections/objections.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import * as withdrawals from "#domain/objections/withdrawal.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { loadOwnObjection } from "./objection-of-mission.ts";

export interface LiftHold {
  readonly objection: Id<"objection">;
  readonly key?: string | undefined;
}

/** It counts from its receipt, or from what another State said meanwhile: nobody is told that they can still speak, and then that it was too late. */
export async function liftHold(context: Context, { objection: id, key }: LiftHold) {
  return once(context, "lift-hold", key, async (trx, actor) => {
    await readAs(trx, actor);
    orNotFound(await sharePeriodOfObjection(trx, id));
    const at = await lockToLift(trx, id, context.now);
    const withdrawing = await loadOwnObjection(trx, id, actor.mission, at);
    const ruling = withdrawals.liftHold(withdrawing, at);
    if (!ruling.ok) return ruling;
    await saveObjectionWithdrawal(trx, ruling.next, { person: actor.person });
    const { period, item, objection } = withdrawing;
    await announce(trx, context, ruling.happened, { period, decision: item.decision, objection });
    return ruling;
  });
}
