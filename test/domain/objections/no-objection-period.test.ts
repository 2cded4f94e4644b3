import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Application } from "#domain/applications/application.ts";
import type { HolidayCalendar, Instant, Length } from "#domain/kit/calendar.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { Track, WindowStage } from "#domain/modalities/stages.ts";
import { circulate, closingClockOf, earliestClosing, extendPeriod } from "#domain/objections/no-objection-period.ts";
import { periodStanding } from "#domain/objections/period.ts";
import { anId } from "#support/an-id.ts";
import {
  aCall,
  acceptedOf,
  aCirculated,
  aCleared,
  aDecision,
  aDecisionWhere,
  aNotified,
  aPeriod,
  aSession,
  aSubmitted,
  circulatedAt,
  closesAt,
  holidays,
  later,
  local,
  millisecondAfter,
  newYork,
  noHolidays,
  refusalOf,
} from "#support/factories.ts";
import { ownClasses } from "#support/own-classes.ts";
import { aClass, aConsultation, aList, aRuling, aWindow } from "#support/stages.ts";

const window = { opensAt: circulatedAt, closesAt, zone: newYork };
const given = {
  id: anId<"period">("period"),
  circulatedBy: anId<"person">("officer"),
  modalities: "adopted",
  session: aSession(),
  holidays,
  changedUnseen: 0,
} as const;
const settled = later(closesAt, { seconds: 120 });

function circulating(changes: Partial<Provisions["circulation"]>) {
  return aDecisionWhere({ circulation: { ...oewg2021To2025.provisions.circulation, ...changes } });
}

