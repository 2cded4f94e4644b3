import { expect, test } from "vitest";
import { applicationStanding } from "#domain/applications/application-standing.ts";
import { standingInAWord } from "#domain/applications/standing-in-a-word.ts";
import type { Route } from "#domain/modalities/provisions.ts";
import { classIn } from "#domain/modalities/templates.ts";
import { aCirculated, aDecisionWhere, aRecord, closesAt, later, voicesOf } from "#support/factories.ts";

/* What the usual form describes, where it was once told as something else. */

const { provisions } = aDecisionWhere({});

test("who notifies and is listed is listed for information, beyond who only notifies", () => {
  const stagesOf = (route: Route) => {
    const { categories } = provisions;
    const decision = aDecisionWhere({
      categories: { ...categories, "ecosoc-ngo": { ...categories["ecosoc-ngo"], route } },
    });
    return classIn(decision, "ecosoc-ngo").track?.map((stage) => ("what" in stage ? stage.what : stage.kind));
  };
  expect(stagesOf("notify")).toEqual(["claim"]);
  expect(stagesOf("notify-and-list")).toEqual(["claim", "information"]);
});

test("whom a State objects to, and the body decides on, waits for the body: it is not told that it is not accredited", () => {
  const decision = aDecisionWhere({ effect: { kind: "body-decides", by: "vote", cites: provisions.effect.cites } });
  const record = aRecord({ application: aCirculated(), decision, voices: voicesOf(1) });
  const settled = later(closesAt, { seconds: 120 });
  expect(applicationStanding(record, settled).kind).toBe("before-body");
  expect(standingInAWord(record, settled)).toBe("before-body");
  expect(standingInAWord({ ...record, decision: aDecisionWhere({}) }, settled)).toBe("not-accredited");
});
