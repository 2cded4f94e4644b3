import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  closingInstant,
  daysBetween,
  daysOfWindow,
  endOfDay,
  hasClosed,
  instantIn,
  isAtTime,
  isKnownZone,
  isSettled,
  isWithin,
  latestBefore,
  readLocalTime,
  refuseWindow,
  settlesAt,
  type Window,
  windowStanding,
} from "#domain/kit/calendar.ts";
import { extend, type Extensible } from "#domain/kit/extension.ts";
import { anId } from "#support/an-id.ts";
import {
  acceptedOf,
  date,
  holidays,
  instant,
  later,
  local,
  newYork,
  noHolidays,
  refusalOf,
  time,
  vienna,
} from "#support/factories.ts";

const june: Window = {
  opensAt: instant("2022-06-16T22:00:00Z"),
  closesAt: instant("2022-06-30T22:00:00Z"),
  zone: newYork,
};
const asAnnounced: Extensible = { window: june, extensions: [] };

describe("A period includes its closing instant (domain.md, section 4)", () => {
  test.each([
    ["a millisecond before it opens", "2022-06-16T21:59:59.999Z", false, "upcoming"],
    ["the instant at which it opens", "2022-06-16T22:00:00Z", true, "open"],
    ["a millisecond before it closes", "2022-06-30T21:59:59.999Z", true, "open"],
    ["the closing instant", "2022-06-30T22:00:00Z", true, "open"],
    ["a millisecond after it", "2022-06-30T22:00:00.001Z", false, "settling"],
    ["a millisecond before the settlement margin ends", "2022-06-30T22:01:59.999Z", false, "settling"],
    ["the end of the settlement margin", "2022-06-30T22:02:00Z", false, "settled"],
  ] as const)("%s", (_name, text, within, standing) => {
    expect(isWithin(june, instant(text))).toBe(within);
    expect(windowStanding(june, instant(text))).toBe(standing);
    expect(hasClosed(june, instant(text))).toBe(standing === "settling" || standing === "settled");
    expect(isSettled(june, instant(text))).toBe(standing === "settled");
  });

  test("the settlement margin is 120 seconds", () => {
    expect(settlesAt(june).since(june.closesAt).total("seconds")).toBe(120);
  });

  test("every instant is upcoming, open, settling or settled, in this order and once", () => {
    const order = ["upcoming", "open", "settling", "settled"];
    const millisecond = fc.integer({ min: -1_000_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(millisecond, millisecond, (one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)].map((milliseconds) =>
          order.indexOf(windowStanding(june, june.opensAt.add({ milliseconds }))),
        );
        expect(first).toBeLessThanOrEqual(second ?? -1);
      }),
    );
  });
});

