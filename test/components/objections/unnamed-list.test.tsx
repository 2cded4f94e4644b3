import { expect, test } from "vitest";
import { UnnamedList } from "#components/objections/unnamed-list.tsx";
import { refuse } from "#domain/kit/ruling.ts";
import type { ObjectionToRaise } from "#views/objections/objection-to-raise.ts";
import { render } from "../kit/gallery.tsx";

const one = (reference: string, because: "basis_is_required" | "category_cannot_be_objected_to") => ({
  reference,
  name: `Organisation ${reference}`,
  refusal: refuse(because),
});
const times = (unnamed: ObjectionToRaise["unnamed"], words: string) =>
  render(<UnnamedList unnamed={unnamed} />).split(words).length - 1;

test("the same reason is said once, above those whom it keeps from being named; different ones beside each", () => {
  const closed = "category_cannot_be_objected_to";
  expect(times([one("A", closed), one("B", closed)], "Nobody can object")).toBe(1);
  expect(times([one("A", closed), one("B", closed)], "Organisation B")).toBe(1);
  const mixed = [one("A", closed), one("B", closed), one("C", "basis_is_required")];
  expect([times(mixed, "Nobody can object"), times(mixed, "Give the basis")]).toEqual([2, 1]);
});
