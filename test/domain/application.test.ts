import { describe, expect, test } from "vitest";
import {
  applicationStanding,
  beginningCategory,
  clear,
  missingInformation,
  noAnswers,
  notifyInterest,
  prefill,
  refuseApplication,
  save,
  start,
  submit,
  withdraw,
} from "#domain/application.ts";
import { categories, type Route } from "#domain/modalities.ts";
import { oewg2021To2025 } from "#db/seeds/modalities/oewg-2021-2025.ts";
import { ahcCybercrime } from "#db/seeds/modalities/ahc-cybercrime.ts";
import {
  acceptedOf,
  aCall,
  aCirculated,
  aCleared,
  aDecision,
  aDecisionWhere,
  aDraft,
  anAccreditation,
  answers,
  aNotified,
  aPeriod,
  aRefused,
  aSubmitted,
  clearedAt,
  closesAt,
  holidays,
  later,
  local,
  millisecondAfter,
  noHistory,
  receivedAt,
  refusalOf,
} from "#support/domain.ts";

const call = aCall();
const decision = aDecision();
const { provisions } = oewg2021To2025;
const officer = { person: "officer", role: "secretariat" } as const;
const withdrawn = acceptedOf(withdraw(aSubmitted(), null, receivedAt)).next;
const every = [aDraft(), aSubmitted(), aCleared(), aNotified(), aRefused(), aCirculated(), withdrawn];

function withRoute(route: Route) {
  return aDecisionWhere({ categories: { ...provisions.categories, ngo: { ...provisions.categories.ngo, route } } });
}

describe("What is received by the deadline is received (modalities of 22 April 2022)", () => {
  test.each([
    ["a millisecond before the call opens", later(call.window.opensAt, { milliseconds: -1 }), "call_is_not_open"],
    ["when it opens", call.window.opensAt, null],
    ["at the deadline", call.window.closesAt, null],
    ["a millisecond after the deadline", millisecondAfter(call.window.closesAt), "call_has_closed"],
  ] as const)("%s", (_name, instant, because) => {
    const decided = submit(aDraft(), call, decision, noHistory, instant);
    expect(decided.ok ? null : decided.because).toBe(because);
    if (decided.ok) expect(decided.next.receivedAt).toEqual(instant);
  });

  test.each([
    ["notify", "InterestNotified", null],
    ["notify-and-list", "InterestNotified", null],
    ["no-objection", "ApplicationSubmitted", null],
    ["body-decides", "ApplicationSubmitted", null],
    ["closed", null, "category_is_closed"],
    ["carried-over", null, "category_is_carried_over"],
  ] as const)("the route of the category is that of the decision: %s", (route, happened, because) => {
    const decided = submit(aDraft(), call, withRoute(route), noHistory, receivedAt);
    if (decided.ok) {
      expect(decided.next.route).toBe(route);
      expect(decided.happened.type).toBe(happened);
    } else {
      expect(decided.because).toBe(because);
      expect(decided.cites).toEqual(provisions.categories.ngo.cites);
    }
    expect(decided.ok).toBe(because === null);
  });

  test.each(categories)("category %s submits when what its route asks for is there, and not before", (category) => {
    const asked =
      category === "ecosoc-ngo" ? provisions.information.requiredOfNotifiers : provisions.information.required;
    expect(submit(aDraft({ category }), call, decision, noHistory, receivedAt).ok).toBe(true);
    for (const item of asked) {
      const draft = aDraft({ category, answers: { ...answers, [item]: "  " } });
      expect(missingInformation(draft, decision)).toEqual([item]);
      expect(refusalOf(submit(draft, call, decision, noHistory, receivedAt))).toMatchObject({
        because: "application_is_incomplete",
        details: { count: 1 },
      });
    }
    expect(missingInformation(aDraft({ category, answers: noAnswers }), decision)).toHaveLength(asked.length);
  });

  test("only a category on the notify route notifies its interest", () => {
    expect(refusalOf(notifyInterest(aDraft(), call, decision, noHistory, receivedAt)).because).toBe(
      "interest_cannot_be_notified",
    );
    const { happened } = acceptedOf(
      notifyInterest(aDraft({ category: "ecosoc-ngo" }), call, decision, noHistory, receivedAt),
    );
    expect(happened.type).toBe("InterestNotified");
  });

  test.each(every.filter(({ state }) => state !== "draft"))(
    "what is $state cannot be saved or submitted again",
    (application) => {
      expect(refusalOf(save(application, { category: "business" })).because).toBe("application_is_not_a_draft");
      expect(refusalOf(submit(application, call, decision, noHistory, receivedAt)).because).toBe(
        "application_is_not_a_draft",
      );
    },
  );

  test("a draft is saved with gaps, and keeps what was not changed", () => {
    const { next } = acceptedOf(save(aDraft(), { answers: { purpose: null } }));
    expect(next).toEqual(aDraft({ answers: { ...answers, purpose: null } }));
    expect(acceptedOf(save(aDraft(), { category: "business" })).next.category).toBe("business");
  });
});

