import {
  type Application,
  type Circulated,
  type Cleared,
  type HeldBack,
  mustBeIn,
  sentOf,
} from "../applications/application.ts";
import type { CallForApplications } from "../applications/call.ts";
import { refuseToTakeUp } from "../applications/cut-off.ts";
import {
  closingInstant,
  dateIn,
  endOfDay,
  hasClosed,
  type HolidayCalendar,
  type Instant,
  isAfter,
  isAtTime,
  isBefore,
  latestBefore,
  nextAt,
  refuseUnlisted,
  refuseWindow,
  settlesAt,
  timeOf,
  unlistedYearsBetween,
  type Window,
} from "../kit/calendar.ts";
import { extend, type Extending } from "../kit/extension.ts";
import type { Id } from "../kit/id.ts";
import { accept, impossible, type Refusal, refuse, type Ruling, type SeenAndPresent } from "../kit/ruling.ts";
import { asStagesSay, leadTimesOf } from "../modalities/as-stages-say.ts";
import { type ModalitiesDecision, type ModalitiesStanding, routeOf } from "../modalities/modalities.ts";
import type { Route } from "../modalities/provisions.ts";
import { type ClassKey, consultationsAfter, windowsFrom, type WindowStage } from "../modalities/stages.ts";
import { classIn } from "../modalities/templates.ts";
import type { AtWindow } from "../modalities/what-follows.ts";
import type { Session } from "../process/session.ts";
import type { ListCirculated, NoObjectionPeriodExtended } from "./events.ts";
import { type NoObjectionPeriod, periodStanding } from "./period.ts";

export interface Circulation {
  readonly period: NoObjectionPeriod;
  readonly circulated: readonly Circulated[];
}

/** A list before it goes out. */
export interface Circulating<Listed extends ListedApplication = ListedApplication> {
  readonly applications: readonly Listed[];
  readonly call: CallForApplications;
  readonly decision: ModalitiesDecision;
  readonly modalities: ModalitiesStanding;
  readonly session: Session;
  readonly holidays: HolidayCalendar;
  /** How many of the organisations have changed their record since an officer looked at it. */
  readonly changedUnseen: number;
  /** How many windows of their tracks they have behind them. */
  readonly behind?: number;
}

/** What must be known of an application to say whether it may stand on a list. */
export interface ListedApplication extends Pick<Application, "reference" | "call" | "class" | "state"> {
  readonly route?: Route | null;
  readonly receivedAt?: Instant | null;
  readonly heldBack?: HeldBack | null;
}

export function mayCirculate(circulating: Circulating, at: Instant): Refusal | null {
  const { applications, call, decision, modalities, session, holidays, changedUnseen } = circulating;
  if (modalities !== "adopted" || call.decision !== decision.id) {
    return refuse("no_modalities_in_force", {}, decision.citation);
  }
  const other = applications.find(
    (application) =>
      application.state !== "cleared" ||
      application.call !== call.id ||
      application.route !== "no-objection" ||
      (application.heldBack ?? null) !== null ||
      application.class === null ||
      routeOf(decision, application.class) !== "no-objection",
  );
  if (other !== undefined) return refuse("application_cannot_be_circulated", { reference: other.reference });
  const waits = refuseToTakeUp(call, applications, at);
  if (waits !== null) return waits;
  if (applications.length === 0) return refuse("nothing_to_circulate");
  if (changedUnseen > 0) return refuse("changed_records_are_not_looked_at");
  const answeredAt = listsAhead(circulating);
  const { period, cites } = asStagesSay(decision, answeredAt).circulation;
  if ("inTheRoom" in period) return refuse("route_does_not_accredit", {}, cites);
  return refuseNearSession(at, { decision, at: answeredAt }, session, holidays);
}

/** Why the list cannot be out for this long; null when it can. */
export function refusePeriod(circulating: Circulating, window: Window, at: Instant): Refusal | null {
  return refuseWindow(window, at) ?? refuseLength(window, circulating) ?? refuseUncounted(window, circulating);
}

