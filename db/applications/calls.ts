import { type Selectable, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { CallCorrection, CallForApplications, WithdrawnCall } from "#domain/applications/call.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Session } from "#domain/process/session.ts";
import { extended, toExtensions } from "../extensions.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toInstant } from "../values.ts";
import type { CallForApplicationsTable } from "./schema.ts";

/** Every call that was not withdrawn, with its cut-offs, in their order. */
function selectCalls(db: Db) {
  return selectAllCalls(db).where((of) =>
    of.not(
      of.exists(
        of
          .selectFrom("call_withdrawal")
          .select("call_withdrawal.call_id")
          .whereRef("call_withdrawal.call_id", "=", "call_for_applications.id"),
      ),
    ),
  );
}

function selectAllCalls(db: Db) {
  return db
    .selectFrom("call_for_applications")
    .selectAll("call_for_applications")
    .select(
      sql<readonly string[]>`coalesce((
        select jsonb_agg(cuts_off_at order by cuts_off_at) from cut_off where call_id = call_for_applications.id
      ), '[]')`.as("cut_offs"),
    );
}

export async function getCall(db: Db, id: Id<"call">): Promise<CallForApplications | null> {
  const row = await selectCalls(db).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toCall(row);
}

export async function lockCall(trx: Trx, id: Id<"call">): Promise<CallForApplications | null> {
  const locked = await sql`select from call_for_applications where id = ${id} for no key update`.execute(trx);
  return locked.rows.length === 0 ? null : getCall(trx, id);
}

/** The calls of a process, or of all of them, latest first. */
export async function listCalls(db: Db, process?: Id<"process">): Promise<CallForApplications[]> {
  let query = selectCalls(db);
  if (process !== undefined) query = query.where("process_id", "=", process);
  const rows = await query.orderBy("opens_at", "desc").orderBy("id").execute();
  return rows.map(toCall);
}

export async function listCallsByIds(db: Db, ids: readonly Id<"call">[]): Promise<CallForApplications[]> {
  if (ids.length === 0) return [];
  const rows = await selectCalls(db).where("id", "=", oneOf(ids)).execute();
  return rows.map(toCall);
}

/** Those in which an application can be received at the instant. */
export async function listOpenCalls(db: Db, at: Instant): Promise<CallForApplications[]> {
  const rows = await selectCalls(db)
    .where("opens_at", "<=", sql<Date>`${fromInstant(at)}`)
    .where("closes_at", ">=", sql<Date>`${fromInstant(at)}`)
    .orderBy("closes_at")
    .execute();
  return rows.map(toCall);
}

/** Those that are open at the instant and opened after the one instant and by the other. */
export async function listCallsThatOpened(
  db: Db,
  { after, by, openAt }: { readonly after: Instant; readonly by: Instant; readonly openAt: Instant },
): Promise<CallForApplications[]> {
  const rows = await selectCalls(db)
    .where("opens_at", ">", sql<Date>`${fromInstant(after)}`)
    .where("opens_at", "<=", sql<Date>`${fromInstant(by)}`)
    .where("closes_at", ">=", sql<Date>`${fromInstant(openAt)}`)
    .orderBy("opens_at")
    .execute();
  return rows.map(toCall);
}

/** Those that close after the one instant and by the other. */
export async function listCallsThatClose(
  db: Db,
  { after, by }: { readonly after: Instant; readonly by: Instant },
): Promise<CallForApplications[]> {
  const rows = await selectCalls(db)
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
      continuous: call.cutOffs !== null,
    })
    .execute();
}

/** From then on it is no call: what lists calls leaves it out. */
export async function insertCallWithdrawal(
  trx: Trx,
  { call, reason }: { readonly call: Id<"call">; readonly reason: string },
  given: { readonly at: Instant; readonly by: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("call_withdrawal")
    .values({ call_id: call, reason, withdrawn_at: fromInstant(given.at), withdrawn_by: given.by })
    .execute();
}

/** Calls of a process that were withdrawn before they opened, or one of them, as they were, with the reason; the latest first. */
export async function listWithdrawnCalls(
  db: Db,
  of: { readonly process: Id<"process"> } | { readonly call: Id<"call"> },
): Promise<WithdrawnCall[]> {
  const query = selectAllCalls(db)
    .innerJoin("call_withdrawal", "call_withdrawal.call_id", "call_for_applications.id")
    .select(["call_withdrawal.reason", "call_withdrawal.withdrawn_at"]);
  const rows = await (
    "call" in of
      ? query.where("call_for_applications.id", "=", of.call)
      : query.where("call_for_applications.process_id", "=", of.process)
  )
    .orderBy("call_withdrawal.withdrawn_at", "desc")
    .execute();
  return rows.map((row) => ({ call: toCall(row), reason: row.reason, withdrawnAt: toInstant(row.withdrawn_at) }));
}

/** The row corrects the title of the call. */
export async function insertCallCorrection(
  trx: Trx,
  { call, from, to, reason }: Pick<CallCorrection, "call" | "from" | "to" | "reason">,
  given: { readonly id: Id<"call_correction">; readonly at: Instant; readonly by: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("call_correction")
    .values({
      id: given.id,
      call_id: call,
      from_title: from,
      to_title: to,
      reason,
      corrected_at: fromInstant(given.at),
      corrected_by: given.by,
    })
    .execute();
}

/** How the title of a call was corrected, in the order of time. */
export async function listCallCorrections(db: Db, call: Id<"call">): Promise<CallCorrection[]> {
  const rows = await db
    .selectFrom("call_correction")
    .selectAll()
    .where("call_id", "=", call)
    .orderBy("corrected_at")
    .execute();
  return rows.map((row) => ({
    call: row.call_id,
    from: row.from_title,
    to: row.to_title,
    reason: row.reason,
    correctedAt: toInstant(row.corrected_at),
  }));
}

export async function insertCutOff(
  trx: Trx,
  call: Id<"call">,
  given: { readonly cutsOffAt: Instant; readonly announcedAt: Instant; readonly announcedBy: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("cut_off")
    .values({
      call_id: call,
      cuts_off_at: fromInstant(given.cutsOffAt),
      announced_at: fromInstant(given.announcedAt),
      announced_by: given.announcedBy,
    })
    .execute();
}

export async function saveCallExtension(trx: Trx, call: CallForApplications): Promise<void> {
  await trx.updateTable("call_for_applications").set(extended(call)).where("id", "=", call.id).execute();
}

type CallRow = Selectable<CallForApplicationsTable> & { readonly cut_offs: readonly string[] };

function toCall(row: CallRow): CallForApplications {
  return {
    id: row.id,
    process: row.process_id,
    decision: row.modalities_decision_id,
    session: row.session_id,
    title: row.title,
    window: { opensAt: toInstant(row.opens_at), closesAt: toInstant(row.closes_at), zone: row.zone },
    extensions: toExtensions(row.extensions),
    cutOffs: row.continuous ? row.cut_offs.map((instant) => Temporal.Instant.from(instant)) : null,
  };
}

/** The calls of the process of which an accreditation comes that is good for the session. */
export async function listCallsGoodFor(db: Db, session: Session): Promise<Id<"call">[]> {
  const { rows } = await sql<{ id: Id<"call"> }>`
    select opened.id from call_for_applications as opened cross join lateral scope_of(opened.id) as scope
    where opened.process_id = ${session.process}
      and case when scope.session_id is null
        then scope.begins_on <= ${session.endsOn.toString()}::date
          and (scope.ends_on >= ${session.beginsOn.toString()}::date) is not false
        else scope.session_id = ${session.id} end`.execute(db);
  return rows.map(({ id }) => id);
}
