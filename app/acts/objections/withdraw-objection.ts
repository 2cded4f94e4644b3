import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { sharePeriodOfObjection } from "#db/objections/no-objection-periods.ts";
import { lockObjection, saveObjectionWithdrawal } from "#db/objections/objections.ts";
import { readAs } from "#db/readers.ts";
import type { Id } from "#domain/kit/id.ts";
import * as objections from "#domain/objections/objection.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface WithdrawObjection {
  readonly objection: Id<"objection">;
  readonly key?: string | undefined;
}

export async function withdrawObjection(context: Context, { objection: id, key }: WithdrawObjection) {
  return once(context, "withdraw-objection", key, async (trx, actor) => {
    await readAs(trx, actor);
    const period = orNotFound(await sharePeriodOfObjection(trx, id));
    const objection = orNotFound(await lockObjection(trx, id), (row) => row.mission === actor.mission);
    const decision = orNotFound(await getModalitiesDecision(trx, period.decision));
    const ruling = objections.withdrawObjection({ objection, mission: actor.mission, period, decision }, context.now);
    if (!ruling.ok) return ruling;
    await saveObjectionWithdrawal(trx, ruling.next, { person: actor.person });
    await announce(trx, context, ruling.happened, { period, decision, objection });
    return ruling;
  });
}
