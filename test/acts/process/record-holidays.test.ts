import { expect, test } from "vitest";
import { circulateList } from "#acts/objections/circulate-list.ts";
import { recordHolidays } from "#acts/process/record-holidays.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { getHolidayCalendar, listHolidayLists } from "#db/process/holidays.ts";
import { aDatabase } from "#support/database.ts";
import { date, round } from "#support/factories.ts";
import { accepted, as, givenCleared, givenOfficer, givenOpenCall, refused } from "#support/given.ts";
import { eventsAbout } from "#support/record.ts";

const { db } = await aDatabase();
const officer = await givenOfficer(db);

const enter = (dutyStation: string, days: readonly string[], seenEdition = 0) =>
  recordHolidays(as(db, officer, round.reviewing), {
    dutyStation,
    year: 2022,
    circular: `ST/IC/2021/${String(24 + seenEdition)}`,
    holidays: days.map((on) => ({ on: date(on), name: null })),
    seenEdition,
  });

test("The latest edition counts, the earlier one stays readable, and who entered it is on record", async () => {
  const first = accepted(await enter("Vienna", ["2022-12-26", "2022-10-26"])).next;
  accepted(await enter("Vienna", ["2022-12-26", "2022-10-27"], 1));
  expect((await getHolidayCalendar(db, "Vienna")).years.get(2022)).toEqual({
    circular: "ST/IC/2021/25",
    holidays: new Set(["2022-10-27", "2022-12-26"]),
  });
  const editions = await listHolidayLists(db, { dutyStation: "Vienna", year: 2022 });
  expect(editions.map(({ edition, circular }) => [edition, circular])).toEqual([
    [2, "ST/IC/2021/25"],
    [1, "ST/IC/2021/24"],
  ]);
  expect(editions[1]).toMatchObject({ holidays: first.holidays, recordedBy: "Person of secretariat" });
  expect(await eventsAbout(db, first.id)).toEqual(["HolidaysRecorded"]);
});

test("Two officers who compared with the same edition: the second is asked to look again", async () => {
  accepted(await enter("Geneva", ["2022-12-26"]));
  expect(refused(await enter("Geneva", ["2022-12-27"])).because).toBe("changed_meanwhile");
  const both = await Promise.all([enter("Nairobi", ["2022-12-26"]), enter("Nairobi", ["2022-12-27"])]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("A period of working days is circulated once its year has a list, and keeps its instants when the list is replaced", async () => {
  const { circulation } = oewg2021To2025.provisions;
  const given = await givenOpenCall(db, {
    circulation: { ...circulation, period: { length: { unit: "working_days", count: 21 } } },
  });
  await givenCleared(db, given);
  const circulate = () =>
    circulateList(as(db, given.officer, round.circulating), { call: given.call.id, closesAt: round.periodCloses });
  expect(refused(await circulate())).toMatchObject({ because: "year_without_holidays", details: { year: "2022" } });
  accepted(await enter("New York", ["2022-07-04"]));
  const { period } = accepted(await circulate()).next;
  accepted(await enter("New York", ["2022-06-20", "2022-06-21", "2022-07-04"], 1));
  expect((await getNoObjectionPeriod(db, period.id))?.window).toEqual(period.window);
});
