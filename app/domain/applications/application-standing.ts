import { Temporal } from "temporal-polyfill";
import {
  type Accreditation,
  type AccreditationStanding,
  accreditationStanding,
  type Basis,
  earn,
} from "../accreditation/accreditation.ts";
import { hasClosed, type Instant, instantIn, isAfter, type PlainDate, settlesAt, type Zone } from "../kit/calendar.ts";
import { impossible } from "../kit/ruling.ts";
import { isNotifyRoute } from "../modalities/modalities.ts";
import { type NoObjectionPeriod, periodStanding } from "../objections/period.ts";
import type { OrganisationHistory } from "./application.ts";
import type { CallForApplications } from "./call.ts";

/** An application with everything on which its standing rests. */
export interface ApplicationRecord extends Basis {
  readonly call: CallForApplications;
  /** As recorded; null while no job has. */
  readonly accreditation: Accreditation | null;
}

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
      /** The last day, in the zone of the process; null when the decision sets none. */
      readonly validUntil: PlainDate | null;
      readonly condition: AccreditationStanding["kind"];
      /** Since when it is in this condition. */
      readonly since: Instant;
    }
  | { readonly kind: "not-accredited"; readonly closedAt: Instant; readonly zone: Zone }
  | { readonly kind: "withdrawn"; readonly withdrawnAt: Instant };

/**
 * What an application is at the instant, from the rows and the clock alone: silence is consent when the period has ended and settled,
 * whether or not anything has recorded it. The recorded accreditation only tells what happened to it afterwards.
 */
export function applicationStanding(record: ApplicationRecord, at: Instant): ApplicationStanding {
  const { application, period } = record;
  switch (application.state) {
    case "draft":
      return { kind: "draft" };
    case "submitted":
      return { kind: "submitted", receivedAt: application.receivedAt };
    case "refused":
      return { kind: "refused", refusedAt: application.refusedAt, reason: application.reason };
    case "withdrawn":
      return { kind: "withdrawn", withdrawnAt: application.withdrawnAt };
    case "cleared":
      return accredited(record, at) ?? { kind: "cleared", clearedAt: application.clearedAt };
    case "circulated":
      if (period?.id !== application.period) throw new Error("A circulated application is judged by its own period.");
      return accredited(record, at) ?? notAccredited(application.circulatedAt, period, at);
    default:
      return impossible(application);
  }
}

/** What time has accredited and no job has recorded yet is in force from the same instant, and as long. */
function accredited({ accreditation, ...basis }: ApplicationRecord, at: Instant): ApplicationStanding | null {
  const earned = earn(basis, at);
  // A decision may be superseded later in the instant in which it granted: what it granted is on record, and stays.
  const wasEarned = earned.ok || earned.because === "no_modalities_in_force";
  const granted = accreditation ?? (earned.ok ? { ...earned.next, changes: [] } : null);
  if (!wasEarned || granted === null) return null;
  const { kind: condition, since } = accreditationStanding(granted, at, basis.process.zone);
  const { grantedAt, validUntil } = granted;
  return { kind: "accredited", grantedAt, validUntil, condition, since };
}

function notAccredited(circulatedAt: Instant, period: NoObjectionPeriod, at: Instant): ApplicationStanding {
  const { opensAt, closesAt, zone } = period.window;
  const standing = periodStanding(period, at);
  switch (standing) {
    case "upcoming":
    case "open":
      return { kind: "circulated", circulatedAt, opensAt, closesAt, zone };
    case "settling":
      return { kind: "settling", closedAt: closesAt, settlesAt: settlesAt(period.window), zone };
    case "closed":
      return { kind: "not-accredited", closedAt: closesAt, zone };
    default:
      return impossible(standing);
  }
}

/** What an organisation has in the process of a call, from all its applications there. */
export function historyIn(
  call: Pick<CallForApplications, "id">,
  records: readonly ApplicationRecord[],
  at: Instant,
): OrganisationHistory {
  const all = records.map((record) => ({
    of: record.call.id,
    standing: applicationStanding(record, at),
    waits: waiting.some((word) => word === standingInAWord(record, at)),
  }));
  const ended = all.flatMap(({ standing }) => {
    if (standing.kind === "refused") return [standing.refusedAt];
    return standing.kind === "not-accredited" ? [standing.closedAt] : [];
  });
  return {
    appliedInThisCall: all.some(({ of }) => of === call.id),
    accredited: all.some(
      ({ standing }) =>
        standing.kind === "accredited" && (standing.condition === "in-force" || standing.condition === "suspended"),
    ),
    underWay: all.some(({ of, waits }) => of !== call.id && waits),
    lastNotAccreditedAt: ended.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1) ?? null,
  };
}

/** The word under which a standing stands in messages/. */
export type StandingInAWord =
  | "draft"
  | "draft-closed"
  | "submitted"
  | "interest-notified"
  | "cleared"
  | "refused"
  | "circulated"
  | "settling"
  | "accredited"
  | "suspended"
  | "accreditation-withdrawn"
  | "expired"
  | "not-accredited"
  | "withdrawn";

/** Those with which an application has its outcome. */
export const outcomes = [
  "accredited",
  "suspended",
  "accreditation-withdrawn",
  "expired",
  "not-accredited",
  "refused",
  "withdrawn",
] as const satisfies readonly StandingInAWord[];
export type ApplicationOutcome = (typeof outcomes)[number];

/** Those in which an application that was received waits for its outcome. */
export const waiting = [
  "submitted",
  "interest-notified",
  "cleared",
  "circulated",
  "settling",
] as const satisfies readonly StandingInAWord[];

/** Where an application stands, in one word: the same for everybody who reads it. */
export function standingInAWord(record: ApplicationRecord, at: Instant): StandingInAWord {
  const { application, call } = record;
  const standing = applicationStanding(record, at);
  switch (standing.kind) {
    case "draft":
      return hasClosed(call.window, at) ? "draft-closed" : "draft";
    case "submitted":
      return application.state !== "draft" && isNotifyRoute(application.route) ? "interest-notified" : "submitted";
    case "accredited":
      return conditionInAWord(standing.condition);
    case "not-accredited":
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

/** An accreditation's condition as the standing of its application. */
export function conditionInAWord(condition: AccreditationStanding["kind"]): ApplicationOutcome {
  switch (condition) {
    case "in-force":
      return "accredited";
    case "withdrawn":
      return "accreditation-withdrawn";
    case "suspended":
    case "expired":
      return condition;
    default:
      return impossible(condition);
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
    | "expired"
    | "review"
    | "circulation"
    | "outcome"
    | "session";
  /** An instant, or a day for a session, in ISO 8601; null for what waits for somebody to act. */
  readonly at: string | null;
  readonly state: "done" | "current" | "upcoming";
}

/** What has happened to an application and what is still to come, in the order of time; `current` is what it waits for. */
export function stepsOf(record: ApplicationRecord, now: Instant): Step[] {
  const { application, call, period, session, process, accreditation } = record;
  const standing = applicationStanding(record, now);
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
  if (standing.kind === "accredited" && standing.condition === "expired") add("expired", standing.since);
  const ended = ["refused", "withdrawn", "not-accredited"].includes(standing.kind);
  if (!ended) add("session", instantIn(process.zone, session.beginsOn, Temporal.PlainTime.from("09:00")));
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
