import { sql } from "kysely";
import type { RefusalGround } from "#domain/applications/refusal-ground.ts";
import {
  type ApplicationOutcome,
  outcomes,
  type StandingInAWord,
  waiting,
} from "#domain/applications/standing-in-a-word.ts";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ListedCategory, Route } from "#domain/modalities/provisions.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { nameHas, nameOrReferenceIs } from "../organisations/search.ts";
import { partOf } from "../part-of.ts";
import { fromInstant, type Page, toDateIfAny, toInstant } from "../values.ts";
import { readWhole } from "../whole.ts";
import { standingCountsAt, standingsAt } from "./kept-standings.ts";
import { recordThatGoesWith } from "./submitted-organisations.ts";

/* Where applications stand, for lists that are filtered and counted by it: what is kept of what the rule said, and the rule where its time has run out. */

export interface DecidedApplication {
  readonly reference: string;
  readonly outcome: ApplicationOutcome;
  readonly decidedAt: Instant;
  readonly class: ClassKey;
  readonly route: Route;
  /** As it is called under its accreditation or, without one, as it was sent. */
  readonly organisation: { readonly name: string; readonly country: string };
  readonly call: {
    readonly id: Id<"call">;
    readonly title: string;
    readonly zone: string;
    /** Under which it was read. */
    readonly decision: Id<"decision">;
  };
  readonly process: { readonly slug: string; readonly title: string; readonly shortName: string };
  /** Null where there is none, or no job has recorded it yet. */
  readonly accreditation: Id<"accreditation"> | null;
  readonly validUntil: PlainDate | null;
  /** On which an office refused it. */
  readonly refusalGround: RefusalGround | null;
}

export interface DecidedFilter {
  readonly at: Instant;
  readonly outcome?: ApplicationOutcome | undefined;
  readonly process?: Id<"process"> | undefined;
  readonly call?: Id<"call"> | undefined;
  readonly period?: Id<"period"> | undefined;
  readonly category?: ListedCategory | undefined;
  readonly class?: ClassKey | undefined;
  /** Part of the name or acronym as a keyboard types it, or a reference. */
  readonly q?: string | undefined;
}

/** The record of outcomes, latest first. */
export async function listDecidedApplications(
  db: Db,
  filter: DecidedFilter,
  { limit, offset }: Page,
): Promise<DecidedApplication[]> {
  const { rows } = await (await decidedRows(db, filter, partOf({ limit, offset }))).execute(db);
  return rows.map(toDecided);
}

/** The same whole, in batches, as it is when the first is read. */
export async function* readDecidedApplications(
  db: Db,
  filter: DecidedFilter,
  { batch }: { readonly batch: number },
): AsyncGenerator<DecidedApplication[]> {
  for await (const rows of readWhole(db, await decidedRows(db, filter), batch)) yield rows.map(toDecided);
}

async function decidedRows(db: Db, filter: DecidedFilter, page = sql``) {
  const wanted = filter.outcome === undefined ? outcomes : [filter.outcome];
  // Said in the text, for the index of those that have an outcome: a plan that is kept would not know that these are some of them.
  const isWanted = sql`kept.stage in (${sql.join(wanted.map((word) => sql.lit(word)))})`;
  // The rows are found in narrow ones, in their order; what they show is read for them alone.
  return sql<DecidedRow>`
    with page as materialized (
      select kept.application_id, kept.stage as standing, kept.since as decided_at, kept.name
      from ${await standingsAt(db, filter.at, scopeOf(filter))} ${joinedTo(filter)}
      where ${isWanted} and ${conditions(filter)}
      order by kept.since desc, kept.name, kept.application_id ${page}
    )
    select page.*, application.reference, application.class, application.route, application.refusal_ground,
      coalesce(named.country_code, organisation.country_code) as country_code,
      call.id as call_id, call.title as call_title, call.zone, call.modalities_decision_id, process.slug, process.title as process_title, process.short_name,
      granted.id as accreditation_id,
      case
        when granted.id is not null then granted.valid_until_on
        -- In the seconds before it is on record.
        when standing in ('accredited', 'expired') then accreditation_valid_until(call.id)
      end as valid_until_on
    from page
    join application on application.id = page.application_id
    join call_for_applications as call on call.id = application.call_id
    join process on process.id = call.process_id
    left join ${recordThatGoesWith}
    left join accreditation as granted on granted.application_id = application.id
    left join lateral (
      select country_code from accredited_name where accreditation_id = granted.id order by effective_at desc limit 1
    ) as named on true
    order by decided_at desc, page.name, application.id`;
}