describe("A closing instant moves later, never earlier, with a reason (domain.md, section 4)", () => {
  const now = instant("2022-06-20T12:00:00Z");

  test.each([
    ["earlier", later(june.closesAt, { milliseconds: -1 }), "Outage", "closing_instant_would_move_earlier"],
    ["nowhere", june.closesAt, "Outage", "closing_instant_would_move_earlier"],
    ["without a reason", later(june.closesAt, { hours: 24 }), "  ", "extension_needs_a_reason"],
  ] as const)("%s is refused", (_name, closesAt, reason, because) => {
    expect(refusalOf(extend(asAnnounced, { closesAt, reason }, now)).because).toBe(because);
  });

  test("to an instant that has passed is refused", () => {
    const afterwards = later(june.closesAt, { hours: 2 });
    const refusal = refusalOf(
      extend(asAnnounced, { closesAt: later(june.closesAt, { hours: 1 }), reason: "Outage" }, afterwards),
    );
    expect(refusal.because).toBe("deadline_is_past");
  });

  test("a millisecond later is accepted, and the opening stays", () => {
    const closesAt = later(june.closesAt, { milliseconds: 1 });
    expect(acceptedOf(extend(asAnnounced, { closesAt, reason: "Outage" }, now)).next.window).toEqual({
      ...june,
      closesAt,
    });
  });

  test("each extension follows the one before, and stays on record", () => {
    const first = later(june.closesAt, { hours: 1 });
    const second = later(june.closesAt, { hours: 2 });
    const once = acceptedOf(extend(asAnnounced, { closesAt: first, reason: "One" }, now)).next;
    const { extensions } = acceptedOf(extend(once, { closesAt: second, reason: "Two" }, now)).next;
    expect(extensions.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      [june.closesAt, first, "One"],
      [first, second, "Two"],
    ]);
  });

  test.each([
    ["that ended before it opened", "2022-06-16T20:00:00Z", "2022-06-16T21:59:59Z", false],
    ["that ended as it opened", "2022-06-16T20:00:00Z", "2022-06-16T22:00:00Z", true],
    ["that began as it closed", "2022-06-30T22:00:00Z", "2022-06-30T23:00:00Z", true],
    ["that began after it closed", "2022-06-30T22:00:01Z", "2022-06-30T23:00:00Z", false],
  ])("an outage %s can be cited or not", (_name, beganAt, endedAt, citable) => {
    const span = { beganAt: instant(beganAt), endedAt: instant(endedAt) };
    const outage = { id: anId<"outage">("outage"), ...span, withdrawal: null };
    const closesAt = later(june.closesAt, { hours: 3 });
    const moved = extend(asAnnounced, { closesAt, reason: "Outage", outage }, now);
    const withdrawn = { ...outage, withdrawal: { reason: "Another day.", withdrawnAt: now } };
    const forNothing = extend(asAnnounced, { closesAt, reason: "Outage", outage: withdrawn }, now);
    expect(refusalOf(forNothing).because).toBe("outage_is_withdrawn");
    if (citable) expect(acceptedOf(moved).next.extensions[0]?.outage).toBe(outage.id);
    else expect(refusalOf(moved).because).toBe("outage_does_not_touch_the_window");
  });
});

describe("A window is set for now or later, and ends after it begins", () => {
  test.each([
    ["that closes as it opens", { ...june, closesAt: june.opensAt }, june.opensAt, "deadline_before_opening"],
    ["that opened a millisecond ago", june, later(june.opensAt, { milliseconds: 1 }), "opening_is_past"],
    ["that opens now", june, june.opensAt, null],
    ["that opens later", june, later(june.opensAt, { hours: -5 }), null],
  ] as const)("one %s", (_name, window, now, because) => {
    expect(refuseWindow(window, now)?.because ?? null).toBe(because);
  });
});

describe("18:00 in New York is not one hour of the world", () => {
  test("in January it is 23:00 UTC (EST), in June 22:00 UTC (EDT)", () => {
    expect(instantIn(newYork, date("2022-01-25"), time("18:00")).toString()).toBe("2022-01-25T23:00:00Z");
    expect(instantIn(newYork, date("2022-06-30"), time("18:00")).toString()).toBe("2022-06-30T22:00:00Z");
  });
});

