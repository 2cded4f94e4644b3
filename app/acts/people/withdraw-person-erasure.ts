import { findErasure, findWhatBinds, saveErasuresWithdrawn } from "#db/people/erasures.ts";
import { lockPersonAmongAdministrators } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as erasures from "#domain/people/erasure.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import type { AdministerPerson } from "./administered.ts";

/** Nobody can confirm the erasure any longer; what is kept stays. */
export async function withdrawPersonErasure(context: Context, { person: id, reason, key }: AdministerPerson) {
  return once(context, "withdraw-person-erasure", key, async (trx, actor) => {
    const { person } = orNotFound(await lockPersonAmongAdministrators(trx, id));
    const of = { ...(await findWhatBinds(trx, person)), by: actor.person };
    const ruling = erasures.withdrawErasure(of, await findErasure(trx, id), reason, context.now);
    if (!ruling.ok) return ruling;
    await saveErasuresWithdrawn(trx, id, actor.person, context.now);
    await announce(trx, context, ruling.happened);
    return accept({ person: id }, ruling.happened);
  });
}