function toDecided(row: DecidedRow): DecidedApplication {
  return {
    reference: row.reference,
    outcome: row.standing,
    decidedAt: toInstant(row.decided_at),
    class: row.class,
    route: row.route,
    organisation: { name: row.name, country: row.country_code },
    call: { id: row.call_id, title: row.call_title, zone: row.zone, decision: row.modalities_decision_id },
    process: { slug: row.slug, title: row.process_title, shortName: row.short_name },
    accreditation: row.accreditation_id,
    validUntil: toDateIfAny(row.valid_until_on),
    refusalGround: row.refusal_ground,
  };
}

/** Every outcome, also those that nobody had. The filter's own outcome is left out of account. */
export async function countDecidedApplications(
  db: Db,
  filter: Omit<DecidedFilter, "outcome">,
): Promise<Record<ApplicationOutcome, number>> {
  const counted = asksForApplications(filter)
    ? sql`count(*)::integer as count from ${await standingsAt(db, filter.at, scopeOf(filter))} ${joinedTo(filter)}`
    : sql`sum(kept.count)::integer as count from ${await standingCountsAt(db, filter.at, scopeOf(filter))}`;
  const { rows } = await sql<{ standing: StandingInAWord; count: number }>`
    select kept.stage as standing, ${counted} where ${conditions(filter)} group by kept.stage`.execute(db);
  const counts = new Map(rows.map(({ standing, count }) => [standing, count]));
  const of = (outcome: ApplicationOutcome) => counts.get(outcome) ?? 0;
  return {
    accredited: of("accredited"),
    suspended: of("suspended"),
    "accreditation-withdrawn": of("accreditation-withdrawn"),
    expired: of("expired"),
    "not-accredited": of("not-accredited"),
    undecided: of("undecided"),
    refused: of("refused"),
    withdrawn: of("withdrawn"),
  };
}

/** How many of a kind were received, and how many of them stand where. */
export interface CountsOfKind<Of extends string> {
  readonly of: Of;
  readonly received: number;
  readonly standings: Partial<Record<StandingInAWord, number>>;
}

/** What was received, by the country that the application gave, by category and by class: in one statement, however many there are. */
export async function countReceivedByKind(db: Db, filter: Omit<DecidedFilter, "outcome" | "q" | "period">) {
  const { rows } = await sql<{
    kind: "country" | "category" | "class";
    of: string;
    received: number;
    standings: Partial<Record<StandingInAWord, number>>;
  }>`
    select kind, coalesce(country_code, category, class) as of, sum(count)::integer as received, jsonb_object_agg(stage, count) as standings
    from (
      select case when grouping(kept.country_code) = 0 then 'country' when grouping(kept.category) = 0 then 'category' else 'class' end as kind,
        kept.country_code, kept.category, kept.class, kept.stage, sum(kept.count)::integer as count
      from ${await standingCountsAt(db, filter.at, scopeOf(filter))} where kept.received and ${conditions(filter)}
      group by grouping sets ((kept.country_code, kept.stage), (kept.category, kept.stage), (kept.class, kept.stage))
      having sum(kept.count) > 0
    ) as counted
    group by kind, country_code, category, class`.execute(db);
  const ofKind = <Of extends string>(kind: (typeof rows)[number]["kind"]) =>
    rows.filter((row): row is typeof row & CountsOfKind<Of> => row.kind === kind);
  return {
    countries: ofKind<string>("country"),
    categories: ofKind<ListedCategory>("category"),
    classes: ofKind<ClassKey>("class"),
  };
}

/** How many of the calls an office has refused on which ground; on none, those that were refused before grounds were kept. */
export async function countRefusedByGround(
  db: Db,
  calls: readonly Id<"call">[],
): Promise<{ readonly ground: RefusalGround | null; readonly count: number }[]> {
  const { rows } = await sql<{ ground: RefusalGround | null; count: number }>`
    select refusal_ground as ground, count(*)::integer as count from application
    where call_id = ${oneOf(calls)} and state = 'refused' group by refusal_ground`.execute(db);
  return rows;
}

