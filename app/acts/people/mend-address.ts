import { randomBytes } from "node:crypto";
import { newId } from "#db/new-id.ts";
import { insertAddressChange } from "#db/people/administered.ts";
import { getPerson } from "#db/people/people.ts";
import { appendJob, DELIVER_LETTERS } from "#db/record/job-queue.ts";
import { accept } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import type { Context } from "../kit/context.ts";
import { once, orNotFound } from "../kit/once.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { accountOfAddress } from "./account-of-address.ts";
import { administered, type AdministerPerson } from "./administered.ts";
import { tokenHash } from "./token-hash.ts";

export interface MendAddress extends AdministerPerson {
  readonly email: string;
}

/** Sends a letter to the new address. It becomes the person's when the link in it is opened. */
export async function mendAddress(context: Context, { person, email, reason, key }: MendAddress) {
  return once(context, "mend-address", key, async (trx, actor) => {
    const before = await administered(trx, person, actor.person);
    const { name, language } = orNotFound(await getPerson(trx, person));
    const { account } = await accountOfAddress(trx, email);
    const id = newId<"address_change">();
    const ruling = accounts.mendAddress(before, { id, email, reason }, account, context.now);
    if (!ruling.ok) return ruling;
    const token = randomBytes(32).toString("base64url");
    await insertAddressChange(trx, {
      ...ruling.next,
      tokenHash: tokenHash(token),
      askedBy: actor.person,
      reason,
      askedAt: context.now,
    });
    const recipients = [{ email, person, name, language }];
    await sendLetters(trx, { at: context.now, eventKey: `address-change:${id}`, recipients }, () => ({
      kind: "confirm-address",
      data: { token, expiresAt: ruling.next.expiresAt.toString() },
    }));
    await appendJob(trx, DELIVER_LETTERS);
    await announce(trx, context, ruling.happened);
    return accept({ person }, ruling.happened);
  });
}
