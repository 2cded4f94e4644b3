import { sql } from "kysely";
import type { AccreditedCursor, AccreditedOrder } from "#domain/accreditation/accreditation.ts";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { Audience, Category, Route } from "#domain/modalities/provisions.ts";
import type { Db } from "../handles.ts";
import { fromInstant, type Page, toDateIfAny, toInstant } from "../values.ts";

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
    readonly country: string;
    readonly countryName: string;
    readonly website: string | null;
  };
  readonly category: Category;
  readonly route: Route;
  readonly process: { readonly id: Id<"process">; readonly slug: string; readonly title: string };
  readonly grantedAt: Instant;
  /** The last day, in the zone of the process. */
  readonly validUntil: PlainDate | null;
}

export interface AccreditedFilter {
  /** The portal's now: what time has decided by then counts. */
  readonly at: Instant;
  /** As the list stood at this instant; when absent as it stands, or as it stood at the end of a mandate that is over. */
  readonly asOf?: Instant | undefined;
  /** For whom the list is: a decision that discloses it to none of them is left out. Without it, for the public. */
  readonly audiences?: readonly Audience[] | undefined;
  /** The id of a process. */
  readonly process?: Id<"process"> | undefined;
  /** Part of the name or acronym, whatever its case and accents. */
  readonly q?: string | undefined;
  readonly category?: Category | undefined;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string | undefined;
}

const orders = {
  name: sql`organisation.search_name, granted.application_id`,
  "-name": sql`organisation.search_name desc, granted.application_id`,
  country: sql`country.name, organisation.search_name, granted.application_id`,
  granted: sql`granted.granted_at, organisation.search_name, granted.application_id`,
  "-granted": sql`granted.granted_at desc, organisation.search_name, granted.application_id`,
};

/** A page by its number, for people. */
export async function listAccredited(
  db: Db,
  filter: AccreditedFilter,
  { limit, offset, order = "name" }: Page & { readonly order?: AccreditedOrder },
): Promise<AccreditedOrganisation[]> {
  const needed = order === "country" ? (["organisation", "country"] as const) : (["organisation"] as const);
  // Only what orders is sorted; the rest is read for the rows of the page.
  const { rows } = await sql<AccreditedRow>`
    ${await granted(db, filter)}, page as (
      select granted.* from ${tablesFor(filter, ...needed)} where ${conditions(filter)}
      order by ${orders[order]} limit ${limit} offset ${offset}
    )
    select ${columns} from page as ${everything} order by ${orders[order]}`.execute(db);
  return rows.map(toAccredited);
}

/**
 * The whole list in batches, each read when the one before has been used: nobody is skipped or repeated while the list grows, and no more than a
 * batch is in memory. There is no transaction, which a slow reader would hold open.
 */
export async function* readAccredited(
  db: Db,
  filter: AccreditedFilter,
  { order, batch }: { readonly order: AccreditedOrder; readonly batch: number },
): AsyncGenerator<AccreditedOrganisation[]> {
  for (let last: LastRow | undefined; ;) {
    const after = last === undefined ? sql`true` : beyond(order, last);
    // As text the instant keeps the microseconds that a Date has not.
    const { rows }: { rows: (AccreditedRow & LastRow)[] } = await sql<AccreditedRow & LastRow>`
      ${await granted(db, filter)} select ${columns}, granted.granted_at::text as granted_text
      from ${everything} where ${conditions(filter)} and ${after} order by ${orders[order]} limit ${batch}`.execute(db);
    if (rows.length > 0) yield rows.map(toAccredited);
    last = rows.at(-1);
    if (rows.length < batch) return;
  }
}

type LastRow = Pick<AccreditedRow, "search_name" | "application_id" | "country_name"> & {
  readonly granted_text: string;
};

function beyond(order: AccreditedOrder, { search_name, application_id, country_name, granted_text }: LastRow) {
  const id = sql`${application_id}::uuid`;
  const at = sql`${granted_text}::timestamptz`;
  const nameAndId = sql`(organisation.search_name, granted.application_id) > (${search_name}, ${id})`;
  switch (order) {
    case "name":
      return nameAndId;
    case "-name":
      return sql`(organisation.search_name < ${search_name}
        or (organisation.search_name = ${search_name} and granted.application_id > ${id}))`;
    case "country":
      return sql`(country.name > ${country_name} or (country.name = ${country_name} and ${nameAndId}))`;
    case "granted":
      return sql`(granted.granted_at > ${at} or (granted.granted_at = ${at} and ${nameAndId}))`;
    case "-granted":
      return sql`(granted.granted_at < ${at} or (granted.granted_at = ${at} and ${nameAndId}))`;
    default:
      return impossible(order);
  }
}

