import type { Db } from "#db/handles.ts";
import { endLinksOf, saveAddressVerified } from "#db/people/credentials.ts";
import { getPerson } from "#db/people/people.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept, refuse } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import { endCalendarAddress } from "./end-calendar-address.ts";

/**
 * What follows when somebody has chosen a new password by the link in a letter: every other such link is over, and so is a sign-in that waits for its
 * code, and so is the address of a calendar; whoever has the letter has the address of the account.
 */
export async function resetPassword({ db, now }: { readonly db: Db; readonly now: Instant }, person: Id<"person">) {
  return db.transaction().execute(async (trx) => {
    const holder = await getPerson(trx, person);
    if (holder === null) return refuse("not_found");
    await endLinksOf(trx, person);
    await saveAddressVerified(trx, person, now);
    const happened = { type: "PasswordChanged", person } as const;
    const context = { db, now, actor: { role: "public" } } as const;
    const calendarEnded = await endCalendarAddress(trx, context, person);
    await announce(trx, context, happened, { ...holder, person, calendarEnded });
    return accept(person, happened);
  });
}
