import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ErasureRequest, ToErase } from "#domain/people/erasure.ts";
import type { Db, Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";
import type { AskOwner } from "../record/verify-audit-trail.ts";
import { fromInstant, toInstant } from "../values.ts";
import type { Person } from "./people.ts";
import type { PersonErasureTable } from "./schema.ts";

/** What still binds the person, as far as the record knows. */
export async function findWhatBinds(db: Db, { id, email, bannedAt, erasedAt }: Person): Promise<Omit<ToErase, "by">> {
  const { rows } = await sql<{ acts: boolean; missions: boolean }>`
    select exists (select from acting_person where person_id = ${id} and ended_at is null) as acts,
      exists (
        select from mission
        where ${email.toLowerCase()} in (select lower(address) from unnest(copies_to || email) as address)
      ) as missions`.execute(db);
  return {
    person: id,
    erased: erasedAt !== null,
    accessEnded: bannedAt !== null,
    actsForAnOrganisation: rows[0]?.acts === true,
    addressIsAMissions: rows[0]?.missions === true,
  };
}

/** Since when the person wishes to be erased; null where they have not said so. */
export async function findErasureWish(db: Db, person: Id<"person">): Promise<Instant | null> {
  const row = await db.selectFrom("erasure_wish").select("asked_at").where("person_id", "=", person).executeTakeFirst();
  return row === undefined ? null : toInstant(row.asked_at);
}

/** False where the person has said so already. */
export async function insertErasureWish(trx: Trx, person: Id<"person">, at: Instant): Promise<boolean> {
  await keepAccounts(trx);
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("erasure_wish")
    .values({ person_id: person, asked_at: fromInstant(at) })
    .onConflict((conflict) => conflict.column("person_id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False where the person has not said so. */
export async function deleteErasureWish(trx: Trx, person: Id<"person">): Promise<boolean> {
  await keepAccounts(trx);
  const { numDeletedRows } = await trx.deleteFrom("erasure_wish").where("person_id", "=", person).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function insertErasure(trx: Trx, request: ErasureRequest): Promise<void> {
  await keepAccounts(trx);
  await trx
    .insertInto("person_erasure")
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
export async function findErasure(
  db: Db,
  person: Id<"person">,
): Promise<(ErasureRequest & { readonly askedByName: string }) | null> {
  const row = await db
    .selectFrom("person_erasure")
    .innerJoin("person", "person.id", "person_erasure.asked_by")
    .selectAll("person_erasure")
    .select("person.name as asked_by_name")
    .where("person_id", "=", person)
    .where("confirmed_at", "is", null)
    .where("withdrawn_at", "is", null)
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...toErasure(row), askedByName: row.asked_by_name };
}

/** All that wait for the person. */
export async function saveErasuresWithdrawn(
  trx: Trx,
  person: Id<"person">,
  by: Id<"person">,
  at: Instant,
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("person_erasure")
    .set({ withdrawn_at: fromInstant(at), withdrawn_by: by })
    .where("person_id", "=", person)
    .where("confirmed_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}

export async function saveErasureConfirmed(
  trx: Trx,
  id: Id<"person_erasure">,
  by: Id<"person">,
  at: Instant,
): Promise<void> {
  await keepAccounts(trx);
  await trx
    .updateTable("person_erasure")
    .set({ confirmed_at: fromInstant(at), confirmed_by: by })
    .where("id", "=", id)
    .execute();
}

/** What `erase_person` says in db/promises/record.sql, once the erasure is confirmed. */
export async function erasePerson(trx: Trx, id: Id<"person_erasure">): Promise<void> {
  await sql`select erase_person(${id}::uuid)`.execute(trx);
}

/** Who was erased, by their ids, and when, for whoever operates the portal: the first first. */
export function listErased(ask: AskOwner): Promise<readonly { readonly person: string; readonly at: string }[]> {
  return ask(`
    select id::text as person, to_char(erased_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from public.person where erased_at is not null order by erased_at, id`);
}

function toErasure(row: Selectable<PersonErasureTable>): ErasureRequest {
  return {
    id: row.id,
    person: row.person_id,
    askedBy: row.asked_by,
    reason: row.reason,
    askedAt: toInstant(row.asked_at),
    expiresAt: toInstant(row.expires_at),
  };
}
