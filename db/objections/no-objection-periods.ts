import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { extended, toExtensions } from "../extensions.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { filled, fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { NoObjectionPeriodTable } from "./schema.ts";

/** A period as recorded: what the rule reads, and what belongs to the page about it. */
export interface RecordedPeriod extends NoObjectionPeriod {
  readonly listHash: string | null;
  readonly circulatedCount: number;
  /** Null until the lapse is on record. */
  readonly outcome: { readonly accredited: number; readonly notAccredited: number } | null;
}

export async function getNoObjectionPeriod(db: Db, id: Id<"period">): Promise<RecordedPeriod | null> {
  const row = await db.selectFrom("no_objection_period").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toPeriod(row);
}

/** Alone: no objection and no withdrawal is written until the transaction ends, and those that were are seen. */
export async function lockNoObjectionPeriod(trx: Trx, id: Id<"period">): Promise<RecordedPeriod | null> {
  const row = await trx
    .selectFrom("no_objection_period")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toPeriod(row);
}

/** Together with others who write into the period; whoever would extend or lapse it waits. */
export async function shareNoObjectionPeriod(trx: Trx, id: Id<"period">): Promise<RecordedPeriod | null> {
  const row = await trx
    .selectFrom("no_objection_period")
    .selectAll()
    .where("id", "=", id)
    .forShare()
    .executeTakeFirst();
  return row === undefined ? null : toPeriod(row);
}

/** The period of an objection that the declared reader may see, as {@link shareNoObjectionPeriod}. */
export async function sharePeriodOfObjection(trx: Trx, objection: Id<"objection">): Promise<RecordedPeriod | null> {
  const row = await trx
    .selectFrom("objection")
    .select("no_objection_period_id")
    .where("id", "=", objection)
    .executeTakeFirst();
  return row === undefined ? null : shareNoObjectionPeriod(trx, row.no_objection_period_id);
}

/** The period in which the application was circulated, as {@link shareNoObjectionPeriod}; null when it was not. */
export async function lockPeriodOfApplication(trx: Trx, reference: string): Promise<RecordedPeriod | null> {
  const row = await trx
    .selectFrom("application")
    .select("no_objection_period_id")
    .where("reference", "=", reference)
    .executeTakeFirst();
  const period = row?.no_objection_period_id ?? null;
  return period === null ? null : shareNoObjectionPeriod(trx, period);
}

/** The period in which the application was circulated; null when it was not. */
export async function findPeriodOfApplication(db: Db, application: Id<"application">): Promise<RecordedPeriod | null> {
  const row = await db
    .selectFrom("no_objection_period")
    .selectAll("no_objection_period")
    .innerJoin("application", "application.no_objection_period_id", "no_objection_period.id")
    .where("application.id", "=", application)
    .executeTakeFirst();
  return row === undefined ? null : toPeriod(row);
}

/** Those of the references that stand on the list, withdrawn since or not. */
export async function listOnList(
  db: Db,
  period: Id<"period">,
  references: readonly string[],
): Promise<{ readonly id: Id<"application">; readonly reference: string }[]> {
  if (references.length === 0) return [];
  return db
    .selectFrom("application")
    .innerJoin("item_in_window as item", "item.application_id", "application.id")
    .select(["application.id", "application.reference"])
    .where("item.no_objection_period_id", "=", period)
    .where(sql<boolean>`application.reference = ${oneOf(references, "text")}`)
    .orderBy("application.id")
    .execute();
}

/** Latest first. */
export async function listNoObjectionPeriods(
  db: Db,
  of: { readonly process?: Id<"process">; readonly call?: Id<"call">; readonly organisation?: Id<"organisation"> } = {},
): Promise<RecordedPeriod[]> {
  let query = db.selectFrom("no_objection_period").selectAll();
  const { organisation } = of;
  if (organisation !== undefined) {
    query = query.where("id", "in", (eb) =>
      eb
        .selectFrom("item_in_window as item")
        .innerJoin("application", "application.id", "item.application_id")
        .select("item.no_objection_period_id")
        .where("application.organisation_id", "=", organisation),
    );
  }
  if (of.process !== undefined) query = query.where("process_id", "=", of.process);
  if (of.call !== undefined) query = query.where("call_id", "=", of.call);
  const rows = await query.orderBy("closes_at", "desc").orderBy("id").execute();
  return rows.map(toPeriod);
}

