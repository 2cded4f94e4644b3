import type { Application, Circulated, Cleared } from "../applications/application.ts";
import {
  closingInstant,
  type HolidayCalendar,
  type Instant,
  isAfter,
  isBefore,
  latestBefore,
  moveClosing,
  refuseUnlisted,
  refuseWindow,
  settlesAt,
  type Window,
} from "../kit/calendar.ts";
import type { CallForApplications } from "../applications/call.ts";
import { accept, type Ruling, impossible, refuse, type Refusal, type SeenAndPresent } from "../kit/ruling.ts";
import type { ListCirculated, NoObjectionPeriodExtended, NoObjectionPeriodLapsed } from "./events.ts";
import { type ModalitiesDecision, type ModalitiesStanding, routeOf } from "../modalities/modalities.ts";
import { type Extension, type NoObjectionPeriod, periodStanding } from "./period.ts";
import type { Session } from "../process/session.ts";

export interface Circulation {
  readonly period: NoObjectionPeriod;
  readonly circulated: readonly Circulated[];
}

/** The cleared list goes to all missions; from then on it is frozen. */
export function circulate(
  applications: readonly Application[],
  call: CallForApplications,
  decision: ModalitiesDecision,
  window: Window,
  at: Instant,
  given: {
    readonly id: string;
    readonly circulatedBy: string;
    readonly modalities: ModalitiesStanding;
    readonly session: Session;
    readonly holidays: HolidayCalendar;
    /** Of the list. Without it nobody has looked at the list before: it is what is cleared. */
    readonly hash?: SeenAndPresent | undefined;
  },
): Ruling<Circulation, ListCirculated> {
  if (given.modalities !== "adopted" || call.decision !== decision.id) {
    return refuse("no_modalities_in_force", {}, decision.citation);
  }
  const cleared: Cleared[] = [];
  for (const application of applications) {
    if (
      application.state !== "cleared" ||
      application.call !== call.id ||
      application.route !== "no-objection" ||
      routeOf(decision, application.category) !== "no-objection"
    ) {
      return refuse("application_cannot_be_circulated", { reference: application.reference });
    }
    cleared.push(application);
  }
  if (cleared.length === 0) return refuse("nothing_to_circulate");
  if (given.hash?.seen !== given.hash?.present) return refuse("changed_meanwhile");
  const refusal =
    refuseWindow(window, at) ??
    refuseLength(window, decision, given.holidays) ??
    refuseNearSession(at, decision, given.session, given.holidays);
  if (refusal !== null) return refusal;
  return accept(
    {
      period: {
        id: given.id,
        process: call.process,
        call: call.id,
        decision: decision.id,
        window,
        circulatedBy: given.circulatedBy,
        lapsedAt: null,
        extensions: [],
      },
      circulated: cleared.map((application) => ({
        ...application,
        state: "circulated" as const,
        period: given.id,
        circulatedAt: at,
      })),
    },
    {
      type: "ListCirculated",
      process: call.process,
      call: call.id,
      period: given.id,
      count: cleared.length,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
    },
  );
}

/** The earliest closing instant that the decision allows; null when it leaves the length to the Chair. */
export function earliestClosing(
  decision: ModalitiesDecision,
  opensAt: Instant,
  holidays: HolidayCalendar,
): ReturnType<typeof closingInstant> | null {
  const { period, zone } = decision.provisions.circulation;
  return "length" in period ? closingInstant(opensAt, period.length, zone, null, holidays) : null;
}

function refuseLength(window: Window, decision: ModalitiesDecision, holidays: HolidayCalendar): Refusal | null {
  const { period, cites, zone } = decision.provisions.circulation;
  if ("inTheRoom" in period) return refuse("route_does_not_accredit", {}, cites);
  const earliest = earliestClosing(decision, window.opensAt, holidays);
  if (earliest === null) return null;
  if (earliest.unlistedYears.length > 0) return refuseUnlisted(earliest.unlistedYears, holidays);
  return isBefore(window.closesAt, earliest.closesAt)
    ? refuse("period_is_shorter_than_decided", { earliestAt: earliest.closesAt.toString(), zone }, cites)
    : null;
}

function refuseNearSession(
  at: Instant,
  decision: ModalitiesDecision,
  session: Session,
  holidays: HolidayCalendar,
): Refusal | null {
  const { beforeSession, cites, zone } = decision.provisions.circulation;
  if (beforeSession === null) return null;
  const latest = latestBefore(session.beginsOn, beforeSession, zone, holidays);
  if (latest.unlistedYears.length > 0) return refuseUnlisted(latest.unlistedYears, holidays);
  return isAfter(at, latest.closesAt)
    ? refuse("list_is_too_close_to_session", { latestAt: latest.closesAt.toString(), zone }, cites)
    : null;
}

/**
 * Only later, only with a reason, and only while the period is open: what was received after the closing instant has been refused as late,
 * and no later act may turn that into an objection that was lost.
 */
export function extendPeriod(
  period: NoObjectionPeriod,
  closesAt: Instant,
  reason: string,
  at: Instant,
): Ruling<NoObjectionPeriod, NoObjectionPeriodExtended> {
  const { window } = period;
  const standing = periodStanding(period, at);
  switch (standing) {
    case "settling":
    case "closed":
      return refuse("no_objection_period_has_closed", {
        closesAt: window.closesAt.toString(),
        receivedAt: at.toString(),
        zone: window.zone,
      });
    case "upcoming":
    case "open":
      break;
    default:
      return impossible(standing);
  }
  const moved = moveClosing(window, closesAt, reason, at);
  if (!moved.ok) return moved;
  const extension: Extension = { from: window.closesAt, to: closesAt, reason, extendedAt: at };
  return accept(
    { ...period, window: moved.next, extensions: [...period.extensions, extension] },
    {
      type: "NoObjectionPeriodExtended",
      process: period.process,
      period: period.id,
      from: window.closesAt,
      closesAt,
      reason,
    },
  );
}

/** What the clock records, once the settlement margin has passed. `outcome` is counted with the period locked. */
export function lapse(
  period: NoObjectionPeriod,
  at: Instant,
  outcome: { readonly accredited: number; readonly notAccredited: number },
): Ruling<NoObjectionPeriod, NoObjectionPeriodLapsed> {
  if (period.lapsedAt !== null) return refuse("period_already_lapsed");
  const refusal = refuseUnsettled(period, at);
  if (refusal !== null) return refusal;
  return accept(
    { ...period, lapsedAt: at },
    {
      type: "NoObjectionPeriodLapsed",
      process: period.process,
      period: period.id,
      closedAt: period.window.closesAt,
      ...outcome,
    },
  );
}

export function refuseUnsettled(period: NoObjectionPeriod, at: Instant): Refusal | null {
  const { window } = period;
  const details = { closesAt: window.closesAt.toString(), zone: window.zone };
  const standing = periodStanding(period, at);
  switch (standing) {
    case "upcoming":
    case "open":
      return refuse("period_has_not_closed", details);
    case "settling":
      return refuse("settlement_margin_has_not_passed", { ...details, settlesAt: settlesAt(window).toString() });
    case "closed":
      return null;
    default:
      return impossible(standing);
  }
}
