import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Application } from "#domain/applications/application.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { raiseAgainstMany } from "#domain/objections/note-with-many-names.ts";
import { countStanding, mayRaise, raise } from "#domain/objections/objection.ts";
import { withdrawObjections } from "#domain/objections/withdrawal.ts";
import { anId } from "#support/an-id.ts";
import {
  acceptedOf,
  aCirculated,
  aCleared,
  aDecision,
  aDecisionWhere,
  anObjection,
  aNotified,
  aPeriod,
  aRecord,
  circulatedAt,
  closesAt,
  later,
  millisecondAfter,
  refusalOf,
} from "#support/factories.ts";
import { aClass, aList, aWindow } from "#support/stages.ts";

const stateA = { mission: anId<"mission">("State A"), mayObject: true };
const given = { id: anId<"note">("note"), reference: "N-0001", alreadyObjectedTo: [] };
const cites = oewg2021To2025.provisions.objection.cites;

function objecting(changes: Partial<Provisions["objection"]>) {
  return aDecisionWhere({ objection: { ...oewg2021To2025.provisions.objection, ...changes } });
}

function memberOf(mission: Id<"mission">) {
  const { id, body } = { id: anId<"membership">("membership"), body: anId<"body">("fifteen") };
  return { id, body, mission, from: circulatedAt, to: null, endedAt: null };
}

function listOf(count: number) {
  return Array.from({ length: count }, (_, index) => aCirculated({ id: anId(`application ${String(index)}`) }));
}

describe("An objection in time counts, one received late never does (domain.md, section 4)", () => {
  test.each([
    [
      "a millisecond before the period opens",
      later(circulatedAt, { milliseconds: -1 }),
      "no_objection_period_has_not_opened",
    ],
    ["when it opens", circulatedAt, null],
    ["at the closing instant", closesAt, null],
    ["a millisecond late", millisecondAfter(closesAt), "no_objection_period_has_closed"],
    ["within the settlement margin", later(closesAt, { seconds: 60 }), "no_objection_period_has_closed"],
  ] as const)("%s", (_name, receivedAt, because) => {
    const decided = raise(
      { objector: stateA, period: aPeriod(), decision: aDecision(), alreadyObjectedTo: given.alreadyObjectedTo },
      { ...given, applications: [aCirculated()], basis: null },
      receivedAt,
    );
    expect(decided.ok ? null : decided.because).toBe(because);
    if (!decided.ok) expect(decided.cites).toEqual(cites);
  });

  describe("who is kept open by a hold can be named until its limit, each for itself", () => {
    const [held, longer, other] = ["held", "longer", "other"].map((id) => aCirculated({ id: anId(id) }));
    const limits = { held: later(closesAt, { hours: 48 }), longer: later(closesAt, { hours: 72 }) };
    const period = {
      objector: stateA,
      period: aPeriod(),
      decision: aDecision(),
      alreadyObjectedTo: given.alreadyObjectedTo,
      openUntil: new Map(Object.entries(limits).map(([id, limit]) => [anId<"application">(id), limit])),
    };
    const closed = "no_objection_period_has_closed";
    test.each([
      ["a millisecond after the close", millisecondAfter(closesAt), null, null, null],
      ["at the first limit", limits.held, null, null, null],
      ["a millisecond later", millisecondAfter(limits.held), null, closed, null],
      ["at the last limit", limits.longer, null, closed, null],
      ["a millisecond later", millisecondAfter(limits.longer), closed, closed, closed],
    ] as const)("%s", (_when, receivedAt, any, first, second) => {
      const named = (application: Application | undefined) => {
        const note = { ...given, applications: [mustExist(application ?? null)], basis: null };
        const decided = raise(period, note, receivedAt);
        return decided.ok ? null : decided.because;
      };
      expect(mayRaise(period, receivedAt)?.because ?? null).toBe(any);
      expect([held, longer, other].map(named)).toEqual([first, second, closed]);
    });
  });

  test("its sender is told both instants", () => {
    const late = raise(
      { objector: stateA, period: aPeriod(), decision: aDecision(), alreadyObjectedTo: given.alreadyObjectedTo },
      { ...given, applications: [aCirculated()], basis: null },
      millisecondAfter(closesAt),
    );
    expect(refusalOf(late).details).toEqual({
      closesAt: "2022-06-30T22:00:00Z",
      receivedAt: "2022-06-30T22:00:00.001Z",
      zone: "America/New_York",
    });
  });

  test("one that was received in time is accepted though a lapse was already recorded", () => {
    const period = aPeriod({ lapsedAt: later(closesAt, { seconds: 120 }) });
    expect(
      raise(
        { objector: stateA, period, decision: aDecision(), alreadyObjectedTo: given.alreadyObjectedTo },
        { ...given, applications: [aCirculated()], basis: null },
        closesAt,
      ).ok,
    ).toBe(true);
  });
});

