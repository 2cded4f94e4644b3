import { expect, it } from "vitest";
import { Seal } from "#db/seal.ts";

const seal = new Seal("a secret of at least thirty-two characters");
const words = "a-token_of.the-recipient";

it("opens what it enclosed, which tells nothing and is never twice the same", () => {
  const enclosed = [seal.enclose(words), seal.enclose(words)];
  expect(enclosed.map((each) => seal.open(each))).toEqual([words, words]);
  expect(new Set(enclosed).size).toBe(2);
  expect(enclosed.join(" ")).not.toContain(words);
});

it("answers as it stands what it did not enclose, what another secret did, and what was changed", () => {
  const enclosed = seal.enclose(words);
  const changed = `${enclosed.slice(0, -2)}${enclosed.endsWith("AA") ? "BB" : "AA"}`;
  expect(seal.open(words)).toBe(words);
  expect(new Seal("another secret of thirty-two characters").open(enclosed)).toBe(enclosed);
  expect(seal.open(changed)).toBe(changed);
});
