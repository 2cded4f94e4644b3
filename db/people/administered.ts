import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Account, AddressChange, SecondFactorResetRequest } from "#domain/people/account.ts";
import type { Db, Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import { listPasskeys } from "./passkeys.ts";
import type { Person } from "./people.ts";
import type { AddressChangeTable } from "./schema.ts";

/** The person as an administrator's acts know them: a passkey is a second factor too. */
export async function accountOf(
  db: Db,
  { id, email, role, mission, process, readsOnly, accessAdministrator, twoFactorEnabled, bannedAt, erasedAt }: Person,
): Promise<Account> {
  return {
    id,
    email,
    office: role === "applicant" ? { role } : { role, mission, process, readsOnly, accessAdministrator },
    secondFactor: twoFactorEnabled || (await listPasskeys(db, id)).length > 0,
    deactivatedAt: bannedAt,
    erased: erasedAt !== null,
  };
}

export async function insertResetRequest(trx: Trx, request: SecondFactorResetRequest): Promise<void> {
  await keepAccounts(trx);
  await trx
    .insertInto("second_factor_reset")
    .values({
      id: request.id,
      person_id: request.person,
      asked_by: request.askedBy,
      reason: request.reason,
      asked_at: fromInstant(request.askedAt),
      expires_at: fromInstant(request.expiresAt),
    })
    .execute();
}

/** The latest that nobody has confirmed or withdrawn; it may have expired. */
export async function findResetRequest(
  db: Db,
  person: Id<"person">,
): Promise<(SecondFactorResetRequest & { readonly askedByName: string }) | null> {
  const row = await db
    .selectFrom("second_factor_reset")
    .innerJoin("person", "person.id", "second_factor_reset.asked_by")
    .selectAll("second_factor_reset")
    .select("person.name as asked_by_name")
    .where("person_id", "=", person)
    .where("confirmed_at", "is", null)
    .where("withdrawn_at", "is", null)
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        id: row.id,
        person: row.person_id,
        askedBy: row.asked_by,
        askedByName: row.asked_by_name,
        reason: row.reason,
        askedAt: toInstant(row.asked_at),
        expiresAt: toInstant(row.expires_at),
      };
}

/** For whom a reset waits to be confirmed at the instant. */
export async function listResetsWaiting(db: Db, at: Instant): Promise<ReadonlySet<Id<"person">>> {
  const rows = await db
    .selectFrom("second_factor_reset")
    .select("person_id")
    .where("confirmed_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", sql<Date>`${fromInstant(at)}::timestamptz`)
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

/** All that wait for the person. */
export async function saveResetsWithdrawn(
  trx: Trx,
  person: Id<"person">,
  by: Id<"person">,
  at: Instant,
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("second_factor_reset")
    .set({ withdrawn_at: fromInstant(at), withdrawn_by: by })
    .where("person_id", "=", person)
    .where("confirmed_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}

export async function saveResetConfirmed(
  trx: Trx,
  id: Id<"second_factor_reset">,
  by: Id<"person">,
  at: Instant,
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("second_factor_reset")
    .set({ confirmed_at: fromInstant(at), confirmed_by: by })
    .where("id", "=", id)
    .execute();
}

export async function insertAddressChange(
  trx: Trx,
  change: AddressChange & {
    readonly tokenHash: string;
    readonly askedBy: Id<"person">;
    readonly reason: string;
    readonly askedAt: Instant;
  },
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .insertInto("address_change")
    .values({
      id: change.id,
      person_id: change.person,
      email: change.email,
      token_hash: change.tokenHash,
      asked_by: change.askedBy,
      reason: change.reason,
      asked_at: fromInstant(change.askedAt),
      expires_at: fromInstant(change.expiresAt),
    })
    .execute();
}

export async function findAddressChangeByTokenHash(db: Db, tokenHash: string): Promise<AddressChange | null> {
  const row = await db.selectFrom("address_change").selectAll().where("token_hash", "=", tokenHash).executeTakeFirst();
  return row === undefined ? null : toAddressChange(row);
}

/** What was asked for last, confirmed or not. */
export async function findLatestAddressChange(db: Db, person: Id<"person">): Promise<AddressChange | null> {
  const row = await db
    .selectFrom("address_change")
    .selectAll()
    .where("person_id", "=", person)
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toAddressChange(row);
}

export async function saveAddressConfirmed(trx: Trx, id: Id<"address_change">, at: Instant): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("address_change")
    .set({ confirmed_at: fromInstant(at) })
    .where("id", "=", id)
    .execute();
}

function toAddressChange(row: Selectable<AddressChangeTable>): AddressChange {
  return {
    id: row.id,
    person: row.person_id,
    email: row.email,
    expiresAt: toInstant(row.expires_at),
    confirmedAt: toInstantIfAny(row.confirmed_at),
  };
}
