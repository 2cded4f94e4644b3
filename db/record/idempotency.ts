import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant } from "../values.ts";

/* Behind row-level security: say whose outcomes they are with actForOutcomes. */

interface Claim {
  readonly person: Id<"person">;
  readonly key: string;
}

/** Whether the key is new. A twin that runs at the same time waits here until the first has committed. */
export async function insertIdempotencyKey(
  trx: Trx,
  { person, key, act, at }: Claim & { readonly act: string; readonly at: Instant },
): Promise<boolean> {
  const inserted = await trx
    .insertInto("idempotency_key")
    .values({ person_id: person, key, act, at: fromInstant(at) })
    .onConflict((conflict) => conflict.columns(["person_id", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function getIdempotencyOutcome(
  trx: Trx,
  { person, key }: Claim,
): Promise<{ readonly act: string; readonly outcome: unknown }> {
  return trx
    .selectFrom("idempotency_key")
    .select(["act", "outcome"])
    .where("person_id", "=", person)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
}

/** The outcome is kept as JSON: instants and dates in it become text. */
export async function saveIdempotencyOutcome(trx: Trx, { person, key }: Claim, outcome: unknown): Promise<void> {
  await trx
    .updateTable("idempotency_key")
    .set({ outcome: JSON.stringify(outcome) })
    .where("person_id", "=", person)
    .where("key", "=", key)
    .execute();
}

/** Of everybody. Returns how many there were. */
export async function deleteIdempotencyKeys(db: Db, before: Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`select forget_outcomes(${fromInstant(before)}) as count`.execute(db);
  return rows[0]?.count ?? 0;
}
