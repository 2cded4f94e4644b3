import { getMission } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { insertAccessAdministrator, lockPeopleOfMission } from "#db/people/people-of-missions.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as people from "#domain/people/people-of-mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { toldOfMission } from "./told-of-office.ts";

export interface ChangeAccessAdministrator {
  readonly person: Id<"person">;
  /** Of an administrator of the portal. */
  readonly reason?: string | undefined;
  readonly key?: string | undefined;
}

/** From now on the person looks after the people of their mission too. */
export async function nameAccessAdministrator(
  context: Context,
  { person: id, reason, key }: ChangeAccessAdministrator,
) {
  return once(context, "name-access-administrator", key, async (trx, actor) => {
    const person = orNotFound(await getPerson(trx, id));
    const mission = orNotFound(person.mission, (one) => actor.role === "administrator" || one === actor.mission);
    const of = await lockPeopleOfMission(trx, mission, [actor.person, id]);
    const ruling = people.nameAccessAdministrator(of, id, actor, reason ?? null);
    if (!ruling.ok) return ruling;
    await insertAccessAdministrator(trx, {
      mission,
      person: id,
      invitation: null,
      by: actor.person,
      at: context.now,
    });
    const { name } = orNotFound(await getPerson(trx, actor.person));
    const told = await toldOfMission(trx, orNotFound(await getMission(trx, mission)), {
      about: { person: null, name: person.name, email: person.email },
      by: { person: actor.person, name, role: actor.role },
    });
    await announce(trx, context, ruling.happened, told);
    return accept({ person: id }, ruling.happened);
  });
}
