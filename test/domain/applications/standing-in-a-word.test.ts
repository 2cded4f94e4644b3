import { expect, test } from "vitest";
import { isLeftOut, outcomes, waiting } from "#domain/applications/standing-in-a-word.ts";

test("left out is whose application has its outcome and no accreditation in force, but for who withdrew", () => {
  expect([...outcomes, ...waiting].filter(isLeftOut)).toEqual([
    "suspended",
    "accreditation-withdrawn",
    "expired",
    "not-accredited",
    "undecided",
    "refused",
  ]);
  expect(isLeftOut("draft")).toBe(false);
});
