import type { Context } from "#acts/kit/context.ts";
import { getInvitation } from "#db/people/invitations.ts";
import type { Id } from "#domain/kit/id.ts";
import { mayWithdrawInvitation } from "#domain/people/invitation.ts";

/** An invitation, and why it can be neither withdrawn nor sent again; null when there is none of this id. */
export async function seeInvitation({ db }: Pick<Context, "db">, id: Id<"invitation">) {
  const invitation = await getInvitation(db, id);
  return invitation === null
    ? null
    : { id: invitation.id, email: invitation.email, refusal: mayWithdrawInvitation(invitation) };
}
