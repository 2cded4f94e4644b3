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

test("a default without a due, a body that reviews, an office after the list, an empty body", () => {
  expect(problemsOf([{ ...screening, ifNone: "no", due: null }, list, window])).toEqual([
    "screening default_has_no_due",
  ]);
  const byBody = { body: "member-states", decides: "vote" } as const;
  expect(problemsOf([{ ...screening, by: byBody }, list, window])).toEqual(["screening body_screens"]);
  expect(problemsOf([list, window, screening])).toContain("screening office_rules_after_the_list");
  const ofBureau = { ...window, body: "bureau" };
  expect(problemsOf([screening, list, ofBureau])).toEqual(["window nobody_is_seated_in_the_body"]);
  expect(problemsOf([screening, list, ofBureau], [member])).toEqual([]);
});

const onward = { ...window, silent: { to: "next" }, objected: { to: "next" } } as const;
const list2 = { ...list, key: "list-2" };
const window2 = { ...window, key: "window-2" };
const decides = {
  ...screening,
  key: "body",
  what: "determination",
  by: { body: "member-states", decides: "vote" },
} as const;

test("States are asked as often as the text says, each time on the list before", () => {
  expect(problemsOf([screening, list, onward, list2, window2])).toEqual([]);
  expect(problemsOf([screening, list, onward, window2])).toEqual([]);
  expect(problemsOf([screening, list, onward, { ...list2, of: "objected" }, { ...window2, of: "objected" }])).toEqual(
    [],
  );
  expect(problemsOf([screening, list, onward, list2, decides])).toEqual([]);
});

test("but a list is answered before the next, holds no more than are asked about, and nobody is asked after a body or while what was said is open", () => {
  expect(problemsOf([screening, list, list2, window])).toEqual(["list-2 list_follows_an_unanswered_one"]);
  expect(problemsOf([screening, list, onward, list2, { ...window2, of: "objected" }])).toEqual([
    "list-2 list_holds_whom_its_window_passes_over",
  ]);
  expect(problemsOf([screening, list, decides, window])).toEqual(["window asked_after_the_body"]);
  const free = { ...onward, withdrawal: "until-decided" } as const;
  expect(problemsOf([screening, list, free, list2, window2])).toEqual([
    "list-2 asked_while_objections_can_be_withdrawn",
    "window-2 asked_while_objections_can_be_withdrawn",
  ]);
  expect(problemsOf([screening, list, { ...free, objected: { to: "not-accredited" } }, list2, window2])).toEqual([]);
});

test("a class is led to by a no of an office, a window or a consultation, if an office reviews there", () => {
  const to = (key: string) => ({ to: "class", class: key }) as const;
  expect(problemsOf([screening, list, { ...window, objected: to("business") }])).toEqual([]);
  expect(problemsOf([{ ...screening, no: to("business") }, list, window])).toEqual([]);
  const led = "class_is_led_to_otherwise";
  expect(problemsOf([{ ...screening, yes: to("business") }, list, window])).toEqual([`${screening.key} ${led}`]);
  expect(problemsOf([screening, list, { ...decides, no: to("business") }])).toEqual([`body ${led}`]);
  const two = { ...window, silent: to("business"), objected: to("academia") };
  expect(problemsOf([screening, list, two])).toEqual([`window ${led}`]);
  const closed = classes.map((one) => (one.key === "business" ? { ...one, track: [] } : one));
  const asOfRight = closed.map((one) =>
    one.key === "ngo" ? { ...one, track: [screening, list, { ...window, objected: to("business") }] } : one,
  );
  const refused = refusalsLeftToNobody({ ...oewg2021To2025, classes: asOfRight }, new Map());
  expect(refused.map(({ details }) => details["problem"])).toContain(led);
});
