import { randomBytes } from "node:crypto";
import { newId } from "#db/new-id.ts";
import { insertInvitation } from "#db/people/invitations.ts";
import { getMission } from "#db/people/missions.ts";
import { getPerson } from "#db/people/people.ts";
import { getProcess } from "#db/process/processes.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import type { Id } from "#domain/kit/id.ts";
import * as invitations from "#domain/people/invitation.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { accountOfAddress } from "./account-of-address.ts";
import { tokenHash } from "./token-hash.ts";

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

/** Offers an office. The letter holds a secret that is kept nowhere else; the record holds its hash. */
export async function invitePerson(context: Context, { email, name, language, office, key }: InvitePerson) {
  return once(context, "invite-person", key, async (trx, actor) => {
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
      context.now,
    );
    if (!ruling.ok) return ruling;
    const token = randomBytes(32).toString("base64url");
    const { expiresAt } = ruling.next;
    await insertInvitation(trx, {
      ...ruling.next,
      name,
      invitedBy: actor.person,
      invitedAt: context.now,
      tokenHash: tokenHash(token),
    });
    const recipients = [{ email, person: null, name: name ?? email, language }];
    await sendLetters(trx, { at: context.now, eventKey: `invitation:${ruling.next.id}`, recipients }, () => ({
      kind: "invitation",
      data: {
        token,
        expiresAt: expiresAt.toString(),
        invitedBy: inviter.name,
        role: office.role,
        office: mission?.name ?? process?.title ?? null,
      },
    }));
    await appendJob(trx, DELIVER_LETTERS);
    await announce(trx, context, ruling.happened);
    return { ok: true, next: outcomeOf(ruling.next), happened: ruling.happened } as const;
  });
}

/** As it can be remembered for a form that is sent twice. */
function outcomeOf({ id, email, role }: invitations.Invitation) {
  return { id, email, role };
}
