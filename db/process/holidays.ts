import type { Selectable } from "kysely";
import type { HolidayCalendar, Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { HolidayList } from "#domain/process/holiday-list.ts";
import type { Db, Trx } from "../handles.ts";
import { oneOf } from "../one-of.ts";
import { fromInstant, toDate, toInstant } from "../values.ts";
import type { HolidayListTable } from "./schema.ts";

/** A list as recorded. */
export interface RecordedHolidayList extends HolidayList {
  readonly recordedAt: Instant;
  /** Null where it stood here before lists had editions. */
  readonly recordedBy: string | null;
}

/** All editions of all stations and years, or of one; the latest first. */
export async function listHolidayLists(
  db: Db,
  of: { readonly dutyStation?: string; readonly year?: number } = {},
): Promise<RecordedHolidayList[]> {
  let query = db
    .selectFrom("holiday_list")
    .leftJoin("person", "person.id", "holiday_list.recorded_by")
    .selectAll("holiday_list")
    .select("person.name as recorder");
  if (of.dutyStation !== undefined) query = query.where("duty_station", "=", of.dutyStation);
  if (of.year !== undefined) query = query.where("year", "=", of.year);
  const rows = await query.orderBy("duty_station").orderBy("year", "desc").orderBy("edition", "desc").execute();
  const lists = await withDays(db, rows);
  return rows.map((row, at) => ({
    ...mustExist(lists[at] ?? null),
    recordedAt: toInstant(row.recorded_at),
    recordedBy: row.recorder,
  }));
}

/** The edition that counts; null when the year has no list. */
export async function findHolidayList(db: Db, dutyStation: string, year: number): Promise<HolidayList | null> {
  const rows = await db
    .selectFrom("holiday_list")
    .selectAll()
    .where("duty_station", "=", dutyStation)
    .where("year", "=", year)
    .orderBy("edition", "desc")
    .limit(1)
    .execute();
  const [list] = await withDays(db, rows);
  return list ?? null;
}

async function withDays(db: Db, rows: readonly Selectable<HolidayListTable>[]): Promise<HolidayList[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const days = await db
    .selectFrom("holiday")
    .select(["holiday_list_id", "on_date", "name"])
    .where("holiday_list_id", "=", oneOf(ids))
    .orderBy("on_date")
    .execute();
  const daysOf = Map.groupBy(days, (day) => day.holiday_list_id);
  return rows.map(({ id, duty_station: dutyStation, year, edition, circular }) => ({
    id,
    dutyStation,
    year,
    edition,
    circular,
    holidays: (daysOf.get(id) ?? []).map(({ on_date: on, name }) => ({ on: toDate(on), name })),
  }));
}

export async function insertHolidayList(
  trx: Trx,
  list: HolidayList,
  given: { readonly recordedAt: Instant; readonly recordedBy: Id<"person"> },
): Promise<void> {
  await trx
    .insertInto("holiday_list")
    .values({
      id: list.id,
      duty_station: list.dutyStation,
      year: list.year,
      edition: list.edition,
      circular: list.circular,
      recorded_at: fromInstant(given.recordedAt),
      recorded_by: given.recordedBy,
      day_count: list.holidays.length,
    })
    .execute();
  await trx
    .insertInto("holiday")
    .values(list.holidays.map(({ on, name }) => ({ holiday_list_id: list.id, on_date: on.toString(), name })))
    .execute();
}

/** The lists that exist for the duty station. A year that is not in it has none, and the rules flag it. */
export async function getHolidayCalendar(db: Db, dutyStation: string): Promise<HolidayCalendar> {
  return mustExist((await listHolidayCalendars(db, [dutyStation])).get(dutyStation) ?? null);
}

/** The years of the calendar of the duty station of a process. */
export async function listHolidayYearsOf(db: Db, process: Id<"process">): Promise<HolidayCalendar["years"]> {
  const rows = await latestEditions(db)
    .where("duty_station", "=", (eb) =>
      eb.selectFrom("process").select("process.duty_station").where("id", "=", process),
    )
    .execute();
  return new Map((await withDays(db, rows)).map(inCalendar));
}

/** The same for several duty stations at once, also for those that have no list. */
export async function listHolidayCalendars(
  db: Db,
  dutyStations: readonly string[],
): Promise<ReadonlyMap<string, HolidayCalendar>> {
  if (dutyStations.length === 0) return new Map();
  const rows = await latestEditions(db).where("duty_station", "=", oneOf(dutyStations, "text")).execute();
  const lists = Map.groupBy(await withDays(db, rows), ({ dutyStation }) => dutyStation);
  return new Map(
    dutyStations.map((dutyStation) => {
      const years = new Map((lists.get(dutyStation) ?? []).map(inCalendar));
      return [dutyStation, { dutyStation, years }];
    }),
  );
}

/** The editions that count. */
function latestEditions(db: Db) {
  return db
    .selectFrom("holiday_list")
    .distinctOn(["duty_station", "year"])
    .selectAll()
    .orderBy("duty_station")
    .orderBy("year")
    .orderBy("edition", "desc");
}

function inCalendar({ year, circular, holidays }: HolidayList) {
  return [year, { circular, holidays: new Set(holidays.map(({ on }) => on.toString())) }] as const;
}
