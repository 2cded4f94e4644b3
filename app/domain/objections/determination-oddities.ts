import { type Instant, isAfter, isBefore } from "../kit/calendar.ts";
import type { Determination } from "./determination.ts";
import { awaitedDetermination, awaiting, determined, type ListBeforeBody } from "./list-before-body.ts";

/** What whoever confirms should look at twice; none of it makes a determination wrong. */
export type Oddity =
  | { readonly code: "decided_otherwise_than_the_text_says"; readonly text: string; readonly how: Determination["how"] }
  | { readonly code: "decided_outside_the_session" }
  | { readonly code: "some_were_left_out"; readonly count: number }
  | { readonly code: "changes_what_was_decided"; readonly count: number }
  | { readonly code: "opposed_and_not_voted_on"; readonly count: number }
  | { readonly code: "outcome_against_the_votes"; readonly count: number };

export function odditiesOf(
  determination: Determination,
  list: ListBeforeBody,
  session: { readonly begins: Instant; readonly ends: Instant },
  at: Instant,
): readonly Oddity[] {
  const { items, how, decidedAt, corrects } = determination;
  const all = awaiting(list, at);
  const named = new Set(items.map(({ application }) => application));
  const stage = all.map((one) => awaitedDetermination(one, at)).find((one) => one !== null);
  const text = typeof stage?.by === "object" ? stage.by.decides : null;
  const left = corrects === null ? all.filter(({ application }) => !named.has(application.id)).length : 0;
  const changes = determined(list, at).filter(({ application }) => named.has(application.id)).length;
  const opposed =
    how === "consensus" || how === "no-objection"
      ? items.filter(({ outcome, opposedBy }) => outcome === "yes" && opposedBy.length > 0).length
      : 0;
  const against = items.filter(
    ({ votes, outcome }) =>
      votes !== null &&
      ((outcome === "yes" && votes.inFavour <= votes.against) || (outcome === "no" && votes.inFavour > votes.against)),
  ).length;
  return [
    ...(text === null || text === how || (text === "consensus" && how === "no-objection")
      ? []
      : [{ code: "decided_otherwise_than_the_text_says", text, how } as const]),
    ...(isBefore(decidedAt, session.begins) || isAfter(decidedAt, session.ends)
      ? [{ code: "decided_outside_the_session" } as const]
      : []),
    ...(left > 0 ? [{ code: "some_were_left_out", count: left } as const] : []),
    ...(changes > 0 ? [{ code: "changes_what_was_decided", count: changes } as const] : []),
    ...(opposed > 0 ? [{ code: "opposed_and_not_voted_on", count: opposed } as const] : []),
    ...(against > 0 ? [{ code: "outcome_against_the_votes", count: against } as const] : []),
  ];
}
