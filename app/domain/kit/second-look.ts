import { Temporal } from "temporal-polyfill";
import type { DetailsOfSession } from "../process/session-details.ts";
import { dateIn, type HolidayCalendar, type Instant, isAfter, type PlainDate, type Window } from "./calendar.ts";

/** What is unusual about a window. None of it is forbidden; each is said before what cannot be taken back is done. */
const oddities = [
  "is_over_before_it_opens",
  "shorter_than_a_day",
  "longer_than_a_quarter",
  "opens_on_a_weekend",
  "opens_on_a_holiday",
  "closes_on_a_weekend",
  "closes_on_a_holiday",
  "closes_in_a_year_without_holidays",
  "closes_after_the_session_begins",
  "closes_after_the_session_ends",
  "leaves_too_little_time_for_visas",
  "call_is_still_open",
] as const;
export type Oddity = (typeof oddities)[number];

/** What is opened, circulated or moved, beside what it is for. */
export interface LookedAt {
  /** From now on, or from when it opens. */
  readonly window: Window;
  /** It is announced now, and opens by itself. */
  readonly opensLater?: boolean;
  readonly holidays: HolidayCalendar;
  /** For which it is, or the next one. */
  readonly session: SessionAhead | null;
  /** Whom it lets in has still to get to the session. */
  readonly letsIn?: boolean;
  /** Under which what is circulated came in. */
  readonly call?: Window;
}

/** For which something is opened or circulated. */
type SessionAhead = Pick<DetailsOfSession, "format"> & { readonly beginsOn: PlainDate; readonly endsOn: PlainDate };

const LAST_WORKING_WEEKDAY = 5;
/** Of the portal's own: three weeks, within which hardly any consulate gives a visa. No text says it. */
const DAYS_FOR_VISAS = 21;
const SHORTEST_HOURS = 24;
const LONGEST_HOURS = 92 * 24;

export function odditiesOf(looked: LookedAt): readonly Oddity[] {
  const { window, opensLater = false, holidays, session, letsIn = false, call } = looked;
  const { opensAt, closesAt, zone } = window;
  const hours = opensAt.until(closesAt).total("hours");
  // Nothing else is worth saying of it.
  if (hours <= 0) return ["is_over_before_it_opens"];
  const day = dateIn(zone, closesAt);
  const first = dateIn(zone, opensAt);
  const isWeekend = ({ dayOfWeek }: PlainDate) => dayOfWeek > LAST_WORKING_WEEKDAY;
  const isHoliday = (date: PlainDate) => holidays.years.get(date.year)?.holidays.has(date.toString()) === true;
  const isNotBefore = (other: PlainDate) => Temporal.PlainDate.compare(day, other) >= 0;
  const isPast = (other: PlainDate) => Temporal.PlainDate.compare(day, other) > 0;
  const found: Readonly<Record<Oddity, boolean>> = {
    is_over_before_it_opens: false,
    shorter_than_a_day: hours < SHORTEST_HOURS,
    longer_than_a_quarter: hours > LONGEST_HOURS,
    opens_on_a_weekend: opensLater && isWeekend(first),
    opens_on_a_holiday: opensLater && isHoliday(first),
    closes_on_a_weekend: isWeekend(day),
    closes_on_a_holiday: isHoliday(day),
    closes_in_a_year_without_holidays: !holidays.years.has(day.year),
    closes_after_the_session_begins: session !== null && isNotBefore(session.beginsOn) && !isPast(session.endsOn),
    closes_after_the_session_ends: session !== null && isPast(session.endsOn),
    leaves_too_little_time_for_visas:
      letsIn &&
      session !== null &&
      session.format !== "virtual" &&
      !isNotBefore(session.beginsOn) &&
      daysBeforeSession(window, session) < DAYS_FOR_VISAS,
    call_is_still_open: call !== undefined && !isAfter(opensAt, call.closesAt),
  };
  return oddities.filter((oddity) => found[oddity]);
}

/** How many days lie between the closing day and the first day of the session; none where it does not close before. */
export function daysBeforeSession({ closesAt, zone }: Window, { beginsOn }: { readonly beginsOn: PlainDate }): number {
  return Math.max(0, dateIn(zone, closesAt).until(beginsOn).total("days"));
}

/** The session that is under way or comes next. */
export function nextSession<Session extends { readonly beginsOn: PlainDate; readonly endsOn: PlainDate }>(
  sessions: readonly Session[],
  zone: Window["zone"],
  at: Instant,
): Session | null {
  const today = dateIn(zone, at);
  return sessions.find(({ endsOn }) => Temporal.PlainDate.compare(endsOn, today) >= 0) ?? null;
}
