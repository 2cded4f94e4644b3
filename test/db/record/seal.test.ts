import { expect, it } from "vitest";
import { Seal } from "#db/seal.ts";

const seal = new Seal("a secret of at least thirty-two characters");
const words = "a-token_of.the-recipient";

const place = ["letter", "invitation", "invitation:1", "somebody@example.org"] as const;

it("opens in its place what it enclosed, which tells nothing and is never twice the same", () => {
  const enclosed = [seal.enclose(words, place), seal.enclose(words, place)];
  expect(enclosed.map((each) => seal.open(each, [...place]))).toEqual([words, words]);
  expect(new Set(enclosed).size).toBe(2);
  expect(enclosed.join(" ")).not.toContain(words);
});

it("opens nowhere else: not for another kind, event or recipient, nor where the same words are cut otherwise", () => {
  const enclosed = seal.enclose(words, place);
  for (const other of [
    ["letter", "verify-email", "invitation:1", "somebody@example.org"],
    ["letter", "invitation", "invitation:2", "somebody@example.org"],
    ["letter", "invitation", "invitation:1", "another@example.org"],
    ["letter", "invitation", "invitation:1somebody@example.org"],
    ["letter"],
  ] as const)
    expect(seal.open(enclosed, other), other.join(" ")).toBeNull();
});

it("opens nothing that it did not enclose, that another secret did, and that was changed or cut off", () => {
  const enclosed = seal.enclose(words, place);
  const changed = `${enclosed.slice(0, -2)}${enclosed.endsWith("AA") ? "BB" : "AA"}`;
  for (const other of [words, changed, enclosed.slice(0, 24), "enclosed:"]) expect(seal.open(other, place)).toBeNull();
  expect(new Seal("another secret of thirty-two characters").open(enclosed, place)).toBeNull();
});
