import { type RawBuilder, sql } from "kysely";
import { type ApplicationOrder, type ApplicationState, reviewedStates } from "#domain/applications/application.ts";
import type { StandingInAWord } from "#domain/applications/application-standing.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { readReference } from "#domain/kit/reference.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { ListedCategory, Route } from "#domain/modalities/provisions.ts";
import type { ClassKey, Office } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";
import { placeOfCountry } from "../organisations/countries.ts";
import { nameOrReferenceIs } from "../organisations/search.ts";
import { fromInstant, type Page, toInstantIfAny } from "../values.ts";
import { standingsAt } from "./kept-standings.ts";
import { recordThatGoesWith } from "./submitted-organisations.ts";

/** A line of a list of applications. */
export interface ApplicationSummary {
  readonly id: Id<"application">;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly class: ClassKey;
  readonly category: ListedCategory;
  readonly movedFrom: ClassKey | null;
  readonly agreedTo: ClassKey | null;
  readonly route: Route | null;
  readonly version: number;
  readonly receivedAt: Instant | null;
  readonly organisation: {
    readonly id: Id<"organisation">;
    readonly name: string;
    readonly acronym: string | null;
    /** ISO 3166-1 alpha-3. */
    readonly country: string;
  };
  readonly call: {
    readonly id: Id<"call">;
    readonly title: string;
    /** Under which it is read. */
    readonly decision: Id<"decision">;
  };
  readonly process: {
    readonly id: Id<"process">;
    readonly slug: string;
    readonly title: string;
    readonly shortName: string;
  };
  readonly period: Id<"period"> | null;
  /** Why it goes on no list, of what is cleared. */
  readonly heldBackReason: string | null;
}

export interface ApplicationFilter {
  /** Where they stand at an instant. */
  readonly standing?:
    | {
        readonly at: Instant;
        /** Anywhere when absent. */
        readonly words?: readonly StandingInAWord[] | undefined;
        /** Whose ruling they wait for. */
        readonly office?: Office | undefined;
      }
    | undefined;
  readonly states?: readonly ApplicationState[] | undefined;
  readonly category?: ListedCategory | undefined;
  readonly class?: ClassKey | undefined;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string | undefined;
  readonly call?: Id<"call"> | undefined;
  /** Of any of them. */
  readonly calls?: readonly Id<"call">[] | undefined;
  readonly process?: Id<"process"> | undefined;
  readonly period?: Id<"period"> | undefined;
  readonly organisation?: Id<"organisation"> | undefined;
  readonly references?: readonly string[] | undefined;
  /** Part of the name or acronym as a keyboard types it, or a reference. */
  readonly q?: string | undefined;
  /** Whether the acronym is withheld from the reader, so that no search finds by it. */
  readonly withoutAcronym?: boolean | undefined;
}

/** In which order, and for that of countries their codes in the order of their names, which the reader's language decides. */
interface Ordered {
  readonly order?: ApplicationOrder;
  readonly countries?: readonly string[] | undefined;
}

function ordered({ order = "received", countries }: Ordered, id = sql`application.id`) {
  switch (order) {
    case "received":
      return sql`application.received_at asc nulls last, ${id}`;
    case "-received":
      return sql`application.received_at desc nulls last, ${id}`;
    case "name":
      return sql`organisation.name, ${id}`;
    case "-name":
      return sql`organisation.name desc, ${id}`;
    case "country":
      return sql`${placeOfCountry(countries)}, organisation.name, ${id}`;
    case "reference":
      return sql`application.reference`;
    default:
      return impossible(order);
  }
}

