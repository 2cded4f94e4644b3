import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { blocksOf, correctedParagraphs, paragraphsOf, withoutMark } from "#domain/modalities/paragraphs.ts";

const marksOf = (text: string) => paragraphsOf(text).map(({ mark }) => mark);

describe("A text is split into its paragraphs", () => {
  test("counted where none has a number: the letter of 22 April 2022", () => {
    expect(marksOf(oewg2021To2025.text)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(paragraphsOf(oewg2021To2025.text)[5]?.words).toMatch(/^An accreditation is valid/);
  });

  test("by the numbers and letters that are printed, the letters under their number, the numerals under their letter", () => {
    const text =
      "1. First.\n2. Second:\n(a) one;\n(b) two:\n(i) this;\n(ii) that;\n(c) three.\n\n3) Third.\n\nIt goes on.\n\n10.2 is no number.";
    expect(marksOf(text)).toEqual(["1", "2", "2 (a)", "2 (b)", "2 (b) (i)", "2 (b) (ii)", "2 (c)", "3"]);
    expect(paragraphsOf(text).at(-1)?.words).toBe("3) Third.\n\nIt goes on.\n\n10.2 is no number.");
  });

  test("the preamble counted as such, and lines that a page broke put together", () => {
    const text = "Recalling its resolution\n75/240,\n\nNoting the letter,\n\n1. Decides\nto convene.";
    expect(paragraphsOf(text)).toEqual([
      { mark: "PP1", words: "Recalling its resolution\n75/240," },
      { mark: "PP2", words: "Noting the letter," },
      { mark: "1", words: "1. Decides\nto convene." },
    ]);
  });

  test("a title and what the text opens with have no mark, so that the first paragraph of the preamble is PP1", () => {
    const text =
      "Modalities for stakeholders\n\nin the work\nof the Working Group\n\nThe Working Group,\n\nRecalling its mandate, decides as follows:\n\n1. Who.";
    expect(marksOf(text)).toEqual(["", "", "", "PP1", "1"]);
    expect(marksOf("Modalities\n\n1. Who.\n2. How.")).toEqual(["", "1", "2"]);
    expect(marksOf("The General Assembly,\n\nThe wish being shared,\n\n1. Decides.")).toEqual(["", "PP1", "1"]);
  });

  test("also where each line is a paragraph, as word processors put them, and no line is empty", () => {
    const lines = [
      "Modalities for the participation of stakeholders",
      "The Working Group,",
      "Recalling its mandate, and wishing to hear stakeholders,",
      "Bearing in mind resolution 75/240,",
      "Noting with appreciation the letter, decides as follows:",
      "1. Non-governmental organisations may attend.",
      "Having attended, they report.",
    ];
    const found = paragraphsOf(lines.join("\n"));
    expect(found.map(({ mark }) => mark)).toEqual(["", "", "PP1", "PP2", "PP3", "1"]);
    expect(found.at(-1)?.words).toBe(lines.slice(-2).join("\n"));
    expect(marksOf(lines.filter((line) => line !== "The Working Group,").join("\n"))).toEqual(
      marksOf(lines.slice(0, 1).concat("", lines.slice(2)).join("\n")),
    );
    expect(marksOf("Modalities\nRecalling its mandate,\n1. Who.")).toEqual(["", "PP1", "1"]);
  });

  test("and a page that breaks its lines breaks no paragraph", () => {
    const page =
      "Modalities for the participation\nof stakeholders\nThe Working Group,\nRecalling resolution 75/240,\nby which it was established,\nand the letter,\nRecognizing the views of\nThe Netherlands,\nwhich it has heard,\n1. Decides\nto convene.";
    expect(paragraphsOf(page)).toEqual([
      { mark: "", words: "Modalities for the participation\nof stakeholders" },
      { mark: "", words: "The Working Group," },
      { mark: "PP1", words: "Recalling resolution 75/240,\nby which it was established,\nand the letter," },
      { mark: "PP2", words: "Recognizing the views of\nThe Netherlands,\nwhich it has heard," },
      { mark: "1", words: "1. Decides\nto convene." },
    ]);
  });

  test("so have the date of a letter, its addressees and its salutation", () => {
    const letter =
      "To all Permanent Representatives\nNew York\n\n17 December 2021\n\nExcellency,\n\nI have the honour of addressing you as Chair\n\nof the Working Group.";
    expect(marksOf(letter)).toEqual(["", "", "", "1", "2"]);
    expect(marksOf("Who may come\n\nHow they apply")).toEqual(["1", "2"]);
    expect(marksOf("The Working Group,")).toEqual(["1"]);
  });

  test("an i after h is a letter", () => {
    const text = "1. All:\n(g) one;\n(h) two;\n(i) three;\n(j) four.";
    expect(marksOf(text)).toEqual(["1", "1 (g)", "1 (h)", "1 (i)", "1 (j)"]);
  });

  test("letters alone stand under nothing", () => {
    expect(marksOf("(a) One.\n(b) Two.")).toEqual(["(a)", "(b)"]);
  });

  test("nothing into none", () => {
    expect(paragraphsOf(" \n\n ")).toEqual([]);
  });
});

describe("What was found is put right", () => {
  const found = paragraphsOf("One.\n\nTwo.\n\nThree.");

  test("by another mark, and by joining one to the one before", () => {
    expect(correctedParagraphs(found, { marks: ["1", "2", "annex"], joined: [1] })).toEqual([
      { mark: "1", words: "One.\n\nTwo." },
      { mark: "annex", words: "Three." },
    ]);
  });

  test("not by what was put right in another text", () => {
    expect(correctedParagraphs(found, { marks: ["x"], joined: [] })).toEqual(found);
    const titled = paragraphsOf("Title\n\nOne.");
    expect(correctedParagraphs(titled, { marks: [], joined: [] })).toEqual([{ mark: "1", words: "One." }]);
  });

  test("the first has none before it, and is none when it is said to be: it may be a title", () => {
    expect(correctedParagraphs(found, { marks: ["", "1", "2"], joined: [0] })).toEqual([
      { mark: "1", words: "Two." },
      { mark: "2", words: "Three." },
    ]);
    expect(correctedParagraphs(found, { marks: ["", "", "1"], joined: [0, 1] })).toHaveLength(1);
  });
});

test("the words of a paragraph beside its mark do not say it again", () => {
  const read = paragraphsOf("1. Who may come.\n(a) Those of the list;\n2) How.").map(withoutMark);
  expect(read).toEqual(["Who may come.", "Those of the list;", "How."]);
  expect(paragraphsOf("Whereas.\n\nDecides.").map(withoutMark)).toEqual(["Whereas.", "Decides."]);
});

test("the blocks of a text are what a reader sees as its paragraphs: a number begins one also without an empty line", () => {
  expect(blocksOf("Whereas\nmore.\n1. One.\n2. Two,\nlonger.\n\nLast.").map(({ words }) => words)).toEqual([
    "Whereas\nmore.",
    "1. One.",
    "2. Two,\nlonger.",
    "Last.",
  ]);
});

test("a text of many short lines is read in the time that its length takes", () => {
  const lines = Array.from({ length: 100_000 }, () => "ab");
  expect(paragraphsOf(lines.join("\n"))).toEqual([{ mark: "1", words: lines.join("\n") }]);
});
