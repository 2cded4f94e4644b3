import { randomBytes } from "node:crypto";
import type { Trx } from "#db/handles.ts";
import { insertInvitation } from "#db/people/invitations.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Invitation } from "#domain/people/invitation.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { tokenHash } from "./token-hash.ts";

interface Sending {
  readonly invitation: Invitation;
  readonly name: string | null;
  readonly language: string;
  readonly inviter: { readonly id: Id<"person">; readonly name: string };
  /** The mission's name, or the title of the Chair's process. */
  readonly office: string | null;
  readonly at: Instant;
}

/** The row and the letter. The letter holds a secret that is kept nowhere else; the record holds its hash. */
export async function sendInvitation(
  trx: Trx,
  { invitation, name, language, inviter, office, at }: Sending,
): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const { id, email, role, expiresAt } = invitation;
  await insertInvitation(trx, {
    ...invitation,
    name,
    invitedBy: inviter.id,
    invitedAt: at,
    tokenHash: tokenHash(token),
  });
  const recipients = [{ email, person: null, name: name ?? email, language }];
  await sendLetters(trx, { at, eventKey: `invitation:${id}`, recipients }, () => ({
    kind: "invitation",
    data: { token, expiresAt: expiresAt.toString(), invitedBy: inviter.name, role, office },
  }));
  await appendJob(trx, DELIVER_LETTERS);
}
