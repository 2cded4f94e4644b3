import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { SessionMoved } from "#domain/process/events.ts";
import type { Session, SessionChange, SessionCorrection, SessionLink, SessionMove } from "#domain/process/session.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toDate, toInstant } from "../values.ts";
import type { SessionTable } from "./schema.ts";

/** Those of a process, or of all of them, the earliest first. */
export async function listSessions(db: Db, process?: Id<"process">): Promise<Session[]> {
  let query = db.selectFrom("session").selectAll();
  if (process !== undefined) query = query.where("process_id", "=", process);
  const rows = await query.orderBy("begins_on").orderBy("id").execute();
  return rows.map(toSession);
}

export async function getSession(db: Db, id: Id<"session">): Promise<Session | null> {
  const row = await db.selectFrom("session").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toSession(row);
}

/** While nobody else changes it, nominates, registers or speaks for it. */
export async function lockOneSession(trx: Trx, id: Id<"session">): Promise<Session | null> {
  const row = await trx.selectFrom("session").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toSession(row);
}

/** While nobody moves or cancels it. */
export async function shareSession(trx: Trx, id: Id<"session">): Promise<Session | null> {
  const row = await trx.selectFrom("session").selectAll().where("id", "=", id).forShare().executeTakeFirst();
  return row === undefined ? null : toSession(row);
}

export async function listSessionsByIds(db: Db, ids: readonly Id<"session">[]): Promise<Session[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("session").selectAll().where("id", "=", oneOf(ids)).execute();
  return rows.map(toSession);
}

export async function insertSession(trx: Trx, session: Session): Promise<void> {
  await trx
    .insertInto("session")
    .values({
      id: session.id,
      process_id: session.process,
      title: session.title,
      kind: session.kind,
      format: session.format,
      begins_on: session.beginsOn.toString(),
      ends_on: session.endsOn.toString(),
      place: session.place,
      standing: session.standing,
      invited: session.invited,
      capacity: session.capacity,
    })
    .execute();
}

/** The row moves the session, and what is good until its last day. */
export async function insertSessionMove(
  trx: Trx,
  { session, from, to, reason }: Pick<SessionMoved, "session" | "from" | "to" | "reason">,
  given: { readonly id: Id<"session_move">; readonly at: Instant; readonly by: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("session_move")
    .values({
      id: given.id,
      session_id: session,
      from_begins_on: from.beginsOn,
      from_ends_on: from.endsOn,
      begins_on: to.beginsOn,
      ends_on: to.endsOn,
      reason,
      moved_at: fromInstant(given.at),
      moved_by: given.by,
    })
    .execute();
}

/** How the sessions of a process, or of all, were moved, in the order of time. */
export async function listSessionMoves(db: Db, process?: Id<"process">): Promise<SessionMove[]> {
  let query = db
    .selectFrom("session_move")
    .innerJoin("session", "session.id", "session_move.session_id")
    .selectAll("session_move");
  if (process !== undefined) query = query.where("session.process_id", "=", process);
  const rows = await query.orderBy("moved_at").execute();
  return rows.map((row) => ({
    session: row.session_id,
    from: { beginsOn: row.from_begins_on, endsOn: row.from_ends_on },
    to: { beginsOn: row.begins_on, endsOn: row.ends_on },
    reason: row.reason,
    movedAt: toInstant(row.moved_at),
  }));
}

/** The row confirms or cancels the session. */
export async function insertSessionChange(
  trx: Trx,
  { session, reason, to }: Pick<SessionChange, "session" | "reason" | "to">,
  given: { readonly id: Id<"session_change">; readonly at: Instant; readonly by: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("session_change")
    .values({
      id: given.id,
      session_id: session,
      standing: to,
      reason,
      changed_at: fromInstant(given.at),
      changed_by: given.by,
    })
    .execute();
}

/** How the sessions of a process, or of all, were confirmed or cancelled, in the order of time. */
export async function listSessionChanges(db: Db, process?: Id<"process">): Promise<SessionChange[]> {
  let query = db
    .selectFrom("session_change")
    .innerJoin("session", "session.id", "session_change.session_id")
    .selectAll("session_change");
  if (process !== undefined) query = query.where("session.process_id", "=", process);
  const rows = await query.orderBy("changed_at").execute();
  return rows.map((row) => ({
    session: row.session_id,
    to: row.standing,
    reason: row.reason,
    changedAt: toInstant(row.changed_at),
  }));
}

/** The row corrects what is said of the session. */
export async function insertSessionCorrection(
  trx: Trx,
  { session, to, reason }: Pick<SessionCorrection, "session" | "to" | "reason">,
  given: { readonly id: Id<"session_correction">; readonly at: Instant; readonly by: Id<"person"> },
): Promise<void> {
  await sql`
    insert into session_correction (id, session_id, from_details, to_details, reason, corrected_at, corrected_by)
    select ${given.id}, id, details_of_session(session), ${JSON.stringify(to)}::jsonb, ${reason}, ${given.at.toString()}::timestamptz, ${given.by}
    from session where id = ${session}`.execute(trx);
}

/** How the sessions of a process, or of all, were corrected, in the order of time. */
export async function listSessionCorrections(db: Db, process?: Id<"process">): Promise<SessionCorrection[]> {
  let query = db
    .selectFrom("session_correction")
    .innerJoin("session", "session.id", "session_correction.session_id")
    .selectAll("session_correction");
  if (process !== undefined) query = query.where("session.process_id", "=", process);
  const rows = await query.orderBy("corrected_at").execute();
  return rows.map((row) => ({
    session: row.session_id,
    from: row.from_details,
    to: row.to_details,
    reason: row.reason,
    correctedAt: toInstant(row.corrected_at),
  }));
}

/** How often it was moved, confirmed, cancelled or corrected since it was announced. */
export async function countSessionChanges(db: Db, session: Id<"session">): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from session_move where session_id = ${session})::integer
      + (select count(*) from session_change where session_id = ${session})::integer
      + (select count(*) from session_correction where session_id = ${session})::integer as count`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function insertSessionLink(
  trx: Trx,
  { session, url }: SessionLink,
  given: { readonly at: Instant; readonly by: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("session_link")
    .values({ session_id: session, url, given_at: fromInstant(given.at), given_by: given.by })
    .execute();
}

/** Under which address a session is joined, as it was said last; null while nothing was. Who may know it, `mayJoin` says. */
export async function findSessionLink(db: Db, session: Id<"session">): Promise<string | null> {
  const row = await db
    .selectFrom("session_link")
    .select("url")
    .where("session_id", "=", session)
    .orderBy("given_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.url ?? null;
}

function toSession(row: Selectable<SessionTable>): Session {
  return {
    id: row.id,
    process: row.process_id,
    title: row.title,
    kind: row.kind,
    format: row.format,
    beginsOn: toDate(row.begins_on),
    endsOn: toDate(row.ends_on),
    place: row.place,
    standing: row.standing,
    invited: row.invited,
    capacity: row.capacity,
  };
}
