import { newId } from "#db/new-id.ts";
import { saveInvitationsWithdrawn } from "#db/people/invitations.ts";
import { getMission } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { lockPeopleOfMission } from "#db/people/people-of-missions.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as people from "#domain/people/people-of-mission.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { sendInvitation } from "./send-invitation.ts";
import { partOf, toldOfMission } from "./told-of-office.ts";

export interface InviteDelegate {
  readonly email: string;
  readonly name: string;
  /** Neither objects nor breaks silence. */
  readonly readsOnly: boolean;
  readonly language: string;
  readonly key?: string | undefined;
}

/** Whoever looks after the people of a mission invites somebody else to act for it, and for no other. The others are told. */
export async function inviteDelegate(context: Context, { email, name, readsOnly, language, key }: InviteDelegate) {
  return once(context, "invite-delegate", key, async (trx, actor) => {
    const of = await lockPeopleOfMission(trx, actor.mission, [actor.person]);
    const mission = orNotFound(await getMission(trx, actor.mission));
    const inviter = orNotFound(await getPerson(trx, actor.person));
    const given = { id: newId<"invitation">(), email, readsOnly, by: actor.person };
    const ruling = people.inviteDelegate(of, given, context.now);
    if (!ruling.ok) return ruling;
    const { replaces } = ruling.happened;
    await saveInvitationsWithdrawn(trx, replaces === null ? [] : [replaces], actor.person, context.now);
    await sendInvitation(trx, {
      invitation: ruling.next,
      name,
      language,
      inviter,
      office: mission.name,
      at: context.now,
    });
    const told = await toldOfMission(trx, mission, {
      about: { person: null, name, email },
      part: partOf(ruling.next),
      by: { person: inviter.id, name: inviter.name, role: "mission" },
    });
    await announce(trx, context, ruling.happened, told);
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
