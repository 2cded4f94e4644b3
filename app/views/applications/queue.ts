import type { Context } from "#acts/kit/context.ts";
import {
  type ApplicationFilter,
  countApplicationsByState,
  findPlaceInList,
  listApplications,
  listCountriesOfApplicants,
  type PlaceInList,
} from "#db/applications/application-lists.ts";
import { listCalls } from "#db/applications/calls.ts";
import { listGoneFromRegister } from "#db/applications/claim-evidence.ts";
import { listStandingsOfApplications } from "#db/applications/kept-standings.ts";
import { listChangedUnseen } from "#db/applications/submitted-organisations.ts";
import { listDoubled } from "#db/organisations/organisations.ts";
import { type ApplicationOrder, type ReviewedState, reviewedStates } from "#domain/applications/application.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { daysBetween, type Instant, isAfter, isWithin } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { pageOf } from "../kit/page-of.ts";

export interface WantedQueue extends Pick<ApplicationFilter, "category" | "country" | "call" | "q"> {
  readonly state: ReviewedState | "all";
  readonly order: ApplicationOrder;
  /** The codes of countries in the order of their names, for that order. */
  readonly countries?: readonly string[] | undefined;
  readonly page: number;
}

const ROWS = 50;

/** What can still be decided: that it may be there twice, or has changed, matters to nobody afterwards. */
const undecided: readonly string[] = ["submitted", "cleared"];

/** The applications that fit the filters, with how many of them are in each state, and what to look at in those of the page. */
export async function seeQueue({ db, now }: Pick<Context, "db" | "now">, wanted: WantedQueue) {
  const { state, order, category, country, call, q } = wanted;
  const filter = { category, country, call, q };
  const [byState, calls, countries] = await Promise.all([
    countApplicationsByState(db, filter),
    listCalls(db),
    listCountriesOfApplicants(db),
  ]);
  const counts = reviewedStates.map((one) => ({ state: one, count: byState[one] ?? 0 }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const total = state === "all" ? all : (byState[state] ?? 0);
  const { page, pages, limit, offset } = pageOf(wanted.page, total, ROWS);
  const rows = await listApplications(
    db,
    { ...filter, states: statesOf(wanted) },
    { order, countries: wanted.countries, limit, offset },
  );
  const open = rows.filter((row) => undecided.includes(row.state));
  const [standings, doubled, changed, gone] = await Promise.all([
    listStandingsOfApplications(
      db,
      now,
      rows.map(({ id }) => id),
    ),
    listDoubled(
      db,
      open.map(({ organisation }) => organisation.id),
    ),
    listChangedUnseen(
      db,
      open.map(({ id }) => id),
    ),
    listGoneFromRegister(
      db,
      rows.map(({ id }) => id),
    ),
  ]);
  const zones = new Map(calls.map(({ id, window }) => [id, window.zone]));
  return {
    rows: rows.map((row) => {
      const standing = standings.get(row.id) ?? row.state;
      const waits = standing === "submitted" || standing === "interest-notified";
      const zone = zones.get(row.call.id) ?? "UTC";
      return {
        reference: row.reference,
        organisation: row.organisation,
        category: row.category,
        process: row.process.shortName,
        receivedAt: row.receivedAt?.toString() ?? null,
        zone,
        /** For how many days it has waited for an officer. */
        waiting: waits && row.receivedAt !== null ? daysBetween(zone, row.receivedAt, now) : null,
        standing,
        doubled: undecided.includes(row.state) && doubled.has(row.organisation.id),
        changed: changed.has(row.id),
        /** A later edition of the register on which its claim rests lists it no more. */
        gone: gone.has(row.id),
      };
    }),
    counts,
    all,
    total,
    page,
    pages,
    due: dueOf(calls, call, now),
    calls: calls.map(({ id, title }) => ({ id, title })),
    countries,
  };
}

/** Where an application stands in the queue through which an officer goes; null when it is in none. */
export async function seePlaceInQueue(
  { db }: Pick<Context, "db">,
  reference: string,
  wanted: Omit<WantedQueue, "page">,
): Promise<PlaceInList | null> {
  const { order, countries, category, country, call, q } = wanted;
  const filter = { category, country, call, q, states: statesOf(wanted) };
  return findPlaceInList(db, filter, { order, countries, reference });
}

function statesOf({ state }: Pick<WantedQueue, "state">): readonly ReviewedState[] {
  return state === "all" ? reviewedStates : [state];
}

/** The call whose deadline the desk has before it: that of the filter or, without one, the open one that closes first. */
function dueOf(calls: readonly CallForApplications[], wanted: Id<"call"> | undefined, now: Instant) {
  const open = calls.filter(({ id, window }) => isWithin(window, now) && (wanted === undefined || id === wanted));
  const [first, ...others] = open;
  if (first === undefined) return null;
  const due = others.reduce(
    (soonest, one) => (isAfter(soonest.window.closesAt, one.window.closesAt) ? one : soonest),
    first,
  );
  return {
    id: due.id,
    title: due.title,
    opensAt: due.window.opensAt.toString(),
    closesAt: due.window.closesAt.toString(),
    zone: due.window.zone,
  };
}

export type PlaceInQueue = NonNullable<Awaited<ReturnType<typeof seePlaceInQueue>>>;
