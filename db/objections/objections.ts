import { type Selectable, sql } from "kysely";
import { type Instant, isAfter } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ClassKey, StageKey } from "#domain/modalities/stages.ts";
import type { Objecting, Objection, ObjectionNote } from "#domain/objections/objection.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { filled, fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { ObjectionTable } from "./schema.ts";

/* Who objected is behind row-level security: whatever takes a Trx here shows only what the reader declared with readAs may see. */

/** The note and an objection for each application that it names, as the mission declared with readAs. */
export async function insertObjectionNote(
  trx: Trx,
  note: ObjectionNote,
  given: { readonly person: Id<"person"> },
): Promise<void> {
  const receivedAt = fromInstant(note.receivedAt);
  await trx
    .insertInto("objection_note")
    .values({
      id: note.id,
      reference: note.reference,
      no_objection_period_id: note.period,
      mission_id: note.mission,
      person_id: given.person,
      received_at: receivedAt,
      basis: note.basis,
    })
    .execute();
  const { limitAt } = note;
  if (note.heldBefore.length > 0) {
    await sql`
      update objection set withdrawn_at = ${receivedAt}::timestamptz, withdrawn_by = ${given.person}
      where mission_id = ${note.mission} and no_objection_period_id = ${note.period} and withdrawn_at is null and kind = 'hold'
        and application_id = any (${note.heldBefore}::uuid[])`.execute(trx);
  }
  await sql`
    insert into objection (objection_note_id, no_objection_period_id, mission_id, application_id, received_at, kind, limit_at)
    select ${note.id}::uuid, ${note.period}::uuid, ${note.mission}::uuid, application, ${receivedAt}::timestamptz,
      ${limitAt === null ? "objection" : "hold"}::text, ${limitAt === null ? null : fromInstant(limitAt)}::timestamptz
    from unnest(${note.applications}::uuid[]) as application`.execute(trx);
}

/** Applications of the period to which the mission objects at present, and those on which a hold of it lasts. */
export async function listNamedByMission(
  trx: Trx,
  period: Id<"period">,
  mission: Id<"mission">,
  at: Instant,
): Promise<Pick<Required<Objecting>, "alreadyObjectedTo" | "alreadyHeld">> {
  const rows = await trx
    .selectFrom("objection")
    .select(["application_id", "kind", "limit_at"])
    .where("no_objection_period_id", "=", period)
    .where("mission_id", "=", mission)
    .where("withdrawn_at", "is", null)
    .execute();
  const lasting = rows.filter(({ limit_at: limit }) => limit !== null && !isAfter(at, toInstant(limit)));
  return {
    alreadyObjectedTo: rows.filter((row) => !lasting.includes(row)).map((row) => row.application_id),
    alreadyHeld: lasting.map((row) => row.application_id),
  };
}

export async function lockObjection(trx: Trx, id: Id<"objection">): Promise<Objection | null> {
  const row = await trx.selectFrom("objection").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toObjection(row);
}

/** In the order of their ids, in which whoever locks several waits for one another. */
export async function lockObjections(trx: Trx, ids: readonly Id<"objection">[]): Promise<Objection[]> {
  const rows = await trx
    .selectFrom("objection")
    .selectAll()
    .where("id", "=", oneOf(ids))
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  return rows.map(toObjection);
}

export async function saveMaintained(
  trx: Trx,
  objection: Objection,
  given: { readonly person: Id<"person"> },
): Promise<void> {
  await trx
    .updateTable("objection")
    .set({ maintained_at: fromInstant(filled(objection.maintainedAt, "maintained_at")), maintained_by: given.person })
    .where("id", "=", objection.id)
    .execute();
}

/**
 * From when the lifting of an own hold counts: its receipt, or the last that was said while it kept its item open, if that was received later and recorded before. Whoever speaks about
 * the item waits from here on.
 */
export async function lockToLift(trx: Trx, id: Id<"objection">, receivedAt: Instant): Promise<Instant> {
  await sql`
    select from application where id = (select application_id from objection where id = ${id}) for no key update`.execute(
    trx,
  );
  const { rows } = await sql<{ at: Date }>`
    select at from lifted_from(${id}, ${fromInstant(receivedAt)}::timestamptz) as at where at is not null`.execute(trx);
  const [row] = rows;
  return row === undefined ? receivedAt : toInstant(row.at);
}

