import { type Selectable, sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Id } from "#domain/kit/id.ts";
import type { CorrectedEntry, Corrigendum, Entry, NamedOnList } from "#domain/objections/sealed-list.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { nameOrReferenceIs } from "../organisations/search.ts";
import { fromInstant, type Page, toInstant, toInstantIfAny } from "../values.ts";
import type { CorrigendumTable } from "./schema.ts";

/** An entry with what has become of it: its corrigenda, and when its application, or its accreditation, was withdrawn. */
export interface ListedEntry extends CorrectedEntry {
  readonly withdrawnAt: Temporal.Instant | null;
}

export interface EntryFilter {
  /** In the name as sealed, the acronym unless it is withheld, or the reference. */
  readonly q?: string | undefined;
  readonly reference?: string | undefined;
  readonly withoutAcronym?: boolean | undefined;
}

interface EntryRow {
  readonly application: Id<"application">;
  readonly reference: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly country_code: string;
  readonly class: Entry["class"];
  readonly category: Entry["category"];
  readonly withdrawn_at: Date | null;
}

/** By name, as the pages and the files show them. */
export async function listEntries(
  db: Db,
  list: Id<"list">,
  filter: EntryFilter = {},
  { limit, offset }: Partial<Page> = {},
): Promise<ListedEntry[]> {
  const { rows } = await sql<EntryRow>`
    select application.id as application, organisation.reference, organisation.name, organisation.acronym,
      organisation.country_code, organisation.class, organisation.category,
      coalesce(application.withdrawn_at, (
        select case change.kind when 'withdrawn' then change.effective_at end from accreditation_change as change
        join accreditation on accreditation.id = change.accreditation_id
        where accreditation.application_id = application.id order by change.known_at desc limit 1
      )) as withdrawn_at
    from sealed_list_item as organisation
    join application on application.id = organisation.application_id
    where ${fits(list, filter)}
    order by organisation.name, organisation.reference
    ${limit === undefined ? sql`` : sql`limit ${limit}`} ${offset === undefined ? sql`` : sql`offset ${offset}`}`.execute(
    db,
  );
  const corrigenda = Map.groupBy(await listCorrigenda(db, list), ({ application }) => application);
  return rows.map((row) => ({
    entry: {
      application: row.application,
      reference: row.reference,
      name: row.name,
      acronym: row.acronym,
      country: row.country_code,
      class: row.class,
      category: row.category,
    },
    corrigenda: corrigenda.get(row.application) ?? [],
    withdrawnAt: toInstantIfAny(row.withdrawn_at),
  }));
}

export async function countEntries(db: Db, list: Id<"list">, filter: EntryFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from sealed_list_item as organisation
    join application on application.id = organisation.application_id
    where ${fits(list, filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

function fits(list: Id<"list">, { q, reference, withoutAcronym }: EntryFilter) {
  const all = [sql`organisation.list_id = ${list}`];
  if (reference !== undefined) all.push(sql`organisation.reference = ${reference}`);
  if (q !== undefined && q.trim() !== "") all.push(nameOrReferenceIs(q, { withoutAcronym }));
  return sql.join(all, sql` and `);
}

/** Of the lists, those on which an application of the organisation stands. */
export async function listListsNaming(
  db: Db,
  organisation: Id<"organisation">,
  lists: readonly Id<"list">[],
): Promise<ReadonlySet<Id<"list">>> {
  if (lists.length === 0) return new Set();
  const rows = await db
    .selectFrom("sealed_list_item as item")
    .innerJoin("application", "application.id", "item.application_id")
    .select("item.list_id")
    .where("application.organisation_id", "=", organisation)
    .where("item.list_id", "=", oneOf(lists))
    .execute();
  return new Set(rows.map((row) => row.list_id));
}

/** In the order in which they were made. */
export async function listCorrigenda(db: Db, list: Id<"list">): Promise<Corrigendum[]> {
  const rows = await db.selectFrom("corrigendum").selectAll().where("list_id", "=", list).orderBy("number").execute();
  return rows.map(toCorrigendum);
}

/** What stands on one of two lists and not on the other, or under another name. */
export interface Differing {
  readonly reference: string;
  readonly before: NamedOnList | null;
  readonly after: NamedOnList | null;
  /** Whether its application was withdrawn. */
  readonly withdrawn: boolean;
}

export async function listDifferences(db: Db, before: Id<"list">, after: Id<"list">): Promise<Differing[]> {
  const { rows } = await sql<{
    readonly reference: string;
    readonly withdrawn: boolean;
    readonly before: NamedOnList | null;
    readonly after: NamedOnList | null;
  }>`
    with earlier as (select * from sealed_list_item where list_id = ${before}),
      later as (select * from sealed_list_item where list_id = ${after})
    select coalesce(later.reference, earlier.reference) as reference,
      application.withdrawn_at is not null as withdrawn,
      case when earlier.reference is not null then jsonb_build_object(
        'name', earlier.name, 'acronym', earlier.acronym, 'country', earlier.country_code) end as before,
      case when later.reference is not null then jsonb_build_object(
        'name', later.name, 'acronym', later.acronym, 'country', later.country_code) end as after
    from earlier full join later using (application_id)
    join application on application.id = application_id
    where (earlier.name, earlier.acronym, earlier.country_code)
      is distinct from (later.name, later.acronym, later.country_code)
    order by coalesce(later.name, earlier.name), reference`.execute(db);
  return rows;
}

/** How many corrigenda each of the lists has, where it has any. */
export async function countCorrigenda(db: Db, lists: readonly Id<"list">[]): Promise<ReadonlyMap<Id<"list">, number>> {
  if (lists.length === 0) return new Map();
  const rows = await db
    .selectFrom("corrigendum")
    .select(["list_id", sql<number>`count(*)::integer`.as("count")])
    .where("list_id", "=", oneOf(lists))
    .groupBy("list_id")
    .execute();
  return new Map(rows.map(({ list_id, count }) => [list_id, count]));
}

export async function insertCorrigendum(trx: Trx, corrigendum: Corrigendum): Promise<void> {
  await trx
    .insertInto("corrigendum")
    .values({
      id: corrigendum.id,
      list_id: corrigendum.list,
      application_id: corrigendum.application,
      number: corrigendum.number,
      corrects: corrigendum.corrects,
      name: corrigendum.name,
      acronym: corrigendum.acronym,
      country_code: corrigendum.country,
      reason: corrigendum.reason,
      corrected_at: fromInstant(corrigendum.correctedAt),
      corrected_by: corrigendum.correctedBy,
    })
    .execute();
}

function toCorrigendum(row: Selectable<CorrigendumTable>): Corrigendum {
  return {
    id: row.id,
    list: row.list_id,
    application: row.application_id,
    number: row.number,
    corrects: row.corrects,
    name: row.name,
    acronym: row.acronym,
    country: row.country_code,
    reason: row.reason,
    correctedAt: toInstant(row.corrected_at),
    correctedBy: row.corrected_by,
  };
}

/** The classes in which those on a list stood when it was sealed. */
export async function listClassesOfList(db: Db, list: Id<"list">): Promise<readonly Entry["class"][]> {
  const { rows } = await sql<{ class: Entry["class"] }>`
    select distinct class from sealed_list_item where list_id = ${list} order by class`.execute(db);
  return rows.map((row) => row.class);
}
