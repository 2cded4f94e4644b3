import { getMission, saveMissionLanguage } from "#db/people/missions.ts";
import { lockPeopleOfMission } from "#db/people/people-of-missions.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as people from "#domain/people/people-of-mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ChangeMissionLanguage {
  /** In which letters are written to the mission from now on, of those that the portal speaks. */
  readonly language: string;
  readonly key?: string | undefined;
}

/** By whoever looks after the people of the mission. Its people have each a language of their own. */
export async function changeMissionLanguage(context: Context, { language, key }: ChangeMissionLanguage) {
  return once(context, "change-mission-language", key, async (trx, actor) => {
    const of = await lockPeopleOfMission(trx, actor.mission, [actor.person]);
    const { language: from } = orNotFound(await getMission(trx, actor.mission));
    const ruling = people.changeMissionLanguage(of, { from, to: language }, actor.person);
    if (!ruling.ok) return ruling;
    await saveMissionLanguage(trx, actor.mission, language);
    if (from !== language) await announce(trx, context, ruling.happened);
    return accept(language, ruling.happened);
  });
}
