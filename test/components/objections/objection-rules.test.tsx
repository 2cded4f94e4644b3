import { expect, test } from "vitest";
import { KnownTo } from "#components/objections/objection-rules.tsx";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { render } from "../kit/gallery.tsx";

const { objection, disclosure } = oewg2021To2025.provisions;

const toldOf = (basis: "voluntary" | "required" | "none") =>
  render(<KnownTo period={{ objection: { ...objection, basis, seenBy: ["chair"] }, disclosure }} />);

test("a basis that the decision requires is not told of as one that may be left out", () => {
  expect(toldOf("voluntary")).toContain("The basis, if you give one, is made known to:");
  expect(toldOf("required")).toContain("The basis is made known to:");
  expect(toldOf("none")).not.toContain("The basis");
});
