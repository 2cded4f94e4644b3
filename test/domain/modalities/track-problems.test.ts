import { expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Class, Stage } from "#domain/modalities/stages.ts";
import { classesOf, ownClassesOf } from "#domain/modalities/templates.ts";
import { trackProblems } from "#domain/modalities/track-problems.ts";
import { ownTracks } from "#support/own-tracks.ts";

const { classes } = ownTracks;

function change(kind: Stage["kind"], to: Partial<Stage>): Class[] {
  return classes.map((one) => ({
    ...one,
    track: one.track?.map((stage) => (stage.kind === kind ? ({ ...stage, ...to } as Stage) : stage)) ?? null, // of one kind
  }));
}

const codes = (those: readonly Class[]) => [...new Set(trackProblems(those).map(({ code }) => code))];
const without = (kind: Stage["kind"]) =>
  classes.map((one) => ({ ...one, track: one.track?.filter((stage) => stage.kind !== kind) ?? null }));

test("Tracks that lead everybody to an answer have no problem", () => {
  expect(trackProblems(classes)).toEqual([]);
});

test.each([
  ["class_stands_twice", [...classes, ...classes.slice(0, 1)]],
  ["stage_stands_twice", change("window", { key: "window" })],
  ["leads_to_a_class_that_is_not_there", classes.filter(({ key }) => key !== "ngo")],
  ["default_without_a_due", change("ruling", { due: null })],
  ["objected_without_a_window", without("window")],
  ["consultation_without_a_window", without("window")],
  ["determination_without_a_list", without("list")],
  ["nobody_is_let_in", classes.map((one) => ({ ...one, track: null }))],
] as const)("%s", (code, those) => {
  expect(codes(those)).toContain(code);
});

test("A problem is named with its class and its stage", () => {
  expect(trackProblems(without("list"))).toEqual([
    { code: "determination_without_a_list", class: "ngo", stage: "determination" },
  ]);
});

test("Classes are a decision's own where they say something else than its provisions, in whatever order it is kept", () => {
  const { provisions } = oewg2021To2025;
  const customary = classesOf({ provisions });
  const turned = customary.map((one) => Object.fromEntries(Object.entries(one).toReversed()) as unknown as Class);
  expect(ownClassesOf({ provisions })).toBeUndefined();
  expect(ownClassesOf({ provisions, classes: turned })).toBeUndefined();
  expect(ownClassesOf({ provisions, classes })).toBe(classes);
});
