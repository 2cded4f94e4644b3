import { Temporal } from "temporal-polyfill";
import { accept, impossible, type Refusal, refuse, type Ruling } from "./ruling.ts";

/** The only place where instants (what happened when) and dates (what a text says) meet, through a named zone. */
export type Instant = Temporal.Instant;
export type PlainDate = Temporal.PlainDate;
export type PlainTime = Temporal.PlainTime;

/** An IANA time zone, "America/New_York". */
export type Zone = string;

/** In which what belongs to no process is dated and shown: letters, sign-ins, days of the record, the list as of a day. */
export const headquarters: Zone = "America/New_York";

/** The holidays of a duty station, as its yearly circular lists them. They are set each year and never computed. */
export interface HolidayCalendar {
  readonly dutyStation: string;
  readonly years: ReadonlyMap<number, { readonly circular: string; readonly holidays: ReadonlySet<string> }>;
}

export type Length =
  | { readonly unit: "hours"; readonly count: number }
  | { readonly unit: "calendar_days"; readonly count: number }
  | { readonly unit: "working_days"; readonly count: number };

/** A stretch of time with both its ends included. `zone` is the zone of the text that set it. */
export interface Window {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly zone: Zone;
}

/**
 * Longer than the longest request: what was received in time and is still being written is on record when it has passed. Nothing that
 * depends on silence is answered before.
 */
const SETTLEMENT_MARGIN: Temporal.Duration = Temporal.Duration.from({ seconds: 120 });

/** The working days of the organisation, Monday to Friday (ISO weekday numbers). */
const LAST_WORKING_WEEKDAY = 5;

/* Compared by their nanoseconds: the fold asks this hundreds of thousands of times for a list of ten thousand, and `Instant.compare` takes ten times as long. */

export function isBefore(one: Instant, other: Instant): boolean {
  return one.epochNanoseconds < other.epochNanoseconds;
}

export function isAfter(one: Instant, other: Instant): boolean {
  return one.epochNanoseconds > other.epochNanoseconds;
}

/** The closing instant is in time; one millisecond later is not. */
export function isWithin(window: Window, at: Instant): boolean {
  return !isBefore(at, window.opensAt) && !isAfter(at, window.closesAt);
}

export function hasOpened(window: Window, at: Instant): boolean {
  return !isBefore(at, window.opensAt);
}

export function hasClosed(window: Window, at: Instant): boolean {
  return isAfter(at, window.closesAt);
}

export function settlesAt(window: Window): Instant {
  return window.closesAt.add(SETTLEMENT_MARGIN);
}

export function isSettled(window: Window, at: Instant): boolean {
  return !isBefore(at, settlesAt(window));
}

/** What had been received by then is on record now. */
export function recordedBy(now: Instant): Instant {
  return now.subtract(SETTLEMENT_MARGIN);
}

export type WindowStanding = "upcoming" | "open" | "settling" | "settled";

export function windowStanding(window: Window, at: Instant): WindowStanding {
  if (!hasOpened(window, at)) return "upcoming";
  if (!hasClosed(window, at)) return "open";
  return isSettled(window, at) ? "settled" : "settling";
}

export function isKnownZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Of a clock as texts have it, "18:00". */
export function timeOf(clock: string | undefined): PlainTime | undefined {
  return clock === undefined ? undefined : Temporal.PlainTime.from(clock);
}

/** @throws RangeError for a local time that does not exist or exists twice; what a person typed goes through `readLocalTime`. */
export function instantIn(zone: Zone, date: PlainDate, time: PlainTime): Instant {
  return date.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: "reject" }).toInstant();
}

/** Which of the two, where clocks that are put back show an hour twice. */
export type Occurrence = "first" | "second";

/** The instant that a person named by a date and an hour; on a change of clocks the hour may be missing or be there twice, and is asked again. */
export function readLocalTime(
  zone: Zone,
  date: PlainDate,
  time: PlainTime,
  occurrence: Occurrence | null = null,
): Ruling<Instant, null> {
  const local = date.toPlainDateTime(time);
  const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = local.toZonedDateTime(zone, { disambiguation: "later" });
  const details = { zone, givenOn: date.toString(), time: time.toString({ smallestUnit: "minute" }) };
  if (earlier.equals(later)) return accept(earlier.toInstant(), null);
  if (!later.toPlainDateTime().equals(local)) return refuse("local_time_does_not_exist", details);
  if (occurrence === null) return refuse("local_time_exists_twice", details);
  return accept((occurrence === "first" ? earlier : later).toInstant(), null);
}

