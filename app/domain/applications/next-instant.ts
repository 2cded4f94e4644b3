import { type Instant, isBefore } from "../kit/calendar.ts";
import { inOrder } from "./item-in-window.ts";
import type { Case } from "./records.ts";
import { type CaseStanding, defaultSettlesAt } from "./standing.ts";

/** When what an application waits for may end by itself: its window or due, what settles it, or what all of it is for. */
export function changesAt(one: Case, { now }: CaseStanding, at: Instant): Instant | null {
  if (now.kind !== "waits") return null;
  const { stage, until } = now;
  const answersByDefault = stage.kind === "ruling" && stage.ifNone !== "waits" && until !== null;
  const ends = [until, answersByDefault ? defaultSettlesAt(until, stage, one) : null, one.scopeEndsAt];
  return firstOf(
    ends.filter((end) => end !== null),
    at,
  );
}

/** The first that is still to come. What is at the instant itself may come with the next: it is asked again. */
export function firstOf(ends: readonly Instant[], at: Instant): Instant | null {
  return inOrder(ends.filter((end) => !isBefore(end, at)))[0] ?? null;
}
