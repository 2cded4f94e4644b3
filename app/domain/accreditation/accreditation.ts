import type { Cleared, Submitted } from "../applications/application.ts";
import { type Basis, caseStanding, nothingFurther } from "../applications/case.ts";
import { type RecordOfApplicant, unseenChanges } from "../applications/changed-record.ts";
import { type Conflicts, refuseConflict } from "../applications/conflicts.ts";
import type { ApplicationCleared, ApplicationPassedOn } from "../applications/events.ts";
import { type Answered, clear, type InReview, mayReview, passesOn } from "../applications/review.ts";
import { scopeOf } from "../applications/scope.ts";
import type { CaseStanding } from "../applications/standing.ts";
import { endOfDay, type Instant, isAfter, isBefore, type PlainDate, type Zone } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Citation, impossible, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { isNotifyRoute, type ModalitiesDecision, modalitiesStanding, routeOf } from "../modalities/modalities.ts";
import type { Route } from "../modalities/provisions.ts";
import { classIn } from "../modalities/templates.ts";
import { refuseUnsettled } from "../objections/no-objection-period.ts";
import type {
  AccreditationGranted,
  AccreditationReinstated,
  AccreditationSuspended,
  AccreditationWithdrawn,
} from "./events.ts";

/** What an organisation has; attendance, registration and badges are further gates. */
export interface Accreditation {
  readonly id: Id<"accreditation">;
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  readonly period: Id<"period"> | null;
  /** Of a body that has let it in; also where that was entered after the text had taken its silence for a yes. */
  readonly determination: Id<"determination"> | null;
  readonly route: Route;
  /**
   * The closing instant of its period, the decision of a body, the instant at which that was due or, for those who notified, the verification of their status. A
   * yes in time that is entered after a default yes takes the place of the due: the database moves it.
   */
  readonly grantedAt: Instant;
  /** The last day, in the zone of the process; null when the decision sets none. */
  readonly validUntil: PlainDate | null;
  readonly changes: readonly AccreditationChange[];
}

export interface AccreditationChange {
  readonly kind: "suspended" | "reinstated" | "withdrawn";
  readonly effectiveAt: Instant;
  /** From when on it is read; of what a body decided, the confirmation. */
  readonly knownAt: Instant;
  /** Of a body that changed its mind: it alone reopens what was withdrawn. */
  readonly determination: Id<"determination"> | null;
  readonly ground: string;
  readonly by: Id<"person">;
}

/** What its changes have made of it, whether or not it is still valid. */
interface AccreditationCondition {
  readonly kind: "in-force" | "suspended" | "withdrawn";
  readonly since: Instant;
}

export type AccreditationStanding = AccreditationCondition | { readonly kind: "expired"; readonly since: Instant };

function accreditationCondition(
  { grantedAt, changes }: Pick<Accreditation, "grantedAt" | "changes">,
  at: Instant,
): AccreditationCondition {
  let condition: AccreditationCondition = { kind: "in-force", since: grantedAt };
  for (const change of changes) {
    if (isBefore(at, change.knownAt)) continue;
    switch (change.kind) {
      case "withdrawn":
      case "suspended":
        condition = { kind: change.kind, since: change.effectiveAt };
        break;
      case "reinstated":
        condition = { kind: "in-force", since: change.effectiveAt };
        break;
      default:
        return impossible(change.kind);
    }
  }
  return condition;
}

/** Since when, and until when: withdrawal ends it, the last day of validity ends what is left. `zone` is that of the process. */
export function accreditationStanding(
  accreditation: Pick<Accreditation, "grantedAt" | "validUntil" | "changes">,
  at: Instant,
  zone: Zone,
): AccreditationStanding {
  const condition = accreditationCondition(accreditation, at);
  if (condition.kind === "withdrawn" || accreditation.validUntil === null) return condition;
  const lastInstant = endOfDay(zone, accreditation.validUntil);
  return isAfter(at, lastInstant) ? { kind: "expired", since: lastInstant } : condition;
}

/** In which order lists of the accredited can be read. */
export const accreditedOrders = ["name", "-name", "country", "granted", "-granted"] as const;
export type AccreditedOrder = (typeof accreditedOrders)[number];

/** Where a page of such a list begins for a program: after this organisation, in the order of names. */
export interface AccreditedCursor {
  readonly name: string;
  readonly application: Id<"application">;
}

/** By which way, since when and until when somebody is accredited. */
export interface Earned {
  readonly route: Route;
  readonly grantedAt: Instant;
  readonly period: Id<"period"> | null;
  readonly validUntil: PlainDate | null;
}

/**
 * What accredits, whether or not it has been recorded: a decision in force, and the track of the class followed to its end. `grant` records it, every
 * standing is read from it. `now` is what the fold says.
 */
