import { lockInvitation, saveInvitationsWithdrawn } from "#db/people/invitations.ts";
import { getMission } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { lockPeopleOfMission } from "#db/people/people-of-missions.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as people from "#domain/people/people-of-mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { toldOfMission } from "./told-of-office.ts";

export interface WithdrawDelegateInvitation {
  readonly invitation: Id<"invitation">;
  readonly key?: string | undefined;
}

/** The link in the letter works no longer. */
export async function withdrawDelegateInvitation(
  context: Context,
  { invitation: id, key }: WithdrawDelegateInvitation,
) {
  return once(context, "withdraw-delegate-invitation", key, async (trx, actor) => {
    const of = await lockPeopleOfMission(trx, actor.mission, [actor.person]);
    const invitation = orNotFound(await lockInvitation(trx, id), (one) => one.mission === actor.mission);
    const ruling = people.withdrawDelegateInvitation(of, invitation, actor.person, context.now);
    if (!ruling.ok) return ruling;
    await saveInvitationsWithdrawn(trx, [id], actor.person, context.now);
    const mission = orNotFound(await getMission(trx, actor.mission));
    const by = orNotFound(await getPerson(trx, actor.person));
    const told = await toldOfMission(trx, mission, {
      about: { person: null, name: invitation.name ?? invitation.email, email: invitation.email },
      by: { person: by.id, name: by.name, role: "mission" },
    });
    await announce(trx, context, ruling.happened, told);
    return accept({ id }, ruling.happened);
  });
}
