import { describe, expect, test } from "vitest";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Accreditation } from "#domain/accreditation/accreditation.ts";
import { type Application, submit } from "#domain/applications/application.ts";
import { decidingStep, explain, nextStep } from "#domain/applications/explain.ts";
import type { Voice } from "#domain/applications/item-in-window.ts";
import type { ProvisionOutcome } from "#domain/applications/provision-outcome.ts";
import { clear, refuseApplication } from "#domain/applications/review.ts";
import { withdraw } from "#domain/applications/withdrawal.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { anId } from "#support/an-id.ts";
import {
  aCall,
  acceptedOf,
  aChange,
  aCirculated,
  aCleared,
  aDecision,
  aDecisionWhere,
  aDraft,
  anAccreditation,
  aNotified,
  answers,
  aPeriod,
  aRecord,
  aRefused,
  aReview,
  aSilence,
  aSubmitted,
  circulatedAt,
  clearedAt,
  closesAt,
  holidays,
  instant,
  later,
  local,
  noHistory,
  outsideTheScope,
  receivedAt,
  voicesOf,
} from "#support/factories.ts";

const settled = later(closesAt, { seconds: 120 });
/** Each provision from a paragraph of its own, so that none can be cited in the place of another. */
const { provisions } = withParagraphs(oewg2021To2025);

function withParagraphs({ provisions: said }: Pick<ModalitiesDecision, "provisions">) {
  const from = (paragraph: string) => ({ cites: { source: "A decision", paragraph } });
  const { categories } = said;
  return {
    provisions: {
      categories: {
        "ecosoc-ngo": { ...categories["ecosoc-ngo"], ...from("on status holders") },
        ngo: { ...categories.ngo, ...from("on NGOs") },
        business: { ...categories.business, ...from("on business") },
        academia: { ...categories.academia, ...from("on academia") },
      },
      exemptions: { ...said.exemptions, ...from("on exemptions") },
      information: { ...said.information, ...from("on information") },
      list: { ...said.list, ...from("on the list") },
      circulation: { ...said.circulation, ...from("on circulation") },
      objection: { ...said.objection, ...from("on objections") },
      effect: { ...said.effect, ...from("on the effect") },
      disclosure: { ...said.disclosure, ...from("on disclosure") },
      validity: { ...said.validity, ...from("on validity") },
      entitlements: { ...said.entitlements, ...from("on entitlements") },
      suspension: { ...said.suspension, ...from("on suspension") },
    },
  };
}

function told(
  application: Application,
  now: typeof settled,
  given: {
    decision?: ModalitiesDecision;
    period?: NoObjectionPeriod | null;
    objections?: number;
    accreditation?: Accreditation | null;
  } = {},
): ProvisionOutcome[] {
  const { decision = aDecision({ provisions }), objections = 0, accreditation = null } = given;
  const period = given.period ?? (application.state === "circulated" ? aPeriod() : null);
  return explain(aRecord({ application, decision, period, voices: voicesOf(objections), accreditation }), now);
}

function story(outcomes: readonly ProvisionOutcome[]): string[] {
  return outcomes.map(({ outcome, code }) => `${outcome}: ${code}`);
}

const modalities = "satisfied: modalities_adopted_by_silence";
const route = "satisfied: category_needs_no_objection";
const received = "satisfied: received_in_time";
const complete = "satisfied: information_complete";
const cleared = "satisfied: screening_cleared";
const circulated = "satisfied: circulated_to_missions";
const over = "not-applicable: no_longer_applies";

