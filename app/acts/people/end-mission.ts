import { lockMission, saveMissionEnded } from "#db/people/missions.ts";
import { readTiesOfMission } from "#db/people/ties-of-missions.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as missions from "#domain/people/mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface EndMission {
  readonly mission: Id<"mission">;
  readonly reason: string;
  readonly key?: string | undefined;
}

/** One that was recorded by mistake: nobody is let in for it any more, and no letter goes to it. What is on record of it stays. */
export async function endMission(context: Context, { mission: id, reason, key }: EndMission) {
  return once(context, "end-mission", key, async (trx, actor) => {
    const mission = orNotFound(await lockMission(trx, id));
    const ties = await readTiesOfMission(trx, id, context.now);
    const ruling = missions.endMission({ mission, ties }, reason);
    if (!ruling.ok) return ruling;
    await saveMissionEnded(trx, ruling.next, { at: context.now, by: actor.person });
    await announce(trx, context, ruling.happened);
    return accept({ mission: id }, ruling.happened);
  });
}