describe("One application per organisation and call", () => {
  const given = { id: "application", reference: "A-0001", organisation: "organisation", category: "ngo" } as const;
  const never = aDecisionWhere({
    validity: { ...provisions.validity, reapplication: { allowed: false, after: null } },
  });
  const afterTenDays = aDecisionWhere({
    validity: {
      ...provisions.validity,
      reapplication: { allowed: true, after: { unit: "calendar_days", count: 10 } },
    },
  });
  const afterTenWorkingDays = aDecisionWhere({
    validity: { ...provisions.validity, reapplication: { allowed: true, after: { unit: "working_days", count: 10 } } },
  });
  const now = local("2022-05-10T12:00");

  test("a draft begins in the category of the last application where it is open, else in the first that is", () => {
    expect(beginningCategory(decision, null)).toBe("ecosoc-ngo");
    expect(beginningCategory(decision, aSubmitted({ category: "academia" }))).toBe("academia");
    expect(beginningCategory(withRoute("closed"), aSubmitted({ category: "ngo" }))).toBe("ecosoc-ngo");
  });

  test("nothing is asked twice: what the last application answered stands in the draft", () => {
    const draft = aDraft({ answers: noAnswers });
    expect(prefill(draft, aRefused())).toEqual({ ...draft, answers });
    expect(prefill(draft, null)).toEqual(draft);
  });

  test.each([
    ["who has nothing else may start", decision, noHistory, now, null],
    [
      "who applied under this call may not",
      decision,
      { ...noHistory, appliedInThisCall: true },
      now,
      "organisation_already_applied",
    ],
    [
      "who is accredited need not",
      decision,
      { ...noHistory, accredited: true },
      now,
      "organisation_already_accredited",
    ],
    [
      "nor whoever waits for the outcome of another application",
      decision,
      { ...noHistory, underWay: true },
      now,
      "organisation_has_application_under_way",
    ],
    ["who was not accredited may again", decision, { ...noHistory, lastNotAccreditedAt: now }, now, null],
    [
      "unless the decision says never",
      never,
      { ...noHistory, lastNotAccreditedAt: now },
      now,
      "reapplication_is_not_allowed",
    ],
    [
      "or not yet",
      afterTenDays,
      { ...noHistory, lastNotAccreditedAt: later(now, { hours: -240 }) },
      later(now, { milliseconds: -1 }),
      "reapplication_is_too_early",
    ],
    ["until then", afterTenDays, { ...noHistory, lastNotAccreditedAt: later(now, { hours: -240 }) }, now, null],
    [
      "nor while the days to count rest on a year without a list of holidays",
      afterTenWorkingDays,
      { ...noHistory, lastNotAccreditedAt: local("2021-11-10T12:00") },
      now,
      "year_without_holidays",
    ],
    ["a closed category may not", withRoute("closed"), noHistory, now, "category_is_closed"],
    ["nobody may after the deadline", decision, noHistory, millisecondAfter(call.window.closesAt), "call_has_closed"],
  ] as const)("%s", (_name, inForce, history, instant, because) => {
    const decided = start(given, call, inForce, history, holidays, instant);
    expect(decided.ok ? null : decided.because).toBe(because);
    if (decided.ok) expect(decided.next).toEqual(aDraft({ answers: noAnswers }));
  });

  test.each([
    ["accredited", "organisation_already_accredited"],
    ["underWay", "organisation_has_application_under_way"],
  ] as const)("a draft is not submitted by whoever is meanwhile %s", (what, because) => {
    for (const [act, category] of [
      [submit, "ngo"],
      [notifyInterest, "ecosoc-ngo"],
    ] as const) {
      const decided = act(aDraft({ category }), call, decision, { ...noHistory, [what]: true }, receivedAt);
      expect(refusalOf(decided)).toMatchObject({ because, cites: provisions.validity.cites });
    }
  });
});

