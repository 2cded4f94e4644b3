import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Actor } from "#domain/kit/actor.ts";
import { type Instant, settlesAt, type Window } from "#domain/kit/calendar.ts";
import type { Audience, Provisions } from "#domain/modalities/provisions.ts";
import {
  type Artefact,
  audienceInBrief,
  discloseObjectors,
  inPeriod,
  mayRead,
  type Reader,
} from "#domain/objections/disclosure.ts";
import { type PeriodStanding, periodStanding } from "#domain/objections/period.ts";
import { anId } from "#support/an-id.ts";
import { aDecision, aDecisionWhere, aPeriod, circulatedAt } from "#support/factories.ts";

const chair = {
  role: "chair",
  person: anId<"person">("chair-person"),
  process: anId<"process">("this-process"),
} as const;
const { provisions } = oewg2021To2025;

const readers: Record<string, Actor> = {
  chair: { role: "chair", person: anId("chair"), process: anId("process") },
  "chair of another process": { role: "chair", person: anId("chair"), process: anId("other") },
  mission: { role: "mission", person: anId("delegate"), mission: anId<"mission">("State B"), mayObject: true },
  observer: { role: "mission", person: anId("delegate"), mission: anId<"mission">("Observer"), mayObject: false },
  applicant: { role: "applicant", person: anId("applicant"), organisation: anId("organisation") },
  secretariat: { role: "secretariat", person: anId("officer") },
  administrator: { role: "administrator", person: anId("administrator") },
  clock: { role: "clock" },
  public: { role: "public" },
};

const consulting = { kind: "chair-consults", for: { unit: "calendar_days", count: 5 } } as const;

const all = (knowledge: string) => Object.fromEntries(Object.keys(readers).map((reader) => [reader, knowledge]));

function knownBy(artefact: Artefact, changes: Partial<Provisions>, moment: PeriodStanding) {
  const decision = aDecisionWhere(changes);
  const period = aPeriod();
  const at = momentsOf(period.window)[moment];
  expect(periodStanding(period, at)).toBe(moment);
  const item = inPeriod(decision, period, []);
  return Object.fromEntries(
    Object.entries(readers).map(([name, reader]) => [
      name,
      mayRead(reader, artefact, { ...item, own: reader.role === "applicant" }, at),
    ]),
  );
}

/** The first instant of each. */
function momentsOf(window: Window): Readonly<Record<PeriodStanding, Instant>> {
  const { opensAt, closesAt } = window;
  return {
    upcoming: opensAt.subtract({ milliseconds: 1 }),
    open: opensAt,
    settling: closesAt.add({ milliseconds: 1 }),
    closed: settlesAt(window),
  };
}

const seenBy = (objectorSeenBy: readonly Audience[]) => ({ objection: { ...provisions.objection, objectorSeenBy } });
const disclosing = (changes: Partial<Provisions["disclosure"]>) => ({
  disclosure: { ...provisions.disclosure, ...changes },
});

describe("Who objected is known to those whom the decision names (domain.md, section 3, parameters 7 and 9)", () => {
  const audiences: [string, readonly Audience[], Record<string, string>][] = [
    ["nobody", [], all("no")],
    [
      "22 April 2022: the Chair, and any State on request",
      ["chair", "state-on-request"],
      { ...all("no"), chair: "yes", mission: "on-request" },
    ],
    ["the Chair alone", ["chair"], { ...all("no"), chair: "yes" }],
    ["all Member States", ["member-states"], { ...all("no"), mission: "yes" }],
    ["the applicant", ["applicant"], { ...all("no"), applicant: "yes" }],
    ["everybody", ["public"], all("yes")],
  ];

  test.each(audiences)("%s", (_name, objectorSeenBy, expected) => {
    expect(knownBy("objectors", seenBy(objectorSeenBy), "closed")).toEqual(expected);
  });

  test.each(audiences)("%s: and so are the bases, by their own audience", (_name, reasons, expected) => {
    expect(knownBy("bases", { ...seenBy([]), ...disclosing({ reasons }) }, "closed")).toEqual(expected);
  });
});

