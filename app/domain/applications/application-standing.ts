import { Temporal } from "temporal-polyfill";
import {
  type Accreditation,
  type AccreditationStanding,
  accreditationStanding,
  earn,
} from "../accreditation/accreditation.ts";
import { hasClosed, type Instant, instantIn, isAfter, type PlainDate, type Zone } from "../kit/calendar.ts";
import { mustExist } from "../kit/must-exist.ts";
import { impossible } from "../kit/ruling.ts";
import { isNotifyRoute, type ModalitiesDecision } from "../modalities/modalities.ts";
import { classIn } from "../modalities/templates.ts";
import type { OrganisationHistory } from "./application.ts";
import type { CallForApplications } from "./call.ts";
import { type Basis, caseStanding, takenBackOf } from "./case.ts";
import { scopeOf, shareASession } from "./scope.ts";
import type { CaseStanding, Passed, Waiting } from "./standing.ts";

/** An application with everything on which its standing rests. */
export interface ApplicationRecord extends Basis {
  readonly call: CallForApplications;
  /** As recorded; null while no job has. */
  readonly accreditation: Accreditation | null;
}

export type ApplicationStanding =
  | { readonly kind: "draft" }
  | { readonly kind: "submitted"; readonly receivedAt: Instant }
  /** Sent back to the organisation, which may cure it until then. */
  | { readonly kind: "returned"; readonly returnedAt: Instant; readonly curableUntil: Instant; readonly zone: Zone }
  | { readonly kind: "cleared"; readonly clearedAt: Instant }
  | { readonly kind: "refused"; readonly refusedAt: Instant; readonly reason: string | null }
  | {
      readonly kind: "circulated";
      readonly circulatedAt: Instant;
      readonly opensAt: Instant;
      /** Of its window or, where a State holds it open longer, of the hold. */
      readonly closesAt: Instant;
      readonly zone: Zone;
    }
  | { readonly kind: "settling"; readonly closedAt: Instant; readonly settlesAt: Instant; readonly zone: Zone }
  /** On a list that a body is to decide on, or objected to where the text lets the body decide. */
  | { readonly kind: "before-body"; readonly since: Instant; readonly dueAt: Instant | null; readonly zone: Zone }
  | { readonly kind: "in-consultation"; readonly since: Instant; readonly closesAt: Instant; readonly zone: Zone }
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
  /** It waited when what it was for had ended: not refused, and held against nobody. */
  | { readonly kind: "undecided"; readonly since: Instant; readonly zone: Zone }
  | { readonly kind: "withdrawn"; readonly withdrawnAt: Instant };

/**
 * What an application is at the instant, from the rows and the clock alone: silence is consent when the period has ended and settled,
 * whether or not anything has recorded it. The recorded accreditation only tells what happened to it afterwards.
 */
export function applicationStanding(record: ApplicationRecord, at: Instant): ApplicationStanding {
  const { application, process, period } = record;
  if (application.state === "circulated" && (period?.id ?? null) !== application.period) {
    throw new Error("A circulated application is judged by its own period.");
  }
  const standing = caseStanding(record, at);
  const { now } = standing;
  const { zone } = period?.window ?? process;
  switch (now.kind) {
    case "draft":
      return { kind: "draft" };
    case "withdrawn":
      return { kind: "withdrawn", withdrawnAt: now.at };
    case "refused":
      return {
        kind: "refused",
        refusedAt: now.at,
        reason: application.state === "refused" ? application.reason : null,
      };
    case "not-accredited":
      return { kind: "not-accredited", closedAt: now.at, zone };
    case "undecided":
      return { kind: "undecided", since: now.at, zone };
    case "waits":
      return waitingStanding(record, now);
    case "accredited":
      return accredited(record, standing, at) ?? whereNothingIsInForce(record);
    default:
      return impossible(now);
  }
}

function waitingStanding(
  { application, process, period }: ApplicationRecord,
  { stage, for: what, since, until }: Waiting,
): ApplicationStanding {
  if (application.state === "draft") throw new Error("A draft waits at no stage.");
  const { zone } = period?.window ?? process;
  switch (what) {
    case "ruling":
      return stage.kind === "ruling" && stage.what === "determination"
        ? { kind: "before-body", since, dueAt: until, zone }
        : { kind: "submitted", receivedAt: application.receivedAt };
    case "cure":
      return { kind: "returned", returnedAt: since, curableUntil: mustExist(until), zone };
    case "list":
      return { kind: "cleared", clearedAt: since };
    case "consultation":
      return { kind: "in-consultation", since, closesAt: mustExist(until), zone };
    case "settlement":
      return { kind: "settling", closedAt: since, settlesAt: mustExist(until), zone };
    case "opening":
    case "silence":
    case "hold":
      if (application.state !== "circulated" || period === null) return { kind: "cleared", clearedAt: since };
      return {
        kind: "circulated",
        circulatedAt: application.circulatedAt,
        opensAt: period.window.opensAt,
        closesAt: what === "hold" ? mustExist(until) : period.window.closesAt,
        zone,
      };
    default:
      return impossible(what);
  }
}

