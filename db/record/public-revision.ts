import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant } from "../values.ts";

/*
 * The revision of what the public sees. It is the sum of rows, which are only added: whoever reads sees the rows of those that have committed, and
 * with each of them what it changed. A number drawn from a sequence, or the greatest, would be seen before an earlier one that commits later.
 */

/** In the transaction that changes it. */
export async function raisePublicRevision(trx: Trx): Promise<void> {
  await trx.insertInto("public_change").values({ times: 1 }).execute();
}

/** As part of a question, whose answer is then of that revision. */
export const publicRevision = sql<string>`(select coalesce(sum(times), 0)::text from public_change)`;

export async function readPublicRevision(db: Db): Promise<string> {
  const { rows } = await sql<{ revision: string }>`select ${publicRevision} as revision`.execute(db);
  return rows[0]?.revision ?? "0";
}

/** Puts the rows together into one: the sum stays as it is, for every reader at every moment. */
export async function compactPublicRevision(db: Db): Promise<void> {
  await sql`
    with gone as (delete from public_change returning times)
    insert into public_change select sum(times) from gone having count(*) > 0`.execute(db);
}

/**
 * The next instant after the given one at which a window opens, closes or settles, or an application stands elsewhere, so that something is seen that nobody has written: a page reads
 * the clock to the second. What changes with a day changes with a minute too; this is for the others. Null where none lies ahead.
 */
export async function nextPublicInstant(db: Db, after: Instant): Promise<Instant | null> {
  const { rows } = await sql<{ next: Date | null }>`
    with at (instant) as (select ${fromInstant(after)}::timestamptz)
    select min(boundary) as next from at, lateral (
      select opens_at, closes_at from call_for_applications
        where closes_at + settlement_margin() > at.instant
      union all select cuts_off_at, cuts_off_at from cut_off
        where cuts_off_at + settlement_margin() > at.instant
      union all select opens_at, closes_at from no_objection_period
        where closes_at + settlement_margin() > at.instant
      union all select opens_at, closes_at from silence_procedure
        where closes_at + settlement_margin() > at.instant
      union all (select next_instant, next_instant from application_standing
        where next_instant > at.instant order by next_instant limit 1)
    ) as own, lateral (
      values (own.opens_at), (own.closes_at), (own.closes_at + interval '1 millisecond'),
        (date_trunc('second', own.opens_at) + interval '1 second'), (date_trunc('second', own.closes_at) + interval '1 second'),
        (own.closes_at + settlement_margin())
    ) as boundaries (boundary)
    where boundary > at.instant`.execute(db);
  const next = rows[0]?.next ?? null;
  return next === null ? null : Temporal.Instant.fromEpochMilliseconds(next.getTime());
}