/** A page of the applications that fit the filter. What was never sent stands on no list. */
export async function listApplications(
  db: Db,
  filter: ApplicationFilter,
  { limit, offset, ...asked }: Page & Ordered,
): Promise<ApplicationSummary[]> {
  // The rows of the page are found in narrow ones; what they show is read for them alone.
  const { rows } = await sql<SummaryRow>`
    with page as materialized (
      ${await idsOf(db, filter, asked)} limit ${limit} offset ${offset}
    )
    select application.id, application.reference, application.state, application.class, application.category,
      application.moved_from, application.agreed_to, application.route,
      application.version, application.received_at, application.organisation_id, application.call_id,
      application.no_objection_period_id, application.held_back_reason, organisation.name, organisation.acronym,
      organisation.country_code, call.title as call_title, call.modalities_decision_id, call.process_id, process.slug, process.title,
      process.short_name
    from page join application on application.id = page.id
    join ${recordOf(filter.period)}
    join call_for_applications as call on call.id = application.call_id
    join process on process.id = call.process_id
    order by ${ordered(asked)}`.execute(db);
  return rows.map(toSummary);
}

/** By what stands with the standing, where the filter and the order ask for nothing else. */
async function idsOf(db: Db, filter: ApplicationFilter, asked: Ordered) {
  const { order = "received" } = asked;
  const isByName = order === "name" || order === "-name" || order === "country";
  if (filter.period !== undefined && isByName) {
    const id = sql`organisation.application_id`;
    return sql`select ${id} as id from ${await onList(db, filter)} order by ${ordered(asked, id)}`;
  }
  if (filter.standing === undefined || isByName || order === "reference")
    return sql`
      select application.id from ${tablesFor(filter, "organisation")} ${await standingOf(db, filter)} where ${conditions(filter)}
      order by ${ordered(asked)}`;
  const direction = order === "received" ? sql`asc` : sql`desc`;
  return sql`
    select kept.application_id as id from ${await standingsAt(db, filter.standing.at)} ${joinedTo(filter)}
    where kept.received_at is not null and ${conditions(filter)}
    order by kept.received_at ${direction} nulls last, kept.application_id`;
}

/** Where an application stands in a list that somebody goes through. */
export interface PlaceInList {
  readonly previous: string | null;
  readonly next: string | null;
  /** From one; null when it fits the filter no more, and stands between those that do. */
  readonly place: number | null;
  readonly total: number;
}

/** The applications before and after one in the list, by their references; also when it has just left the list. */
export async function findPlaceInList(
  db: Db,
  filter: ApplicationFilter,
  { reference, ...asked }: Ordered & { readonly reference: string },
): Promise<PlaceInList | null> {
  const standing = await standingOf(db, filter);
  const { rows } = await sql<PlaceInList>`
    with list as (
      select application.reference, ${conditions(filter)} as fits, row_number() over in_order as line
      from ${tablesFor(filter, "organisation")} ${standing} where ${conditions(filter)} or application.reference = ${reference}
      window in_order as (order by ${ordered(asked)})
    ), this as (select line, fits from list where reference = ${reference})
    select (select reference from list where line = this.line - 1) as previous,
      (select reference from list where line = this.line + 1) as next,
      case when this.fits then this.line::integer end as place,
      (select count(*) filter (where fits) from list)::integer as total
    from this`.execute(db);
  return rows[0] ?? null;
}

/** How many of the fitting applications stand where, and wait for the ruling of which office; the filter's own standing is left out of account. */
export async function countByStandingAndOffice(
  db: Db,
  filter: Omit<ApplicationFilter, "standing">,
  at: Instant,
): Promise<{
  readonly byStanding: ReadonlyMap<StandingInAWord, number>;
  readonly byOffice: ReadonlyMap<Office, number>;
}> {
  const whole = { ...filter, standing: { at } };
  const { rows } = await sql<{ stage: StandingInAWord; office: Office | null; count: number }>`
    select kept.stage, kept.office, count(*)::integer as count
    from ${await standingsAt(db, at)} ${joinedTo(filter)} where ${conditions(whole)} group by kept.stage, kept.office`.execute(
    db,
  );
  const byStanding = new Map<StandingInAWord, number>();
  const byOffice = new Map<Office, number>();
  for (const { stage, office, count } of rows) {
    byStanding.set(stage, (byStanding.get(stage) ?? 0) + count);
    if (office !== null) byOffice.set(office, (byOffice.get(office) ?? 0) + count);
  }
  return { byStanding, byOffice };
}

