import { type RawBuilder, sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { Id } from "#domain/kit/id.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";
import { type IdsInOrder, readIdsInOrder } from "../ids-in-order.ts";
import { partOf } from "../part-of.ts";
import type { Page } from "../values.ts";
import {
  conditions,
  type FilterOfList,
  isOfNames,
  isWhole,
  type ListOfPeriod,
  onItsList,
  onList,
  tablesFor,
} from "./application-filter.ts";
import { type Ordered, ordered } from "./application-lists.ts";

/** A line of the list that went out: what is shown of it is as it was then. */
export interface CirculatedLine {
  readonly id: Id<"application">;
  readonly reference: string;
  readonly class: ClassKey;
  readonly organisation: {
    readonly name: string;
    /** ISO 3166-1 alpha-3. */
    readonly country: string;
  };
}

/** Which page of a list, from one; a page beyond the last is the last. */
interface WantedPage extends Ordered {
  readonly page: number;
  readonly limit: number;
}

/**
 * A page of the circulated list of a period, under the names of the day when it went out, and how many of it fit the filter: withdrawn applications stand on it
 * no more.
 */
export async function listCirculated(
  db: Db,
  list: ListOfPeriod,
  filter: FilterOfList,
  { page, limit, ...given }: WantedPage,
): Promise<{ readonly rows: CirculatedLine[]; readonly total: number }> {
  const { order = "name" } = given;
  const asked = { ...given, order };
  const read = (wanted: number) =>
    readLines(db, asked, idsOnList(list, filter, { ...asked, limit, offset: (wanted - 1) * limit }));
  const lastOf = (total: number) => Math.max(1, Math.ceil(total / limit));
  if (isWhole(filter))
    return { rows: (await read(Math.min(page, lastOf(list.standing)))).map(toLine), total: list.standing };
  if (isOfNames(filter) && (order === "name" || order === "-name")) {
    const found = await findOnList(db, list, filter, order);
    const first = (Math.min(page, lastOf(found.length)) - 1) * limit;
    const shown = found.slice(first, first + limit);
    const rows = await readLines(db, asked, sql`select unnest(${shown}::uuid[]) as id`);
    return { rows: rows.map(toLine), total: found.length };
  }
  let rows = await read(page);
  if (rows.length === 0 && page > 1) {
    rows = await read(1);
    const last = lastOf(rows[0]?.total ?? 0);
    if (last > 1) rows = await read(last);
  }
  return { rows: rows.map(toLine), total: rows[0]?.total ?? 0 };
}

interface LineRow {
  readonly id: Id<"application">;
  readonly reference: string;
  readonly class: ClassKey;
  readonly name: string;
  readonly country_code: string;
  /** How many fit, where that is counted along. */
  readonly total?: number;
}

async function readLines(db: Db, asked: Ordered, ids: RawBuilder<unknown>): Promise<readonly LineRow[]> {
  const { rows } = await sql<LineRow>`
    with page as materialized (${ids})
    select page.*, application.reference, application.class, organisation.name, organisation.country_code
    from page join application on application.id = page.id
    join circulated_organisation as organisation on organisation.application_id = page.id
    order by ${ordered(asked)}`.execute(db);
  return rows;
}

function toLine({ id, reference, class: key, name, country_code: country }: LineRow): CirculatedLine {
  return { id, reference, class: key, organisation: { name, country } };
}

/** Of searches that were asked last: some hundred thousand ids take two megabytes. */
const searches = new LRUCache<string, IdsInOrder<"application">>({
  maxSize: 100_000,
  sizeCalculation: ({ length }) => Math.max(1, length),
});

/** Whom a search of a list finds, for all its pages and everybody who asks, until somebody is withdrawn: names and countries on it are frozen. */
async function findOnList(
  db: Db,
  list: ListOfPeriod,
  filter: FilterOfList,
  order: "name" | "-name",
): Promise<IdsInOrder<"application">> {
  const key = JSON.stringify([list.period, list.without, order, filter.q, filter.country, filter.withoutAcronym]);
  const known = searches.get(key);
  if (known !== undefined) return known;
  const id = sql`organisation.application_id`;
  const found = await readIdsInOrder<"application">(
    db,
    sql`select ${id} as id from ${onList(list, filter)} order by ${ordered({ order }, id)}`,
  );
  searches.set(key, found);
  return found;
}

function idsOnList(list: ListOfPeriod, filter: FilterOfList, { limit, offset, ...asked }: Page & Ordered) {
  const { order } = asked;
  // Found and counted in one pass; how many stand on the whole list is known.
  const total = isWhole(filter) ? sql`` : sql`, count(*) over ()::integer as total`;
  const page = partOf({ limit, offset });
  if (order === "received" || order === "-received" || order === "reference") {
    const whole = { ...filter, period: list.period, states: onItsList };
    return sql`
      select application.id${total} from ${tablesFor(whole, "organisation")} where ${conditions(whole)}
      order by ${ordered(asked)} ${page}`;
  }
  const id = sql`organisation.application_id`;
  return sql`select ${id} as id${total} from ${onList(list, filter)} order by ${ordered(asked, id)} ${page}`;
}
