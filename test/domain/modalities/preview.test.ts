import { describe, expect, test } from "vitest";
import { foresee, type Foreseeing } from "#domain/modalities/preview.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { aDecision, date, holidays, local, newYork, noHolidays, vienna } from "#support/factories.ts";

const session = { beginsOn: date("2022-07-25"), endsOn: date("2022-07-29") };
const from = (opens: string) => ({ opensAt: local(opens), session, zone: newYork, holidays });

const { provisions } = aDecision();
const classesWhere = (changed: Partial<Provisions>) => classesOf({ provisions: { ...provisions, ...changed } });

function wayOf(classes: readonly Class[], key: string, opens = "2022-06-01T09:00") {
  const way = foresee(classes, from(opens)).ways.find((one) => one.classes.some((each) => each.key === key));
  if (way === undefined) throw new Error(`No way for ${key}`);
  return way;
}

const fiveWorkingDays = { length: { unit: "working_days", count: 5 } } as const;
const twoWeeksBefore = { unit: "calendar_days", count: 14 } as const;

describe("what a decision would do", () => {
  test("classes that go the same way are drawn once", () => {
    expect(
      foresee(classesWhere({}), from("2022-06-01T09:00")).ways.map(({ classes }) => classes.map(({ key }) => key)),
    ).toEqual([["ecosoc-ngo"], ["ngo", "business", "academia"]]);
  });

  test("a window whose length the text names closes on a day, which is the earliest where the review before it has no end", () => {
    const classes = classesWhere({ circulation: { ...provisions.circulation, period: fiveWorkingDays } });
    expect(wayOf(classes, "ngo").line.at(-1)).toMatchObject({
      stage: { kind: "window" },
      until: local("2022-06-08T09:00"),
      atTheEarliest: true,
      tooLate: false,
    });
  });

  test("and at the hour that the text names; its days and those of its list are those of the zone of the text", () => {
    const closing = { ...provisions.circulation, period: fiveWorkingDays, closingClock: "18:00" };
    const classes = classesWhere({ circulation: { ...closing, beforeSession: twoWeeksBefore } });
    const endOfSilence = (at: Foreseeing) => {
      const [way] = foresee(classes, at).ways.filter(({ track }) => track !== null && track.length > 2);
      return way?.line.map(({ stage, until }) => [stage.kind, until?.toString() ?? null]).slice(1);
    };
    const at = from("2022-06-01T09:00");
    expect(endOfSilence(at)).toEqual([
      ["list", local("2022-07-11T23:59:59.999").toString()],
      ["window", local("2022-06-08T18:00").toString()],
    ]);
    expect(endOfSilence({ ...at, textZone: vienna })).toEqual([
      ["list", local("2022-07-11T23:59:59.999", vienna).toString()],
      ["window", local("2022-06-08T18:00", vienna).toString()],
    ]);
  });

  test("one whose length the Chair sets has no day", () => {
    const classes = classesWhere({ circulation: { ...provisions.circulation, period: { decidedByChair: true } } });
    expect(wayOf(classes, "ngo").line.at(-1)).toMatchObject({ stage: { kind: "window" }, until: null });
  });

  test("a list that must be out before the session has its last day, and is too late when everything begins after it", () => {
    const classes = classesWhere({ circulation: { ...provisions.circulation, beforeSession: twoWeeksBefore } });
    const list = (opens: string) => wayOf(classes, "ngo", opens).line.find(({ stage }) => stage.kind === "list");
    expect(list("2022-06-01T09:00")).toMatchObject({ until: local("2022-07-11T23:59:59.999"), tooLate: false });
    expect(list("2022-07-12T00:00")).toMatchObject({ until: local("2022-07-11T23:59:59.999"), tooLate: true });
  });

  test("between its first and its last day the list goes out, and what is counted from it ends between two days", () => {
    const circulation = { ...provisions.circulation, beforeSession: twoWeeksBefore, period: fiveWorkingDays };
    const { cites } = provisions.effect;
    const effect = { kind: "chair-consults", for: { unit: "calendar_days", count: 3 }, cites } as const;
    const classes = classesWhere({ circulation, effect });
    const { line, branch } = wayOf(classes, "ngo");
    const [, list, window] = line;
    expect(list).toMatchObject({ earliest: local("2022-06-01T09:00"), until: local("2022-07-11T23:59:59.999") });
    expect(window).toMatchObject({ until: local("2022-06-08T09:00"), latest: local("2022-07-18T23:59:59.999") });
    expect(branch[0]).toMatchObject({ until: local("2022-06-11T09:00"), latest: local("2022-07-21T23:59:59.999") });
    // A list that would be out too late has no such days, nor has what no list with a last day comes before.
    const late = wayOf(classes, "ngo", "2022-07-12T00:00").line;
    expect(late.map(({ earliest, latest }) => [earliest, latest])).toEqual(late.map(() => [null, null]));
    expect(wayOf(classesWhere({}), "ngo").line.every(({ latest }) => latest === null)).toBe(true);
  });

  test("under a continuous call the list goes out after the cut-off, and no day is told for it otherwise", () => {
    const cutOff = local("2022-06-01T18:00");
    const at = { ...from("2022-06-01T18:00"), cutOff };
    const lists = foresee(classesWhere({}), at).ways.flatMap(({ line }) =>
      line.map((one) => [one.stage.kind, one.from]),
    );
    expect(lists.filter(([, after]) => after !== null)).toEqual([["list", cutOff]]);
    expect(wayOf(classesWhere({}), "ngo").line.every((one) => one.from === null)).toBe(true);
  });

  test("silence accredits, and an objection that is final ends it", () => {
    const classes = classesWhere({ effect: { kind: "final", cites: provisions.effect.cites } });
    expect(wayOf(classes, "ngo")).toMatchObject({ branch: [] });
    expect(wayOf(classes, "ngo").line.at(-1)?.outcomes).toEqual([
      { outcome: "silent", leads: { to: "accredited" } },
      { outcome: "objected", leads: { to: "not-accredited" } },
    ]);
  });

  test("where the Chair consults, the objected go on in a branch that is counted from the close", () => {
    const classes = classesWhere({
      circulation: { ...provisions.circulation, period: fiveWorkingDays },
      effect: { kind: "chair-consults", for: { unit: "calendar_days", count: 10 }, cites: provisions.effect.cites },
    });
    const { line, branch } = wayOf(classes, "ngo");
    expect(line.at(-1)?.outcomes).toEqual([
      { outcome: "silent", leads: { to: "accredited" } },
      { outcome: "objected", leads: { to: "stage", stage: "consultation" } },
    ]);
    expect(branch).toMatchObject([
      {
        until: local("2022-06-18T09:00"),
        outcomes: [
          { outcome: "withdrawn", leads: { to: "accredited" } },
          { outcome: "maintained", leads: { to: "not-accredited" } },
        ],
      },
    ]);
  });

  test("where the body decides, it does so until the session ends", () => {
    const classes = classesWhere({ effect: { kind: "body-decides", by: "vote", cites: provisions.effect.cites } });
    expect(wayOf(classes, "ngo").branch).toMatchObject([
      { until: local("2022-07-29T23:59:59.999"), tooLate: false, outcomes: [{ leads: { to: "accredited" } }, {}] },
    ]);
  });

  test("a window that would close after the session has begun is told", () => {
    const classes = classesWhere({ circulation: { ...provisions.circulation, period: fiveWorkingDays } });
    expect(wayOf(classes, "ngo", "2022-07-20T09:00").line.at(-1)).toMatchObject({ tooLate: true });
  });

  test("years without a list of holidays are named, since the days that rest on them are too early", () => {
    const classes = classesWhere({ circulation: { ...provisions.circulation, period: fiveWorkingDays } });
    const at = from("2022-06-01T09:00");
    expect(foresee(classes, at).unlistedYears).toEqual([]);
    expect(foresee(classes, { ...at, holidays: noHolidays }).unlistedYears).toEqual([2022]);
  });

  test("a class that the text does not let in has no line", () => {
    const closed = { route: "closed", cites: provisions.categories.ngo.cites } as const;
    const classes = classesWhere({ categories: { ...provisions.categories, business: closed } });
    expect(wayOf(classes, "business")).toMatchObject({ track: null, line: [], branch: [] });
  });
});
