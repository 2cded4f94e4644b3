import { describe, expect, test } from "vitest";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { submit } from "#domain/applications/application.ts";
import { clear } from "#domain/applications/review.ts";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import {
  acceptedOf,
  aCall,
  aCirculated,
  aCleared,
  aDecision,
  aDraft,
  anAccreditation,
  aNotified,
  aPeriod,
  clearedAt,
  closesAt,
  later,
  millisecondAfter,
  noHistory,
  receivedAt,
} from "#support/domain.ts";

const officer = { person: "officer", role: "secretariat" } as const;

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
  });

  test("resolution 75/282, paragraph 9: a cleared application waits for the Committee", () => {
    const ahc = aDecision(ahcCybercrime);
    const submitted = acceptedOf(submit(aDraft(), aCall(), ahc, noHistory, receivedAt)).next;
    const cleared = acceptedOf(clear(submitted, ahc, officer, clearedAt)).next;
    expect(applicationStanding(cleared, null, 0, null, settled).kind).toBe("cleared");
  });
});
