import { describe, expect, test } from "vitest";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { proposeModalities, reviseModalities } from "#domain/modalities/modalities.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { type TrackProblemCode, trackProblems } from "#domain/modalities/track-problems.ts";
import { aDecision, refusalOf } from "#support/factories.ts";
import { aClass, aConsultation, aList, aRuling, aWindow } from "#support/stages.ts";

const none = { unit: "hours", count: 0 } as const;
const toB = { to: "class", class: "b" } as const;
const toA = { to: "class", class: "a" } as const;
const decides = aRuling("determination", { what: "determination", by: { body: "member-states", decides: "vote" } });

/** What each contradiction looks like, and on the other side what comes nearest to it and is none. */
const contradictions: Record<TrackProblemCode, { wrong: readonly Class[]; right: readonly Class[] }> = {
  every_class_is_closed: { wrong: [aClass("a", null)], right: [aClass("a", null), aClass("b", [])] },
  class_is_there_twice: { wrong: [aClass("a", []), aClass("a", [])], right: [aClass("a", []), aClass("b", [])] },
  stage_is_there_twice: {
    wrong: [aClass("a", [aRuling("claim"), aRuling("claim")])],
    right: [aClass("a", [aRuling("claim", { no: toB })]), aClass("b", [aRuling("claim")])],
  },
  class_led_to_is_not_there: {
    wrong: [aClass("a", [aRuling("claim", { no: toB })])],
    right: [aClass("a", [aRuling("claim", { no: toB })]), aClass("b", [])],
  },
  classes_lead_in_a_circle: {
    wrong: [aClass("a", [aRuling("claim", { no: toA })])],
    right: [aClass("a", [aRuling("claim", { no: toB })]), aClass("b", [aRuling("screening")])],
  },
  nobody_answers_the_list: {
    wrong: [aClass("a", [aWindow("window"), aList("list")])],
    right: [aClass("a", [aList("list"), aWindow("window"), aList("final", { what: "final" })])],
  },
  nothing_is_listed_before_the_body_decides: {
    wrong: [aClass("a", [aList("list", { what: "information" }), decides])],
    right: [aClass("a", [aList("list"), decides])],
  },
  nobody_can_have_objected_before_the_stage: {
    wrong: [aClass("a", [aConsultation("consultation"), aWindow("window")])],
    right: [aClass("a", [aWindow("window"), aConsultation("consultation")])],
  },
  default_has_no_due: {
    wrong: [aClass("a", [aRuling("screening", { ifNone: "yes" })])],
    right: [aClass("a", [aRuling("screening", { ifNone: "yes", due: { at: "session-ends" } })])],
  },
  threshold_is_not_positive: {
    wrong: [aClass("a", [aWindow("window", { threshold: 0 })])],
    right: [aClass("a", [aWindow("window", { threshold: 1 })])],
  },
  one_list_ends_at_two_hours: {
    wrong: [
      aClass("a", [aList("list"), aWindow("window", { closingClock: "18:00" })]),
      aClass("b", [aList("list"), aWindow("window", { closingClock: "12:00" })]),
    ],
    // One leaves it open, and those who are asked about at another turn go out by themselves.
    right: [
      aClass("a", [
        aList("list"),
        aWindow("window", { closingClock: "18:00" }),
        aList("again"),
        aWindow("second", { closingClock: "12:00" }),
      ]),
      aClass("b", [aList("list"), aWindow("window")]),
    ],
  },
  stage_length_is_not_positive: {
    wrong: [aClass("a", [aWindow("window", { hold: { limit: none, then: "lifted" } })])],
    right: [aClass("a", [aWindow("window", { hold: { limit: { ...none, count: 1 }, then: "lifted" } })])],
  },
};

describe("Tracks that contradict themselves are not proposed", () => {
  test.each(Object.entries(contradictions))("%s", (code, { wrong, right }) => {
    expect(trackProblems(wrong).map((problem) => problem.code)).toEqual([code]);
    expect(trackProblems(right)).toEqual([]);
    const expected = { because: "modalities_contradict_themselves", details: { problem: code } };
    expect(refusalOf(proposeModalities(aDecision({ classes: wrong })))).toMatchObject(expected);
    expect(refusalOf(reviseModalities(aDecision(), "draft", { classes: wrong }))).toMatchObject(expected);
    expect(proposeModalities(aDecision({ classes: right })).ok).toBe(true);
  });

  test.each([
    ["due of a ruling", aRuling("screening", { due: { after: none } })],
    ["time to cure", aRuling("screening", { returned: { within: none, rounds: 1 } })],
    ["length of a window", aWindow("screening", { length: none })],
    ["time before the session", aList("screening", { beforeSession: none, what: "information" })],
  ])("also a %s is longer than nothing", (_name, stage) => {
    expect(trackProblems([aClass("a", [stage])])).toMatchObject([
      { code: "stage_length_is_not_positive", class: "a", stage: "screening" },
    ]);
    const consulted = [aWindow("window"), aConsultation("consultation", { within: none })];
    expect(trackProblems([aClass("a", consulted)])).toMatchObject([{ stage: "consultation" }]);
  });

  test("a circle through another class, and one stage twice on one track", () => {
    const circle = [aClass("a", [aRuling("claim", { no: toB })]), aClass("b", [aRuling("screening", { no: toA })])];
    expect(trackProblems(circle).map(({ code }) => code)).toEqual([
      "classes_lead_in_a_circle",
      "classes_lead_in_a_circle",
    ]);
    const twice = trackProblems([aClass("a", [aRuling("claim"), aRuling("claim")])]);
    expect(new Set(twice.map(({ code }) => code))).toEqual(new Set(["stage_is_there_twice"]));
  });

  test("a stage for the objected, before anybody could object", () => {
    const early = aRuling("screening", { of: "objected" });
    expect(trackProblems([aClass("a", [early])])).toMatchObject([{ stage: "screening" }]);
    expect(trackProblems([aClass("a", [aWindow("window"), early])])).toEqual([]);
  });

  test.each(Object.entries({ oewg2021To2025, oewg2019To2021, ahcCybercrime }))("%s has none", (_name, text) => {
    expect(trackProblems(classesOf(text))).toEqual([]);
  });
});
