import { sql } from "kysely";
import type { Db } from "../handles.ts";
import { actAs } from "../readers.ts";

/**
 * One seal on entries that have none, at most so many. Answers on how many: none where another worker is at it.
 *
 * @param late - whether also on those of a transaction that took longer than ten minutes.
 */
export async function sealAuditTrail(
  db: Db,
  { most, late }: { readonly most: number; readonly late: boolean },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await actAs(trx, { role: "clock" });
    const { rows } = await sql<{ sealed: number }>`select seal_audit_trail(${most}, ${late}) as sealed`.execute(trx);
    return rows[0]?.sealed ?? 0;
  });
}

export interface AuditSealing {
  /** The number of the last seal; null before the first. For operators: it tells that something was written. */
  readonly seal: number | null;
  /** Entries since the last seal, of those that are not confidential. */
  readonly openWaiting: number;
  /** Since the oldest of all such entries was written, and 0 where there is none. For operators. */
  readonly secondsWaiting: number;
}

export async function readAuditSealing(db: Db): Promise<AuditSealing> {
  const { rows } = await sql<AuditSealing>`
    select seal::integer, open_waiting as "openWaiting", seconds_waiting as "secondsWaiting" from audit_sealing()`.execute(
    db,
  );
  return rows[0] ?? { seal: null, openWaiting: 0, secondsWaiting: 0 };
}
