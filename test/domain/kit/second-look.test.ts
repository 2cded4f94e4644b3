import { describe, expect, test } from "vitest";
import { daysBeforeSession, nextSession, odditiesOf, type Oddity } from "#domain/kit/second-look.ts";
import type { SessionFormat } from "#domain/process/session-details.ts";
import { aSession, date, holidays, local, newYork, windowOf } from "#support/factories.ts";

const session = aSession();

describe("what is unusual about a closing instant is said before what cannot be taken back is done", () => {
  test.each<[string, string, string, readonly Oddity[]]>([
    ["two weeks that end on a Thursday", "2022-06-16T18:00", "2022-06-30T18:00", []],
    ["a day to the minute", "2022-06-29T18:00", "2022-06-30T18:00", []],
    ["none at all", "2022-06-30T18:00", "2022-06-30T18:00", ["is_over_before_it_opens"]],
    ["a Sunday before it opens", "2022-06-30T18:00", "2022-06-26T18:00", ["is_over_before_it_opens"]],
    ["six minutes", "2022-06-30T17:54", "2022-06-30T18:00", ["shorter_than_a_day"]],
    ["a Sunday", "2022-06-16T18:00", "2022-06-26T18:00", ["closes_on_a_weekend"]],
    ["a holiday of the circular", "2022-06-16T18:00", "2022-07-04T18:00", ["closes_on_a_holiday"]],
    ["the eve of the session, a Sunday", "2022-06-16T18:00", "2022-07-24T23:59", ["closes_on_a_weekend"]],
    ["the first day of the session", "2022-06-16T18:00", "2022-07-25T00:00", ["closes_after_the_session_begins"]],
    ["its last day", "2022-06-16T18:00", "2022-07-29T23:59", ["closes_after_the_session_begins"]],
    ["the Monday after it", "2022-06-16T18:00", "2022-08-01T18:00", ["closes_after_the_session_ends"]],
    [
      "a year past it",
      "2022-06-16T18:00",
      "2023-07-28T18:00",
      ["longer_than_a_quarter", "closes_in_a_year_without_holidays", "closes_after_the_session_ends"],
    ],
  ])("%s", (_name, opens, closes, expected) => {
    expect(odditiesOf({ window: windowOf(opens, closes), holidays, session })).toEqual(expected);
  });

  test.each<[string, string, readonly Oddity[]]>([
    ["a Thursday", "2022-06-16T10:00", []],
    ["a Saturday", "2022-06-18T10:00", ["opens_on_a_weekend"]],
    ["a holiday of the circular", "2022-07-04T10:00", ["opens_on_a_holiday"]],
  ])(
    "a window that opens later, on %s; one that opens with the act is not asked about it",
    (_name, opens, expected) => {
      const window = windowOf(opens, "2022-07-14T18:00");
      expect(odditiesOf({ window, opensLater: true, holidays, session })).toEqual(expected);
      expect(odditiesOf({ window, holidays, session })).toEqual([]);
    },
  );

  test("the day is that of the zone: late on a Friday in New York it is Saturday in UTC", () => {
    const window = windowOf("2022-06-16T18:00", "2022-06-24T23:00");
    expect(odditiesOf({ window, holidays, session })).toEqual([]);
  });

  test("a list goes out while its call is still open: to the closing instant, and not a millisecond later", () => {
    const call = windowOf("2022-04-25T09:00", "2022-05-24T18:00");
    const at = (opens: string) => odditiesOf({ window: windowOf(opens, "2022-06-30T18:00"), holidays, session, call });
    expect(at("2022-05-24T18:00:00")).toEqual(["call_is_still_open"]);
    expect(at("2022-05-24T18:00:00.001")).toEqual([]);
  });
});

describe("what lets somebody in leaves three weeks for a visa", () => {
  const at = (
    closes: string,
    { letsIn = true, format = "hybrid" }: { letsIn?: boolean; format?: SessionFormat } = {},
  ) =>
    odditiesOf({
      window: windowOf("2022-06-16T18:00", closes),
      holidays,
      session: aSession({ format }),
      letsIn,
    });

  test("the session begins on 25 July: 21 days before are enough, 20 are not, and on its first day something else is said", () => {
    expect(at("2022-07-01T18:00")).toEqual([]);
    expect(at("2022-07-04T23:59")).toEqual(["closes_on_a_holiday"]);
    expect(at("2022-07-05T23:59")).toEqual(["leaves_too_little_time_for_visas"]);
    expect(at("2022-07-25T18:00")).toEqual(["closes_after_the_session_begins"]);
  });

  test("not where it lets nobody in, as silence on a text, nor where nobody travels", () => {
    expect(at("2022-07-05T18:00", { letsIn: false })).toEqual([]);
    expect(at("2022-07-05T18:00", { format: "virtual" })).toEqual([]);
    expect(at("2022-07-05T18:00", { format: "in-person" })).toEqual(["leaves_too_little_time_for_visas"]);
  });
});

test("the days before the session are counted in the zone of the period, and none are left when it has begun", () => {
  expect(daysBeforeSession(windowOf("2022-06-16T18:00", "2022-06-30T18:00"), session)).toBe(25);
  expect(daysBeforeSession(windowOf("2022-06-16T18:00", "2022-07-28T18:00"), session)).toBe(0);
});

test("the next session is the one that is under way, or the first that comes", () => {
  const later = aSession({ beginsOn: date("2022-12-05"), endsOn: date("2022-12-09") });
  const at = (text: string) => nextSession([session, later], newYork, local(text));
  expect(at("2022-07-29T23:59")).toBe(session);
  expect(at("2022-07-30T00:00")).toBe(later);
  expect(at("2022-12-10T00:00")).toBe(null);
});