export function dateIn(zone: Zone, at: Instant): PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate();
}

/** How many days lie between two instants on a calendar of the zone: none on the same day. */
export function daysBetween(zone: Zone, from: Instant, to: Instant): number {
  return dateIn(zone, from).until(dateIn(zone, to), { largestUnit: "days" }).days;
}

/** Whole days earlier, at the same time on the clocks of the zone. */
export function daysBefore(at: Instant, days: number, zone: Zone): Instant {
  return at.toZonedDateTimeISO(zone).subtract({ days }).toInstant();
}

/** When the clocks of the zone showed the time last. */
export function lastAt(time: PlainTime, zone: Zone, at: Instant): Instant {
  const today = at.toZonedDateTimeISO(zone).withPlainTime(time);
  return isAfter(today.toInstant(), at) ? today.subtract({ days: 1 }).toInstant() : today.toInstant();
}

/** Thousands of applications share a last day, which is the same object: its end is worked out once. */
const ends = new WeakMap<PlainDate, { readonly zone: Zone; readonly at: Instant }>();

/** Whether a day is no later than the last, where there is one. */
export function isByThen(day: PlainDate, last: PlainDate | null): boolean {
  return last === null || Temporal.PlainDate.compare(day, last) <= 0;
}

/** The last instant of the day, for what is valid "until" a date. */
export function endOfDay(zone: Zone, date: PlainDate): Instant {
  const known = ends.get(date);
  if (known?.zone === zone) return known.at;
  const at = startOfDay(zone, date.add({ days: 1 })).subtract({ milliseconds: 1 });
  ends.set(date, { zone, at });
  return at;
}

/** The first instant of the day. */
export function startOfDay(zone: Zone, date: PlainDate): Instant {
  return date.toZonedDateTime({ timeZone: zone }).toInstant();
}

/** Null when the year has no list: the day cannot be told. */
function isWorkingDay(date: PlainDate, holidays: HolidayCalendar): boolean | null {
  if (date.dayOfWeek > LAST_WORKING_WEEKDAY) return false;
  const year = holidays.years.get(date.year);
  return year === undefined ? null : !year.holidays.has(date.toString());
}

export interface Closing {
  readonly closesAt: Instant;
  /** Years on which the count of working days rests without a list of holidays; their weekdays were all counted as working days. */
  readonly unlistedYears: number[];
}

/** Where the clock is read, and which days do not count. */
interface Counting {
  readonly zone: Zone;
  readonly holidays: HolidayCalendar;
}

/**
 * Hours are elapsed hours, and then to the given local time, if there is one. Days are counted from the day after the local day of opening, and end at
 * the given local time or, without one, at the local time of opening. Where that time is missing or there twice on the last day, the later instant is
 * taken: nobody loses time.
 */
export function closingInstant(
  opensAt: Instant,
  length: Length,
  { zone, holidays, closesAtTime }: Counting & { readonly closesAtTime?: PlainTime | undefined },
): Closing {
  const local = opensAt.toZonedDateTimeISO(zone);
  const endingOn = (date: PlainDate): Instant => at(date, closesAtTime ?? local.toPlainTime(), zone);
  switch (length.unit) {
    case "hours": {
      const end = opensAt.add({ hours: length.count });
      return { closesAt: closesAtTime === undefined ? end : nextAt(closesAtTime, zone, end), unlistedYears: [] };
    }
    case "calendar_days":
      return { closesAt: endingOn(local.toPlainDate().add({ days: length.count })), unlistedYears: [] };
    case "working_days": {
      const { date, unlistedYears } = countWorkingDays(local.toPlainDate(), length.count, 1, holidays);
      return { closesAt: endingOn(date), unlistedYears };
    }
    default:
      return impossible(length);
  }
}

function at(date: PlainDate, time: PlainTime, zone: Zone): Instant {
  return date.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: "later" }).toInstant();
}

