import { Temporal } from "temporal-polyfill";
import type { Actor } from "../kit/actor.ts";
import {
  dateIn,
  endOfDay,
  type HolidayCalendar,
  type Instant,
  isAfter,
  isByThen,
  isSettled,
  type PlainDate,
  type Window,
} from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type {
  SessionCancelled,
  SessionConfirmed,
  SessionCorrected,
  SessionLinkGiven,
  SessionMoved,
  SessionScheduled,
} from "./events.ts";
import type { Process } from "./process.ts";
import { correctedDetails, detailsOf, type DetailsOfSession } from "./session-details.ts";

export const sessionKinds = [
  "organizational",
  "substantive",
  "dedicated-stakeholder",
  "plenary",
  "thematic-group",
  "inter-sessional",
  "informal-consultative",
  "town-hall",
  "review-conference",
] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** Its days are to be confirmed, or confirmed; or it does not take place. */
export type SessionStanding = "planned" | "confirmed" | "cancelled";

/** As what a session is announced. */
export const announcedAs = ["planned", "confirmed"] as const satisfies readonly SessionStanding[];

/** A meeting of the process. */
export interface Session extends DetailsOfSession {
  readonly id: Id<"session">;
  readonly process: Id<"process">;
  readonly kind: SessionKind;
  readonly beginsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly standing: SessionStanding;
}

/** What was cancelled has not taken place, and nothing was decided in it. */
export function refuseCancelled({ standing }: Pick<Session, "standing">): Refusal | null {
  return standing === "cancelled" ? refuse("session_is_cancelled") : null;
}

export function mayScheduleSession(process: Process, session: Omit<Session, "id">): Refusal | null {
  return refuseDays(process, session) ?? refuseCancelled(session) ?? refuseDetails(session);
}

export function scheduleSession(process: Process, session: Session): Ruling<Session, SessionScheduled> {
  const refusal = mayScheduleSession(process, session);
  if (refusal !== null) return refusal;
  return accept(session, { type: "SessionScheduled", process: process.id, session: session.id });
}

function refuseDetails({ format, place, invited }: DetailsOfSession): Refusal | null {
  if (format !== "virtual" && place.trim() === "") return refuse("session_needs_a_place");
  return invited.length === 0 ? refuse("session_invites_nobody") : null;
}

function refuseDays(process: Process, { beginsOn, endsOn }: Days): Refusal | null {
  const details = { beginsOn: beginsOn.toString(), endsOn: endsOn.toString() };
  if (Temporal.PlainDate.compare(endsOn, beginsOn) < 0) return refuse("session_ends_before_it_begins", details);
  const inMandate = Temporal.PlainDate.compare(process.beginsOn, beginsOn) <= 0 && isByThen(endsOn, process.endsOn);
  return inMandate ? null : refuse("session_is_outside_the_mandate", details, process.citation);
}

type Days = Pick<Session, "beginsOn" | "endsOn">;

const LAST_WORKING_WEEKDAY = 5;
const LONGEST_DAYS = 31;

/** What is unusual about days of a session. None of it is forbidden; each is said before everybody is told. */
const oddDays = [
  "is_over",
  "has_begun",
  "begins_on_a_weekend",
  "ends_on_a_weekend",
  "begins_on_a_holiday",
  "ends_on_a_holiday",
  "lasts_longer_than_a_month",
] as const;
export type OddDay = (typeof oddDays)[number];

export function oddDaysOf(
  { beginsOn, endsOn }: Days,
  { zone }: Pick<Process, "zone">,
  holidays: HolidayCalendar,
  at: Instant,
): readonly OddDay[] {
  const today = dateIn(zone, at);
  const isPast = (day: PlainDate) => Temporal.PlainDate.compare(day, today) < 0;
  const isWeekend = ({ dayOfWeek }: PlainDate) => dayOfWeek > LAST_WORKING_WEEKDAY;
  const isHoliday = (day: PlainDate) => holidays.years.get(day.year)?.holidays.has(day.toString()) === true;
  const found: Readonly<Record<OddDay, boolean>> = {
    is_over: isPast(endsOn),
    has_begun: isPast(beginsOn) && !isPast(endsOn),
    begins_on_a_weekend: isWeekend(beginsOn),
    ends_on_a_weekend: isWeekend(endsOn),
    begins_on_a_holiday: isHoliday(beginsOn),
    ends_on_a_holiday: isHoliday(endsOn),
    lasts_longer_than_a_month: beginsOn.until(endsOn, { largestUnit: "days" }).days >= LONGEST_DAYS,
  };
  return oddDays.filter((one) => found[one]);
}

