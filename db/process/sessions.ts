import type { Selectable } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Session } from "#domain/process/session.ts";
import type { Db, Trx } from "../handles.ts";
import { toDate } from "../values.ts";
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

export async function listSessionsByIds(db: Db, ids: readonly Id<"session">[]): Promise<Session[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("session").selectAll().where("id", "in", ids).execute();
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
    })
    .execute();
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
  };
}
