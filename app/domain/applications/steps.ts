import { Temporal } from "temporal-polyfill";
import { type Instant, instantIn, isAfter } from "../kit/calendar.ts";
import { isNotifyRoute } from "../modalities/modalities.ts";
import { type ApplicationRecord, applicationStanding, moveOf } from "./application-standing.ts";
import { takenBackOf } from "./case.ts";

export interface StepShown {
  readonly what:
    | "received"
    | "callCloses"
    | "cleared"
    | "verified"
    | "returned"
    | "completed"
    | "returnTakenBack"
    | "refused"
    | "movedOn"
    | "notCompleted"
    | "circulated"
    | "periodCloses"
    | "accredited"
    | "notAccredited"
    | "withdrawn"
    | "suspended"
    | "reinstated"
    | "accreditationWithdrawn"
    | "expired"
    | "review"
    | "cure"
    | "circulation"
    | "consultation"
    | "body"
    | "undecided"
    | "outcome"
    | "session";
  /** An instant, or a day for a session, in ISO 8601; null for what waits for somebody to act. */
  readonly at: string | null;
  readonly state: "done" | "current" | "upcoming";
}

/** What has happened to an application and what is still to come, in the order of time; `current` is what it waits for. */
export function stepsOf(record: ApplicationRecord, now: Instant): StepShown[] {
  const { application, call, period, session, process, accreditation, further } = record;
  const standing = applicationStanding(record, now);
  const steps: { what: StepShown["what"]; at: Instant; waits: boolean }[] = [];
  const add = (what: StepShown["what"], at: Instant, waits = false) => steps.push({ what, at, waits });
  const decided = ["refused", "withdrawn", "accredited", "not-accredited", "undecided"].includes(standing.kind);
  // A deadline that is still ahead is of no concern to an application whose outcome is known.
  if (!decided || !isAfter(call.window.closesAt, now)) add("callCloses", call.window.closesAt);
  if (application.state !== "draft") add("received", application.receivedAt);
  if (application.state === "cleared" || application.state === "circulated") {
    add(isNotifyRoute(application.route) ? "verified" : "cleared", application.clearedAt);
  }
  const move = moveOf(record, now);
  if (move !== null) add("movedOn", move.at);
  for (const { sealedAt } of further.lists) {
    if (application.state !== "circulated" || !sealedAt.equals(application.circulatedAt)) add("circulated", sealedAt);
  }
  for (const earlier of further.windows) add("periodCloses", earlier.period.window.closesAt);
  for (const ruling of further.rulings) {
    if (ruling.outcome !== "returned") continue;
    add("returned", ruling.decidedAt);
    const takenBack = takenBackOf(ruling, further);
    if (takenBack !== null) add("returnTakenBack", takenBack.decidedAt);
  }
  for (const cure of further.cures) add("completed", cure.at);
  if (standing.kind === "refused") {
    add(application.state === "refused" ? "refused" : "notCompleted", standing.refusedAt);
  }
  if (application.state === "withdrawn") add("withdrawn", application.withdrawnAt);
  if (application.state === "circulated") add("circulated", application.circulatedAt);
  if (period !== null) add("periodCloses", period.window.closesAt, standing.kind === "circulated");
  if (standing.kind === "submitted") add("review", now, true);
  if (standing.kind === "returned") add("cure", standing.curableUntil, true);
  if (standing.kind === "cleared") add("circulation", now, true);
  if (standing.kind === "settling") add("outcome", standing.settlesAt, true);
  if (standing.kind === "in-consultation") add("consultation", standing.closesAt, true);
  if (standing.kind === "before-body") add("body", now, true);
  if (standing.kind === "undecided") add("undecided", standing.since);
  if (standing.kind === "accredited") add("accredited", standing.grantedAt);
  if (standing.kind === "not-accredited") add("notAccredited", standing.closedAt);
  for (const change of accreditation?.changes ?? []) {
    add(change.kind === "withdrawn" ? "accreditationWithdrawn" : change.kind, change.effectiveAt);
  }
  if (standing.kind === "accredited" && standing.condition === "expired") add("expired", standing.since);
  const ended = ["refused", "withdrawn", "not-accredited", "undecided"].includes(standing.kind);
  if (!ended) add("session", instantIn(process.zone, session.beginsOn, Temporal.PlainTime.from("09:00")));
  return steps
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map(({ what, at, waits }) => ({ what, at: dated(what, at), state: stateOf(at, waits) }));

  function dated(what: StepShown["what"], at: Instant): string | null {
    if (what === "session") return session.beginsOn.toString();
    return what === "review" || what === "circulation" || what === "body" ? null : at.toString();
  }

  function stateOf(at: Instant, waits: boolean): StepShown["state"] {
    if (waits) return "current";
    return isAfter(at, now) ? "upcoming" : "done";
  }
}
