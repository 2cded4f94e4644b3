import { type RawBuilder, sql } from "kysely";
import { LRUCache } from "lru-cache";
import { type ApplicationState, reviewedStates } from "#domain/applications/application.ts";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { readReference } from "#domain/kit/reference.ts";
import type { ListedCategory } from "#domain/modalities/provisions.ts";
import type { ClassKey, Office } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { nameHas, nameOrReferenceIs } from "../organisations/search.ts";
import { standingsAt } from "./kept-standings.ts";
import { recordThatGoesWith, recordThatGoesWithOne } from "./submitted-organisations.ts";

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
  /** Whether the reader may know who acts for whom, so that the whole e-mail address of somebody finds their organisation. */
  readonly withPeople?: boolean | undefined;
  /** To whom they are assigned, of the officers; or to none of them. Asked where they stand at an instant. */
  readonly assigned?: { readonly to: Id<"person"> } | { readonly toNoneOf: readonly Id<"person">[] } | undefined;
  /** Whether the acronym is withheld from the reader, so that no search finds by it. */
  readonly withoutAcronym?: boolean | undefined;
}

/** What stood in a period stands on its list, also when its track has led on since. */
export const onItsList = reviewedStates.filter((state) => state !== "withdrawn");

function stoodIn(period: Id<"period">): RawBuilder<unknown> {
  return sql`exists (
    select from item_in_window as item
    where item.application_id = application.id and item.no_objection_period_id = ${period})`;
}

/** The list of a period, as far as questions about its names need to know it. */
export interface ListOfPeriod {
  readonly period: Id<"period">;
  /** That all names on it were put on a list for the first time; otherwise some stand with an earlier list. */
  readonly isOfItsOwn: boolean;
  /** How many stand on it, without those that were withdrawn since. */
  readonly standing: number;
  /** Tells those who were withdrawn since from any others. */
  readonly without: string;
}

/** A list is frozen when it goes out: whose names are on it is asked once. */
const ofTheirOwn = new LRUCache<Id<"period">, boolean>({ max: 1000 });

export async function getListOfPeriod(db: Db, period: Id<"period">): Promise<ListOfPeriod> {
  const isOfItsOwn =
    ofTheirOwn.get(period) ??
    sql`circulated_count = (select count(*) from circulated_organisation where period_id = period.id)`;
  const { rows } = await sql<ListOfPeriod>`
    select period.id as period, (${isOfItsOwn})::boolean as "isOfItsOwn", (circulated_count - gone.count)::integer as standing, gone.which as without
    from no_objection_period as period
    cross join lateral (
      select count(*) as count, coalesce(bit_xor(hashtextextended(gone.id::text, 0)), 0)::text as which
      from application as gone join item_in_window as item on item.application_id = gone.id and item.no_objection_period_id = period.id
      where gone.state = 'withdrawn'
    ) as gone
    where period.id = ${period}`.execute(db);
  const list = mustExist(rows[0] ?? null);
  ofTheirOwn.set(period, list.isOfItsOwn);
  return list;
}

/** What a list that went out is filtered by. */
export type FilterOfList = Pick<
  ApplicationFilter,
  "category" | "class" | "country" | "organisation" | "references" | "q" | "withoutAcronym"
>;

/** Whether all of a list fits. */
export function isWhole({ category, class: own, country, organisation, references, q }: FilterOfList): boolean {
  return [category, own, country, organisation, references, q].every((asked) => asked === undefined);
}

/** Whether it is a search of what stands on the list by itself, names and countries. */
export function isOfNames({ category, class: own, organisation, references, q }: FilterOfList): boolean {
  const ofApplications = [category, own, organisation, references];
  return q !== undefined && readReference(q) === null && ofApplications.every((asked) => asked === undefined);
}

/**
 * As they stand on the list, without those that were withdrawn since. In the order of names it is read from an index, unless some came from an earlier list,
 * where their names stand.
 */
export function onList(
  { period, isOfItsOwn }: ListOfPeriod,
  { category, class: own, country, organisation, references, q, withoutAcronym }: FilterOfList,
) {
  const all = [
    isOfItsOwn
      ? sql`organisation.period_id = ${period}`
      : sql`organisation.application_id in (select application_id from item_in_window where no_objection_period_id = ${period})`,
    sql`not exists (select from application as gone where gone.id = organisation.application_id and gone.state = 'withdrawn')`,
  ];
  if (country !== undefined) all.push(sql`organisation.country_code = ${country}`);
  const isReference = q !== undefined && readReference(q) !== null;
  // The index of words knows acronyms too, which may be withheld from the reader: who is found by it is asked for the name alone then.
  if (q !== undefined && q.trim() !== "" && !isReference && withoutAcronym === true) all.push(nameHas(q));
  const ofApplication = conditions({ category, class: own, organisation, references, q, withoutAcronym });
  const asksForApplication =
    isReference || [category, own, organisation, references].some((asked) => asked !== undefined);
  return sql`circulated_organisation as organisation
    ${asksForApplication ? sql`join application on application.id = organisation.application_id` : sql``}
    where ${sql.join(all, sql` and `)} and ${ofApplication}`;
}

/**
 * On the list of a period an organisation is what it was when the list went out: that is what is frozen under the hash. Elsewhere it is what it
 * sent.
 */
