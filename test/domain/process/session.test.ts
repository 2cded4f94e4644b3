import { expect, test } from "vitest";
import { oddDaysOf } from "#domain/process/session.ts";
import { correctedDetails, type DetailsOfSession } from "#domain/process/session-details.ts";
import { date, round } from "#support/factories.ts";

const years = new Map([[2022, { circular: "ST/IC/2021/24", holidays: new Set(["2022-09-05"]) }]]);

test.each([
  ["2022-07-25", "2022-07-29", []],
  ["2022-05-02", "2022-05-06", ["is_over"]],
  ["2022-05-30", "2022-06-03", ["has_begun"]],
  ["2022-10-01", "2022-10-09", ["begins_on_a_weekend", "ends_on_a_weekend"]],
  ["2022-09-05", "2022-09-05", ["begins_on_a_holiday", "ends_on_a_holiday"]],
  ["2022-08-01", "2022-09-01", ["lasts_longer_than_a_month"]],
  ["2022-08-01", "2022-08-31", []],
])("what is unusual about a session from %s to %s", (beginsOn, endsOn, odd) => {
  const days = { beginsOn: date(beginsOn), endsOn: date(endsOn) };
  const holidays = { dutyStation: "New York", years };
  expect(oddDaysOf(days, { zone: "America/New_York" }, holidays, round.circulating)).toEqual(odd);
});

test("a correction names what changes, in whatever order those who are invited were ticked", () => {
  const said: DetailsOfSession = {
    title: "A",
    format: "hybrid",
    place: "X",
    invited: ["observers", "states"],
    capacity: 1,
  };
  expect(correctedDetails(said, { ...said, invited: ["states", "observers"] })).toEqual([]);
  expect(correctedDetails(said, { ...said, capacity: null })).toEqual([{ detail: "capacity", was: 1, is: null }]);
});