describe("Nobody but the Chair learns of an objection before its time (domain.md, section 8, point 8)", () => {
  const everybodyNamed = seenBy(["chair", "state-on-request", "member-states", "applicant", "public"]);

  test.each([
    ["upcoming", "no"],
    ["open", "no"],
    ["settling", "no"],
    ["closed", "yes"],
  ] as const)("whoever is named reads from the outcome: %s", (moment, expected) => {
    expect(knownBy("objectors", everybodyNamed, moment)).toEqual({
      ...all(expected),
      chair: "yes",
      mission: expected === "no" && moment === "settling" ? "on-request" : expected,
    });
  });

  test.each([
    ["upcoming", "no"],
    ["open", "no"],
    ["settling", "on-request"],
    ["closed", "on-request"],
  ] as const)("a State asks from the close: %s", (moment, expected) => {
    const { mission, chair: ofChair } = knownBy("objectors", seenBy(["chair", "state-on-request"]), moment);
    expect([mission, ofChair]).toEqual([expected, "yes"]);
  });
});

describe("Everybody reads their own, at any time and whatever the decision says", () => {
  const silent = aDecisionWhere({
    ...seenBy([]),
    ...disclosing({ reasons: [], objectors: [], proposedList: [], finalList: [] }),
  });
  const own = { ...inPeriod(silent, aPeriod(), []), own: true };
  const before = momentsOf(aPeriod().window).upcoming;
  const mission = { role: "mission", mayObject: true } as const;

  test.each([
    ["applicant", "dossier", "yes"],
    ["applicant", "objectors", "no"],
    ["applicant", "bases", "no"],
    ["applicant", "consultations", "no"],
    ["mission", "objectors", "yes"],
    ["mission", "bases", "yes"],
    ["mission", "consultations", "yes"],
  ] as const)("%s, %s: %s", (who, artefact, expected) => {
    const reader: Reader = who === "mission" ? mission : { role: who };
    expect(mayRead(reader, artefact, own, before)).toBe(expected);
  });

  test("an organisation is told that it was objected to, once its outcome is known", () => {
    const reasons = (at: Instant) => mayRead({ role: "applicant" }, "reasons", own, at);
    expect([reasons(momentsOf(aPeriod().window).settling), reasons(momentsOf(aPeriod().window).closed)]).toEqual([
      "no",
      "yes",
    ]);
  });
});

test("who objected to one that is still open, because of a hold, a consultation or a body, is not disclosed with its list", () => {
  const decision = aDecisionWhere(seenBy(["public"]));
  const open = { ...inPeriod(decision, aPeriod(), []), knownFrom: null };
  const at = momentsOf(aPeriod().window).closed;
  expect(mayRead({ role: "public" }, "objectors", inPeriod(decision, aPeriod(), []), at)).toBe("yes");
  expect(mayRead({ role: "public" }, "objectors", open, at)).toBe("no");
});

test("a Chair that consults those who objected knows them, whomever the decision names", () => {
  const decision = aDecisionWhere({ ...seenBy([]), effect: { ...provisions.effect, ...consulting } });
  const item = inPeriod(decision, aPeriod(), []);
  const at = momentsOf(aPeriod().window).settling;
  const { process } = decision;
  expect(mayRead({ role: "chair", process }, "objectors", item, at)).toBe("yes");
  expect(mayRead({ role: "chair", process: anId("other") }, "objectors", item, at)).toBe("no");
});

