import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { officeRulings, scopeEndOf } from "#domain/applications/case.ts";
import { runDry, statesThatRestOnInstants } from "#domain/applications/dry-run.ts";
import { isAfter } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { Class, Stage } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import {
  aCirculated,
  aCleared,
  aDecision,
  aDecisionWhere,
  aNotified,
  aPeriod,
  aRecord,
  aRefused,
  aSession,
  aSubmitted,
  aWithdrawn,
  newYork,
  round,
  voicesOf,
} from "#support/factories.ts";
import { aCase, after } from "#support/random-cases.ts";

const { provisions } = aDecision();
const at = round.afterwards;

const silent = aRecord({ application: aCirculated() });
const objected = aRecord({ application: aCirculated(), voices: voicesOf(1) });

const withRoute = (route: Provisions["categories"]["ngo"]["route"]) =>
  aDecisionWhere({ categories: { ...provisions.categories, ngo: { ...provisions.categories.ngo, route } } });

/** The customary decision with its tracks rewritten. */
function withStages(rewrite: (stage: Stage) => Stage | readonly Stage[]) {
  const classes: Class[] = classesOf({ provisions }).map((one) => ({
    ...one,
    track: one.track === null ? null : one.track.flatMap(rewrite),
  }));
  return aDecision({ classes });
}

describe("a past round under another decision", () => {
  test("that says the same, ends the same", () => {
    const same = aDecision();
    const ran = [silent, objected, aRecord({ application: aRefused() }), aRecord({ application: aWithdrawn() })];
    expect(ran.map((record) => runDry(record, same, at))).toEqual([
      { now: "accredited", under: "accredited", class: "ngo" },
      { now: "not-accredited", under: "not-accredited", class: "ngo" },
      { now: "refused", under: "refused", class: "ngo" },
      { now: "withdrawn", under: "withdrawn", class: "ngo" },
    ]);
    expect(runDry(aRecord({ application: aNotified() }), same, at)).toMatchObject({ under: "accredited" });
  });

  test("that lets the body decide on the objected: unknown for them, since the body did not decide", () => {
    const body = aDecisionWhere({ effect: { kind: "body-decides", by: "vote", cites: provisions.effect.cites } });
    expect(runDry(silent, body, at)).toMatchObject({ under: "accredited" });
    expect(runDry(objected, body, at)).toMatchObject({ now: "not-accredited", under: "unknown" });
  });

  test("that lets the Chair consult: unknown for the objected, since nobody was consulted", () => {
    const effect = {
      kind: "chair-consults",
      for: { unit: "hours", count: 1 },
      cites: provisions.effect.cites,
    } as const;
    expect(runDry(objected, aDecisionWhere({ effect }), at)).toMatchObject({ under: "unknown" });
  });

  test("without a window: who was cleared is accredited, also who was objected to", () => {
    const screeningAlone = withStages((stage) => (stage.kind === "ruling" ? stage : []));
    expect(runDry(objected, screeningAlone, at)).toMatchObject({ now: "not-accredited", under: "accredited" });
  });

  test("with a window that nobody had: unknown, since no State could speak", () => {
    const all = { ...provisions.categories, "ecosoc-ngo": provisions.categories.ngo };
    const verified = aRecord({ application: aNotified() });
    expect(runDry(verified, aDecisionWhere({ categories: all }), at)).toMatchObject({
      now: "accredited",
      under: "unknown",
    });
  });

  test("that asks for more objectors: unknown for the objected, since how many they were is told to nobody", () => {
    const two = withStages((stage) => (stage.kind === "window" ? { ...stage, threshold: 2 } : stage));
    expect(runDry(silent, two, at)).toMatchObject({ under: "accredited" });
    expect(runDry(objected, two, at)).toMatchObject({ under: "unknown" });
  });

  test("that asks for fewer objectors: unknown for those on whom there was silence", () => {
    const two = withStages((stage) => (stage.kind === "window" ? { ...stage, threshold: 2 } : stage));
    const then = aRecord({ application: aCirculated(), decision: two });
    expect(runDry(then, aDecision(), at)).toMatchObject({ now: "accredited", under: "unknown" });
  });

  test("a default that the other text makes of nobody's answer is no answer", () => {
    const due = { after: { unit: "hours", count: 1 } } as const;
    const lenient = withStages((stage) =>
      stage.kind === "ruling" ? { ...stage, due, ifNone: "yes", what: "determination" } : [],
    );
    expect(runDry(silent, lenient, at)).toMatchObject({ under: "unknown" });
  });

  test("that closes the class refuses it", () => {
    expect(runDry(silent, withRoute("closed"), at)).toMatchObject({ under: "refused" });
  });

  test("that would let it go on in another class, if it agreed: unknown, since nobody asked it", () => {
    const onward = withStages((stage) =>
      stage.kind === "ruling" ? { ...stage, no: { to: "class", class: "academia" } } : stage,
    );
    expect(runDry(aRecord({ application: aRefused() }), onward, at)).toMatchObject({ under: "unknown" });
  });

  test("that has no such class: unknown", () => {
    const [first] = classesOf({ provisions });
    const one = aDecision({ classes: first === undefined ? [] : [{ ...first, key: "holders" }] });
    expect(runDry(silent, one, at)).toEqual({ now: "accredited", under: "unknown", class: null });
    expect(runDry(aRecord({ application: aNotified() }), one, at)).toMatchObject({
      class: "holders",
      under: "accredited",
    });
  });

  test("what still waits, waits now and is unknown under the other", () => {
    for (const application of [aSubmitted(), aCleared()])
      expect(runDry(aRecord({ application }), aDecision(), at)).toMatchObject({ now: "waits", under: "unknown" });
  });
});

