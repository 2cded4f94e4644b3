import { setTimeout as pause } from "node:timers/promises";
import { type RawBuilder, sql } from "kysely";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { type StandingUntil, standingUntil } from "#domain/applications/standing-until.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Office } from "#domain/modalities/stages.ts";
import type { Session } from "#domain/process/session.ts";
import { forEverybody } from "../asker.ts";
import type { Db, Trx } from "../handles.ts";
import { listOf, oneOf } from "../one-of.ts";
import { partOf } from "../part-of.ts";
import { type Seal, sealOf } from "../seal.ts";
import { isUnavailable } from "../unavailable.ts";
import { fromInstant, toInstantIfAny } from "../values.ts";
import { listApplicationRecords } from "./application-records.ts";
import { listApplicationsByIds } from "./applications.ts";

/* What the rule said of each application when something was last recorded about it, and until when: lists filter and count by it. What is recorded makes it void
   (`keep_standings`), and the act keeps it anew in its own transaction; the clock does so when its time has run out. Whoever reads a list before that, or as of an
   instant before it was kept, asks the rule; where the time of many has run out at once, as when a list of thousands closes, the first who reads keeps them. */

/** How many are asked of the rule for one page. */
const MANY = 200;

/** How many are kept in one transaction, which locks them meanwhile. */
const AT_ONCE = 1000;

/** For how long it is waited for whoever keeps them already, each time that nothing was left to keep. */
const PAUSE_MILLISECONDS = 50;
const PAUSES = 100;

/**
 * What an act knows without asking the rule: of applications for one session, on the days that it has read. However many, it takes one statement. Where the session
 * is being moved, or has been, they stay void.
 */
export async function saveStandings(
  trx: Trx,
  standings: readonly Told[],
  { session: { id, beginsOn, endsOn }, at }: { readonly session: Session; readonly at: Instant },
): Promise<void> {
  const isAsRead = sql`exists (
    select from session where id = ${id} and (begins_on, ends_on) = (${beginsOn.toString()}::date, ${endsOn.toString()}::date)
    for share skip locked)`;
  await save(trx, standings, at, isAsRead);
}

async function save(trx: Trx, standings: readonly Told[], at: Instant, condition = sql`true`): Promise<void> {
  if (standings.length === 0) return;
  await sql`
    update application_standing as kept set stage = told.stage, office = told.office, since = told.since,
      told_at = coalesce(told.told_from, ${fromInstant(at)}), next_instant = told.next_instant
    from ${toldAs(standings)} as told (stage, office, since, next_instant, told_from, application_id)
    where kept.application_id = told.application_id and ${condition}`.execute(trx);
}

interface Told extends StandingUntil {
  /** Since when it is so, where that is known to be earlier than when it is told. */
  readonly from?: Instant;
}

/** What has been recorded in this transaction is read by the rule, so that lists need not ask it. */
export async function keepVoidStandings(trx: Trx, at: Instant): Promise<void> {
  const { rows } = await sql<{ id: Id<"application"> }>`
    with kept as materialized (
      select application_id, call_id from application_standing where next_instant = '-infinity' for no key update skip locked
    ) ${whoseSessionStays}
    select application_id as id from kept where call_id in (select id from staying)`.execute(trx);
  await save(trx, await askTheRule(trx, ids(rows), at), at);
}

/**
 * Those whose time has run out, and how many they were: all, or as many as are kept at once. Who records something about one of them meanwhile waits, or is left out
 * here, as is whoever applies for a session that is being moved.
 */
export async function keepStandingsThatRanOut(trx: Trx, at: Instant): Promise<number> {
  const { rows } = await sql<{ id: Id<"application">; ran_out_at: Date | null }>`
    with kept as materialized (
      select application_id, call_id, next_instant from application_standing where next_instant < ${fromInstant(at)}::timestamptz
      order by next_instant limit ${AT_ONCE} for no key update skip locked
    ) ${whoseSessionStays}
    select application_id as id, nullif(next_instant, '-infinity') as ran_out_at
    from kept where call_id in (select id from staying)`.execute(trx);
  const ranOutAt = new Map(rows.map(({ id, ran_out_at }) => [id, toInstantIfAny(ran_out_at)]));
  const records = await listApplicationRecords(trx, await listApplicationsByIds(trx, ids(rows)), at);
  const told = records.map((record) => {
    const now = standingUntil(record, at);
    const moved = ranOutAt.get(record.application.id)?.add({ milliseconds: 1 });
    // Who began to read before it is kept finds it kept too, where it has been so since then.
    return moved !== undefined && isSame(standingUntil(record, moved), now) ? { ...now, from: moved } : now;
  });
  await save(trx, told, at);
  return rows.length;
}