describe("Both week-ends on which clocks change", () => {
  // 2022: New York 13 March and 6 November; Vienna 27 March and 30 October.
  test.each([
    ["New York, forward", newYork, "2022-03-11T18:00", 48, "2022-03-13T19:00", 47],
    ["New York, back", newYork, "2022-11-04T18:00", 48, "2022-11-06T17:00", 49],
    ["Vienna, forward", vienna, "2022-03-25T18:00", 48, "2022-03-27T19:00", 47],
    ["Vienna, back", vienna, "2022-10-28T18:00", 48, "2022-10-30T17:00", 49],
  ] as const)(
    "%s: 48 hours are elapsed hours, two days are the same hour of the clock",
    (_name, zone, opens, hours, afterHours, elapsed) => {
      const opensAt = local(opens, zone);
      const byHours = closingInstant(opensAt, { unit: "hours", count: hours }, { zone, holidays });
      expect(byHours.closesAt.equals(local(afterHours, zone))).toBe(true);
      const byDays = closingInstant(opensAt, { unit: "calendar_days", count: 2 }, { zone, holidays });
      expect(byDays.closesAt.toZonedDateTimeISO(zone).toPlainTime().toString()).toBe("18:00:00");
      expect(byDays.closesAt.since(opensAt).total("hours")).toBe(elapsed);
    },
  );

  test.each([
    ["New York", newYork, "2022-03-13", "02:30", "local_time_does_not_exist"],
    ["New York", newYork, "2022-11-06", "01:30", "local_time_exists_twice"],
    ["Vienna", vienna, "2022-03-27", "02:30", "local_time_does_not_exist"],
    ["Vienna", vienna, "2022-10-30", "02:30", "local_time_exists_twice"],
  ] as const)(
    "%s, %s at %s %s: what a person typed is asked again, and a program fails",
    (_name, zone, day, hour, because) => {
      const refusal = refusalOf(readLocalTime(zone, date(day), time(hour)));
      expect(refusal.because).toBe(because);
      expect(refusal.details).toEqual({ zone, givenOn: day, time: hour });
      expect(() => instantIn(zone, date(day), time(hour))).toThrow(RangeError);
    },
  );

  test.each([
    [newYork, "2022-11-06", "01:30", "first", "2022-11-06T05:30:00Z"],
    [newYork, "2022-11-06", "01:30", "second", "2022-11-06T06:30:00Z"],
    [vienna, "2022-10-30", "02:30", "first", "2022-10-30T00:30:00Z"],
    [vienna, "2022-10-30", "02:30", "second", "2022-10-30T01:30:00Z"],
    [vienna, "2022-10-30", "12:30", "first", "2022-10-30T11:30:00Z"],
  ] as const)(
    "of an hour that is there twice in %s, %s %s, one says the %s",
    (zone, day, hour, occurrence, instant) => {
      expect(acceptedOf(readLocalTime(zone, date(day), time(hour), occurrence)).next.toString()).toBe(instant);
    },
  );

  test.each([
    [newYork, "2022-03-13", "01:59", "2022-03-13T06:59:00Z"],
    [newYork, "2022-03-13", "03:00", "2022-03-13T07:00:00Z"],
    [newYork, "2022-11-06", "00:59", "2022-11-06T04:59:00Z"],
    [newYork, "2022-11-06", "02:00", "2022-11-06T07:00:00Z"],
    [vienna, "2022-03-27", "01:59", "2022-03-27T00:59:00Z"],
    [vienna, "2022-03-27", "03:00", "2022-03-27T01:00:00Z"],
    [vienna, "2022-10-30", "01:59", "2022-10-29T23:59:00Z"],
    [vienna, "2022-10-30", "03:00", "2022-10-30T02:00:00Z"],
  ] as const)("the hours around it in %s, %s %s, exist once", (zone, day, hour, instant) => {
    expect(acceptedOf(readLocalTime(zone, date(day), time(hour))).next.toString()).toBe(instant);
  });

  test.each([
    ["missing", newYork, "2022-03-12T02:30", "2022-03-13T07:30:00Z"],
    ["there twice", newYork, "2022-11-05T01:30", "2022-11-06T06:30:00Z"],
    ["missing", vienna, "2022-03-26T02:30", "2022-03-27T01:30:00Z"],
    ["there twice", vienna, "2022-10-29T02:30", "2022-10-30T01:30:00Z"],
  ] as const)(
    "a closing hour that is %s in %s is the later instant: nobody loses time",
    (_name, zone, opens, closes) => {
      const { closesAt } = closingInstant(local(opens, zone), { unit: "calendar_days", count: 1 }, { zone, holidays });
      expect(closesAt.toString()).toBe(closes);
    },
  );

  test("a day lasts until the millisecond before the next, be it 23 or 25 hours long", () => {
    expect(endOfDay(newYork, date("2022-03-13")).toString()).toBe("2022-03-14T03:59:59.999Z");
    expect(endOfDay(newYork, date("2022-11-06")).toString()).toBe("2022-11-07T04:59:59.999Z");
    expect(endOfDay(vienna, date("2022-10-30")).toString()).toBe("2022-10-30T22:59:59.999Z");
  });
});

