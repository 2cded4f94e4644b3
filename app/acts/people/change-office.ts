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
import { partOf, toldOf } from "./told-of-office.ts";

export interface ChangeOffice extends AdministerPerson {
  readonly office: InvitePerson["office"];
}

/** Gives somebody who holds an office another one. It counts with their next request. Those of the former and of the new one are told. */
export async function changeOffice(context: Context, { person, office, reason, key }: ChangeOffice) {
  return once(context, "change-office", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const mission = office.role === "mission" ? orNotFound(await getPresentMission(trx, office.mission)).id : null;
    const process = office.role === "chair" ? orNotFound(await getProcess(trx, office.process)).id : null;
    if (mission !== null) await lockPeopleOfMission(trx, mission, []);
    const lookedAfter = mission === null || (await listMissionsLookedAfter(trx, context.now)).has(mission);
    const { office: now } = before.account;
    // Who cannot sign in acts for nobody, and looks after nobody: those of the office are told when access is given again.
    const acts = before.account.deactivatedAt === null;
    const wanted =
      office.role === "mission" && office.part === undefined && now.role === "mission" && now.mission === mission
        ? { readsOnly: now.readsOnly, accessAdministrator: now.accessAdministrator }
        : partInMission(office.role === "mission" ? (office.part ?? "delegate") : "delegate", lookedAfter);
    const part = acts ? wanted : { ...wanted, accessAdministrator: false };
    const given = { role: office.role, mission, process, ...part };
    const ruling = accounts.changeOffice(before, given, reason);
    if (!ruling.ok) return ruling;
    const { name, email, ...former } = orNotFound(await getPerson(trx, person));
    const about = { person, name, email };
    const by = { person: actor.person, name: orNotFound(await getPerson(trx, actor.person)).name, role: actor.role };
    await endRoleInMission(trx, context, { about, by, reason });
    await savePersonOffice(trx, person, given);
    if (mission !== null && part.accessAdministrator)
      await insertAccessAdministrator(trx, { mission, person, invitation: null, by: actor.person, at: context.now });
    const isSame = former.mission === mission && former.process === process;
    const partNow = office.role === "mission" ? partOf(part) : null;
    await announce(trx, context, ruling.happened, {
      from: acts && !isSame ? await toldOf(trx, former, { about, by }) : null,
      to: acts ? await toldOf(trx, { mission, process }, { about, by, part: partNow }) : null,
    });
    return accept({ person }, ruling.happened);
  });
}
