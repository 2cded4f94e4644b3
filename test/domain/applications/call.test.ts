import { describe, expect, test } from "vitest";
import { closingByText, extendCall, openCall, refuseOutsideCall } from "#domain/applications/call.ts";
import { endOfDay, type HolidayCalendar, type Instant } from "#domain/kit/calendar.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { openProcess } from "#domain/process/process.ts";
import { scheduleSession } from "#domain/process/session.ts";
import { anId } from "#support/an-id.ts";
import {
  aCall,
  acceptedOf,
  aDecision,
  aProcess,
  aSession,
  date,
  holidays,
  later,
  local,
  millisecondAfter,
  noHolidays,
  refusalOf,
} from "#support/factories.ts";

const { window } = aCall();
const given = { id: anId<"call">("call"), title: "Call for the third substantive session", lastText: null };
const bodies = new Map();

describe("A call opens under a decision in force (letter of 17 December 2021)", () => {
  test.each([
    ["none is in force", null, aSession(), window.opensAt, "no_modalities_in_force"],
    [
      "it is that of another process",
      aDecision({ process: anId("other") }),
      aSession(),
      window.opensAt,
      "no_modalities_in_force",
    ],
    [
      "the session is of another process",
      aDecision(),
      aSession({ process: anId("other") }),
      window.opensAt,
      "not_found",
    ],
    [
      "the session has ended",
      aDecision(),
      aSession({ endsOn: date("2022-04-24") }),
      window.opensAt,
      "session_has_ended",
    ],
    ["its opening has passed", aDecision(), aSession(), millisecondAfter(window.opensAt), "opening_is_past"],
  ] as const)("it is refused when %s", (_name, inForce, session, now, because) => {
    expect(
      refusalOf(
        openCall(
          { process: aProcess(), inForce, session, lastText: given.lastText, bodies, holidays: noHolidays },
          { ...given, window },
          now,
        ),
      ).because,
    ).toBe(because);
  });

  test("the refusal cites the text that fell", () => {
    const lastText = { source: "Chair's proposal, 18 January 2022", paragraph: null };
    const tried = openCall(
      { process: aProcess(), inForce: null, session: aSession(), lastText, bodies, holidays: noHolidays },
      { ...given, window },
      window.opensAt,
    );
    expect(refusalOf(tried).cites).toEqual(lastText);
  });

  test("the refusal cites the mandate of the process while no text has been proposed", () => {
    const { cites } = refusalOf(
      openCall(
        {
          process: aProcess(),
          inForce: null,
          session: aSession(),
          lastText: given.lastText,
          bodies,
          holidays: noHolidays,
        },
        { ...given, window },
        window.opensAt,
      ),
    );
    expect(cites).toEqual(aProcess().citation);
  });

  test("the last day of the session is not too late", () => {
    const session = aSession({ beginsOn: date("2022-04-25"), endsOn: date("2022-04-25") });
    acceptedOf(
      openCall(
        { process: aProcess(), inForce: aDecision(), session, lastText: given.lastText, bodies, holidays: noHolidays },
        { ...given, window },
        window.opensAt,
      ),
    );
  });

  test("it is pinned to that decision", () => {
    const { next } = acceptedOf(
      openCall(
        {
          process: aProcess(),
          inForce: aDecision(),
          session: aSession(),
          lastText: given.lastText,
          bodies,
          holidays: noHolidays,
        },
        { ...given, window },
        window.opensAt,
      ),
    );
    expect(next).toEqual(aCall());
  });
});

describe("The deadline is in time, one millisecond later is not (domain.md, section 4)", () => {
  test.each([
    ["a millisecond before it opens", later(window.opensAt, { milliseconds: -1 }), "call_is_not_open"],
    ["at its opening", window.opensAt, null],
    ["at the deadline", window.closesAt, null],
    ["a millisecond after the deadline", millisecondAfter(window.closesAt), "call_has_closed"],
  ] as const)("%s", (_name, receivedAt, because) => {
    expect(refuseOutsideCall(aCall(), receivedAt)?.because ?? null).toBe(because);
  });
});

describe("A deadline moves later", () => {
  const extending = { call: aCall(), process: aProcess(), session: aSession() };

  test("and not any more when its session is over, to which nobody could be let in", () => {
    const lastMoment = endOfDay(extending.process.zone, extending.session.endsOn);
    const at = (now: Instant) =>
      extendCall({ ...extending, inForce: aDecision() }, { closesAt: later(now, { hours: 1 }), reason: "Outage" }, now);
    expect(acceptedOf(at(lastMoment)).next.extensions).toHaveLength(1);
    expect(refusalOf(at(millisecondAfter(lastMoment)))).toMatchObject({
      because: "session_is_over",
      details: { endsOn: extending.session.endsOn.toString() },
    });
  });

  test("also when it has passed", () => {
    const now = later(window.closesAt, { hours: 1 });
    const closesAt = later(now, { hours: 1 });
    const { next, happened } = acceptedOf(
      extendCall({ ...extending, inForce: aDecision() }, { closesAt, reason: "Outage" }, now),
    );
    expect(refuseOutsideCall(next, closesAt)).toBeNull();
    expect(happened).toMatchObject({ type: "CallExtended", from: window.closesAt, closesAt, reason: "Outage" });
  });

  test("not when another decision has come into force", () => {
    const under = (inForce: ModalitiesDecision | null) =>
      extendCall(
        { ...extending, inForce },
        { closesAt: later(window.closesAt, { hours: 1 }), reason: "Outage" },
        window.opensAt,
      );
    const third = aDecision({ id: anId("third"), version: 3 });
    expect(refusalOf(under(third)).because).toBe("call_is_under_an_earlier_decision");
    expect(refusalOf(under(null)).because).toBe("no_modalities_in_force");
  });

  test("never earlier, never without a reason", () => {
    const earlier = later(window.closesAt, { milliseconds: -1 });
    expect(
      refusalOf(
        extendCall({ ...extending, inForce: aDecision() }, { closesAt: earlier, reason: "Outage" }, window.opensAt),
      ).because,
    ).toBe("closing_instant_would_move_earlier");
    expect(
      refusalOf(
        extendCall(
          { ...extending, inForce: aDecision() },
          { closesAt: later(window.closesAt, { hours: 1 }), reason: "" },
          window.opensAt,
        ),
      ).because,
    ).toBe("extension_needs_a_reason");
  });
});

