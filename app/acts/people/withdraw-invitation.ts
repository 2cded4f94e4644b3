import { lockInvitation, saveInvitationsWithdrawn } from "#db/people/invitations.ts";
import type { Id } from "#domain/kit/id.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as invitations from "#domain/people/invitation.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";

export interface ChangeInvitation {
  readonly invitation: Id<"invitation">;
  readonly reason: string;
  readonly key?: string | undefined;
}

/** The link in the letter works no longer. */
export async function withdrawInvitation(context: Context, { invitation: id, reason, key }: ChangeInvitation) {
  return once(context, "withdraw-invitation", key, async (trx, actor) => {
    const invitation = orNotFound(await lockInvitation(trx, id));
    const ruling = invitations.withdrawInvitation(invitation, reason, context.now);
    if (!ruling.ok) return ruling;
    await saveInvitationsWithdrawn(trx, [id], actor.person, context.now);
    await announce(trx, context, ruling.happened);
    return accept({ id }, ruling.happened);
  });
}
