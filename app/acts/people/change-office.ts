import { getPresentMission } from "#db/people/missions.ts";
import { getPerson, savePersonOffice } from "#db/people/people.ts";
import {
  insertAccessAdministrator,
  listMissionsLookedAfter,
  lockPeopleOfMission,
} from "#db/people/people-of-missions.ts";
import { getProcess } from "#db/process/processes.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { partInMission } from "#domain/people/people-of-mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { administered, type AdministerPerson } from "./administered.ts";
import { endRoleInMission } from "./end-role-in-mission.ts";
import type { InvitePerson } from "./invite-person.ts";

export interface ChangeOffice extends AdministerPerson {
  readonly office: InvitePerson["office"];
}

/** Gives somebody who holds an office another one. It counts with their next request. */
export async function changeOffice(context: Context, { person, office, reason, key }: ChangeOffice) {
  return once(context, "change-office", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const mission = office.role === "mission" ? orNotFound(await getPresentMission(trx, office.mission)).id : null;
    const process = office.role === "chair" ? orNotFound(await getProcess(trx, office.process)).id : null;
    if (mission !== null) await lockPeopleOfMission(trx, mission, []);
    const lookedAfter = mission === null || (await listMissionsLookedAfter(trx, context.now)).has(mission);
    const { office: now } = before.account;
    const part =
      office.role === "mission" && office.part === undefined && now.role === "mission" && now.mission === mission
        ? { readsOnly: now.readsOnly, accessAdministrator: now.accessAdministrator }
        : partInMission(office.role === "mission" ? (office.part ?? "delegate") : "delegate", lookedAfter);
    const given = { role: office.role, mission, process, ...part };
    const ruling = accounts.changeOffice(before, given, reason);
    if (!ruling.ok) return ruling;
    const { name, email } = orNotFound(await getPerson(trx, person));
    const by = { person: actor.person, name: orNotFound(await getPerson(trx, actor.person)).name, role: actor.role };
    await endRoleInMission(trx, context, { about: { person, name, email }, by, reason });
    await savePersonOffice(trx, person, given);
    if (mission !== null && part.accessAdministrator)
      await insertAccessAdministrator(trx, { mission, person, invitation: null, by: actor.person, at: context.now });
    await announce(trx, context, ruling.happened);
    return accept({ person }, ruling.happened);
  });
}