/** From its first day to its last. */
export function daysOf({ beginsOn, endsOn }: Days): PlainDate[] {
  const count = beginsOn.until(endsOn, { largestUnit: "days" }).days + 1;
  return Array.from({ length: count }, (_, days) => beginsOn.add({ days }));
}

/** That a session was moved: the days that were announced before stay readable. Days are "YYYY-MM-DD". */
export interface SessionMove extends Pick<SessionMoved, "session" | "from" | "to" | "reason"> {
  readonly movedAt: Instant;
}

interface Moving {
  readonly process: Process;
  readonly session: Session;
}

/** Until it has ended: of a session that is over nothing is announced anew. */
export function mayMoveSession({ process, session }: Moving, at: Instant): Refusal | null {
  if (session.standing === "cancelled") return refuse("session_is_cancelled");
  return isAfter(at, endOfDay(process.zone, session.endsOn))
    ? refuse("session_is_over", { endsOn: session.endsOn.toString() })
    : null;
}

/** To other days, within the mandate, that are not over. */
export function mayMoveSessionTo(moving: Moving, { beginsOn, endsOn }: Days, at: Instant): Refusal | null {
  const { process, session } = moving;
  const refusal = mayMoveSession(moving, at) ?? refuseDays(process, { beginsOn, endsOn });
  if (refusal !== null) return refusal;
  if (beginsOn.equals(session.beginsOn) && endsOn.equals(session.endsOn)) return refuse("session_has_these_days");
  const isOver = Temporal.PlainDate.compare(endsOn, dateIn(process.zone, at)) < 0;
  return isOver ? refuse("session_would_be_over") : null;
}

/** How many names a sentence takes. */
const MOST_NAMED = 10;

/**
 * To days that are not over, and with which nobody would be accredited twice for the same days. What hangs on the session follows it; what was told of
 * windows stays as it was told.
 *
 * @param accreditedTwice - the names of those who would be.
 */
export function moveSession(
  { accreditedTwice, ...moving }: Moving & { readonly accreditedTwice: readonly string[] },
  { beginsOn, endsOn, reason }: Days & { readonly reason: string },
  at: Instant,
): Ruling<Session, SessionMoved> {
  const { process, session } = moving;
  const refusal = mayMoveSessionTo(moving, { beginsOn, endsOn }, at);
  if (refusal !== null) return refusal;
  if (reason.trim() === "") return refuse("move_needs_a_reason");
  if (accreditedTwice.length > 0) {
    return refuse("session_would_accredit_twice", {
      count: accreditedTwice.length,
      organisations: accreditedTwice.slice(0, MOST_NAMED).join("; "),
      more: Math.max(0, accreditedTwice.length - MOST_NAMED),
    });
  }
  return accept(
    { ...session, beginsOn, endsOn },
    {
      type: "SessionMoved",
      process: process.id,
      session: session.id,
      from: { beginsOn: session.beginsOn.toString(), endsOn: session.endsOn.toString() },
      to: { beginsOn: beginsOn.toString(), endsOn: endsOn.toString() },
      reason,
    },
  );
}

/** That a session was confirmed or cancelled, as everybody was told. */
export interface SessionChange extends Pick<SessionConfirmed, "session" | "reason"> {
  readonly to: "confirmed" | "cancelled";
  readonly changedAt: Instant;
}

export function mayConfirmSession(moving: Moving, at: Instant): Refusal | null {
  return (
    mayMoveSession(moving, at) ?? (moving.session.standing === "confirmed" ? refuse("session_is_confirmed") : null)
  );
}

/** The days that were to be confirmed are those on which it takes place. */
export function confirmSession(moving: Moving, reason: string, at: Instant): Ruling<Session, SessionConfirmed> {
  const refusal = mayConfirmSession(moving, at) ?? refuseReason(reason);
  if (refusal !== null) return refusal;
  const { process, session } = moving;
  return accept(
    { ...session, standing: "confirmed" },
    { type: "SessionConfirmed", process: process.id, session: session.id, reason },
  );
}

/** A session for which organisations were called is moved and not cancelled: what they were told hangs on it. */
export function mayCancelSession(moving: Moving & { readonly hasCall: boolean }, at: Instant): Refusal | null {
  return mayMoveSession(moving, at) ?? (moving.hasCall ? refuse("session_has_a_call") : null);
}

