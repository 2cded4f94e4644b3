import { expect, test } from "vitest";
import { referencesIn } from "#forms/kit/references-field.ts";

test("references are read from lines, lists and rows of a copied table", () => {
  const text = "A-7Q4K-M2XD\n\n  a-0000-zzzz, A-1111-2222\nSynthetic Organisation\tKenya\tA-3333-4444\n";
  expect(referencesIn(text)).toEqual({
    references: ["A-7Q4K-M2XD", "A-0000-ZZZZ", "A-1111-2222", "A-3333-4444"],
    unreadable: [],
  });
});

test("letters that no reference has are read for the digits that they look like", () => {
  expect(referencesIn("A-OOIL-M2XD").references).toEqual(["A-0011-M2XD"]);
});

test("any dash will do, or a space, or nothing, in letters and figures of any width", () => {
  const text =
    "A–7Q4K—M2XD\nA‑0000‑ZZZZ, a 1111 2222; A11113333\nＡ－３３３３－４４４４ A − 5555 − 6666\nA\u00a07777\u00a08888";
  expect(referencesIn(text)).toEqual({
    references: [
      "A-7Q4K-M2XD",
      "A-0000-ZZZZ",
      "A-1111-2222",
      "A-1111-3333",
      "A-3333-4444",
      "A-5555-6666",
      "A-7777-8888",
    ],
    unreadable: [],
  });
});

test("words of a name are no reference", () => {
  expect(referencesIn("A good idea for 2022\tA-7Q4K-M2XD").references).toEqual(["A-7Q4K-M2XD"]);
  expect(referencesIn("AFGHANIST")).toEqual({ references: [], unreadable: ["AFGHANIST"] });
});

test("a line without a reference, or with half of one, is not passed over in silence", () => {
  for (const line of ["The third one", "A-7Q4K", "A-7Q4K-M2XD, A-7Q4", "A-7Q4K-M2XDD", "N-7Q4K-M2XD"])
    expect(referencesIn(line).unreadable).toEqual([line]);
});