describe("The cleared list goes to all missions (modalities of 22 April 2022)", () => {
  test("each organisation on it is in the period, and in no other", () => {
    const applications = [aCleared({ id: anId("one") }), aCleared({ id: anId("two"), category: "business" })];
    const { next, happened } = acceptedOf(
      circulate({ ...given, applications, call: aCall(), decision: aDecision() }, { ...given, window }, circulatedAt),
    );
    expect(next.period).toEqual(aPeriod());
    expect(next.circulated).toEqual([
      aCirculated({ id: anId("one") }),
      aCirculated({ id: anId("two"), category: "business" }),
    ]);
    expect(happened).toMatchObject({ count: 2, closesAt });
  });

  test("it waits for a look at each record that changed after it was sent", () => {
    const list = { ...given, applications: [aCleared()], call: aCall(), decision: aDecision(), changedUnseen: 1 };
    const refusal = refusalOf(circulate(list, { ...given, window }, circulatedAt));
    expect(refusal.because).toBe("changed_records_are_not_looked_at");
  });

  test("what provisions say of a period is nothing to classes of a decision's own: their windows say it", () => {
    const classes = ownClasses({ conference: "conference", partners: "partners" });
    const { provisions } = circulating({ period: { inTheRoom: true } });
    const applications = [aCleared({ class: "all-others" })];
    const list = { ...given, applications, call: aCall() };
    const inOwn = circulate(
      { ...list, decision: aDecision({ provisions, classes }) },
      { ...given, window },
      circulatedAt,
    );
    expect(inOwn.ok).toBe(true);
    const customary = { ...list, applications: [aCleared()], decision: aDecision({ provisions }) };
    expect(refusalOf(circulate(customary, { ...given, window }, circulatedAt)).because).toBe("route_does_not_accredit");
  });

  test("of a continuous call, nobody on it was received after the last cut-off", () => {
    const cutOff = local("2022-05-20T18:00");
    const call = aCall({
      cutOffs: [cutOff],
      window: { ...aCall().window, closesAt: later(circulatedAt, { hours: 240 }) },
    });
    const received = (receivedAt: typeof cutOff) => [aCleared({ receivedAt })];
    const list = { ...given, call, decision: aDecision() };
    expect(circulate({ ...list, applications: received(cutOff) }, { ...given, window }, circulatedAt).ok).toBe(true);
    const late = received(later(cutOff, { milliseconds: 1 }));
    const refusal = refusalOf(circulate({ ...list, applications: late }, { ...given, window }, circulatedAt));
    expect(refusal.because).toBe("application_cannot_be_circulated");
  });

  test.each<[string, Application]>([
    ["not reviewed", aSubmitted()],
    ["of another call", aCleared({ call: anId("other") })],
    ["on the notify route", aNotified()],
    ["for the body to decide", aCleared({ route: "body-decides" })],
    ["on a list already", aCirculated()],
  ])("an application %s is not circulated", (_name, application) => {
    const refusal = refusalOf(
      circulate(
        { ...given, applications: [aCleared(), application], call: aCall(), decision: aDecision() },
        { ...given, window },
        circulatedAt,
      ),
    );
    expect(refusal).toMatchObject({ because: "application_cannot_be_circulated", details: { reference: "A-0001" } });
  });

  test("an application whose category the decision sends another way is not circulated", () => {
    const { categories } = oewg2021To2025.provisions;
    const decision = aDecisionWhere({
      categories: { ...categories, ngo: { ...categories.ngo, route: "body-decides" } },
    });
    const refusal = refusalOf(
      circulate({ ...given, applications: [aCleared()], call: aCall(), decision }, { ...given, window }, circulatedAt),
    );
    expect(refusal.because).toBe("application_cannot_be_circulated");
  });

  test.each(["draft", "under-silence", "settling", "not-adopted", "superseded"] as const)(
    "nothing is circulated while the decision is %s",
    (modalities) => {
      const refusal = refusalOf(
        circulate(
          { ...given, applications: [aCleared()], call: aCall(), decision: aDecision(), modalities },
          { ...given, window },
          circulatedAt,
        ),
      );
      expect(refusal.because).toBe("no_modalities_in_force");
    },
  );

  test("nothing is circulated under another decision than that of the call", () => {
    const refusal = refusalOf(
      circulate(
        { ...given, applications: [aCleared()], call: aCall({ decision: anId("other") }), decision: aDecision() },
        { ...given, window },
        circulatedAt,
      ),
    );
    expect(refusal.because).toBe("no_modalities_in_force");
  });

  test("a list is circulated as it was seen, and not as it became since", () => {
    const circulateSeen = (seen: string, present: string) =>
      circulate(
        { ...given, applications: [aCleared()], call: aCall(), decision: aDecision() },
        { ...given, hash: { seen, present }, window },
        circulatedAt,
      );
    expect(circulateSeen("a", "a").ok).toBe(true);
    expect(refusalOf(circulateSeen("a", "b")).because).toBe("changed_meanwhile");
  });

  test("an empty list is not circulated, nor one into the past", () => {
    expect(
      refusalOf(
        circulate(
          { ...given, applications: [], call: aCall(), decision: aDecision() },
          { ...given, window },
          circulatedAt,
        ),
      ).because,
    ).toBe("nothing_to_circulate");
    const late = circulate(
      { ...given, applications: [aCleared()], call: aCall(), decision: aDecision() },
      { ...given, window },
      millisecondAfter(circulatedAt),
    );
    expect(refusalOf(late).because).toBe("opening_is_past");
  });
});