describe("The list goes to those to whom the decision circulates it (parameter 6), and to those to whom it discloses it (9)", () => {
  const { circulation } = provisions;
  const yes = (...names: string[]) => ({ ...all("no"), ...Object.fromEntries(names.map((name) => [name, "yes"])) });

  test.each<[string, Provisions["circulation"]["to"], readonly Audience[], readonly string[]]>([
    ["to Member States", "member-states", ["member-states"], ["chair", "mission", "secretariat"]],
    ["to all missions", "all-missions", ["member-states"], ["chair", "mission", "observer", "secretariat"]],
    [
      "to Member States, disclosed to the applicants on it",
      "member-states",
      ["applicant"],
      ["chair", "mission", "applicant", "secretariat"],
    ],
  ])("%s", (_name, to, proposedList, expected) => {
    const changes = { circulation: { ...circulation, to }, ...disclosing({ proposedList }) };
    for (const moment of ["upcoming", "open", "settling", "closed"] as const)
      expect(knownBy("proposed-list", changes, moment)).toEqual(yes(...expected));
  });

  test("disclosed to the public: to everybody", () => {
    expect(knownBy("proposed-list", disclosing({ proposedList: ["public"] }), "open")).toEqual(all("yes"));
  });

  test.each([
    ["dossier", ["applicant", "chair", "mission", "secretariat"]],
    ["name-and-country", ["applicant", "secretariat"]],
  ] as const)("where the fields are %s, a dossier is read by %j, also of a list that is public", (fields, expected) => {
    const sent = { ...circulation, to: "member-states", fields } as const;
    const changes = { circulation: sent, ...disclosing({ proposedList: ["public"] }) };
    expect(knownBy("dossier", changes, "open")).toEqual(yes(...expected));
  });
});

const keepers = { chair: "yes", secretariat: "yes" };

describe("Who was accredited is known to those to whom the decision discloses the final list, from the outcome (parameter 9)", () => {
  test.each<[readonly Audience[], PeriodStanding, Record<string, string>]>([
    [["public"], "closed", all("yes")],
    [["public"], "settling", all("no")],
    [["public"], "open", all("no")],
    [["member-states"], "closed", { ...all("no"), ...keepers, mission: "yes" }],
    [["applicant"], "closed", { ...all("no"), ...keepers, applicant: "yes" }],
    [[], "closed", { ...all("no"), ...keepers }],
    [[], "settling", all("no")],
  ])("%j, %s", (finalList, moment, expected) => {
    expect(knownBy("final-list", disclosing({ finalList }), moment)).toEqual(expected);
  });
});

describe("What a body said of an organisation is with both offices at once (domain.md, section 8, point 8)", () => {
  test.each<[readonly Audience[], PeriodStanding, Record<string, string>]>([
    [[], "open", { ...all("no"), ...keepers }],
    [[], "closed", { ...all("no"), ...keepers }],
    [["public"], "open", { ...all("no"), ...keepers }],
    [["public"], "closed", all("yes")],
    [["member-states"], "closed", { ...all("no"), ...keepers, mission: "yes" }],
  ])("how it voted goes with the final list, to %j: %s", (finalList, moment, expected) => {
    expect(knownBy("votes", disclosing({ finalList }), moment)).toEqual(expected);
  });

  test.each<[readonly Audience[], PeriodStanding, Record<string, string>]>([
    [[], "closed", { ...all("no"), ...keepers }],
    [["member-states"], "open", { ...all("no"), ...keepers }],
    [["member-states"], "closed", { ...all("no"), ...keepers, mission: "yes" }],
    [["state-on-request"], "closed", { ...all("no"), ...keepers }],
  ])(
    "who spoke against it in the room, to whom objectors are known, %j, and on no request: %s",
    (to, moment, expected) => {
      expect(knownBy("opposition", seenBy(to), moment)).toEqual(expected);
    },
  );
});

function asked(objectors: readonly Audience[], reasons: readonly Audience[], process = chair.process) {
  const decision = aDecision({
    process,
    provisions: {
      ...provisions,
      objection: { ...provisions.objection, objectorSeenBy: objectors },
      disclosure: { ...provisions.disclosure, objectors, reasons },
    },
  });
  const period = aPeriod({ id: anId("period"), process, decision: decision.id });
  return discloseObjectors(chair, period, decision, circulatedAt);
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

test("a sentence names nobody twice: all missions are those of the Member States too", () => {
  expect(audienceInBrief(["all-missions", "member-states", "state-on-request", "applicant"])).toEqual([
    "all-missions",
    "applicant",
  ]);
  expect(audienceInBrief(["member-states", "state-on-request"])).toEqual(["member-states"]);
  expect(audienceInBrief(["chair", "public"])).toEqual(["chair", "public"]);
});
