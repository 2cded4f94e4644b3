import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standingOf } from "#domain/applications/standing.ts";
import { aCase, boundariesOf } from "#support/random-cases.ts";
import { expectedOf, toldOf } from "#support/track-oracle.ts";

describe("Any track with any record on it", () => {
  test("stands at every boundary where time, told step by step, has brought it", () => {
    fc.assert(
      fc.property(aCase, (one) => {
        for (const at of boundariesOf(one))
          expect(toldOf(standingOf(one, at)), at.toString()).toEqual(expectedOf(one, at));
      }),
      { numRuns: 300 },
    );
  });
});
