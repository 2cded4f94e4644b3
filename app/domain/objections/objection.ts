import type { Application } from "../applications/application.ts";
import type { Voice } from "../applications/item-in-window.ts";
import {
  closingInstant,
  hasClosed,
  hasOpened,
  type HolidayCalendar,
  type Instant,
  isAfter,
  isBefore,
  isWithin,
  type Zone,
} from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { mustExist } from "../kit/must-exist.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { asStagesSay } from "../modalities/as-stages-say.ts";
import { type ModalitiesDecision, routeOf } from "../modalities/modalities.ts";
import type { BodyKey, StageKey, WindowStage } from "../modalities/stages.ts";
import { classesOf, classIn } from "../modalities/templates.ts";
import { type AtWindow, windowsAt } from "../modalities/what-follows.ts";
import { type Body, isMember, memberStates, type Speaker } from "../process/body.ts";
import type { HoldPlaced, ObjectionRaised, ObjectionRefusedAsLate } from "./events.ts";
import type { NoObjectionPeriod } from "./period.ts";
import { type InPeriod, windowFor, windowsOf } from "./window-of-application.ts";

/** What one mission sends: it may name many organisations. */
export interface ObjectionNote {
  readonly id: Id<"note">;
  readonly reference: string;
  readonly period: Id<"period">;
  readonly mission: Id<"mission">;
  readonly receivedAt: Instant;
  readonly basis: string | null;
  readonly applications: readonly Id<"application">[];
  /** Of a note that holds: until when at most, the same for all that it names. */
  readonly limitAt: Instant | null;
  /** Whom the mission held until then: an objection takes the place of its hold. */
  readonly heldBefore: readonly Id<"application">[];
}

/** One organisation named in a note. */
export interface Objection {
  readonly id: Id<"objection">;
  readonly note: Id<"note">;
  readonly period: Id<"period">;
  readonly mission: Id<"mission">;
  readonly application: Id<"application">;
  readonly receivedAt: Instant;
  readonly kind: Voice["kind"];
  /** Of a hold: when it ends by itself, as its State was told. */
  readonly limitAt: Instant | null;
  /** When it was withdrawn; of a hold, when it was lifted. */
  readonly withdrawnAt: Instant | null;
  /** When its State said in a consultation that it stands. */
  readonly maintainedAt: Instant | null;
}

/** A list before a mission that would object. */
export interface Objecting {
  readonly objector: Speaker;
  readonly period: NoObjectionPeriod;
  readonly decision: ModalitiesDecision;
  /** Applications of this period to which the mission already objects. */
  readonly alreadyObjectedTo: readonly Id<"application">[];
  /** Those on which a hold of the mission lasts. */
  readonly alreadyHeld?: readonly Id<"application">[];
  /** Which a hold keeps open after the close, and until when. */
  readonly openUntil?: ReadonlyMap<Id<"application">, Instant>;
  /** The bodies of the process that its windows name. */
  readonly bodies?: ReadonlyMap<BodyKey, Body>;
  /** At which window of its track each is in this period, where that is not the first. */
  readonly windows?: ReadonlyMap<Id<"application">, StageKey>;
  /** At which windows the list is. */
  readonly at?: readonly AtWindow[];
}

/** Whether the mission can object to anybody on the list. Received at the closing instant is in time; one millisecond later is not, and its sender is told both instants. */
export function mayRaise(
  { objector, period: { window }, decision, openUntil, at = [], bodies }: Omit<Objecting, "alreadyObjectedTo">,
  receivedAt: Instant,
): Refusal | null {
  const { objection } = asStagesSay(decision, at);
  const isAsked =
    at.length === 0 ||
    windowsAt(decision, at).some((one) => isMember(bodyOf(one.window, bodies), objector, receivedAt));
  if (objection.by === "nobody" || !isMember(objection.by, objector, receivedAt) || !isAsked)
    return refuse("mission_may_not_object", {}, objection.cites);
  if (!hasOpened(window, receivedAt)) {
    const details = { opensAt: window.opensAt.toString(), zone: window.zone };
    return refuse("no_objection_period_has_not_opened", details, objection.cites);
  }
  const stillOpen = [...(openUntil?.values() ?? [])].some((until) => !isBefore(until, receivedAt));
  return hasClosed(window, receivedAt) && !stillOpen
    ? refuse("no_objection_period_has_closed", lateness(window, receivedAt), objection.cites)
    : null;
}

