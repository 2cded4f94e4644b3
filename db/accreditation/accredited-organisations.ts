import { type RawBuilder, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { AccreditedCursor, AccreditedOrder } from "#domain/accreditation/accreditation.ts";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { ListedCategory, Route } from "#domain/modalities/provisions.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import type { Region } from "#domain/organisations/organisation.ts";
import type { Db } from "../handles.ts";
import { type IdsInOrder, readIdsInOrder } from "../ids-in-order.ts";
import { placeOfCountry } from "../organisations/countries.ts";
import { nameHas } from "../organisations/search.ts";
import { publicRevision } from "../record/public-revision.ts";
import { fromInstant, type Page, toDateIfAny, toInstant } from "../values.ts";
import { readWhole } from "../whole.ts";

/* The accredited organisations as time has decided them: what is on record, and what is due and not recorded yet. */

/** An organisation whose accreditation is in force. */
export interface AccreditedOrganisation {
  /** Null while no job has recorded it. */
  readonly accreditation: Id<"accreditation"> | null;
  readonly application: Id<"application">;
  readonly reference: string;
  readonly organisation: {
    readonly id: Id<"organisation">;
    readonly name: string;
    readonly acronym: string | null;
    /** ISO 3166-1 alpha-3. */
    readonly country: string;
    /** What it was called before under the same accreditation, the latest first. */
    readonly formerly: readonly FormerName[];
  };
  readonly class: ClassKey;
  /** Under which it is accredited. */
  readonly decision: Id<"decision">;
  readonly category: ListedCategory;
  readonly route: Route;
  readonly process: {
    readonly id: Id<"process">;
    readonly slug: string;
    readonly title: string;
    readonly shortName: string;
  };
  readonly grantedAt: Instant;
  /** The last day, in the zone of the process. */
  readonly validUntil: PlainDate | null;
}

/** What a file says of one: a hundred thousand of them are read with nothing that it does not say. */
export interface AccreditedInBrief extends Pick<
  AccreditedOrganisation,
  "reference" | "class" | "decision" | "category" | "route" | "grantedAt" | "validUntil"
> {
  readonly organisation: Omit<AccreditedOrganisation["organisation"], "id">;
}

export interface FormerName {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly until: Instant;
}

export interface AccreditedFilter {
  /** The portal's now: what time has decided by then counts. */
  readonly at: Instant;
  /** As the list stood at this instant; when absent as it stands, or as it stood at the end of a mandate that is over. */
  readonly asOf?: Instant | undefined;
  /** Those whose list of the accredited the reader reads. Without it, those that make it public. */
  readonly decisions?: readonly Id<"decision">[] | undefined;
  /** Whether silence has ended a period that no job has recorded, where that has been read (readRevisionOfAccredited). */
  readonly due?: boolean | undefined;
  /** The id of a process. */
  readonly process?: Id<"process"> | undefined;
  /** Part of the name or acronym, also of an earlier one, as a keyboard types it. */
  readonly q?: string | undefined;
  readonly category?: ListedCategory | undefined;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string | undefined;
}

/** In which order, and for that of countries their codes in the order of their names, which the reader's language decides. */
interface Ordered {
  readonly order?: AccreditedOrder;
  readonly countries?: readonly string[] | undefined;
}

function ordered({ order = "name", countries }: Ordered) {
  switch (order) {
    case "name":
      return sql`granted.name, granted.application_id`;
    case "-name":
      return sql`granted.name desc, granted.application_id`;
    case "country":
      return sql`${placeOfCountry(countries, sql`granted.country_code`)}, granted.name, granted.application_id`;
    case "granted":
      return sql`granted.granted_at, granted.name, granted.application_id`;
    case "-granted":
      return sql`granted.granted_at desc, granted.name, granted.application_id`;
    default:
      return impossible(order);
  }
}

/** A page by its number, for people. */
export async function listAccredited(
  db: Db,
  filter: AccreditedFilter,
  { limit, offset, ...asked }: Page & Ordered,
): Promise<AccreditedOrganisation[]> {
  const order = ordered(asked);
  // Only what orders is sorted; the rest is read for the rows of the page.
  const { rows } = await sql<AccreditedRow>`
    ${await granted(db, filter)}, page as (
      select granted.* from ${tablesFor(filter)} where ${conditions(filter)}
      order by ${order} limit ${limit} offset ${offset}
    )
    select ${columns} from page as ${everything} order by ${order}`.execute(db);
  return rows.map(toAccredited);
}

/** The whole list in batches, as it is when the first is read. */
export async function* readAccredited(
  db: Db,
  filter: AccreditedFilter,
  { batch, ...asked }: Ordered & { readonly batch: number },
): AsyncGenerator<AccreditedInBrief[]> {
  const list = sql<BriefRow>`
    ${await granted(db, filter)} select ${briefColumns} from ${everything} where ${conditions(filter)} order by ${ordered(asked)}`;
  for await (const rows of readWhole(db, list, batch)) yield rows.map(inBrief);
}

/** Who is on the list, in its order. */
export async function listIdsOfAccredited(
  db: Db,
  filter: AccreditedFilter,
  asked: Ordered,
): Promise<IdsInOrder<"application">> {
  return readIdsInOrder(
    db,
    sql`
      ${await granted(db, filter)} select granted.application_id as id from ${tablesFor(filter)} where ${conditions(filter)}
      order by ${ordered(asked)}`,
  );
}

/** Those of some ids that are on the list, in its order. */
export async function listSomeAccredited(
  db: Db,
  filter: AccreditedFilter,
  ids: readonly Id<"application">[],
  asked: Ordered,
): Promise<AccreditedOrganisation[]> {
  const { rows } = await sql<AccreditedRow>`
    ${await granted(db, filter)} select ${columns} from ${everything}
    where granted.application_id = any (${ids}::uuid[]) and ${conditions(filter)}
    order by ${ordered(asked)}`.execute(db);
  return rows.map(toAccredited);
}

/** What the list of everybody rests on at an instant, but for its filter and for the day. Read before the list: what is recorded after that is in the next revision too. */
export interface RevisionOfAccredited {
  /** Of the record; while a period that silence has ended is not on record, of this instant alone. */
  readonly revision: string;
  readonly due: boolean;
}

export async function readRevisionOfAccredited(db: Db, at: Instant): Promise<RevisionOfAccredited> {
  const { rows } = await sql<RevisionOfAccredited>`
    select ${publicRevision} as revision, ${isAnyDue(at)} as due`.execute(db);
  const { revision = "0", due = false } = rows[0] ?? {};
  // Until the job has come by, what is due may become more with each moment.
  return { revision: due ? `${revision} ${at.toString()}` : revision, due };
}

/** A page after a cursor, for programs: nobody is skipped or repeated while the list grows. `next` is null at the end. */
export async function listAccreditedAfter(
  db: Db,
  filter: AccreditedFilter,
  { after, limit }: { readonly after: AccreditedCursor | null; readonly limit: number },
): Promise<{ readonly items: AccreditedInBrief[]; readonly next: AccreditedCursor | null }> {
  const beyond =
    after === null
      ? sql`true`
      : // The first condition is for the index, which holds the names alone.
        sql`granted.name >= ${after.name}
          and (granted.name, granted.application_id) > (${after.name}, ${after.application}::uuid)`;
  const { rows } = await sql<BriefRow & Pick<AccreditedRow, "application_id">>`
    ${await granted(db, filter)}, page as (
      select granted.* from ${tablesFor(filter)} where ${conditions(filter)} and ${beyond}
      order by ${ordered({})} limit ${limit + 1}
    )
    select granted.application_id, ${briefColumns}
    from page as granted join application on application.id = granted.application_id order by ${ordered({})}`.execute(
    db,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(inBrief),
    next: rows.length > limit && last !== undefined ? { name: last.name, application: last.application_id } : null,
  };
}

export async function countAccredited(db: Db, filter: AccreditedFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    ${await granted(db, filter, { named: asksForNames(filter) })} select count(*)::integer as count from ${tablesFor(filter)} where ${conditions(filter)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** What a page of the list says of the whole. */
export interface AccreditedCounts {
  /** How many fit the filter. */
  readonly total: number;
  /** How many would with another process; one with none is not in the map. */
  readonly byProcess: ReadonlyMap<Id<"process">, number>;
  /** How many would with another category: every category, also those with none. */
  readonly byCategory: Record<ListedCategory, number>;
  /** How many would with another country; without those with none. */
  readonly byCountry: readonly { readonly country: string; readonly count: number }[];
  /** From which regions of M49 those are that fit, the most first; without those with none. */
  readonly byRegion: readonly { readonly region: Region; readonly count: number }[];
}

/** One pass over the list answers them all. */
export async function countAccreditedAlong(
  db: Db,
  { process, category, country, ...filter }: AccreditedFilter,
): Promise<AccreditedCounts> {
  const { rows } = await sql<Counted>`
    ${await granted(db, filter)}, counted as (
      select granted.process_id as process, application.category, granted.country_code as country, count(*)::integer as count
      from ${tablesFor(filter, "application")} where ${conditions(filter)}
      group by granted.process_id, application.category, granted.country_code
    )
    select counted.*, country.region from counted join country on country.code = counted.country
    order by counted.country`.execute(db);
  const fitting = (but?: "process" | "category" | "country") =>
    rows.filter(
      (row) =>
        (but === "process" || process === undefined || row.process === process) &&
        (but === "category" || category === undefined || row.category === category) &&
        (but === "country" || country === undefined || row.country === country),
    );
  const inCategories = sums(fitting("category"), (row) => row.category);
  return {
    total: fitting().reduce((total, { count }) => total + count, 0),
    byProcess: sums(fitting("process"), (row) => row.process),
    byCategory: {
      "ecosoc-ngo": inCategories.get("ecosoc-ngo") ?? 0,
      ngo: inCategories.get("ngo") ?? 0,
      business: inCategories.get("business") ?? 0,
      academia: inCategories.get("academia") ?? 0,
      other: inCategories.get("other") ?? 0,
    },
    byCountry: Array.from(
      sums(fitting("country"), (row) => row.country),
      ([one, count]) => ({ country: one, count }),
    ),
    byRegion: Array.from(
      sums(fitting(), (row) => row.region),
      ([region, count]) => ({ region, count }),
    ).sort((one, other) =>
      other.count === one.count ? (one.region < other.region ? -1 : 1) : other.count - one.count,
    ),
  };
}

interface Counted {
  readonly process: Id<"process">;
  readonly category: ListedCategory;
  readonly country: string;
  readonly region: Region;
  readonly count: number;
}

function sums<Key>(rows: readonly Counted[], keyOf: (row: Counted) => Key): Map<Key, number> {
  const sum = new Map<Key, number>();
  for (const row of rows) sum.set(keyOf(row), (sum.get(keyOf(row)) ?? 0) + row.count);
  return sum;
}

interface BriefRow {
  readonly reference: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly country_code: string;
  /** Null where it was never called otherwise. */
  readonly formerly: readonly { readonly name: string; readonly country: string; readonly until: string }[] | null;
  readonly class: ClassKey;
  readonly decision_id: Id<"decision">;
  readonly category: ListedCategory;
  readonly route: Route;
  readonly granted_at: Date;
  readonly valid_until_on: string | null;
}

interface AccreditedRow extends BriefRow {
  readonly accreditation_id: Id<"accreditation"> | null;
  readonly application_id: Id<"application">;
  readonly organisation_id: Id<"organisation">;
  readonly process_id: Id<"process">;
  readonly slug: string;
  readonly title: string;
  readonly short_name: string;
}

const briefColumns = sql`application.reference, granted.name, granted.acronym, granted.country_code,
  application.class, granted.decision_id, application.category, granted.route, granted.granted_at, granted.valid_until_on,
  case when granted.renamed then (
    select coalesce(jsonb_agg(jsonb_build_object('name', name, 'country', country_code, 'until', until) order by until desc), '[]')
    from (
      select name, country_code, lead(effective_at) over (order by effective_at) as until
      from accredited_name where accreditation_id = granted.accreditation_id and effective_at <= granted.named_at
    ) as earlier where until is not null
  ) end as formerly`;

const columns = sql`granted.accreditation_id, granted.application_id, granted.organisation_id, granted.process_id,
  process.slug, process.title, process.short_name, ${briefColumns}`;

/**
 * Nearly always everything is on record. Only in the seconds between the settling of a period and the job that records it
 * does the list also ask the rule, which cannot use the indexes of the record.
 */
async function granted(
  db: Db,
  { at, asOf, q, ...read }: Pick<AccreditedFilter, "at" | "asOf" | "decisions" | "due" | "q">,
  { named }: { readonly named: boolean } = { named: true },
) {
  const asked = processesAsked(asOf ?? at, asOf !== undefined);
  // Asked beforehand: of ids that are given the planner knows how many accreditations they have, and does not take ten thousand for a few.
  const { disclosed, due } = await disclosedAndDue(db, at, read);
  const isDisclosed = sql`modalities_decision_id = any (${disclosed}::uuid[])`;
  const instant = sql`${fromInstant(asOf ?? at)}::timestamptz`;
  // The name of the instant that is asked for: what an organisation is called later is not what it was.
  // What a body decided is read from its confirmation on: a page of the past says what was known.
  const known = sql`(determination_id is null or recorded_at <= ${instant})`;
  const unnamed = sql`
    select accreditation.id as accreditation_id, application_id, organisation_id, process_id, modalities_decision_id as decision_id, route, granted_at, valid_until_on,
      null::timestamptz as named_at, null::boolean as renamed, null as name, null as acronym, null as country_code, null as search_name
    from accreditation
    where ${isDisclosed} and ${known}`;
  const calledSo = (name: RawBuilder<unknown>) => sql`
    select accreditation.id as accreditation_id, application_id, organisation_id, process_id, modalities_decision_id as decision_id, route, granted_at, valid_until_on,
      named.effective_at as named_at, named.name_change_id is not null as renamed, named.name, named.acronym, named.country_code, named.search_name
    from accreditation
    join accredited_name as named on named.accreditation_id = accreditation.id and named.effective_at <= ${instant}
      and not exists (
        select from accredited_name as later
        where later.accreditation_id = named.accreditation_id and later.effective_at > named.effective_at
          and later.effective_at <= ${instant} and later.name_change_id is not null
      )
    where ${isDisclosed} and ${known} and ${name}`;
  // By the name that each has, or by an earlier one: few have one. What no job has recorded yet has no name there.
  const withNames = isSearch(q)
    ? sql`${calledSo(nameHas(q, "named"))}
      union all ${calledSo(sql`not ${nameHas(q, "named")} and accreditation.id in (
        select earlier.accreditation_id from accredited_name as renamed
        join accredited_name as earlier on earlier.accreditation_id = renamed.accreditation_id
        where renamed.name_change_id is not null and earlier.effective_at <= ${instant} and ${nameHas(q, "earlier")})`)}`
    : calledSo(sql`true`);
  const recorded = named ? withNames : unnamed;
  if (!due) return sql`with ${asked}, granted as (${recorded})`;
  return sql`with ${asked}, granted as (${recorded}
    union all
    select null, application_id, organisation_id, process_id, modalities_decision_id, route, granted_at, valid_until_on,
      granted_at, false, listed.name, listed.acronym, listed.country_code, listed.search_name
    from due_accreditations(${fromInstant(at)})
    join circulated_organisation as listed using (application_id)
    where ${isDisclosed} ${isSearch(q) ? sql`and ${nameHas(q, "listed")}` : sql``})`;
}

/** Whether silence has ended a period that no job has recorded yet. */
function isAnyDue(at: Instant) {
  return sql<boolean>`exists (
    select from no_objection_period
    where lapsed_at is null and closes_at <= ${fromInstant(at)}::timestamptz - settlement_margin())`;
}

async function disclosedAndDue(db: Db, at: Instant, { decisions, due }: Pick<AccreditedFilter, "decisions" | "due">) {
  if (decisions !== undefined && due !== undefined) return { disclosed: decisions, due };
  const isRead =
    decisions === undefined
      ? sql`provisions #> '{disclosure,finalList}' ? 'public'`
      : sql`id = any (${decisions}::uuid[])`;
  const { rows } = await sql<{ disclosed: readonly Id<"decision">[]; due: boolean }>`
    select array(select id from modalities_decision where ${isRead}) as disclosed, ${isAnyDue(at)} as due`.execute(db);
  return rows[0] ?? { disclosed: [], due: false };
}

/**
 * The processes, each with the day that is asked for in its own zone: worked out once for each process, not for each of its thousands.
 * Of a process that is over, the list is the one with which it ended, unless another instant is asked for.
 */
function processesAsked(instant: Instant, exactly: boolean) {
  const day = sql`(${fromInstant(instant)}::timestamptz at time zone zone)::date`;
  return sql`process_asked as materialized (
    select id, slug, title, short_name, ${exactly ? day : sql`least(${day}, ends_on)`} as asked_on from process
  )`;
}

const everything = sql`granted
  join process_asked as process on process.id = granted.process_id
  join application on application.id = granted.application_id`;

/** Whether what is asked depends on names or countries, of which an accreditation has those of each time. */
function asksForNames({ q, country }: AccreditedFilter): boolean {
  return country !== undefined || isSearch(q);
}

function isSearch(q: string | undefined): q is string {
  return q !== undefined && q.trim() !== "";
}

/** Only what the filter and the question need: counting does not read what it does not show. */
function tablesFor(filter: AccreditedFilter, ...needed: "application"[]) {
  const tables = [sql`granted join process_asked as process on process.id = granted.process_id`];
  if (needed.includes("application") || filter.category !== undefined)
    tables.push(sql`join application on application.id = granted.application_id`);
  return sql.join(tables, sql` `);
}

/** But for the name, by which those are looked up among whom these hold. */
function conditions({ at, asOf, process, category, country }: AccreditedFilter) {
  const instant = sql`${fromInstant(asOf ?? at)}::timestamptz`;
  const all = [
    sql`granted.granted_at <= ${instant}`,
    // In these words the planner expects that nearly all are valid.
    sql`(granted.valid_until_on < process.asked_on) is not true`,
    sql`not exists (
      select from accreditation_change as latest
      where latest.accreditation_id = granted.accreditation_id and latest.kind <> 'reinstated'
        and latest.known_at <= ${instant}
        and not exists (
          select from accreditation_change as later
          where later.accreditation_id = latest.accreditation_id
            and later.known_at > latest.known_at and later.known_at <= ${instant}
        )
    )`,
  ];
  if (process !== undefined) all.push(sql`granted.process_id = ${process}`);
  if (category !== undefined) all.push(sql`application.category = ${category}`);
  if (country !== undefined) all.push(sql`granted.country_code = ${country}`);
  return sql.join(all, sql` and `);
}

function inBrief(row: BriefRow): AccreditedInBrief {
  return {
    reference: row.reference,
    organisation: {
      name: row.name,
      acronym: row.acronym,
      country: row.country_code,
      formerly: (row.formerly ?? []).map(({ name, country, until }) => ({
        name,
        country,
        until: Temporal.Instant.from(until),
      })),
    },
    class: row.class,
    decision: row.decision_id,
    category: row.category,
    route: row.route,
    grantedAt: toInstant(row.granted_at),
    validUntil: toDateIfAny(row.valid_until_on),
  };
}

function toAccredited(row: AccreditedRow): AccreditedOrganisation {
  const { organisation, ...brief } = inBrief(row);
  return {
    ...brief,
    accreditation: row.accreditation_id,
    application: row.application_id,
    organisation: { id: row.organisation_id, ...organisation },
    process: { id: row.process_id, slug: row.slug, title: row.title, shortName: row.short_name },
  };
}
