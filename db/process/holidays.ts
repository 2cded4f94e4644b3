import type { HolidayCalendar } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Db } from "../handles.ts";

/** The lists that exist for the duty station. A year that is not in it has none, and the rules flag it. */
export async function getHolidayCalendar(db: Db, dutyStation: string): Promise<HolidayCalendar> {
  return mustExist((await listHolidayCalendars(db, [dutyStation])).get(dutyStation) ?? null);
}

/** The same for several duty stations at once, also for those that have no list. */
export async function listHolidayCalendars(
  db: Db,
  dutyStations: readonly string[],
): Promise<ReadonlyMap<string, HolidayCalendar>> {
  const lists = new Map(
    dutyStations.map((station) => [station, new Map<number, { circular: string; holidays: Set<string> }>()]),
  );
  if (lists.size > 0) {
    const rows = await db
      .selectFrom("holiday_list")
      .leftJoin("holiday", (join) =>
        join
          .onRef("holiday.duty_station", "=", "holiday_list.duty_station")
          .onRef("holiday.year", "=", "holiday_list.year"),
      )
      .select(["holiday_list.duty_station", "holiday_list.year", "holiday_list.circular", "holiday.on_date"])
      .where("holiday_list.duty_station", "in", [...lists.keys()])
      .execute();
    for (const { duty_station: station, year, circular, on_date: date } of rows) {
      const years = mustExist(lists.get(station) ?? null);
      const list = years.get(year) ?? { circular, holidays: new Set<string>() };
      if (date !== null) list.holidays.add(date);
      years.set(year, list);
    }
  }
  return new Map(Array.from(lists, ([dutyStation, years]) => [dutyStation, { dutyStation, years }]));
}
