import { newId } from "#db/new-id.ts";
import { lockInvitation, lockWaitingInvitations, saveInvitationsWithdrawn } from "#db/people/invitations.ts";
import { getMission } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { getProcess } from "#db/process/processes.ts";
import { languageOfInvitation } from "#db/record/outbox.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as invitations from "#domain/people/invitation.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { accountOfAddress } from "./account-of-address.ts";
import { sendInvitation } from "./send-invitation.ts";
import type { ChangeInvitation } from "./withdraw-invitation.ts";

/** A new letter with a new link and seven more days; the former link works no longer. */
export async function sendInvitationAgain(context: Context, { invitation: id, reason, key }: ChangeInvitation) {
  return once(context, "send-invitation-again", key, async (trx, actor) => {
    const former = orNotFound(await lockInvitation(trx, id));
    const inviter = orNotFound(await getPerson(trx, actor.person));
    const { account } = await accountOfAddress(trx, former.email);
    const ruling = invitations.sendInvitationAgain(former, { id: newId<"invitation">(), reason }, account, context.now);
    if (!ruling.ok) return ruling;
    const waiting = await lockWaitingInvitations(trx, [former.email]);
    const replaced = waiting.map((one) => one.id);
    await saveInvitationsWithdrawn(trx, replaced, actor.person, context.now);
    await sendInvitation(trx, {
      invitation: ruling.next,
      name: former.name,
      language: await languageOfInvitation(trx, id),
      inviter,
      office:
        former.mission !== null
          ? orNotFound(await getMission(trx, former.mission)).name
          : former.process !== null
            ? orNotFound(await getProcess(trx, former.process)).title
            : null,
      at: context.now,
    });
    await announce(trx, context, ruling.happened);
    return accept({ id: ruling.next.id }, ruling.happened);
  });
}
