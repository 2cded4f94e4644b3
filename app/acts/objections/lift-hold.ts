import { saveObjectionWithdrawal } from "#db/objections/objections.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import * as withdrawals from "#domain/objections/withdrawal.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { loadOwnObjection } from "./objection-of-mission.ts";

export interface LiftHold {
  readonly objection: Id<"objection">;
  readonly key?: string | undefined;
}

export async function liftHold(context: Context, { objection: id, key }: LiftHold) {
  return once(context, "lift-hold", key, async (trx, actor) => {
    await readAs(trx, actor);
    const withdrawing = await loadOwnObjection(trx, id, actor.mission, context.now);
    const ruling = withdrawals.liftHold(withdrawing, context.now);
    if (!ruling.ok) return ruling;
    await saveObjectionWithdrawal(trx, ruling.next, { person: actor.person });
    const { period, item, objection } = withdrawing;
    await announce(trx, context, ruling.happened, { period, decision: item.decision, objection });
    return ruling;
  });
}
