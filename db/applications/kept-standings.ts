import { type RawBuilder, sql } from "kysely";
import type { StandingInAWord } from "#domain/applications/application-standing.ts";
import { type StandingUntil, standingUntil } from "#domain/applications/standing-until.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { Office } from "#domain/modalities/stages.ts";
import type { Db, Trx } from "../handles.ts";
import { fromInstant } from "../values.ts";
import { listApplicationRecords } from "./application-records.ts";
import { listApplicationsByIds } from "./applications.ts";

/* What the rule said of each application when something was last recorded about it, and until when: lists filter and count by it. What is recorded makes it void
   (`keep_standings`), and the act keeps it anew in its own transaction; the clock does so when its time has run out. Whoever reads a list before that, or as of an
   instant before it was kept, asks the rule. */

/** However many, it takes one statement. */
export async function saveStandings(trx: Trx, standings: readonly StandingUntil[], at: Instant): Promise<void> {
  if (standings.length === 0) return;
  await sql`
    update application_standing as kept set stage = told.stage, office = told.office, since = told.since, told_at = ${fromInstant(at)}, next_instant = told.next_instant
    from ${toldAs(standings)} as told (stage, office, since, next_instant, application_id)
    where kept.application_id = told.application_id`.execute(trx);
}

/** What has been recorded in this transaction is read by the rule, so that lists need not ask it. */
export async function keepVoidStandings(trx: Trx, at: Instant): Promise<void> {
  const { rows } = await sql<{ id: Id<"application"> }>`
    select application_id as id from application_standing where next_instant = '-infinity'`.execute(trx);
  await saveStandings(trx, await askTheRule(trx, ids(rows), at), at);
}

/** Those whose time has run out, some at a time, and how many they were. Who records something about one of them meanwhile waits, or is left out here. */
export async function keepStandingsThatRanOut(trx: Trx, at: Instant, most: number): Promise<number> {
  const { rows } = await sql<{ id: Id<"application"> }>`
    select application_id as id from application_standing where next_instant < ${fromInstant(at)}::timestamptz
    order by next_instant limit ${most} for no key update skip locked`.execute(trx);
  await saveStandings(trx, await askTheRule(trx, ids(rows), at), at);
  return rows.length;
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

async function askedAnew(db: Db, at: Instant, among: RawBuilder<unknown>): Promise<StandingUntil[]> {
  const { rows } = await sql<{ id: Id<"application"> }>`
    select application.id from application_standing
    join application on application.id = application_standing.application_id
    join call_for_applications as call on call.id = application.call_id
    where ${isToBeAsked(at)} and ${among}`.execute(db);
  return askTheRule(db, ids(rows), at);
}

/**
 * Where applications stand at the instant, as a table `kept` of application_id, stage, office and since with what lists count by, for a query that joins or reads it: what is
 * kept of them, and what the rule says of those of them whose time has run out. `among` says which the query is about, in words about `application` and `call`.
 */
export async function standingsAt(
  db: Db,
  at: Instant,
  among: RawBuilder<unknown> = sql`true`,
): Promise<RawBuilder<unknown>> {
  const told = await askedAnew(db, at, among);
  if (told.length === 0) return sql`application_standing as kept`;
  return sql`(
    select application_standing.application_id, ${lines}, coalesce(told.stage, application_standing.stage) as stage,
      case when told.stage is null then application_standing.office else told.office end as office,
      case when told.stage is null then application_standing.since else told.since end as since
    from application_standing left join ${toldAs(told)} as told (stage, office, since, next_instant, application_id) using (application_id)
  ) as kept`;
}

/**
 * How many applications stand where at the instant, as a table `kept` of kinds with the `count` of each, to be summed: some rows of a kind are
 * negative. It has what lists filter by, but no application, and is as long as there are kinds, however many applications.
 */
export async function standingCountsAt(
  db: Db,
  at: Instant,
  among: RawBuilder<unknown> = sql`true`,
): Promise<RawBuilder<unknown>> {
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

/** Thousands share one answer, which is sent once. */
function toldAs(standings: readonly StandingUntil[]): RawBuilder<unknown> {
  const answers = Array.from(
    Map.groupBy(standings, (one) => [one.word, one.office, one.since, one.until].join(" ")).values(),
    (same) => ({
      stage: same[0]?.word,
      office: same[0]?.office ?? null,
      since: same[0]?.since?.toString() ?? null,
      next_instant: same[0]?.until?.toString() ?? null,
      applications: same.map(({ application }) => application),
    }),
  );
  return sql`(
    select stage, office, since, next_instant, application_id
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as answer (stage text, office text, since timestamptz, next_instant timestamptz, applications uuid[])
    cross join unnest(applications) as application_id
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
    where application_id = any (${applications}::uuid[])`.execute(db);
  const told = await askTheRule(db, ids(rows.filter((row) => row.is_to_be_asked === true)), at);
  const anew = new Map(told.map(({ application, word, office }) => [application, { stage: word, office }]));
  return rows.map(({ id, stage, office, officer }) => ({ id, officer, ...(anew.get(id) ?? { stage, office }) }));
}

function ids(rows: readonly { readonly id: Id<"application"> }[]): Id<"application">[] {
  return rows.map(({ id }) => id);
}