describe("The review", () => {
  test.each(every.filter(({ state }) => state !== "submitted"))("what is $state is not reviewed", (application) => {
    expect(refusalOf(clear(application, decision, officer, clearedAt)).because).toBe("application_is_not_submitted");
    const refused = refuseApplication(application, decision, officer, "Outside the scope.", clearedAt);
    expect(refusalOf(refused).because).toBe("application_is_not_submitted");
  });

  test("is done by whom the decision names", () => {
    const chair = { person: "chair", role: "chair" } as const;
    expect(refusalOf(clear(aSubmitted(), decision, chair, clearedAt)).because).toBe("not_allowed");
    expect(refusalOf(refuseApplication(aSubmitted(), decision, chair, "No", clearedAt)).because).toBe("not_allowed");
    const byChair = aDecisionWhere({ information: { ...provisions.information, screenedBy: "chair" } });
    expect(clear(aSubmitted(), byChair, chair, clearedAt).ok).toBe(true);
    expect(refusalOf(clear(aSubmitted(), byChair, officer, clearedAt)).because).toBe("not_allowed");
  });

  test("refuses with a reason, clears without", () => {
    expect(refusalOf(refuseApplication(aSubmitted(), decision, officer, " \n", clearedAt)).because).toBe(
      "refusal_needs_a_reason",
    );
    expect(
      acceptedOf(refuseApplication(aSubmitted(), decision, officer, "Outside the scope.", clearedAt)).next,
    ).toEqual(aRefused());
    expect(acceptedOf(clear(aSubmitted(), decision, officer, clearedAt)).next).toEqual(aCleared());
  });
});

describe("An application is withdrawn until there is an outcome", () => {
  test.each([
    ["a draft", aDraft(), receivedAt, "application_is_not_submitted"],
    ["submitted", aSubmitted(), receivedAt, null],
    ["cleared", aCleared(), clearedAt, null],
    ["refused", aRefused(), clearedAt, "application_cannot_be_withdrawn"],
    ["accredited by notification", aNotified(), clearedAt, "application_cannot_be_withdrawn"],
    ["on a list, at the closing instant", aCirculated(), closesAt, null],
    ["on a list, a millisecond later", aCirculated(), millisecondAfter(closesAt), "application_cannot_be_withdrawn"],
    ["withdrawn", withdrawn, clearedAt, "application_cannot_be_withdrawn"],
  ] as const)("%s", (_name, application, instant, because) => {
    const decided = withdraw(application, application.state === "circulated" ? aPeriod() : null, instant);
    expect(decided.ok ? null : decided.because).toBe(because);
    if (decided.ok)
      expect(applicationStanding(decided.next, null, 0, null, instant)).toEqual({
        kind: "withdrawn",
        withdrawnAt: instant,
      });
  });
});

