import type { Context } from "#acts/kit/context.ts";
import { listHolidayCalendars, listHolidayLists, type RecordedHolidayList } from "#db/process/holidays.ts";
import { countWindowsMovedFor, getOutage, listOutages } from "#db/process/outages.ts";
import { listProcesses } from "#db/process/processes.ts";
import { listSessions } from "#db/process/sessions.ts";
import { dateIn, headquarters } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { compareHolidays, dutyStations, type Holiday, missingYears } from "#domain/process/holiday-list.ts";
import { mayWithdrawOutage } from "#domain/process/outage.ts";
import { outageShown } from "../kit/extensions.ts";

type Reading = Pick<Context, "db" | "now">;

/** What the Secretariat keeps of time: the lists of holidays that count, and the years that a running process needs and nobody has entered. */
export async function seeCalendars({ db, now }: Reading) {
  const [lists, processes, sessions, outages] = await Promise.all([
    listHolidayLists(db),
    listProcesses(db),
    listSessions(db),
    listOutages(db),
  ]);
  const calendars = await listHolidayCalendars(
    db,
    processes.map(({ dutyStation }) => dutyStation),
  );
  const latest = lists.filter(
    (list, at) => lists.findIndex((one) => one.dutyStation === list.dutyStation && one.year === list.year) === at,
  );
  return {
    lists: latest.map((list) => ({ ...listShown(list), count: list.holidays.length })),
    missing: byStation(
      processes.flatMap((process) =>
        missingYears(
          process,
          sessions.filter((session) => session.process === process.id),
          mustExist(calendars.get(process.dutyStation) ?? null),
          now,
        ).map((year) => ({ dutyStation: process.dutyStation, year, process: process.shortName })),
      ),
    ),
    outages: outages.map(outageShown),
    zone: headquarters,
  };
}

/** What is missing is told once of each station, however many processes need it. */
function byStation(
  missing: readonly { readonly dutyStation: string; readonly year: number; readonly process: string }[],
) {
  return [...Map.groupBy(missing, ({ dutyStation }) => dutyStation)].map(([dutyStation, those]) => ({
    dutyStation,
    years: [...new Set(those.map(({ year }) => year))].sort((one, other) => one - other),
    processes: [...new Set(those.map(({ process }) => process))],
  }));
}

/** An outage before it is withdrawn, with how many windows were moved later for it; null when there is none. */
export async function seeOutage({ db }: Reading, id: Id<"outage">) {
  const outage = await getOutage(db, id);
  if (outage === null) return null;
  return {
    ...outageShown(outage),
    zone: headquarters,
    moved: await countWindowsMovedFor(db, id),
    refusal: mayWithdrawOutage(outage),
  };
}

/** All editions of a year's list, the one that counts first; null when the year has none. */
export async function seeHolidays({ db }: Reading, dutyStation: string, year: number) {
  const [current, ...earlier] = await listHolidayLists(db, { dutyStation, year });
  if (current === undefined) return null;
  return {
    dutyStation,
    year,
    zone: headquarters,
    current: { ...listShown(current), holidays: holidaysShown(current.holidays) },
    earlier: earlier.map((list, at) => {
      const { added, removed } = compareHolidays(list.holidays, (earlier[at - 1] ?? current).holidays);
      return {
        ...listShown(list),
        holidays: holidaysShown(list.holidays),
        /** What the edition after it changed. */
        added: added.map(({ on }) => on.toString()),
        removed: removed.map(({ on }) => on.toString()),
      };
    }),
  };
}

/** What there is to compare a list with before it is entered. */
export async function seeHolidaysToRecord(
  { db, now }: Reading,
  { dutyStation, year }: { readonly dutyStation: string | null; readonly year: number | null },
) {
  const processes = await listProcesses(db);
  const [current] = dutyStation === null || year === null ? [] : await listHolidayLists(db, { dutyStation, year });
  return {
    /** Those of the organisation, and any other that a process names. */
    stations: [...new Set<string>([...dutyStations, ...processes.map((process) => process.dutyStation)])],
    dutyStation,
    year: year ?? dateIn(headquarters, now).year,
    current: current === undefined ? null : { ...listShown(current), holidays: holidaysShown(current.holidays) },
  };
}

/** A list against the one that counts now; the key says what was compared with what, so that nothing else is recorded than what was read. */
export async function compareWithRecorded({ db }: Pick<Context, "db">, given: GivenList) {
  const [current] = await listHolidayLists(db, given);
  const { added, removed, renamed } = compareHolidays(current?.holidays ?? [], given.holidays);
  const edition = current?.edition ?? 0;
  return {
    edition,
    compared: comparedWith(edition, given),
    replaces: current === undefined ? null : { circular: current.circular, count: current.holidays.length },
    count: given.holidays.length,
    added: holidaysShown(added),
    removed: holidaysShown(removed),
    renamed: renamed.map(({ on, name, formerly }) => ({ on: on.toString(), name, formerly })),
  };
}

/** With which edition the page compared the list that was sent; null where it compared another, or none. */
export function editionCompared(compared: string, given: GivenList): number | null {
  const [, edition] = /^\[(\d{1,9}),/.exec(compared) ?? [];
  return edition !== undefined && compared === comparedWith(Number(edition), given) ? Number(edition) : null;
}

function comparedWith(edition: number, { dutyStation, year, circular, holidays }: GivenList): string {
  return JSON.stringify([edition, dutyStation, year, circular, holidaysShown(holidays)]);
}

interface GivenList {
  readonly dutyStation: string;
  readonly year: number;
  readonly circular: string;
  readonly holidays: readonly Holiday[];
}

export type HolidaysCompared = Awaited<ReturnType<typeof compareWithRecorded>>;

function listShown({ dutyStation, year, edition, circular, recordedAt, recordedBy }: RecordedHolidayList) {
  return { dutyStation, year, edition, circular, recordedAt: recordedAt.toString(), recordedBy };
}

function holidaysShown(holidays: readonly Holiday[]) {
  return holidays.map(({ on, name }) => ({ on: on.toString(), name }));
}
