import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { ProvisionCode } from "#domain/applications/provision-outcome.ts";
import type { Details } from "#domain/kit/ruling.ts";
import { asStagesSay, leadTimesOf } from "#domain/modalities/as-stages-say.ts";
import type { Stage } from "#domain/modalities/stages.ts";
import { classIn } from "#domain/modalities/templates.ts";
import {
  beforeBodyAt,
  type Follows,
  forInformationAt,
  leadsOn,
  leftTo,
  questionsAt,
  turnOf,
} from "#domain/modalities/what-follows.ts";
import { audienceOfList } from "#domain/objections/disclosure.ts";
import { provisionInWords } from "#messages/kit/provision-in-words.ts";
import { translator } from "#messages/kit/translator.ts";
import { followsInWords, questionsInWords } from "#messages/kit/what-follows.ts";
import { anId } from "#support/an-id.ts";
import { readDecision } from "#support/decision-round.ts";
import { aClass, aConsultation, aList, aRuling, aWindow } from "#support/stages.ts";

const decision = readDecision("committee-first-then-all");
const first = { class: "partners", window: "committee" };
const second = { class: "partners", window: "window" };
const ofGuests = { class: "guests", window: "guest-window" };

describe("What States are asked in each window of “a committee first, then all Member States”", () => {
  test("in the first silence leads on to a further list, and an objection to the class of guests (paragraphs 3 and 4)", () => {
    expect(questionsAt(decision, [first])).toMatchObject([
      {
        classes: ["partners"],
        of: null,
        body: "committee",
        silent: { to: "states" },
        objected: { to: "class", class: { title: "Guests", customary: null } },
      },
    ]);
    expect(asStagesSay(decision, [first]).objection.cites.paragraph).toBe("paragraph 3");
    expect(asStagesSay(decision, [first]).circulation.period).toEqual({ length: { unit: "calendar_days", count: 7 } });
  });

  test("in the second, as on the list of guests, silence accredits and an objection ends it (paragraph 4)", () => {
    for (const at of [[second], [ofGuests]])
      expect(questionsAt(decision, at)).toMatchObject([
        { of: null, body: "member-states", silent: { to: "accredited" }, objected: { to: "not-accredited" } },
      ]);
    expect(asStagesSay(decision, [second]).circulation.period).toEqual({
      length: { unit: "calendar_days", count: 12 },
    });
  });

  test("a list at both says it of each class apart, and a list of which nobody says at which windows it is of all", () => {
    expect(
      questionsAt(decision, [first, ofGuests]).map(({ of, classes }) => [of?.map(({ title }) => title), classes]),
    ).toEqual([
      [["Partner organisations"], ["partners"]],
      [["Guests"], ["guests"]],
    ]);
    expect(questionsAt(decision, [])).toHaveLength(3);
  });

  test("which list of its track it is", () => {
    expect(turnOf(decision, [first])).toEqual({ n: 1, of: 2 });
    expect(turnOf(decision, [second])).toEqual({ n: 2, of: 2 });
    expect(turnOf(decision, [ofGuests])).toBeNull();
    expect(turnOf(decision, [first, ofGuests])).toBeNull();
  });
});

const body = { body: "member-states", decides: "vote" } as const;
const determination = aRuling("body", { what: "determination", by: body });
const { provisions } = oewg2021To2025;
const of = (...track: Stage[]) => ({ provisions, classes: [aClass("a", track)] });
const asked = (track: Stage[], window = "first") => questionsAt(of(...track), [{ class: "a", window }])[0];

test("What is for the objected alone is passed over by the silent, and a list by itself answers nothing", () => {
  const talks = aConsultation("talks");
  const onward = aWindow("first", { objected: { to: "next" } });
  expect(asked([aList("list"), onward, talks])).toMatchObject({
    silent: { to: "accredited" },
    objected: { to: "chair", within: talks.within },
  });
  expect(
    asked([aList("list"), onward, { ...determination, of: "objected" }, aList("last", { what: "final" })]),
  ).toMatchObject({
    silent: { to: "accredited" },
    objected: { to: "body", decides: "vote" },
  });
  const before = of(aList("list"), aWindow("first"), aList("list-2"), determination);
  expect(questionsAt(before, [{ class: "a", window: "first" }])).toMatchObject([
    { silent: { to: "body", decides: "vote" }, objected: { to: "not-accredited" } },
  ]);
  expect(beforeBodyAt(before, ["a"])).toEqual([{ class: "a", window: "body" }]);
  expect(turnOf(before, beforeBodyAt(before, ["a"]))).toEqual({ n: 2, of: 2 });
  expect(
    turnOf(of(aList("list"), onward, { ...determination, of: "objected" }), [{ class: "a", window: "first" }]),
  ).toBeNull();
});

test("To whom those are left whom States objected to, and whether some go on", () => {
  const question = (track: Stage[]) => questionsAt(of(...track), []);
  const final = question([aList("list"), aWindow("first")]);
  expect([leftTo(final), leadsOn(final)]).toEqual(["nobody", false]);
  const chair = question([aList("list"), aWindow("first", { objected: { to: "next" } }), aConsultation("talks")]);
  expect([leftTo(chair), leadsOn(chair)]).toEqual(["chair", false]);
  expect(leadsOn(questionsAt(decision, [first]))).toBe(true);
});

