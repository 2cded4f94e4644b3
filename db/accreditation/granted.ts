import { type RawBuilder, sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ListedCategory } from "#domain/modalities/provisions.ts";
import type { Region } from "#domain/organisations/organisation.ts";
import type { Db } from "../handles.ts";
import { nameHas } from "../organisations/search.ts";
import { fromInstant } from "../values.ts";

/* Whom time has accredited at an instant, as a table `granted` for the questions that list and count them: what is on record, and what is due and not recorded yet. */

export interface AccreditedFilter {
  /** The portal's now: what time has decided by then counts. */
  readonly at: Instant;
  /** As the list stood at this instant; when absent as it stands, or as it stood at the end of a mandate that is over. */
  readonly asOf?: Instant | undefined;
  /** Only those in force at the instant, as with `asOf`: none of a mandate that is over. */
  readonly inForce?: true | undefined;
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
  readonly region?: Region | undefined;
}

/**
 * Nearly always everything is on record. Only in the seconds between the settling of a period and the job that records it
 * does the list also ask the rule, which cannot use the indexes of the record.
 */
export async function granted(
  db: Db,
  { at, asOf, inForce, q, ...read }: Pick<AccreditedFilter, "at" | "asOf" | "inForce" | "decisions" | "due" | "q">,
  { named }: { readonly named: boolean } = { named: true },
) {
  const asked = processesAsked(asOf ?? at, asOf !== undefined || inForce === true);
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
export function isAnyDue(at: Instant) {
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

export const everything = sql`granted
  join process_asked as process on process.id = granted.process_id
  join application on application.id = granted.application_id`;

/** Whether what is asked depends on names or countries, of which an accreditation has those of each time. */
export function asksForNames({ q, country, region }: AccreditedFilter): boolean {
  return country !== undefined || region !== undefined || isSearch(q);
}

function isSearch(q: string | undefined): q is string {
  return q !== undefined && q.trim() !== "";
}

/** Only what the filter and the question need: counting does not read what it does not show. */
export function tablesFor(filter: AccreditedFilter, ...needed: "application"[]) {
  const tables = [sql`granted join process_asked as process on process.id = granted.process_id`];
  if (needed.includes("application") || filter.category !== undefined)
    tables.push(sql`join application on application.id = granted.application_id`);
  return sql.join(tables, sql` `);
}

/** But for the name, by which those are looked up among whom these hold. */
export function conditions({ at, asOf, process, category, country, region }: AccreditedFilter) {
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
  if (region !== undefined) all.push(sql`granted.country_code in (select code from country where region = ${region})`);
  return sql.join(all, sql` and `);
}
