import { newId } from "#db/new-id.ts";
import { findCountry } from "#db/organisations/countries.ts";
import { insertMission, listMissions } from "#db/people/missions.ts";
import * as missions from "#domain/people/mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface RecordMission {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly email: string;
  readonly copiesTo?: readonly string[] | undefined;
  /** In which letters to it are written. */
  readonly language?: string | undefined;
  readonly key?: string | undefined;
}

/** From now on letters go to the mission, and people can be invited to act for it. */
export async function recordMission(
  context: Context,
  { name, country: code, email, copiesTo = [], language = "en", key }: RecordMission,
) {
  return once(context, "record-mission", key, async (trx) => {
    const country = orNotFound(await findCountry(trx, code));
    const known = await listMissions(trx);
    const ruling = missions.recordMission(
      { id: newId<"mission">(), name, email, copiesTo, language },
      country,
      known.some((mission) => mission.country === code || mission.name === name),
    );
    if (!ruling.ok) return ruling;
    await insertMission(trx, { ...ruling.next, fictional: false });
    await announce(trx, context, ruling.happened);
    return ruling;
  });
}
