import type { Application } from "../applications/application.ts";
import { hasClosed, hasOpened, type Instant, isAfter, isWithin } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, impossible, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { type ModalitiesDecision, routeOf } from "../modalities/modalities.ts";
import { classIn } from "../modalities/templates.ts";
import { isMember, type Speaker } from "../process/body.ts";
import type { ObjectionRaised, ObjectionRefusedAsLate, ObjectionWithdrawn } from "./events.ts";
import type { NoObjectionPeriod } from "./period.ts";

/** What one mission sends: it may name many organisations. */
export interface ObjectionNote {
  readonly id: Id<"note">;
  readonly reference: string;
  readonly period: Id<"period">;
  readonly mission: Id<"mission">;
  readonly receivedAt: Instant;
  readonly basis: string | null;
  readonly applications: readonly Id<"application">[];
}

/** One organisation named in a note. */
export interface Objection {
  readonly id: Id<"objection">;
  readonly note: Id<"note">;
  readonly period: Id<"period">;
  readonly mission: Id<"mission">;
  readonly application: Id<"application">;
  readonly receivedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** A list before a mission that would object. */
export interface Objecting {
  readonly objector: Speaker;
  readonly period: NoObjectionPeriod;
  readonly decision: ModalitiesDecision;
  /** Applications of this period to which the mission already objects. */
  readonly alreadyObjectedTo: readonly Id<"application">[];
}

/** Whether the mission can object to anybody on the list. Received at the closing instant is in time; one millisecond later is not, and its sender is told both instants. */
export function mayRaise(
  { objector, period: { window }, decision }: Omit<Objecting, "alreadyObjectedTo">,
  receivedAt: Instant,
): Refusal | null {
  const { objection } = decision.provisions;
  if (objection.by === "nobody" || !isMember(objection.by, objector, receivedAt))
    return refuse("mission_may_not_object", {}, objection.cites);
  if (!hasOpened(window, receivedAt)) {
    const details = { opensAt: window.opensAt.toString(), zone: window.zone };
    return refuse("no_objection_period_has_not_opened", details, objection.cites);
  }
  if (hasClosed(window, receivedAt)) {
    return refuse(
      "no_objection_period_has_closed",
      { closesAt: window.closesAt.toString(), receivedAt: receivedAt.toString(), zone: window.zone },
      objection.cites,
    );
  }
  return null;
}

/** Whether one note of the mission can name all of these. */
export function mayRaiseAgainst(
  objecting: Objecting,
  applications: readonly Application[],
  receivedAt: Instant,
): Refusal | null {
  const refusal = mayRaise(objecting, receivedAt);
  if (refusal !== null) return refusal;
  const { objection } = objecting.decision.provisions;
  if (applications.length === 0) return refuse("objection_names_nobody");
  if (applications.length > 1 && !objection.bulk) return refuse("objection_names_more_than_one", {}, objection.cites);
  for (const application of applications) {
    const unnamable = refuseNaming(application, objecting);
    if (unnamable !== null) return unnamable;
  }
  return null;
}

export function raise(
  objecting: Objecting,
  {
    id,
    reference,
    applications,
    basis,
  }: {
    readonly id: Id<"note">;
    readonly reference: string;
    readonly applications: readonly Application[];
    readonly basis: string | null;
  },
  receivedAt: Instant,
): Ruling<ObjectionNote, ObjectionRaised> {
  const refusal = mayRaiseAgainst(objecting, applications, receivedAt);
  if (refusal !== null) return refusal;
  const { objector, period, decision } = objecting;
  const { objection } = decision.provisions;
  const statedBasis = basis?.trim() ?? "";
  if (objection.basis === "required" && statedBasis === "") return refuse("basis_is_required", {}, objection.cites);
  const named = [...new Set(applications.map((application) => application.id))];
  return accept(
    {
      id,
      reference,
      period: period.id,
      mission: objector.mission,
      receivedAt,
      basis: objection.basis === "none" || statedBasis === "" ? null : statedBasis,
      applications: named,
    },
    {
      type: "ObjectionRaised",
      period: period.id,
      note: id,
      mission: objector.mission,
      applications: named,
      receivedAt,
    },
  );
}

/** Why this application cannot be named in a note of the mission; null when it can. */
export function refuseNaming(
  application: Application,
  { period, decision, alreadyObjectedTo }: Omit<Objecting, "objector">,
): Refusal | null {
  const details = { reference: application.reference };
  if (application.class !== null && routeOf(decision, application.class) !== "no-objection") {
    return refuse("category_cannot_be_objected_to", details, classIn(decision, application.class).cites);
  }
  if (application.state !== "circulated" || application.period !== period.id) {
    return refuse("application_not_in_period", details);
  }
  return alreadyObjectedTo.includes(application.id) ? refuse("already_objected", details) : null;
}

/** What is kept of a note that came too late: that it came, and when. Nothing of a note that came in time. */
export function refuseAsLate(
  objector: Speaker,
  period: NoObjectionPeriod,
  receivedAt: Instant,
): readonly ObjectionRefusedAsLate[] {
  const { closesAt } = period.window;
  if (!hasClosed(period.window, receivedAt)) return [];
  return [
    { type: "ObjectionRefusedAsLate", period: period.id, mission: objector.mission, receivedAt, closedAt: closesAt },
  ];
}

/** An objection before a mission that would withdraw it. */
export interface Withdrawing {
  readonly objection: Objection;
  readonly mission: Id<"mission">;
  readonly period: NoObjectionPeriod;
  readonly decision: ModalitiesDecision;
}

/** By the mission that sent it, as long as the decision lets it. */
export function mayWithdrawObjection(
  { objection, mission, period, decision }: Withdrawing,
  at: Instant,
): Refusal | null {
  const { withdrawal, cites } = decision.provisions.objection;
  if (objection.mission !== mission || objection.period !== period.id)
    return refuse("not_an_objection_of_this_mission");
  if (objection.withdrawnAt !== null) return refuse("objection_already_withdrawn");
  const { closesAt, zone } = period.window;
  switch (withdrawal) {
    case "none":
      return refuse("objection_cannot_be_withdrawn", {}, cites);
    case "until-close":
    case "until-decision":
      // Where silence decides, the decision is the closing instant.
      if (!hasClosed(period.window, at)) return null;
      return refuse("no_objection_period_has_closed", {
        closesAt: closesAt.toString(),
        receivedAt: at.toString(),
        zone,
      });
    default:
      return impossible(withdrawal);
  }
}

/** What was withdrawn may be raised again while the period is open. */
export function withdrawObjection(withdrawing: Withdrawing, at: Instant): Ruling<Objection, ObjectionWithdrawn> {
  const refusal = mayWithdrawObjection(withdrawing, at);
  if (refusal !== null) return refusal;
  const { objection, mission, period } = withdrawing;
  return accept(
    { ...objection, withdrawnAt: at },
    {
      type: "ObjectionWithdrawn",
      period: period.id,
      objection: objection.id,
      mission,
      application: objection.application,
      withdrawnAt: at,
    },
  );
}

/** Received within the period and by the instant asked about, and not withdrawn by then: these count, whoever recorded them when. */
export function isStanding(objection: Objection, period: NoObjectionPeriod, at: Instant): boolean {
  if (!isWithin(period.window, objection.receivedAt) || isAfter(objection.receivedAt, at)) return false;
  return objection.withdrawnAt === null || isAfter(objection.withdrawnAt, at);
}

export function countStanding(
  objections: readonly Objection[],
  application: Id<"application">,
  period: NoObjectionPeriod,
  at: Instant,
): number {
  return objections.filter(
    (objection) =>
      objection.application === application && objection.period === period.id && isStanding(objection, period, at),
  ).length;
}
