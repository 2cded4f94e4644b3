import { randomBytes } from "node:crypto";
import { getPerson } from "#db/people/people.ts";
import { insertUnconfirmedAddress } from "#db/people/unconfirmed-addresses.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import { accept } from "#domain/kit/ruling.ts";
import { awaitAddress } from "#domain/people/address.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { accountOfAddress } from "./account-of-address.ts";
import { tellThatAccountExists } from "./tell-that-account-exists.ts";
import { tokenHash } from "./token-hash.ts";

export interface ChangeOwnAddress {
  readonly email: string;
  readonly key?: string | undefined;
}

/** Sends a letter to the new address; until its link is opened nothing changes. Whether the address has an account is told to nobody who asks. */
export async function changeOwnAddress(context: Context, { email, key }: ChangeOwnAddress) {
  return once(context, "change-own-address", key, async (trx, { person }) => {
    const { now } = context;
    const holder = orNotFound(await getPerson(trx, person));
    const known = await accountOfAddress(trx, email);
    const other = known.person === null ? null : orNotFound(await getPerson(trx, known.person));
    if (other !== null) await tellThatAccountExists(trx, now, other);
    else {
      const token = randomBytes(32).toString("base64url");
      const { expiresAt } = awaitAddress(email, { person, email: holder.email }, now);
      await insertUnconfirmedAddress(trx, { email, expiresAt, of: { person } }, tokenHash(token));
      const to = { email: email.toLowerCase(), person, name: holder.name, language: holder.language };
      await sendLetters(
        trx,
        { at: now, eventKey: `confirm-new-address:${tokenHash(token)}`, recipients: [to] },
        () => ({
          kind: "confirm-new-address",
          data: { token, expiresAt: expiresAt.toString() },
        }),
      );
      await appendJob(trx, DELIVER_LETTERS);
    }
    return accept(email, null);
  });
}
