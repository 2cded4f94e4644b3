import { randomBytes } from "node:crypto";
import type { Db } from "#db/handles.ts";
import { getPerson } from "#db/people/people.ts";
import { insertUnconfirmedAddress } from "#db/people/unconfirmed-addresses.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { awaitAddress } from "#domain/people/address.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { accountOfAddress } from "./account-of-address.ts";
import { tellThatAccountExists } from "./tell-that-account-exists.ts";
import { tokenHash } from "./token-hash.ts";

export interface SignUp {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly language: string;
  /** The page of the portal from which they came, and to which the letter leads them back. */
  readonly then: string | null;
}

/**
 * Asks for an account: a letter goes to the address, and nothing else is there until its link is opened. Each attempt has a letter and a password of its own.
 * Where there is an account its holder is told, and nobody else.
 */
export async function signUp(
  { db, now }: { readonly db: Db; readonly now: Instant },
  { name, email, passwordHash, language, then }: SignUp,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { account, person } = await accountOfAddress(trx, email);
    const holder = account === "verified" && person !== null ? await getPerson(trx, person) : null;
    if (holder !== null) {
      await tellThatAccountExists(trx, now, holder);
      return;
    }
    const token = randomBytes(32).toString("base64url");
    const { expiresAt } = awaitAddress(email, null, now);
    await insertUnconfirmedAddress(trx, { email, expiresAt, of: { name, language, passwordHash } }, tokenHash(token));
    const to = { email: email.toLowerCase(), person: null, name, language };
    await sendLetters(trx, { at: now, eventKey: `verify-email:${tokenHash(token)}`, recipients: [to] }, () => ({
      kind: "verify-email",
      data: { token, expiresAt: expiresAt.toString(), then },
    }));
    await appendJob(trx, DELIVER_LETTERS);
  });
}
