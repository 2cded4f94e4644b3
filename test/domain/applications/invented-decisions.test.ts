import { describe, expect, test } from "vitest";
import { standingOf } from "#domain/applications/standing.ts";
import { settlesAt } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { inPeriod, mayRead, type Reader } from "#domain/objections/disclosure.ts";
import { writeDecisionFile } from "#forms/modalities/decision-file.ts";
import { readDecision, readRound, roundNames } from "#support/decision-round.ts";
import { aDecision, aPeriod, instant } from "#support/factories.ts";
import { playByTheFold, toldOfStanding } from "#support/play-by-the-fold.ts";
import { wrongInFile } from "#support/wrong-in-file.ts";

/* Ten invented decisions, one for each stage and branch, with a round under each: what the fold says of it, to its end (test/decisions). */

const mandateEnds = instant("2024-12-31T12:00:00Z");

describe.each(roundNames)("%s", (name) => {
  const round = readRound(name);

  test("is a file that is as it would be exported, and does not contradict itself", () => {
    const { datedOn, ...decision } = readDecision(name);
    expect(wrongInFile(writeDecisionFile({ ...decision, date: datedOn }))).toEqual([]);
  });

  test(round.shows, () => {
    expect(playByTheFold(round).seen).toEqual(round.standings.map(({ at, of }) => ({ at, of })));
  });

  test("ends with an outcome for everybody, which stays until the mandate ends", () => {
    const { cases, seen } = playByTheFold(round);
    const outcomes = Object.entries(seen.at(-1)?.of ?? {});
    expect(outcomes.length).toBe(cases.size);
    for (const [application, outcome] of outcomes) {
      expect(`${application}: ${outcome}`).not.toContain("waits");
      const { one } = mustExist(cases.get(application));
      expect(toldOfStanding(standingOf(one, mandateEnds), one.zone)).toBe(outcome);
    }
  });

  test("is read by whom it names, and by nobody else", () => {
    const { datedOn, ...said } = readDecision(name);
    const decision = aDecision({ ...said, date: datedOn });
    const readers: Record<"applicant" | "mission" | "public" | "chair", Reader> = {
      applicant: { role: "applicant" },
      mission: { role: "mission", mayObject: true },
      public: { role: "public" },
      chair: { role: "chair", process: decision.process },
    };
    const { window } = aPeriod();
    const item = inPeriod(decision, { window }, []);
    const artefacts = ["proposed-list", "final-list", "objectors", "bases"] as const;
    const read = artefacts.map(
      (artefact) =>
        [
          artefact,
          Object.fromEntries(
            Object.entries(readers).map(([who, reader]) => [
              who,
              {
                open: mayRead(reader, artefact, { ...item, own: who === "applicant" }, window.opensAt),
                closed: mayRead(reader, artefact, { ...item, own: who === "applicant" }, settlesAt(window)),
              },
            ]),
          ),
        ] as const,
    );
    expect(Object.fromEntries(read)).toEqual(round.reads);
  });
});
