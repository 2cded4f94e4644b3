import { Temporal } from "temporal-polyfill";
import type { Accreditation } from "#domain/accreditation.ts";
import { isNotifyRoute, type Application, type ApplicationStanding } from "#domain/application.ts";
import { hasClosed, instantIn, isAfter, type Instant, type Zone } from "#domain/calendar.ts";
import type { CallForApplications } from "#domain/call.ts";
import { impossible } from "#domain/decision.ts";
import type { NoObjectionPeriod } from "#domain/no-objection-period.ts";
import type { Session } from "#domain/session.ts";

export type StandingInAWord =
  | "draft"
  | "draftClosed"
  | "submitted"
  | "interestNotified"
  | "cleared"
  | "refused"
  | "circulated"
  | "settling"
  | "accredited"
  | "suspended"
  | "accreditationWithdrawn"
  | "notAccredited"
  | "withdrawn";

/** Where an application stands, in the one word under which its sentences stand in messages/. */
export function standingInAWord(
  standing: ApplicationStanding,
  application: Application,
  call: CallForApplications,
  at: Instant,
): StandingInAWord {
  switch (standing.kind) {
    case "draft":
      return hasClosed(call.window, at) ? "draftClosed" : "draft";
    case "submitted":
      return application.state !== "draft" && isNotifyRoute(application.route) ? "interestNotified" : "submitted";
    case "accredited":
      if (standing.condition === "suspended") return "suspended";
      return standing.condition === "withdrawn" ? "accreditationWithdrawn" : "accredited";
    case "not-accredited":
      return "notAccredited";
    case "cleared":
    case "refused":
    case "circulated":
    case "settling":
    case "withdrawn":
      return standing.kind;
    default:
      return impossible(standing);
  }
}

interface Course {
  readonly application: Application;
  readonly call: CallForApplications;
  readonly period: NoObjectionPeriod | null;
  readonly session: Session;
  readonly zone: Zone;
  readonly standing: ApplicationStanding;
  readonly accreditation: Accreditation | null;
  readonly now: Instant;
}

type What =
  | "received"
  | "callCloses"
  | "cleared"
  | "verified"
  | "refused"
  | "circulated"
  | "periodCloses"
  | "accredited"
  | "notAccredited"
  | "withdrawn"
  | "suspended"
  | "reinstated"
  | "accreditationWithdrawn"
  | "review"
  | "circulation"
  | "outcome"
  | "session";

/** What has happened to an application and what is still to come, in the order of time; `current` is what it waits for. */
export function stepsOf({ application, call, period, session, zone, standing, accreditation, now }: Course) {
  const steps: Step[] = [];
  const decided = ["refused", "withdrawn", "accredited", "not-accredited"].includes(standing.kind);
  // A deadline that is still ahead is of no concern to an application whose outcome is known.
  if (!decided || !isAfter(call.window.closesAt, now)) steps.push({ what: "callCloses", at: call.window.closesAt });
  const add = (what: What, at: Instant, waits = false) => steps.push({ what, at, waits });
  if (application.state !== "draft") add("received", application.receivedAt);
  if (application.state === "cleared" || application.state === "circulated") {
    add(isNotifyRoute(application.route) ? "verified" : "cleared", application.clearedAt);
  }
  if (application.state === "refused") add("refused", application.refusedAt);
  if (application.state === "withdrawn") add("withdrawn", application.withdrawnAt);
  if (application.state === "circulated") add("circulated", application.circulatedAt);
  if (period !== null) add("periodCloses", period.window.closesAt, standing.kind === "circulated");
  if (standing.kind === "submitted") add("review", now, true);
  if (standing.kind === "cleared") add("circulation", now, true);
  if (standing.kind === "settling") add("outcome", standing.settlesAt, true);
  if (standing.kind === "accredited") add("accredited", standing.grantedAt);
  if (standing.kind === "not-accredited") add("notAccredited", standing.closedAt);
  for (const change of accreditation?.changes ?? []) {
    add(change.kind === "withdrawn" ? "accreditationWithdrawn" : change.kind, change.effectiveAt);
  }
  const ended = ["refused", "withdrawn", "not-accredited"].includes(standing.kind);
  if (!ended) add("session", instantIn(zone, session.beginsOn, Temporal.PlainTime.from("09:00")));
  return steps
    .sort((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map(({ what, at, waits = false }) => ({ what, at: dated(what, at), state: stateOf(at, waits) }));

  function dated(what: What, at: Instant): string | null {
    if (what === "session") return session.beginsOn.toString();
    return what === "review" || what === "circulation" ? null : at.toString();
  }

  function stateOf(at: Instant, waits: boolean): "done" | "current" | "upcoming" {
    if (waits) return "current";
    return isAfter(at, now) ? "upcoming" : "done";
  }
}

interface Step {
  readonly what: What;
  readonly at: Instant;
  /** Whether the application waits for it now. */
  readonly waits?: boolean;
}
