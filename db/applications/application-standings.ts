import { sql } from "kysely";
import type { ApplicationState } from "#domain/applications/application.ts";
import {
  type ApplicationOutcome,
  outcomes,
  type StandingInAWord,
  waiting,
} from "#domain/applications/application-standing.ts";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ListedCategory, Route } from "#domain/modalities/provisions.ts";
import type { Db } from "../handles.ts";
import { nameHas, nameOrReferenceIs } from "../organisations/search.ts";
import { fromInstant, type Page, toDateIfAny, toInstant } from "../values.ts";
import { recordThatGoesWith } from "./submitted-organisations.ts";

/* Where applications stand, for lists that are filtered and counted by it: the words of standingInAWord of the domain. A test asks both about every
   application of the random rounds. Objections count from the moment when a period has settled, and not before. */

export interface DecidedApplication {
  readonly reference: string;
  readonly outcome: ApplicationOutcome;
  readonly decidedAt: Instant;
  readonly category: ListedCategory;
  readonly route: Route;
  /** As it is called under its accreditation or, without one, as it was sent. */
  readonly organisation: { readonly name: string; readonly country: string };
  readonly call: { readonly id: Id<"call">; readonly title: string; readonly zone: string };
  readonly process: { readonly slug: string; readonly title: string; readonly shortName: string };
  /** Null where there is none, or no job has recorded it yet. */
  readonly accreditation: Id<"accreditation"> | null;
  readonly validUntil: PlainDate | null;
}

export interface DecidedFilter {
  readonly at: Instant;
  readonly outcome?: ApplicationOutcome | undefined;
  readonly process?: Id<"process"> | undefined;
  readonly call?: Id<"call"> | undefined;
  readonly period?: Id<"period"> | undefined;
  readonly category?: ListedCategory | undefined;
  /** Part of the name or acronym as a keyboard types it, or a reference. */
  readonly q?: string | undefined;
}

/** The record of outcomes, latest first. */
export async function listDecidedApplications(
  db: Db,
  filter: DecidedFilter,
  { limit, offset }: Page,
): Promise<DecidedApplication[]> {
  const { rows } = await sql<DecidedRow>`
    ${standings({ ...filter, ...reviewed })} select * from standings
    where standing = any (${filter.outcome === undefined ? outcomes : [filter.outcome]}::text[])
    order by decided_at desc, name, reference limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => ({
    reference: row.reference,
    outcome: row.standing,
    decidedAt: toInstant(row.decided_at),
    category: row.category,
    route: row.route,
    organisation: { name: row.name, country: row.country_code },
    call: { id: row.call_id, title: row.call_title, zone: row.zone },
    process: { slug: row.slug, title: row.process_title, shortName: row.short_name },
    accreditation: row.accreditation_id,
    validUntil: toDateIfAny(row.valid_until_on),
  }));
}

/** Every outcome, also those that nobody had. The filter's own outcome is left out of account. */
export async function countDecidedApplications(
  db: Db,
  filter: Omit<DecidedFilter, "outcome">,
): Promise<Record<ApplicationOutcome, number>> {
  const { rows } = await sql<{ standing: StandingInAWord; count: number }>`
    ${standings({ ...filter, ...reviewed })} select standing, count(*)::integer as count from standings group by standing`.execute(
    db,
  );
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

/** How many applications received under the decision still wait for their outcome at the instant. */
export async function countWaitingApplications(db: Db, decision: Id<"decision">, at: Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    ${standings({ at, decision })} select count(*)::integer as count from standings
    where standing = any (${waiting}::text[])`.execute(db);
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
  const { rows } = await sql<{ application_id: Id<"application">; call_id: Id<"call">; decided_at: Date }>`
    ${standings({ at, endedAfter: after, states: ["submitted", "cleared", "circulated"] })}
    select application_id, call_id, decided_at from standings
    where standing = 'undecided' order by call_id, state, application_id`.execute(db);
  return rows.map((row) => ({
    application: row.application_id,
    call: row.call_id,
    endedAt: toInstant(row.decided_at),
  }));
}

/** The standings of the given applications (by id) at the instant. */
export async function listStandingsOfApplications(
  db: Db,
  at: Instant,
  applications: readonly Id<"application">[],
): Promise<ReadonlyMap<Id<"application">, StandingInAWord>> {
  if (applications.length === 0) return new Map();
  const { rows } = await sql<{ application_id: Id<"application">; standing: StandingInAWord }>`
    ${standings({ at, applications })} select application_id, standing from standings`.execute(db);
  return new Map(rows.map(({ application_id: id, standing }) => [id, standing]));
}

interface DecidedRow {
  readonly application_id: Id<"application">;
  readonly reference: string;
  readonly standing: ApplicationOutcome;
  readonly decided_at: Date;
  readonly category: ListedCategory;
  readonly route: Route;
  readonly name: string;
  readonly country_code: string;
  readonly call_id: Id<"call">;
  readonly call_title: string;
  readonly zone: string;
  readonly slug: string;
  readonly process_title: string;
  readonly short_name: string;
  readonly accreditation_id: Id<"accreditation"> | null;
  readonly valid_until_on: string | null;
}

