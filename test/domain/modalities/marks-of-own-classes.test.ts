import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { maySuspend, mayWithdrawAccreditation } from "#domain/accreditation/accreditation.ts";
import { mayStart, missingInformation } from "#domain/applications/application.ts";
import { rulingOffice } from "#domain/applications/case.ts";
import { explain } from "#domain/applications/explain.ts";
import { scopeOf } from "#domain/applications/scope.ts";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import { marksOfProvisions } from "#domain/modalities/marks.ts";
import { type ModalitiesDecision, routeOf } from "#domain/modalities/modalities.ts";
import { categories, informationItems, type Provisions } from "#domain/modalities/provisions.ts";
import { type Class, type ListStage, type Stage, windowOf, type WindowStage } from "#domain/modalities/stages.ts";
import { audienceOfList, mayRead, withOutcome } from "#domain/objections/disclosure.ts";
import { earliestClosing, refuseNearSession } from "#domain/objections/no-objection-period.ts";
import { mayRaise } from "#domain/objections/objection.ts";
import { showsWhole } from "#domain/objections/sealed-list.ts";
import { anId } from "#support/an-id.ts";
import {
  aCall,
  aCirculated,
  aCleared,
  aDecision,
  aDraft,
  anAccreditation,
  answers,
  aPeriod,
  aProcess,
  aRecord,
  aSession,
  circulatedAt,
  holidays,
  noHistory,
  noHolidays,
  receivedAt,
  round,
} from "#support/factories.ts";
import { aClass, aConsultation, aList, aRuling, aWindow } from "#support/stages.ts";

/* What stands beside a field is true of a decision with classes of its own too: each that is enforced has a rule that answers otherwise when it
   alone is changed, and no rule reads what is not. */

const days = (count: number) => ({ unit: "calendar_days", count }) as const;

const aListStage = fc.record({
  to: fc.subarray<ListStage["to"][number]>(["chair", "member-states", "observers", "public"], { minLength: 1 }),
  fields: fc.constantFrom<ListStage["fields"]>("name-and-country", "dossier"),
  beforeSession: fc.constantFrom(null, days(5), days(30)),
});

const aWindowStage = fc.record({
  bulk: fc.boolean(),
  basis: fc.constantFrom<WindowStage["basis"]>("none", "voluntary", "required"),
  withdrawal: fc.constantFrom<WindowStage["withdrawal"]>("never", "until-close", "until-decided"),
});

const goesOn = { objected: { to: "next" } } as const;

/** Stages as texts have them, after whichever office screens. */
const track: fc.Arbitrary<readonly Stage[] | null> = fc
  .record({
    shape: fc.constantFrom("closed", "of-right", "status", "silence", "consulted", "decided"),
    by: fc.constantFrom("secretariat", "chair"),
    list: aListStage,
    window: aWindowStage,
  })
  .map(({ shape, by, list, window }) => {
    const listed = [aRuling("screening", { by }), aList("list", list)];
    const body = { what: "determination", of: "objected", by: { body: "member-states", decides: "vote" } } as const;
    switch (shape) {
      case "closed":
        return null;
      case "of-right":
        return [];
      case "status":
        return [aRuling("claim", { what: "claim", by, register: "partners" })];
      case "silence":
        return [...listed, aWindow("window", window)];
      case "consulted":
        return [...listed, aWindow("window", { ...window, ...goesOn }), aConsultation("consultation")];
      case "decided":
        return [...listed, aWindow("window", { ...window, ...goesOn }), aRuling("determination", body)];
    }
  });

/** One at least on which silence decides, so that every leaf has whom it can concern. */
const classes: fc.Arbitrary<readonly Class[]> = fc
  .record({
    tracks: fc.array(track, { maxLength: 3 }),
    title: fc.string({ minLength: 1, maxLength: 20 }),
    list: aListStage,
  })
  .map(({ tracks, title, list }) => [
    { ...aClass("before-states", [aRuling("screening"), aList("list", list), aWindow("window")]), title },
    aClass("claimants", [aRuling("claim", { what: "claim", register: "partners" })]),
    ...tracks.map((one, place) => aClass(`class-${place.toString()}`, one)),
  ]);

