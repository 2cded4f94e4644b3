import { describe, expect, test } from "vitest";
import { runDry } from "#domain/applications/dry-run.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import type { Class, Stage } from "#domain/modalities/stages.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import {
  aCirculated,
  aCleared,
  aDecision,
  aDecisionWhere,
  aNotified,
  aRecord,
  aRefused,
  aSubmitted,
  aWithdrawn,
  round,
  voicesOf,
} from "#support/factories.ts";

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