/** How many applications received under the decision still wait for their outcome at the instant. */
export async function countWaitingApplications(db: Db, decision: Id<"decision">, at: Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(kept.count), 0)::integer as count
    from ${await standingCountsAt(db, at, sql`call.modalities_decision_id = ${decision}`)}
    where kept.call_id in (select id from call_for_applications where modalities_decision_id = ${decision})
      and kept.stage = any (${waiting}::text[])`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface LeftUndecided {
  readonly application: Id<"application">;
  readonly call: Id<"call">;
  readonly endedAt: Instant;
}

/** Those that waited when what they were for ended, between the instants. */
export async function listLeftUndecided(
  db: Db,
  { after, at }: { readonly after: Instant; readonly at: Instant },
): Promise<LeftUndecided[]> {
  const { rows } = await sql<{ application: Id<"application">; call: Id<"call">; since: Date }>`
    select application.id as application, application.call_id as call, kept.since from application
    join ${await standingsAt(db, at)} on kept.application_id = application.id
    where kept.stage = 'undecided' and kept.since >= ${fromInstant(after)}::timestamptz and kept.since <= ${fromInstant(at)}::timestamptz
    order by application.call_id, application.state, application.id`.execute(db);
  return rows.map(({ since, ...row }) => ({ ...row, endedAt: toInstant(since) }));
}

interface DecidedRow {
  readonly application_id: Id<"application">;
  readonly reference: string;
  readonly standing: ApplicationOutcome;
  readonly decided_at: Date;
  readonly class: ClassKey;
  readonly route: Route;
  readonly refusal_ground: RefusalGround | null;
  readonly name: string;
  readonly country_code: string;
  readonly call_id: Id<"call">;
  readonly call_title: string;
  readonly zone: string;
  readonly modalities_decision_id: Id<"decision">;
  readonly slug: string;
  readonly process_title: string;
  readonly short_name: string;
  readonly accreditation_id: Id<"accreditation"> | null;
  readonly valid_until_on: string | null;
}

/** Whether the filter is about more than what stands with the standing. */
function asksForApplications({ period, q }: DecidedFilter): boolean {
  return period !== undefined || isSearch(q);
}

/** What the filter needs beside what stands with the standing. */
function joinedTo(filter: DecidedFilter) {
  if (!asksForApplications(filter)) return sql``;
  const { q } = filter;
  const record = isSearch(q)
    ? sql`left join ${recordThatGoesWith} left join accreditation as granted on granted.application_id = application.id`
    : sql``;
  return sql`join application on application.id = kept.application_id ${record}`;
}

function isSearch(q: string | undefined): q is string {
  return q !== undefined && q.trim() !== "";
}

/** Of which rounds. */
function scopeOf({ process, call, period }: DecidedFilter) {
  const all = [sql`true`];
  if (process !== undefined) all.push(sql`call.process_id = ${process}`);
  if (call !== undefined) all.push(sql`application.call_id = ${call}`);
  if (period !== undefined) all.push(isIn(period));
  return sql.join(all, sql` and `);
}

/** Not when its track has led on: what came of it then came of another list. */
function isIn(period: Id<"period">) {
  return sql`application.no_objection_period_id = ${period}`;
}

function conditions({ process, call, period, category, class: own, q }: DecidedFilter) {
  const all = [sql`true`];
  if (process !== undefined)
    all.push(sql`kept.call_id in (select id from call_for_applications where process_id = ${process})`);
  if (call !== undefined) all.push(sql`kept.call_id = ${call}`);
  if (period !== undefined) all.push(isIn(period));
  if (category !== undefined) all.push(sql`kept.category = ${category}`);
  if (own !== undefined) all.push(sql`kept.class = ${own}`);
  if (isSearch(q))
    all.push(sql`(${nameOrReferenceIs(q)} or granted.id in (
      select accreditation_id from accredited_name where ${nameHas(q, "accredited_name")}))`);
  return sql.join(all, sql` and `);
}
