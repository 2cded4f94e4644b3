import type { Db } from "#db/handles.ts";
import { endLinksOf, saveAddressVerified } from "#db/people/credentials.ts";
import { getPerson } from "#db/people/people.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept, refuse } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";

/**
 * What follows when somebody has chosen a new password by the link in a letter: every other such link is over, and so is a sign-in that waits for its
 * code; whoever has the letter has the address.
 */
export async function resetPassword({ db, now }: { readonly db: Db; readonly now: Instant }, person: Id<"person">) {
  return db.transaction().execute(async (trx) => {
    const holder = await getPerson(trx, person);
    if (holder === null) return refuse("not_found");
    await endLinksOf(trx, person);
    await saveAddressVerified(trx, person, now);
    const happened = { type: "PasswordChanged", person } as const;
    await announce(trx, { db, now, actor: { role: "public" } }, happened, { ...holder, person });
    return accept(person, happened);
  });
}
