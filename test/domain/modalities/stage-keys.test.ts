import { describe, expect, test } from "vitest";
import { proposeModalities, reviseModalities } from "#domain/modalities/modalities.ts";
import { withOwnStageKeys } from "#domain/modalities/stage-keys.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { acceptedOf, aDecision } from "#support/factories.ts";
import { aClass, aList, aRuling, aWindow } from "#support/stages.ts";

const toB = { to: "class", class: "b" } as const;
const keysOf = (classes: readonly Class[]) => classes.map(({ track }) => track?.map(({ key }) => key) ?? null);
const whole = [aRuling("screening"), aList("list"), aWindow("window")];

describe("An organisation that goes on in another class comes to no two stages of one key", () => {
  const leading = [
    aClass("a", [aRuling("screening"), aList("list"), aWindow("window", { objected: toB })]),
    aClass("b", whole),
  ];

  test("the stages of the class that is led to get keys of their own, and nothing else changes", () => {
    expect(keysOf(withOwnStageKeys(leading))).toEqual([
      ["screening", "list", "window"],
      ["b-screening", "b-list", "b-window"],
    ]);
    const alone = [aClass("a", whole), aClass("b", whole)];
    expect(withOwnStageKeys(alone)).toEqual(alone);
    expect(withOwnStageKeys(withOwnStageKeys(leading))).toEqual(withOwnStageKeys(leading));
  });

  test("also through a class between them, past a key that is taken, and in a circle, which is refused as one", () => {
    const toC = { to: "class", class: "c" } as const;
    const through = [
      aClass("a", [aRuling("screening", { no: toB })]),
      aClass("b", [aRuling("claim", { no: toC })]),
      aClass("c", [aRuling("c-screening"), aRuling("screening")]),
    ];
    expect(keysOf(withOwnStageKeys(through))).toEqual([["screening"], ["claim"], ["c-screening", "c-screening-2"]]);
    const circle = [
      aClass("a", [aRuling("claim", { no: toB })]),
      aClass("b", [aRuling("claim", { no: { to: "class", class: "a" } })]),
    ];
    expect(proposeModalities(aDecision({ classes: circle }))).toMatchObject({
      details: { problem: "classes_lead_in_a_circle" },
    });
  });

  test("whatever a text is entered with: it is proposed, and revised, under keys of their own", () => {
    const { classes = [] } = acceptedOf(proposeModalities(aDecision({ classes: leading }))).next;
    expect(keysOf(classes)[1]).toEqual(["b-screening", "b-list", "b-window"]);
    const revised = acceptedOf(reviseModalities(aDecision(), "draft", { classes: leading })).next;
    expect(revised.classes).toEqual(classes);
  });
});
