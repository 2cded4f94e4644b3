import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { missingInformation, noAnswers, prefill, save, start, submit } from "#domain/applications/application.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { withdraw } from "#domain/applications/withdrawal.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { categories, type Route } from "#domain/modalities/provisions.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { anId } from "#support/an-id.ts";
import {
  aCall,
  acceptedOf,
  aCirculated,
  aCleared,
  aDecision,
  aDecisionWhere,
  aDraft,
  aNotified,
  answers,
  aRecord,
  aRefused,
  aSubmitted,
  aWithdrawn,
  clearedAt,
  closesAt,
  everyState,
  holidays,
  later,
  local,
  millisecondAfter,
  noHistory,
  receivedAt,
  refusalOf,
} from "#support/factories.ts";

const call = aCall();
const decision = aDecision();
const { provisions } = oewg2021To2025;

const inClass = (key: string) => ({ class: key, goOn: false });

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
    const decided = submit(aDraft(), { call, decision, history: noHistory, holidays, documents: [] }, instant);
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
    const decided = submit(
      aDraft(),
      { call, decision: withRoute(route), history: noHistory, holidays, documents: [] },
      receivedAt,
    );
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
    expect(
      submit(aDraft({ category }), { call, decision, history: noHistory, holidays, documents: [] }, receivedAt).ok,
    ).toBe(true);
    for (const item of asked) {
      const draft = aDraft({ category, answers: { ...answers, [item]: "  " } });
      expect(missingInformation(draft, decision)).toEqual([item]);
      expect(
        refusalOf(submit(draft, { call, decision, history: noHistory, holidays, documents: [] }, receivedAt)),
      ).toMatchObject({
        because: "application_is_incomplete",
        details: { count: 1 },
      });
    }
    expect(missingInformation(aDraft({ category, answers: noAnswers }), decision)).toHaveLength(asked.length);
  });

  test.each([
    ["ngo", "ApplicationSubmitted"],
    ["ecosoc-ngo", "InterestNotified"],
  ] as const)("the route decides the words: what %s sends is on record as %s", (category, type) => {
    const applying = { call, decision, history: noHistory, holidays, documents: [] };
    const { happened } = acceptedOf(submit(aDraft({ category }), applying, receivedAt));
    expect(happened.type).toBe(type);
  });

  test.each(everyState.filter(({ state }) => state !== "draft"))(
    "what is $state cannot be saved or submitted again",
    (application) => {
      expect(refusalOf(save(application, { choice: inClass("business") }, decision)).because).toBe(
        "application_is_not_a_draft",
      );
      expect(
        refusalOf(submit(application, { call, decision, history: noHistory, holidays, documents: [] }, receivedAt))
          .because,
      ).toBe("application_is_not_a_draft");
    },
  );

  test("a draft is saved with gaps, and keeps what was not changed", () => {
    const { next } = acceptedOf(save(aDraft(), { answers: { purpose: null } }, decision));
    expect(next).toEqual(aDraft({ answers: { ...answers, purpose: null } }));
    const { next: chosen } = acceptedOf(save(aDraft(), { choice: inClass("business") }, decision));
    expect(chosen).toMatchObject({ class: "business", category: "business", agreedTo: null });
  });
});

describe("One application per organisation and call", () => {
  const given = {
    id: anId<"application">("application"),
    reference: "A-0001",
    organisation: anId<"organisation">("organisation"),
  } as const;
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
  const allClosed: ModalitiesDecision = {
    ...decision,
    classes: classesOf(decision).map((one) => ({ ...one, track: null })),
  };
  const now = local("2022-05-10T12:00");

  test("a class that has closed since, or that the decision does not know, is chosen by nobody", () => {
    const draft = aDraft({ class: null, category: null });
    const because = (key: string, inForce = decision) =>
      refusalOf(save(draft, { choice: inClass(key) }, inForce)).because;
    expect(because("ngo", withRoute("closed"))).toBe("category_is_closed");
    expect(because("ngo", withRoute("carried-over"))).toBe("category_is_carried_over");
    expect(because("guilds")).toBe("class_is_not_in_the_decision");
    expect(missingInformation(draft, decision)).toEqual([]);
  });

  test("no category is chosen for it: none counts until it has been answered, and then it stays answered", () => {
    const draft = aDraft({ class: null, category: null });
    const applying = { call, decision, history: noHistory, holidays, documents: [] };
    expect(refusalOf(submit(draft, applying, receivedAt)).because).toBe("category_is_not_chosen");
    expect(acceptedOf(save(draft, { answers: { purpose: "Another" } }, decision)).next.class).toBeNull();
    const chosen = acceptedOf(save(draft, { choice: inClass("ngo") }, decision)).next;
    expect(chosen.class).toBe("ngo");
    expect(acceptedOf(save(chosen, { answers: { purpose: "Another" } }, decision)).next.class).toBe("ngo");
    expect(submit(chosen, applying, receivedAt).ok).toBe(true);
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
      "nor whose accreditation is suspended, as long as it can be reinstated",
      decision,
      { ...noHistory, accredited: true, suspended: true },
      now,
      "organisation_accreditation_is_suspended",
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
    ["nobody may where every class is closed", allClosed, noHistory, now, "category_is_closed"],
    ["nobody may after the deadline", decision, noHistory, millisecondAfter(call.window.closesAt), "call_has_closed"],
  ] as const)("%s", (_name, inForce, history, instant, because) => {
    const decided = start({ call, decision: inForce, history, holidays }, given, instant);
    expect(decided.ok ? null : decided.because).toBe(because);
    if (decided.ok) expect(decided.next).toEqual(aDraft({ answers: noAnswers, class: null, category: null }));
  });

  test.each([
    ["accredited", "organisation_already_accredited"],
    ["underWay", "organisation_has_application_under_way"],
  ] as const)("a draft is not submitted by whoever is meanwhile %s", (what, because) => {
    for (const category of ["ngo", "ecosoc-ngo"] as const) {
      const applying = { call, decision, history: { ...noHistory, [what]: true }, holidays, documents: [] };
      const decided = submit(aDraft({ category }), applying, receivedAt);
      expect(refusalOf(decided)).toMatchObject({ because, cites: provisions.validity.cites });
    }
  });

  test.each([
    ["never", never, receivedAt, "reapplication_is_not_allowed"],
    ["not yet", afterTenDays, later(receivedAt, { hours: -239 }), "reapplication_is_too_early"],
    ["now", afterTenDays, later(receivedAt, { hours: -240 }), null],
  ] as const)(
    "nor by whoever was refused under another call meanwhile, where the decision lets it apply again %s",
    (_when, inForce, lastNotAccreditedAt, because) => {
      const history = { ...noHistory, lastNotAccreditedAt };
      const decided = submit(aDraft(), { call, decision: inForce, history, holidays, documents: [] }, receivedAt);
      expect(decided.ok ? null : decided.because).toBe(because);
    },
  );
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
    ["withdrawn", aWithdrawn(), clearedAt, "application_cannot_be_withdrawn"],
  ] as const)("%s", (_name, application, instant, because) => {
    const decided = withdraw(aRecord({ application }), instant);
    expect(decided.ok ? null : decided.because).toBe(because);
    if (decided.ok)
      expect(applicationStanding(aRecord({ application: decided.next }), instant)).toEqual({
        kind: "withdrawn",
        withdrawnAt: instant,
      });
  });

  test("a circulated one is judged by its own period or not at all", () => {
    expect(() => withdraw(aRecord({ application: aCirculated(), period: null }), closesAt)).toThrow("its own period");
  });
});
