import { getPerson, savePersonDeactivated } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { administered, type AdministerPerson } from "./administered.ts";
import { partOf, toldOf } from "./told-of-office.ts";

/** Gives somebody back the access that was taken, with the office that they had. Those of the office are told. */
export async function reactivatePerson(context: Context, { person, reason, key }: AdministerPerson) {
  return once(context, "reactivate-person", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const ruling = accounts.reactivate(before, reason);
    if (!ruling.ok) return ruling;
    await savePersonDeactivated(trx, person, null);
    const { name, email, ...office } = orNotFound(await getPerson(trx, person));
    const administrator = orNotFound(await getPerson(trx, actor.person));
    const told = await toldOf(trx, office, {
      about: { person, name, email },
      part: office.role === "mission" ? partOf({ readsOnly: office.readsOnly, accessAdministrator: false }) : null,
      by: { person: actor.person, name: administrator.name, role: actor.role },
    });
    await announce(trx, context, ruling.happened, told);
    return accept({ person }, ruling.happened);
  });
}
