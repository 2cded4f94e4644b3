import type { Context } from "#acts/kit/context.ts";
import { listPeopleInOffice } from "#db/people/people.ts";

/** Under which name the mission of each delegate stands now, by the delegate's address. */
export async function seeMissionsOfAccounts({ db }: Pick<Context, "db">): Promise<ReadonlyMap<string, string>> {
  const people = await listPeopleInOffice(db);
  return new Map(people.flatMap(({ email, missionName }) => (missionName === null ? [] : [[email, missionName]])));
}
