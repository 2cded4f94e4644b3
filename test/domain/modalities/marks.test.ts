import { describe, expect, test } from "vitest";
import {
  consultationMarks,
  listMarks,
  type Mark,
  marksOfProvisions,
  rulingMarks,
  windowMarks,
} from "#domain/modalities/marks.ts";
import type { ConsultationStage, ListStage, RulingStage, Stage, WindowStage } from "#domain/modalities/stages.ts";
import { answersUnder } from "#support/answers-under.ts";
import { aDecision } from "#support/factories.ts";
import { marksIn } from "#support/provisions-otherwise.ts";
import { aClass, aConsultation, aList, aRuling, aWindow } from "#support/stages.ts";
import { standsOtherwise } from "#support/witness-round.ts";

/*
 * Each leaf that is marked as enforced has its witness: said otherwise, and nothing else with it, a rule answers otherwise or an application stands otherwise. Of
 * one that is read out, nothing does. The tables have an entry for each leaf, or do not compile. Of a decision with classes of its own,
 * marks-of-own-classes.test.ts asks the same of its provisions.
 */

const days = (count: number) => ({ unit: "calendar_days", count }) as const;
const due = { after: days(1) } as const;
const next = { to: "next" } as const;
const accredited = { to: "accredited" } as const;
const refused = { to: "refused" } as const;
const ofBody = { what: "determination", by: { body: "member-states", decides: "vote" } } as const;
const listed = [aRuling("ruled"), aList("list")];

/** Two tracks that differ in the leaf alone. */
type Witness = readonly [one: readonly Stage[], other: readonly Stage[]];
type Witnesses<Marks> = { readonly [Leaf in keyof Marks]: Witness };

const ruling =
  (fixed: Partial<RulingStage> = {}, before: readonly Stage[] = []) =>
  (given: Partial<RulingStage>, changed: Partial<RulingStage>): Witness => [
    [...before, aRuling("ruling", { ...fixed, ...given })],
    [...before, aRuling("ruling", { ...fixed, ...given, ...changed })],
  ];
const window = (given: Partial<WindowStage>, changed: Partial<WindowStage>): Witness => [
  [...listed, aWindow("window", given)],
  [...listed, aWindow("window", { ...given, ...changed })],
];
const consultation = (given: Partial<ConsultationStage>, changed: Partial<ConsultationStage>): Witness => {
  const before = [...listed, aWindow("window", { objected: next })];
  return [
    [...before, aConsultation("consultation", given)],
    [...before, aConsultation("consultation", { ...given, ...changed })],
  ];
};
const list =
  (what: ListStage["what"]) =>
  (changed: Partial<ListStage>): Witness => {
    const rest = what === "proposed" ? [aWindow("window")] : [];
    const before = what === "final" ? [...listed, aWindow("window")] : [aRuling("ruled")];
    const key = what === "final" ? "final-list" : "list";
    return [
      [...before, aList(key, { what, beforeSession: days(1) }), ...rest],
      [...before, aList(key, { what, beforeSession: days(1), ...changed }), ...rest],
    ];
  };

const [screening, claim, determination] = [ruling(), ruling({ what: "claim" }), ruling(ofBody, listed)];
const rulingNamed = (key: string, changed: Partial<RulingStage>, rest: readonly Stage[] = []): Witness => [
  [aRuling(key), ...rest],
  [aRuling(key, changed), ...rest],
];
const determined = (key: string, changed: Partial<RulingStage>, rest: readonly Stage[] = []): Witness => [
  [aList("list"), aRuling(key, ofBody), ...rest],
  [aList("list"), aRuling(key, { ...ofBody, ...changed }), ...rest],
];