describe("Each application reads as a story, provision by provision", () => {
  test("a draft, with what is missing and until when", () => {
    const outcomes = told(aDraft({ answers: { ...answers, purpose: null } }), receivedAt);
    expect(story(outcomes)).toEqual([
      modalities,
      route,
      "awaited: call_awaits_submission",
      "awaited: information_missing",
      "awaited: screening_after_submission",
      "awaited: circulation_awaited",
      "awaited: period_after_circulation",
      "awaited: objection_not_yet_possible",
      "awaited: accreditation_by_silence",
      "awaited: valid_for_mandate",
    ]);
    expect(nextStep(outcomes)).toMatchObject({ by: "organisation", at: aCall().window.closesAt });
    expect(outcomes[3]?.details).toEqual({ count: 1 });
  });

  test("a draft before the call opens, and one whose deadline has passed", () => {
    const early = told(aDraft(), local("2022-04-24T09:00"));
    expect(nextStep(early)).toMatchObject({ code: "call_awaits_opening", at: aCall().window.opensAt, by: "clock" });
    const missed = told(aDraft(), clearedAt);
    expect(story(missed)).toEqual([
      modalities,
      route,
      "failed: call_missed",
      complete,
      over,
      over,
      over,
      over,
      "failed: not_accredited_by_missed_call",
      over,
    ]);
  });

  test("a submitted one waits for the Secretariat", () => {
    const outcomes = told(aSubmitted(), receivedAt);
    expect(story(outcomes).slice(0, 5)).toEqual([modalities, route, received, complete, "awaited: screening_awaited"]);
    expect(nextStep(outcomes)).toMatchObject({ by: "secretariat", details: { screenedBy: "secretariat" } });
  });

  test("a refused one says why, and that the organisation may apply again", () => {
    const outcomes = told(aRefused(), settled);
    expect(story(outcomes)).toEqual([
      modalities,
      route,
      received,
      complete,
      "failed: screening_refused",
      over,
      over,
      over,
      "failed: not_accredited_by_screening",
      "awaited: may_apply_again",
    ]);
    expect(decidingStep(outcomes)).toMatchObject({ at: clearedAt, details: { reason: "Outside the scope." } });
    expect(nextStep(outcomes)).toMatchObject({ provision: "validity", by: null });
  });

  test.each([
    ["never", { allowed: false, after: null }, "failed: may_not_apply_again"],
    ["after a year", { allowed: true, after: { unit: "calendar_days", count: 365 } }, "awaited: may_apply_again_later"],
  ] as const)("whether a refused one may apply again is in the decision: %s", (_name, reapplication, last) => {
    const decision = aDecisionWhere({ validity: { ...provisions.validity, reapplication } });
    expect(story(told(aRefused(), settled, { decision })).at(-1)).toBe(last);
  });

  test("a cleared one waits for the list", () => {
    const outcomes = told(aCleared(), clearedAt);
    expect(story(outcomes).slice(4, 6)).toEqual([cleared, "awaited: circulation_awaited"]);
    expect(nextStep(outcomes)).toMatchObject({ by: "secretariat" });
  });

  test("on a list, while the period is open", () => {
    const outcomes = told(aCirculated(), closesAt);
    expect(story(outcomes)).toEqual([
      modalities,
      route,
      received,
      complete,
      cleared,
      circulated,
      "awaited: period_open",
      "awaited: objections_possible",
      "awaited: accreditation_by_silence",
      "awaited: valid_for_mandate",
    ]);
    expect(nextStep(outcomes)).toMatchObject({ at: closesAt, by: "clock" });
  });

  test("on a list that has not opened, and one that is settling", () => {
    expect(story(told(aCirculated(), later(circulatedAt, { hours: -1 }))).slice(6, 8)).toEqual([
      "awaited: period_awaits_opening",
      "awaited: objection_not_yet_possible",
    ]);
    const settling = told(aCirculated(), later(closesAt, { milliseconds: 1 }));
    expect(story(settling).slice(6, 8)).toEqual(["awaited: period_settling", "awaited: objections_being_counted"]);
    expect(nextStep(settling)?.at).toEqual(settled);
  });

  test("an accredited one: silence was consent, as of the closing instant", () => {
    const outcomes = told(aCirculated(), settled, { accreditation: anAccreditation() });
    expect(story(outcomes)).toEqual([
      modalities,
      route,
      received,
      complete,
      cleared,
      circulated,
      "satisfied: period_ended",
      "satisfied: no_objection_stands",
      "satisfied: accredited_by_silence",
      "satisfied: valid_for_mandate",
    ]);
    expect(outcomes[8]?.at).toEqual(closesAt);
    expect(outcomes[9]?.details).toEqual({ validUntilOn: "2025-07-31" });
    expect(nextStep(outcomes)).toBeNull();
    expect(decidingStep(outcomes)).toMatchObject({ code: "accredited_by_silence", at: closesAt });
  });

  test("one that was objected to: a Member State objected, by the paragraph on the effect", () => {
    const outcomes = told(aCirculated(), settled, { objections: 2 });
    expect(story(outcomes).slice(6)).toEqual([
      "satisfied: period_ended",
      "failed: objection_stands",
      "failed: not_accredited_by_objection",
      "awaited: may_apply_again",
    ]);
    expect(decidingStep(outcomes)).toMatchObject({ at: closesAt, cites: provisions.effect.cites });
  });

  test.each([
    [{ kind: "body-decides", by: "vote" }, "objection_before_body", "accreditation_by_body_after_objection", "body"],
    [
      { kind: "chair-consults", for: { unit: "working_days", count: 3 } },
      "objection_before_chair",
      "accreditation_after_consultations",
      "chair",
    ],
  ] as const)(
    "one that was objected to, where the decision says %j: never by silence, and whoever decides is awaited",
    (effect, stands, awaited, by) => {
      const cites = { source: "A decision", paragraph: "paragraph 8" };
      const decision = aDecisionWhere({ effect: { ...effect, cites } });
      const outcomes = told(aCirculated(), settled, { objections: 1, decision });
      expect(story(outcomes).slice(7, 9)).toEqual([`failed: ${stands}`, `awaited: ${awaited}`]);
      expect(decidingStep(outcomes)).toMatchObject({ at: closesAt, cites });
      expect(nextStep(outcomes)).toMatchObject({ by, cites });
      expect(story(told(aCirculated(), settled, { decision }))[8]).toBe("satisfied: accredited_by_silence");
    },
  );

  describe("one that was objected to, when the Chair has consulted", () => {
    const cites = { source: "A decision", paragraph: "paragraph 8" };
    const consults = { kind: "chair-consults", for: { unit: "calendar_days", count: 3 } } as const;
    const decision = aDecisionWhere({ effect: { ...consults, cites } });
    const consulted = later(closesAt, { hours: 24 * 7 });
    const [objection] = voicesOf(1);
    const after = (given: Partial<Voice>) =>
      explain(
        aRecord({
          application: aCirculated(),
          decision,
          period: aPeriod(),
          voices: [{ ...mustExist(objection), ...given }],
        }),
        consulted,
      );

    test("and no objection stands: that is why it is accredited, by the paragraph on the consultation, and nothing else decided", () => {
      const outcomes = after({ endedAt: later(closesAt, { hours: 24 }) });
      expect(story(outcomes).slice(6, 9)).toEqual([
        "satisfied: period_ended",
        "satisfied: no_objection_stands",
        "satisfied: accredited_after_consultations",
      ]);
      expect(decidingStep(outcomes)).toMatchObject({ code: "accredited_after_consultations", cites });
    });

    test("and one was maintained: that keeps it out", () => {
      const outcomes = after({ maintainedAt: later(closesAt, { hours: 24 }) });
      expect(story(outcomes).slice(7, 9)).toEqual([
        "failed: objection_before_chair",
        "failed: not_accredited_after_consultations",
      ]);
    });
  });

  test("one that notified: nobody can object", () => {
    const waiting = told(aSubmitted({ category: "ecosoc-ngo", route: "notify" }), receivedAt);
    expect(nextStep(waiting)).toMatchObject({ code: "status_verification_awaited", by: "secretariat" });
    expect(story(told(aNotified(), clearedAt))).toEqual([
      modalities,
      "satisfied: category_notifies",
      received,
      complete,
      "satisfied: status_verified",
      "not-applicable: circulation_not_needed",
      "not-applicable: period_not_needed",
      "not-applicable: objection_not_possible",
      "satisfied: accredited_by_notification",
      "satisfied: valid_for_mandate",
    ]);
  });

  test("a withdrawn one", () => {
    const withdrawn = acceptedOf(withdraw(aRecord({ application: aSubmitted() }), clearedAt)).next;
    const outcomes = told(withdrawn, settled);
    expect(story(outcomes).slice(4)).toEqual([over, over, over, over, "failed: application_withdrawn", over]);
    expect(outcomes[8]?.at).toEqual(clearedAt);
  });

  test("a suspended and a withdrawn accreditation, with the ground", () => {
    for (const kind of ["suspended", "withdrawn"] as const) {
      const change = aChange(kind, settled);
      const outcomes = told(aCirculated(), settled, { accreditation: anAccreditation({ changes: [change] }) });
      expect(outcomes[8]).toMatchObject({
        outcome: "failed",
        code: `accreditation_${kind}`,
        at: settled,
        cites: provisions.suspension.cites,
        details: { ground: "A ground" },
      });
      expect(story(outcomes).at(-1)).toBe(over);
    }
  });

  test("resolution 75/282, paragraph 9: the list is circulated, then the Committee decides", () => {
    const decision = aDecision({
      ...ahcCybercrime,
      adoption: { by: "meeting", at: local("2022-04-22T12:00"), confirmedAt: local("2022-04-22T13:00") },
    });
    const officer = { person: anId<"person">("chair"), role: "chair", process: decision.process } as const;
    const submitted = acceptedOf(
      submit(aDraft(), { call: aCall(), decision, history: noHistory, holidays, documents: [] }, receivedAt),
    ).next;
    const outcomes = told(
      acceptedOf(clear(aReview({ application: submitted, decision, officer }), clearedAt)).next.application,
      settled,
      {
        decision,
      },
    );
    expect(story(outcomes)).toEqual([
      "satisfied: modalities_adopted_in_meeting",
      "satisfied: category_is_decided_by_body",
      received,
      complete,
      cleared,
      "awaited: circulation_awaited",
      "not-applicable: period_not_needed",
      "not-applicable: objection_not_possible",
      "awaited: accreditation_by_decision_of_body",
      "awaited: valid_for_mandate",
    ]);
    expect(outcomes[1]?.cites).toEqual({ source: "General Assembly resolution 75/282", paragraph: "paragraph 9" });
    expect(nextStep(outcomes)).toMatchObject({ by: "secretariat" });
    const listed = told(aCirculated({ route: "body-decides" }), settled, { decision });
    expect(story(listed).slice(5)).toEqual([
      circulated,
      "not-applicable: period_not_needed",
      "not-applicable: objection_not_possible",
      "awaited: accreditation_by_decision_of_body",
      "awaited: valid_for_mandate",
    ]);
    expect(nextStep(listed)).toMatchObject({ by: "body", at: instant("2022-07-30T03:59:59.999Z") });
    const refused = acceptedOf(
      refuseApplication(aReview({ application: submitted, decision, officer }), outsideTheScope, clearedAt),
    ).next.application;
    expect(story(told(refused, settled, { decision })).at(-1)).toBe("failed: may_not_apply_again");
  });

  test("a decision that is not in force is the first thing that failed", () => {
    const now = aSilence().window.closesAt;
    expect(decidingStep(told(aDraft(), now))).toMatchObject({ code: "modalities_not_in_force" });
  });
});