interface Asked extends Omit<DecidedFilter, "outcome"> {
  readonly decision?: Id<"decision">;
  readonly applications?: readonly Id<"application">[];
  readonly states?: readonly ApplicationState[];
  /** Of calls whose scope ended after it. */
  readonly endedAfter?: Instant;
}

/** Without drafts, which cannot have an outcome. */
const reviewed = { states: ["submitted", "cleared", "circulated", "refused", "withdrawn"] } as const;

function standings(filter: Asked) {
  const at = sql`${fromInstant(filter.at)}::timestamptz`;
  return sql`with determining as materialized (
    select decision.id as decision, class.value ->> 'key' as class
    from modalities_decision as decision cross join lateral jsonb_array_elements(decision.classes) as class
    where jsonb_path_exists(class.value, '$.track[*] ? (@.what == "determination")')
  ), granted as (
    select id as accreditation_id, application_id, granted_at, valid_until_on from accreditation
    union all
    select null, application_id, granted_at, valid_until_on from due_accreditations(${at})
  ), scope as materialized (
    select id as call_id, accreditation_valid_until(id) as ends_on from call_for_applications
  ), standings as (
    select application.id as application_id, application.reference, application.category, application.route, application.state,
      coalesce(named.name, organisation.name) as name, coalesce(named.country_code, organisation.country_code) as country_code,
      call.id as call_id, call.title as call_title, call.zone, process.slug, process.title as process_title, process.short_name,
      granted.accreditation_id, granted.valid_until_on,
      case
        when application.state = 'withdrawn' then application.state
        when application.state = 'refused' then
          case when scope.ends_on < (application.refused_at at time zone process.zone)::date then 'undecided' else 'refused' end
        when latest.kind = 'withdrawn' then 'accreditation-withdrawn'
        when granted.valid_until_on < (${at} at time zone process.zone)::date then 'expired'
        when latest.kind = 'suspended' then 'suspended'
        when granted.application_id is not null then 'accredited'
        when application.state = 'draft' then case when call.closes_at < ${at} then 'draft-closed' else 'draft' end
        when ruling.outcome = 'no' then 'not-accredited'
        when scope.ends_on < (${at} at time zone process.zone)::date and (
            application.state in ('submitted', 'cleared')
            or determining.decision is not null
            or scope.ends_on < (period.closes_at at time zone process.zone)::date
          ) then 'undecided'
        when application.state = 'submitted' then
          case when application.route in ('notify', 'notify-and-list') then 'interest-notified' else 'submitted' end
        when application.state = 'cleared' or period.closes_at >= ${at} then application.state
        when period.closes_at + settlement_margin() > ${at} then 'settling'
        when determining.decision is not null then 'before-body'
        else 'not-accredited'
      end as standing,
      coalesce(application.refused_at, application.withdrawn_at, latest.effective_at, granted.granted_at,
        case when ruling.outcome = 'no' then ruling.at end,
        case when scope.ends_on < (${at} at time zone process.zone)::date
            and (period.id is null or determining.decision is not null or period.closes_at + settlement_margin() > ${at})
          then ((scope.ends_on + 1)::timestamp at time zone process.zone) - interval '1 millisecond' end,
        period.closes_at) as decided_at
    from application
    join call_for_applications as call on call.id = application.call_id
    join process on process.id = call.process_id
    join scope on scope.call_id = call.id
    left join determining on determining.decision = call.modalities_decision_id and determining.class = application.class
    left join ${recordThatGoesWith}
    left join no_objection_period as period on period.id = application.no_objection_period_id
    left join granted on granted.application_id = application.id
    left join accredited_name as named on named.accreditation_id = granted.accreditation_id
      and named.effective_at <= ${at} and not exists (
        select from accredited_name as later
        where later.accreditation_id = named.accreditation_id and later.effective_at > named.effective_at
          and later.effective_at <= ${at}
      )
    left join lateral (
      select kind, effective_at from accreditation_change
      where accreditation_change.accreditation_id = granted.accreditation_id and effective_at <= ${at}
      order by effective_at desc limit 1
    ) as latest on true
    left join lateral (
      select outcome, at from step
      where step.application_id = application.id and step.determination_id is not null and step.known_at <= ${at}
      order by n desc limit 1
    ) as ruling on true
    where ${conditions(filter)}
  )`;
}

function conditions({ process, call, decision, period, category, q, applications, states, endedAfter }: Asked) {
  const all = [sql`true`];
  if (states !== undefined) all.push(sql`application.state = any (${states}::text[])`);
  if (applications !== undefined) all.push(sql`application.id = any (${applications}::uuid[])`);
  if (endedAfter !== undefined)
    all.push(sql`scope.ends_on >= (${fromInstant(endedAfter)}::timestamptz at time zone process.zone)::date`);
  if (process !== undefined) all.push(sql`call.process_id = ${process}`);
  if (call !== undefined) all.push(sql`application.call_id = ${call}`);
  if (decision !== undefined) all.push(sql`call.modalities_decision_id = ${decision}`);
  if (period !== undefined) all.push(sql`application.no_objection_period_id = ${period}`);
  if (category !== undefined) all.push(sql`application.category = ${category}`);
  if (q !== undefined && q.trim() !== "")
    all.push(sql`(${nameOrReferenceIs(q)} or granted.accreditation_id in (
      select accreditation_id from accredited_name where ${nameHas(q, "accredited_name")}))`);
  return sql.join(all, sql` and `);
}
