import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Posted } from "#domain/record/letter.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, type Page, toInstant, toInstantIfAny } from "../values.ts";

/* Letters that were given up or came back: who reads of them, and how the former are tried again. How letters go out stands in outbox.ts. */

/** For each address how many letters to it were given up or came back, of those that the reader may see. */
export async function countLostLettersByAddress(
  db: Db,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (addresses.length === 0) return new Map();
  const rows = await db
    .selectFrom("letter")
    .select(["recipient_email", sql<number>`count(*)::integer`.as("count")])
    .where("recipient_email", "=", oneOf(addresses, "text"))
    .where((letter) => letter.or([letter("dead_at", "is not", null), letter("came_back_at", "is not", null)]))
    .groupBy("recipient_email")
    .execute();
  return new Map(rows.map((row) => [row.recipient_email, row.count]));
}

const posted = [
  "id",
  "chair_of",
  "sent_at",
  "dead_at",
  "came_back_at",
  "attempts",
  sql<string | null>`data ->> 'expiresAt'`.as("expires_at"),
] as const;

/** What a rule asks about a letter before it is tried again by hand, or taken back. */
export async function lockLetter(trx: Trx, id: Id<"letter">): Promise<Posted | null> {
  const row = await trx.selectFrom("letter").select(posted).where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : toPosted(row);
}

/** All that were given up, of whoever answers for them, as {@link listDeadLetters}. */
export async function lockDeadLetters(trx: Trx, chairOf: Id<"process"> | null): Promise<Posted[]> {
  const rows = await trx
    .selectFrom("letter")
    .select(posted)
    .where("dead_at", "is not", null)
    .where("chair_of", "is not distinct from", chairOf)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  return rows.map(toPosted);
}

interface PostedRow {
  readonly id: Id<"letter">;
  readonly chair_of: Id<"process"> | null;
  readonly sent_at: Date | null;
  readonly dead_at: Date | null;
  readonly came_back_at: Date | null;
  readonly attempts: number;
  readonly expires_at: string | null;
}

function toPosted(row: PostedRow): Posted {
  return {
    id: row.id,
    chairOf: row.chair_of,
    sentAt: toInstantIfAny(row.sent_at),
    deadAt: toInstantIfAny(row.dead_at),
    cameBackAt: toInstantIfAny(row.came_back_at),
    attempts: row.attempts,
    expiresAt: row.expires_at === null ? null : Temporal.Instant.from(row.expires_at),
  };
}

/** Letters that were given up become due again, for as long as at first. */
export async function saveRetries(trx: Trx, ids: readonly Id<"letter">[], at: Instant): Promise<void> {
  await sql`
    update letter set dead_at = null, attempts = 0, tried_since = null, due_at = ${fromInstant(at)}
    where id = ${oneOf(ids)}`.execute(trx);
}

export interface DeadLetter {
  readonly id: Id<"letter">;
  readonly kind: string;
  readonly recipientEmail: string;
  /** Null for a mission, which has addresses for all its people. */
  readonly recipientPerson: Id<"person"> | null;
  /** What it is about, for letters of the Chair. */
  readonly period: Id<"period"> | null;
  readonly procedure: Id<"procedure"> | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Instant;
  readonly deadAt: Instant;
}

/**
 * Letters given up, latest first, without what they say: those for which the Chair of the process answers, read as that
 * Chair, or with null those for which the Secretariat does.
 */
export async function listDeadLetters(db: Db, chairOf: Id<"process"> | null, page: Page): Promise<DeadLetter[]> {
  const rows = await db
    .selectFrom("letter")
    .select(["id", "kind", "recipient_email", "recipient_person", "attempts", "last_error", "created_at", "dead_at"])
    .select([
      sql<Id<"period"> | null>`data ->> 'period'`.as("period"),
      sql<Id<"procedure"> | null>`data ->> 'procedure'`.as("procedure"),
    ])
    .where("dead_at", "is not", null)
    .where("chair_of", "is not distinct from", chairOf)
    .orderBy("dead_at", "desc")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.flatMap((row) =>
    row.dead_at === null
      ? []
      : [
          {
            id: row.id,
            kind: row.kind,
            recipientEmail: row.recipient_email,
            recipientPerson: row.recipient_person,
            period: row.period,
            procedure: row.procedure,
            attempts: row.attempts,
            lastError: row.last_error,
            createdAt: toInstant(row.created_at),
            deadAt: toInstant(row.dead_at),
          },
        ],
  );
}

/** A stretch of time from which a digest tells: without its beginning, which the one before told, and with its end. */
export interface Since {
  /** Null for the first digest, which tells all there is. */
  readonly since: Instant | null;
  readonly until: Instant;
}

/** Letters for which the Secretariat answers and which were given up within the stretch, and still are, or came back: how many, and the first of them. */
export async function listLost(
  db: Db,
  { since, until }: Since,
  { exceptKind, limit }: { readonly exceptKind: string; readonly limit: number },
): Promise<{ readonly count: number; readonly letters: readonly { readonly kind: string; readonly to: string }[] }> {
  const { rows } = await sql<{ kind: string; recipient_email: string; count: number }>`
    select kind, recipient_email, count(*) over ()::integer as count
    from letter cross join lateral (select coalesce(dead_at, came_back_at) as lost_at) as known
    where (dead_at is not null or came_back_at is not null)
      and lost_at <= ${fromInstant(until)} and coalesce(lost_at > ${since === null ? null : fromInstant(since)}::timestamptz, true)
      and chair_of is null and kind <> ${exceptKind}
    order by lost_at, id limit ${limit}`.execute(db);
  return {
    count: rows[0]?.count ?? 0,
    letters: rows.map(({ kind, recipient_email: to }) => ({ kind, to })),
  };
}
