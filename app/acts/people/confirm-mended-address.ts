import type { Db } from "#db/handles.ts";
import {
  findAddressChangeByTokenHash,
  findLatestAddressChange,
  saveAddressConfirmed,
} from "#db/people/administered.ts";
import { endLinksOf } from "#db/people/credentials.ts";
import { lockPersonAmongAdministrators, saveAddress } from "#db/people/people.ts";
import { deleteSignIns } from "#db/people/sign-ins.ts";
import { deleteUnconfirmedAddresses } from "#db/people/unconfirmed-addresses.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { refuse } from "#domain/kit/ruling.ts";
import * as accounts from "#domain/people/account.ts";
import { announce } from "../kit/announce.ts";
import { inTransaction } from "../kit/in-transaction.ts";
import { accountOfAddress } from "./account-of-address.ts";
import { endCalendarAddress } from "./end-calendar-address.ts";
import { tokenHash } from "./token-hash.ts";

/** The address that the letter was sent to; null when there is no such letter. */
export async function findAddressToConfirm({ db }: { readonly db: Db }, token: string) {
  const change = await findAddressChangeByTokenHash(db, tokenHash(token));
  return change === null ? null : { email: change.email };
}

/** Whoever holds the letter has the address. The former one is told. */
export async function confirmMendedAddress({ db, now }: { readonly db: Db; readonly now: Instant }, token: string) {
  return inTransaction(db, async (trx) => {
    const asked = await findAddressChangeByTokenHash(trx, tokenHash(token));
    const locked = asked === null ? null : await lockPersonAmongAdministrators(trx, asked.person);
    // Read again behind the lock: the link may have been opened twice.
    const change = await findAddressChangeByTokenHash(trx, tokenHash(token));
    const latest = asked === null ? null : await findLatestAddressChange(trx, asked.person);
    if (change === null || locked === null || latest === null) return refuse("not_found");
    const { person } = locked;
    const { account: known } = await accountOfAddress(trx, change.email);
    const ruling = accounts.confirmMendedAddress({ change, latest: latest.id, account: person, known }, now);
    if (!ruling.ok) return ruling;
    await saveAddressConfirmed(trx, change.id, now);
    await saveAddress(trx, person.id, ruling.happened.to, now);
    await deleteUnconfirmedAddresses(trx, ruling.happened.to);
    await endLinksOf(trx, person.id);
    await deleteSignIns(trx, person.id);
    const context = { db, now, actor: { role: "public" } } as const;
    await endCalendarAddress(trx, context, person.id);
    await announce(trx, context, ruling.happened, { ...person, person: person.id });
    return ruling;
  });
}
