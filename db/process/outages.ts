import type { Selectable } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Outage } from "#domain/process/outage.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";
import type { OutageTable } from "./schema.ts";

/** All of them, the latest first. */
export async function listOutages(db: Db): Promise<Outage[]> {
  const rows = await db.selectFrom("outage").selectAll().orderBy("began_at", "desc").orderBy("id").execute();
  return rows.map(toOutage);
}

export async function getOutage(db: Db, id: Id<"outage">): Promise<Outage | null> {
  const row = await db.selectFrom("outage").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toOutage(row);
}

export async function insertOutage(trx: Trx, outage: Outage, recordedBy: Id<"person">): Promise<void> {
  await trx
    .insertInto("outage")
    .values({
      id: outage.id,
      began_at: fromInstant(outage.beganAt),
      ended_at: fromInstant(outage.endedAt),
      what: outage.what,
      reason: outage.reason,
      recorded_at: fromInstant(outage.recordedAt),
      recorded_by: recordedBy,
    })
    .execute();
}

function toOutage(row: Selectable<OutageTable>): Outage {
  return {
    id: row.id,
    beganAt: toInstant(row.began_at),
    endedAt: toInstant(row.ended_at),
    what: row.what,
    reason: row.reason,
    recordedAt: toInstant(row.recorded_at),
  };
}