export function earn({ now }: CaseStanding, basis: Basis, at: Instant): Ruling<Earned, null> {
  const { application, decision, silence, process, session, period } = basis;
  if (decision.process !== process.id) return refuse("no_modalities_in_force", {}, decision.citation);
  if (application.state === "draft") return refuse("application_is_not_cleared", {}, decision.citation);
  const route = routeOf(decision, application.class);
  const { cites } = classIn(decision, application.class);
  if (application.route !== route) return refuse("route_does_not_accredit", {}, cites);
  const circulatedIn = application.state === "circulated" ? application.period : null;
  if (circulatedIn !== null && (period?.id !== circulatedIn || period.decision !== decision.id)) {
    return refuse("application_not_in_period", { reference: application.reference });
  }
  if (now.kind !== "accredited") return refuseUnearned(now, { ...basis, cites }, at);
  if (modalitiesStanding(decision, silence, now.at) !== "adopted") {
    return refuse("no_modalities_in_force", {}, decision.citation);
  }
  const { endsOn } = scopeOf(decision, process, session);
  return accept({ route, grantedAt: now.at, period: circulatedIn, validUntil: endsOn }, null);
}

/** Why the track has not led to an accreditation. */
function refuseUnearned(
  now: CaseStanding["now"],
  { period, cites }: Pick<Basis, "period"> & { readonly cites: Citation },
  at: Instant,
): Refusal {
  switch (now.kind) {
    case "draft":
    case "refused":
    case "withdrawn":
    case "undecided":
    case "accredited":
      return refuse("application_is_not_cleared", {}, cites);
    case "not-accredited":
      return refuse("standing_objection", {}, now.cites);
    case "waits":
      if (now.stage.kind === "window" && period !== null) {
        const unsettled = refuseUnsettled(period, at);
        if (unsettled !== null) return unsettled;
      }
      return now.stage.kind === "ruling" && now.stage.what !== "determination"
        ? refuse("application_is_not_cleared", {}, cites)
        : refuse("route_does_not_accredit", {}, now.stage.cites);
    default:
      return impossible(now);
  }
}

/** The one door to an accreditation. What the fold says may be known already. */
export function grant(
  basis: Basis,
  given: { readonly id: Id<"accreditation"> },
  at: Instant,
  standing: CaseStanding = caseStanding(basis, at),
): Ruling<Accreditation, AccreditationGranted> {
  const earned = earn(standing, basis, at);
  if (!earned.ok) return earned;
  const { application, decision, process } = basis;
  return accept(
    {
      id: given.id,
      application: application.id,
      organisation: application.organisation,
      process: process.id,
      decision: decision.id,
      ...earned.next,
      determination: determinationOf(standing, basis),
      changes: [],
    },
    {
      type: "AccreditationGranted",
      process: process.id,
      accreditation: given.id,
      application: application.id,
      organisation: application.organisation,
      grantedAt: earned.next.grantedAt,
    },
  );
}

/** What is received where nobody answers anything on the track of its class is accredited by its receipt. */
export function grantAsReceived(
  basis: Omit<Basis, "application" | "period" | "voices" | "further"> & { readonly application: Submitted },
  given: { readonly id: Id<"accreditation"> },
  at: Instant,
): { readonly granted: readonly Accreditation[]; readonly happened: readonly AccreditationGranted[] } {
  const granted = grant({ ...basis, period: null, voices: [], further: nothingFurther }, given, at);
  return granted.ok ? { granted: [granted.next], happened: [granted.happened] } : { granted: [], happened: [] };
}

/** Of a body, where its yes is what came last. */
function determinationOf(
  { passed }: CaseStanding,
  { further }: Pick<Basis, "further">,
): Accreditation["determination"] {
  const last = passed.findLast(({ outcome }) => outcome !== "passed-over");
  if (last?.outcome !== "yes") return null;
  return further.rulings.findLast(({ stage }) => stage === last.stage.key)?.determination ?? null;
}

export interface Clearance extends Answered<Cleared | Submitted> {
  /** The accreditation that follows at once on the notify route, and nothing on the others. */
  readonly granted: readonly Accreditation[];
}

/** An application before its officer, with what its clearance may lead to. */
export interface UnderReview extends InReview {
  readonly record: Pick<RecordOfApplicant, "lookedAt" | "present">;
}

export function mayClearAndGrant(review: UnderReview, at: Instant): Refusal | null {
  const { application, officer, record } = review;
  const refusal = mayReview(review, at) ?? refuseUnseen(record);
  if (refusal !== null || application.state !== "submitted" || !isNotifyRoute(application.route)) return refusal;
  if (passesOn(review)) return null;
  const verified = {
    ...application,
    state: "cleared",
    clearedAt: at,
    clearedBy: officer.person,
    heldBack: null,
  } as const;
  const basis = { ...review, application: verified, period: null, voices: [] };
  const earned = earn(caseStanding(basis, at), basis, at);
  return earned.ok ? null : earned;
}

/** Who clears has seen what the organisation says of itself. */
function refuseUnseen(record: UnderReview["record"]): Refusal | null {
  return unseenChanges(record).length === 0 ? null : refuse("changed_record_is_not_looked_at");
}

