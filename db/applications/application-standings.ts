import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Category, Route } from "#domain/modalities/provisions.ts";
import type { Db } from "../handles.ts";
import { fromInstant, isId, toDateIfAny, toInstant, type Page } from "../values.ts";
import type { PlainDate } from "#domain/kit/calendar.ts";

/* What time has made of applications, for many at once: the same answers as applicationStanding and accreditationStanding of the domain give for one.
   Objections count from the moment when a period has settled, and not before. */

export const outcomes = [
  "accredited",
  "suspended",
  "accreditation-withdrawn",
  "expired",
  "not-accredited",
  "refused",
  "withdrawn",
] as const;
export type ApplicationOutcome = (typeof outcomes)[number];

export interface DecidedApplication {
  readonly reference: string;
  readonly outcome: ApplicationOutcome;
  readonly decidedAt: Instant;
  readonly category: Category;
  readonly route: Route;
  readonly organisation: { readonly name: string; readonly country: string };
  readonly call: { readonly id: string; readonly title: string; readonly zone: string };
  readonly process: { readonly slug: string; readonly title: string };
  /** Null where there is none, or no job has recorded it yet. */
  readonly accreditation: string | null;
  readonly validUntil: PlainDate | null;
}

export interface DecidedFilter {
  readonly at: Instant;
  readonly outcome?: ApplicationOutcome | undefined;
  readonly process?: string | undefined;
  readonly call?: string | undefined;
  readonly period?: string | undefined;
  readonly category?: Category | undefined;
  /** Part of the name, acronym or reference, whatever its case and accents. */
  readonly q?: string | undefined;
}

/** The record of outcomes, latest first. */
export async function listDecidedApplications(
  db: Db,
  filter: DecidedFilter,
  { limit, offset }: Page,
): Promise<DecidedApplication[]> {
  const { rows } = await sql<DecidedRow>`
    ${decided(filter)} select * from decided where ${ofOutcome(filter.outcome)}
    order by decided_at desc, search_name, reference limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => ({
    reference: row.reference,
    outcome: row.outcome,
    decidedAt: toInstant(row.decided_at),
    category: row.category,
    route: row.route,
    organisation: { name: row.name, country: row.country_name },
    call: { id: row.call_id, title: row.call_title, zone: row.zone },
    process: { slug: row.slug, title: row.process_title },
    accreditation: row.accreditation_id,
    validUntil: toDateIfAny(row.valid_until_on),
  }));
}

/** Every outcome, also those that nobody had. The filter's own outcome is left out of account. */
export async function countDecidedApplications(
  db: Db,
  filter: Omit<DecidedFilter, "outcome">,
): Promise<Record<ApplicationOutcome, number>> {
  const { rows } = await sql<{ outcome: ApplicationOutcome; count: number }>`
    ${decided(filter)} select outcome, count(*)::integer as count from decided group by outcome`.execute(db);
  const counts = new Map(rows.map(({ outcome, count }) => [outcome, count]));
  const of = (outcome: ApplicationOutcome) => counts.get(outcome) ?? 0;
  return {
    accredited: of("accredited"),
    suspended: of("suspended"),
    "accreditation-withdrawn": of("accreditation-withdrawn"),
    expired: of("expired"),
    "not-accredited": of("not-accredited"),
    refused: of("refused"),
    withdrawn: of("withdrawn"),
  };
}

/** The outcomes of the given applications (by id) at the instant; what has none yet is not in the map. */
export async function listOutcomesOfApplications(
  db: Db,
  at: Instant,
  applications: readonly string[],
): Promise<ReadonlyMap<string, ApplicationOutcome>> {
  if (applications.length === 0) return new Map();
  const { rows } = await sql<{ application_id: string; outcome: ApplicationOutcome }>`
    ${decided({ at }, applications)} select application_id, outcome from decided`.execute(db);
  return new Map(rows.map(({ application_id: id, outcome }) => [id, outcome]));
}

interface DecidedRow {
  readonly application_id: string;
  readonly reference: string;
  readonly outcome: ApplicationOutcome;
  readonly decided_at: Date;
  readonly category: Category;
  readonly route: Route;
  readonly name: string;
  readonly country_name: string;
  readonly call_id: string;
  readonly call_title: string;
  readonly zone: string;
  readonly slug: string;
  readonly process_title: string;
  readonly accreditation_id: string | null;
  readonly valid_until_on: string | null;
}

function decided(filter: Omit<DecidedFilter, "outcome">, applications?: readonly string[]) {
  const at = sql`${fromInstant(filter.at)}::timestamptz`;
  return sql`with granted as (
    select id as accreditation_id, application_id, granted_at, valid_until_on from accreditation
    union all
    select null, application_id, granted_at, valid_until_on from due_accreditations(${at})
  ), decided as (
    select application.id as application_id, application.reference, application.category, application.route,
      organisation.name, organisation.search_name, country.name as country_name,
      call.id as call_id, call.title as call_title, call.zone, process.slug, process.title as process_title,
      granted.accreditation_id, granted.valid_until_on,
      case
        when application.state in ('refused', 'withdrawn') then application.state
        when granted.application_id is null then 'not-accredited'
        when latest.kind = 'withdrawn' then 'accreditation-withdrawn'
        when granted.valid_until_on < (${at} at time zone process.zone)::date then 'expired'
        when latest.kind = 'suspended' then 'suspended'
        else 'accredited'
      end as outcome,
      coalesce(application.refused_at, application.withdrawn_at, latest.effective_at, granted.granted_at,
        period.closes_at) as decided_at
    from application
    join call_for_applications as call on call.id = application.call_id
    join process on process.id = call.process_id
    join organisation on organisation.id = application.organisation_id
    join country on country.code = organisation.country_code
    left join no_objection_period as period on period.id = application.no_objection_period_id
    left join granted on granted.application_id = application.id
    left join lateral (
      select kind, effective_at from accreditation_change
      where accreditation_change.accreditation_id = granted.accreditation_id and effective_at <= ${at}
      order by effective_at desc limit 1
    ) as latest on true
    where (application.state in ('refused', 'withdrawn') or granted.application_id is not null
        or (application.state = 'circulated' and period.closes_at + settlement_margin() <= ${at}))
      and ${conditions(filter, applications)}
  )`;
}

function ofOutcome(outcome: ApplicationOutcome | undefined) {
  return outcome === undefined ? sql`true` : sql`outcome = ${outcome}`;
}

function conditions(
  { process, call, period, category, q }: Omit<DecidedFilter, "outcome">,
  applications: readonly string[] | undefined,
) {
  const all = [sql`true`];
  if (applications !== undefined) all.push(sql`application.id = any (${applications}::uuid[])`);
  if (process !== undefined) all.push(isId(process) ? sql`call.process_id = ${process}` : sql`false`);
  if (call !== undefined) all.push(isId(call) ? sql`application.call_id = ${call}` : sql`false`);
  if (period !== undefined) all.push(isId(period) ? sql`application.no_objection_period_id = ${period}` : sql`false`);
  if (category !== undefined) all.push(sql`application.category = ${category}`);
  if (q !== undefined && q.trim() !== "")
    all.push(
      sql`(strpos(organisation.search_name, search_key(${q.trim()})) > 0 or application.reference = upper(${q.trim()}))`,
    );
  return sql.join(all, sql` and `);
}