export function cancelSession(
  moving: Moving & { readonly hasCall: boolean },
  reason: string,
  at: Instant,
): Ruling<Session, SessionCancelled> {
  const refusal = mayCancelSession(moving, at) ?? refuseReason(reason);
  if (refusal !== null) return refusal;
  const { process, session } = moving;
  return accept(
    { ...session, standing: "cancelled" },
    { type: "SessionCancelled", process: process.id, session: session.id, reason },
  );
}

/** That what was said of a session was corrected: what was announced before stays readable. */
export interface SessionCorrection extends Pick<SessionCorrected, "session" | "from" | "to" | "reason"> {
  readonly correctedAt: Instant;
}

/** How somebody comes who was nominated for the session. */
type Coming = "in-person" | "online";

interface Correcting extends Moving {
  /** The ways in which those come whom organisations have nominated. */
  readonly coming: readonly Coming[];
  /** And those whom organisations without an accreditation have registered. */
  readonly registered: readonly Coming[];
}

/** Days are moved, and the kind stays: of a session of another kind another one is scheduled. */
export function mayCorrectSession(moving: Moving, at: Instant): Refusal | null {
  return mayMoveSession(moving, at);
}

/**
 * Whom organisations have nominated stay invited, and can come in the way that was said. Who was registered without an accreditation has no right to come:
 * a session that no longer invites all is told to those who are, and as long as it does they can come in the way that was said.
 */
export function mayCorrectSessionTo(correcting: Correcting, to: DetailsOfSession, at: Instant): Refusal | null {
  const { session, coming, registered } = correcting;
  const refusal = mayCorrectSession(correcting, at) ?? refuseDetails(to);
  if (refusal !== null) return refusal;
  if (correctedDetails(session, to).length === 0) return refuse("session_is_as_it_was");
  if (coming.length > 0 && !to.invited.some((one) => one === "accredited-organisations" || one === "all-stakeholders"))
    return refuse("representatives_are_invited");
  const come = to.invited.includes("all-stakeholders") ? [...coming, ...registered] : coming;
  const shutOut = come.some((way) => to.format === (way === "online" ? "in-person" : "virtual"));
  return shutOut ? refuse("representatives_attend_otherwise") : null;
}

export function correctSession(
  correcting: Correcting,
  { reason, ...to }: DetailsOfSession & { readonly reason: string },
  at: Instant,
): Ruling<Session, SessionCorrected> {
  const refusal = mayCorrectSessionTo(correcting, to, at) ?? refuseReason(reason);
  if (refusal !== null) return refusal;
  const { process, session } = correcting;
  return accept(
    { ...session, ...to },
    {
      type: "SessionCorrected",
      process: process.id,
      session: session.id,
      from: detailsOf(session),
      to: detailsOf(to),
      reason,
    },
  );
}

function refuseReason(reason: string): Refusal | null {
  return reason.trim() === "" ? refuse("change_of_session_needs_a_reason") : null;
}

/** Whether a window that is not over yet closes when the session has ended. */
export function outlives(window: Window, { endsOn }: Days, { zone }: Process, at: Instant): boolean {
  return !isSettled(window, at) && isAfter(window.closesAt, endOfDay(zone, endsOn));
}

/** Under which address a session is joined by those who are not in the room. */
export interface SessionLink {
  readonly session: Id<"session">;
  readonly url: string;
}

/** Nobody needs an address to be in the room. */
export function mayGiveSessionLink(moving: Moving, at: Instant): Refusal | null {
  return (
    mayMoveSession(moving, at) ?? (moving.session.format === "in-person" ? refuse("session_is_joined_in_person") : null)
  );
}

export function giveSessionLink(moving: Moving, url: string, at: Instant): Ruling<SessionLink, SessionLinkGiven> {
  const refusal = mayGiveSessionLink(moving, at);
  if (refusal !== null) return refusal;
  const { process, session } = moving;
  return accept({ session: session.id, url }, { type: "SessionLinkGiven", process: process.id, session: session.id });
}

/**
 * Who learns under which address a session is joined: those who are invited, and who serve it. The public never does.
 *
 * @param accredited - whether the reader's organisation is accredited for it.
 */
export function mayJoin(reader: Actor, { process, invited }: Session, accredited: boolean): boolean {
  switch (reader.role) {
    case "secretariat":
      return true;
    case "chair":
      return reader.process === process;
    case "mission":
      return invited.includes(reader.mayObject ? "states" : "observers");
    case "applicant":
      return invited.includes("all-stakeholders") || (accredited && invited.includes("accredited-organisations"));
    case "administrator":
    case "clock":
    case "public":
      return false;
  }
}
