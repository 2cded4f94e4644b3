import { getMission, saveLettersOfMission } from "#db/people/missions.ts";
import { lockPeopleOfMission } from "#db/people/people-of-missions.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as people from "#domain/people/people-of-mission.ts";
import type { WayLettersCome } from "#domain/record/gathering.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ChangeMissionLetters {
  /** How letters come to the addresses of the mission from now on. */
  readonly come: WayLettersCome;
  readonly key?: string | undefined;
}

/** By whoever looks after the people of the mission. What was gathered until then comes with the next morning. */
export async function changeMissionLetters(context: Context, { come, key }: ChangeMissionLetters) {
  return once(context, "change-mission-letters", key, async (trx, actor) => {
    const of = await lockPeopleOfMission(trx, actor.mission, [actor.person]);
    const { lettersCome: from } = orNotFound(await getMission(trx, actor.mission));
    const ruling = people.changeMissionLetters(of, { from, to: come }, actor.person);
    if (!ruling.ok) return ruling;
    await saveLettersOfMission(trx, actor.mission, come);
    if (from !== come) await announce(trx, context, ruling.happened);
    return accept(come, ruling.happened);
  });
}
