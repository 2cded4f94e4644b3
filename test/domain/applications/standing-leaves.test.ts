import { describe, expect, test } from "vitest";
import type { ConsultationStage, ListStage, RulingStage, Stage, WindowStage } from "#domain/modalities/stages.ts";
import { aConsultation, aList, aRuling, aWindow } from "#support/stages.ts";
import { standsOtherwise } from "#support/witness-round.ts";

const days = (count: number) => ({ unit: "calendar_days", count }) as const;
const due = { after: days(1) } as const;
const goOn = { to: "next" } as const;
const accredited = { to: "accredited" } as const;
const cites = { source: "Another decision", paragraph: null };
const hold = { limit: days(2), then: "lifted" } as const;
const objects = aWindow("window", { objected: goOn });

/** Of each leaf: two stages that differ in it alone, and what comes before and after them. */
interface Leaf {
  readonly stage: Stage;
  readonly other: Stage;
  readonly before?: readonly Stage[];
  readonly after?: readonly Stage[];
}

const ofRuling = (given: Partial<RulingStage>, changed: Partial<RulingStage>): Leaf => ({
  stage: aRuling("ruling", given),
  other: aRuling("ruling", { ...given, ...changed }),
});
const ofWindow = (given: Partial<WindowStage>, changed: Partial<WindowStage>): Leaf => ({
  stage: aWindow("window", given),
  other: aWindow("window", { ...given, ...changed }),
});
const ofConsultation = (given: Partial<ConsultationStage>, changed: Partial<ConsultationStage>): Leaf => ({
  stage: aConsultation("consultation", given),
  other: aConsultation("consultation", { ...given, ...changed }),
  before: [objects],
});
const ofList = (changed: Partial<ListStage>): Leaf => ({
  stage: aList("list"),
  other: aList("list", changed),
  after: [aWindow("window")],
});

/** Each changes where an application stands, in a round in which nothing else is different. */
const standings: Readonly<Record<string, Leaf>> = {
  "ruling of": ofRuling({}, { of: "objected" }),
  "ruling what": {
    ...ofRuling({ what: "screening" }, { what: "determination" }),
    before: [aList("before")],
  },
  "ruling by": ofRuling({ due, ifNone: "yes" }, { by: { body: "member-states", decides: "vote" } }),
  "ruling due": ofRuling({ due, ifNone: "yes" }, { due: { after: days(2) } }),
  "ruling ifNone": ofRuling({ due }, { ifNone: "no" }),
  "ruling yes": { ...ofRuling({ key: "ruled" }, { yes: accredited }), after: [aRuling("waiting")] },
  "ruling no": ofRuling({ key: "refused" }, { no: accredited }),
  "window of": ofWindow({}, { of: "objected" }),
  "window threshold": ofWindow({}, { threshold: 3 }),
  "window withdrawal": ofWindow({ threshold: 2 }, { withdrawal: "never" }),
  "window withdrawal until decided": {
    ...ofWindow({ objected: goOn }, { withdrawal: "until-decided" }),
    after: [aRuling("waiting", { of: "objected" })],
  },
  "window hold": ofWindow({}, { hold }),
  "window hold limit": ofWindow({ hold }, { hold: { ...hold, limit: days(3) } }),
  "window hold then": ofWindow({ hold, threshold: 2 }, { hold: { ...hold, then: "objection" } }),
  "window silent": ofWindow({ threshold: 9 }, { silent: { to: "refused" } }),
  "window objected": ofWindow({}, { objected: accredited }),
  "consultation within": ofConsultation({}, { within: days(9) }),
  "consultation silence": ofConsultation({ within: days(1) }, { silence: "drops" }),
  "consultation withdrawn": ofConsultation({ silence: "drops" }, { withdrawn: { to: "refused" } }),
  "consultation maintained": ofConsultation({ within: days(1) }, { maintained: { to: "refused" } }),
  "list of": ofList({ of: "objected" }),
  "list what": ofList({ what: "information" }),
};

/** Each decides who reads or what is refused, in the acts and pages; where an application stands does not depend on it. */
const elsewhere: Readonly<Record<string, Leaf>> = {
  "ruling register": ofRuling({}, { register: "consultative-status" }),
  "ruling reasonOwed": ofRuling({}, { reasonOwed: true }),
  "ruling returned": ofRuling({}, { returned: { within: days(3), rounds: 1 } }),
  "ruling decides": ofRuling(
    { by: { body: "member-states", decides: "vote" } },
    { by: { body: "member-states", decides: "consensus" } },
  ),
  "window body": ofWindow({}, { body: "bureau" }),
  "window length": ofWindow({}, { length: days(9) }),
  "window bulk": ofWindow({}, { bulk: true }),
  "window basis": ofWindow({}, { basis: "required" }),
  "list to": ofList({ to: ["public"] }),
  "list fields": ofList({ fields: "name-and-country" }),
  "list beforeSession": ofList({ beforeSession: days(3) }),
  "ruling cites": ofRuling({}, { cites }),
};

function differs({ stage, other, before = [], after: rest = [] }: Leaf): boolean {
  return standsOtherwise([...before, stage, ...rest], [...before, other, ...rest]);
}

describe("Each leaf of a track that the fold obeys has a round in which it alone changes where an application stands", () => {
  test.each(Object.entries(standings))("%s", (_leaf, leaf) => {
    expect(differs(leaf)).toBe(true);
  });
});

describe("What decides only who reads, or what an act refuses or fixes, changes no standing", () => {
  test.each(Object.entries(elsewhere))("%s", (_leaf, leaf) => {
    expect(differs(leaf)).toBe(false);
  });
});
