import { describe, expect, test } from "vitest";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { submit } from "#domain/applications/application.ts";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { clear } from "#domain/applications/review.ts";
import { standingInAWord } from "#domain/applications/standing-in-a-word.ts";
import { anId } from "#support/an-id.ts";
import {
  aCall,
  acceptedOf,
  aChange,
  aCleared,
  aDecision,
  aDraft,
  anAccreditation,
  aNotified,
  aPeriod,
  aProcess,
  aRecord,
  aReview,
  clearedAt,
  closesAt,
  holidays,
  instant,
  later,
  millisecondAfter,
  noHistory,
  receivedAt,
  voicesOf,
} from "#support/factories.ts";

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
    const standing = applicationStanding(aRecord({ voices: voicesOf(objections) }), instant);
    expect(standing.kind).toBe(kind);
    for (const lapsedAt of [settled, later(settled, { hours: 72 })]) {
      expect(
        applicationStanding(aRecord({ period: aPeriod({ lapsedAt }), voices: voicesOf(objections) }), instant),
      ).toEqual(standing);
    }
  });

  test("an accreditation by silence is granted at the closing instant, on record or not", () => {
    const granted = {
      kind: "accredited",
      grantedAt: closesAt,
      validUntil: aProcess().endsOn,
      condition: "in-force",
      since: closesAt,
    };
    expect(applicationStanding(aRecord(), settled)).toEqual(granted);
    expect(applicationStanding(aRecord({ accreditation: anAccreditation() }), settled)).toEqual(granted);
  });

  test.each([
    ["on record", anAccreditation()],
    ["on no record yet", null],
  ])("an accreditation %s ends with its last day, in the zone of the process", (_name, accreditation) => {
    const conditions = ["2025-08-01T03:59:59.999Z", "2025-08-01T04:00:00Z"].map((text) =>
      standingInAWord(aRecord({ accreditation }), instant(text)),
    );
    expect(conditions).toEqual(["accredited", "expired"]);
  });

  test("what a decision granted stays, though a later one follows in the same instant", () => {
    const decision = aDecision({ supersededAt: clearedAt });
    const accreditation = anAccreditation({ period: null, route: "notify", grantedAt: clearedAt });
    const record = aRecord({ application: aNotified(), decision, accreditation });
    expect(applicationStanding(record, clearedAt).kind).toBe("accredited");
    expect(applicationStanding({ ...record, accreditation: null }, clearedAt).kind).toBe("cleared");
  });

  test("who notified is accredited with the verification; on another route a clearance is not an accreditation", () => {
    expect(applicationStanding(aRecord({ application: aNotified() }), clearedAt)).toMatchObject({
      kind: "accredited",
      grantedAt: clearedAt,
      condition: "in-force",
    });
    for (const application of [aCleared(), aCleared({ route: "body-decides" })])
      expect(applicationStanding(aRecord({ application }), settled).kind).toBe("cleared");
  });

  test("what became of an accreditation counts from its instant", () => {
    const suspended = aChange("suspended", later(settled, { hours: 1 }));
    const reinstated = aChange("reinstated", later(settled, { hours: 2 }));
    const ended = aChange("withdrawn", later(settled, { hours: 3 }));
    const accreditation = anAccreditation({ changes: [suspended, reinstated, ended] });
    const conditions = [0, 1, 2, 3, 4].map((hours) => {
      const standing = applicationStanding(aRecord({ accreditation }), later(settled, { hours }));
      return standing.kind === "accredited" ? standing.condition : standing.kind;
    });
    expect(conditions).toEqual(["in-force", "suspended", "in-force", "withdrawn", "withdrawn"]);
  });

  test("a circulated application is judged by its own period or not at all", () => {
    for (const period of [null, aPeriod({ id: anId("other") })])
      expect(() => applicationStanding(aRecord({ period }), settled)).toThrow("its own period");
  });

  test("resolution 75/282, paragraph 9: a cleared application waits for the Committee", () => {
    const ahc = aDecision(ahcCybercrime);
    const submitted = acceptedOf(
      submit(aDraft(), { call: aCall(), decision: ahc, history: noHistory, holidays, documents: [] }, receivedAt),
    ).next;
    const chair = { person: anId<"person">("chair"), role: "chair", process: ahc.process } as const;
    const cleared = acceptedOf(clear(aReview({ application: submitted, decision: ahc, officer: chair }), clearedAt))
      .next.application;
    expect(applicationStanding(aRecord({ application: cleared, decision: ahc }), settled).kind).toBe("cleared");
  });
});
