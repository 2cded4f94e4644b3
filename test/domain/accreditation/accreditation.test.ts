import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import {
  accreditationStanding,
  grant,
  reinstate,
  suspend,
  withdrawAccreditation,
} from "#domain/accreditation/accreditation.ts";
import type { Application } from "#domain/applications/application.ts";
import { noConflicts } from "#domain/applications/conflicts.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { ModalitiesStanding } from "#domain/modalities/modalities.ts";
import type { Provisions, Route } from "#domain/modalities/provisions.ts";
import type { SilenceProcedure } from "#domain/modalities/silence.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import { anId } from "#support/an-id.ts";
import {
  acceptedOf,
  aCirculated,
  aCleared,
  aDecision,
  aDecisionWhere,
  aDraft,
  anAccreditation,
  aNotified,
  aPeriod,
  aProcess,
  aRecord,
  aRefused,
  aSilence,
  aSubmitted,
  aWithdrawn,
  clearedAt,
  closesAt,
  date,
  instant,
  later,
  newYork,
  refusalOf,
  voicesOf,
} from "#support/factories.ts";

const { provisions } = oewg2021To2025;
const given = { id: anId<"accreditation">("accreditation") };

/** How a decision comes to stand so at the instant. */
function silenceOn(modalities: ModalitiesStanding, when: Instant): readonly SilenceProcedure[] {
  const opensAt = instant("2022-04-20T18:00:00Z");
  switch (modalities) {
    case "draft":
      return [];
    case "under-silence":
      return [aSilence({ window: { opensAt, closesAt: later(when, { hours: 1 }), zone: newYork } })];
    case "settling":
      return [aSilence({ window: { opensAt, closesAt: later(when, { seconds: -119 }), zone: newYork } })];
    case "not-adopted":
      return [
        aSilence({ breaks: [{ mission: anId("State A"), receivedAt: later(opensAt, { hours: 24 }), reason: null }] }),
      ];
    case "adopted":
    case "superseded":
      return [aSilence()];
  }
}

const settled = later(closesAt, { seconds: 120 });

function withRoute(route: Route) {
  return aDecisionWhere({ categories: { ...provisions.categories, ngo: { ...provisions.categories.ngo, route } } });
}

