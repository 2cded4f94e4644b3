import { getColleagueInvitation, lockPeopleOf, saveColleagueInvitationsWithdrawn } from "#db/people/colleagues.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as colleagues from "#domain/people/colleagues.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface WithdrawColleagueInvitation {
  readonly invitation: Id<"organisation_invitation">;
  readonly key?: string | undefined;
}

/** The link in the letter works no longer. Anybody who acts for the organisation withdraws it, whoever has sent it. */
export async function withdrawColleagueInvitation(
  context: Context,
  { invitation: id, key }: WithdrawColleagueInvitation,
) {
  return once(context, "withdraw-colleague-invitation", key, async (trx, actor) => {
    const people = await lockPeopleOf(trx, orNotFound(actor.organisation), [actor.person]);
    const invitation = orNotFound(
      await getColleagueInvitation(trx, id),
      ({ organisation }) => organisation === people.organisation,
    );
    const ruling = colleagues.withdrawColleagueInvitation(people, invitation, actor.person, context.now);
    if (!ruling.ok) return ruling;
    await saveColleagueInvitationsWithdrawn(trx, [id], actor.person, context.now);
    await announce(trx, context, ruling.happened);
    return accept({ id }, ruling.happened);
  });
}
