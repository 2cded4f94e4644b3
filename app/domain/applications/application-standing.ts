import { Temporal } from "temporal-polyfill";
import {
  accreditationCondition,
  type Accreditation,
  type AccreditationCondition,
} from "../accreditation/accreditation.ts";
import type { Application, Circulated } from "./application.ts";
import { hasClosed, instantIn, isAfter, settlesAt, type Instant, type Zone } from "../kit/calendar.ts";
import type { CallForApplications } from "./call.ts";
import { impossible } from "../kit/ruling.ts";
import { isNotifyRoute } from "../modalities/modalities.ts";
import { periodStanding, type NoObjectionPeriod } from "../objections/period.ts";
import type { Session } from "../process/session.ts";

export type ApplicationStanding =
  | { readonly kind: "draft" }
  | { readonly kind: "submitted"; readonly receivedAt: Instant }
  | { readonly kind: "cleared"; readonly clearedAt: Instant }
  | { readonly kind: "refused"; readonly refusedAt: Instant; readonly reason: string }
  | {
      readonly kind: "circulated";
      readonly circulatedAt: Instant;
      readonly opensAt: Instant;
      readonly closesAt: Instant;
      readonly zone: Zone;
    }
  | { readonly kind: "settling"; readonly closedAt: Instant; readonly settlesAt: Instant; readonly zone: Zone }
  | {
      readonly kind: "accredited";
      readonly grantedAt: Instant;
      readonly condition: AccreditationCondition["kind"];
    }
  | { readonly kind: "not-accredited"; readonly closedAt: Instant; readonly zone: Zone }
  | { readonly kind: "withdrawn"; readonly withdrawnAt: Instant };

/**
 * What an application is at the instant, from the rows and the clock alone: silence is consent when the period has ended and settled,
 * whether or not anything has recorded it. The recorded accreditation only tells what happened to it afterwards.
 */
export function applicationStanding(
  application: Application,
  period: NoObjectionPeriod | null,
  standingObjections: number,
  accreditation: Accreditation | null,
  at: Instant,
): ApplicationStanding {
  switch (application.state) {
    case "draft":
      return { kind: "draft" };
    case "submitted":
      return { kind: "submitted", receivedAt: application.receivedAt };
    case "cleared":
      return isNotifyRoute(application.route)
        ? { kind: "accredited", grantedAt: application.clearedAt, condition: conditionOf(accreditation, at) }
        : { kind: "cleared", clearedAt: application.clearedAt };
    case "refused":
      return { kind: "refused", refusedAt: application.refusedAt, reason: application.reason };
    case "withdrawn":
      return { kind: "withdrawn", withdrawnAt: application.withdrawnAt };
    case "circulated":
      if (period?.id !== application.period) throw new Error("A circulated application is judged by its own period.");
      return standingAfterCirculation(application, period, standingObjections, accreditation, at);
    default:
      return impossible(application);
  }
}

function standingAfterCirculation(
  application: Circulated,
  period: NoObjectionPeriod,
  standingObjections: number,
  accreditation: Accreditation | null,
  at: Instant,
): ApplicationStanding {
  const { opensAt, closesAt, zone } = period.window;
  const standing = periodStanding(period, at);
  switch (standing) {
    case "upcoming":
    case "open":
      return { kind: "circulated", circulatedAt: application.circulatedAt, opensAt, closesAt, zone };
    case "settling":
      return { kind: "settling", closedAt: closesAt, settlesAt: settlesAt(period.window), zone };
    case "closed":
      return standingObjections > 0
        ? { kind: "not-accredited", closedAt: closesAt, zone }
        : { kind: "accredited", grantedAt: closesAt, condition: conditionOf(accreditation, at) };
    default:
      return impossible(standing);
  }
}

/** What time has accredited and no job has recorded yet is in force. */
function conditionOf(accreditation: Accreditation | null, at: Instant): AccreditationCondition["kind"] {
  return accreditation === null ? "in-force" : accreditationCondition(accreditation, at).kind;
}

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

export interface Step {
  readonly what:
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
  /** An instant, or a day for a session, in ISO 8601; null for what waits for somebody to act. */
  readonly at: string | null;
  readonly state: "done" | "current" | "upcoming";
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

/** What has happened to an application and what is still to come, in the order of time; `current` is what it waits for. */
export function stepsOf({ application, call, period, session, zone, standing, accreditation, now }: Course): Step[] {
  const steps: { what: Step["what"]; at: Instant; waits: boolean }[] = [];
  const add = (what: Step["what"], at: Instant, waits = false) => steps.push({ what, at, waits });
  const decided = ["refused", "withdrawn", "accredited", "not-accredited"].includes(standing.kind);
  // A deadline that is still ahead is of no concern to an application whose outcome is known.
  if (!decided || !isAfter(call.window.closesAt, now)) add("callCloses", call.window.closesAt);
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
    .map(({ what, at, waits }) => ({ what, at: dated(what, at), state: stateOf(at, waits) }));

  function dated(what: Step["what"], at: Instant): string | null {
    if (what === "session") return session.beginsOn.toString();
    return what === "review" || what === "circulation" ? null : at.toString();
  }

  function stateOf(at: Instant, waits: boolean): Step["state"] {
    if (waits) return "current";
    return isAfter(at, now) ? "upcoming" : "done";
  }
}