/** What time has accredited and no job has recorded yet is in force from the same instant, and as long. */
function accredited(
  { accreditation, ...basis }: ApplicationRecord,
  standing: CaseStanding,
  at: Instant,
): ApplicationStanding | null {
  const earned = earn(standing, basis, at);
  // A decision may be superseded later in the instant in which it granted: what it granted is on record, and stays.
  const wasEarned = earned.ok || earned.because === "no_modalities_in_force";
  const granted = accreditation ?? (earned.ok ? { ...earned.next, changes: [] } : null);
  if (!wasEarned || granted === null) return null;
  const { kind: condition, since } = accreditationStanding(granted, at, basis.process.zone);
  const { validUntil, grantedAt } = granted;
  return { kind: "accredited", grantedAt, validUntil, condition, since };
}

/** The end of a track under a decision that was not in force: accredited by nobody. */
function whereNothingIsInForce({ application, period, process }: ApplicationRecord): ApplicationStanding {
  if (application.state === "submitted") return { kind: "submitted", receivedAt: application.receivedAt };
  if (application.state === "cleared") return { kind: "cleared", clearedAt: application.clearedAt };
  if (application.state === "circulated" && period === null) {
    return { kind: "not-accredited", closedAt: application.circulatedAt, zone: process.zone };
  }
  const { closesAt, zone } = mustExist(period).window;
  return { kind: "not-accredited", closedAt: closesAt, zone };
}

/**
 * What an organisation has in the process of a call, from all its applications there. What is good for no session or day of the call's stands in no way: no two
 * accreditations or waiting applications of one organisation are good for the same session.
 */
export function historyIn(
  {
    call,
    decision,
    process,
    session,
  }: Pick<ApplicationRecord, "decision" | "process" | "session"> & {
    readonly call: Pick<CallForApplications, "id">;
  },
  records: readonly ApplicationRecord[],
  at: Instant,
): OrganisationHistory {
  const scope = scopeOf(decision, process, session);
  const all = records.map((record) => ({
    of: record.call.id,
    isInTheWay: shareASession(scope, scopeOf(record.decision, record.process, record.session)),
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
      ({ standing, isInTheWay }) =>
        isInTheWay &&
        standing.kind === "accredited" &&
        (standing.condition === "in-force" || standing.condition === "suspended"),
    ),
    underWay: all.some(({ of, waits, isInTheWay }) => isInTheWay && of !== call.id && waits),
    lastNotAccreditedAt: ended.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1) ?? null,
  };
}

/** The word under which a standing stands in messages/. */
export type StandingInAWord =
  | "draft"
  | "draft-closed"
  | "submitted"
  | "interest-notified"
  | "returned"
  | "cleared"
  | "refused"
  | "circulated"
  | "settling"
  | "in-consultation"
  | "before-body"
  | "accredited"
  | "suspended"
  | "accreditation-withdrawn"
  | "expired"
  | "not-accredited"
  | "undecided"
  | "withdrawn";

/** Those with which an application has its outcome. */
export const outcomes = [
  "accredited",
  "suspended",
  "accreditation-withdrawn",
  "expired",
  "not-accredited",
  "undecided",
  "refused",
  "withdrawn",
] as const satisfies readonly StandingInAWord[];
export type ApplicationOutcome = (typeof outcomes)[number];

/** What an accreditation that was granted can be since. */
export const afterGrant = [
  "accredited",
  "suspended",
  "accreditation-withdrawn",
  "expired",
] as const satisfies readonly ApplicationOutcome[];

/** As outcomes are counted, whatever became of what was granted. */
export const outcomesCounted = [
  "accredited",
  "not-accredited",
  "refused",
  "withdrawn",
  "undecided",
] as const satisfies readonly ApplicationOutcome[];
export type OutcomeCounted = (typeof outcomesCounted)[number];

/** Those in which an application that was received waits for its outcome. */
export const waiting = [
  "submitted",
  "interest-notified",
  "returned",
  "cleared",
  "circulated",
  "settling",
  "in-consultation",
  "before-body",
] as const satisfies readonly StandingInAWord[];

/**
 * Where another application of the process stands when its organisation cannot apply, as far as no single day is asked: a time after which it may apply
 * again can run out while the call is open.
 */
export function standingsInTheWay({ provisions }: Pick<ModalitiesDecision, "provisions">) {
  const { allowed } = provisions.validity.reapplication;
  return {
    sharing: [...waiting, "accredited", "suspended"] satisfies readonly StandingInAWord[],
    always: (allowed ? [] : ["refused", "not-accredited"]) satisfies readonly StandingInAWord[],
  };
}

/** Where an application stands, in one word: the same for everybody who reads it. */
export function standingInAWord(record: ApplicationRecord, at: Instant): StandingInAWord {
  return inAWord(record, applicationStanding(record, at), at);
}

export function inAWord(
  { application, call }: Pick<ApplicationRecord, "application" | "call">,
  standing: ApplicationStanding,
  at: Instant,
): StandingInAWord {
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
    case "returned":
    case "before-body":
    case "in-consultation":
    case "undecided":
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

/** The answer that led it on to another class, whether or not its row says so yet. */
export function moveOf(record: ApplicationRecord, at: Instant): Passed | null {
  const { application, decision } = record;
  if (application.state === "draft") return null;
  const from = classIn(decision, application.movedFrom ?? application.class);
  const { class: current, passed } = caseStanding(record, at);
  if (current === null || current.key === from.key) return null;
  return passed.findLast(({ stage }) => from.track?.some(({ key }) => key === stage.key) === true) ?? null;
}

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