const ofScreening: Witnesses<ReturnType<typeof rulingMarks>> = {
  by: screening({}, { by: "chair" }),
  register: claim({ register: "partners" }, { register: "consultative-status" }),
  reasonOwed: screening({}, { reasonOwed: true }),
  due: screening({ due, ifNone: "yes" }, { due: { after: days(2) } }),
  ifNone: screening({ due }, { ifNone: "no" }),
  returned: screening({}, { returned: { within: days(3), rounds: 1 } }),
  yes: rulingNamed("ruled", { yes: accredited }, [aRuling("waiting")]),
  no: rulingNamed("refused", { no: accredited }),
};
const ofDetermination: Witnesses<ReturnType<typeof rulingMarks>> = {
  by: determination({}, { by: { body: "bureau", decides: "consensus" } }),
  register: determination({}, { register: "partners" }),
  reasonOwed: determination({}, { reasonOwed: true }),
  due: determination({ due, ifNone: "yes" }, { due: { after: days(2) } }),
  ifNone: determination({ due }, { ifNone: "no" }),
  returned: determination({}, { returned: { within: days(3), rounds: 1 } }),
  yes: determined("ruled", { yes: accredited }, [aRuling("waiting")]),
  no: determined("refused", { no: accredited }),
};
const ofWindow: Witnesses<typeof windowMarks> = {
  body: window({}, { body: "bureau" }),
  threshold: window({}, { threshold: 3 }),
  length: window({}, { length: days(9) }),
  closingClock: window({ length: days(9) }, { closingClock: "18:30" }),
  bulk: window({}, { bulk: true }),
  withdrawal: window({}, { withdrawal: "never" }),
  basis: window({}, { basis: "required" }),
  hold: window({}, { hold: { limit: days(2), then: "lifted" } }),
  silent: window({ threshold: 9 }, { silent: refused }),
  objected: window({}, { objected: accredited }),
};
const ofConsultation: Witnesses<typeof consultationMarks> = {
  within: consultation({}, { within: days(9) }),
  silence: consultation({ within: days(1) }, { silence: "drops" }),
  withdrawn: consultation({ silence: "drops" }, { withdrawn: refused }),
  maintained: consultation({ within: days(1) }, { maintained: refused }),
};
const ofList = (what: ListStage["what"]): Witnesses<ReturnType<typeof listMarks>> => ({
  to: list(what)({ to: ["member-states", "observers"] }),
  fields: list(what)({ fields: "name-and-country" }),
  beforeSession: list(what)({ beforeSession: days(30) }),
});

const witnesses: readonly (readonly [string, Readonly<Record<string, Mark>>, Readonly<Record<string, Witness>>])[] = [
  ["screening", rulingMarks({ what: "screening" }), ofScreening],
  ["claim", rulingMarks({ what: "claim" }), ofScreening],
  ["determination", rulingMarks({ what: "determination" }), ofDetermination],
  ["window", windowMarks, ofWindow],
  ["consultation", consultationMarks, ofConsultation],
  ...(["information", "proposed", "final"] as const).map(
    (what) => [`${what} list`, listMarks({ what }), ofList(what)] as const,
  ),
];

function isObeyed([one, other]: Witness): boolean {
  if (standsOtherwise(one, other)) return true;
  const [first, second] = [one, other].map((track) => answersUnder(aDecision({ classes: [aClass("a", track)] })));
  return first !== second;
}

describe("What a stage says is obeyed where it is marked as enforced, and nowhere else", () => {
  test.each(
    witnesses.flatMap(([stage, marks, of]) =>
      Object.entries(marks).map(([leaf, mark]) => ({ stage, leaf, mark, witness: of[leaf] })),
    ),
  )("$stage $leaf: $mark", ({ mark, witness }) => {
    expect(witness === undefined ? "nowhere" : isObeyed(witness) ? "enforced" : "read-out").toBe(mark);
  });
});

describe("So is what a decision says that was entered by its provisions alone", () => {
  test.each(marksIn(marksOfProvisions(false)))("$leaf: $mark", ({ mark, one, other }) => {
    const [first, second] = [one, other].map((provisions) => answersUnder(aDecision({ provisions })));
    expect(first === second ? "read-out" : "enforced").toBe(mark);
  });
});