/** A State that holds, and the Chair who consults, rely on working days that nobody could count any more once the list is out. */
function refuseUncounted({ opensAt, closesAt }: Window, circulating: Circulating): Refusal | null {
  const { decision, holidays } = circulating;
  const { zone, cites } = decision.provisions.circulation;
  const counting = { zone, holidays };
  const years = windowsAhead(circulating).flatMap(({ class: key, stage }) => {
    const heldUntil = stage.hold === null ? closesAt : closingInstant(closesAt, stage.hold.limit, counting).closesAt;
    const consulted = consultationsAfter(classIn(decision, key).track, stage.key)
      .filter(({ within }) => within.unit === "working_days")
      .flatMap(({ within }) =>
        unlistedYearsBetween(closesAt, closingInstant(heldUntil, within, counting).closesAt, counting),
      );
    const isHeld = stage.hold?.limit.unit === "working_days";
    return [...(isHeld ? unlistedYearsBetween(opensAt, heldUntil, counting) : []), ...consulted];
  });
  if (years.length === 0) return null;
  const year = [...new Set(years)].toSorted((one, other) => one - other).join(", ");
  return refuse("what_follows_cannot_be_counted", { year, dutyStation: holidays.dutyStation }, cites);
}

/** The windows at which those on the list come to be, by class. */
function windowsAhead({
  applications,
  decision,
  behind = 0,
}: Pick<Circulating, "applications" | "decision" | "behind">): readonly {
  readonly class: ClassKey;
  readonly stage: WindowStage;
}[] {
  const classes = new Set(applications.flatMap(({ class: own }) => own ?? []));
  return [...classes].flatMap((key) =>
    windowsFrom(classIn(decision, key).track, behind).map((stage) => ({ class: key, stage })),
  );
}

/** The same, as a list is asked about. */
export function listsAhead(
  circulating: Pick<Circulating, "applications" | "decision" | "behind">,
): readonly AtWindow[] {
  return windowsAhead(circulating).map(({ class: key, stage }) => ({ class: key, window: stage.key }));
}

