import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ErasureRequest, ToErase } from "#domain/people/erasure.ts";
import type { Db, Trx } from "../handles.ts";
import { keepAccounts } from "../readers.ts";
import type { AskOwner } from "../record/verify-audit-trail.ts";
import { fromInstant, type Page, toInstant, toInstantIfAny } from "../values.ts";
import type { Person } from "./people.ts";
import type { PersonErasureTable, PersonRole } from "./schema.ts";
import { toBeErased } from "./to-be-erased.ts";

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

/** Somebody who is to be erased, with what still binds them. */
export interface ErasureThatWaits extends Omit<ToErase, "by"> {
  readonly name: string;
  readonly role: PersonRole;
  /** The mission, process or organisation. */
  readonly of: string | null;
  /** Null where administrators ask without a wish. */
  readonly wishedAt: Instant | null;
  readonly request: ErasureRequest | null;
}

/** Whoever waits the longest is the first. */
export async function listErasuresThatWait(db: Db, at: Instant, { limit, offset }: Page): Promise<ErasureThatWaits[]> {
  const { rows } = await sql<{
    person: Id<"person">;
    name: string;
    role: PersonRole;
    of: string | null;
    ended: boolean;
    acts: boolean;
    missions: boolean;
    wished_at: Date | null;
    request: Id<"person_erasure"> | null;
    asked_by: Id<"person">;
    reason: string;
    asked_at: Date;
    expires_at: Date;
  }>`
    select person.id as person, person.name, person.role, person.banned_at is not null as ended,
      coalesce(mission.name, process.short_name, organisation.name) as of,
      exists (select from acting_person where person_id = person.id and ended_at is null) as acts,
      exists (
        select from mission as written
        where lower(person.email) in (select lower(address) from unnest(written.copies_to || written.email) as address)
      ) as missions,
      wish.asked_at as wished_at, waiting.id as request, waiting.asked_by, waiting.reason, waiting.asked_at, waiting.expires_at
    from (${toBeErased(at)}) as one
    join person on person.id = one.person_id
    left join mission on mission.id = person.mission_id
    left join process on process.id = person.process_id
    left join organisation on organisation.id = person.organisation_id
    left join erasure_wish as wish on wish.person_id = person.id
    left join lateral (
      select * from person_erasure
      where person_id = person.id and confirmed_at is null and withdrawn_at is null
        and expires_at > ${fromInstant(at)}::timestamptz
      order by asked_at desc limit 1
    ) as waiting on true
    order by coalesce(wish.asked_at, waiting.asked_at), person.id
    limit ${limit} offset ${offset}`.execute(db);
  return rows.map(({ person, name, role, of, ended, acts, missions, wished_at, request, ...asked }) => ({
    person,
    name,
    role,
    of,
    erased: false,
    accessEnded: ended,
    actsForAnOrganisation: acts,
    addressIsAMissions: missions,
    wishedAt: toInstantIfAny(wished_at),
    request: request === null ? null : toErasure({ id: request, person_id: person, ...asked }),
  }));
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

function toErasure(
  row: Pick<Selectable<PersonErasureTable>, "id" | "person_id" | "asked_by" | "reason" | "asked_at" | "expires_at">,
): ErasureRequest {
  return {
    id: row.id,
    person: row.person_id,
    askedBy: row.asked_by,
    reason: row.reason,
    askedAt: toInstant(row.asked_at),
    expiresAt: toInstant(row.expires_at),
  };
}
