import type { Selectable } from "kysely";
import type { Withdrawal } from "#domain/accreditation/withdrawal.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Db, Trx } from "../handles.ts";
import { filled, fromInstant, toInstant } from "../values.ts";
import type { AccreditationWithdrawalTable } from "./schema.ts";

export async function getWithdrawal(db: Db, id: Id<"withdrawal">): Promise<Withdrawal | null> {
  const row = await db.selectFrom("accreditation_withdrawal").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toWithdrawal(row);
}

export async function lockWithdrawal(trx: Trx, id: Id<"withdrawal">): Promise<Withdrawal | null> {
  const row = await trx
    .selectFrom("accreditation_withdrawal")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toWithdrawal(row);
}

/** With the names of those who said it. */
export interface NamedWithdrawal extends Withdrawal {
  readonly enteredByName: string;
  readonly decidedByName: string | null;
}

/** All that were entered for the accreditation, the latest first. */
export async function listWithdrawals(db: Db, accreditation: Id<"accreditation">): Promise<NamedWithdrawal[]> {
  const rows = await db
    .selectFrom("accreditation_withdrawal")
    .innerJoin("person as entering", "entering.id", "entered_by")
    .leftJoin("person as deciding", "deciding.id", "decided_by")
    .selectAll("accreditation_withdrawal")
    .select(["entering.name as entered_by_name", "deciding.name as decided_by_name"])
    .where("accreditation_id", "=", accreditation)
    .orderBy("entered_at", "desc")
    .execute();
  return rows.map((row) => ({
    ...toWithdrawal(row),
    enteredByName: row.entered_by_name,
    decidedByName: row.decided_by_name,
  }));
}

/** A withdrawal that waits for a second person. */
export interface WaitingWithdrawal {
  readonly id: Id<"withdrawal">;
  readonly accreditation: Id<"accreditation">;
  readonly organisation: string;
  readonly enteredBy: Id<"person">;
}

/** The earliest first; of a process, or of all. */
export async function listWaitingWithdrawals(db: Db, process?: Id<"process">): Promise<WaitingWithdrawal[]> {
  let query = db
    .selectFrom("accreditation_withdrawal as entered")
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom("accredited_name")
          .select("name")
          .whereRef("accredited_name.accreditation_id", "=", "entered.accreditation_id")
          .orderBy("effective_at", "desc")
          .limit(1)
          .as("named"),
      (join) => join.onTrue(),
    )
    .select([
      "entered.id",
      "entered.accreditation_id as accreditation",
      "entered.entered_by as enteredBy",
      "named.name as organisation",
    ])
    .where("entered.outcome", "is", null);
  if (process !== undefined) query = query.where("entered.process_id", "=", process);
  return query.orderBy("entered.entered_at").execute();
}

export async function insertWithdrawal(trx: Trx, withdrawal: Withdrawal): Promise<void> {
  await trx
    .insertInto("accreditation_withdrawal")
    .values({
      id: withdrawal.id,
      accreditation_id: withdrawal.accreditation,
      process_id: withdrawal.process,
      ground: withdrawal.ground,
      entered_at: fromInstant(withdrawal.enteredAt),
      entered_by: withdrawal.enteredBy,
    })
    .execute();
}

/** That it was confirmed, or discarded. The row is locked. */
export async function saveDecisionOnWithdrawal(trx: Trx, { id, decision }: Withdrawal): Promise<void> {
  const { outcome, at, by } = mustExist(decision);
  await trx
    .updateTable("accreditation_withdrawal")
    .set({ outcome, decided_at: fromInstant(at), decided_by: by })
    .where("id", "=", id)
    .execute();
}

function toWithdrawal(row: Selectable<AccreditationWithdrawalTable>): Withdrawal {
  return {
    id: row.id,
    accreditation: row.accreditation_id,
    process: row.process_id,
    ground: row.ground,
    enteredAt: toInstant(row.entered_at),
    enteredBy: row.entered_by,
    decision:
      row.outcome === null
        ? null
        : {
            outcome: row.outcome,
            at: toInstant(filled(row.decided_at, "decided_at")),
            by: filled(row.decided_by, "decided_by"),
          },
  };
}
