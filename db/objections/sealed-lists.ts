import { type Selectable, sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { NameOnList } from "#domain/objections/hash-of-list.ts";
import type { CorrectedEntry, Corrigendum, Entry, NamedOnList, SealedList } from "#domain/objections/sealed-list.ts";
import { recordThatGoesWith } from "../applications/submitted-organisations.ts";
import type { Db, Trx } from "../handles.ts";
import { nameOrReferenceIs } from "../organisations/search.ts";
import { fromInstant, type Page, toInstant, toInstantIfAny } from "../values.ts";
import type { CorrigendumTable, SealedListTable } from "./schema.ts";

/**
 * Whom a list names: those before the States in a period, those of it who are accredited, those who went before a body at an instant, those of its list who are
 * accredited now that it has decided or had not in time, or those of a call whose status was verified and that a list at the instant takes up.
 */
export type Named =
  | { readonly kind: "proposed"; readonly period: Id<"period"> }
  /** With those who are accredited in the same act, of whom this is not on record yet. */
  | { readonly kind: "final"; readonly period: Id<"period">; readonly joining: readonly Id<"application">[] }
  | { readonly kind: "before-body"; readonly call: Id<"call">; readonly sealedAt: Temporal.Instant }
  | { readonly kind: "determined"; readonly determination: Id<"determination"> }
  | { readonly kind: "by-default"; readonly list: Id<"list">; readonly joining: readonly Id<"application">[] }
  | { readonly kind: "information"; readonly call: Id<"call">; readonly at: Temporal.Instant };

/** The number that the next list of the call has. Until the transaction ends no other list of it is sealed. */
export async function nextNumberOfList(trx: Trx, call: Id<"call">): Promise<number> {
  await sql`select from call_for_applications where id = ${call} for no key update`.execute(trx);
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from sealed_list where call_id = ${call}`.execute(trx);
  return rows[0]?.number ?? 1;
}

/** The names as the list would have them now: of a name that was corrected on an earlier list, what it should have read. */
export async function listNamesToSeal(db: Db, named: Named): Promise<NameOnList[]> {
  const { rows } = await sql<NameOnList>`
    select application.reference, coalesce(corrected.name, organisation.name) as name
    ${entriesOf(named)} order by application.reference`.execute(db);
  return rows;
}

/** The list and all its names, in two statements however long it is. */
export async function insertSealedList(
  trx: Trx,
  list: SealedList,
  joining: readonly Id<"application">[] = [],
): Promise<void> {
  await trx
    .insertInto("sealed_list")
    .values({
      id: list.id,
      process_id: list.process,
      call_id: list.call,
      modalities_decision_id: list.decision,
      kind: list.kind,
      number: list.number,
      sealed_at: fromInstant(list.sealedAt),
      sealed_by: list.sealedBy,
      audience: list.audience,
      hash: list.hash,
      count: list.count,
      follows: list.follows,
      no_objection_period_id: list.period,
      determination_id: list.determination,
      by_default_on: list.byDefaultOn,
      session_begins_on: list.session.beginsOn.toString(),
      session_ends_on: list.session.endsOn.toString(),
    })
    .execute();
  await sql`
    insert into sealed_list_item (list_id, application_id, reference, name, acronym, country_code, class, category)
    select ${list.id}::uuid, application.id, application.reference, coalesce(corrected.name, organisation.name),
      case when corrected.id is null then organisation.acronym else corrected.acronym end,
      coalesce(corrected.country_code, organisation.country_code), application.class, application.category
    ${entriesOf(namedBy(list, joining))}`.execute(trx);
}

function namedBy(
  { kind, call, period, determination, byDefaultOn, sealedAt }: SealedList,
  joining: readonly Id<"application">[],
): Named {
  if (kind === "information") return { kind, call, at: sealedAt };
  if (determination !== null) return { kind: "determined", determination };
  if (byDefaultOn !== null) return { kind: "by-default", list: byDefaultOn, joining };
  if (period !== null) return kind === "final" ? { kind, period, joining } : { kind, period };
  if (kind === "final")
    throw new Error("A final list is of a period, or of what a body has decided or had not in time");
  return { kind: "before-body", call, sealedAt };
}

function entriesOf(named: Named) {
  return sql`
    from application
    join ${recordThatGoesWith}
    left join (
      select distinct on (application_id) * from corrigendum order by application_id, corrected_at desc, number desc
    ) as corrected on corrected.application_id = application.id
    where ${belongs(named)}`;
}

function belongs(named: Named) {
  if (named.kind === "information")
    return sql`application.call_id = ${named.call} and application.state = 'cleared'
      and application.route = 'notify-and-list' and application.id in (select application_id from accreditation)
      and application.received_at <= (select taken_up_to(${named.call}, ${fromInstant(named.at)}::timestamptz))`;
  if (named.kind === "before-body")
    return sql`application.call_id = ${named.call} and application.no_objection_period_id is null
      and application.circulated_at = ${fromInstant(named.sealedAt)}::timestamptz`;
  if (named.kind === "determined")
    return sql`application.id in (
      select before.application_id from determination
      join sealed_list_item as before on before.list_id = determination.list_id
      join accreditation on accreditation.application_id = before.application_id
      where determination.id = ${named.determination} and ${stillAccredited})`;
  if (named.kind === "by-default")
    return sql`(application.id = any (${named.joining}::uuid[]) or application.id in (
      select before.application_id from sealed_list_item as before
      join accreditation on accreditation.application_id = before.application_id
      where before.list_id = ${named.list} and ${stillAccredited}))`;
  if (named.kind === "proposed") return sql`application.no_objection_period_id = ${named.period}`;
  return sql`(application.id = any (${named.joining}::uuid[]) or application.id in (
    select application_id from accreditation where no_objection_period_id = ${named.period} and ${stillAccredited}))`;
}

/** Whatever a body, or an office, has made of an accreditation last. */
const stillAccredited = sql`not is_withdrawn(accreditation.id)`;

/** How many of a call were verified, and how many of them stand on no information list yet. */
export async function countVerified(
  db: Db,
  call: Id<"call">,
  at: Temporal.Instant,
): Promise<{ readonly all: number; readonly new: number }> {
  const { rows } = await sql<{ all: number; new: number }>`
    select count(*)::integer as all, (count(*) filter (where not exists (
        select from sealed_list_item as item join sealed_list on sealed_list.id = item.list_id
        where item.application_id = application.id and sealed_list.kind = 'information'
      )))::integer as new
    from application where ${belongs({ kind: "information", call, at })}`.execute(db);
  return rows[0] ?? { all: 0, new: 0 };
}

export async function getSealedList(db: Db, id: Id<"list">): Promise<SealedList | null> {
  const row = await db.selectFrom("sealed_list").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toSealedList(row);
}

/** In the order of their sealing. */
export async function listSealedLists(
  db: Db,
  of: {
    readonly process?: Id<"process">;
    readonly call?: Id<"call">;
    readonly session?: Id<"session">;
    readonly period?: Id<"period">;
  },
): Promise<SealedList[]> {
  let query = db.selectFrom("sealed_list").selectAll();
  if (of.process !== undefined) query = query.where("process_id", "=", of.process);
  if (of.call !== undefined) query = query.where("call_id", "=", of.call);
  const { session } = of;
  if (session !== undefined) {
    query = query.where("call_id", "in", (call) =>
      call
        .selectFrom("call_for_applications")
        .select("call_for_applications.id")
        .where("call_for_applications.session_id", "=", session),
    );
  }
  if (of.period !== undefined) query = query.where("no_objection_period_id", "=", of.period);
  const rows = await query.orderBy("sealed_at").orderBy("number").execute();
  return rows.map(toSealedList);
}

/** The list before one of the kind: of the call or, for a final list, of those who stood on the same proposed one. */
export async function findListBefore(trx: Trx, named: Named): Promise<Id<"list"> | null> {
  const { rows } = await sql<{ id: Id<"list"> }>`
    select id from sealed_list where ${before(named)} order by number desc limit 1`.execute(trx);
  return rows[0]?.id ?? null;
}

function before(named: Named) {
  switch (named.kind) {
    case "proposed":
    case "before-body":
      return sql`false`;
    case "information":
      return sql`call_id = ${named.call} and kind = 'information'`;
    case "final":
      return sql`call_id = (select call_id from no_objection_period where id = ${named.period}) and is_of_the_list(id, (
        select id from sealed_list as proposed where no_objection_period_id = ${named.period} and kind = 'proposed'))`;
    case "by-default":
      return sql`is_of_the_list(id, ${named.list})`;
    case "determined":
      return sql`is_of_the_list(id, (select list_id from determination where id = ${named.determination}))`;
    default:
      return impossible(named);
  }
}

/** The lists before a body, before which no State was asked, with whom of these they name, and whether a final one of theirs is sealed. */
export async function listListsBeforeBody(
  trx: Trx,
  applications: readonly Id<"application">[],
): Promise<
  { readonly list: Id<"list">; readonly applications: readonly Id<"application">[]; readonly isFinal: boolean }[]
> {
  const { rows } = await sql<{ list: Id<"list">; applications: Id<"application">[]; final: boolean }>`
    select named.list, named.applications, exists (
      select from sealed_list as final where final.kind = 'final' and is_of_the_list(final.id, named.list)
    ) as final
    from (
      select proposed.id as list, proposed.number, array_agg(item.application_id order by item.application_id) as applications
      from sealed_list_item as item
      join sealed_list as proposed on proposed.id = item.list_id
      where item.application_id = any (${applications}::uuid[]) and proposed.kind = 'proposed'
        and proposed.no_objection_period_id is null
      group by proposed.id, proposed.number
    ) as named
    order by named.number`.execute(trx);
  return rows.map(({ final: isFinal, ...row }) => ({ ...row, isFinal }));
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
    .where("item.list_id", "in", lists)
    .execute();
  return new Set(rows.map((row) => row.list_id));
}

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

/** By country in the given order of codes, if there is one, and by name. */
export async function listEntries(
  db: Db,
  list: Id<"list">,
  filter: EntryFilter = {},
  { limit, offset, countries }: Partial<Page> & { readonly countries?: readonly string[] | undefined } = {},
): Promise<ListedEntry[]> {
  const byCountry =
    countries === undefined
      ? sql``
      : sql`array_position(${[...countries]}::text[], organisation.country_code), organisation.country_code,`;
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
    order by ${byCountry} organisation.name, organisation.reference
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
  const rows = await db
    .selectFrom("corrigendum")
    .select(["list_id", sql<number>`count(*)::integer`.as("count")])
    .where(sql<boolean>`list_id = any (${lists}::uuid[])`)
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

function toSealedList(row: Selectable<SealedListTable>): SealedList {
  return {
    id: row.id,
    process: row.process_id,
    call: row.call_id,
    decision: row.modalities_decision_id,
    kind: row.kind,
    number: row.number,
    sealedAt: toInstant(row.sealed_at),
    sealedBy: row.sealed_by,
    audience: row.audience,
    hash: row.hash,
    count: row.count,
    follows: row.follows,
    period: row.no_objection_period_id,
    determination: row.determination_id,
    byDefaultOn: row.by_default_on,
    session: {
      beginsOn: Temporal.PlainDate.from(row.session_begins_on),
      endsOn: Temporal.PlainDate.from(row.session_ends_on),
    },
  };
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

/** The proposed lists on which those of a proposed list stood before it, the earliest first. */
export async function listProposedBefore(db: Db, { id, call, number }: SealedList): Promise<readonly Id<"list">[]> {
  const { rows } = await sql<{ id: Id<"list"> }>`
    select earlier.id from sealed_list as earlier
    where earlier.call_id = ${call} and earlier.kind = 'proposed' and earlier.number < ${number} and exists (
      select from sealed_list_item as item
      join sealed_list_item as before on before.application_id = item.application_id
      where item.list_id = ${id} and before.list_id = earlier.id)
    order by earlier.number`.execute(db);
  return rows.map((row) => row.id);
}