const members = [
  { role: "mission", mayObject: true },
  { role: "mission", mayObject: false },
  { role: "public" },
  { role: "applicant" },
] as const;

const unsaid = Object.fromEntries(informationItems.map((item) => [item, null]));

/** What the rules answer that read a decision, whatever the organisation; without the paragraph, which is no leaf. */
function answersUnder(decision: ModalitiesDecision): string {
  const session = aSession();
  const call = aCall({ decision: decision.id });
  const accreditation = anAccreditation();
  const objector = {
    role: "mission",
    person: anId<"person">("delegate"),
    mission: anId<"mission">("a"),
    mayObject: true,
  } as const;
  const history = { ...noHistory, lastNotAccreditedAt: receivedAt };
  const inList = (of: Class) => aRecord({ application: aCirculated({ class: of.key }), decision, period: aPeriod() });
  const said = {
    classes: (decision.classes ?? []).map((of) => ({
      route: routeOf(decision, of.key),
      missing: missingInformation(aDraft({ class: of.key, answers: { ...answers, ...unsaid } }), decision),
      obeyed: windowOf(of.track) === null ? null : asStagesSay(decision, of.key),
      office: rulingOffice(inList(of)),
      why: explain(inList(of), round.afterwards).map(({ code, outcome }) => [code, outcome]),
    })),
    lists: (["information", "proposed", "final"] as const).map((kind) => [
      audienceOfList(kind, decision, []),
      showsWhole({ role: "public" }, { kind, sealedAt: round.circulating }, { decision, at: [] }),
    ]),
    readers: members.flatMap((reader) =>
      (["proposed-list", "dossier", "final-list", "objectors", "bases"] as const).map((artefact) =>
        mayRead(
          reader,
          artefact,
          { ...withOutcome(decision, round.settled), closesAt: round.periodCloses, own: reader.role === "applicant" },
          round.settled,
        ),
      ),
    ),
    near: [3, 10, 40].map((before) => {
      const at = session.beginsOn.subtract({ days: before }).toZonedDateTime("UTC").toInstant();
      return refuseNearSession(at, { decision, at: [] }, session, noHolidays)?.details ?? null;
    }),
    closing:
      earliestClosing(
        { applications: (decision.classes ?? []).map(({ key }) => aCleared({ class: key })), decision, holidays },
        circulatedAt,
      )?.closesAt.toString() ?? null,
    raise: mayRaise({ objector, period: aPeriod(), decision }, round.objecting)?.because ?? null,
    again: mayStart({ call, decision, history, holidays }, receivedAt)?.because ?? null,
    scope: scopeOf(decision, aProcess(), session),
    suspends: (["chair", "secretariat"] as const).flatMap((role) => {
      const by = { role, person: anId<"person">("somebody") };
      const changing = { accreditation, decision, by, zone: "UTC" };
      return [maySuspend(changing, round.afterwards), mayWithdrawAccreditation(changing, round.afterwards)].map(
        (refusal) => refusal?.because ?? null,
      );
    }),
  };
  return JSON.stringify(said, (key, value: unknown) => (key === "cites" ? undefined : value));
}

const { provisions } = oewg2021To2025;
const given: Provisions = {
  ...provisions,
  circulation: { ...provisions.circulation, period: { length: days(14) }, zone: "America/New_York" },
  disclosure: {
    ...provisions.disclosure,
    objectors: ["chair"],
    reasons: ["chair"],
    proposedList: [],
    finalList: ["public"],
  },
  objection: { ...provisions.objection, objectorSeenBy: ["chair"] },
  validity: { ...provisions.validity, reapplication: { allowed: true, after: null } },
  suspension: { ...provisions.suspension, by: ["chair"], withdrawalBy: ["chair"] },
};

type Change = (of: Provisions) => Provisions;

