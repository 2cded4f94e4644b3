import { describe, expect, test } from "vitest";
import { lapse } from "#domain/accreditation/lapse.ts";
import { nothingFurther } from "#domain/applications/case.ts";
import { anId } from "#support/an-id.ts";
import {
  acceptedOf,
  aCirculated,
  anAccreditation,
  aPeriod,
  aRecord,
  closesAt,
  later,
  refusalOf,
  voicesOf,
} from "#support/factories.ts";

const settled = later(closesAt, { seconds: 120 });

function lapsing(period = aPeriod(), objections: readonly number[] = []) {
  const { decision, silence, process, session, holidays } = aRecord();
  const list = objections.map((count, index) => ({
    application: aCirculated({ id: anId(`application ${String(index)}`) }),
    further: nothingFurther,
    voices: voicesOf(count),
    recorded: [],
    accreditation: anId<"accreditation">(`accreditation ${String(index)}`),
  }));
  return { decision, silence, process, session, holidays, period, list };
}

describe("A lapse is recorded after the settlement margin, and stamped with the closing instant", () => {
  test.each([
    ["at the closing instant", aPeriod(), closesAt, "period_has_not_closed"],
    [
      "a millisecond before the margin ends",
      aPeriod(),
      later(settled, { milliseconds: -1 }),
      "settlement_margin_has_not_passed",
    ],
    ["twice", aPeriod({ lapsedAt: settled }), settled, "period_already_lapsed"],
  ] as const)("not %s", (_name, period, now, because) => {
    expect(refusalOf(lapse(lapsing(period), now)).because).toBe(because);
  });

  test("however late, each on the list is granted what silence has earned it, and nobody to whom an objection stands", () => {
    const late = later(settled, { hours: 50 });
    const { next, happened } = acceptedOf(lapse(lapsing(aPeriod(), [0, 1, 0, 3]), late));
    expect(happened).toMatchObject({ closedAt: closesAt, accredited: 2, notAccredited: 2 });
    expect(next.period.lapsedAt).toEqual(late);
    expect(next.granted).toEqual(
      [0, 2].map((index) =>
        anAccreditation({
          id: anId(`accreditation ${String(index)}`),
          application: anId(`application ${String(index)}`),
        }),
      ),
    );
  });
});