describe("Standing follows from the rows and the instant: time decides, jobs record (domain.md, section 4)", () => {
  const settled = later(closesAt, { seconds: 120 });

  test.each([
    ["open, nobody objects", closesAt, 0, "circulated"],
    ["open, somebody objects", closesAt, 1, "circulated"],
    ["a millisecond after the closing instant", millisecondAfter(closesAt), 0, "settling"],
    ["a millisecond before the margin ends", later(settled, { milliseconds: -1 }), 3, "settling"],
    ["settled, nobody objects", settled, 0, "accredited"],
    ["settled, one objection stands", settled, 1, "not-accredited"],
    ["long after, nobody objects", later(settled, { hours: 20_000 }), 0, "accredited"],
  ] as const)("%s", (_name, instant, objections, kind) => {
    const standing = applicationStanding(aCirculated(), aPeriod(), objections, null, instant);
    expect(standing.kind).toBe(kind);
    for (const lapsedAt of [settled, later(settled, { hours: 72 })]) {
      expect(applicationStanding(aCirculated(), aPeriod({ lapsedAt }), objections, null, instant)).toEqual(standing);
    }
  });

  test("an accreditation by silence is granted at the closing instant, on record or not", () => {
    const granted = { kind: "accredited", grantedAt: closesAt, condition: "in-force" };
    expect(applicationStanding(aCirculated(), aPeriod(), 0, null, settled)).toEqual(granted);
    expect(applicationStanding(aCirculated(), aPeriod(), 0, anAccreditation(), settled)).toEqual(granted);
  });

  test("who notified is accredited with the verification; on another route a clearance is not an accreditation", () => {
    expect(applicationStanding(aNotified(), null, 0, null, clearedAt)).toEqual({
      kind: "accredited",
      grantedAt: clearedAt,
      condition: "in-force",
    });
    expect(applicationStanding(aCleared(), null, 0, null, settled).kind).toBe("cleared");
    expect(applicationStanding(aCleared({ route: "body-decides" }), null, 0, null, settled).kind).toBe("cleared");
  });

  test("what became of an accreditation counts from its instant", () => {
    const suspended = {
      kind: "suspended",
      effectiveAt: later(settled, { hours: 1 }),
      ground: "A ground",
      by: "officer",
    } as const;
    const reinstated = { ...suspended, kind: "reinstated", effectiveAt: later(settled, { hours: 2 }) } as const;
    const ended = { ...suspended, kind: "withdrawn", effectiveAt: later(settled, { hours: 3 }) } as const;
    const accreditation = anAccreditation({ changes: [suspended, reinstated, ended] });
    const conditions = [0, 1, 2, 3, 4].map((hours) => {
      const standing = applicationStanding(aCirculated(), aPeriod(), 0, accreditation, later(settled, { hours }));
      return standing.kind === "accredited" ? standing.condition : standing.kind;
    });
    expect(conditions).toEqual(["in-force", "suspended", "in-force", "withdrawn", "withdrawn"]);
  });

  test("a circulated application is judged by its own period or not at all", () => {
    expect(() => applicationStanding(aCirculated(), null, 0, null, settled)).toThrow("its own period");
    expect(() => applicationStanding(aCirculated(), aPeriod({ id: "other" }), 0, null, settled)).toThrow(
      "its own period",
    );
    expect(() => withdraw(aCirculated(), null, settled)).toThrow("its own period");
  });

  test("resolution 75/282, paragraph 9: a cleared application waits for the Committee", () => {
    const ahc = aDecision(ahcCybercrime);
    const submitted = acceptedOf(submit(aDraft(), call, ahc, noHistory, receivedAt)).next;
    const cleared = acceptedOf(clear(submitted, ahc, officer, clearedAt)).next;
    expect(applicationStanding(cleared, null, 0, null, settled).kind).toBe("cleared");
  });
});
