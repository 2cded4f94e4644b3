import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { type Further, nothingFurther } from "#domain/applications/case.ts";
import type { WhyRefused } from "#domain/applications/refusal-ground.ts";
import {
  clear,
  mayReview,
  mayTakeBackRefusal,
  type Officer,
  refuseApplication,
  type RefusedReview,
  takeBackRefusal,
} from "#domain/applications/review.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { mayRead, unlisted } from "#domain/objections/disclosure.ts";
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
  outsideTheScope,
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
      const refused = refuseApplication(aReview({ application, decision, officer }), outsideTheScope, clearedAt);
      expect(refusalOf(refused).because).toBe("application_is_not_submitted");
    },
  );

  test("is done by the office that the stage names, and a Chair rules in its own process", () => {
    const chair = { person: anId<"person">("chair"), role: "chair", process: decision.process } as const;
    const byChair = aDecisionWhere({ information: { ...provisions.information, screenedBy: "chair" } });
    const application = aSubmitted();
    const ruled = (by: ModalitiesDecision, who: Officer) =>
      [
        clear(aReview({ application, decision: by, officer: who }), clearedAt),
        refuseApplication(aReview({ application, decision: by, officer: who }), outsideTheScope, clearedAt),
      ].map((ruling) => (ruling.ok ? "ruled" : ruling.because));
    expect(ruled(decision, officer)).toEqual(["ruled", "ruled"]);
    expect(ruled(decision, chair)).toEqual(["ruled_by_the_secretariat", "ruled_by_the_secretariat"]);
    expect(ruled(byChair, chair)).toEqual(["ruled", "ruled"]);
    expect(ruled(byChair, officer)).toEqual(["ruled_by_the_chair", "ruled_by_the_chair"]);
    const ofAnother = { ...chair, process: anId<"process">("another") };
    expect(ruled(byChair, ofAnother)).toEqual(["not_allowed", "not_allowed"]);
    expect(refusalOf(clear(aReview({ application, decision: byChair, officer }), clearedAt)).cites).toEqual(
      provisions.information.cites,
    );
  });

  test("goes to the office of the next stage when the first has said yes, whatever the provisions say", () => {
    const chair = { person: anId<"person">("chair"), role: "chair", process: decision.process } as const;
    const [first] = classesOf(decision).flatMap(({ track }) => (track ?? []).filter(({ key }) => key === "screening"));
    const screening = mustExist(first?.kind === "ruling" ? first : null);
    const cites = { source: "Synthetic modalities", paragraph: "4" };
    const second = { ...screening, key: "second", by: "chair", cites } as const;
    const classes = classesOf(decision).map((one) => ({
      ...one,
      track: one.track === null ? null : [screening, second],
    }));
    const both = { ...decision, classes };
    const application = aSubmitted();
    const ruledFirst = {
      stage: "screening",
      outcome: "yes",
      decidedAt: clearedAt,
      knownAt: clearedAt,
      curableUntil: null,
    } as const;
    const further = { ...nothingFurther, rulings: [ruledFirst] };
    const of = (rulings: Further, who: Officer) =>
      mayReview(aReview({ application, decision: both, officer: who, further: rulings }), clearedAt)?.because ?? null;
    expect([of(nothingFurther, officer), of(nothingFurther, chair)]).toEqual([null, "ruled_by_the_secretariat"]);
    expect([of(further, officer), of(further, chair)]).toEqual(["ruled_by_the_chair", null]);
    expect(mayReview(aReview({ application, decision: both, officer, further }), clearedAt)?.cites).toEqual(cites);
  });

  test("is read by the Secretariat, and by the Chair of the process where the decision has the Chair rule", () => {
    const chair = { person: anId<"person">("chair"), role: "chair", process: decision.process } as const;
    const byChair = aDecisionWhere({ information: { ...provisions.information, screenedBy: "chair" } });
    const read = (who: Actor) =>
      [decision, byChair].map((one) => mayRead(who, "dossier", unlisted(one), clearedAt) === "yes");
    expect(read(officer)).toEqual([true, true]);
    expect(read(chair)).toEqual([false, true]);
    expect(read({ ...chair, process: anId<"process">("another") })).toEqual([false, false]);
    expect(read({ role: "administrator", person: anId<"person">("administrator") })).toEqual([false, false]);
  });

  test("refuses on a ground and with a reason, clears without", () => {
    const review = aReview({ application: aSubmitted(), decision, officer });
    const without = (why: Partial<WhyRefused>) =>
      refusalOf(refuseApplication(review, { ...outsideTheScope, ...why }, clearedAt)).because;
    expect(without({ reason: " \n" })).toBe("refusal_needs_a_reason");
    expect(without({ ground: null })).toBe("refusal_needs_a_ground");
    const { next, happened } = acceptedOf(refuseApplication(review, outsideTheScope, clearedAt));
    expect(next.application).toEqual(aRefused());
    expect(happened).toMatchObject({ type: "ApplicationRefused", ...outsideTheScope });
    expect(acceptedOf(clear(review, clearedAt)).next.application).toEqual(aCleared());
  });
});

describe("A refusal", () => {
  const history = { accredited: false, underWay: false };
  const refusedReview = (changes: Partial<RefusedReview> = {}) => ({
    ...aReview({ application: aRefused(), decision, officer }),
    history,
    ...changes,
  });
  const later = clearedAt.add({ hours: 1 });
  const because = (changes: Partial<RefusedReview>, at = later) =>
    mayTakeBackRefusal(refusedReview(changes), at)?.because;

  test("is taken back by its office: the application waits again as it was received", () => {
    const { next, happened } = acceptedOf(takeBackRefusal(refusedReview(), "A slip.", later));
    expect(next.application).toEqual({ ...aSubmitted(), version: aRefused().version });
    expect(next.step).toMatchObject({ outcome: "taken-back", at: later, reason: "A slip.", by: officer.person });
    expect(happened.type).toBe("RefusalTakenBack");
    expect(refusalOf(takeBackRefusal(refusedReview(), " ", later)).because).toBe("change_of_clearance_needs_a_reason");
  });

  test.each(everyState.filter(({ state }) => state !== "refused"))("of what is $state is none", (application) => {
    expect(because({ application })).toBe("application_is_not_refused");
  });

  test("stays where another decision is in force by now: under its own nobody is accredited any more", () => {
    expect(because({ decision: { ...decision, supersededAt: later } })).toBe("call_is_under_an_earlier_decision");
    expect(because({ decision: { ...decision, supersededAt: later.add({ seconds: 1 }) } })).toBeUndefined();
  });

  test("stays where something has taken its place, or nobody would rule any more", () => {
    const again = "refused_organisation_has_applied_again";
    expect(because({ history: { accredited: false, underWay: true } })).toBe(again);
    expect(because({ history: { accredited: true, underWay: false } })).toBe(again);
    expect(because({}, later.add({ hours: 24 * 365 * 10 }))).toBe("refusal_is_past_its_session");
    const chair = { person: anId<"person">("chair"), role: "chair", process: decision.process } as const;
    expect(because({ officer: chair })).toBe("ruled_by_the_secretariat");
  });
});
