import type { HolidayCalendar } from "#domain/kit/calendar.ts";
import type { Db } from "../handles.ts";

/** The lists that exist for the duty station. A year that is not in it has none, and the rules flag it. */
export async function getHolidayCalendar(db: Db, dutyStation: string): Promise<HolidayCalendar> {
  const rows = await db
    .selectFrom("holiday_list")
    .leftJoin("holiday", (join) =>
      join
        .onRef("holiday.duty_station", "=", "holiday_list.duty_station")
        .onRef("holiday.year", "=", "holiday_list.year"),
    )
    .select(["holiday_list.year", "holiday_list.circular", "holiday.on_date"])
    .where("holiday_list.duty_station", "=", dutyStation)
    .execute();
  const years = new Map<number, { circular: string; holidays: Set<string> }>();
  for (const { year, circular, on_date: date } of rows) {
    const list = years.get(year) ?? { circular, holidays: new Set<string>() };
    if (date !== null) list.holidays.add(date);
    years.set(year, list);
  }
  return { dutyStation, years };
}