describe("two that differ in instants alone", () => {
  const slots = (count: number) => fc.array(fc.integer({ min: 0, max: 12 }), { minLength: count, maxLength: count });
  const rows = slots(3).map(([received = 0, cleared = 0, circulated = 0]) => {
    const receivedAt = after(received);
    const clearedAt = after(received + cleared);
    const circulatedAt = after(received + cleared + circulated);
    const sent = { class: "a", receivedAt } as const;
    return {
      instants: [receivedAt, clearedAt, circulatedAt],
      submitted: aSubmitted(sent),
      cleared: aCleared({ ...sent, clearedAt }),
      refused: aRefused({ ...sent, refusedAt: clearedAt }),
      circulated: aCirculated({ ...sent, clearedAt, circulatedAt }),
      withdrawn: aWithdrawn({ ...sent, withdrawnAt: clearedAt }),
    };
  });
  const rounds = fc.record({
    own: aCase.map(({ classes }) => classes),
    other: aCase.map(({ classes }) => classes),
    two: fc.tuple(rows, rows),
    session: fc.integer({ min: 0, max: 20 }),
    state: fc.constantFrom("submitted", "cleared", "refused", "circulated", "withdrawn"),
    at: fc.integer({ min: 36, max: 90 }),
  });

  test("go the same way, unless their state rests on instants or the scope had ended", () => {
    let apart = 0;
    fc.assert(
      fc.property(rounds, ({ own, other, two, session: day, state, at: slot }) => {
        // Each but the last of several offices leaves more on record than the row.
        fc.pre(own.every(({ track }) => officeRulings(track).length < 2));
        const beginsOn = Temporal.PlainDate.from("2026-03-02").add({ days: day });
        const session = aSession({ beginsOn, endsOn: beginsOn });
        const decision = aDecisionWhere({ validity: { ...provisions.validity, until: "session" } });
        const text = { ...decision, classes: own };
        const period = aPeriod({ window: { opensAt: after(30), closesAt: after(34), zone: newYork } });
        const [one, another] = two.map((row) => {
          const application = row[state];
          const record = aRecord({ application, decision: text, session });
          return runDry(
            { ...record, period: state === "circulated" ? period : null },
            { provisions, classes: other },
            after(slot),
          );
        });
        const scopeEndsAt = scopeEndOf({ decision: text, process: aRecord().process, session });
        const isLate = two.some(({ instants }) => instants.some((each) => isAfter(each, mustExist(scopeEndsAt))));
        if (statesThatRestOnInstants(text).includes(state) || isLate) {
          if (one?.now !== another?.now || one?.under !== another?.under) apart += 1;
          return;
        }
        expect(another).toEqual(one);
      }),
      { numRuns: 2000 },
    );
    // What is kept apart is so for a reason.
    expect(apart).toBeGreaterThan(0);
  });
});
