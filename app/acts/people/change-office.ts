import { getMission } from "#db/people/missions.ts";
import { savePersonOffice } from "#db/people/people.ts";
import { getProcess } from "#db/process/processes.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { administered, type AdministerPerson } from "./administered.ts";
import type { InvitePerson } from "./invite-person.ts";

export interface ChangeOffice extends AdministerPerson {
  readonly office: InvitePerson["office"];
}

/** Gives somebody who holds an office another one. It counts with their next request. */
export async function changeOffice(context: Context, { person, office, reason, key }: ChangeOffice) {
  return once(context, "change-office", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const mission = office.role === "mission" ? orNotFound(await getMission(trx, office.mission)).id : null;
    const process = office.role === "chair" ? orNotFound(await getProcess(trx, office.process)).id : null;
    const given = { role: office.role, mission, process };
    const ruling = accounts.changeOffice(before, given, reason);
    if (!ruling.ok) return ruling;
    await savePersonOffice(trx, person, given);
    await announce(trx, context, ruling.happened);
    return accept({ person }, ruling.happened);
  });
}