describe("Working days leave out week-ends and the holidays of the circular", () => {
  test.each([
    ["from a Monday", "2022-05-09T10:00", 3, "2022-05-12T10:00"],
    ["over a week-end", "2022-05-12T10:00", 3, "2022-05-17T10:00"],
    ["over a holiday", "2022-05-04T10:00", 1, "2022-05-06T10:00"],
    ["over a holiday and a week-end", "2022-05-26T10:00", 1, "2022-05-30T10:00"],
    ["from a Saturday", "2022-05-14T10:00", 1, "2022-05-16T10:00"],
  ] as const)("%s", (_name, opens, count, closes) => {
    const closing = closingInstant(local(opens), { unit: "working_days", count }, { zone: newYork, holidays });
    expect(closing).toEqual({ closesAt: local(closes), unlistedYears: [] });
  });

  test("the hour of closing may be another than that of opening", () => {
    const closing = closingInstant(
      local("2022-05-09T10:00"),
      { unit: "working_days", count: 1 },
      { zone: newYork, closesAtTime: time("18:00"), holidays },
    );
    expect(closing.closesAt).toEqual(local("2022-05-10T18:00"));
  });

  test.each([
    ["the same day's, where it is still to come", "2022-05-09T10:00", "2022-05-09T18:00"],
    ["that very instant", "2022-05-09T16:00", "2022-05-09T18:00"],
    ["the next day's, where it has gone by", "2022-05-09T16:01", "2022-05-10T18:00"],
  ] as const)("of hours it is the next such hour after them: %s", (_name, opens, closes) => {
    const given = { zone: newYork, closesAtTime: time("18:00"), holidays: noHolidays };
    expect(closingInstant(local(opens), { unit: "hours", count: 2 }, given).closesAt).toEqual(local(closes));
  });

  test("an hour that the clocks pass over is the one that they show in its place; one that they show twice is both", () => {
    const [missing, twice] = [time("02:30"), time("01:30")];
    expect(isAtTime(local("2022-03-13T03:30"), missing, newYork)).toBe(true);
    expect(isAtTime(local("2022-03-14T03:30"), missing, newYork)).toBe(false);
    for (const [offset, is] of [
      ["-04:00", true],
      ["-05:00", true],
      ["-06:00", false],
    ] as const)
      expect(isAtTime(instant(`2022-11-06T01:30:00${offset}`), twice, newYork)).toBe(is);
    expect(isAtTime(later(local("2022-05-09T18:00"), { milliseconds: 1 }), time("18:00"), newYork)).toBe(false);
  });

  test("a year without a list is flagged, once, and only when working days are counted", () => {
    const opensAt = local("2022-12-28T10:00");
    const working = closingInstant(opensAt, { unit: "working_days", count: 6 }, { zone: newYork, holidays });
    expect(working.unlistedYears).toEqual([2023]);
    const both = closingInstant(opensAt, { unit: "working_days", count: 6 }, { zone: newYork, holidays: noHolidays });
    expect(both.unlistedYears).toEqual([2022, 2023]);
    expect(
      closingInstant(opensAt, { unit: "calendar_days", count: 6 }, { zone: newYork, holidays: noHolidays })
        .unlistedYears,
    ).toEqual([]);
  });

  test("without its list a weekday counts and its year is flagged, a weekend never counts", () => {
    const oneDayAfter = (opensAt: string) =>
      closingInstant(local(opensAt), { unit: "working_days", count: 1 }, { zone: newYork, holidays });
    const on = (day: string) =>
      closingInstant(local(day), { unit: "calendar_days", count: 0 }, { zone: newYork, holidays });
    expect(oneDayAfter("2022-05-03T10:00").closesAt).toEqual(on("2022-05-04T10:00").closesAt);
    expect(oneDayAfter("2022-05-04T10:00").closesAt).toEqual(on("2022-05-06T10:00").closesAt);
    expect(oneDayAfter("2022-05-06T10:00").closesAt).toEqual(on("2022-05-09T10:00").closesAt);
    expect(oneDayAfter("2023-05-03T10:00")).toEqual({ ...on("2023-05-04T10:00"), unlistedYears: [2023] });
    expect(oneDayAfter("2023-05-05T10:00")).toEqual({ ...on("2023-05-08T10:00"), unlistedYears: [2023] });
  });

  test("counted backwards from a session, they leave out the same days", () => {
    const before = latestBefore(date("2022-07-06"), { unit: "working_days", count: 2 }, newYork, holidays);
    expect(before).toEqual({ closesAt: endOfDay(newYork, date("2022-07-01")), unlistedYears: [] });
    const days = latestBefore(date("2022-07-06"), { unit: "calendar_days", count: 28 }, newYork, holidays);
    expect(days.closesAt.toString()).toBe("2022-06-09T03:59:59.999Z");
    const hours = latestBefore(date("2022-03-14"), { unit: "hours", count: 24 }, newYork, holidays);
    expect(hours.closesAt).toEqual(local("2022-03-12T23:00"));
  });

  test("more length never closes earlier, whatever the unit, zone and instant of opening", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("hours", "calendar_days", "working_days"),
        fc.constantFrom(newYork, vienna, "Africa/Nairobi", "Asia/Kathmandu"),
        fc.integer({ min: 0, max: 3 * 366 * 24 * 60 }),
        fc.integer({ min: 0, max: 40 }),
        (unit, zone, minutes, count) => {
          const opensAt = instant("2021-01-01T00:00:00Z").add({ minutes });
          const shorter = closingInstant(opensAt, { unit, count }, { zone, holidays }).closesAt;
          const longer = closingInstant(opensAt, { unit, count: count + 1 }, { zone, holidays }).closesAt;
          expect(Temporal.Instant.compare(shorter, longer)).toBe(-1);
          if (count > 0) expect(Temporal.Instant.compare(opensAt, shorter)).toBe(-1);
        },
      ),
    );
  });
});

