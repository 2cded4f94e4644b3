import { lockMission, saveMissionAddresses } from "#db/people/missions.ts";
import type { Id } from "#domain/kit/id.ts";
import * as missions from "#domain/people/mission.ts";
import type { MissionAddresses } from "#domain/people/mission-addresses.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface MendMissionAddresses extends MissionAddresses {
  readonly mission: Id<"mission">;
  readonly reason: string;
  /** The addresses from which the form was made. */
  readonly seen: string;
  readonly key?: string | undefined;
}

/** Letters that are written from now on go to the new addresses. */
export async function mendMissionAddresses(context: Context, { mission: id, key, ...given }: MendMissionAddresses) {
  return once(context, "mend-mission-addresses", key, async (trx) => {
    const mission = orNotFound(await lockMission(trx, id));
    const ruling = missions.mendMissionAddresses(mission, given, given);
    if (!ruling.ok) return ruling;
    await saveMissionAddresses(trx, ruling.next);
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
