import { listMissions, lockMission, saveMissionName } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { listPeopleOfMissionsToTell } from "#db/record/correspondence.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as missions from "#domain/people/mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface CorrectMissionName {
  readonly mission: Id<"mission">;
  readonly name: string;
  readonly reason: string;
  /** The name from which the form was made. */
  readonly seen: string;
  readonly key?: string | undefined;
}

/** The name that it had stays in the audit trail, and wherever it was written down before. The mission is told. */
export async function correctMissionName(context: Context, { mission: id, name, key, ...given }: CorrectMissionName) {
  return once(context, "correct-mission-name", key, async (trx, actor) => {
    const mission = orNotFound(await lockMission(trx, id));
    const others = (await listMissions(trx)).filter((one) => one.id !== id);
    const taken = others.some((one) => one.name === name);
    const { name: by } = orNotFound(await getPerson(trx, actor.person));
    const recipients = (await listPeopleOfMissionsToTell(trx, [id])).get(id) ?? [];
    const ruling = missions.correctMissionName(mission, name, { ...given, taken });
    if (!ruling.ok) return ruling;
    await saveMissionName(trx, ruling.next);
    await announce(trx, context, ruling.happened, { by, recipients });
    return accept({ mission: id }, ruling.happened);
  });
}