/**
 * Of `kept`, the calls for sessions that nobody moves before this transaction has ended: what is kept is what the rule says on the days that the session has then.
 * Nobody waits for a move, and a move only for whoever is keeping: what is left out stays void, and is kept by the clock.
 */
const whoseSessionStays = sql`, shared as materialized (
  select id from session where id in (
    select session_id from call_for_applications where id in (select call_id from kept)
  ) for share skip locked
), staying as (
  select call.id from call_for_applications as call join shared on shared.id = call.session_id
)`;

/**
 * Keeps all whose time has run out, for whoever reads them before the clock has come by: one at a time in this program, since each who asked the rule about thousands
 * by itself would make all others wait. Those that another program is about to keep are waited for. Where nothing can be kept, as on a standby, the rule is asked.
 */
async function keepBeforeReading(db: Db, at: Instant): Promise<void> {
  const seal = sealOf(db);
  const underWay = keeping.get(seal);
  if (underWay !== undefined) return underWay;
  // Others wait for it too, and are not left with nothing where who came first leaves.
  const own = forEverybody(() => keepAll(db, at))
    .catch((fault: unknown) => {
      if (!isUnavailable(fault)) throw fault;
    })
    .finally(() => keeping.delete(seal));
  keeping.set(seal, own);
  return own;
}

const keeping = new WeakMap<Seal, Promise<void>>();

async function keepAll(db: Db, at: Instant): Promise<void> {
  for (let paused = 0; paused < PAUSES;) {
    const { kept, left } = await db.transaction().execute(async (trx) => ({
      kept: await keepStandingsThatRanOut(trx, at),
      left: await countRanOut(trx, at),
    }));
    if (left === 0 || (kept === 0 && left <= MANY)) return;
    if (kept > 0) continue;
    paused += 1;
    await pause(PAUSE_MILLISECONDS);
  }
}