/** Each leaf said otherwise, and nothing else; whom the objector is seen by is said once, and kept in two places. */
const otherwise: { readonly [Name in keyof Provisions]: Readonly<Record<string, Change>> } = {
  categories: {
    route: (of) => ({
      ...of,
      categories: {
        ...of.categories,
        ...allCategories((category) => ({ ...of.categories[category], route: "closed" })),
      },
    }),
  },
  exemptions: { accreditedTo: (of) => ({ ...of, exemptions: { ...of.exemptions, accreditedTo: ["A conference"] } }) },
  information: {
    required: (of) => ({ ...of, information: { ...of.information, required: [] } }),
    requiredOfNotifiers: (of) => ({ ...of, information: { ...of.information, requiredOfNotifiers: ["headTitle"] } }),
    screenedBy: (of) => ({ ...of, information: { ...of.information, screenedBy: "chair" } }),
    refusalCarriesReason: (of) => ({
      ...of,
      information: { ...of.information, refusalCarriesReason: !of.information.refusalCarriesReason },
    }),
    curable: (of) => ({ ...of, information: { ...of.information, curable: { by: days(3) } } }),
  },
  list: {
    compiledBy: (of) => ({ ...of, list: { ...of.list, compiledBy: "president" } }),
    criteria: (of) => ({ ...of, list: { ...of.list, criteria: ["gender"] } }),
  },
  circulation: {
    to: (of) => ({
      ...of,
      circulation: { ...of.circulation, to: of.circulation.to === "all-missions" ? "member-states" : "all-missions" },
    }),
    fields: (of) => ({
      ...of,
      circulation: { ...of.circulation, fields: of.circulation.fields === "dossier" ? "name-and-country" : "dossier" },
    }),
    beforeSession: (of) => ({ ...of, circulation: { ...of.circulation, beforeSession: days(60) } }),
    period: (of) => ({ ...of, circulation: { ...of.circulation, period: { length: days(20) } } }),
    zone: (of) => ({ ...of, circulation: { ...of.circulation, zone: "Asia/Tokyo" } }),
  },
  objection: {
    by: (of) => ({ ...of, objection: { ...of.objection, by: "nobody" } }),
    bulk: (of) => ({ ...of, objection: { ...of.objection, bulk: !of.objection.bulk } }),
    withdrawal: (of) => ({ ...of, objection: { ...of.objection, withdrawal: "none" } }),
    objectorSeenBy: seenByAll,
    basis: (of) => ({ ...of, objection: { ...of.objection, basis: "required" } }),
  },
  effect: {
    kind: (of) => ({ ...of, effect: { kind: "body-decides", by: "vote", cites: of.effect.cites } }),
    by: (of) => ({ ...of, effect: { kind: "body-decides", by: "consensus", cites: of.effect.cites } }),
    for: (of) => ({ ...of, effect: { kind: "chair-consults", for: days(8), cites: of.effect.cites } }),
  },
  disclosure: {
    proposedList: (of) => ({ ...of, disclosure: { ...of.disclosure, proposedList: ["public"] } }),
    finalList: (of) => ({ ...of, disclosure: { ...of.disclosure, finalList: [] } }),
    objectors: seenByAll,
    reasons: (of) => ({ ...of, disclosure: { ...of.disclosure, reasons: ["public"] } }),
  },
  validity: {
    until: (of) => ({
      ...of,
      validity: { until: "session", reapplication: of.validity.reapplication, cites: of.validity.cites },
    }),
    lastDay: (of) => ({
      ...of,
      validity: { ...of.validity, until: "date", lastDay: "2023-05-05" },
    }),
    cycle: (of) => ({
      ...of,
      validity: { ...of.validity, until: "cycle", cycle: { beginsOn: "2022-01-01", years: 1 } },
    }),
    reapplication: (of) => ({ ...of, validity: { ...of.validity, reapplication: { allowed: false, after: null } } }),
  },
  entitlements: {
    attendFormal: (of) => ({
      ...of,
      entitlements: { ...of.entitlements, attendFormal: !of.entitlements.attendFormal },
    }),
    speak: (of) => ({ ...of, entitlements: { ...of.entitlements, speak: null } }),
    written: (of) => ({ ...of, entitlements: { ...of.entitlements, written: null } }),
    documents: (of) => ({ ...of, entitlements: { ...of.entitlements, documents: !of.entitlements.documents } }),
    representatives: (of) => ({ ...of, entitlements: { ...of.entitlements, representatives: 99 } }),
  },
  suspension: {
    by: (of) => ({ ...of, suspension: { ...of.suspension, by: [] } }),
    grounds: (of) => ({ ...of, suspension: { ...of.suspension, grounds: "Another ground." } }),
    withdrawalBy: (of) => ({ ...of, suspension: { ...of.suspension, withdrawalBy: [] } }),
  },
};