describe("The one door to an accreditation (accreditation_follows_its_modalities)", () => {
  interface Case {
    readonly application: Application;
    readonly modalities?: ModalitiesStanding;
    readonly decision?: ReturnType<typeof aDecision>;
    readonly period?: NoObjectionPeriod | null;
    readonly objections?: number;
    readonly now?: typeof settled;
    readonly because: string | null;
  }

  const cases: Record<string, Case> = {
    "by silence, when the margin has ended": { application: aCirculated(), because: null },
    "not with one standing objection": { application: aCirculated(), objections: 1, because: "standing_objection" },
    "not while the period is open": { application: aCirculated(), now: closesAt, because: "period_has_not_closed" },
    "not a millisecond before the margin ends": {
      application: aCirculated(),
      now: later(settled, { milliseconds: -1 }),
      because: "settlement_margin_has_not_passed",
    },
    "not by another period": {
      application: aCirculated(),
      period: aPeriod({ id: anId("other") }),
      because: "application_not_in_period",
    },
    "not by a period under another decision": {
      application: aCirculated(),
      period: aPeriod({ decision: anId("other") }),
      because: "application_not_in_period",
    },
    "not without a period": { application: aCirculated(), period: null, because: "application_not_in_period" },
    "by notification, when the status was verified": { application: aNotified(), period: null, because: null },
    "not by clearance alone": { application: aCleared(), because: "route_does_not_accredit" },
    "not a notifier whom the decision now sends another way": {
      application: aCleared({ route: "notify" }),
      because: "route_does_not_accredit",
    },
    "not a closed category": {
      application: aCirculated(),
      decision: withRoute("closed"),
      because: "route_does_not_accredit",
    },
    "not where the body decides": {
      application: aCleared({ route: "body-decides" }),
      decision: withRoute("body-decides"),
      because: "route_does_not_accredit",
    },
    "not where the body decides, even if it stood on a list": {
      application: aCirculated({ route: "body-decides" }),
      decision: withRoute("body-decides"),
      because: "route_does_not_accredit",
    },
    "not what was circulated on another route than the decision now gives": {
      application: aCirculated({ route: "body-decides" }),
      because: "route_does_not_accredit",
    },
    "not a draft": { application: aDraft(), because: "application_is_not_cleared" },
    "not before the review": { application: aSubmitted(), because: "application_is_not_cleared" },
    "not after a refusal": { application: aRefused(), because: "application_is_not_cleared" },
    "not after a withdrawal": { application: aWithdrawn(), because: "application_is_not_cleared" },
  };
  for (const modalities of ["draft", "under-silence", "settling", "not-adopted", "superseded"] as const) {
    cases[`not while the decision is ${modalities}`] = {
      application: aCirculated(),
      modalities,
      because: "no_modalities_in_force",
    };
    cases[`not even a notifier while the decision is ${modalities}`] = {
      application: aNotified(),
      modalities,
      because: "no_modalities_in_force",
    };
  }

  test.each(Object.entries(cases))("%s", (_name, one) => {
    const { application, modalities = "adopted", decision = aDecision(), objections = 0, now = settled } = one;
    const period = one.period === undefined ? aPeriod() : one.period;
    const basis = aRecord({
      application,
      period,
      voices: voicesOf(objections),
      decision: modalities === "superseded" ? { ...decision, supersededAt: instant("2022-05-01T00:00:00Z") } : decision,
      silence: silenceOn(modalities, application.state === "cleared" ? clearedAt : closesAt),
    });
    const decided = grant(basis, given, now);
    expect(decided.ok ? null : decided.because).toBe(one.because);
    const recorded = period === null ? null : { ...period, lapsedAt: settled };
    expect(grant({ ...basis, period: recorded }, given, now)).toEqual(decided);
  });

  test("by silence it is granted at the closing instant, however late it is recorded", () => {
    const late = later(settled, { hours: 100 });
    const { next, happened } = acceptedOf(grant(aRecord(), given, late));
    expect(next).toEqual(anAccreditation());
    expect(happened.grantedAt).toEqual(closesAt);
  });

  test("by notification it is granted with the verification, without a period", () => {
    const { next } = acceptedOf(grant(aRecord({ application: aNotified() }), given, settled));
    expect(next).toEqual(anAccreditation({ period: null, route: "notify", grantedAt: clearedAt }));
  });

  test("not in another process than that of the decision", () => {
    const decided = grant(aRecord({ process: aProcess({ id: anId("other") }) }), given, settled);
    expect(refusalOf(decided).because).toBe("no_modalities_in_force");
  });

  test("a standing objection is refused with the paragraph on its effect", () => {
    const decided = grant(aRecord({ voices: voicesOf(32) }), given, settled);
    expect(refusalOf(decided).cites).toEqual(provisions.effect.cites);
  });
});

describe("Validity (parameter 10)", () => {
  test.each([
    ["the last millisecond of the last day in New York", "2025-08-01T03:59:59.999Z", "in-force"],
    ["the next", "2025-08-01T04:00:00Z", "expired"],
  ] as const)("%s", (_name, text, kind) => {
    expect(accreditationStanding(anAccreditation(), instant(text), newYork).kind).toBe(kind);
    expect(accreditationStanding(anAccreditation({ validUntil: null }), instant(text), newYork).kind).toBe("in-force");
  });

  test("the last day is that of the process: in Nairobi it ends before it does in New York", () => {
    const midnight = instant("2025-07-31T21:00:00Z");
    expect(accreditationStanding(anAccreditation(), midnight, "Africa/Nairobi").kind).toBe("expired");
    expect(accreditationStanding(anAccreditation(), midnight, newYork).kind).toBe("in-force");
    expect(date("2025-07-31")).toEqual(anAccreditation().validUntil);
  });
});

