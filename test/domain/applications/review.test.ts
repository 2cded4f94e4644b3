import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { clear, refuseApplication } from "#domain/applications/review.ts";
import { anId } from "#support/an-id.ts";
import {
  acceptedOf,
  aCleared,
  aDecision,
  aDecisionWhere,
  aRefused,
  aReview,
  aSubmitted,
  clearedAt,
  everyState,
  refusalOf,
} from "#support/factories.ts";

const decision = aDecision();
const { provisions } = oewg2021To2025;
const officer = { person: anId<"person">("officer"), role: "secretariat" } as const;

describe("The review", () => {
  test.each(everyState.filter(({ state }) => state !== "submitted"))(
    "what is $state is not reviewed",
    (application) => {
      expect(refusalOf(clear(aReview({ application, decision, officer }), clearedAt)).because).toBe(
        "application_is_not_submitted",
      );
      const refused = refuseApplication(aReview({ application, decision, officer }), "Outside the scope.", clearedAt);
      expect(refusalOf(refused).because).toBe("application_is_not_submitted");
    },
  );

  test("is done by whom the decision names", () => {
    const chair = { person: anId<"person">("chair"), role: "chair" } as const;
    expect(refusalOf(clear(aReview({ application: aSubmitted(), decision, officer: chair }), clearedAt)).because).toBe(
      "not_allowed",
    );
    expect(
      refusalOf(refuseApplication(aReview({ application: aSubmitted(), decision, officer: chair }), "No", clearedAt))
        .because,
    ).toBe("not_allowed");
    const byChair = aDecisionWhere({ information: { ...provisions.information, screenedBy: "chair" } });
    expect(clear(aReview({ application: aSubmitted(), decision: byChair, officer: chair }), clearedAt).ok).toBe(true);
    expect(
      refusalOf(clear(aReview({ application: aSubmitted(), decision: byChair, officer }), clearedAt)).because,
    ).toBe("not_allowed");
  });

  test("refuses with a reason, clears without", () => {
    expect(
      refusalOf(refuseApplication(aReview({ application: aSubmitted(), decision, officer }), " \n", clearedAt)).because,
    ).toBe("refusal_needs_a_reason");
    expect(
      acceptedOf(
        refuseApplication(aReview({ application: aSubmitted(), decision, officer }), "Outside the scope.", clearedAt),
      ).next.application,
    ).toEqual(aRefused());
    expect(
      acceptedOf(clear(aReview({ application: aSubmitted(), decision, officer }), clearedAt)).next.application,
    ).toEqual(aCleared());
  });
});
