import { newId } from "#db/new-id.ts";
import { insertResetRequest } from "#db/people/administered.ts";
import { getPerson, listPeopleInRole } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { administered, type AdministerPerson } from "./administered.ts";

/** Asks that a lost second factor be taken away. Nothing changes until another administrator agrees. */
export async function resetSecondFactor(context: Context, { person, reason, key }: AdministerPerson) {
  return once(context, "reset-second-factor", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const ruling = accounts.askForReset(before, { id: newId<"second_factor_reset">(), reason }, context.now);
    if (!ruling.ok) return ruling;
    await insertResetRequest(trx, ruling.next);
    const [whose, administrators] = await Promise.all([getPerson(trx, person), listPeopleInRole(trx, "administrator")]);
    await announce(trx, context, ruling.happened, {
      person: orNotFound(whose),
      by: orNotFound(administrators.find(({ id }) => id === actor.person)).name,
      others: administrators.filter(({ id, bannedAt }) => bannedAt === null && id !== actor.person && id !== person),
      request: ruling.next,
    });
    return accept({ person }, ruling.happened);
  });
}
