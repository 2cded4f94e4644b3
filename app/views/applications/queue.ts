import type { Context } from "#acts/kit/context.ts";
import {
  type ApplicationFilter,
  countApplicationsByState,
  listApplications,
  listCountriesOfApplicants,
} from "#db/applications/application-lists.ts";
import { listStandingsOfApplications } from "#db/applications/application-standings.ts";
import { listCalls } from "#db/applications/calls.ts";
import type { ApplicationOrder, ApplicationState } from "#domain/applications/application.ts";
import { pageOf } from "../kit/page-of.ts";

/** What an officer can see of applications: a draft is its organisation's own until it is submitted. */
export const reviewedStates = [
  "submitted",
  "cleared",
  "circulated",
  "refused",
  "withdrawn",
] as const satisfies readonly ApplicationState[];
export type ReviewedState = (typeof reviewedStates)[number];

export interface WantedQueue extends Pick<ApplicationFilter, "category" | "country" | "call" | "q"> {
  readonly state: ReviewedState | "all";
  readonly order: ApplicationOrder;
  /** The codes of countries in the order of their names, for that order. */
  readonly countries?: readonly string[] | undefined;
  readonly page: number;
}

const ROWS = 50;

/** The applications that fit the filters, with how many of them are in each state. */
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
    { ...filter, states: state === "all" ? reviewedStates : [state] },
    { order, countries: wanted.countries, limit, offset },
  );
  const standings = await listStandingsOfApplications(
    db,
    now,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map((row) => ({
      reference: row.reference,
      organisation: row.organisation,
      category: row.category,
      call: row.call,
      receivedAt: row.receivedAt?.toString() ?? null,
      zone: calls.find(({ id }) => id === row.call.id)?.window.zone ?? "UTC",
      standing: standings.get(row.id) ?? row.state,
    })),
    counts,
    all,
    total,
    page,
    pages,
    calls: calls.map(({ id, title }) => ({ id, title })),
    countries,
  };
}
