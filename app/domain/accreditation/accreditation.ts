import { type Application, type Cleared } from "../applications/application.ts";
import { clear, type Officer } from "../applications/review.ts";
import { isNotifyRoute, type ModalitiesDecision, type ModalitiesStanding, routeOf } from "../modalities/modalities.ts";
import type { Route } from "../modalities/provisions.ts";
import { endOfDay, type Instant, isAfter, isBefore, type PlainDate, type Zone } from "../kit/calendar.ts";
import { accept, type Citation, type Ruling, impossible, refuse, type Refusal } from "../kit/ruling.ts";
import type {
  AccreditationGranted,
  AccreditationReinstated,
  AccreditationSuspended,
  AccreditationWithdrawn,
} from "./events.ts";
import type { ApplicationCleared } from "../applications/events.ts";
import { refuseUnsettled } from "../objections/no-objection-period.ts";
import type { NoObjectionPeriod } from "../objections/period.ts";
import type { Process } from "../process/process.ts";
import type { Session } from "../process/session.ts";

/** What an organisation has; attendance, registration and badges are further gates. */
export interface Accreditation {
  readonly id: string;
  readonly application: string;
  readonly organisation: string;
  readonly process: string;
  readonly decision: string;
  readonly period: string | null;
  readonly route: Route;
  /** The closing instant of its period or, for those who notified, the verification of their status. */
  readonly grantedAt: Instant;
  /** The last day, in the zone of the process; null when the decision sets none. */
  readonly validUntil: PlainDate | null;
  readonly changes: readonly AccreditationChange[];
}

export interface AccreditationChange {
  readonly kind: "suspended" | "reinstated" | "withdrawn";
  readonly effectiveAt: Instant;
  readonly ground: string;
  readonly by: string;
}

/** What its changes have made of it, whether or not it is still valid. */
export interface AccreditationCondition {
  readonly kind: "in-force" | "suspended" | "withdrawn";
  readonly since: Instant;
}

export type AccreditationStanding = AccreditationCondition | { readonly kind: "expired"; readonly since: Instant };