/** The officer's clearance. Nobody can object to those who notify: with the verification of their status they are accredited. */
export function clearAndGrant(
  review: UnderReview,
  given: { readonly id: Id<"accreditation"> },
  at: Instant,
): Ruling<Clearance, readonly (ApplicationCleared | ApplicationPassedOn | AccreditationGranted)[]> {
  const refusal = mayClearAndGrant(review, at);
  if (refusal !== null) return refusal;
  const cleared = clear(review, at);
  if (!cleared.ok) return cleared;
  const { application } = cleared.next;
  if (application.state !== "cleared" || !isNotifyRoute(application.route)) {
    return accept({ ...cleared.next, granted: [] }, [cleared.happened]);
  }
  const granted = grant({ ...review, application, period: null, voices: [] }, given, at);
  if (!granted.ok) return granted;
  return accept({ ...cleared.next, granted: [granted.next] }, [cleared.happened, granted.happened]);
}

/** An accreditation before somebody who would change it. */
export interface Changing {
  readonly accreditation: Accreditation;
  /** In force by now: who may suspend does not stay with the call. */
  readonly decision: ModalitiesDecision;
  readonly by: { readonly person: Id<"person">; readonly role: "chair" | "secretariat" };
  /** Of the process. */
  readonly zone: Zone;
  readonly conflicts: Conflicts;
}

export function maySuspend({ accreditation, decision, by, zone, conflicts }: Changing, at: Instant): Refusal | null {
  const { suspension } = decision.provisions;
  if (!suspension.by.includes(by.role)) return refuse("not_allowed", {}, suspension.cites);
  const conflict = refuseConflict(conflicts, by.person);
  if (conflict !== null) return conflict;
  return accreditationStanding(accreditation, at, zone).kind === "in-force"
    ? null
    : refuse("accreditation_is_not_in_force");
}

export function suspend(
  changing: Changing,
  ground: string,
  at: Instant,
): Ruling<Accreditation, AccreditationSuspended> {
  const refusal = maySuspend(changing, at) ?? refuseGround(changing, ground);
  if (refusal !== null) return refusal;
  return accept(changed(changing, { kind: "suspended", ground }, at), {
    type: "AccreditationSuspended",
    ...changedEvent(changing, ground, at),
  });
}

/** By whom it may be suspended, it may be reinstated. */
export function mayReinstate({ accreditation, decision, by, zone, conflicts }: Changing, at: Instant): Refusal | null {
  const { suspension } = decision.provisions;
  if (!suspension.by.includes(by.role)) return refuse("not_allowed", {}, suspension.cites);
  const conflict = refuseConflict(conflicts, by.person);
  if (conflict !== null) return conflict;
  return accreditationStanding(accreditation, at, zone).kind === "suspended"
    ? null
    : refuse("accreditation_is_not_suspended");
}

export function reinstate(
  changing: Changing,
  ground: string,
  at: Instant,
): Ruling<Accreditation, AccreditationReinstated> {
  const refusal = mayReinstate(changing, at) ?? refuseGround(changing, ground);
  if (refusal !== null) return refusal;
  return accept(changed(changing, { kind: "reinstated", ground }, at), {
    type: "AccreditationReinstated",
    ...changedEvent(changing, ground, at),
  });
}

export function mayWithdrawAccreditation(
  { accreditation, decision, by, zone, conflicts }: Changing,
  at: Instant,
): Refusal | null {
  const { suspension } = decision.provisions;
  if (!suspension.withdrawalBy.includes(by.role)) return refuse("not_allowed", {}, suspension.cites);
  const conflict = refuseConflict(conflicts, by.person);
  if (conflict !== null) return conflict;
  const { kind } = accreditationStanding(accreditation, at, zone);
  return kind === "in-force" || kind === "suspended" ? null : refuse("accreditation_is_not_in_force");
}

/** For good: there is no way back but a new application. */
export function withdrawAccreditation(
  changing: Changing,
  ground: string,
  at: Instant,
): Ruling<Accreditation, AccreditationWithdrawn> {
  const refusal = mayWithdrawAccreditation(changing, at) ?? refuseGround(changing, ground);
  if (refusal !== null) return refusal;
  return accept(changed(changing, { kind: "withdrawn", ground }, at), {
    type: "AccreditationWithdrawn",
    ...changedEvent(changing, ground, at),
  });
}

function refuseGround({ decision }: Changing, ground: string): Refusal | null {
  return ground.trim() === "" ? refuse("ground_is_required", {}, decision.provisions.suspension.cites) : null;
}

function changed(
  { accreditation, by: { person: by } }: Changing,
  change: Pick<AccreditationChange, "kind" | "ground">,
  at: Instant,
): Accreditation {
  const own = { ...change, effectiveAt: at, knownAt: at, determination: null, by };
  return { ...accreditation, changes: [...accreditation.changes, own] };
}

function changedEvent({ accreditation }: Changing, ground: string, at: Instant) {
  return {
    process: accreditation.process,
    accreditation: accreditation.id,
    organisation: accreditation.organisation,
    effectiveAt: at,
    ground,
  };
}
