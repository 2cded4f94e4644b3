import type { Trx } from "#db/handles.ts";
import { accountOf } from "#db/people/administered.ts";
import { getMission } from "#db/people/missions.ts";
import { lockPersonAmongAdministrators } from "#db/people/people.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Administered } from "#domain/people/account.ts";
import { orNotFound } from "../kit/once.ts";

/** What an administrator does to somebody, and why. */
export interface AdministerPerson {
  readonly person: Id<"person">;
  readonly reason: string;
  readonly key?: string | undefined;
}

/** The person before the administrator, locked. Only inside the work of `once`. */
export async function administered(trx: Trx, person: Id<"person">, by: Id<"person">): Promise<Administered> {
  const locked = orNotFound(await lockPersonAmongAdministrators(trx, person));
  const { person: of, otherAdministrators } = locked;
  const mission = of.mission === null ? null : await getMission(trx, of.mission);
  const missionEnded = mission !== null && mission.endedAt !== null;
  return { account: await accountOf(trx, of), by, otherAdministrators, missionEnded };
}
