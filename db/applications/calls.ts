import { type Selectable, sql } from "kysely";
import type { CallForApplications } from "#domain/applications/call.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { extended, toExtensions } from "../extensions.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";
import type { CallForApplicationsTable } from "./schema.ts";

export async function getCall(db: Db, id: Id<"call">): Promise<CallForApplications | null> {
  const row = await db.selectFrom("call_for_applications").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toCall(row);
}

export async function lockCall(trx: Trx, id: Id<"call">): Promise<CallForApplications | null> {
  const row = await trx
    .selectFrom("call_for_applications")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toCall(row);
}

/** The calls of a process, or of all of them, latest first. */
export async function listCalls(db: Db, process?: Id<"process">): Promise<CallForApplications[]> {
  let query = db.selectFrom("call_for_applications").selectAll();
  if (process !== undefined) query = query.where("process_id", "=", process);
  const rows = await query.orderBy("opens_at", "desc").orderBy("id").execute();
  return rows.map(toCall);
}

export async function listCallsByIds(db: Db, ids: readonly Id<"call">[]): Promise<CallForApplications[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("call_for_applications").selectAll().where("id", "in", ids).execute();
  return rows.map(toCall);
}

/** Those in which an application can be received at the instant. */
export async function listOpenCalls(db: Db, at: Instant): Promise<CallForApplications[]> {
  const rows = await db
    .selectFrom("call_for_applications")
    .selectAll()
    .where("opens_at", "<=", sql<Date>`${fromInstant(at)}`)
    .where("closes_at", ">=", sql<Date>`${fromInstant(at)}`)
    .orderBy("closes_at")
    .execute();
  return rows.map(toCall);
}

/** Those that closed after the one instant and by the other. */
export async function listClosedCalls(
  db: Db,
  { after, by }: { readonly after: Instant; readonly by: Instant },
): Promise<CallForApplications[]> {
  const rows = await db
    .selectFrom("call_for_applications")
    .selectAll()
    .where("closes_at", ">", sql<Date>`${fromInstant(after)}`)
    .where("closes_at", "<=", sql<Date>`${fromInstant(by)}`)
    .orderBy("closes_at")
    .execute();
  return rows.map(toCall);
}

export async function insertCall(
  trx: Trx,
  call: CallForApplications,
  given: { readonly openedBy: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("call_for_applications")
    .values({
      id: call.id,
      process_id: call.process,
      modalities_decision_id: call.decision,
      session_id: call.session,
      title: call.title,
      opens_at: fromInstant(call.window.opensAt),
      closes_at: fromInstant(call.window.closesAt),
      zone: call.window.zone,
      opened_by: given.openedBy,
    })
    .execute();
}

export async function saveCallExtension(trx: Trx, call: CallForApplications): Promise<void> {
  await trx.updateTable("call_for_applications").set(extended(call)).where("id", "=", call.id).execute();
}

function toCall(row: Selectable<CallForApplicationsTable>): CallForApplications {
  return {
    id: row.id,
    process: row.process_id,
    decision: row.modalities_decision_id,
    session: row.session_id,
    title: row.title,
    window: { opensAt: toInstant(row.opens_at), closesAt: toInstant(row.closes_at), zone: row.zone },
    extensions: toExtensions(row.extensions),
  };
}
