import { expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Audience } from "#domain/modalities/provisions.ts";
import { discloseObjectors } from "#domain/objections/disclosure.ts";
import { anId } from "#support/an-id.ts";
import { aDecision, aPeriod } from "#support/factories.ts";

const chair = {
  role: "chair",
  person: anId<"person">("chair-person"),
  process: anId<"process">("this-process"),
} as const;
const { provisions } = oewg2021To2025;

function asked(objectors: readonly Audience[], reasons: readonly Audience[], process = chair.process) {
  const decision = aDecision({
    process,
    provisions: {
      ...provisions,
      objection: { ...provisions.objection, objectorSeenBy: objectors },
      disclosure: { ...provisions.disclosure, objectors, reasons },
    },
  });
  return discloseObjectors(chair, aPeriod({ id: anId("period"), process, decision: decision.id }), decision);
}

test("the Chair of the process sees who objected, and that is an event", () => {
  expect(asked(["chair", "state-on-request"], ["chair"])).toMatchObject({
    ok: true,
    next: { period: anId("period"), bases: true },
    happened: { type: "ObjectorsDisclosed", period: anId("period"), reader: "chair-person" },
  });
});

test.each([
  [["chair"], true],
  [["public"], true],
  [["member-states", "applicant"], false],
  [[], false],
] as const)("the bases are shown with it where they are disclosed to %j: %j", (reasons, bases) => {
  expect(asked(["chair"], reasons)).toMatchObject({ ok: true, next: { bases } });
});

test.each([[["state-on-request", "member-states"]], [["applicant"]], [[]]] as const)(
  "where the decision discloses objectors to %j the Chair is refused, with the paragraph",
  (objectors) => {
    expect(asked(objectors, [])).toEqual({
      ok: false,
      because: "not_allowed",
      details: {},
      cites: provisions.objection.cites,
    });
  },
);

test("the Chair of another process is refused", () => {
  expect(asked(["chair"], ["chair"], anId("another-process"))).toMatchObject({ ok: false, because: "not_allowed" });
});