export interface NewForReview {
  readonly count: number;
  /** The first of them, by call. */
  readonly rows: readonly {
    readonly reference: string;
    readonly name: string;
    readonly call: string;
    readonly callTitle: string;
    readonly processTitle: string;
  }[];
}

/**
 * Those that wait for the ruling of an office, in a process if it is that of a Chair, and were received after `since`, when there was one, and by
 * `until`: how many, and the first of them.
 */
export async function listNewForReview(
  db: Db,
  {
    office,
    process,
    since,
    until,
    at,
    limit,
  }: {
    readonly office: Office;
    readonly process?: Id<"process">;
    readonly since: Instant | null;
    readonly until: Instant;
    readonly at: Instant;
    readonly limit: number;
  },
): Promise<NewForReview> {
  const after = since === null ? sql`` : sql`and application.received_at > ${fromInstant(since)}`;
  const its = process === undefined ? sql`` : sql`and call.process_id = ${process}`;
  const { rows } = await sql<NewForReview["rows"][number] & { count: number }>`
    select application.reference, organisation.name, call.id as call, call.title as "callTitle", process.title as "processTitle",
      count(*) over ()::integer as count
    from application
    join ${await standingsAt(db, at)} on kept.application_id = application.id
    join organisation on organisation.id = application.organisation_id
    join call_for_applications as call on call.id = application.call_id
    join process on process.id = call.process_id
    where kept.office = ${office} and application.received_at <= ${fromInstant(until)} ${after} ${its}
    order by process.title, call.opens_at, call.id, application.received_at, application.id
    limit ${limit}`.execute(db);
  return { count: rows[0]?.count ?? 0, rows };
}

/** What stood in a period stands on its list, also when its track has led on since. */
const onItsList = reviewedStates.filter((state) => state !== "withdrawn");

function stoodIn(period: Id<"period">): RawBuilder<unknown> {
  return sql`exists (
    select from item_in_window as item
    where item.application_id = application.id and item.no_objection_period_id = ${period})`;
}

/** The circulated list of a period, under the names of the day when it went out: withdrawn applications stand on it no more. */
export async function listCirculated(
  db: Db,
  period: Id<"period">,
  filter: Omit<ApplicationFilter, "period" | "states">,
  page: Page & Ordered,
): Promise<ApplicationSummary[]> {
  return listApplications(db, { ...filter, period, states: onItsList }, { order: "name", ...page });
}

/**
 * As they stand on the list, without those that were withdrawn since. In the order of names it is read from an index, unless some came from an earlier list,
 * where their names stand.
 */
async function onList(
  db: Db,
  { category, class: own, country, organisation, references, q, withoutAcronym, period }: ApplicationFilter,
) {
  const { rows } = await sql<{ whole: boolean }>`
    select circulated_count = (select count(*) from circulated_organisation where period_id = ${period}) as whole
    from no_objection_period where id = ${period}`.execute(db);
  const all = [
    rows[0]?.whole === true
      ? sql`organisation.period_id = ${period}`
      : sql`organisation.application_id in (select application_id from item_in_window where no_objection_period_id = ${period})`,
    sql`not exists (select from application as gone where gone.id = organisation.application_id and gone.state = 'withdrawn')`,
  ];
  if (country !== undefined) all.push(sql`organisation.country_code = ${country}`);
  const ofApplication = conditions({ category, class: own, organisation, references, q, withoutAcronym });
  const isReference = q !== undefined && readReference(q) !== null;
  const asksForApplication =
    isReference || [category, own, organisation, references].some((asked) => asked !== undefined);
  return sql`circulated_organisation as organisation
    ${asksForApplication ? sql`join application on application.id = organisation.application_id` : sql``}
    where ${sql.join(all, sql` and `)} and ${ofApplication}`;
}