/** The cleared list goes to all missions; from then on it is frozen. */
export function circulate(
  circulating: Circulating<Application>,
  given: {
    readonly id: Id<"period">;
    readonly circulatedBy: Id<"person">;
    readonly window: Window;
    /** Of the list. Without it nobody has looked at the list before: it is what is cleared. */
    readonly hash?: SeenAndPresent | undefined;
  },
  at: Instant,
): Ruling<Circulation, ListCirculated> {
  const refusal = mayCirculate(circulating, at);
  if (refusal !== null) return refusal;
  if (given.hash?.seen !== given.hash?.present) return refuse("changed_meanwhile");
  const { window } = given;
  const unfit = refusePeriod(circulating, window, at);
  if (unfit !== null) return unfit;
  const { call, decision } = circulating;
  const cleared = circulating.applications.map((application) => mustBeIn("cleared", application));
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
      circulated: cleared.map((application) => listedOf(application, given.id, at)),
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

function listedOf(application: Cleared, period: Id<"period">, at: Instant): Circulated {
  const { route, receivedAt, clearedAt, clearedBy } = application;
  return {
    ...sentOf(application),
    state: "circulated",
    route,
    receivedAt,
    clearedAt,
    clearedBy,
    period,
    circulatedAt: at,
  };
}

/** The earliest closing instant that the text allows for all on the list; null when it leaves the length to the Chair. */
export function earliestClosing(
  circulating: Pick<Circulating, "applications" | "decision" | "behind" | "holidays">,
  opensAt: Instant,
): ReturnType<typeof closingInstant> | null {
  const { decision, holidays } = circulating;
  const { zone } = decision.provisions.circulation;
  const latest = windowsAhead(circulating)
    .flatMap(({ stage: { length, closingClock } }) =>
      length === null ? [] : [closingInstant(opensAt, length, { zone, holidays, closesAtTime: timeOf(closingClock) })],
    )
    .reduce<ReturnType<typeof closingInstant> | null>(
      (last, one) => (last === null || isAfter(one.closesAt, last.closesAt) ? one : last),
      null,
    );
  const time = timeOf(closingClockOf(circulating) ?? undefined);
  // Of a list on which one window names an hour and another is longer, the next such hour after that one.
  return latest === null || time === undefined ? latest : { ...latest, closesAt: nextAt(time, zone, latest.closesAt) };
}

/** At which hour the text has the window of this list end; null where it leaves the hour open. No two windows of one list differ (`trackProblems`). */
export function closingClockOf(circulating: Pick<Circulating, "applications" | "decision" | "behind">): string | null {
  return windowsAhead(circulating).find(({ stage }) => stage.closingClock !== undefined)?.stage.closingClock ?? null;
}

function refuseLength(window: Window, circulating: Circulating): Refusal | null {
  const { decision, holidays } = circulating;
  const { cites, zone } = decision.provisions.circulation;
  const clock = closingClockOf(circulating);
  const time = timeOf(clock ?? undefined);
  if (clock !== null && time !== undefined && !isAtTime(window.closesAt, time, zone)) {
    return refuse("period_ends_at_the_hour_of_the_text", { clock, zone }, cites);
  }
  const earliest = earliestClosing(circulating, window.opensAt);
  if (earliest === null) return null;
  if (earliest.unlistedYears.length > 0) return refuseUnlisted(earliest.unlistedYears, holidays);
  if (isBefore(window.closesAt, earliest.closesAt)) {
    return refuse("period_is_shorter_than_decided", { earliestAt: earliest.closesAt.toString(), zone }, cites);
  }
  // Where the text names no hour, any hour of its last day that gives as long; whoever has longer is given it by an extension, with its reason.
  const latestAt = clock === null ? endOfDay(zone, dateIn(zone, earliest.closesAt)) : earliest.closesAt;
  return isAfter(window.closesAt, latestAt)
    ? refuse("period_is_longer_than_decided", { latestAt: latestAt.toString(), zone }, cites)
    : null;
}

/** Any list: it goes out at least as long before the session as the decision says of it, for every class on it. */
export function refuseNearSession(
  at: Instant,
  { decision, at: answeredAt }: { readonly decision: ModalitiesDecision; readonly at: readonly AtWindow[] },
  session: Pick<Session, "beginsOn">,
  holidays: HolidayCalendar,
): Refusal | null {
  const { zone } = decision.provisions.circulation;
  for (const { beforeSession, cites } of leadTimesOf(decision, answeredAt)) {
    if (beforeSession === null) continue;
    const latest = latestBefore(session.beginsOn, beforeSession, zone, holidays);
    if (latest.unlistedYears.length > 0) return refuseUnlisted(latest.unlistedYears, holidays);
    if (isAfter(at, latest.closesAt))
      return refuse("list_is_too_close_to_session", { latestAt: latest.closesAt.toString(), zone }, cites);
  }
  return null;
}

/**
 * Only while the period is open: what was received after the closing instant has been refused as late, and no later act may turn that into an
 * objection that was lost.
 */
export function mayExtendPeriod({ window }: NoObjectionPeriod, at: Instant): Refusal | null {
  if (!hasClosed(window, at)) return null;
  return refuse("no_objection_period_has_closed", {
    closesAt: window.closesAt.toString(),
    receivedAt: at.toString(),
    zone: window.zone,
  });
}

/** Only later, and only with a reason. */
export function extendPeriod(
  period: NoObjectionPeriod,
  extending: Extending,
  at: Instant,
): Ruling<NoObjectionPeriod, NoObjectionPeriodExtended> {
  const refusal = mayExtendPeriod(period, at);
  if (refusal !== null) return refusal;
  const extended = extend(period, extending, at);
  if (!extended.ok) return extended;
  return accept(extended.next, {
    type: "NoObjectionPeriodExtended",
    process: period.process,
    period: period.id,
    from: period.window.closesAt,
    closesAt: extending.closesAt,
    reason: extending.reason,
    outage: extending.outage?.id ?? null,
  });
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
