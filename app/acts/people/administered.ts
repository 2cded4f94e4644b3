import type { Trx } from "#db/handles.ts";
import { accountOf } from "#db/people/administered.ts";
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
  return { account: await accountOf(trx, locked.person), by, otherAdministrators: locked.otherAdministrators };
}
