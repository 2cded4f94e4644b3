import { insertCallCorrection, lockCall } from "#db/applications/calls.ts";
import { newId } from "#db/new-id.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import * as calls from "#domain/applications/call.ts";
import type { Id } from "#domain/kit/id.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface CorrectCall {
  readonly call: Id<"call">;
  readonly title: string;
  /** Published. */
  readonly reason: string;
  readonly key?: string | undefined;
}

/** What it is called, before a list of it is out. Whoever applied under it is not written to: nothing changes for them. */
export async function correctCall(context: Context, { call: id, title, reason, key }: CorrectCall) {
  return once(context, "correct-call", key, async (trx, actor) => {
    const call = orNotFound(await lockCall(trx, id));
    const isListed = (await listSealedLists(trx, { call: id })).length > 0;
    const ruling = calls.correctCall({ call, isListed }, { title, reason });
    if (!ruling.ok) return ruling;
    const given = { id: newId<"call_correction">(), at: context.now, by: actor.person };
    await insertCallCorrection(trx, ruling.happened, given);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