describe("Who may raise, to whom, and how (parameter 7)", () => {
  test.each<
    [string, typeof stateA, readonly Application[], ReturnType<typeof aDecision>, string | null, string | null]
  >([
    ["one note names many", stateA, listOf(27), aDecision(), null, null],
    [
      "unless the decision wants one note each",
      stateA,
      listOf(2),
      objecting({ bulk: false }),
      null,
      "objection_names_more_than_one",
    ],
    ["which one note may then name", stateA, listOf(1), objecting({ bulk: false }), null, null],
    ["a note names somebody", stateA, [], aDecision(), null, "objection_names_nobody"],
    [
      "an observer State does not object",
      { mission: anId<"mission">("Observer"), mayObject: false },
      listOf(1),
      aDecision(),
      null,
      "mission_may_not_object",
    ],
    ["nobody does where nobody may", stateA, listOf(1), objecting({ by: "nobody" }), null, "mission_may_not_object"],
    ["a voluntary basis may be left out", stateA, listOf(1), aDecision(), " ", null],
    ["a required one may not", stateA, listOf(1), objecting({ basis: "required" }), " ", "basis_is_required"],
    [
      "nobody objects to those who notified",
      stateA,
      [aNotified()],
      aDecision(),
      null,
      "category_cannot_be_objected_to",
    ],
    ["nor to those not on a list", stateA, [aCleared()], aDecision(), null, "application_not_in_period"],
    [
      "nor to those on another list",
      stateA,
      [aCirculated({ period: anId("other") })],
      aDecision(),
      null,
      "application_not_in_period",
    ],
  ])("%s", (_name, objector, applications, decision, basis, because) => {
    const decided = raise(
      { objector, period: aPeriod(), decision, alreadyObjectedTo: given.alreadyObjectedTo },
      { ...given, applications, basis },
      closesAt,
    );
    expect(decided.ok ? null : decided.because).toBe(because);
    if (decided.ok) {
      expect(decided.next.applications).toEqual(applications.map(({ id }) => id));
      expect(decided.next.basis).toBeNull();
    }
  });

  test("where a list is before two bodies, a State names those that its own body is asked about", () => {
    const fifteen = aClass("before-fifteen", [aList("list"), aWindow("fifteen", { body: "fifteen" })]);
    const all = aClass("before-all", [aList("list-of-all"), aWindow("all")]);
    const answer = (own: typeof fifteen, members: readonly Id<"mission">[]) => {
      const decided = raise(
        {
          objector: stateA,
          period: aPeriod(),
          decision: aDecision({ classes: [fifteen, all] }),
          alreadyObjectedTo: [],
          at: [
            { class: fifteen.key, window: "fifteen" },
            { class: all.key, window: "all" },
          ],
          bodies: new Map([["fifteen", { members: members.map(memberOf) }]]),
        },
        { ...given, applications: [aCirculated({ class: own.key })], basis: null },
        closesAt,
      );
      return decided.ok ? null : decided.because;
    };
    expect(answer(all, [])).toBeNull();
    expect(answer(fifteen, [])).toBe("mission_may_not_object");
    expect(answer(fifteen, [anId("State B")])).toBe("mission_may_not_object");
    expect(answer(fifteen, [stateA.mission])).toBeNull();
  });

  test("a State objects to an organisation once", () => {
    const again = { ...given, alreadyObjectedTo: [anId<"application">("application")] };
    const refusal = refusalOf(
      raise(
        { objector: stateA, period: aPeriod(), decision: aDecision(), alreadyObjectedTo: again.alreadyObjectedTo },
        { ...again, applications: [aCirculated()], basis: null },
        closesAt,
      ),
    );
    expect(refusal).toMatchObject({ because: "already_objected", details: { reference: "A-0001" } });
    const twice = acceptedOf(
      raise(
        { objector: stateA, period: aPeriod(), decision: aDecision(), alreadyObjectedTo: given.alreadyObjectedTo },
        { ...given, applications: [aCirculated(), aCirculated()], basis: null },
        closesAt,
      ),
    );
    expect(twice.next.applications).toEqual(["application"]);
  });

  test("a basis is kept where the decision has one, and not where it asks for none", () => {
    const kept = acceptedOf(
      raise(
        { objector: stateA, period: aPeriod(), decision: aDecision(), alreadyObjectedTo: given.alreadyObjectedTo },
        { ...given, applications: listOf(1), basis: " Outside the scope " },
        closesAt,
      ),
    );
    expect(kept.next.basis).toBe("Outside the scope");
    const none = objecting({ basis: "none" });
    expect(
      acceptedOf(
        raise(
          { objector: stateA, period: aPeriod(), decision: none, alreadyObjectedTo: given.alreadyObjectedTo },
          { ...given, applications: listOf(1), basis: "Outside" },
          closesAt,
        ),
      ).next.basis,
    ).toBeNull();
  });
});

