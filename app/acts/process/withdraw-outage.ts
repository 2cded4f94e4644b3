import { getOutage, insertOutageWithdrawal } from "#db/process/outages.ts";
import type { Id } from "#domain/kit/id.ts";
import * as outages from "#domain/process/outage.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface WithdrawOutage {
  readonly outage: Id<"outage">;
  /** Published beside it. */
  readonly reason: string;
  readonly key?: string | undefined;
}

/** An outage that was recorded in error. It is never changed, so that nothing is locked: of two who withdraw it the database takes the first. */
export async function withdrawOutage(context: Context, { outage: id, reason, key }: WithdrawOutage) {
  return once(context, "withdraw-outage", key, async (trx, actor) => {
    const outage = orNotFound(await getOutage(trx, id));
    const ruling = outages.withdrawOutage(outage, reason, context.now);
    if (!ruling.ok) return ruling;
    await insertOutageWithdrawal(trx, ruling.next, actor.person);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
