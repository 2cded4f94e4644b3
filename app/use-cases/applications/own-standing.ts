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
  | "session";

/** What has happened to an application and what is still to come, in the order of time. The first that is still to come is where it waits. */
export function stepsOf({ application, call, period, session, zone, standing, accreditation, now }: Course) {
  const steps: { what: What; at: Instant }[] = [{ what: "callCloses", at: call.window.closesAt }];
  const happened = (what: What, at: Instant) => steps.push({ what, at });
  if (application.state !== "draft") happened("received", application.receivedAt);
  if (application.state === "cleared" || application.state === "circulated") {
    happened(isNotifyRoute(application.route) ? "verified" : "cleared", application.clearedAt);
  }
  if (application.state === "refused") happened("refused", application.refusedAt);
  if (application.state === "withdrawn") happened("withdrawn", application.withdrawnAt);
  if (application.state === "circulated") happened("circulated", application.circulatedAt);
  if (period !== null) happened("periodCloses", period.window.closesAt);
  if (standing.kind === "accredited") happened("accredited", standing.grantedAt);
  if (standing.kind === "not-accredited") happened("notAccredited", standing.closedAt);
  for (const change of accreditation?.changes ?? []) {
    happened(change.kind === "withdrawn" ? "accreditationWithdrawn" : change.kind, change.effectiveAt);
  }
  const ended = ["refused", "withdrawn", "not-accredited"].includes(standing.kind);
  if (!ended) happened("session", instantIn(zone, session.beginsOn, Temporal.PlainTime.from("09:00")));
  steps.sort((one, other) => Temporal.Instant.compare(one.at, other.at));
  const next = steps.find(({ at }) => isAfter(at, now));
  return steps.map((step) => ({
    what: step.what,
    at: step.what === "session" ? session.beginsOn.toString() : step.at.toString(),
    state: step === next ? ("current" as const) : isAfter(step.at, now) ? ("upcoming" as const) : ("done" as const),
  }));
}
