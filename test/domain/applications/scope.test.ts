import { describe, expect, test } from "vitest";
import { accreditationStanding } from "#domain/accreditation/accreditation.ts";
import { openCall } from "#domain/applications/call.ts";
import { scopeOf, shareASession } from "#domain/applications/scope.ts";
import { endOfDay } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ValidUntil } from "#domain/modalities/provisions.ts";
import { anId } from "#support/an-id.ts";
import {
  aDecision,
  aDecisionWhere,
  anAccreditation,
  aProcess,
  aSession,
  date,
  instant,
  newYork,
  noHolidays,
  refusalOf,
  round,
  windowOf,
} from "#support/factories.ts";

const process = aProcess();
const july = aSession({ process: process.id });
const december = aSession({
  id: anId("december"),
  process: process.id,
  beginsOn: date("2022-12-05"),
  endsOn: date("2022-12-09"),
});
const { reapplication, cites } = aDecision().provisions.validity;

function decided(valid: ValidUntil) {
  return aDecisionWhere({ validity: { ...valid, reapplication, cites } });
}

function scope(valid: ValidUntil, session = july) {
  const { beginsOn, endsOn, ...alone } = scopeOf(decided(valid), process, session);
  return [alone.session, beginsOn.toString(), endsOn?.toString() ?? null];
}

const ofTwoYears = (beginsOn: string): ValidUntil => ({ until: "cycle", cycle: { beginsOn, years: 2 } });

describe("Until when an accreditation is good (parameter 10)", () => {
  test.each<[string, ValidUntil, (string | null)[]]>([
    ["its session alone", { until: "session" }, [july.id, "2022-07-25", "2022-07-29"]],
    ["the mandate, to its last day", { until: "mandate" }, [null, "2021-06-01", "2025-07-31"]],
    ["a day that the text names", { until: "date", lastDay: "2022-12-31" }, [null, "2022-07-25", "2022-12-31"]],
    ["no day after the mandate", { until: "date", lastDay: "2030-01-01" }, [null, "2022-07-25", "2025-07-31"]],
    ["the cycle of its session", ofTwoYears("2021-01-01"), [null, "2021-01-01", "2022-12-31"]],
    ["the first day of a cycle is in it", ofTwoYears("2020-07-25"), [null, "2022-07-25", "2024-07-24"]],
    ["the day before is in the one before", ofTwoYears("2020-07-26"), [null, "2020-07-26", "2022-07-25"]],
    ["what comes before the first cycle is in it", ofTwoYears("2022-09-01"), [null, "2022-09-01", "2024-08-31"]],
    ["a cycle that begins on 29 February", ofTwoYears("2020-02-29"), [null, "2022-02-28", "2024-02-28"]],
    ["no cycle outlasts the mandate", ofTwoYears("2024-01-01"), [null, "2024-01-01", "2025-07-31"]],
    ["a cycle of which an older text named no day", { until: "cycle" }, [null, "2021-06-01", "2025-07-31"]],
  ])("%s", (_name, valid, expected) => {
    expect(scope(valid)).toEqual(expected);
  });

  test("a scope by its session follows the session when it is moved, also into another cycle", () => {
    const moved = { ...july, beginsOn: date("2023-02-06"), endsOn: date("2023-02-10") };
    expect(scope({ until: "session" }, moved)[2]).toBe("2023-02-10");
    expect(scope(ofTwoYears("2021-01-01"), moved)[2]).toBe("2024-12-31");
  });

  test("under a mandate that no date ends, what is good until it does has no end, and meets whatever comes later", () => {
    const permanent = { ...process, endsOn: null };
    const endsOn = (valid: ValidUntil) => scopeOf(decided(valid), permanent, july).endsOn?.toString() ?? null;
    expect(endsOn({ until: "mandate" })).toBeNull();
    expect(endsOn({ until: "cycle" })).toBeNull();
    expect(endsOn({ until: "session" })).toBe("2022-07-29");
    expect(endsOn({ until: "date", lastDay: "2040-12-31" })).toBe("2040-12-31");
    expect(endsOn(ofTwoYears("2021-01-01"))).toBe("2022-12-31");
    const open = scopeOf(decided({ until: "mandate" }), permanent, july);
    const later = scopeOf(decided({ until: "session" }), permanent, december);
    expect([shareASession(open, later), shareASession(later, open)]).toEqual([true, true]);
  });

  test("suspended, and the scope ends: ended; no time added", () => {
    const validUntil = mustExist(scopeOf(decided(ofTwoYears("2021-01-01")), process, july).endsOn);
    const suspended = anAccreditation({
      validUntil,
      changes: [
        {
          kind: "suspended",
          effectiveAt: instant("2022-09-01T12:00:00Z"),
          knownAt: instant("2022-09-01T12:00:00Z"),
          determination: null,
          ground: "A ground",
          by: anId("officer"),
        },
      ],
    });
    const end = endOfDay(newYork, validUntil);
    expect(accreditationStanding(suspended, end, newYork).kind).toBe("suspended");
    expect(accreditationStanding(suspended, end.add({ milliseconds: 1 }), newYork)).toEqual({
      kind: "expired",
      since: end,
    });
  });

  test("no call is opened for a session that begins when its accreditations have ended", () => {
    const open = (lastDay: string) =>
      openCall(
        {
          process,
          inForce: decided({ until: "date", lastDay }),
          session: december,
          lastText: null,
          bodies: new Map(),
          holidays: noHolidays,
        },
        { id: anId("call"), title: "A call", window: windowOf("2022-04-25T09:00", "2022-05-24T18:00") },
        round.callOpens,
      );
    const inForce = decided({ until: "date", lastDay: "2022-12-05" });
    expect(inForce.process).toBe(process.id);
    expect(open("2022-12-05").ok).toBe(true);
    expect(refusalOf(open("2022-12-04"))).toMatchObject({
      because: "accreditation_would_end_before_the_session",
      details: { endsOn: "2022-12-04" },
      cites,
    });
  });
});

describe("What is good for a session, or a day, that another is good for, too", () => {
  const toDecember: ValidUntil = { until: "date", lastDay: "2022-12-04" };
  test.each<[ValidUntil, ValidUntil, boolean]>([
    [{ until: "session" }, { until: "session" }, false],
    [{ until: "session" }, { until: "mandate" }, true],
    [{ until: "mandate" }, { until: "mandate" }, true],
    [toDecember, { until: "session" }, false],
    [{ until: "date", lastDay: "2022-12-05" }, { until: "session" }, true],
    [toDecember, { until: "date", lastDay: "2023-12-31" }, false],
    [toDecember, { until: "mandate" }, true],
    [ofTwoYears("2020-10-01"), ofTwoYears("2020-10-01"), false],
    [ofTwoYears("2021-01-01"), ofTwoYears("2021-01-01"), true],
    [ofTwoYears("2020-10-01"), { until: "date", lastDay: "2024-01-01" }, false],
    [{ until: "cycle" }, toDecember, true],
  ])("%o in July, %o in December: %s", (first, second, shared) => {
    const [one, other] = [scopeOf(decided(first), process, july), scopeOf(decided(second), process, december)];
    expect(shareASession(one, other)).toBe(shared);
    expect(shareASession(other, one)).toBe(shared);
  });

  test("each is in its own way", () => {
    for (const valid of [{ until: "session" }, toDecember, ofTwoYears("2021-01-01")] as const) {
      const own = scopeOf(decided(valid), process, july);
      expect(shareASession(own, own)).toBe(true);
    }
  });
});
