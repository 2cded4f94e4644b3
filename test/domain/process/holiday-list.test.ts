import { expect, test } from "vitest";
import { type HolidayList, missingYears, recordHolidays } from "#domain/process/holiday-list.ts";
import { anId } from "#support/an-id.ts";
import { date, holidays as entered, instant } from "#support/factories.ts";

const list = (edition: number, ...days: string[]): HolidayList => ({
  id: anId<"holiday_list">(`edition ${String(edition)}`),
  dutyStation: "New York",
  year: 2026,
  edition,
  circular: "ST/IC/2025/21",
  holidays: days.map((on) => ({ on: date(on), name: null })),
});

function record(current: HolidayList | null, days: readonly string[], seen = current?.edition ?? 0) {
  const { dutyStation, year, circular, holidays } = list(0, ...days);
  return recordHolidays(current, { id: anId("new"), dutyStation, year, circular, holidays }, seen);
}

test("the first list of a year is its first edition, the days in their order; another replaces it and says what changed", () => {
  const first = record(null, ["2026-12-25", "2026-01-01"]);
  expect(first).toMatchObject({ ok: true, next: { edition: 1 }, happened: { replaces: null } });
  expect(first.ok && first.next.holidays.map(({ on }) => on.toString())).toEqual(["2026-01-01", "2026-12-25"]);
  const current = list(1, "2026-01-01", "2026-12-25");
  expect(record(current, ["2026-01-01", "2026-12-24"])).toMatchObject({
    ok: true,
    next: { edition: 2 },
    happened: { replaces: current.id, added: ["2026-12-24"], removed: ["2026-12-25"] },
  });
});

test.each([
  ["holiday_list_is_empty", null, [], 0],
  ["holiday_is_of_another_year", null, ["2027-01-01"], 0],
  ["holiday_stands_twice", null, ["2026-01-01", "2026-01-01"], 0],
  ["holidays_are_the_same", list(1, "2026-01-01"), ["2026-01-01"], 1],
  ["changed_meanwhile", list(2, "2026-01-01"), ["2026-01-02"], 1],
] as const)("%s", (because, current, days, seen) => {
  expect(record(current, days, seen)).toMatchObject({ ok: false, because });
});

test("a running process needs a list from today's year to that of its last session, within its mandate", () => {
  const process = { zone: "America/New_York", beginsOn: date("2021-06-01"), endsOn: date("2024-12-31") };
  const until = (endsOn: string) => [{ endsOn: date(endsOn) }];
  const at = instant("2022-05-02T12:00:00Z");
  expect(missingYears(process, [], entered, at)).toEqual([]);
  expect(missingYears(process, until("2023-07-28"), entered, at)).toEqual([2023]);
  expect(missingYears(process, until("2026-07-28"), entered, at)).toEqual([2023, 2024]);
  expect(missingYears(process, until("2026-07-28"), entered, instant("2025-05-02T12:00:00Z"))).toEqual([]);
  expect(missingYears(process, [], entered, instant("2023-01-01T03:00:00Z"))).toEqual([]);
  expect(missingYears(process, [], entered, instant("2023-01-01T06:00:00Z"))).toEqual([2023]);
});