export async function countCirculated(
  db: Db,
  period: Id<"period">,
  filter: Omit<ApplicationFilter, "period" | "states">,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${await onList(db, { ...filter, period })}`.execute(db);
  return rows[0]?.count ?? 0;
}

interface SummaryRow {
  readonly id: Id<"application">;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly class: ClassKey;
  readonly category: ListedCategory;
  readonly moved_from: ClassKey | null;
  readonly agreed_to: ClassKey | null;
  readonly route: Route | null;
  readonly version: number;
  readonly received_at: Date | null;
  readonly organisation_id: Id<"organisation">;
  readonly call_id: Id<"call">;
  readonly no_objection_period_id: Id<"period"> | null;
  readonly held_back_reason: string | null;
  readonly name: string;
  readonly acronym: string | null;
  readonly country_code: string;
  readonly call_title: string;
  readonly modalities_decision_id: Id<"decision">;
  readonly process_id: Id<"process">;
  readonly slug: string;
  readonly title: string;
  readonly short_name: string;
}

/**
 * On the list of a period an organisation is what it was when the list went out: that is what is frozen under the hash. Elsewhere it is what it
 * sent.
 */
function recordOf(period: Id<"period"> | undefined) {
  return period === undefined
    ? recordThatGoesWith
    : sql`circulated_organisation as organisation on organisation.application_id = application.id`;
}

/** Only what the filter needs: counting does not read what it does not show. */
function tablesFor({ country, period, process, q, standing }: ApplicationFilter, ...shown: "organisation"[]) {
  const needed = [sql`application`];
  const asksForRecord = q !== undefined || (country !== undefined && standing === undefined);
  if (shown.length > 0 || asksForRecord) needed.push(sql`join ${recordOf(period)}`);
  if (process !== undefined && standing === undefined)
    needed.push(sql`join call_for_applications as call on call.id = application.call_id`);
  return sql.join(needed, sql` `);
}

/** What the filter needs beside what stands with the standing. */
function joinedTo({ states, period, organisation, references, q }: ApplicationFilter) {
  if ([states, period, organisation, references, q].every((asked) => asked === undefined)) return sql``;
  const record = q === undefined ? sql`` : sql`join ${recordOf(period)}`;
  return sql`join application on application.id = kept.application_id ${record}`;
}

/** Joined only where the filter asks for it. */
async function standingOf(db: Db, { standing }: ApplicationFilter) {
  return standing === undefined
    ? sql``
    : sql`join ${await standingsAt(db, standing.at)} on kept.application_id = application.id`;
}

function conditions(filter: ApplicationFilter) {
  const { standing, states, category, class: own, country, call, calls, process, period, organisation } = filter;
  const { references, q, withoutAcronym } = filter;
  const all = [sql`true`];
  if (standing?.words !== undefined) all.push(sql`kept.stage = any (${standing.words}::text[])`);
  if (standing?.office !== undefined) all.push(sql`kept.office = ${standing.office}`);
  if (states !== undefined && states.length > 0) all.push(sql`application.state in (${sql.join(states)})`);
  // With the standing stands what lists filter by most.
  const of = standing === undefined ? sql`application` : sql`kept`;
  if (category !== undefined) all.push(sql`${of}.category = ${category}`);
  if (own !== undefined) all.push(sql`${of}.class = ${own}`);
  if (call !== undefined) all.push(sql`${of}.call_id = ${call}`);
  if (calls !== undefined) all.push(sql`${of}.call_id = any (${calls}::uuid[])`);
  if (country !== undefined)
    all.push(sql`${standing === undefined ? sql`organisation` : sql`kept`}.country_code = ${country}`);
  if (process !== undefined)
    all.push(
      standing === undefined
        ? sql`call.process_id = ${process}`
        : sql`kept.call_id in (select id from call_for_applications where process_id = ${process})`,
    );
  if (period !== undefined) all.push(stoodIn(period));
  if (organisation !== undefined) all.push(sql`application.organisation_id = ${organisation}`);
  if (references !== undefined) {
    const asked = JSON.stringify(references);
    all.push(sql`application.reference in (select jsonb_array_elements_text(${asked}::jsonb))`);
  }
  if (q !== undefined && q.trim() !== "") all.push(nameOrReferenceIs(q, { withoutAcronym }));
  return sql.join(all, sql` and `);
}

function toSummary(row: SummaryRow): ApplicationSummary {
  return {
    id: row.id,
    reference: row.reference,
    state: row.state,
    class: row.class,
    category: row.category,
    movedFrom: row.moved_from,
    agreedTo: row.agreed_to,
    route: row.route,
    version: row.version,
    receivedAt: toInstantIfAny(row.received_at),
    organisation: {
      id: row.organisation_id,
      name: row.name,
      acronym: row.acronym,
      country: row.country_code,
    },
    call: { id: row.call_id, title: row.call_title, decision: row.modalities_decision_id },
    process: { id: row.process_id, slug: row.slug, title: row.title, shortName: row.short_name },
    period: row.no_objection_period_id,
    heldBackReason: row.held_back_reason,
  };
}

/** The codes of the countries from which somebody has applied under any of the calls. */
export async function listCountriesOfApplicants(db: Db, calls: readonly Id<"call">[]): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct country_code as code from application_standing
    where call_id = any (${calls}::uuid[]) and country_code is not null order by code`.execute(db);
  return rows.map(({ code }) => code);
}

