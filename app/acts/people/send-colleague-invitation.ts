import { randomBytes } from "node:crypto";
import type { Trx } from "#db/handles.ts";
import { insertColleagueInvitation } from "#db/people/colleagues.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { ColleagueInvitation } from "#domain/people/colleagues.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { tokenHash } from "./token-hash.ts";

interface Sending {
  readonly invitation: ColleagueInvitation;
  /** As the organisation is called today. */
  readonly organisation: string;
  /** Who invites; null for the administrators. */
  readonly invitedBy: string | null;
  readonly language: string;
  readonly at: Instant;
}

/** The row and the letter. It is the same whether the address has an account or not: only who opens its link learns more. */
export async function sendColleagueInvitation(
  trx: Trx,
  { invitation, organisation, invitedBy, language, at }: Sending,
): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const { id, email, name, expiresAt } = invitation;
  await insertColleagueInvitation(trx, { ...invitation, tokenHash: tokenHash(token), invitedAt: at });
  const recipients = [{ email, person: null, name, language }];
  await sendLetters(trx, { at, eventKey: `organisation-invitation:${id}`, recipients }, () => ({
    kind: "organisation-invitation",
    data: { token, expiresAt: expiresAt.toString(), organisation, invitedBy },
  }));
  await appendJob(trx, DELIVER_LETTERS);
}
