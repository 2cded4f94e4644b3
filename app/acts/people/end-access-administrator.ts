import { getPerson } from "#db/people/people.ts";
import { lockPeopleOfMission } from "#db/people/people-of-missions.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as people from "#domain/people/people-of-mission.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { endRoleInMission } from "./end-role-in-mission.ts";
import type { ChangeAccessAdministrator } from "./name-access-administrator.ts";

/** The person acts for the mission as before, and looks after its people no longer. */
export async function endAccessAdministrator(context: Context, { person: id, reason, key }: ChangeAccessAdministrator) {
  return once(context, "end-access-administrator", key, async (trx, actor) => {
    const person = orNotFound(await getPerson(trx, id));
    const mission = orNotFound(person.mission, (one) => actor.role === "administrator" || one === actor.mission);
    const of = await lockPeopleOfMission(trx, mission, [actor.person, id]);
    const ruling = people.endAccessAdministrator(of, id, actor, reason ?? null);
    if (!ruling.ok) return ruling;
    const { name } = orNotFound(await getPerson(trx, actor.person));
    await endRoleInMission(trx, context, {
      about: { person: id, name: person.name, email: person.email },
      by: { person: actor.person, name, role: actor.role },
      reason: reason ?? null,
    });
    return accept({ person: id }, ruling.happened);
  });
}
