import { describe, expect, test } from "vitest";
import type { Application } from "#domain/applications/application.ts";
import { circulate, earliestClosing, extendPeriod, lapse } from "#domain/objections/no-objection-period.ts";
import { periodStanding } from "#domain/objections/period.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import {
  acceptedOf,
  aCall,
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
} from "#support/domain.ts";

const window = { opensAt: circulatedAt, closesAt, zone: newYork };
const given = { id: "period", circulatedBy: "officer", modalities: "adopted", session: aSession(), holidays } as const;
const settled = later(closesAt, { seconds: 120 });

function circulating(changes: Partial<Provisions["circulation"]>) {
  return aDecisionWhere({ circulation: { ...oewg2021To2025.provisions.circulation, ...changes } });
}

describe("The cleared list goes to all missions (modalities of 22 April 2022)", () => {
  test("each organisation on it is in the period, and in no other", () => {
    const applications = [aCleared({ id: "one" }), aCleared({ id: "two", category: "business" })];
    const { next, happened } = acceptedOf(circulate(applications, aCall(), aDecision(), window, circulatedAt, given));
    expect(next.period).toEqual(aPeriod());
    expect(next.circulated).toEqual([aCirculated({ id: "one" }), aCirculated({ id: "two", category: "business" })]);
    expect(happened).toMatchObject({ count: 2, closesAt });
  });

  test.each<[string, Application]>([
    ["not reviewed", aSubmitted()],
    ["of another call", aCleared({ call: "other" })],
    ["on the notify route", aNotified()],
    ["for the body to decide", aCleared({ route: "body-decides" })],
    ["on a list already", aCirculated()],
  ])("an application %s is not circulated", (_name, application) => {
    const refusal = refusalOf(circulate([aCleared(), application], aCall(), aDecision(), window, circulatedAt, given));
    expect(refusal).toMatchObject({ because: "application_cannot_be_circulated", details: { reference: "A-0001" } });
  });

  test("an application whose category the decision sends another way is not circulated", () => {
    const { categories } = oewg2021To2025.provisions;
    const decision = aDecisionWhere({
      categories: { ...categories, ngo: { ...categories.ngo, route: "body-decides" } },
    });
    const refusal = refusalOf(circulate([aCleared()], aCall(), decision, window, circulatedAt, given));
    expect(refusal.because).toBe("application_cannot_be_circulated");
  });

  test.each(["draft", "under-silence", "settling", "not-adopted", "superseded"] as const)(
    "nothing is circulated while the decision is %s",
    (modalities) => {
      const refusal = refusalOf(
        circulate([aCleared()], aCall(), aDecision(), window, circulatedAt, { ...given, modalities }),
      );
      expect(refusal.because).toBe("no_modalities_in_force");
    },
  );

  test("nothing is circulated under another decision than that of the call", () => {
    const refusal = refusalOf(
      circulate([aCleared()], aCall({ decision: "other" }), aDecision(), window, circulatedAt, given),
    );
    expect(refusal.because).toBe("no_modalities_in_force");
  });

  test("a list is circulated as it was seen, and not as it became since", () => {
    const circulateSeen = (seen: string, present: string) =>
      circulate([aCleared()], aCall(), aDecision(), window, circulatedAt, { ...given, hash: { seen, present } });
    expect(circulateSeen("a", "a").ok).toBe(true);
    expect(refusalOf(circulateSeen("a", "b")).because).toBe("changed_meanwhile");
  });

  test("an empty list is not circulated, nor one into the past", () => {
    expect(refusalOf(circulate([], aCall(), aDecision(), window, circulatedAt, given)).because).toBe(
      "nothing_to_circulate",
    );
    const late = circulate([aCleared()], aCall(), aDecision(), window, millisecondAfter(circulatedAt), given);
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
    ["10 working days", tenWorkingDays, closesAt, null],
    ["11 working days, a day short", elevenWorkingDays, closesAt, "period_is_shorter_than_decided"],
    ["as the Chair decides", aDecision(), later(circulatedAt, { hours: 1 }), null],
    ["in the room", circulating({ period: { inTheRoom: true } }), closesAt, "route_does_not_accredit"],
  ] as const)("%s", (_name, decision, closing, because) => {
    const decided = circulate([aCleared()], aCall(), decision, { ...window, closesAt: closing }, circulatedAt, given);
    expect(decided.ok ? null : decided.because).toBe(because);
  });

  test("the earliest closing instant is said", () => {
    expect(earliestClosing(fourteenDays, circulatedAt, holidays)?.closesAt).toEqual(closesAt);
    expect(earliestClosing(aDecision(), circulatedAt, holidays)).toBeNull();
    const short = circulate([aCleared()], aCall(), elevenWorkingDays, window, circulatedAt, given);
    expect(refusalOf(short).details).toEqual({ earliestAt: local("2022-07-01T18:00").toString(), zone: newYork });
  });

  test("working days are not counted in a year whose holidays were not entered", () => {
    const decided = circulate([aCleared()], aCall(), tenWorkingDays, window, circulatedAt, {
      ...given,
      holidays: noHolidays,
    });
    expect(refusalOf(decided)).toMatchObject({
      because: "year_without_holidays",
      details: { year: "2022", dutyStation: "New York" },
    });
  });

  test("nor backwards from the session", () => {
    const decision = circulating({ beforeSession: { unit: "working_days", count: 10 } });
    const unlisted = { ...given, holidays: noHolidays };
    const decided = circulate([aCleared()], aCall(), decision, window, circulatedAt, unlisted);
    expect(refusalOf(decided).because).toBe("year_without_holidays");
    expect(acceptedOf(circulate([aCleared()], aCall(), decision, window, circulatedAt, given)).happened.count).toBe(1);
  });

  test.each([
    ["by a millisecond", millisecondAfter(local("2022-06-27T00:00")), "list_is_too_close_to_session"],
    ["not at all", local("2022-06-27T00:00"), null],
  ] as const)("28 days before the session of 25 July: too late %s", (_name, now, because) => {
    const decision = circulating({ beforeSession: { unit: "calendar_days", count: 28 } });
    const decided = circulate([aCleared()], aCall(), decision, { ...window, opensAt: now }, now, given);
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
    const decided = extendPeriod(aPeriod(), later(closesAt, { hours: 24 }), "Outage", now);
    expect(decided.ok ? null : decided.because).toBe(because);
  });

  test("each extension keeps where it came from, and why", () => {
    const to = later(closesAt, { hours: 24 });
    const { next } = acceptedOf(extendPeriod(aPeriod(), to, "Outage", circulatedAt));
    expect(next.window.closesAt).toEqual(to);
    const first = { from: closesAt, to, reason: "Outage", extendedAt: circulatedAt };
    expect(next.extensions).toEqual([first]);
    const again = acceptedOf(extendPeriod(next, later(to, { hours: 1 }), "Another outage", closesAt)).next;
    expect(again.extensions).toEqual([
      first,
      { from: to, to: later(to, { hours: 1 }), reason: "Another outage", extendedAt: closesAt },
    ]);
  });

  test("never earlier, never without a reason", () => {
    const earlier = extendPeriod(aPeriod(), later(closesAt, { milliseconds: -1 }), "Outage", circulatedAt);
    expect(refusalOf(earlier).because).toBe("closing_instant_would_move_earlier");
    expect(refusalOf(extendPeriod(aPeriod(), settled, "", circulatedAt)).because).toBe("extension_needs_a_reason");
  });
});

describe("A lapse is recorded after the settlement margin, and stamped with the closing instant", () => {
  const outcome = { accredited: 54, notAccredited: 32 };

  test.each([
    ["at the closing instant", aPeriod(), closesAt, "period_has_not_closed"],
    [
      "a millisecond before the margin ends",
      aPeriod(),
      later(settled, { milliseconds: -1 }),
      "settlement_margin_has_not_passed",
    ],
    ["twice", aPeriod({ lapsedAt: settled }), settled, "period_already_lapsed"],
  ] as const)("not %s", (_name, period, now, because) => {
    expect(refusalOf(lapse(period, now, outcome)).because).toBe(because);
  });

  test("however late", () => {
    const { next, happened } = acceptedOf(lapse(aPeriod(), later(settled, { hours: 50 }), outcome));
    expect(happened).toMatchObject({ closedAt: closesAt, ...outcome });
    expect(next.lapsedAt).toEqual(later(settled, { hours: 50 }));
  });
});