/** The codes of the countries of the organisations on the list of the period. */
export async function listCountriesOfList(db: Db, period: Id<"period">): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct organisation.country_code as code from ${await onList(db, { period })} order by code`.execute(db);
  return rows.map(({ code }) => code);
}

export interface CountsOfRound {
  /** Where the applications of the call stand. */
  readonly standings: Partial<Record<StandingInAWord, number>>;
  /** How many came how far, whatever has become of them since: received; cleared and put on a list, without those that were withdrawn. */
  readonly received: number;
  readonly cleared: number;
  readonly listed: number;
  /** Put on a list, and refused by what States said on it. */
  readonly refusedOnList: number;
  /** What would go out if the list of the call were circulated now. */
  readonly toCirculate: number;
  /** Cleared, and waits for a list that goes before its body. */
  readonly toPutBeforeBody: number;
  /** Those that only inform of their interest: no list is needed for them. */
  readonly notified: number;
}

const noCounts: CountsOfRound = {
  standings: {},
  received: 0,
  cleared: 0,
  listed: 0,
  refusedOnList: 0,
  toCirculate: 0,
  toPutBeforeBody: 0,
  notified: 0,
};

/** What the rounds come to at the instant, by call; asked about a call that has none, all are nought. */
export async function countRounds(db: Db, at: Instant): Promise<(call: Id<"call">) => CountsOfRound> {
  const { rows } = await sql<CountsOfRound & { readonly call: Id<"call"> }>`
    select call_id as call, jsonb_object_agg(stage, count) as standings, sum(received)::integer as received,
      sum(cleared)::integer as cleared, sum(listed)::integer as listed, sum(refused_on_list)::integer as "refusedOnList", sum(to_circulate)::integer as "toCirculate",
      sum(to_put)::integer as "toPutBeforeBody", sum(notified)::integer as notified
    from (
      select call_id, stage, count(*) as count, count(received_at) as received, count(*) filter (where cleared and stage <> 'withdrawn') as cleared,
        count(*) filter (where listed and stage <> 'withdrawn') as listed,
        count(*) filter (where listed and stage = 'refused') as refused_on_list,
        count(*) filter (where stage = 'cleared' and route = 'no-objection' and not held_back) as to_circulate,
        count(*) filter (where stage = 'cleared' and route = 'body-decides' and not held_back) as to_put,
        count(*) filter (where received_at is not null and route in ('notify', 'notify-and-list')) as notified
      from ${await standingsAt(db, at)} group by call_id, stage
    ) as counted group by call_id`.execute(db);
  const byCall = new Map(rows.map(({ call, ...round }) => [call, round]));
  return (call) => byCall.get(call) ?? noCounts;
}
