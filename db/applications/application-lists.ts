import { type RawBuilder, sql } from "kysely";
import type { ApplicationOrder, ApplicationState } from "#domain/applications/application.ts";
import type { RefusalGround } from "#domain/applications/refusal-ground.ts";
import type { StandingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { impossible } from "#domain/kit/ruling.ts";
import type { ListedCategory, Route } from "#domain/modalities/provisions.ts";
import type { ClassKey, Office } from "#domain/modalities/stages.ts";
import type { Db } from "../handles.ts";
import { placeOfCountry } from "../organisations/countries.ts";
import { partOf } from "../part-of.ts";
import { type Page, toInstant, toInstantIfAny } from "../values.ts";
import { readWhole } from "../whole.ts";
import {
  type ApplicationFilter,
  asksForApplications,
  conditions,
  joinedTo,
  recordOf,
  standingOf,
  tablesFor,
} from "./application-filter.ts";
import { standingCountsAt, standingsAt } from "./kept-standings.ts";

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

/** In which order, and for that of countries their codes in the order of their names, which the reader's language decides. */
export interface Ordered {
  readonly order?: ApplicationOrder;
  readonly countries?: readonly string[] | undefined;
}

/** Of what was sent back, until when it can be completed. */
const completableUntil = sql`(
  select step.until from step where step.application_id = application.id order by step.n desc limit 1)`;

export function ordered({ order = "received", countries }: Ordered, id = sql`application.id`) {
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
    case "until":
      return sql`${completableUntil} asc nulls last, organisation.name, ${id}`;
    default:
      return impossible(order);
  }
}

