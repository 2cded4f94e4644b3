import { getMission } from "#db/people/missions.ts";
import { getPerson, savePersonDeactivated } from "#db/people/people.ts";
import { lockPeopleOfMission } from "#db/people/people-of-missions.ts";
import { deleteSignIns } from "#db/people/sign-ins.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as people from "#domain/people/people-of-mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { endCalendarAddress } from "./end-calendar-address.ts";
import { endRoleInMission } from "./end-role-in-mission.ts";
import { toldOfMission } from "./told-of-office.ts";

export interface OfPersonInMission {
  readonly person: Id<"person">;
  readonly key?: string | undefined;
}

/** Somebody acts for the mission no longer: signed out at once, and told. What they did stays on record under their name. */
export async function endDelegateAccess(context: Context, { person: id, key }: OfPersonInMission) {
  return once(context, "end-delegate-access", key, async (trx, actor) => {
    const of = await lockPeopleOfMission(trx, actor.mission, [actor.person, id]);
    const mission = orNotFound(await getMission(trx, actor.mission));
    const ruling = people.endDelegateAccess(of, id, actor.person);
    if (!ruling.ok) return ruling;
    const person = orNotFound(await getPerson(trx, id));
    const { name } = orNotFound(await getPerson(trx, actor.person));
    const about = { person: id, name: person.name, email: person.email };
    const by = { person: actor.person, name, role: "mission" } as const;
    await endRoleInMission(trx, context, { about, by, reason: null });
    await savePersonDeactivated(trx, id, { at: context.now, by: actor.person });
    await deleteSignIns(trx, id);
    await endCalendarAddress(trx, context, id);
    const told = await toldOfMission(trx, mission, { about, by });
    await announce(trx, context, ruling.happened, { ...told, language: person.language });
    return accept({ person: id }, ruling.happened);
  });
}