export function recordOf(period: Id<"period"> | undefined) {
  return period === undefined
    ? recordThatGoesWith
    : sql`circulated_organisation as organisation on organisation.application_id = application.id`;
}

/** Only what the filter needs: counting does not read what it does not show. */
export function tablesFor({ country, period, process, q, standing }: ApplicationFilter, ...shown: "organisation"[]) {
  const needed = [sql`application`];
  const asksForRecord = q !== undefined || (country !== undefined && standing === undefined);
  if (shown.length > 0 || asksForRecord) needed.push(sql`join ${recordOf(period)}`);
  if (process !== undefined && standing === undefined)
    needed.push(sql`join call_for_applications as call on call.id = application.call_id`);
  return sql.join(needed, sql` `);
}

/** Whether the filter is about more than what stands with the standing. */
export function asksForApplications({ states, period, organisation, references, q }: ApplicationFilter): boolean {
  return [states, period, organisation, references, q].some((asked) => asked !== undefined);
}

/** What the filter needs beside what stands with the standing. */
export function joinedTo(filter: ApplicationFilter) {
  if (!asksForApplications(filter)) return sql``;
  const { states, period, organisation, references, q } = filter;
  const isByName = q !== undefined && readReference(q) === null && emailIn(filter) === null;
  if (isByName && [states, period, organisation, references].every((asked) => asked === undefined))
    return sql`join ${recordThatGoesWithOne(sql`kept.application_id`)}`;
  const record = q === undefined ? sql`` : sql`join ${recordOf(period)}`;
  return sql`join application on application.id = kept.application_id ${record}`;
}

/** Joined only where the filter asks for it. */
export async function standingOf(db: Db, { standing }: ApplicationFilter) {
  return standing === undefined
    ? sql``
    : sql`join ${await standingsAt(db, standing.at)} on kept.application_id = application.id`;
}

export function conditions(filter: ApplicationFilter) {
  const { standing, states, category, class: own, country, call, calls, process, period, organisation } = filter;
  const { references, q, withoutAcronym, assigned } = filter;
  const email = emailIn(filter);
  const all = [sql`true`];
  if (standing?.words !== undefined) all.push(sql`kept.stage = any (${standing.words}::text[])`);
  if (standing?.office !== undefined) all.push(sql`kept.office = ${standing.office}`);
  if (states !== undefined && states.length > 0) all.push(sql`application.state = any (${states}::text[])`);
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
  if (assigned !== undefined)
    all.push(
      "to" in assigned
        ? sql`kept.assigned_to = ${assigned.to}`
        : sql`(kept.assigned_to = any (${assigned.toNoneOf}::uuid[])) is not true`,
    );
  if (period !== undefined) all.push(stoodIn(period));
  if (organisation !== undefined) all.push(sql`application.organisation_id = ${organisation}`);
  if (references !== undefined) all.push(sql`application.reference = ${oneOf(references, "text")}`);
  if (email !== null) all.push(actsFor(email));
  else if (q !== undefined && q.trim() !== "") all.push(nameOrReferenceIs(q, { withoutAcronym }));
  return sql.join(all, sql` and `);
}

/** What is looked for, where it is an e-mail address and the reader may look for one. No name has such a sign. */
function emailIn({ q, withPeople }: ApplicationFilter): string | null {
  return withPeople === true && q?.includes("@") === true ? q.trim() : null;
}

/** The whole address: it is found by the index that keeps addresses apart. */
function actsFor(email: string) {
  return sql`application.organisation_id in (
    select acting.organisation_id from acting_person as acting join person on person.id = acting.person_id
    where lower(person.email) = lower(${email}) and acting.ended_at is null)`;
}

/** The codes of the countries from which somebody has applied under any of the calls. */
export async function listCountriesOfApplicants(db: Db, calls: readonly Id<"call">[]): Promise<string[]> {
  return countriesIn(
    db,
    sql`application_standing`,
    sql`select from application_standing where country_code = code and call_id = any (${calls}::uuid[])`,
  );
}

/** By list and who was withdrawn from it: some two hundred codes each. */
const countriesOnLists = new LRUCache<string, readonly string[]>({ max: 100 });

/** The codes of the countries of the organisations on the list of the period, found once until somebody is withdrawn: countries on it are frozen. */
export async function listCountriesOfList(db: Db, list: ListOfPeriod): Promise<readonly string[]> {
  const key = `${list.period} ${list.without}`;
  const known = countriesOnLists.get(key);
  if (known !== undefined) return known;
  const found = await countriesIn(
    db,
    sql`circulated_organisation`,
    sql`select from ${onList(list, {})} and organisation.country_code = code order by organisation.application_id`,
  );
  countriesOnLists.set(key, found);
  return found;
}

/** Goes from one code to the next along the index: there are some two hundred of them, however many rows. */
async function countriesIn(db: Db, table: RawBuilder<unknown>, fitting: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    with recursive found (code) as (
      select min(country_code) from ${table}
      union all
      select (select min(country_code) from ${table} where country_code > found.code) from found where found.code is not null
    )
    select code from found cross join lateral (${fitting} limit 1) as one where code is not null order by code`.execute(
    db,
  );
  return rows.map(({ code }) => code);
}