export async function listNoObjectionPeriodsByIds(db: Db, ids: readonly Id<"period">[]): Promise<RecordedPeriod[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("no_objection_period").selectAll().where("id", "=", oneOf(ids)).execute();
  return rows.map(toPeriod);
}

/** Those in which a State can object at the instant. */
export async function listOpenNoObjectionPeriods(db: Db, at: Instant): Promise<RecordedPeriod[]> {
  const rows = await db
    .selectFrom("no_objection_period")
    .selectAll()
    .where("opens_at", "<=", sql<Date>`${fromInstant(at)}`)
    .where("closes_at", ">=", sql<Date>`${fromInstant(at)}`)
    .orderBy("closes_at")
    .execute();
  return rows.map(toPeriod);
}

/** Those that have settled by the instant and whose outcome is not on record. */
export async function listDueNoObjectionPeriods(db: Db, at: Instant): Promise<RecordedPeriod[]> {
  const rows = await db
    .selectFrom("no_objection_period")
    .selectAll()
    .where("lapsed_at", "is", null)
    .where("closes_at", "<=", sql<Date>`${fromInstant(at)}::timestamptz - settlement_margin()`)
    .orderBy("closes_at")
    .execute();
  return rows.map(toPeriod);
}

/** Its list is sealed in the same transaction: {@link sealPeriod}. */
export async function insertNoObjectionPeriod(trx: Trx, period: NoObjectionPeriod): Promise<void> {
  await trx
    .insertInto("no_objection_period")
    .values({
      id: period.id,
      process_id: period.process,
      call_id: period.call,
      modalities_decision_id: period.decision,
      opens_at: fromInstant(period.window.opensAt),
      closes_at: fromInstant(period.window.closesAt),
      zone: period.window.zone,
      circulated_by: period.circulatedBy,
    })
    .execute();
}

/** With the hash and the count of its proposed list. From then on no application joins the period. */
export async function sealPeriod(
  trx: Trx,
  period: Id<"period">,
  { hash, count }: { readonly hash: string; readonly count: number },
): Promise<void> {
  await trx
    .updateTable("no_objection_period")
    .set({ list_hash: hash, circulated_count: count })
    .where("id", "=", period)
    .execute();
}

export async function saveExtension(trx: Trx, period: NoObjectionPeriod): Promise<void> {
  await trx.updateTable("no_objection_period").set(extended(period)).where("id", "=", period.id).execute();
}

/** After the accreditations are inserted: the database refuses counts that are not those of the rows. */
export async function saveLapse(
  trx: Trx,
  period: NoObjectionPeriod,
  outcome: { readonly accredited: number; readonly notAccredited: number },
): Promise<void> {
  await trx
    .updateTable("no_objection_period")
    .set({
      lapsed_at: fromInstant(filled(period.lapsedAt, "lapsed_at")),
      accredited_count: outcome.accredited,
      not_accredited_count: outcome.notAccredited,
    })
    .where("id", "=", period.id)
    .execute();
}

function toPeriod(row: Selectable<NoObjectionPeriodTable>): RecordedPeriod {
  return {
    id: row.id,
    process: row.process_id,
    call: row.call_id,
    decision: row.modalities_decision_id,
    window: { opensAt: toInstant(row.opens_at), closesAt: toInstant(row.closes_at), zone: row.zone },
    circulatedBy: row.circulated_by,
    lapsedAt: toInstantIfAny(row.lapsed_at),
    extensions: toExtensions(row.extensions),
    listHash: row.list_hash,
    circulatedCount: row.circulated_count ?? 0,
    outcome:
      row.accredited_count === null || row.not_accredited_count === null
        ? null
        : { accredited: row.accredited_count, notAccredited: row.not_accredited_count },
  };
}