test("The customary form has a provision of its own on what an objection does", () => {
  const [question] = questionsAt(oewg2021To2025, []);
  expect(question?.cites).toEqual(provisions.effect.cites);
  expect(classIn(oewg2021To2025, "ngo").track?.length).toBeGreaterThan(0);
});

test("No text of a window that leads on says that somebody is accredited by it", () => {
  const t = translator("en");
  const named = questionsAt(decision, [first]).map((question) => ({ ...question, title: "The committee" }));
  const [words = ""] = questionsInWords(t, "silent", named);
  expect(words).toContain("no member of \u2068The committee\u2069 objects");
  expect(words).toContain("goes on to a further list");
  expect(words).toContain("not accredited yet");
  const last = questionsAt(decision, [second]).map((question) => ({ ...question, title: null }));
  expect(questionsInWords(t, "silent", last)).toEqual([
    "Silence is consent: an organisation to which no Member State objects by the closing instant is accredited.",
  ]);
});

test("Where more than one must object, every sentence about silence and objections says how many", () => {
  const t = translator("en");
  const ends: Follows[] = [
    { to: "accredited" },
    { to: "not-accredited" },
    { to: "refused" },
    { to: "states" },
    { to: "body", decides: "vote" },
    { to: "chair", within: { unit: "calendar_days", count: 3 } },
    { to: "office", office: "chair" },
    { to: "class", class: { title: "Guests", customary: null } },
  ];
  // An outcome that does not hang on objections.
  const hangsOnNothing = [
    "own silent chair",
    "own silent not-accredited",
    "own silent refused",
    "own objected accredited",
  ];
  for (const whose of ["listed", "own"] as const)
    for (const answer of ["silent", "objected"] as const)
      for (const follows of ends) {
        if (hangsOnNothing.includes(`${whose} ${answer} ${follows.to}`)) continue;
        const words = followsInWords(t, whose, answer, { follows, title: "The committee", threshold: 3 });
        expect(words).toMatch(
          answer === "silent" ? /fewer than 3/ : /\b3 (\S+ ){0,4}(or more|the Chair)|After 3 objections/,
        );
        expect(words).not.toMatch(/[Aa]n objection|no Member State|no member/);
        const one = followsInWords(t, whose, answer, { follows, title: null, threshold: 1 });
        expect(one).not.toMatch(/\b1\b|fewer/);
      }
});

test("And so does each sentence that explains an application by them; one of before the threshold was kept is of one", () => {
  const t = translator("en");
  const said = (code: ProvisionCode, details: Details) => provisionInWords(t, { code, details });
  expect(said("no_objection_stands", { threshold: 3 })).toBe("Fewer than 3 objections stand.");
  expect(said("objection_stands", { threshold: 3 })).toBe("3 or more Member States objected.");
  expect(said("no_objection_stands", {})).toBe("No objection stands.");
  expect(said("objection_stands", {})).toBe("A Member State objected.");
});

describe("A list goes to whom its own stage gives it, with what that stage lets it say, and no later than it says", () => {
  const early = { unit: "calendar_days", count: 60 } as const;
  const twice = of(
    aList("list", { to: ["member-states"], fields: "dossier", beforeSession: early }),
    aWindow("window", { objected: { to: "next" } }),
    aList("list-2", { to: ["member-states", "observers", "public"], fields: "name-and-country" }),
    { ...determination, key: "determination" },
    aList("of-whom-all-know", { what: "information", to: ["member-states", "public"], fields: "name-and-country" }),
  );
  const process = anId<"process">("process");
  const at = (window: string) => [{ class: "a", window }];
  const told = (window: string) => ({
    audience: audienceOfList("proposed", { ...twice, process }, at(window)),
    fields: asStagesSay(twice, at(window)).circulation.fields,
    before: leadTimesOf(twice, at(window)).map(({ beforeSession }) => beforeSession),
  });

  test("that before the States, that before the body, and that for information", () => {
    const disclosed = provisions.disclosure.proposedList;
    const also = (...audience: string[]) => [...new Set([...audience, ...disclosed])].toSorted();
    expect(told("window")).toEqual({ audience: also("member-states"), fields: "dossier", before: [early] });
    expect(told("determination")).toEqual({
      audience: also("all-missions", "public"),
      fields: "name-and-country",
      before: [null],
    });
    expect(forInformationAt(twice)).toEqual(at("of-whom-all-know"));
    expect(told("of-whom-all-know")).toEqual({
      audience: also("member-states", "public"),
      fields: "name-and-country",
      before: [null],
    });
  });

  test("what is told of all lists together is what holds of each", () => {
    expect(audienceOfList("proposed", { ...twice, process }, [])).not.toContain("public");
    expect(asStagesSay(twice).circulation).toMatchObject({ to: "member-states", fields: "name-and-country" });
    expect(leadTimesOf(twice, [])).toHaveLength(3);
  });
});