describe("A process and its sessions", () => {
  test.each([
    ["a mandate that ends before it begins", { endsOn: date("2020-12-31") }, "process_ends_before_it_begins"],
    ["an unknown zone", { zone: "New York time" }, "zone_is_unknown"],
    ["no short name", { shortName: "" }, "short_name_does_not_fit"],
    ["a short name of 29 characters", { shortName: "x".repeat(29) }, "short_name_does_not_fit"],
    ["a short name with a space after it", { shortName: "OEWG " }, "short_name_does_not_fit"],
    ["a short name over two lines", { shortName: "Working\nGroup" }, "short_name_does_not_fit"],
    ["a short name without a letter or a digit", { shortName: "–" }, "short_name_does_not_fit"],
  ] as const)("%s is refused", (_name, changes, because) => {
    expect(refusalOf(openProcess(aProcess(changes))).because).toBe(because);
    expect(openProcess(aProcess()).ok).toBe(true);
  });

  test.each([
    ["28 characters", "x".repeat(28)],
    ["28 characters of two code units each", `${"😀".repeat(27)}1`],
    ["Arabic", "الفريق العامل ٢٠٢١"],
    ["Chinese", "工作组"],
  ])("a short name of %s is one, and what happened says it", (_name, shortName) => {
    expect(acceptedOf(openProcess(aProcess({ shortName }))).happened).toMatchObject({ shortName });
  });

  test.each([
    ["ends before it begins", { endsOn: date("2022-07-24") }, "session_ends_before_it_begins"],
    ["begins before the mandate", { beginsOn: date("2020-12-31") }, "session_is_outside_the_mandate"],
    ["ends after the mandate", { endsOn: date("2026-01-01") }, "session_is_outside_the_mandate"],
  ] as const)("a session that %s is refused", (_name, changes, because) => {
    expect(refusalOf(scheduleSession(aProcess(), aSession(changes))).because).toBe(because);
  });

  test("a session may fill the mandate from its first day to its last", () => {
    const { beginsOn, endsOn } = aProcess();
    expect(scheduleSession(aProcess(), aSession({ beginsOn, endsOn })).ok).toBe(true);
  });
});

describe("A text says when a call closes", () => {
  const { provisions } = aDecision();
  const closes = { before: { unit: "calendar_days", count: 42 }, clock: "18:00" } as const;
  const inForce = aDecision({
    provisions: { ...provisions, information: { ...provisions.information, closes } },
  });
  const session = aSession({ beginsOn: date("2022-07-25") });
  const opening = { process: aProcess(), inForce, session, lastText: null, bodies, holidays: noHolidays };
  const closing = local("2022-06-13T18:00");

  test("so long before the first day of its session, at its hour in the zone of the text", () => {
    expect(closingByText(inForce, session, noHolidays)).toEqual({ closesAt: closing, unlistedYears: [] });
    expect(closingByText(aDecision(), session, noHolidays)).toBeNull();
  });

  test("and none opens that closes at another instant; the refusal says which, and cites the text", () => {
    const at = (closesAt: typeof closing) =>
      openCall(opening, { ...given, window: { ...window, closesAt } }, window.opensAt);
    expect(at(closing).ok).toBe(true);
    for (const wrong of [later(closing, { seconds: 1 }), later(closing, { seconds: -1 })])
      expect(refusalOf(at(wrong))).toMatchObject({
        because: "call_closes_as_the_text_says",
        details: { closesAt: closing.toString() },
        cites: provisions.information.cites,
      });
  });

  test("of working days none opens while a year on which they rest has no list of holidays, and then with its holidays", () => {
    const twentyDays = { before: { unit: "working_days", count: 20 }, clock: "18:00" } as const;
    const byWorkingDays = aDecision({
      provisions: { ...provisions, information: { ...provisions.information, closes: twentyDays } },
    });
    const at = (closesAt: typeof closing, known: HolidayCalendar) =>
      openCall(
        { ...opening, inForce: byWorkingDays, holidays: known },
        { ...given, window: { ...window, closesAt } },
        window.opensAt,
      );
    const asIfWithoutHolidays = local("2022-06-27T18:00");
    const beforeTheHoliday = local("2022-06-24T18:00");
    for (const closesAt of [asIfWithoutHolidays, beforeTheHoliday])
      expect(refusalOf(at(closesAt, noHolidays))).toMatchObject({
        because: "year_without_holidays",
        details: { year: "2022", dutyStation: "New York" },
      });
    expect(at(beforeTheHoliday, holidays).ok).toBe(true);
    expect(refusalOf(at(asIfWithoutHolidays, holidays)).because).toBe("call_closes_as_the_text_says");
  });
});
