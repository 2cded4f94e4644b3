import type { Db } from "#db/handles.ts";
import { accountOf } from "#db/people/administered.ts";
import { deleteSecondFactor } from "#db/people/credentials.ts";
import { findPersonByEmail, lockPersonAmongAdministrators } from "#db/people/people.ts";
import { deleteSignIns } from "#db/people/sign-ins.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { refuse } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import { endCalendarAddress } from "./end-calendar-address.ts";

export interface ResetSecondFactorOnTheMachine {
  readonly email: string;
  readonly reason: string;
}

/** By the command of whoever runs the portal: an administrator's, or anybody's where there are not two administrators to do it. */
export async function resetSecondFactorOnTheMachine(
  { db, now }: { readonly db: Db; readonly now: Instant },
  { email, reason }: ResetSecondFactorOnTheMachine,
) {
  return db.transaction().execute(async (trx) => {
    const found = await findPersonByEmail(trx, email);
    const locked = found === null ? null : await lockPersonAmongAdministrators(trx, found.id);
    if (locked === null) return refuse("not_found");
    const { person, otherAdministrators } = locked;
    const account = await accountOf(trx, person);
    const ruling = accounts.resetOnTheMachine({ account, otherAdministrators }, reason);
    if (!ruling.ok) return ruling;
    await deleteSecondFactor(trx, person.id);
    await deleteSignIns(trx, person.id);
    const context = { db, now, actor: { role: "public" } } as const;
    await endCalendarAddress(trx, context, person.id);
    await announce(trx, context, ruling.happened, person);
    return ruling;
  });
}
