import type { HolidayCalendar } from "#domain/kit/calendar.ts";
import type { Db, Trx } from "../handles.ts";

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

/** Enters the list of a year, or replaces it by that of a later circular. */
export async function saveHolidayList(
  trx: Trx,
  list: {
    readonly dutyStation: string;
    readonly year: number;
    readonly circular: string;
    readonly holidays: readonly { readonly date: string; readonly name: string }[];
  },
): Promise<void> {
  const { dutyStation, year, circular, holidays } = list;
  await trx
    .insertInto("holiday_list")
    .values({ duty_station: dutyStation, year, circular })
    .onConflict((conflict) => conflict.columns(["duty_station", "year"]).doUpdateSet({ circular }))
    .execute();
  await trx.deleteFrom("holiday").where("duty_station", "=", dutyStation).where("year", "=", year).execute();
  if (holidays.length === 0) return;
  await trx
    .insertInto("holiday")
    .values(holidays.map(({ date, name }) => ({ duty_station: dutyStation, on_date: date, name })))
    .execute();
}
