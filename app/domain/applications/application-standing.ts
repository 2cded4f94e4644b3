import {
  type Accreditation,
  type AccreditationStanding,
  accreditationStanding,
  earn,
} from "../accreditation/accreditation.ts";
import type { Instant, PlainDate, Zone } from "../kit/calendar.ts";
import { mustExist } from "../kit/must-exist.ts";
import { impossible } from "../kit/ruling.ts";
import { classIn } from "../modalities/templates.ts";
import type { CallForApplications } from "./call.ts";
import { type Basis, caseStanding } from "./case.ts";
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

/** The answer that led it on to another class, whether or not its row says so yet. */
export function moveOf(record: ApplicationRecord, at: Instant): Passed | null {
  const { application, decision } = record;
  if (application.state === "draft") return null;
  const from = classIn(decision, application.movedFrom ?? application.class);
  const { class: current, passed } = caseStanding(record, at);
  if (current === null || current.key === from.key) return null;
  return passed.findLast(({ stage }) => from.track?.some(({ key }) => key === stage.key) === true) ?? null;
}