/** A page of the applications that fit the filter, of which there are `fitting` where that is known. What was never sent stands on no list. */
export async function listApplications(
  db: Db,
  filter: ApplicationFilter,
  { fitting, ...asked }: Page & Ordered & { readonly fitting?: number | undefined },
): Promise<ApplicationSummary[]> {
  const ids = await idsOf(db, filter, { ...asked, fitting });
  // The rows of the page are found in narrow ones; what they show is read for them alone.
  const { rows } = await sql<SummaryRow>`
    with page as materialized (${ids})
    select page.*, application.reference, application.state, application.class, application.category,
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

/** What a file says of an application on a list. */
export interface ApplicationInBrief {
  readonly reference: string;
  readonly class: ClassKey;
  readonly organisation: { readonly name: string; readonly acronym: string | null; readonly country: string };
  readonly call: Id<"call">;
  /** Under which it is read. */
  readonly decision: Id<"decision">;
  readonly process: string;
  readonly receivedAt: Instant;
  readonly standing: StandingInAWord;
  /** Whose ruling it waits for. */
  readonly office: Office | null;
  readonly heldBack: boolean;
  /** On which an office refused it. */
  readonly refusalGround: RefusalGround | null;
  /** Of what is sent back, until when it can be completed. */
  readonly completableUntil: Instant | null;
  /** To whom it was assigned last, who may hold the office no longer. */
  readonly officer: Id<"person"> | null;
}

/** All that were received and fit the filter, in batches, as they are when the first is read. */
export async function* readApplications(
  db: Db,
  filter: ApplicationFilter & { readonly standing: NonNullable<ApplicationFilter["standing"]> },
  { batch, ...asked }: Ordered & { readonly batch: number },
): AsyncGenerator<ApplicationInBrief[]> {
  const list = sql<InBriefRow>`
    select application.reference, application.class, organisation.name, organisation.acronym, organisation.country_code, application.call_id,
      call.modalities_decision_id, process.short_name, application.received_at, kept.stage, kept.office, kept.assigned_to,
      kept.stage = 'cleared' and kept.held_back as held_back, application.refusal_ground,
      case when kept.stage = 'returned' then ${completableUntil} end as until
    from ${tablesFor(filter, "organisation")} ${await standingOf(db, filter)}
    join call_for_applications as call on call.id = application.call_id
    join process on process.id = call.process_id
    where application.received_at is not null and ${conditions(filter)}
    order by ${ordered(asked)}`;
  for await (const rows of readWhole(db, list, batch)) yield rows.map(inBrief);
}

/** By what stands with the standing, where the filter and the order ask for nothing else. */
async function idsOf(
  db: Db,
  filter: ApplicationFilter,
  { limit, offset, fitting, ...asked }: Page & Ordered & { readonly fitting: number | undefined },
) {
  const { order = "received" } = asked;
  const page = partOf({ limit, offset });
  if (filter.standing === undefined || !isByArrival(order))
    return sql`
      select application.id from ${tablesFor(filter, "organisation")} ${await standingOf(db, filter)} where ${conditions(filter)}
      order by ${ordered(asked)} ${page}`;
  const kept = await standingsAt(db, filter.standing.at);
  const by = inArrival(order);
  return sql`
    select id from (${arrivals({ filter, kept, by, first: partOf({ limit: limit + offset, offset: 0 }), fitting })}) as fitting order by ${by} ${page}`;
}

function isByArrival(order: ApplicationOrder): order is "received" | "-received" {
  return order === "received" || order === "-received";
}

function inArrival(order: "received" | "-received") {
  return order === "received" ? sql`received_at, id` : sql`received_at desc, id`;
}

interface Arrivals {
  readonly filter: ApplicationFilter;
  /** From standingsAt. */
  readonly kept: RawBuilder<unknown>;
  /** In which order, of `received_at` and `id`. */
  readonly by: RawBuilder<unknown>;
  /** No more than these are needed: a limit. */
  readonly first: RawBuilder<unknown>;
  /** How many there are, where that is known. */
  readonly fitting?: number | undefined;
  readonly where?: RawBuilder<unknown>;
}

/** Of so few, all are found and put in order; a page of more is sooner found by going through all as they arrived. */
const FEW = 1000;

/** Those that were received and fit, as ids with their instants: those who stand somewhere one after the other along the index, of each no more than are needed. */
function arrivals({ filter, kept, by, first, fitting = FEW + 1, where = sql`true` }: Arrivals) {
  const arrived = sql`
    select kept.application_id as id, kept.received_at from ${kept} ${joinedTo(filter)}
    where kept.received_at is not null and ${where}`;
  const { standing } = filter;
  // No plan knows how many have a word.
  if (asksForApplications(filter) && fitting <= FEW)
    return sql`select * from (${arrived} and ${conditions(filter)} offset 0) as few order by ${by} ${first}`;
  if (standing?.words === undefined || asksForApplications(filter))
    return sql`${arrived} and ${conditions(filter)} order by ${by} ${first}`;
  const { words, ...anywhere } = standing;
  return sql`
    select fitting.* from unnest((select ${words}::text[])) as word cross join lateral (
      ${arrived} and kept.stage = word and ${conditions({ ...filter, standing: anywhere })} order by ${by} ${first}
    ) as fitting`;
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
  const { order = "received" } = asked;
  if (filter.standing !== undefined && isByArrival(order) && !asksForApplications(filter))
    return findPlaceByArrival(db, { ...filter, standing: filter.standing }, { reference, order });
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

/** Its neighbours are found along an index, and nothing is put in order: the list may be long. */
async function findPlaceByArrival(
  db: Db,
  filter: ApplicationFilter & { readonly standing: NonNullable<ApplicationFilter["standing"]> },
  { reference, order }: { readonly reference: string; readonly order: "received" | "-received" },
): Promise<PlaceInList | null> {
  const { at } = filter.standing;
  const [kept, counts] = [await standingsAt(db, at), await standingCountsAt(db, at)];
  const isEarlier = sql`(kept.received_at, kept.application_id) < (this.received_at, this.id)`;
  const isLater = sql`(kept.received_at, kept.application_id) > (this.received_at, this.id)`;
  const [before, after] =
    order === "received"
      ? [isEarlier, isLater]
      : // Of the same instant they stand in the order of their ids in both.
        [
          sql`kept.received_at >= this.received_at and (kept.received_at > this.received_at or kept.application_id < this.id)`,
          sql`kept.received_at <= this.received_at and (kept.received_at < this.received_at or kept.application_id > this.id)`,
        ];
  const backward = order === "received" ? sql`received_at desc, id desc` : sql`received_at, id desc`;
  const nearest = (where: RawBuilder<unknown>, by: RawBuilder<unknown>) => sql`(
    select application.reference
    from (select id from (${arrivals({ filter, kept, by, first: sql`limit 1`, where })}) as fitting order by ${by} limit 1) as nearest
    join application on application.id = nearest.id)`;
  const fits = conditions(filter);
  // To whom they are assigned is not counted ahead.
  const total =
    filter.assigned === undefined
      ? sql`select coalesce(sum(kept.count), 0) from ${counts} where kept.received and ${fits}`
      : sql`select count(*) from ${kept} where kept.received_at is not null and ${fits}`;
  const { rows } = await sql<PlaceInList>`
    with this as (select id, received_at from application where reference = ${reference} and received_at is not null)
    select ${nearest(before, backward)} as previous, ${nearest(after, inArrival(order))} as next,
      case when exists (select from ${kept} where kept.application_id = this.id and ${fits})
        then (select 1 + count(*) from ${kept} where kept.received_at is not null and ${before} and ${fits})::integer
      end as place,
      (${total})::integer as total
    from this`.execute(db);
  return rows[0] ?? null;
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

interface InBriefRow {
  readonly reference: string;
  readonly class: ClassKey;
  readonly name: string;
  readonly acronym: string | null;
  readonly country_code: string;
  readonly call_id: Id<"call">;
  readonly modalities_decision_id: Id<"decision">;
  readonly short_name: string;
  readonly received_at: Date;
  readonly stage: StandingInAWord;
  readonly office: Office | null;
  readonly held_back: boolean;
  readonly refusal_ground: RefusalGround | null;
  readonly assigned_to: Id<"person"> | null;
  readonly until: Date | null;
}

function inBrief(row: InBriefRow): ApplicationInBrief {
  return {
    reference: row.reference,
    class: row.class,
    organisation: { name: row.name, acronym: row.acronym, country: row.country_code },
    call: row.call_id,
    decision: row.modalities_decision_id,
    process: row.short_name,
    receivedAt: toInstant(row.received_at),
    standing: row.stage,
    office: row.office,
    heldBack: row.held_back,
    refusalGround: row.refusal_ground,
    completableUntil: toInstantIfAny(row.until),
    officer: row.assigned_to,
  };
}
