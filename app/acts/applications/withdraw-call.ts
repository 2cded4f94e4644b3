import { insertCallWithdrawal, lockCall } from "#db/applications/calls.ts";
import * as calls from "#domain/applications/call.ts";
import type { Id } from "#domain/kit/id.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface WithdrawCall {
  readonly call: Id<"call">;
  /** Published. */
  readonly reason: string;
  readonly key?: string | undefined;
}

/** Before it opens. Nobody was written to about it yet, and nobody is. */
export async function withdrawCall(context: Context, { call: id, reason, key }: WithdrawCall) {
  return once(context, "withdraw-call", key, async (trx, actor) => {
    const call = orNotFound(await lockCall(trx, id));
    const ruling = calls.withdrawCall(call, reason, context.now);
    if (!ruling.ok) return ruling;
    await insertCallWithdrawal(trx, ruling.happened, { at: context.now, by: actor.person });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