function seenByAll(of: Provisions): Provisions {
  return {
    ...of,
    objection: { ...of.objection, objectorSeenBy: ["public"] },
    disclosure: { ...of.disclosure, objectors: ["public"] },
  };
}

function allCategories<Of>(said: (category: (typeof categories)[number]) => Of) {
  return Object.fromEntries(categories.map((category) => [category, said(category)]));
}

const marks = Object.entries(marksOfProvisions(true)).flatMap(([name, leaves]) =>
  Object.entries(leaves).map(([leaf, mark]) => {
    const changes: Readonly<Record<string, Readonly<Record<string, Change>>>> = otherwise;
    const change = changes[name]?.[leaf];
    if (change === undefined) throw new Error(`How is ${name}.${leaf} said otherwise?`);
    return { leaf: `${name}.${leaf}`, mark, change };
  }),
);
const sample = fc.sample(classes, { numRuns: 25, seed: 2026 });
const changes = (change: Change) => (own: readonly Class[]) =>
  answersUnder(aDecision({ provisions: given, classes: own })) !==
  answersUnder(aDecision({ provisions: change(given), classes: own }));

describe("Under classes of its own a decision obeys of its provisions what is marked as enforced", () => {
  test.each(marks.filter(({ mark }) => mark === "enforced"))("$leaf", ({ change }) => {
    expect(sample.some(changes(change))).toBe(true);
  });
});

describe("and no rule reads what is not", () => {
  test.each(marks.filter(({ mark }) => mark === "read-out"))("$leaf", ({ change }) => {
    expect(sample.filter(changes(change))).toEqual([]);
  });
});

describe("What its lists and windows say instead is obeyed", () => {
  const only = (list: Partial<ListStage>, window: Partial<WindowStage> = {}) => [
    aClass("before-states", [aRuling("screening"), aList("list", list), aWindow("window", window)]),
  ];
  const said: Readonly<Record<string, readonly [readonly Class[], readonly Class[]]>> = {
    to: [only({ to: ["member-states"] }), only({ to: ["member-states", "observers"] })],
    "to everybody": [only({ to: ["member-states"] }), only({ to: ["member-states", "public"] })],
    fields: [only({ fields: "dossier" }), only({ fields: "name-and-country" })],
    beforeSession: [only({ beforeSession: days(5) }), only({ beforeSession: days(30) })],
    bulk: [only({}), only({}, { bulk: true })],
    withdrawal: [only({}), only({}, { withdrawal: "never" })],
    basis: [only({}), only({}, { basis: "required" })],
    objected: [
      only({}),
      [
        aClass("before-states", [
          aRuling("screening"),
          aList("list"),
          aWindow("window", goesOn),
          aConsultation("consultation"),
        ]),
      ],
    ],
  };
  test.each(Object.entries(said))("%s", (_leaf, [one, other]) => {
    const [first, second] = [one, other].map((own) => answersUnder(aDecision({ provisions: given, classes: own })));
    expect(first).not.toBe(second);
  });

  test("of a list on which classes stand together, nobody learns more than the text of each lets them", () => {
    const wide = { to: ["member-states", "observers", "public"], fields: "dossier" } as const;
    const narrow = { to: ["member-states"], fields: "name-and-country" } as const;
    const both = aDecision({
      provisions: given,
      classes: [...only(wide), { ...mustBeOne(only(narrow)), key: "other" }],
    });
    const [own, other] = both.classes?.map(({ key }) => ({ class: key, window: "window" })) ?? [];
    const together = own === undefined || other === undefined ? [] : [own, other];
    expect(audienceOfList("proposed", both, together)).toEqual(["member-states"]);
    expect(
      showsWhole(
        { role: "public" },
        { kind: "proposed", sealedAt: round.circulating },
        { decision: both, at: together },
      ),
    ).toBe(false);
    expect(asStagesSay(both, "before-states").circulation).toMatchObject({ to: "all-missions", fields: "dossier" });
  });
});

function mustBeOne([one]: readonly Class[]): Class {
  if (one === undefined) throw new Error("There is one");
  return one;
}