describe("Each step names the paragraph that it follows, and no other", () => {
  const call = aCall().title;
  const upToCall = [aDecision().citation.paragraph, "on NGOs", call, "on information", "on information"];
  const toTheEnd = ["on circulation", "on circulation"];

  test.each([
    ["on the list", aCirculated(), 0, closesAt, [...toTheEnd, "on objections", "on NGOs", "on validity"]],
    ["by silence", aCirculated(), 0, settled, [...toTheEnd, "on objections", "on NGOs", "on validity"]],
    ["objected to", aCirculated(), 1, settled, [...toTheEnd, "on the effect", "on the effect", "on validity"]],
    ["refused", aRefused(), 0, settled, [...toTheEnd, "on objections", "on information", "on validity"]],
    ["cleared", aCleared(), 0, settled, [...toTheEnd, "on objections", "on NGOs", "on validity"]],
  ] as const)("%s", (_name, application, objections, now, rest) => {
    const outcomes = told(application, now, { objections });
    expect(outcomes.map(({ cites }) => cites.paragraph ?? cites.source)).toEqual([...upToCall, ...rest].map(named));
  });

  /** The decision itself is cited without a paragraph. */
  function named(paragraph: string | null) {
    return paragraph ?? aDecision().citation.source;
  }

  test("and a category its own", () => {
    const [, route] = told(aSubmitted({ category: "academia" }), receivedAt);
    expect(route?.cites.paragraph).toBe("on academia");
  });
});

describe("What the explanation never says (domain.md, section 2)", () => {
  test("whether anybody has objected, before the period is over and settled", () => {
    for (const now of [circulatedAt, closesAt, later(settled, { milliseconds: -1 })]) {
      expect(told(aCirculated(), now, { objections: 27 })).toEqual(told(aCirculated(), now, { objections: 0 }));
    }
  });

  test("how many objected", () => {
    const one = told(aCirculated(), settled, { objections: 1 });
    expect(told(aCirculated(), settled, { objections: 27 })).toEqual(one);
  });

  test("anything that depends on when a job recorded it", () => {
    for (const objections of [0, 1]) {
      const unrecorded = told(aCirculated(), settled, { objections });
      expect(told(aCirculated(), settled, { objections, period: aPeriod({ lapsedAt: settled }) })).toEqual(unrecorded);
    }
  });
});
