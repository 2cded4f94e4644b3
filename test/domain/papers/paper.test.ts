import { describe, expect, test } from "vitest";
import type { StepOfPaper } from "#domain/papers/kinds.ts";
import type { Paper } from "#domain/papers/paper.ts";
import * as papers from "#domain/papers/paper.ts";
import { anId } from "#support/an-id.ts";
import { aNewPaper, instant } from "#support/factories.ts";

const at = instant("2022-06-01T16:00:00Z");
const doing = { id: anId<"paper_version">("version"), at };
const text = { language: "en", words: "Another text." } as const;
const by = { by: "chair", symbolIsTaken: false } as const;

function aPaperAfter(...steps: readonly StepOfPaper[]): Paper {
  const versions = steps.map((step, place) => ({
    id: anId<"paper_version">("version"),
    n: place + 1,
    step,
    at,
    note: "",
    languages: papers.saysSomething(step) ? (["en"] as const) : [],
  }));
  return { ...aNewPaper(), versions };
}

const changing = { ...doing, reason: "As was proposed.", text, before: { words: "A text." } };

const acts = {
  circulate: (paper: Paper) => papers.circulatePaper(paper, text, doing),
  revise: (paper: Paper) => papers.revisePaper(paper, changing),
  correct: (paper: Paper) => papers.correctPaper(paper, changing),
  addLanguage: (paper: Paper) => papers.addPaperLanguage(paper, { ...text, language: "fr" }),
  withdraw: (paper: Paper) => papers.withdrawPaper(paper, "It was overtaken.", doing),
} as const;

describe("versions go forward", () => {
  const toCome = "paper_is_to_come";
  const circulated = "paper_is_circulated";
  const withdrawn = "paper_is_withdrawn";
  test.each([
    ["announced", { circulate: true, revise: toCome, correct: toCome, addLanguage: toCome, withdraw: true }],
    ["circulated", { circulate: circulated, revise: true, correct: true, addLanguage: true, withdraw: true }],
    ["revised", { circulate: circulated, revise: true, correct: true, addLanguage: true, withdraw: true }],
    ["corrected", { circulate: circulated, revise: true, correct: true, addLanguage: true, withdraw: true }],
    [
      "withdrawn",
      { circulate: withdrawn, revise: withdrawn, correct: withdrawn, addLanguage: withdrawn, withdraw: withdrawn },
    ],
  ] as const)("after it was %s", (last, answers) => {
    const paper = last === "announced" ? aPaperAfter(last) : aPaperAfter("circulated", last);
    const asked = last === "circulated" ? aPaperAfter("circulated") : paper;
    const answered = Object.entries(acts).map(([name, act]) => {
      const ruling = act(asked);
      return [name, ruling.ok ? true : ruling.because];
    });
    expect(Object.fromEntries(answered)).toEqual(answers);
  });
});

test("a written input is that of an organisation, and no other paper is", () => {
  const enter = (changes: Partial<papers.NewPaper>) =>
    papers.announcePaper(aNewPaper(changes), by, { ...doing, note: "" });
  const promise = { because: "written_input_is_of_an_organisation" };
  expect(enter({ kind: "written_input" })).toMatchObject(promise);
  expect(enter({ kind: "working_paper", writtenBy: "Quiet Networks" })).toMatchObject(promise);
  expect(enter({ kind: "written_input", writtenBy: "Quiet Networks" })).toMatchObject({ ok: true });
});

test("nothing that was is changed: a version comes after those before it, with its symbol, its text and its reason", () => {
  const before = aPaperAfter("announced", "circulated");
  const ruling = papers.revisePaper(before, changing);
  expect(ruling).toMatchObject({
    ok: true,
    next: {
      versions: [...before.versions, { ...doing, n: 3, step: "revised", note: "As was proposed.", languages: ["en"] }],
    },
    happened: { type: "PaperRevised", symbol: `${before.symbol}/Rev.1`, language: "en" },
  });
});

test.each([
  [["announced"], ""],
  [["circulated", "revised"], "/Rev.1"],
  [["circulated", "corrected"], "/Corr.1"],
  [["circulated", "corrected", "corrected", "revised"], "/Rev.1"],
  [["circulated", "revised", "revised", "corrected", "corrected"], "/Rev.2/Corr.2"],
  [["circulated", "revised", "withdrawn"], "/Rev.1"],
] as const)("after %j a paper is printed with %j", (steps, ending) => {
  const paper = aPaperAfter(...steps);
  expect(papers.presentSymbol(paper)).toBe(`${paper.symbol}${ending}`);
});

test("what it says now is the last version with a text, also of a withdrawn one", () => {
  expect(papers.presentVersion(aPaperAfter("announced"))).toBeNull();
  expect(papers.presentVersion(aPaperAfter("announced", "circulated", "revised", "withdrawn"))?.n).toBe(3);
});

test("a symbol stands once in a process, and what the Chair's office alone reads is entered by it", () => {
  const announced = (paper: papers.NewPaper, entering: Parameters<typeof papers.announcePaper>[1]) =>
    papers.announcePaper(paper, entering, { ...doing, note: "In due course." });
  const ofChair = aNewPaper({ audience: "chair" });
  expect(announced(aNewPaper(), { ...by, symbolIsTaken: true })).toMatchObject({ because: "symbol_is_taken" });
  expect(announced(ofChair, { ...by, by: "secretariat" })).toMatchObject({
    because: "papers_of_the_chair_are_entered_by_the_chair",
  });
  expect(announced(ofChair, by)).toMatchObject({ ok: true, next: { versions: [{ n: 1, step: "announced" }] } });
  const taken = { new: aNewPaper(), entering: { ...by, symbolIsTaken: true } };
  expect(papers.circulatePaper(taken, text, doing)).toMatchObject({ because: "symbol_is_taken" });
});

test("a change has its reason and changes something; a text says something; a language is added once", () => {
  const paper = aPaperAfter("circulated");
  const without = { ...changing, reason: " " };
  expect(papers.revisePaper(paper, without)).toMatchObject({ because: "change_of_paper_needs_a_reason" });
  expect(papers.withdrawPaper(paper, "", doing)).toMatchObject({ because: "change_of_paper_needs_a_reason" });
  expect(papers.correctPaper(paper, { ...changing, before: text })).toMatchObject({
    because: "paper_is_the_same",
  });
  expect(papers.circulatePaper(aPaperAfter("announced"), { ...text, words: " " }, doing)).toMatchObject({
    because: "paper_says_nothing",
  });
  expect(papers.addPaperLanguage(paper, text)).toMatchObject({ because: "paper_is_in_this_language" });
});
