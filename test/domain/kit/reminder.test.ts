import { describe, expect, test } from "vitest";
import { reminderDue } from "#domain/kit/reminder.ts";
import { local, millisecondAfter, newYork, vienna, windowOf } from "#support/factories.ts";

const window = windowOf("2022-06-01T12:00", "2022-06-30T18:00");
const due = (at: string, given: Partial<Parameters<typeof reminderDue>[0]> = {}) =>
  reminderDue({ window, zone: newYork, toldAt: window.opensAt, ...given }, local(at));

describe("a reminder before the end of a window", () => {
  test.each([
    ["2022-06-27T17:59", null],
    ["2022-06-27T18:00", 3],
    ["2022-06-29T17:59", 3],
    ["2022-06-29T18:00", 1],
    ["2022-06-30T18:00", 1],
  ])("that ends on 30 June at six is at %s of %j days", (at, days) => {
    expect(due(at)).toBe(days);
  });

  test("is due no more one millisecond after the end", () => {
    const given = { window, zone: newYork, toldAt: window.opensAt };
    expect(reminderDue(given, millisecondAfter(window.closesAt))).toBeNull();
  });

  test("lies at the same hour of the clocks in the zone, over a change of clocks too", () => {
    const november = windowOf("2022-10-20T12:00", "2022-11-08T18:00");
    const given = { window: november, toldAt: november.opensAt };
    // In New York the clocks go back on 6 November: three days before is 73 hours before.
    expect(due("2022-11-05T18:00", given)).toBe(3);
    expect(due("2022-11-05T17:59", given)).toBeNull();
    // In Vienna they went back on 30 October.
    expect(due("2022-11-05T18:00", { ...given, zone: vienna })).toBeNull();
    expect(due("2022-11-05T19:00", { ...given, zone: vienna })).toBe(3);
  });

  test("is not sent within a day of the letter that told of the end: a silence of two days has one, of one day none", () => {
    const two = windowOf("2022-04-20T18:00", "2022-04-22T18:00");
    const one = windowOf("2022-04-21T18:00", "2022-04-22T18:00");
    expect(due("2022-04-20T19:00", { window: two, toldAt: two.opensAt })).toBeNull();
    expect(due("2022-04-21T18:00", { window: two, toldAt: two.opensAt })).toBe(1);
    expect(due("2022-04-22T17:00", { window: one, toldAt: one.opensAt })).toBeNull();
  });

  test("is not sent again when the end has just been moved and everybody was told", () => {
    expect(due("2022-06-29T18:00", { toldAt: local("2022-06-29T12:00") })).toBeNull();
    expect(due("2022-06-29T18:00", { toldAt: local("2022-06-28T18:00") })).toBe(1);
  });
});