describe("Suspension and withdrawal (parameter 12)", () => {
  const officer = { person: anId<"person">("officer"), role: "secretariat" } as const;
  const chair = { person: anId<"person">("chair"), role: "chair" } as const;
  const ground = "A ground";
  const suspended = acceptedOf(
    suspend(
      { accreditation: anAccreditation(), decision: aDecision(), by: officer, zone: newYork, conflicts: noConflicts },
      ground,
      settled,
    ),
  ).next;
  const ended = acceptedOf(
    withdrawAccreditation(
      { accreditation: suspended, decision: aDecision(), by: officer, zone: newYork, conflicts: noConflicts },
      ground,
      settled,
    ),
  ).next;
  const expired = anAccreditation({ validUntil: date("2022-06-29") });

  function suspending(changes: Partial<Provisions["suspension"]>) {
    return aDecisionWhere({ suspension: { ...provisions.suspension, ...changes } });
  }

  test.each([
    ["suspend what is in force", suspend, anAccreditation(), null],
    ["suspend what is suspended", suspend, suspended, "accreditation_is_not_in_force"],
    ["suspend what was withdrawn", suspend, ended, "accreditation_is_not_in_force"],
    ["suspend what has expired", suspend, expired, "accreditation_is_not_in_force"],
    ["reinstate what is in force", reinstate, anAccreditation(), "accreditation_is_not_suspended"],
    ["reinstate what is suspended", reinstate, suspended, null],
    ["reinstate what was withdrawn", reinstate, ended, "accreditation_is_not_suspended"],
    ["withdraw what is in force", withdrawAccreditation, anAccreditation(), null],
    ["withdraw what is suspended", withdrawAccreditation, suspended, null],
    ["withdraw what was withdrawn", withdrawAccreditation, ended, "accreditation_is_not_in_force"],
    ["withdraw what has expired", withdrawAccreditation, expired, "accreditation_is_not_in_force"],
  ] as const)("%s", (_name, act, accreditation, because) => {
    const now = later(settled, { hours: 1 });
    const by = (who: typeof officer | typeof chair) => ({
      accreditation,
      decision: aDecision(),
      by: who,
      zone: newYork,
      conflicts: noConflicts,
    });
    const decided = act(by(officer), ground, now);
    expect(decided.ok ? null : decided.because).toBe(because);
    expect(refusalOf(act(by(officer), " ", now)).because).toBe(because ?? "ground_is_required");
    expect(refusalOf(act(by(chair), ground, now)).because).toBe("not_allowed");
  });

  test("by whom the decision names for each", () => {
    const decision = suspending({ by: ["chair"], withdrawalBy: [] });
    expect(
      suspend(
        { accreditation: anAccreditation(), decision, by: chair, zone: newYork, conflicts: noConflicts },
        ground,
        settled,
      ).ok,
    ).toBe(true);
    expect(
      reinstate(
        { accreditation: suspended, decision, by: chair, zone: newYork, conflicts: noConflicts },
        ground,
        settled,
      ).ok,
    ).toBe(true);
    for (const by of [chair, officer]) {
      const decided = withdrawAccreditation(
        { accreditation: anAccreditation(), decision, by, zone: newYork, conflicts: noConflicts },
        ground,
        settled,
      );
      expect(refusalOf(decided)).toMatchObject({ because: "not_allowed", cites: provisions.suspension.cites });
    }
  });

  test("counts from its instant; what was withdrawn stays withdrawn beyond its validity", () => {
    const before = later(settled, { milliseconds: -1 });
    expect(accreditationStanding(suspended, before, newYork).kind).toBe("in-force");
    expect(accreditationStanding(suspended, settled, newYork)).toEqual({ kind: "suspended", since: settled });
    expect(accreditationStanding(ended, instant("2030-01-01T00:00:00Z"), newYork).kind).toBe("withdrawn");
    const back = acceptedOf(
      reinstate(
        { accreditation: suspended, decision: aDecision(), by: officer, zone: newYork, conflicts: noConflicts },
        ground,
        settled,
      ),
    ).next;
    expect(accreditationStanding(back, settled, newYork)).toEqual({ kind: "in-force", since: settled });
  });
});