describe("A period is as long as the decision says (parameter 6)", () => {
  const fourteenDays = circulating({ period: { length: { unit: "calendar_days", count: 14 } } });
  // Opens on Thursday 16 June 2022; there is no holiday in the synthetic list before 4 July.
  const tenWorkingDays = circulating({ period: { length: { unit: "working_days", count: 10 } } });
  const elevenWorkingDays = circulating({ period: { length: { unit: "working_days", count: 11 } } });

  test.each([
    ["14 calendar days, to the millisecond", fourteenDays, closesAt, null],
    [
      "14 calendar days, a millisecond short",
      fourteenDays,
      later(closesAt, { milliseconds: -1 }),
      "period_is_shorter_than_decided",
    ],
    ["14 calendar days, to the end of the last", fourteenDays, local("2022-06-30T23:59:59.999"), null],
    [
      "14 calendar days and a millisecond of the next",
      fourteenDays,
      local("2022-07-01T00:00"),
      "period_is_longer_than_decided",
    ],
    ["10 working days", tenWorkingDays, closesAt, null],
    ["11 working days, a day short", elevenWorkingDays, closesAt, "period_is_shorter_than_decided"],
    ["as the Chair decides", aDecision(), later(circulatedAt, { hours: 1 }), null],
    ["in the room", circulating({ period: { inTheRoom: true } }), closesAt, "route_does_not_accredit"],
  ] as const)("%s", (_name, decision, closing, because) => {
    const decided = circulate(
      { ...given, applications: [aCleared()], call: aCall(), decision },
      { ...given, window: { ...window, closesAt: closing } },
      circulatedAt,
    );
    expect(decided.ok ? null : decided.because).toBe(because);
  });

  test("the earliest closing instant is said", () => {
    const list = { applications: [aCleared()], holidays };
    expect(earliestClosing({ ...list, decision: fourteenDays }, circulatedAt)?.closesAt).toEqual(closesAt);
    expect(earliestClosing({ ...list, decision: aDecision() }, circulatedAt)).toBeNull();
    const short = circulate(
      { ...given, applications: [aCleared()], call: aCall(), decision: elevenWorkingDays },
      { ...given, window },
      circulatedAt,
    );
    expect(refusalOf(short).details).toEqual({ earliestAt: local("2022-07-01T18:00").toString(), zone: newYork });
  });

  describe("with the hour at which it ends, where the text names one", () => {
    const until = (clock: string, more: Partial<Provisions["circulation"]> = {}) =>
      circulating({ period: { length: { unit: "working_days", count: 10 } }, closingClock: clock, ...more });
    const chairSets = until("18:00", { period: { decidedByChair: true } });

    test.each([
      ["at that hour of the last day", until("18:00"), "2022-06-30T18:00", null],
      ["at that hour of a later day", until("18:00"), "2022-07-05T18:00", "period_is_longer_than_decided"],
      ["sooner than so many times 24 hours after it opens", until("09:00"), "2022-06-30T09:00", null],
      ["at another hour", until("18:00"), "2022-06-30T18:01", "period_ends_at_the_hour_of_the_text"],
      ["a day early", until("18:00"), "2022-06-29T18:00", "period_is_shorter_than_decided"],
      ["at that hour, as the Chair decides", chairSets, "2022-06-20T18:00", null],
      ["at another hour, as the Chair decides", chairSets, "2022-06-20T12:00", "period_ends_at_the_hour_of_the_text"],
    ] as const)("%s", (_name, decision, closing, because) => {
      const decided = circulate(
        { ...given, applications: [aCleared()], call: aCall(), decision },
        { ...given, window: { ...window, closesAt: local(closing) } },
        circulatedAt,
      );
      expect(decided.ok ? null : decided.because).toBe(because);
      if (!decided.ok && because === "period_ends_at_the_hour_of_the_text")
        expect(decided).toMatchObject({ details: { clock: "18:00" }, cites: decision.provisions.circulation.cites });
    });

    test("on a list with a longer window that names none it is the next such hour after that one, by which the list can go out", () => {
      const track = (window: Partial<WindowStage>) => [aRuling("screening"), aList("list"), aWindow("window", window)];
      const days = (count: number) => ({ unit: "calendar_days", count }) as const;
      const classes = [
        aClass("short", track({ length: days(3), closingClock: "09:00" })),
        aClass("long", track({ length: days(10) })),
      ];
      const decision = aDecision({ classes });
      const applications = classes.map(({ key }) => aCleared({ id: anId<"application">(key), class: key }));
      const ends = earliestClosing({ applications, decision, holidays }, circulatedAt)?.closesAt;
      // The list goes out at 18:00 of 16 June.
      expect(ends).toEqual(local("2022-06-27T09:00"));
      const goesOut = (closing: Instant) =>
        circulate(
          { ...given, applications, call: aCall(), decision },
          { ...given, window: { ...window, closesAt: closing } },
          circulatedAt,
        );
      acceptedOf(goesOut(local("2022-06-27T09:00")));
      expect(refusalOf(goesOut(local("2022-06-26T09:00"))).because).toBe("period_is_shorter_than_decided");
      expect(refusalOf(goesOut(local("2022-06-28T09:00"))).because).toBe("period_is_longer_than_decided");
    });

    test("also where own stages say it, and a period can be extended to any later instant, as everybody is told", () => {
      const own = aDecision({ classes: [aClass("a", [aList("list"), aWindow("window", { closingClock: "12:00" })])] });
      const of = { applications: [aCleared({ class: "a" })], decision: own };
      expect(closingClockOf(of)).toBe("12:00");
      expect(closingClockOf({ ...of, behind: 1 })).toBeNull();
      const extended = extendPeriod(
        aPeriod({ window }),
        { closesAt: later(closesAt, { hours: 3 }), reason: "The portal was out of service." },
        later(circulatedAt, { hours: 1 }),
      );
      expect(extended.ok).toBe(true);
    });
  });

  test("working days are not counted in a year whose holidays were not entered", () => {
    const decided = circulate(
      { ...given, applications: [aCleared()], call: aCall(), decision: tenWorkingDays, holidays: noHolidays },
      { ...given, window },
      circulatedAt,
    );
    expect(refusalOf(decided)).toMatchObject({
      because: "year_without_holidays",
      details: { year: "2022", dutyStation: "New York" },
    });
  });

  describe("what follows on a period is counted in working days as well: the list goes out when the holidays are there", () => {
    const workingDays = (count: number) => ({ unit: "working_days", count }) as const;
    const under = (track: Track, listed: HolidayCalendar = holidays) => {
      const decision = aDecision({ classes: [aClass("a", track)] });
      const applications = [aCleared({ class: "a" })];
      return circulate(
        { ...given, applications, call: aCall(), decision, holidays: listed },
        { ...given, window },
        circulatedAt,
      );
    };
    const held = (count: number, key = "window") =>
      aWindow(key, { hold: { limit: workingDays(count), then: "lifted" } });
    const asked = aWindow("window", { objected: { to: "next" } });
    const consulted = (within: Length) => aConsultation("consultation", { within });

    test.each([
      ["a hold in the year of the period", [held(5)], noHolidays, "2022"],
      ["a hold that may last into the next year", [held(140)], holidays, "2023"],
      ["a consultation", [asked, consulted(workingDays(10))], noHolidays, "2022"],
      [
        "a consultation after a hold",
        [
          aWindow("window", {
            hold: { limit: { unit: "calendar_days", count: 180 }, then: "objection" },
            objected: { to: "next" },
          }),
          consulted(workingDays(10)),
        ],
        holidays,
        "2023",
      ],
    ] as const)("%s", (_name, stages, listed, year) => {
      const refusal = refusalOf(under([aRuling("screening"), aList("list"), ...stages], listed));
      expect(refusal).toMatchObject({
        because: "what_follows_cannot_be_counted",
        details: { year, dutyStation: "New York" },
      });
    });

    test.each([
      ["within the year that is listed", [held(20)], holidays],
      ["in calendar days", [asked, consulted({ unit: "calendar_days", count: 300 })], noHolidays],
      ["of another list that follows later", [aWindow("window"), aList("list-2"), held(20, "window-2")], noHolidays],
    ] as const)("but not %s", (_name, stages, listed) => {
      expect(under([aRuling("screening"), aList("list"), ...stages], listed).ok).toBe(true);
    });
  });

  test("nor backwards from the session", () => {
    const decision = circulating({ beforeSession: { unit: "working_days", count: 10 } });
    const unlisted = { ...given, holidays: noHolidays };
    const decided = circulate(
      { ...unlisted, applications: [aCleared()], call: aCall(), decision },
      { ...unlisted, window },
      circulatedAt,
    );
    expect(refusalOf(decided).because).toBe("year_without_holidays");
    expect(
      acceptedOf(
        circulate(
          { ...given, applications: [aCleared()], call: aCall(), decision },
          { ...given, window },
          circulatedAt,
        ),
      ).happened.count,
    ).toBe(1);
  });

  const lastInstant = local("2022-06-27T23:59:59.999");
  test.each([
    ["by a millisecond", millisecondAfter(lastInstant), "list_is_too_close_to_session"],
    ["not at all", local("2022-06-27T10:00"), null],
    ["not at the end of the day", lastInstant, null],
  ] as const)("28 days before the session of 25 July: too late %s", (_name, now, because) => {
    const decision = circulating({ beforeSession: { unit: "calendar_days", count: 28 } });
    const decided = circulate(
      { ...given, applications: [aCleared()], call: aCall(), decision },
      { ...given, window: { ...window, opensAt: now } },
      now,
    );
    expect(decided.ok ? null : decided.because).toBe(because);
  });
});

