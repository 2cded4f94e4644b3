import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Db, Trx } from "../handles.ts";
import { listDueSilenceProcedures } from "../modalities/silence-procedures.ts";
import { listDueNoObjectionPeriods } from "../objections/no-objection-periods.ts";
import { readingAs } from "../readers.ts";
import { type AuditSealing, readAuditSealing } from "./audit-seals.ts";

/** What is behind, for whoever operates the portal and nobody else: a letter that is due may mean that a State has spoken. */
export interface Figures {
  readonly letters: {
    /** Not sent, and not given up: also those that wait for their next attempt. */
    readonly waiting: number;
    /** Those of them that have been tried without success. */
    readonly failing: number;
    /** For how many seconds nothing has left while letters are tried in vain: each try puts off when the next is due. */
    readonly secondsInVain: number;
    /** Those that should have left, and for how many seconds the oldest of them has been due. */
    readonly due: number;
    readonly secondsDue: number;
    readonly givenUp: number;
    /** Those that had left. */
    readonly cameBack: number;
  };
  /** What time has decided and no job has put on record. */
  readonly unrecorded: { readonly noObjectionPeriods: number; readonly silenceProcedures: number };
  readonly sealing: AuditSealing;
  readonly jobs: {
    readonly queued: number;
    readonly active: number;
    readonly failed: number;
    /** Seconds since a worker has looked after the queue, which each does once a minute; null when none ever has. */
    readonly secondsSinceWorker: number | null;
  };
}

/** @param now by the portal's clock, which decides what is due. */
export async function readFigures(db: Db, now: Instant): Promise<Figures> {
  const [periods, procedures] = [await listDueNoObjectionPeriods(db, now), await listDueSilenceProcedures(db, now)];
  const letters = await readingAs(db, { role: "post" }, async (trx) => {
    const counted = await trx
      .selectFrom("letter")
      .where("sent_at", "is", null)
      .where("held", "=", false)
      .where("gathered", "=", false)
      .select([
        sql<number>`count(*) filter (where dead_at is null)::int`.as("waiting"),
        sql<number>`count(*) filter (where dead_at is null and attempts > 0)::int`.as("failing"),
        sql<number>`count(*) filter (where dead_at is null and due_at <= portal_now())::int`.as("due"),
        sql<number>`coalesce(extract(epoch from portal_now()
          - min(due_at) filter (where dead_at is null and due_at <= portal_now())), 0)::int`.as("secondsDue"),
        sql<number>`count(*) filter (where dead_at is not null)::int`.as("givenUp"),
        sql<number>`(select count(*) from letter where came_back_at is not null)::int`.as("cameBack"),
      ])
      .executeTakeFirstOrThrow();
    return { ...counted, secondsInVain: counted.failing === 0 ? 0 : await readSecondsInVain(trx) };
  });
  const { rows: jobs } = await sql<Figures["jobs"]>`
    select count(*) filter (where state in ('created', 'retry'))::int as queued,
      count(*) filter (where state = 'active')::int as active,
      count(*) filter (where state = 'failed')::int as failed,
      (select extract(epoch from clock_timestamp() - max(monitor_claim_on))::int from pgboss.queue) as "secondsSinceWorker"
    from pgboss.job`.execute(db);
  return {
    letters,
    sealing: await readAuditSealing(db),
    unrecorded: { noObjectionPeriods: periods.length, silenceProcedures: procedures.length },
    jobs: jobs[0] ?? { queued: 0, active: 0, failed: 0, secondsSinceWorker: null },
  };
}

async function readSecondsInVain(trx: Trx): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from portal_now() - greatest(
      (select min(tried_since) from letter where sent_at is null and dead_at is null and not held and attempts > 0),
      (select max(sent_at) from letter)
    ))::int as seconds`.execute(trx);
  return Math.max(0, rows[0]?.seconds ?? 0);
}

/** The machine's clock on which the database stands, whatever a demonstration's clock says. */
export async function readDatabaseTime(db: Db): Promise<Instant> {
  const { rows } = await sql<{ at: string }>`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`.execute(db);
  return Temporal.Instant.from(rows[0]?.at ?? "");
}

/** An entry of the audit trail, by what no other has. */
export interface EntrySeen {
  readonly id: string;
  readonly recordedAt: string;
}

/** With what a process compares its clock and its record, asked every few seconds. */
export interface ServerReference {
  readonly now: Instant;
  /** Since a standby has heard anything of its primary, Infinity before it has heard anything; 0 of a primary. */
  readonly secondsBehind: number;
  /** When the promises that hold were applied, which every migration does anew; empty while there are none. Text, which is compared and not reckoned with. */
  readonly applied: string;
  /** The last entry of the audit trail; null where there is none. */
  readonly newest: EntrySeen | null;
  /** Whether the entry that was the last before is on record. */
  readonly seenIsThere: boolean;
}

/** @param seen - the last entry of an answer before; null where there was none. */
export async function readServerReference(db: Db, seen: EntrySeen | null): Promise<ServerReference> {
  const { rows } = await sql<{
    at: string;
    secondsBehind: number;
    applied: string;
    id: string | null;
    recordedAt: string | null;
    seenIsThere: boolean;
  }>`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      case when pg_is_in_recovery()
        then coalesce(extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()), 'infinity')::float8
        else 0 end as "secondsBehind",
      coalesce((select applied_at::text from promises order by promises.id desc limit 1), '') as applied,
      newest.id::text, newest.recorded_at::text as "recordedAt", newest.known_is_there as "seenIsThere"
    from newest_entry(${seen?.id ?? null}::bigint, ${seen?.recordedAt ?? null}::timestamptz) as newest`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error("A server answers with one row");
  const { at, id, recordedAt, ...rest } = found;
  const newest = id === null || recordedAt === null ? null : { id, recordedAt };
  return { ...rest, now: Temporal.Instant.from(at), newest };
}

export async function readDatabaseVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db);
  return rows[0]?.version ?? "";
}