/** When the clocks of the zone show the time next, or do at this instant. */
export function nextAt(time: PlainTime, zone: Zone, from: Instant): Instant {
  const today = at(dateIn(zone, from), time, zone);
  return isBefore(today, from) ? at(dateIn(zone, from).add({ days: 1 }), time, zone) : today;
}

/** Whether the clocks of the zone show the time then; on a day on which they pass over it, what they show in its place. */
export function isAtTime(instant: Instant, time: PlainTime, zone: Zone): boolean {
  const local = instant.toZonedDateTimeISO(zone);
  return local.toPlainTime().equals(time) || at(local.toPlainDate(), time, zone).equals(instant);
}

/** The latest instant that still lies the given length before a day (of a session): of whole days the last one is in time to its end. */
export function latestBefore(date: PlainDate, length: Length, zone: Zone, holidays: HolidayCalendar): Closing {
  switch (length.unit) {
    case "hours":
      return { closesAt: startOfDay(zone, date).subtract({ hours: length.count }), unlistedYears: [] };
    case "calendar_days":
      return { closesAt: endOfDay(zone, date.subtract({ days: length.count })), unlistedYears: [] };
    case "working_days": {
      const { date: day, unlistedYears } = countWorkingDays(date, length.count, -1, holidays);
      return { closesAt: endOfDay(zone, day), unlistedYears };
    }
    default:
      return impossible(length);
  }
}

function countWorkingDays(from: PlainDate, count: number, step: 1 | -1, holidays: HolidayCalendar) {
  const unlisted = new Set<number>();
  let date = from;
  for (let counted = 0; counted < count;) {
    date = date.add({ days: step });
    const working = isWorkingDay(date, holidays);
    if (working === null) unlisted.add(date.year);
    if (working !== false) counted += 1;
  }
  return { date, unlistedYears: [...unlisted].sort((one, other) => one - other) };
}

/** Those of which no list has been entered, of the years through which working days are counted from the one instant until the other. */
export function unlistedYearsBetween(from: Instant, to: Instant, { zone, holidays }: Counting): number[] {
  const [first, last] = [dateIn(zone, from).add({ days: 1 }).year, dateIn(zone, to).year];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, years) => first + years).filter(
    (year) => !holidays.years.has(year),
  );
}

/** Without the list a holiday would count as a working day, and the time would be shorter than decided. */
export function refuseUnlisted(years: readonly number[], holidays: HolidayCalendar): Refusal {
  return refuse("year_without_holidays", { year: years.join(", "), dutyStation: holidays.dutyStation });
}

/** A window that is set now: it ends after it begins, and neither lies in the past. */
export function refuseWindow(window: Window, at: Instant): Refusal | null {
  const details = { opensAt: window.opensAt.toString(), closesAt: window.closesAt.toString(), zone: window.zone };
  if (!isAfter(window.closesAt, window.opensAt)) return refuse("deadline_before_opening", details);
  if (isBefore(window.opensAt, at)) return refuse("opening_is_past", details);
  return null;
}

/** A closing instant only moves later. */
export function mayMoveClosing(window: Window, closesAt: Instant, at: Instant): Refusal | null {
  const details = { closesAt: window.closesAt.toString(), proposedAt: closesAt.toString(), zone: window.zone };
  if (!isAfter(closesAt, window.closesAt)) return refuse("closing_instant_would_move_earlier", details);
  return isAfter(closesAt, at) ? null : refuse("deadline_is_past", details);
}

/** A window as a page is given it: its instants in ISO 8601. */
export interface WindowShown {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly zone: Zone;
}

/**
 * How many days a window has, and how many of them are left, counted from its closing back in its zone: a day that has begun is a whole one, and
 * an hour that the clocks repeat makes no day. Before it opens all of it is left; once it has closed, nothing.
 */
export function daysOfWindow({ opensAt, closesAt, zone }: WindowShown, now: string): { all: number; left: number } {
  const closing = Temporal.Instant.from(closesAt).toZonedDateTimeISO(zone);
  const daysFrom = (instant: string) =>
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(zone)
      .until(closing, { largestUnit: "days", smallestUnit: "days", roundingMode: "ceil" }).days;
  const all = Math.max(1, daysFrom(opensAt));
  return { all, left: Math.min(all, Math.max(0, daysFrom(now))) };
}
