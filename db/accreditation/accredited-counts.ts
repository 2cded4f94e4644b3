import { sql } from "kysely";
import type { Id } from "#domain/kit/id.ts";
import type { ListedCategory } from "#domain/modalities/provisions.ts";
import type { Region } from "#domain/organisations/organisation.ts";
import type { Db } from "../handles.ts";
import { type AccreditedFilter, asksForNames, conditions, granted, tablesFor } from "./granted.ts";

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
  /** How many would from another region of M49, the most first; without those with none. */
  readonly byRegion: readonly { readonly region: Region; readonly count: number }[];
}

/** One pass over the list answers them all. */
export async function countAccreditedAlong(
  db: Db,
  { process, category, country, region, ...filter }: AccreditedFilter,
): Promise<AccreditedCounts> {
  const { rows } = await sql<Counted>`
    ${await granted(db, filter)}, counted as (
      select granted.process_id as process, application.category, granted.country_code as country, count(*)::integer as count
      from ${tablesFor(filter, "application")} where ${conditions(filter)}
      group by granted.process_id, application.category, granted.country_code
    )
    select counted.*, country.region from counted join country on country.code = counted.country
    order by counted.country`.execute(db);
  const fitting = (but?: "process" | "category" | "country" | "region") =>
    rows.filter(
      (row) =>
        (but === "process" || process === undefined || row.process === process) &&
        (but === "category" || category === undefined || row.category === category) &&
        (but === "country" || country === undefined || row.country === country) &&
        (but === "region" || region === undefined || row.region === region),
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
      sums(fitting("region"), (row) => row.region),
      ([one, count]) => ({ region: one, count }),
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