test("A zone is known by its IANA name", () => {
  expect(isKnownZone("Africa/Nairobi")).toBe(true);
  expect(isKnownZone("New York time")).toBe(false);
});

describe("The days of a window, as they are drawn", () => {
  const window = { opensAt: "2026-11-11T18:00:00-05:00", closesAt: "2026-12-16T18:00:00-05:00", zone: newYork };

  test.each([
    ["before it opens, all are left", "2026-11-01T00:00:00Z", 35],
    ["as it opens", "2026-11-11T23:00:00Z", 35],
    ["a day that has begun is a whole one", "2026-11-26T01:40:00Z", 21],
    ["the last day", "2026-12-16T22:59:59Z", 1],
    ["the closing instant itself", "2026-12-16T23:00:00Z", 0],
    ["afterwards, nothing", "2027-01-01T00:00:00Z", 0],
  ])("%s", (_when, now, left) => {
    expect(daysOfWindow(window, now)).toEqual({ all: 35, left });
  });

  test("An hour that the clocks repeat makes no day, and one that they leave out takes none", () => {
    const autumn = { opensAt: "2026-10-30T22:00:00Z", closesAt: "2026-11-02T23:00:00Z", zone: newYork };
    expect(daysOfWindow(autumn, "2026-10-30T22:00:00Z")).toEqual({ all: 3, left: 3 });
    const spring = { opensAt: "2026-03-06T23:00:00Z", closesAt: "2026-03-09T22:00:00Z", zone: newYork };
    expect(daysOfWindow(spring, "2026-03-06T23:00:00Z")).toEqual({ all: 3, left: 3 });
  });

  test("A window of hours is one day", () => {
    const hours = { opensAt: "2026-11-02T12:00:00Z", closesAt: "2026-11-02T18:00:00Z", zone: newYork };
    expect(daysOfWindow(hours, "2026-11-02T13:00:00Z")).toEqual({ all: 1, left: 1 });
  });
});

test("Days between two instants are those of the calendar of the zone", () => {
  const of = (from: string, to: string) => daysBetween(newYork, Temporal.Instant.from(from), Temporal.Instant.from(to));
  expect(of("2026-11-18T05:00:00Z", "2026-11-19T04:59:59Z")).toBe(0);
  expect(of("2026-11-19T04:59:59Z", "2026-11-19T05:00:00Z")).toBe(1);
  expect(of("2026-10-30T12:00:00Z", "2026-11-30T12:00:00Z")).toBe(31);
});
