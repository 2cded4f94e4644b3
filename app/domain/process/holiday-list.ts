import { Temporal } from "temporal-polyfill";
import { dateIn, type HolidayCalendar, type Instant, type PlainDate } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { HolidaysRecorded } from "./events.ts";
import { type Process, processStanding } from "./process.ts";

/** Where the organisation has its duty stations; each has its holidays and its clock. */
export const dutyStations = ["New York", "Geneva", "Vienna", "Nairobi"] as const;

export interface Holiday {
  readonly on: PlainDate;
  /** What is kept; null where nobody said it. */
  readonly name: string | null;
}

/** The holidays of a duty station in a year, as a circular sets them. Another edition replaces it; it is never changed. */
export interface HolidayList {
  readonly id: Id<"holiday_list">;
  readonly dutyStation: string;
  readonly year: number;
  /** The first is 1. */
  readonly edition: number;
  readonly circular: string;
  readonly holidays: readonly Holiday[];
}

/** The whole list of a year, in the place of the one that counts now; windows that were announced keep their instants. */
export function recordHolidays(
  current: HolidayList | null,
  given: Omit<HolidayList, "edition">,
  /** The edition that the officer compared it with; 0 for none. */
  seenEdition: number,
): Ruling<HolidayList, HolidaysRecorded> {
  const { dutyStation, year, circular } = given;
  const holidays = given.holidays.toSorted((one, other) => Temporal.PlainDate.compare(one.on, other.on));
  if (seenEdition !== (current?.edition ?? 0)) return refuse("changed_meanwhile");
  if (holidays.length === 0) return refuse("holiday_list_is_empty");
  const stray = holidays.find(({ on }) => on.year !== year);
  if (stray !== undefined) return refuse("holiday_is_of_another_year", { on: stray.on.toString(), year });
  const twice = holidays.find(({ on }, at) => holidays[at - 1]?.on.equals(on) === true);
  if (twice !== undefined) return refuse("holiday_stands_twice", { on: twice.on.toString() });
  const difference = compareHolidays(current?.holidays ?? [], holidays);
  if (current !== null && current.circular === circular && isEmpty(difference)) return refuse("holidays_are_the_same");
  return accept(
    { id: given.id, dutyStation, year, circular, holidays, edition: seenEdition + 1 },
    {
      type: "HolidaysRecorded",
      holidayList: given.id,
      dutyStation,
      year,
      circular,
      edition: seenEdition + 1,
      replaces: current?.id ?? null,
      added: difference.added.map(({ on }) => on.toString()),
      removed: difference.removed.map(({ on }) => on.toString()),
    },
  );
}

export interface HolidayDifference {
  readonly added: readonly Holiday[];
  readonly removed: readonly Holiday[];
  readonly renamed: readonly (Holiday & { readonly formerly: string | null })[];
}

export function compareHolidays(before: readonly Holiday[], after: readonly Holiday[]): HolidayDifference {
  const find = (list: readonly Holiday[], { on }: Holiday) => list.find((one) => one.on.equals(on));
  return {
    added: after.filter((day) => find(before, day) === undefined),
    removed: before.filter((day) => find(after, day) === undefined),
    renamed: after.flatMap((day) => {
      const formerly = find(before, day);
      return formerly === undefined || formerly.name === day.name ? [] : [{ ...day, formerly: formerly.name }];
    }),
  };
}

function isEmpty({ added, removed, renamed }: HolidayDifference): boolean {
  return added.length + removed.length + renamed.length === 0;
}

/**
 * The years for which a running process needs a list and has none: from today to the last day of its latest session that is announced, within the
 * mandate. Until then working days can be counted in no window.
 */
export function missingYears(
  process: Pick<Process, "zone" | "beginsOn" | "endsOn">,
  sessions: readonly { readonly endsOn: PlainDate }[],
  holidays: HolidayCalendar,
  at: Instant,
): readonly number[] {
  if (processStanding(process, at) !== "running") return [];
  const first = dateIn(process.zone, at).year;
  const latest = Math.max(first, ...sessions.map(({ endsOn }) => endsOn.year));
  const last = Math.min(process.endsOn?.year ?? latest, latest);
  return Array.from({ length: last - first + 1 }, (_, ahead) => first + ahead).filter(
    (year) => !holidays.years.has(year),
  );
}