/** One that nobody has named yet has no members. */
function bodyOf({ body }: Pick<WindowStage, "body">, bodies: Objecting["bodies"]): Body {
  return body === memberStates ? memberStates : (bodies?.get(body) ?? { members: [] });
}

/** What a refusal says of what came after the close. */
export function lateness({ closesAt, zone }: NoObjectionPeriod["window"], receivedAt: Instant) {
  return { closesAt: closesAt.toString(), receivedAt: receivedAt.toString(), zone };
}

/** Whether one note of the mission can name all of these. */
export function mayRaiseAgainst(
  objecting: Objecting,
  applications: readonly Application[],
  receivedAt: Instant,
): Refusal | null {
  const refusal = mayRaise(objecting, receivedAt);
  if (refusal !== null) return refusal;
  if (applications.length === 0) return refuse("objection_names_nobody");
  const single = windowsOf(objecting, applications).find(({ bulk }) => !bulk);
  if (applications.length > 1 && single !== undefined) return refuse("objection_names_more_than_one", {}, single.cites);
  for (const application of applications) {
    const unnamable = refuseNaming(application, objecting, receivedAt);
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
  const { objector, period } = objecting;
  const statedBasis = basis?.trim() ?? "";
  const asking = windowsOf(objecting, applications);
  const required = asking.find((stage) => stage.basis === "required");
  if (required !== undefined && statedBasis === "") return refuse("basis_is_required", {}, required.cites);
  const asked = asking.some((stage) => stage.basis !== "none");
  const named = [...new Set(applications.map((application) => application.id))];
  return accept(
    {
      id,
      reference,
      period: period.id,
      mission: objector.mission,
      receivedAt,
      basis: !asked || statedBasis === "" ? null : statedBasis,
      applications: named,
      limitAt: null,
      heldBefore: named.filter((one) => objecting.alreadyHeld?.includes(one)),
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

/** The same for a note that holds, where the text lets a State hold instead of objecting. */
export function mayHold(
  objecting: Objecting,
  applications: readonly Application[],
  receivedAt: Instant,
): Refusal | null {
  const refusal = mayRaiseAgainst(objecting, applications, receivedAt);
  if (refusal !== null) return refusal;
  const held = applications.find(({ id }) => objecting.alreadyHeld?.includes(id));
  if (held !== undefined) return refuse("already_held", { reference: held.reference });
  const windows = windowsOf(objecting, applications);
  const firm = windows.find((stage) => stage.hold === null);
  if (firm !== undefined) return refuse("text_knows_no_hold", {}, firm.cites);
  const limits = new Set(windows.map((stage) => JSON.stringify([stage.hold?.limit.unit, stage.hold?.limit.count])));
  return limits.size > 1 ? refuse("limits_differ") : null;
}

/**
 * Each stays open for the whole body until the hold is lifted, its State leaves the body, or its limit ends. A State's right does not fail because holidays
 * have not been entered: what goes out is refused without them (`refusePeriod`), and where they are missing after all the limit is counted without.
 */
export function hold(
  objecting: Objecting,
  {
    id,
    reference,
    applications,
    zone,
    holidays,
  }: {
    readonly id: Id<"note">;
    readonly reference: string;
    readonly applications: readonly Application[];
    /** Of the process, in which its limit is counted. */
    readonly zone: Zone;
    readonly holidays: HolidayCalendar;
  },
  receivedAt: Instant,
): Ruling<ObjectionNote, HoldPlaced> {
  const refusal = mayHold(objecting, applications, receivedAt);
  if (refusal !== null) return refusal;
  const { objector, period } = objecting;
  const limits = windowsOf(objecting, applications).flatMap((stage) => (stage.hold === null ? [] : [stage.hold.limit]));
  const limit = mustExist(limits[0] ?? null);
  const { closesAt: limitAt, unlistedYears } = closingInstant(receivedAt, limit, { zone, holidays });
  const named = [...new Set(applications.map((application) => application.id))];
  const { mission } = objector;
  return accept(
    {
      id,
      reference,
      period: period.id,
      mission,
      receivedAt,
      basis: null,
      applications: named,
      limitAt,
      heldBefore: [],
    },
    {
      type: "HoldPlaced",
      period: period.id,
      note: id,
      mission,
      applications: named,
      receivedAt,
      limitAt,
      unlistedYears,
    },
  );
}

/** Why this application cannot be named in a note of the mission; null when it can. */
export function refuseNaming(application: Application, objecting: Objecting, receivedAt: Instant): Refusal | null {
  const { objector, period, decision, alreadyObjectedTo, openUntil, bodies } = objecting;
  const details = { reference: application.reference };
  if (application.class !== null && routeOf(decision, application.class) !== "no-objection") {
    return refuse("category_cannot_be_objected_to", details, classIn(decision, application.class).cites);
  }
  if (application.state !== "circulated" || application.period !== period.id) {
    return refuse("application_not_in_period", details);
  }
  const stage = mustExist(windowsOf(objecting, [application])[0] ?? null);
  const { cites } = stage;
  if (!isMember(bodyOf(stage, bodies), objector, receivedAt)) {
    return refuse("mission_may_not_object", {}, cites);
  }
  if (hasClosed(period.window, receivedAt)) {
    const until = openUntil?.get(application.id);
    if (until === undefined || isAfter(receivedAt, until)) {
      return refuse("no_objection_period_has_closed", lateness(period.window, receivedAt), cites);
    }
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

/** A hold whose limit has ended may have become an objection. */
export function isObjection(
  { class: own, window, ...objection }: Pick<Objection, "kind" | "limitAt"> & InPeriod,
  decision: ModalitiesDecision,
  at: Instant,
): boolean {
  return standsAsObjection(objection, windowFor(decision, { class: own, window }), at);
}

/** What a State said and has not taken back, as it stands: a hold whose limit has ended became an objection, or ended with it. */
export type Said = "objection" | "hold" | "objection-by-limit" | "hold-ended";

export function saidNow(
  { kind, limitAt }: Pick<Objection, "kind" | "limitAt">,
  window: WindowStage | null,
  at: Instant,
): Said {
  if (kind === "objection" || limitAt === null) return "objection";
  if (!isAfter(at, limitAt)) return "hold";
  return standsAsObjection({ kind, limitAt }, window, at) ? "objection-by-limit" : "hold-ended";
}

/** Whether the decision makes an objection of a hold whose limit ends. */
export function holdsBecomeObjections(decision: ModalitiesDecision): boolean {
  return classesOf(decision).some(({ track }) =>
    (track ?? []).some((stage) => stage.kind === "window" && stage.hold?.then === "objection"),
  );
}

/** Of a hold: once its limit has ended, where the text makes an objection of it. */
export function standsAsObjection(
  { kind, limitAt }: Pick<Objection, "kind" | "limitAt">,
  window: WindowStage | null,
  at: Instant,
): boolean {
  if (kind === "objection" || limitAt === null) return true;
  return isAfter(at, limitAt) && window?.hold?.then === "objection";
}

/** Received within the period and by the instant asked about, and not withdrawn by then: these count, whoever recorded them when. */
function isStanding(objection: Objection, period: NoObjectionPeriod, at: Instant): boolean {
  if (objection.kind === "hold") return false;
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
