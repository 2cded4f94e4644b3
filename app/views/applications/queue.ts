import {
  countApplicationsByState,
  listApplications,
  listCountriesOfApplicants,
  type ApplicationFilter,
  type ApplicationOrder,
} from "#db/applications/application-lists.ts";
import { listOutcomesOfApplications } from "#db/applications/application-standings.ts";
import { listCalls } from "#db/applications/calls.ts";
import type { ApplicationState } from "#domain/applications/application.ts";
import type { Context } from "#acts/kit/context.ts";

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
  const pages = Math.max(1, Math.ceil(total / ROWS));
  const page = Math.min(wanted.page, pages);
  const rows = await listApplications(
    db,
    { ...filter, states: state === "all" ? reviewedStates : [state] },
    { order, limit: ROWS, offset: (page - 1) * ROWS },
  );
  const outcomes = await listOutcomesOfApplications(
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
      standing: outcomes.get(row.id) ?? row.state,
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
