import { lockMission, saveMissionAddresses } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { listPeopleOfMissionsToTell } from "#db/record/correspondence.ts";
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
  return once(context, "mend-mission-addresses", key, async (trx, actor) => {
    const mission = orNotFound(await lockMission(trx, id));
    const { name: by } = orNotFound(await getPerson(trx, actor.person));
    // With the addresses to which letters go until now.
    const recipients = (await listPeopleOfMissionsToTell(trx, [id])).get(id) ?? [];
    const ruling = missions.mendMissionAddresses(mission, given, given);
    if (!ruling.ok) return ruling;
    await saveMissionAddresses(trx, ruling.next);
    const isElsewhere = ruling.happened.changes.some(({ field }) => field !== "language");
    await announce(trx, context, ruling.happened, {
      office: mission.name,
      by,
      before: [mission.email, ...mission.copiesTo],
      after: [ruling.next.email, ...ruling.next.copiesTo],
      recipients: isElsewhere ? recipients : [],
    });
    return ruling;
  });
}
