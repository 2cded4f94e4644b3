import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";

/** What opens a person's account without a password: a key that their device or their key ring keeps, and uses only for them. */
export interface Passkey {
  readonly id: Id<"passkey">;
  readonly person: Id<"person">;
  /** By which the browser knows it, as base64url. */
  readonly credential: string;
  /** COSE, as base64url. */
  readonly publicKey: string;
  /** How often it was used, where the device counts. */
  readonly counter: number;
  /** By which a person knows it: the browser in which it was made. */
  readonly name: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant | null;
}

export async function listPasskeys(db: Db, person: Id<"person">): Promise<Passkey[]> {
  const rows = await db
    .selectFrom("passkey")
    .selectAll()
    .where("person_id", "=", person)
    .orderBy("created_at")
    .execute();
  return rows.map(toPasskey);
}

export async function findPasskey(db: Db, credential: string): Promise<Passkey | null> {
  const row = await db.selectFrom("passkey").selectAll().where("credential_id", "=", credential).executeTakeFirst();
  return row === undefined ? null : toPasskey(row);
}

export async function insertPasskey(trx: Trx, passkey: Omit<Passkey, "usedAt">): Promise<void> {
  await keepAccounts(trx);
  await trx
    .insertInto("passkey")
    .values({
      id: passkey.id,
      person_id: passkey.person,
      credential_id: passkey.credential,
      public_key: passkey.publicKey,
      counter: String(passkey.counter),
      name: passkey.name,
      created_at: fromInstant(passkey.createdAt),
    })
    .execute();
}

/** By the machine's clock, as the rest of signing in. */
export async function savePasskeyUsed(db: Db, id: Id<"passkey">, counter: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await keepAccounts(trx);
    await trx
      .updateTable("passkey")
      .set({ counter: String(counter), used_at: sql<string>`clock_timestamp()` })
      .where("id", "=", id)
      .execute();
  });
}

/** False when the person has none with this id. */
export async function deletePasskey(trx: Trx, person: Id<"person">, id: Id<"passkey">): Promise<boolean> {
  await keepAccounts(trx);
  const { numDeletedRows } = await trx
    .deleteFrom("passkey")
    .where("person_id", "=", person)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

interface PasskeyRow {
  readonly id: Id<"passkey">;
  readonly person_id: Id<"person">;
  readonly credential_id: string;
  readonly public_key: string;
  readonly counter: string;
  readonly name: string;
  readonly created_at: Date;
  readonly used_at: Date | null;
}

function toPasskey(row: PasskeyRow): Passkey {
  return {
    id: row.id,
    person: row.person_id,
    credential: row.credential_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    name: row.name,
    createdAt: toInstant(row.created_at),
    usedAt: toInstantIfAny(row.used_at),
  };
}
