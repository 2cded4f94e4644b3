import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { AccreditedCursor, AccreditedOrder } from "#domain/accreditation/accreditation.ts";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { ListedCategory, Route } from "#domain/modalities/provisions.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";
import { type IdsInOrder, readIdsInOrder } from "../ids-in-order.ts";
import { oneOf } from "../one-of.ts";
import { placeOfCountry } from "../organisations/countries.ts";
import { publicRevision } from "../record/public-revision.ts";
import { type Page, toDateIfAny, toInstant } from "../values.ts";
import { readWhole } from "../whole.ts";
import { type AccreditedFilter, conditions, everything, granted, isAnyDue, tablesFor } from "./granted.ts";

/* The accredited organisations as time has decided them. */

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
    where granted.application_id = ${oneOf(ids)} and ${conditions(filter)}
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
      select name, country_code, lead(effective_at) over named as until, lead((name, country_code)) over named as next
      from accredited_name where accreditation_id = granted.accreditation_id and effective_at <= granted.named_at
      window named as (order by effective_at)
    ) as earlier where until is not null and (name, country_code) is distinct from next
  ) end as formerly`;

const columns = sql`granted.accreditation_id, granted.application_id, granted.organisation_id, granted.process_id,
  process.slug, process.title, process.short_name, ${briefColumns}`;

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
