import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { Mark, ProvisionMarks } from "#domain/modalities/marks.ts";
import { categories, type Provisions } from "#domain/modalities/provisions.ts";

const days = (count: number) => ({ unit: "calendar_days", count }) as const;

const { provisions } = oewg2021To2025;
/** A text in which each leaf concerns somebody. */
const given: Provisions = {
  ...provisions,
  circulation: {
    ...provisions.circulation,
    beforeSession: days(10),
    period: { length: days(14) },
    zone: "America/New_York",
  },
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

/** Of what only some texts say: a text that says it, and one that says it otherwise. */
type Change = (of: Provisions) => Provisions;

/** Each leaf said otherwise, and nothing else; whom the objector is seen by is said once, and kept in two places. */
const otherwise: {
  readonly [Name in keyof ProvisionMarks]: {
    readonly [Leaf in keyof ProvisionMarks[Name]]: Change | readonly [Change, Change];
  };
} = {
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
    optional: (of) => ({ ...of, information: { ...of.information, optional: ["members"] } }),
    documents: (of) => ({ ...of, information: { ...of.information, documents: ["statutes"] } }),
    closes: (of) => ({
      ...of,
      information: { ...of.information, closes: { before: days(42), clock: "18:00" } },
    }),
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
    closingClock: (of) => ({ ...of, circulation: { ...of.circulation, closingClock: "18:30" } }),
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
    kind: decidedBy("vote"),
    by: [decidedBy("vote"), decidedBy("consensus")],
    for: [consultedFor(3), consultedFor(8)],
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
    dedicatedSession: [spoken({ dedicatedSession: true }), spoken({ dedicatedSession: false })],
    minutes: [spoken({ minutes: 3 }), spoken({ minutes: 5 })],
    endOfItem: [spoken({ endOfItem: true }), spoken({ endOfItem: false })],
    throughSpokespersons: [spoken({ throughSpokespersons: true }), spoken({ throughSpokespersons: false })],
    written: [sentIn({}), (of) => ({ ...of, entitlements: { ...of.entitlements, written: null } })],
    maximumWords: [sentIn({ maximumWords: 2000 }), sentIn({ maximumWords: 20 })],
    language: [sentIn({ language: "English" }), sentIn({ language: "French" })],
    posted: [sentIn({ posted: true }), sentIn({ posted: false })],
    documents: (of) => ({ ...of, entitlements: { ...of.entitlements, documents: !of.entitlements.documents } }),
    representatives: (of) => ({ ...of, entitlements: { ...of.entitlements, representatives: 99 } }),
  },
  suspension: {
    by: (of) => ({ ...of, suspension: { ...of.suspension, by: [] } }),
    grounds: (of) => ({ ...of, suspension: { ...of.suspension, grounds: "Another ground." } }),
    withdrawalBy: (of) => ({ ...of, suspension: { ...of.suspension, withdrawalBy: [] } }),
  },
};

function spoken(said: Partial<NonNullable<Provisions["entitlements"]["speak"]>>): Change {
  const speak = { dedicatedSession: true, endOfItem: false, throughSpokespersons: false, minutes: 3, ...said };
  return (of) => ({ ...of, entitlements: { ...of.entitlements, speak } });
}

function sentIn(said: Partial<NonNullable<Provisions["entitlements"]["written"]>>): Change {
  const written = { maximumWords: null, language: null, posted: true, ...said };
  return (of) => ({ ...of, entitlements: { ...of.entitlements, written } });
}

function seenByAll(of: Provisions): Provisions {
  return {
    ...of,
    objection: { ...of.objection, objectorSeenBy: ["public"] },
    disclosure: { ...of.disclosure, objectors: ["public"] },
  };
}

function decidedBy(by: "consensus" | "vote"): Change {
  return (of) => ({ ...of, effect: { kind: "body-decides", by, cites: of.effect.cites } });
}

function consultedFor(count: number): Change {
  return (of) => ({ ...of, effect: { kind: "chair-consults", for: days(count), cites: of.effect.cites } });
}

function allCategories<Of>(said: (category: (typeof categories)[number]) => Of) {
  return Object.fromEntries(categories.map((category) => [category, said(category)]));
}

/** Each leaf of a decision's provisions: its mark, and two texts that differ in it alone. */
export function marksIn(marks: ProvisionMarks) {
  return Object.entries(marks).flatMap(([name, leaves]) =>
    Object.entries(leaves as Readonly<Record<string, Mark>>).map(([leaf, mark]) => {
      const changes: Readonly<Record<string, Readonly<Record<string, Change | readonly [Change, Change]>>>> = otherwise;
      const change = changes[name]?.[leaf];
      if (change === undefined) throw new Error(`How is ${name}.${leaf} said otherwise?`);
      /** A text as it is, or with the leaf, and with the leaf said otherwise. */
      const differing = (of: Provisions) =>
        typeof change === "function" ? { one: of, other: change(of) } : { one: change[0](of), other: change[1](of) };
      return { leaf: `${name}.${leaf}`, mark, differing, ...differing(given) };
    }),
  );
}