export async function saveObjectionWithdrawal(
  trx: Trx,
  objection: Objection,
  given: { readonly person: Id<"person"> },
): Promise<void> {
  await trx
    .updateTable("objection")
    .set({ withdrawn_at: fromInstant(filled(objection.withdrawnAt, "withdrawn_at")), withdrawn_by: given.person })
    .where("id", "=", objection.id)
    .execute();
}

/** All of one act, and so at one instant. */
export async function saveObjectionWithdrawals(
  trx: Trx,
  objections: readonly Objection[],
  given: { readonly person: Id<"person"> },
): Promise<void> {
  const [first] = objections;
  if (first === undefined) return;
  await trx
    .updateTable("objection")
    .set({ withdrawn_at: fromInstant(filled(first.withdrawnAt, "withdrawn_at")), withdrawn_by: given.person })
    .where("id", "=", oneOf(objections.map(({ id }) => id)))
    .execute();
}

/** How much of what the mission said in a period it has not taken back. */
export interface OwnStanding {
  readonly objections: number;
  readonly holds: number;
  /** Holds whose limit has ended: what became of them, the decision says. */
  readonly endedHolds: number;
}

/** Of each period in which the mission spoke. Read as that mission. */
export async function countStandingOfMission(
  trx: Trx,
  mission: Id<"mission">,
  now: Instant,
): Promise<ReadonlyMap<Id<"period">, OwnStanding>> {
  const at = fromInstant(now);
  const rows = await trx
    .selectFrom("objection")
    .select([
      "no_objection_period_id as period",
      sql<number>`(count(*) filter (where kind = 'objection'))::integer`.as("objections"),
      sql<number>`(count(*) filter (where kind = 'hold' and limit_at >= ${at}))::integer`.as("holds"),
      sql<number>`(count(*) filter (where kind = 'hold' and limit_at < ${at}))::integer`.as("endedHolds"),
    ])
    .where("mission_id", "=", mission)
    .where("withdrawn_at", "is", null)
    .groupBy("no_objection_period_id")
    .execute();
  return new Map(rows.map(({ period, ...count }) => [period, count]));
}

/** Every objection and hold of a period with the class of its application and the basis of its note. Read as whoever answers a State. */
export async function listObjectionsWithBasis(
  trx: Trx,
  period: Id<"period">,
): Promise<(Objection & { readonly class: ClassKey; readonly window: StageKey; readonly basis: string | null })[]> {
  const rows = await trx
    .selectFrom("objection")
    .innerJoin("item_in_window as item", (join) =>
      join
        .onRef("item.application_id", "=", "objection.application_id")
        .onRef("item.no_objection_period_id", "=", "objection.no_objection_period_id"),
    )
    .selectAll("objection")
    .select(["item.class", "item.stage"])
    .where("objection.no_objection_period_id", "=", period)
    .execute();
  const bases = await listBases(
    trx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ class: of, stage: window, ...row }) => ({
    ...toObjection(row),
    class: of,
    window,
    basis: bases.get(row.id) ?? null,
  }));
}

/** On whom something was said in the period that the reader is told. */
export async function listApplicationsTold(db: Db, period: Id<"period">): Promise<Id<"application">[]> {
  const rows = await db
    .selectFrom("objection")
    .select("application_id")
    .distinct()
    .where("no_objection_period_id", "=", period)
    .execute();
  return rows.map((row) => row.application_id);
}

/** The bases that the reader is told, by objection. */
export async function listBases(
  db: Db,
  objections: readonly Id<"objection">[],
): Promise<ReadonlyMap<Id<"objection">, string>> {
  const { rows } = await sql<{ objection_id: Id<"objection">; basis: string }>`
    select * from bases_of(${objections}::uuid[])`.execute(db);
  return new Map(rows.map(({ objection_id: objection, basis }) => [objection, basis]));
}

function toObjection(row: Selectable<ObjectionTable>): Objection {
  return {
    id: row.id,
    note: row.objection_note_id,
    period: row.no_objection_period_id,
    mission: row.mission_id,
    application: row.application_id,
    receivedAt: toInstant(row.received_at),
    kind: row.kind,
    limitAt: toInstantIfAny(row.limit_at),
    withdrawnAt: toInstantIfAny(row.withdrawn_at),
    maintainedAt: toInstantIfAny(row.maintained_at),
  };
}
