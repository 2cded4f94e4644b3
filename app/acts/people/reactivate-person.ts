import { savePersonDeactivated } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once } from "../kit/once.ts";
import { administered, type AdministerPerson } from "./administered.ts";

/** Gives somebody back the access that was taken, with the office that they had. */
export async function reactivatePerson(context: Context, { person, reason, key }: AdministerPerson) {
  return once(context, "reactivate-person", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const ruling = accounts.reactivate(before, reason);
    if (!ruling.ok) return ruling;
    await savePersonDeactivated(trx, person, null);
    await announce(trx, context, ruling.happened);
    return accept({ person }, ruling.happened);
  });
}
