import { describe, expect, test } from "vitest";
import { asMeant, findStray, isSeen, withoutThousands } from "#forms/kit/typed-text.ts";

describe("what holds nothing to see is no name", () => {
  test.each([
    ["a zero-width space", "\u200b"],
    ["a word joiner", "\u2060\u2060"],
    ["a blank of Braille", "\u2800 \u2800"],
    ["a Hangul filler", "\u3164"],
    ["another, of half the width", "\uffa0"],
    ["joiners and marks of direction", "\u200d\u200e\u061c"],
    ["a soft hyphen and a no-break space", "\u00ad\u00a0"],
    ["tags", "\u{e0041}\u{e007f}"],
    ["an accent without a letter", "\u0301"],
    ["nothing", ""],
  ])("%s", (_what, text) => {
    expect(isSeen(text)).toBe(false);
  });

  test.each(["X", "7", "★", "🕊", "معهد", "研究所", "ภาษา", "हिन्दी", "⠓⠊"])("%s is seen", (text) => {
    expect(isSeen(text)).toBe(true);
  });
});

describe("what another program brings along is turned into what was meant", () => {
  test.each([
    [
      "line ends of Windows, old Macintoshes, Word and the web",
      "a\r\nb\rc\vd\u2028e\u2029f\u0085g",
      "a\nb\nc\nd\ne\nf\ng",
    ],
    ["a bullet of Word", "\uf0b7 norms", "• norms"],
    ["hyphens and spaces without width", "Har\u00adbour\u200b Insti\u2060tute\ufeff", "Harbour Institute"],
    ["fillers between letters", "Har\u3164bour", "Harbour"],
    ["embeddings and isolates", "\u202aHarbour\u202c \u2068معهد\u2069", "Harbour معهد"],
    ["marks at the edge of a word", "\u200fمعهد\u200f \u200eHarbour", "معهد Harbour"],
    ["an accent that was typed after its letter", "Cafe\u0301", "Café"],
  ])("%s", (_what, text, meant) => {
    expect(asMeant(text)).toBe(meant);
  });

  test.each([
    ["the joiner of Persian", "نمی\u200cخواهم"],
    ["the joiner of an emoji", "👩\u200d🔬"],
    ["a mark of direction within a word of Hebrew", "ג\u200fב"],
    ["a tab", "a\tb"],
  ])("%s stays", (_what, text) => {
    expect(asMeant(text)).toBe(text);
  });
});

describe("what nobody can have meant is named with its place", () => {
  test.each([
    ["an override at the beginning", "\u202eetutitsnI", { kind: "override", code: "U+202E", after: "" }],
    ["an override within", "Harbour \u202dInstitute", { kind: "override", code: "U+202D", after: "Harbour" }],
    ["a bell", "Harbour\u0007", { kind: "unreadable", code: "U+0007", after: "Harbour" }],
    ["a letter that was lost on its way", "Caf\ufffd", { kind: "unreadable", code: "U+FFFD", after: "Caf" }],
    ["what is no character in any text", "Port\uffff", { kind: "unreadable", code: "U+FFFF", after: "Port" }],
    ["half of a character", "a\ud800", { kind: "unreadable", code: "U+D800", after: "a" }],
    [
      "a heap of accents far in the text",
      `${"word ".repeat(40)}x${"\u0300".repeat(40)}`,
      { kind: "heaped", code: "U+0300", after: "ord word word word x" },
    ],
    [
      "a heap with joiners and marks of direction within",
      `Harbour a${"\u0301\u0316\u0302\u200d\u0317\u0303\u200c\u200f".repeat(3)}`,
      { kind: "heaped", code: "U+0301", after: "Harbour a" },
    ],
  ])("%s", (_what, text, stray) => {
    expect(findStray(text)).toMatchObject(stray);
  });

  test.each(["Ngã tư Cộng hoà", "གྲྭ་ཚང་", "שָׁלוֹם", "ก็", "two\nlines\tand a tab"])("%s is in order", (text) => {
    expect(findStray(asMeant(text))).toBe(null);
  });
});

/** In a form of text of 256 kB, from anybody. By the square of their number each would take a minute or more, while nobody else is answered. */
describe("a text of nothing but what other texts have little of is read at once", () => {
  test("joiners between two letters", () => {
    const text = `a${"\u200d".repeat(80_000)}a`;
    expect(asMeant(text)).toBe(text);
    expect(asMeant(`${text} ${text}\u200d`)).toBe(`${text} ${text}`);
  });

  test("marks of two kinds in turn on one letter: they are refused as heaped, whatever their order", () => {
    const text = `a${"\u0301\u0316".repeat(120_000)}`;
    expect(findStray(asMeant(text))?.kind).toBe("heaped");
  });
});

test("A number is read with what languages set between thousands, and with nothing else in it", () => {
  for (const typed of ["1200", "1,200", "1.200", "1 200", "1\u00a0200", "1\u202f200", "1’200"])
    expect(withoutThousands(typed), typed).toBe("1200");
  expect(withoutThousands("999,999,999")).toBe("999999999");
  for (const typed of [
    "1,2",
    "1,20",
    "12,00",
    "1,200.5",
    "1,200.500",
    "1200,000",
    "1, 200",
    ",200",
    "-1,200",
    "1..200",
  ])
    expect(withoutThousands(typed), typed).toBe(typed);
});
