import { newId } from "#db/new-id.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import { lockPeopleOf, saveColleagueInvitationsWithdrawn } from "#db/people/colleagues.ts";
import { getPerson } from "#db/people/people.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as colleagues from "#domain/people/colleagues.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { sendColleagueInvitation } from "./send-colleague-invitation.ts";

export interface InviteColleague {
  readonly email: string;
  readonly name: string;
  readonly key?: string | undefined;
}

/** Whoever acts for an organisation invites somebody else to. An earlier invitation of the same address counts no longer. */
export async function inviteColleague(context: Context, { email, name, key }: InviteColleague) {
  return once(context, "invite-colleague", key, async (trx, actor) => {
    const people = await lockPeopleOf(trx, orNotFound(actor.organisation), [actor.person]);
    const organisation = orNotFound(await getOrganisation(trx, people.organisation));
    const inviter = orNotFound(await getPerson(trx, actor.person));
    const given = { id: newId<"organisation_invitation">(), email, name, by: actor.person };
    const ruling = colleagues.inviteColleague(people, given, context.now);
    if (!ruling.ok) return ruling;
    const { replaces } = ruling.happened;
    await saveColleagueInvitationsWithdrawn(trx, replaces === null ? [] : [replaces], actor.person, context.now);
    await sendColleagueInvitation(trx, {
      invitation: ruling.next,
      organisation: organisation.name,
      invitedBy: inviter.name,
      language: inviter.language,
      at: context.now,
    });
    await announce(trx, context, ruling.happened);
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
