import { Temporal } from "temporal-polyfill";
import type { Db, Trx } from "./database.ts";

/** Claims the key for the person. False when it is already taken; a concurrent twin waits here until the first one ends. */
export async function insertIdempotencyKey(
  trx: Trx,
  claim: { person: string; key: string; act: string; at: Temporal.Instant },
): Promise<boolean> {
  const claimed = await trx
    .insertInto("idempotency_key")
    .values({ person_id: claim.person, key: claim.key, act: claim.act, outcome: "null", at: claim.at.toString() })
    .onConflict((conflict) => conflict.columns(["person_id", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  return claimed !== undefined;
}

export async function saveIdempotencyOutcome(
  trx: Trx,
  claim: { person: string; key: string },
  outcome: unknown,
): Promise<void> {
  await trx
    .updateTable("idempotency_key")
    .set({ outcome: JSON.stringify(freeze(outcome)) })
    .where("person_id", "=", claim.person)
    .where("key", "=", claim.key)
    .execute();
}

export async function getIdempotencyOutcome(
  db: Db,
  claim: { person: string; key: string },
): Promise<{ act: string; outcome: unknown }> {
  const row = await db
    .selectFrom("idempotency_key")
    .select(["act", "outcome"])
    .where("person_id", "=", claim.person)
    .where("key", "=", claim.key)
    .executeTakeFirstOrThrow();
  return { act: row.act, outcome: thaw(row.outcome) };
}

const INSTANT = "$instant";
const DATE = "$date";

/** JSON knows no instants and no dates: they travel as {"$instant": …} and {"$date": …}. */
function freeze(value: unknown): unknown {
  if (value instanceof Temporal.Instant) return { [INSTANT]: value.toString() };
  if (value instanceof Temporal.PlainDate) return { [DATE]: value.toString() };
  if (Array.isArray(value)) return value.map(freeze);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, freeze(held)]));
}

function thaw(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(thaw);
  if (typeof value !== "object" || value === null) return value;
  const held = Object.entries(value);
  const [name, text] = held[0] ?? [];
  if (held.length === 1 && typeof text === "string") {
    if (name === INSTANT) return Temporal.Instant.from(text);
    if (name === DATE) return Temporal.PlainDate.from(text);
  }
  return Object.fromEntries(held.map(([key, inner]) => [key, thaw(inner)]));
}
