import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Subscription } from "#domain/papers/subscription.ts";
import type { Db, Trx } from "../handles.ts";
import { newId } from "../new-id.ts";
import { type Reader } from "../readers.ts";
import { fromInstant, toInstant, toInstantIfAny } from "../values.ts";

/* Addresses that asked to be told of papers. Their keeper alone sees them: declare it with readAs. */

export const keeper: Reader = { role: "subscriptions" };

/** New, or asked for again: only the last letter's secret confirms it. */
export async function saveSubscriptionAsked(
  trx: Trx,
  { process, email, language, at }: Omit<Subscription, "id" | "askedAt" | "confirmedAt"> & { readonly at: Instant },
  tokenHash: string,
): Promise<Id<"subscription">> {
  const asked = { language, token_hash: tokenHash, asked_at: fromInstant(at) };
  const { id } = await trx
    .insertInto("subscription")
    .values({ id: newId<"subscription">(), process_id: process, email: email.toLowerCase(), ...asked })
    .onConflict((conflict) => conflict.constraint("one_subscription_per_address").doUpdateSet(asked))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function findSubscriptionByTokenHash(db: Db, tokenHash: string): Promise<Subscription | null> {
  return toSubscription(await rows(db).where("token_hash", "=", tokenHash).executeTakeFirst());
}

/** Of an address, by its holder, in the order in which they were asked for. */
export async function listSubscriptionsOf(db: Db, email: string) {
  const rows = await db
    .selectFrom("subscription")
    .innerJoin("process", "process.id", "subscription.process_id")
    .select(["process.title", "subscription.language", "subscription.asked_at", "subscription.confirmed_at"])
    .where("subscription.email", "=", email.toLowerCase())
    .orderBy("subscription.asked_at")
    .execute();
  return rows.map((row) => ({
    process: row.title,
    language: row.language,
    askedAt: toInstant(row.asked_at),
    confirmedAt: toInstantIfAny(row.confirmed_at),
  }));
}

export async function findSubscription(db: Db, id: Id<"subscription">): Promise<Subscription | null> {
  return toSubscription(await rows(db).where("id", "=", id).executeTakeFirst());
}

function rows(db: Db) {
  return db.selectFrom("subscription").select(["id", "process_id", "email", "language", "asked_at", "confirmed_at"]);
}

function toSubscription(row: Awaited<ReturnType<ReturnType<typeof rows>["executeTakeFirst"]>>): Subscription | null {
  if (row === undefined) return null;
  const { id, process_id: process, email, language, asked_at, confirmed_at } = row;
  return { id, process, email, language, askedAt: toInstant(asked_at), confirmedAt: toInstantIfAny(confirmed_at) };
}

/** Its secret stays: whoever opens the letter once more is told that it was used. */
export async function saveSubscriptionConfirmed(trx: Trx, id: Id<"subscription">, at: Instant): Promise<void> {
  await trx
    .updateTable("subscription")
    .set({ confirmed_at: fromInstant(at), of_sessions: true, of_calls: true })
    .where("id", "=", id)
    .execute();
}

/** With the letters that were written to it. @returns whether there was one. */
export async function forgetSubscription(trx: Trx, id: Id<"subscription">): Promise<boolean> {
  const { rows: answer } = await sql<{ was: boolean }>`select forget_subscription(${id}) as was`.execute(trx);
  return answer[0]?.was === true;
}

/** Those that nobody confirmed, and letters to any that left, after seven days. */
export async function forgetOldSubscriptions(db: Db, at: Instant): Promise<void> {
  await sql`select forget_old_subscriptions(${fromInstant(at)}::timestamptz)`.execute(db);
}

/** One letter to each confirmed address, in one statement. @returns how many were written. */
export async function appendLettersToSubscribers(
  trx: Trx,
  {
    kind,
    eventKey,
    at,
    data,
    process,
  }: {
    readonly kind: string;
    readonly eventKey: string;
    readonly at: Instant;
    readonly data: object;
    readonly process: Id<"process">;
  },
): Promise<number> {
  const { rows: answer } = await sql<{ written: number }>`
    select write_to_subscribers(${process}, ${kind}, ${eventKey}, ${JSON.stringify(data)}::jsonb, ${fromInstant(at)}::timestamptz)
      as written`.execute(trx);
  return answer[0]?.written ?? 0;
}

/** How many letters that would be. Which addresses they are is nobody's to know. */
export async function countSubscribers(
  db: Db,
  { process, kind }: { readonly process: Id<"process">; readonly kind: string },
): Promise<number> {
  const { rows: answer } = await sql<{ count: number }>`select count_subscribers(${process}, ${kind}) as count`.execute(
    db,
  );
  return answer[0]?.count ?? 0;
}
