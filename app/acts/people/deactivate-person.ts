import { getPerson, savePersonDeactivated } from "#db/people/people.ts";
import { deleteSignIns } from "#db/people/sign-ins.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { administered, type AdministerPerson } from "./administered.ts";
import { endCalendarAddress } from "./end-calendar-address.ts";
import { endRoleInMission } from "./end-role-in-mission.ts";
import { toldOf } from "./told-of-office.ts";

/** Ends somebody's access: no sign-in from now on, and those that there are end at once. The mission or the Chair's office for which they acted is told. */
export async function deactivatePerson(context: Context, { person, reason, key }: AdministerPerson) {
  return once(context, "deactivate-person", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const ruling = accounts.deactivate(before, reason, context.now);
    if (!ruling.ok) return ruling;
    const { name, email, ...office } = orNotFound(await getPerson(trx, person));
    const administrator = orNotFound(await getPerson(trx, actor.person));
    const by = { person: actor.person, name: administrator.name, role: actor.role };
    const about = { person, name, email };
    await endRoleInMission(trx, context, { about, by, reason });
    await savePersonDeactivated(trx, person, { at: context.now, by: actor.person });
    await deleteSignIns(trx, person);
    await endCalendarAddress(trx, context, person);
    await announce(trx, context, ruling.happened, await toldOf(trx, office, { about, by }));
    return accept({ person }, ruling.happened);
  });
}
