import { type Selectable, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ProgramAccess } from "#domain/participation/program-access.ts";
import type { Db, Trx } from "../handles.ts";
import { filled, fromInstant, toInstant, toInstantIfAny } from "../values.ts";
import type { ProgramAccessTable } from "./schema.ts";

/** All that were ever opened for the session, the latest first. */
export async function listProgramAccesses(
  db: Db,
  session: Id<"session">,
): Promise<(ProgramAccess & { readonly openedByName: string; readonly endedByName: string | null })[]> {
  const rows = await db
    .selectFrom("program_access")
    .innerJoin("person as opener", "opener.id", "program_access.opened_by")
    .leftJoin("person as ender", "ender.id", "program_access.ended_by")
    .selectAll("program_access")
    .select(["opener.name as opener", "ender.name as ender"])
    .where("session_id", "=", session)
    .orderBy("opened_at", "desc")
    .orderBy("program_access.id")
    .execute();
  return rows.map(({ opener, ender, ...row }) => ({ ...toAccess(row), openedByName: opener, endedByName: ender }));
}

export async function countOpenProgramAccesses(db: Db, session: Id<"session">): Promise<number> {
  const { count } = await db
    .selectFrom("program_access")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("session_id", "=", session)
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function findProgramAccess(db: Db, id: Id<"program_access">): Promise<ProgramAccess | null> {
  const row = await db.selectFrom("program_access").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toAccess(row);
}

export async function insertProgramAccess(trx: Trx, access: ProgramAccess): Promise<void> {
  await trx
    .insertInto("program_access")
    .values({
      id: access.id,
      session_id: access.session,
      program: access.program,
      opened_at: fromInstant(access.openedAt),
      opened_by: access.openedBy,
    })
    .execute();
}

export async function saveProgramAccessEnded(trx: Trx, access: ProgramAccess): Promise<void> {
  await trx
    .updateTable("program_access")
    .set({ ended_at: fromInstant(filled(access.endedAt, "ended_at")), ended_by: filled(access.endedBy, "ended_by") })
    .where("id", "=", access.id)
    .execute();
}

/** Waits for nobody: where another transaction has the row, its use is noted with the next one. */
export async function saveProgramAccessUsed(db: Db, id: Id<"program_access">, at: Instant): Promise<void> {
  await db
    .updateTable("program_access")
    .set({ used_at: fromInstant(at) })
    .where("id", "in", (free) =>
      free
        .selectFrom("program_access")
        .select("id")
        .where("id", "=", id)
        .where("ended_at", "is", null)
        .where((is) => is.or([is("used_at", "is", null), is("used_at", "<", sql<Date>`${fromInstant(at)}`)]))
        .forNoKeyUpdate()
        .skipLocked(),
    )
    .execute();
}

function toAccess(row: Selectable<ProgramAccessTable>): ProgramAccess {
  return {
    id: row.id,
    session: row.session_id,
    program: row.program,
    openedAt: toInstant(row.opened_at),
    openedBy: row.opened_by,
    usedAt: toInstantIfAny(row.used_at),
    endedAt: toInstantIfAny(row.ended_at),
    endedBy: row.ended_by,
  };
}
