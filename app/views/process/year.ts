import { Temporal } from "temporal-polyfill";
import type { Context } from "#acts/kit/context.ts";
import { dateIn, headquarters, type Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { type CalendarShown, type DatedEvent, seeCalendar } from "./calendar.ts";

/**
 * What has a date in a year of the calendar, of all processes or of one, in the order of time: sessions by their days, windows by their opening and their
 * closing, cut-offs. Null when there is no process of that name.
 *
 * @param year - the present one, in New York, where none is named.
 */
export async function seeYear(
  { db, now }: Pick<Context, "db" | "now">,
  { year, slug }: { readonly year: number | null; readonly slug: string | null },
) {
  const all = (await seeCalendar({ db, now })) ?? [];
  const calendars = slug === null ? all : all.filter(({ process }) => process.slug === slug);
  if (slug !== null && calendars.length === 0) return null;
  const present = dateIn(headquarters, now).year;
  const shown = year ?? present;
  const days = calendars.flatMap(({ events }) => events.flatMap(({ beginsOn, endsOn }) => [beginsOn, endsOn]));
  return {
    year: shown,
    /** The years in which something has a date, and the present one. */
    years: [...new Set([present, ...days.map((day) => Number(day.slice(0, 4)))])].sort((one, other) => one - other),
    process: slug === null ? null : (calendars[0]?.process ?? null),
    processes: all.map(({ process: { slug, shortName } }) => ({ slug, shortName })),
    drawn: calendars
      .map(({ process, events }) => ({ process, dates: events.filter((event) => touches(event, shown)) }))
      .filter(({ dates }) => dates.length > 0),
    months: Array.from(
      Map.groupBy(
        calendars
          .flatMap((calendar) => linesOf(calendar, now))
          .filter(({ on }) => on.startsWith(String(shown)))
          .sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
        ({ on }) => on.slice(0, 7),
      ),
      ([month, dates]) => ({ month, dates }),
    ),
  };
}

export type YearShown = NonNullable<Awaited<ReturnType<typeof seeYear>>>;

function touches({ beginsOn, endsOn }: DatedEvent, year: number): boolean {
  return Number(beginsOn.slice(0, 4)) <= year && year <= Number(endsOn.slice(0, 4));
}

interface Line {
  readonly key: string;
  /** The day on which it begins, such as 2022-12-05. */
  readonly on: string;
  readonly at: string;
  readonly process: { readonly slug: string; readonly shortName: string };
  readonly phase: "done" | "current" | "upcoming";
}

/** What stands in a month: the one in which it begins. */
export type LineOfYear = Line &
  (
    | {
        readonly kind: "session";
        readonly session: Pick<DatedEvent, "beginsOn" | "endsOn" | "standing" | "place"> & {
          readonly id: Id<"session">;
          readonly title: string;
        };
      }
    | {
        readonly kind: "window";
        readonly end: "opens" | "closes";
        readonly what: Exclude<DatedEvent["what"], { readonly kind: "session" }>;
        readonly zone: string;
      }
    | { readonly kind: "cut-off"; readonly session: string; readonly zone: string }
  );

function linesOf({ process, events, cutOffs }: CalendarShown, now: Instant): LineOfYear[] {
  const phaseOf = (from: string, to: string): Line["phase"] =>
    Temporal.Instant.compare(to, now) < 0 ? "done" : Temporal.Instant.compare(from, now) <= 0 ? "current" : "upcoming";
  const of = { slug: process.slug, shortName: process.shortName };
  const at = (instant: string, zone: string) => ({
    on: dateIn(zone, Temporal.Instant.from(instant)).toString(),
    at: instant,
    process: of,
    phase: phaseOf(instant, instant),
    zone,
  });
  return [
    ...events.flatMap((event): LineOfYear[] => {
      const { key, what, from, to, beginsOn, endsOn, zone, standing, place } = event;
      if (what.kind !== "session")
        return [
          { kind: "window", key: `${key}-opens`, end: "opens", what, ...at(from, zone) },
          { kind: "window", key: `${key}-closes`, end: "closes", what, ...at(to, zone) },
        ];
      const session = { id: what.id, title: what.session, beginsOn, endsOn, standing, place };
      return [{ kind: "session", key, on: beginsOn, at: from, process: of, phase: phaseOf(from, to), session }];
    }),
    ...cutOffs.map(({ key, session, at: instant, zone }): LineOfYear => ({
      kind: "cut-off",
      key,
      session,
      ...at(instant, zone),
    })),
  ];
}
