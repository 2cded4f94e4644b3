import { newId } from "#db/new-id.ts";
import { lockWaitingInvitation, saveInvitationWithdrawn } from "#db/people/invitations.ts";
import { getMission } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { getProcess } from "#db/process/processes.ts";
import type { Id } from "#domain/kit/id.ts";
import * as invitations from "#domain/people/invitation.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { accountOfAddress } from "./account-of-address.ts";
import { sendInvitation } from "./send-invitation.ts";

export interface InvitePerson {
  readonly email: string;
  readonly name: string | null;
  readonly language: string;
  readonly office:
    | { readonly role: "mission"; readonly mission: Id<"mission"> }
    | { readonly role: "chair"; readonly process: Id<"process"> }
    | { readonly role: "secretariat" | "administrator" };
  readonly key?: string | undefined;
}

/** Offers an office. An earlier invitation of the same address counts no longer. */
export async function invitePerson(context: Context, { email, name, language, office, key }: InvitePerson) {
  return once(context, "invite-person", key, async (trx, actor) => {
    const waiting = await lockWaitingInvitation(trx, email);
    const mission = office.role === "mission" ? orNotFound(await getMission(trx, office.mission)) : null;
    const process = office.role === "chair" ? orNotFound(await getProcess(trx, office.process)) : null;
    const inviter = orNotFound(await getPerson(trx, actor.person));
    const { account } = await accountOfAddress(trx, email);
    const ruling = invitations.invitePerson(
      {
        id: newId<"invitation">(),
        email,
        role: office.role,
        mission: mission?.id ?? null,
        process: process?.id ?? null,
      },
      account,
      waiting?.id ?? null,
      context.now,
    );
    if (!ruling.ok) return ruling;
    if (waiting !== null) await saveInvitationWithdrawn(trx, waiting.id, actor.person, context.now);
    await sendInvitation(trx, {
      invitation: ruling.next,
      name,
      language,
      inviter,
      office: mission?.name ?? process?.title ?? null,
      at: context.now,
    });
    await announce(trx, context, ruling.happened);
    return { ok: true, next: outcomeOf(ruling.next), happened: ruling.happened } as const;
  });
}

/** As it can be remembered for a form that is sent twice. */
function outcomeOf({ id, email, role }: invitations.Invitation) {
  return { id, email, role };
}
