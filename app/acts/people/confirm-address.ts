import type { Db, Trx } from "#db/handles.ts";
import { newId } from "#db/new-id.ts";
import { endLinksOf, findPasswordHash, savePassword, saveVerifiedPerson } from "#db/people/credentials.ts";
import { getPerson, insertPerson, saveAddress } from "#db/people/people.ts";
import { deleteSignIns } from "#db/people/sign-ins.ts";
import {
  deleteUnconfirmedAddress,
  deleteUnconfirmedAddresses,
  findUnconfirmedAddress,
  type UnconfirmedAddress,
} from "#db/people/unconfirmed-addresses.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { refuse } from "#domain/kit/ruling.ts";
import * as addresses from "#domain/people/address.ts";
import { announce } from "../kit/announce.ts";
import { inTransaction } from "../kit/in-transaction.ts";
import { accountOfAddress } from "./account-of-address.ts";
import { tokenHash } from "./token-hash.ts";

/** What the link in a letter is about, and the hash of the password that whoever opens it must know; null for a link that there is not. */
export async function findAwaited(
  { db }: { readonly db: Db },
  token: string,
): Promise<{ email: string; newAccount: boolean; passwordHash: string | null } | null> {
  const awaited = await findUnconfirmedAddress(db, tokenHash(token));
  if (awaited === null) return null;
  const { email, of } = awaited;
  return "person" in of
    ? { email, newAccount: false, passwordHash: await findPasswordHash(db, of.person) }
    : { email, newAccount: true, passwordHash: of.passwordHash };
}

/**
 * Confirms what was asked for with the link, a new account or a new address of somebody's; whatever else waits for the address is over. The page has asked for
 * the password: who opens a letter that somebody else caused does not know it.
 */
export async function confirmAddress(
  { db, now }: { readonly db: Db; readonly now: Instant },
  { token }: { readonly token: string },
) {
  return inTransaction(db, async (trx) => {
    const awaited = await findUnconfirmedAddress(trx, tokenHash(token));
    if (awaited === null) return refuse("link_works_no_longer");
    const { email, expiresAt, of } = awaited;
    const known = await accountOfAddress(trx, email);
    const former = "person" in of ? mustExist(await getPerson(trx, of.person)) : null;
    const person = former?.id ?? known.person ?? newId<"person">();
    const holder = former === null ? null : { person, email: former.email };
    const ruling = addresses.confirmAddress({ email, holder, expiresAt }, known.account, person, now);
    if (!ruling.ok) return ruling;
    if (!(await deleteUnconfirmedAddress(trx, tokenHash(token)))) return refuse("link_works_no_longer");
    if (former !== null) {
      await saveAddress(trx, person, email, now);
      await deleteSignIns(trx, person);
    } else await saveAccount(trx, awaited, { person, exists: known.person !== null, now });
    await deleteUnconfirmedAddresses(trx, email);
    await endLinksOf(trx, person);
    const context = { db, now, actor: { role: "public" } } as const;
    if (ruling.happened.type === "AccountMade") await announce(trx, context, ruling.happened);
    else await announce(trx, context, ruling.happened, { ...mustExist(former), person });
    return ruling;
  });
}

/** An account that nobody has confirmed, of an earlier version of the portal, becomes that of who confirms. */
async function saveAccount(
  trx: Trx,
  { email, of }: UnconfirmedAddress,
  { person, exists, now }: { readonly person: Id<"person">; readonly exists: boolean; readonly now: Instant },
): Promise<void> {
  if ("person" in of) throw new Error("A person's new address makes no account");
  const { name, language, passwordHash } = of;
  if (exists) await saveVerifiedPerson(trx, person, name, now);
  else
    await insertPerson(trx, {
      id: person,
      name,
      email,
      emailVerified: true,
      role: "applicant",
      mission: null,
      process: null,
      organisation: null,
      language,
      createdAt: now,
    });
  await savePassword(trx, person, { hash: passwordHash, at: now });
}
