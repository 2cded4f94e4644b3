import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";
import { fromInstant, toInstant } from "../values.ts";

/** An address that waits for the link in its letter to be opened. */
export interface UnconfirmedAddress {
  readonly email: string;
  readonly expiresAt: Instant;
  /** Whose new address it is; else the account that it would make. */
  readonly of:
    | { readonly person: Id<"person"> }
    | { readonly name: string; readonly language: string; readonly passwordHash: string };
}

export async function insertUnconfirmedAddress(
  trx: Trx,
  { email, expiresAt, of }: UnconfirmedAddress,
  tokenHash: string,
): Promise<void> {
  await keepAccounts(trx);
  const whose =
    "person" in of ? { person_id: of.person } : { name: of.name, language: of.language, password: of.passwordHash };
  await trx
    .insertInto("unconfirmed_address")
    .values({ token_hash: tokenHash, email: email.toLowerCase(), expires_at: fromInstant(expiresAt), ...whose })
    .execute();
}

export async function findUnconfirmedAddress(db: Db, tokenHash: string): Promise<UnconfirmedAddress | null> {
  const row = await db
    .selectFrom("unconfirmed_address")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { email, person_id: person, name, language, password } = row;
  const of =
    person !== null ? { person } : { name: name ?? "", language: language ?? "", passwordHash: password ?? "" };
  return { email, expiresAt: toInstant(row.expires_at), of };
}

/** Of two who open the link at once, the second finds nothing to delete. */
export async function deleteUnconfirmedAddress(trx: Trx, tokenHash: string): Promise<boolean> {
  await keepAccounts(trx);
  const { numDeletedRows } = await trx
    .deleteFrom("unconfirmed_address")
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whoever else has asked for this address. */
export async function deleteUnconfirmedAddresses(trx: Trx, email: string): Promise<void> {
  await keepAccounts(trx);
  await trx.deleteFrom("unconfirmed_address").where("email", "=", email.toLowerCase()).execute();
}

/** Those whose link has ended. */
export async function deleteEndedUnconfirmedAddresses(db: Db, at: Instant): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await keepAccounts(trx);
    await trx
      .deleteFrom("unconfirmed_address")
      .where("expires_at", "<", sql<Date>`${fromInstant(at)}::timestamptz`)
      .execute();
  });
}