/** A page after a cursor, for programs: nobody is skipped or repeated while the list grows. `next` is null at the end. */
export async function listAccreditedAfter(
  db: Db,
  filter: AccreditedFilter,
  { after, limit }: { readonly after: AccreditedCursor | null; readonly limit: number },
): Promise<{ readonly items: AccreditedOrganisation[]; readonly next: AccreditedCursor | null }> {
  const beyond =
    after === null
      ? sql`true`
      : // The first condition is for the index, which holds the names alone.
        sql`organisation.search_name >= ${after.name}
          and (organisation.search_name, granted.application_id) > (${after.name}, ${after.application}::uuid)`;
  const { rows } = await sql<AccreditedRow>`
    ${await granted(db, filter)} select ${columns} from ${everything} where ${conditions(filter)} and ${beyond}
    order by ${orders.name} limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toAccredited),
    next:
      rows.length > limit && last !== undefined ? { name: last.search_name, application: last.application_id } : null,
  };
}

export async function countAccredited(db: Db, filter: AccreditedFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    ${await granted(db, filter)} select count(*)::integer as count from ${tablesFor(filter)} where ${conditions(filter)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** What a page of the list says of the whole. */
export interface AccreditedCounts {
  /** How many fit the filter. */
  readonly total: number;
  /** How many would with another category: every category, also those with none. */
  readonly byCategory: Record<Category, number>;
  /** How many would with another country, in the order of the countries' names; without those with none. */
  readonly byCountry: readonly { readonly country: string; readonly name: string; readonly count: number }[];
}

/** One pass over the list answers all three. */
export async function countAccreditedAlong(
  db: Db,
  { category, country, ...filter }: AccreditedFilter,
): Promise<AccreditedCounts> {
  const { rows } = await sql<{ category: Category; country: string; name: string; count: number }>`
    ${await granted(db, filter)} select counted.*, country.name from (
      select application.category, organisation.country_code as country, count(*)::integer as count
      from ${tablesFor(filter, "organisation", "application")} where ${conditions(filter)}
      group by application.category, organisation.country_code
    ) as counted join country on country.code = counted.country order by country.name`.execute(db);
  const sum = (these: typeof rows) => these.reduce((total, { count }) => total + count, 0);
  const inCountry = rows.filter((row) => country === undefined || row.country === country);
  const inCategory = rows.filter((row) => category === undefined || row.category === category);
  const ofCategory = (wanted: Category) => sum(inCountry.filter((row) => row.category === wanted));
  return {
    total: sum(inCountry.filter((row) => inCategory.includes(row))),
    byCategory: {
      "ecosoc-ngo": ofCategory("ecosoc-ngo"),
      ngo: ofCategory("ngo"),
      business: ofCategory("business"),
      academia: ofCategory("academia"),
    },
    byCountry: Array.from(
      Map.groupBy(inCategory, ({ name }) => name),
      ([name, these]) => ({
        country: these[0]?.country ?? "",
        name,
        count: sum(these),
      }),
    ),
  };
}

/** How many organisations are accredited to each process; none is not in the map. */
export async function countAccreditedByProcess(
  db: Db,
  filter: Omit<AccreditedFilter, "process">,
): Promise<ReadonlyMap<Id<"process">, number>> {
  const { rows } = await sql<{ process: Id<"process">; count: number }>`
    ${await granted(db, filter)} select granted.process_id as process, count(*)::integer as count
    from ${tablesFor(filter)} where ${conditions(filter)} group by granted.process_id`.execute(db);
  return new Map(rows.map(({ process, count }) => [process, count]));
}

interface AccreditedRow {
  readonly accreditation_id: Id<"accreditation"> | null;
  readonly application_id: Id<"application">;
  readonly reference: string;
  readonly organisation_id: Id<"organisation">;
  readonly name: string;
  readonly search_name: string;
  readonly acronym: string | null;
  readonly country_code: string;
  readonly country_name: string;
  readonly website: string | null;
  readonly category: Category;
  readonly route: Route;
  readonly process_id: Id<"process">;
  readonly slug: string;
  readonly title: string;
  readonly granted_at: Date;
  readonly valid_until_on: string | null;
}

const columns = sql`granted.accreditation_id, granted.application_id, application.reference, granted.organisation_id,
  organisation.name, organisation.search_name, organisation.acronym, organisation.country_code,
  country.name as country_name, organisation.website, application.category, granted.route, granted.process_id,
  process.slug, process.title, granted.granted_at, granted.valid_until_on`;

/**
 * Nearly always everything is on record. Only in the seconds between the settling of a period and the job that records it
 * does the list also ask the rule, which cannot use the indexes of the record.
 */
async function granted(
  db: Db,
  { at, asOf, audiences = ["public"] }: Pick<AccreditedFilter, "at" | "asOf" | "audiences">,
) {
  const asked = sql`${processesAsked(asOf ?? at, asOf !== undefined)}, disclosed as materialized (
    select id from modalities_decision where provisions #> '{disclosure,finalList}' ?| ${audiences}::text[]
  )`;
  const recorded = sql`
    select id as accreditation_id, application_id, organisation_id, process_id, route, granted_at, valid_until_on
    from accreditation where modalities_decision_id in (select id from disclosed)`;
  const [due] = (
    await sql`
      select from no_objection_period
      where lapsed_at is null and closes_at <= ${fromInstant(at)}::timestamptz - settlement_margin() limit 1`.execute(
      db,
    )
  ).rows;
  if (due === undefined) return sql`with ${asked}, granted as (${recorded})`;
  return sql`with ${asked}, granted as (${recorded}
    union all
    select null, application_id, organisation_id, process_id, route, granted_at, valid_until_on
    from due_accreditations(${fromInstant(at)}) where modalities_decision_id in (select id from disclosed))`;
}

/**
 * The processes, each with the day that is asked for in its own zone: worked out once for each process, not for each of its thousands.
 * Of a process that is over, the list is the one with which it ended, unless another instant is asked for.
 */
function processesAsked(instant: Instant, exactly: boolean) {
  const day = sql`(${fromInstant(instant)}::timestamptz at time zone zone)::date`;
  return sql`process_asked as materialized (
    select id, slug, title, ${exactly ? day : sql`least(${day}, ends_on)`} as asked_on from process
  )`;
}

const everything = sql`granted
  join process_asked as process on process.id = granted.process_id
  join organisation on organisation.id = granted.organisation_id
  join country on country.code = organisation.country_code
  join application on application.id = granted.application_id`;

/** Only what the filter and the question need: counting does not read what it does not show. */
function tablesFor(filter: AccreditedFilter, ...needed: ("organisation" | "country" | "application")[]) {
  const tables = [sql`granted join process_asked as process on process.id = granted.process_id`];
  if (needed.includes("organisation") || filter.country !== undefined || filter.q !== undefined)
    tables.push(sql`join organisation on organisation.id = granted.organisation_id`);
  if (needed.includes("country")) tables.push(sql`join country on country.code = organisation.country_code`);
  if (needed.includes("application") || filter.category !== undefined)
    tables.push(sql`join application on application.id = granted.application_id`);
  return sql.join(tables, sql` `);
}

function conditions({ at, asOf, process, q, category, country }: AccreditedFilter) {
  const instant = sql`${fromInstant(asOf ?? at)}::timestamptz`;
  const all = [
    sql`granted.granted_at <= ${instant}`,
    sql`(granted.valid_until_on is null or granted.valid_until_on >= process.asked_on)`,
    sql`not exists (
      select from accreditation_change as latest
      where latest.accreditation_id = granted.accreditation_id and latest.kind <> 'reinstated'
        and latest.effective_at <= ${instant}
        and not exists (
          select from accreditation_change as later
          where later.accreditation_id = latest.accreditation_id
            and later.effective_at > latest.effective_at and later.effective_at <= ${instant}
        )
    )`,
  ];
  if (process !== undefined) all.push(sql`granted.process_id = ${process}`);
  if (category !== undefined) all.push(sql`application.category = ${category}`);
  if (country !== undefined) all.push(sql`organisation.country_code = ${country}`);
  if (q !== undefined && q.trim() !== "") all.push(sql`strpos(organisation.search_name, search_key(${q.trim()})) > 0`);
  return sql.join(all, sql` and `);
}

function toAccredited(row: AccreditedRow): AccreditedOrganisation {
  return {
    accreditation: row.accreditation_id,
    application: row.application_id,
    reference: row.reference,
    organisation: {
      id: row.organisation_id,
      name: row.name,
      acronym: row.acronym,
      country: row.country_code,
      countryName: row.country_name,
      website: row.website,
    },
    category: row.category,
    route: row.route,
    process: { id: row.process_id, slug: row.slug, title: row.title },
    grantedAt: toInstant(row.granted_at),
    validUntil: toDateIfAny(row.valid_until_on),
  };
}