describe("Standing of a period", () => {
  test.each([
    ["before it opens", later(circulatedAt, { milliseconds: -1 }), "upcoming"],
    ["at the closing instant", closesAt, "open"],
    ["a millisecond later", millisecondAfter(closesAt), "settling"],
    ["when the margin has ended", settled, "closed"],
  ] as const)("%s, whatever was recorded", (_name, instant, standing) => {
    expect(periodStanding(aPeriod(), instant)).toBe(standing);
    expect(periodStanding(aPeriod({ lapsedAt: settled }), instant)).toBe(standing);
  });
});

describe("A closing instant moves later, while the period is open", () => {
  test.each([
    ["at the closing instant", closesAt, null],
    ["a millisecond later", millisecondAfter(closesAt), "no_objection_period_has_closed"],
    ["when it has settled", settled, "no_objection_period_has_closed"],
  ] as const)("%s", (_name, now, because) => {
    const decided = extendPeriod(aPeriod(), { closesAt: later(closesAt, { hours: 24 }), reason: "Outage" }, now);
    expect(decided.ok ? null : decided.because).toBe(because);
  });

  test("each extension keeps where it came from, and why", () => {
    const to = later(closesAt, { hours: 24 });
    const { next } = acceptedOf(extendPeriod(aPeriod(), { closesAt: to, reason: "Outage" }, circulatedAt));
    expect(next.window.closesAt).toEqual(to);
    const first = { from: closesAt, to, reason: "Outage", extendedAt: circulatedAt, outage: null };
    expect(next.extensions).toEqual([first]);
    const again = acceptedOf(
      extendPeriod(next, { closesAt: later(to, { hours: 1 }), reason: "Another outage" }, closesAt),
    ).next;
    expect(again.extensions).toEqual([
      first,
      { from: to, to: later(to, { hours: 1 }), reason: "Another outage", extendedAt: closesAt, outage: null },
    ]);
  });

  test("never earlier, never without a reason", () => {
    const earlier = extendPeriod(
      aPeriod(),
      { closesAt: later(closesAt, { milliseconds: -1 }), reason: "Outage" },
      circulatedAt,
    );
    expect(refusalOf(earlier).because).toBe("closing_instant_would_move_earlier");
    expect(refusalOf(extendPeriod(aPeriod(), { closesAt: settled, reason: "" }, circulatedAt)).because).toBe(
      "extension_needs_a_reason",
    );
  });
});
