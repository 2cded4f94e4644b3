import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import { marksOfProvisions } from "#domain/modalities/marks.ts";
import type { Class, ListStage, Stage, WindowStage } from "#domain/modalities/stages.ts";
import { audienceOfList } from "#domain/objections/disclosure.ts";
import { showsWhole } from "#domain/objections/sealed-list.ts";
import { answersUnder } from "#support/answers-under.ts";
import { aDecision, round } from "#support/factories.ts";
import { marksIn } from "#support/provisions-otherwise.ts";
import { aClass, aConsultation, aList, aRuling, aWindow } from "#support/stages.ts";

/* What stands beside a field is true of a decision with classes of its own too: each that is enforced has a rule that answers otherwise when it
   alone is changed, and no rule reads what is not. */

const days = (count: number) => ({ unit: "calendar_days", count }) as const;

const aListStage = fc.record({
  to: fc.subarray<ListStage["to"][number]>(["chair", "member-states", "observers", "public"], { minLength: 1 }),
  fields: fc.constantFrom<ListStage["fields"]>("name-and-country", "dossier"),
  beforeSession: fc.constantFrom(null, days(5), days(30)),
});

const aWindowStage = fc.record({
  bulk: fc.boolean(),
  basis: fc.constantFrom<WindowStage["basis"]>("none", "voluntary", "required"),
  withdrawal: fc.constantFrom<WindowStage["withdrawal"]>("never", "until-close", "until-decided"),
});

const goesOn = { objected: { to: "next" } } as const;

/** Stages as texts have them, after whichever office screens. */
const track: fc.Arbitrary<readonly Stage[] | null> = fc
  .record({
    shape: fc.constantFrom("closed", "of-right", "status", "silence", "consulted", "decided"),
    by: fc.constantFrom("secretariat", "chair"),
    list: aListStage,
    window: aWindowStage,
  })
  .map(({ shape, by, list, window }) => {
    const listed = [aRuling("screening", { by }), aList("list", list)];
    const body = { what: "determination", of: "objected", by: { body: "member-states", decides: "vote" } } as const;
    switch (shape) {
      case "closed":
        return null;
      case "of-right":
        return [];
      case "status":
        return [aRuling("claim", { what: "claim", by, register: "partners" })];
      case "silence":
        return [...listed, aWindow("window", window)];
      case "consulted":
        return [...listed, aWindow("window", { ...window, ...goesOn }), aConsultation("consultation")];
      case "decided":
        return [...listed, aWindow("window", { ...window, ...goesOn }), aRuling("determination", body)];
    }
  });

/** One at least on which silence decides, so that every leaf has whom it can concern. */
const classes: fc.Arbitrary<readonly Class[]> = fc
  .record({
    tracks: fc.array(track, { maxLength: 3 }),
    title: fc.string({ minLength: 1, maxLength: 20 }),
    list: aListStage,
  })
  .map(({ tracks, title, list }) => [
    { ...aClass("before-states", [aRuling("screening"), aList("list", list), aWindow("window")]), title },
    aClass("claimants", [aRuling("claim", { what: "claim", register: "partners" })]),
    ...tracks.map((one, place) => aClass(`class-${place.toString()}`, one)),
  ]);

const sample = fc.sample(classes, { numRuns: 25, seed: 2026 });
const leaves = marksIn(marksOfProvisions(true));
/** Among how many sets of classes a rule answers otherwise. */
const obeyed = ({ one, other }: (typeof leaves)[number]) =>
  sample.filter((own) => {
    const [first, second] = [one, other].map((provisions) => answersUnder(aDecision({ provisions, classes: own })));
    return first !== second;
  }).length;

describe("Under classes of its own a decision obeys of its provisions what is marked as enforced, and nothing else", () => {
  test.each(leaves)("$leaf: $mark", (leaf) => {
    expect(obeyed(leaf) > 0 ? "enforced" : "read-out").toBe(leaf.mark);
  });
});

describe("What its lists and windows say instead is obeyed", () => {
  const only = (list: Partial<ListStage>, window: Partial<WindowStage> = {}) => [
    aClass("before-states", [aRuling("screening"), aList("list", list), aWindow("window", window)]),
  ];
  const said: Readonly<Record<string, readonly [readonly Class[], readonly Class[]]>> = {
    to: [only({ to: ["member-states"] }), only({ to: ["member-states", "observers"] })],
    "to everybody": [only({ to: ["member-states"] }), only({ to: ["member-states", "public"] })],
    fields: [only({ fields: "dossier" }), only({ fields: "name-and-country" })],
    beforeSession: [only({ beforeSession: days(5) }), only({ beforeSession: days(30) })],
    bulk: [only({}), only({}, { bulk: true })],
    withdrawal: [only({}), only({}, { withdrawal: "never" })],
    basis: [only({}), only({}, { basis: "required" })],
    objected: [
      only({}),
      [
        aClass("before-states", [
          aRuling("screening"),
          aList("list"),
          aWindow("window", goesOn),
          aConsultation("consultation"),
        ]),
      ],
    ],
  };
  test.each(Object.entries(said))("%s", (_leaf, [one, other]) => {
    const [first, second] = [one, other].map((own) => answersUnder(aDecision({ classes: own })));
    expect(first).not.toBe(second);
  });

  test("of a list on which classes stand together, nobody learns more than the text of each lets them", () => {
    const wide = { to: ["member-states", "observers", "public"], fields: "dossier" } as const;
    const narrow = { to: ["member-states"], fields: "name-and-country" } as const;
    const both = aDecision({
      classes: [...only(wide), { ...mustBeOne(only(narrow)), key: "other" }],
    });
    const [own, other] = both.classes?.map(({ key }) => ({ class: key, window: "window" })) ?? [];
    const together = own === undefined || other === undefined ? [] : [own, other];
    expect(audienceOfList("proposed", both, together)).toEqual(["member-states"]);
    expect(
      showsWhole(
        { role: "public" },
        { kind: "proposed", sealedAt: round.circulating },
        { decision: both, at: together },
      ),
    ).toBe(false);
    expect(asStagesSay(both, "before-states").circulation).toMatchObject({ to: "all-missions", fields: "dossier" });
  });
});

function mustBeOne([one]: readonly Class[]): Class {
  if (one === undefined) throw new Error("There is one");
  return one;
}
