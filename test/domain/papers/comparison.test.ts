import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts } from "#domain/papers/comparison.ts";

const text = (paragraphs: readonly string[]) => paragraphs.join("\n\n");

test("what stands in both, what is gone and what is new, in the order in which it is read", () => {
  const before = text(["Opening.", "Item 1.", "Item 2.", "Item 3.", "Closing."]);
  const after = text(["Opening.", "Item 2.", "Item 2 (b).", "Item 3, in the afternoon.", "Closing."]);
  expect(compareTexts(before, after)).toEqual([
    { in: "both", words: "Opening." },
    { in: "before", words: "Item 1." },
    { in: "both", words: "Item 2." },
    { in: "before", words: "Item 3." },
    { in: "after", words: "Item 2 (b)." },
    { in: "after", words: "Item 3, in the afternoon." },
    { in: "both", words: "Closing." },
  ]);
});

test("the same text with other empty lines is the same", () => {
  expect(compareTexts("One.\n\nTwo.", "One.\n \n\n  Two.\n")).toEqual([
    { in: "both", words: "One." },
    { in: "both", words: "Two." },
  ]);
});

test("both texts can be read out of it, whole, whatever they are, and nothing is gone from a text compared with itself", () => {
  const paragraphs = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
  fc.assert(
    fc.property(paragraphs, paragraphs, (one, other) => {
      const compared = compareTexts(text(one), text(other));
      const read = (which: "before" | "after") =>
        compared.filter((part) => part.in === "both" || part.in === which).map(({ words }) => words);
      expect(read("before")).toEqual(one);
      expect(read("after")).toEqual(other);
      expect(compareTexts(text(one), text(one)).every((part) => part.in === "both")).toBe(true);
      // As many as can be are found in both: as the plain recursion counts them.
      expect(compared.filter((part) => part.in === "both")).toHaveLength(inCommon(one, other));
    }),
  );
});

function inCommon(one: readonly string[], other: readonly string[]): number {
  const counted = new Map<string, number>();
  const count = (i: number, j: number): number => {
    if (i === one.length || j === other.length) return 0;
    const place = `${String(i)} ${String(j)}`;
    const known = counted.get(place);
    if (known !== undefined) return known;
    const found = one[i] === other[j] ? 1 + count(i + 1, j + 1) : Math.max(count(i + 1, j), count(i, j + 1));
    counted.set(place, found);
    return found;
  };
  return count(0, 0);
}

test("two long texts with nothing in common are told as a whole, at once", () => {
  const long = (of: string) => text(Array.from({ length: 3000 }, (_, place) => `${of} ${String(place)}`));
  const compared = compareTexts(long("a"), long("b"));
  expect(compared).toHaveLength(6000);
  expect(compared[0]?.in).toBe("before");
  expect(compared.at(-1)?.in).toBe("after");
});