async function countRanOut(db: Db, at: Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from application_standing where next_instant < ${fromInstant(at)}::timestamptz`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

function isSame(one: StandingUntil, other: StandingUntil): boolean {
  return toldInWords(one) === toldInWords(other);
}

/** What the rule says of it, which thousands share. */
function toldInWords({ word, office, since, until }: StandingUntil): string {
  return [word, office, since, until].join(" ");
}

async function askTheRule(db: Db, applications: readonly Id<"application">[], at: Instant): Promise<StandingUntil[]> {
  const records = await listApplicationRecords(db, await listApplicationsByIds(db, applications), at);
  return records.map((record) => standingUntil(record, at));
}

/** What lists filter, count and sort by, which no instant changes. */
const lines = sql.join(
  [
    "call_id",
    "class",
    "category",
    "route",
    "received_at",
    "cleared",
    "listed",
    "held_back",
    "name",
    "country_code",
    "assigned_to",
  ].map((column) => sql.ref(`application_standing.${column}`)),
);

/** Of which more is kept or less time has passed than the instant asks for. */
function isToBeAsked(at: Instant): RawBuilder<unknown> {
  return sql`(next_instant <= ${fromInstant(at)}::timestamptz or told_at > ${fromInstant(at)}::timestamptz)`;
}

async function askedAnew(db: Db, at: Instant, among: Among): Promise<StandingUntil[]> {
  const due = await listToBeAsked(db, at);
  return askTheRule(db, due.length === 0 || among === undefined ? due : await listAmong(db, due, among), at);
}

/** Mostly none, and then all that a page asks about standings is answered by one question. */
async function listToBeAsked(db: Db, at: Instant): Promise<Id<"application">[]> {
  const list = async (most: number | null) => {
    const { rows } = await sql<{ id: Id<"application"> }>`
      select application_id as id from application_standing where ${isToBeAsked(at)} ${most === null ? sql`` : partOf({ limit: most, offset: 0 })}`.execute(
      db,
    );
    return ids(rows);
  };
  const some = await list(MANY + 1);
  if (some.length <= MANY) return some;
  if (!db.isTransaction) await keepBeforeReading(db, at);
  return list(null);
}

/** Which applications a query is about, in words about `application` and `call`. */
type Among = RawBuilder<unknown> | undefined;

async function listAmong(
  db: Db,
  applications: readonly Id<"application">[],
  among: RawBuilder<unknown>,
): Promise<Id<"application">[]> {
  const { rows } = await sql<{ id: Id<"application"> }>`
    select application.id from application join call_for_applications as call on call.id = application.call_id
    where application.id = ${oneOf(applications)} and ${among}`.execute(db);
  return ids(rows);
}

/**
 * Where applications stand at the instant, as a table `kept` of application_id, stage, office and since with what lists count by, for a query that joins or reads it: what is
 * kept of them, and what the rule says of those of them whose time has run out.
 */
export async function standingsAt(db: Db, at: Instant, among?: Among): Promise<RawBuilder<unknown>> {
  const told = await askedAnew(db, at, among);
  if (told.length === 0) return sql`application_standing as kept`;
  return sql`(
    select application_standing.application_id, ${lines}, coalesce(told.stage, application_standing.stage) as stage,
      case when told.stage is null then application_standing.office else told.office end as office,
      case when told.stage is null then application_standing.since else told.since end as since
    from application_standing left join ${toldAs(told)} as told (stage, office, since, next_instant, told_from, application_id) using (application_id)
  ) as kept`;
}

/**
 * How many applications stand where at the instant, as a table `kept` of kinds with the `count` of each, to be summed: some rows of a kind are
 * negative. It has what lists filter by, but no application, and is as long as there are kinds, however many applications.
 */
export async function standingCountsAt(db: Db, at: Instant, among?: Among): Promise<RawBuilder<unknown>> {
  const told = await askedAnew(db, at, among);
  if (told.length === 0) return sql`standing_count as kept`;
  const kind = sql`call_id, class, category, route, country_code, received_at is not null as received, cleared, listed, held_back`;
  return sql`(
    select call_id, class, category, route, country_code, received, cleared, listed, held_back, stage, office, count from standing_count
    union all
    select ${kind}, standing.stage, standing.office, -1
    from application_standing as standing join ${toldAs(told)} as told using (application_id)
    union all
    select ${kind}, told.stage, told.office, 1
    from application_standing as standing join ${toldAs(told)} as told using (application_id)
  ) as kept`;
}

/** Puts the rows together that count the same kind. */
export async function compactStandingCounts(db: Db): Promise<void> {
  await sql`select compact_standing_counts()`.execute(db);
}

/** Thousands share one answer, which is sent once. PostgreSQL is shown how many applications there are as `oneOf` shows it. */
function toldAs(standings: readonly Told[]): RawBuilder<unknown> {
  const groups = [...Map.groupBy(standings, (one) => [toldInWords(one), one.from].join(" ")).values()];
  const answers = groups.map(([first], number) => ({
    number,
    stage: first?.word,
    office: first?.office ?? null,
    since: first?.since?.toString() ?? null,
    next_instant: first?.until?.toString() ?? null,
    told_from: first?.from?.toString() ?? null,
  }));
  const applications = groups.flatMap((same) => same.map(({ application }) => application));
  const numbers = groups.flatMap((same, number) => same.map(() => number));
  return sql`(
    select stage, office, since, next_instant, told_from, application_id
    from unnest(${listOf(applications, "uuid")}, ${listOf(numbers, "integer")}) as said (application_id, number)
    join jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
      as answer (number integer, stage text, office text, since timestamptz, next_instant timestamptz, told_from timestamptz)
      using (number)
  )`;
}

/** The standings of the given applications at the instant. */
export async function listStandingsOfApplications(
  db: Db,
  at: Instant,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, StandingInAWord>> {
  const rows = await listKept(db, at, applications);
  return new Map(rows.map(({ id, stage }) => [id, stage]));
}

export interface OnTheDesk {
  readonly standing: StandingInAWord;
  /** Whose ruling it waits for. */
  readonly office: Office | null;
  /** To whom it was assigned last, who may hold the office no longer. */
  readonly officer: Id<"person"> | null;
}

/** Where the given applications stand at the instant, and in whose hands. */
export async function listOnTheDesk(
  db: Db,
  at: Instant,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, OnTheDesk>> {
  const rows = await listKept(db, at, applications);
  return new Map(rows.map(({ id, stage, office, officer }) => [id, { standing: stage, office, officer }]));
}

async function listKept(db: Db, at: Instant, applications: readonly Id<"application">[]) {
  if (applications.length === 0) return [];
  const { rows } = await sql<{
    id: Id<"application">;
    stage: StandingInAWord;
    office: Office | null;
    officer: Id<"person"> | null;
    is_to_be_asked: boolean | null;
  }>`
    select application_id as id, stage, office, assigned_to as officer, ${isToBeAsked(at)} as is_to_be_asked from application_standing
    where application_id = ${oneOf(applications)}`.execute(db);
  const told = await askTheRule(db, ids(rows.filter((row) => row.is_to_be_asked === true)), at);
  const anew = new Map(told.map(({ application, word, office }) => [application, { stage: word, office }]));
  return rows.map(({ id, stage, office, officer }) => ({ id, officer, ...(anew.get(id) ?? { stage, office }) }));
}

function ids(rows: readonly { readonly id: Id<"application"> }[]): Id<"application">[] {
  return rows.map(({ id }) => id);
}