export function accreditationCondition({ grantedAt, changes }: Accreditation, at: Instant): AccreditationCondition {
  let condition: AccreditationCondition = { kind: "in-force", since: grantedAt };
  for (const change of changes) {
    if (isBefore(at, change.effectiveAt)) continue;
    switch (change.kind) {
      case "withdrawn":
        return { kind: "withdrawn", since: change.effectiveAt };
      case "suspended":
        condition = { kind: "suspended", since: change.effectiveAt };
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

/** Since when, and until when: withdrawal ends it for good, the last day of validity ends what is left. `zone` is that of the process. */
export function accreditationStanding(accreditation: Accreditation, at: Instant, zone: Zone): AccreditationStanding {
  const condition = accreditationCondition(accreditation, at);
  if (condition.kind === "withdrawn" || accreditation.validUntil === null) return condition;
  const lastInstant = endOfDay(zone, accreditation.validUntil);
  return isAfter(at, lastInstant) ? { kind: "expired", since: lastInstant } : condition;
}

export function validUntil(decision: ModalitiesDecision, process: Process, session: Session): PlainDate | null {
  const { until } = decision.provisions.validity;
  switch (until) {
    case "session":
      return session.endsOn;
    case "mandate":
      return process.endsOn;
    case "cycle":
      return null;
    default:
      return impossible(until);
  }
}

/**
 * The one door to an accreditation: a decision in force, a clearance and then either the notify route, or a period that included the
 * application, has ended and settled, and leaves no standing objection. `modalities` is the standing of the decision at the instant
 * from which the accreditation counts: the clearance, or the closing instant.
 */
export function grant(
  application: Application,
  decision: ModalitiesDecision,
  modalities: ModalitiesStanding,
  period: NoObjectionPeriod | null,
  standingObjections: number,
  at: Instant,
  given: { readonly id: string; readonly process: Process; readonly session: Session },
): Ruling<Accreditation, AccreditationGranted> {
  if (modalities !== "adopted" || decision.process !== given.process.id) {
    return refuse("no_modalities_in_force", {}, decision.citation);
  }
  const earned = earnedAt(application, decision, period, standingObjections, at);
  if (!earned.ok) return earned;
  return accept(
    {
      id: given.id,
      application: application.id,
      organisation: application.organisation,
      process: given.process.id,
      decision: decision.id,
      period: earned.next.period,
      route: earned.next.route,
      grantedAt: earned.next.grantedAt,
      validUntil: validUntil(decision, given.process, given.session),
      changes: [],
    },
    {
      type: "AccreditationGranted",
      process: given.process.id,
      accreditation: given.id,
      application: application.id,
      organisation: application.organisation,
      grantedAt: earned.next.grantedAt,
    },
  );
}

function earnedAt(
  application: Application,
  decision: ModalitiesDecision,
  period: NoObjectionPeriod | null,
  standingObjections: number,
  at: Instant,
): Ruling<{ route: Route; grantedAt: Instant; period: string | null }, null> {
  const route = routeOf(decision, application.category);
  const { cites } = decision.provisions.categories[application.category];
  switch (application.state) {
    case "draft":
    case "submitted":
    case "refused":
    case "withdrawn":
      return refuse("application_is_not_cleared", {}, cites);
    case "cleared":
      if (!isNotifyRoute(route) || application.route !== route) return refuse("route_does_not_accredit", {}, cites);
      return accept({ route, grantedAt: application.clearedAt, period: null }, null);
    case "circulated": {
      if (route !== "no-objection" || application.route !== route) return refuse("route_does_not_accredit", {}, cites);
      if (period?.id !== application.period || period.decision !== decision.id) {
        return refuse("application_not_in_period", { reference: application.reference });
      }
      const refusal = refuseUnsettled(period, at);
      if (refusal !== null) return refusal;
      if (standingObjections > 0) return refuse("standing_objection", {}, decision.provisions.effect.cites);
      return accept({ route, grantedAt: period.window.closesAt, period: period.id }, null);
    }
    default:
      return impossible(application);
  }
}

export interface Clearance {
  readonly application: Cleared;
  /** The accreditation that follows at once on the notify route, and nothing on the others. */
  readonly granted: readonly Accreditation[];
}

/** The officer's clearance. Nobody can object to those who notify: with the verification of their status they are accredited. */
export function clearAndGrant(
  application: Application,
  decision: ModalitiesDecision,
  modalities: ModalitiesStanding,
  officer: Officer,
  at: Instant,
  given: { readonly id: string; readonly process: Process; readonly session: Session },
): Ruling<Clearance, readonly (ApplicationCleared | AccreditationGranted)[]> {
  const cleared = clear(application, decision, officer, at);
  if (!cleared.ok) return cleared;
  if (!isNotifyRoute(cleared.next.route)) return accept({ application: cleared.next, granted: [] }, [cleared.happened]);
  const granted = grant(cleared.next, decision, modalities, null, 0, at, given);
  if (!granted.ok) return granted;
  return accept({ application: cleared.next, granted: [granted.next] }, [cleared.happened, granted.happened]);
}

interface ChangeBy {
  readonly person: string;
  readonly role: "chair" | "secretariat";
}

export function suspend(
  accreditation: Accreditation,
  decision: ModalitiesDecision,
  by: ChangeBy,
  ground: string,
  at: Instant,
  zone: Zone,
): Ruling<Accreditation, AccreditationSuspended> {
  const { suspension } = decision.provisions;
  const refusal =
    refuseChange(by, suspension.by, ground, suspension.cites) ?? refuseUnless("in-force", accreditation, at, zone);
  if (refusal !== null) return refusal;
  return accept(changed(accreditation, { kind: "suspended", effectiveAt: at, ground, by: by.person }), {
    type: "AccreditationSuspended",
    ...changedEvent(accreditation, ground, at),
  });
}

/** By whom it may be suspended, it may be reinstated. */
export function reinstate(
  accreditation: Accreditation,
  decision: ModalitiesDecision,
  by: ChangeBy,
  ground: string,
  at: Instant,
  zone: Zone,
): Ruling<Accreditation, AccreditationReinstated> {
  const { suspension } = decision.provisions;
  const refusal =
    refuseChange(by, suspension.by, ground, suspension.cites) ?? refuseUnless("suspended", accreditation, at, zone);
  if (refusal !== null) return refusal;
  return accept(changed(accreditation, { kind: "reinstated", effectiveAt: at, ground, by: by.person }), {
    type: "AccreditationReinstated",
    ...changedEvent(accreditation, ground, at),
  });
}

/** For good: there is no way back but a new application. */
export function withdrawAccreditation(
  accreditation: Accreditation,
  decision: ModalitiesDecision,
  by: ChangeBy,
  ground: string,
  at: Instant,
  zone: Zone,
): Ruling<Accreditation, AccreditationWithdrawn> {
  const { suspension } = decision.provisions;
  const refusal = refuseChange(by, suspension.withdrawalBy, ground, suspension.cites);
  if (refusal !== null) return refusal;
  const { kind } = accreditationStanding(accreditation, at, zone);
  if (kind !== "in-force" && kind !== "suspended") return refuse("accreditation_is_not_in_force");
  return accept(changed(accreditation, { kind: "withdrawn", effectiveAt: at, ground, by: by.person }), {
    type: "AccreditationWithdrawn",
    ...changedEvent(accreditation, ground, at),
  });
}

function refuseChange(
  by: ChangeBy,
  allowed: readonly ChangeBy["role"][],
  ground: string,
  cites: Citation,
): Refusal | null {
  if (!allowed.includes(by.role)) return refuse("not_allowed", {}, cites);
  return ground.trim() === "" ? refuse("ground_is_required", {}, cites) : null;
}

function refuseUnless(
  wanted: "in-force" | "suspended",
  accreditation: Accreditation,
  at: Instant,
  zone: Zone,
): Refusal | null {
  if (accreditationStanding(accreditation, at, zone).kind === wanted) return null;
  return refuse(wanted === "in-force" ? "accreditation_is_not_in_force" : "accreditation_is_not_suspended");
}

function changed(accreditation: Accreditation, change: AccreditationChange): Accreditation {
  return { ...accreditation, changes: [...accreditation.changes, change] };
}

function changedEvent(accreditation: Accreditation, ground: string, at: Instant) {
  return {
    process: accreditation.process,
    accreditation: accreditation.id,
    organisation: accreditation.organisation,
    effectiveAt: at,
    ground,
  };
}
