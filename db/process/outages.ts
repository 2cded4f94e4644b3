import { type Selectable, sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { Outage } from "#domain/process/outage.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant, toInstant } from "../values.ts";
import type { OutageTable, OutageWithdrawalTable } from "./schema.ts";

/** All of them, the latest first. */
export async function listOutages(db: Db): Promise<Outage[]> {
  const rows = await outages(db).orderBy("began_at", "desc").orderBy("id").execute();
  return rows.map(toOutage);
}

export async function getOutage(db: Db, id: Id<"outage">): Promise<Outage | null> {
  const row = await outages(db).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toOutage(row);
}

/** How many windows were moved later for it: of calls, lists, silence, consultations, and of what was sent back. */
export async function countWindowsMovedFor(db: Db, id: Id<"outage">): Promise<number> {
  const cites = sql`extensions @> jsonb_build_array(jsonb_build_object('outage', ${id}::text))`;
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from call_for_applications where ${cites})
      + (select count(*) from no_objection_period where ${cites})
      + (select count(*) from silence_procedure where ${cites})
      + (select count(distinct (no_objection_period_id, closes_at)) from consultation where ${cites})
      + (select count(distinct (application_id, stage)) from step where outage_id = ${id}))::integer as count`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
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

export async function insertOutageWithdrawal(
  trx: Trx,
  { id, withdrawal }: Outage,
  withdrawnBy: Id<"person">,
): Promise<void> {
  if (withdrawal === null) throw new Error("An outage that stands has no withdrawal");
  await trx
    .insertInto("outage_withdrawal")
    .values({
      outage_id: id,
      reason: withdrawal.reason,
      withdrawn_at: fromInstant(withdrawal.withdrawnAt),
      withdrawn_by: withdrawnBy,
    })
    .execute();
}

function outages(db: Db) {
  return db
    .selectFrom("outage")
    .leftJoin("outage_withdrawal as withdrawal", "withdrawal.outage_id", "outage.id")
    .selectAll("outage")
    .select(["withdrawal.reason as withdrawal_reason", "withdrawal.withdrawn_at"]);
}

interface OutageRow extends Selectable<OutageTable> {
  readonly withdrawal_reason: string | null;
  readonly withdrawn_at: Selectable<OutageWithdrawalTable>["withdrawn_at"] | null;
}

function toOutage(row: OutageRow): Outage {
  return {
    id: row.id,
    beganAt: toInstant(row.began_at),
    endedAt: toInstant(row.ended_at),
    what: row.what,
    reason: row.reason,
    recordedAt: toInstant(row.recorded_at),
    withdrawal:
      row.withdrawal_reason === null || row.withdrawn_at === null
        ? null
        : { reason: row.withdrawal_reason, withdrawnAt: toInstant(row.withdrawn_at) },
  };
}