describe("A note with many names stands for those that it may name", () => {
  const list = listOf(3).map((application, index) => ({ ...application, reference: `A-${String(index)}` }));
  const stands = (references: string[], receivedAt = closesAt, alreadyObjectedTo: Id<"application">[] = []) =>
    raiseAgainstMany(
      { objector: stateA, period: aPeriod(), decision: aDecision(), alreadyObjectedTo },
      { ...given, references, applications: list, basis: null },
      receivedAt,
    );

  test("and says of each other one why it does not", () => {
    const { next } = acceptedOf(stands(["A-0", "A-1", "A-1", "A-9"], closesAt, [anId("application 1")]));
    expect(next.note.applications).toEqual(["application 0"]);
    expect(next.unnamed.map(({ reference, refusal }) => [reference, refusal.because])).toEqual([
      ["A-1", "already_objected"],
      ["A-9", "application_not_in_period"],
    ]);
  });

  test("with no name left it is refused with the reason of the first, and without any name as such", () => {
    expect(refusalOf(stands(["A-1", "A-9"], closesAt, [anId("application 1")])).because).toBe("already_objected");
    expect(refusalOf(stands([])).because).toBe("objection_names_nobody");
  });

  test("a millisecond late it is refused as a whole", () => {
    const late = stands(["A-0", "A-9"], millisecondAfter(closesAt));
    expect(refusalOf(late).because).toBe("no_objection_period_has_closed");
  });
});

describe("An objection is withdrawn by the State that sent it, until the closing instant", () => {
  test.each([
    ["at the closing instant", stateA.mission, anObjection(), "until-close", closesAt, null],
    [
      "a millisecond later",
      stateA.mission,
      anObjection(),
      "until-close",
      millisecondAfter(closesAt),
      "no_objection_period_has_closed",
    ],
    [
      "where silence decides, until the decision is until then",
      stateA.mission,
      anObjection(),
      "until-decision",
      closesAt,
      null,
    ],
    [
      "and not after",
      stateA.mission,
      anObjection(),
      "until-decision",
      millisecondAfter(closesAt),
      "no_objection_period_has_closed",
    ],
    [
      "unless the decision knows no withdrawal",
      stateA.mission,
      anObjection(),
      "none",
      circulatedAt,
      "objection_cannot_be_withdrawn",
    ],
    [
      "not by another State",
      anId<"mission">("State B"),
      anObjection(),
      "until-close",
      closesAt,
      "not_an_objection_of_this_mission",
    ],
    [
      "not in another period",
      stateA.mission,
      anObjection({ period: anId("other") }),
      "until-close",
      closesAt,
      "not_an_objection_of_this_mission",
    ],
    [
      "not twice",
      stateA.mission,
      anObjection({ withdrawnAt: circulatedAt }),
      "until-close",
      closesAt,
      "objection_already_withdrawn",
    ],
  ] as const)("%s", (_name, mission, objection, withdrawal, now, because) => {
    const decided = withdrawObjections(
      [{ objection, mission, period: aPeriod(), item: aRecord({ decision: objecting({ withdrawal }) }) }],
      now,
    );
    expect(decided.ok ? null : decided.because).toBe(because);
    if (decided.ok) expect(decided.next.map(({ withdrawnAt }) => withdrawnAt)).toEqual([now]);
  });
});

describe("What stands, and from when until when", () => {
  test.each([
    ["received at the closing instant", anObjection(), closesAt, true],
    ["before it is received", anObjection(), later(closesAt, { milliseconds: -1 }), false],
    [
      "recorded though late",
      anObjection({ receivedAt: millisecondAfter(closesAt) }),
      later(closesAt, { hours: 1 }),
      false,
    ],
    ["recorded though early", anObjection({ receivedAt: later(circulatedAt, { milliseconds: -1 }) }), closesAt, false],
    ["withdrawn at that instant", anObjection({ receivedAt: circulatedAt, withdrawnAt: closesAt }), closesAt, false],
    [
      "the millisecond before it is withdrawn",
      anObjection({ receivedAt: circulatedAt, withdrawnAt: closesAt }),
      later(closesAt, { milliseconds: -1 }),
      true,
    ],
  ] as const)("%s", (_name, objection, instant, stands) => {
    expect(countStanding([objection], anId("application"), aPeriod(), instant)).toBe(stands ? 1 : 0);
    expect(countStanding([objection], anId("another"), aPeriod(), instant)).toBe(0);
    expect(countStanding([objection], anId("application"), aPeriod({ id: anId("another") }), instant)).toBe(0);
  });
});
