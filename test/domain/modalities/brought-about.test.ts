import { expect, test } from "vitest";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { refusalsLeftToNobody } from "#domain/modalities/brought-about.ts";
import type { Class, Track } from "#domain/modalities/stages.ts";
import { classesOf, classIn } from "#domain/modalities/templates.ts";
import { anId } from "#support/an-id.ts";
import { instant } from "#support/factories.ts";

const classes = classesOf(oewg2021To2025);
const track = classIn(oewg2021To2025, "ngo").track ?? [];
const screening = mustExist(track.find((stage) => stage.kind === "ruling") ?? null);
const list = mustExist(track.find((stage) => stage.kind === "list") ?? null);
const window = mustExist(track.find((stage) => stage.kind === "window") ?? null);
const member = { mission: anId<"mission">("state"), from: instant("2021-01-01T00:00:00Z"), to: null };

function problemsOf(changed: Track, members: readonly (typeof member)[] = []) {
  const own: readonly Class[] = classes.map((one) => (one.key === "ngo" ? { ...one, track: changed } : one));
  return refusalsLeftToNobody({ ...oewg2021To2025, classes: own }, new Map([["bureau", { members }]])).map(
    ({ details: { stage, problem } }) => `${String(stage)} ${String(problem)}`,
  );
}

test("each stage of the known decisions is brought about by somebody", () => {
  for (const decision of [oewg2021To2025, ahcCybercrime]) expect(refusalsLeftToNobody(decision, new Map())).toEqual([]);
});

test("a default without a due, a body that reviews, an office after the list, a second list, a second window, an empty body", () => {
  expect(problemsOf([{ ...screening, ifNone: "no", due: null }, list, window])).toEqual([
    "screening default_has_no_due",
  ]);
  const byBody = { body: "member-states", decides: "vote" } as const;
  expect(problemsOf([{ ...screening, by: byBody }, list, window])).toEqual(["screening body_screens"]);
  expect(problemsOf([list, window, screening])).toEqual(["screening office_rules_after_the_list"]);
  expect(problemsOf([screening, list, { ...list, key: "list-2" }, window])).toEqual(["list-2 second_list_is_proposed"]);
  const second = { ...window, key: "window-2", of: "objected" } as const;
  expect(problemsOf([screening, list, window, second])).toEqual(["window-2 second_window_is_opened"]);
  const ofBureau = { ...window, body: "bureau" };
  expect(problemsOf([screening, list, ofBureau])).toEqual(["window nobody_is_seated_in_the_body"]);
  expect(problemsOf([screening, list, ofBureau], [member])).toEqual([]);
});
