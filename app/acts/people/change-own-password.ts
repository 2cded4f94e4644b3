import { endLinksOf, savePassword } from "#db/people/credentials.ts";
import { getPerson } from "#db/people/people.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { endCalendarAddress } from "./end-calendar-address.ts";

export interface ChangeOwnPassword {
  /** The salted hash; the password itself goes no further than the page. */
  readonly passwordHash: string;
  /** The sign-in in which it is changed; all others end. */
  readonly signIn: Id<"sign_in">;
}

export async function changeOwnPassword(context: Context, { passwordHash, signIn }: ChangeOwnPassword) {
  return once(context, "change-own-password", undefined, async (trx, { person }) => {
    const holder = orNotFound(await getPerson(trx, person));
    await savePassword(trx, person, { hash: passwordHash, at: context.now, keptSignIn: signIn });
    await endLinksOf(trx, person);
    const happened = { type: "PasswordChanged", person } as const;
    const calendarEnded = await endCalendarAddress(trx, context, person);
    await announce(trx, context, happened, { ...holder, person, calendarEnded });
    return accept(person, happened);
  });
}
