import type { ProvisionName, Provisions, Route } from "./provisions.ts";
import type { ListStage, RulingStage, Stage } from "./stages.ts";

/** Whether a rule of the portal obeys what a text says, or the portal only reads it out and people see to it. */
export type Mark = "enforced" | "read-out";

/** What a stage says, beside what it is and where it is written; a new leaf breaks the build here until somebody says which mark it has. */
type MarksOf<Kind extends Stage["kind"]> = {
  readonly [
    Leaf in Exclude<keyof Extract<Stage, { readonly kind: Kind }>, "kind" | "what" | "key" | "of" | "cites">
  ]: Mark;
};

/** What a body determines is decided in the room; two people enter it, and see to it that it was this body, in this way. It returns nothing. */
export function rulingMarks({ what }: Pick<RulingStage, "what">): MarksOf<"ruling"> {
  return {
    by: what === "determination" ? "read-out" : "enforced",
    register: "enforced",
    // The portal asks for the reason of every no, whether the text does or not.
    reasonOwed: "read-out",
    due: "enforced",
    ifNone: "enforced",
    returned: what === "determination" ? "read-out" : "enforced",
    yes: "enforced",
    no: "enforced",
  };
}

export const windowMarks: MarksOf<"window"> = {
  body: "enforced",
  threshold: "enforced",
  length: "enforced",
  closingClock: "enforced",
  bulk: "enforced",
  withdrawal: "enforced",
  basis: "enforced",
  hold: "enforced",
  silent: "enforced",
  objected: "enforced",
};

export const consultationMarks: MarksOf<"consultation"> = {
  within: "enforced",
  silence: "enforced",
  withdrawn: "enforced",
  maintained: "enforced",
};

/** A final list follows from the outcome, and is disclosed as the provision on disclosure says. */
export function listMarks({ what }: Pick<ListStage, "what">): MarksOf<"list"> {
  const mark = what === "final" ? "read-out" : "enforced";
  return { to: mark, fields: mark, beforeSession: mark };
}

/** Of speaking and of written inputs each thing that is said has a mark of its own. */
type LeafOfEntitlements =
  | Exclude<keyof Provisions["entitlements"], "cites" | "speak">
  | keyof NonNullable<Provisions["entitlements"]["speak"]>
  | keyof NonNullable<Provisions["entitlements"]["written"]>;

type LeavesOf<Name extends ProvisionName> = Name extends "categories"
  ? { readonly route: Mark }
  : Name extends "entitlements"
    ? { readonly [Leaf in LeafOfEntitlements]: Mark }
    : { readonly [Leaf in Exclude<AllKeys<Provisions[Name]>, "cites">]: Mark };

type AllKeys<Any> = Any extends unknown ? keyof Any : never;

export type ProvisionMarks = { readonly [Name in ProvisionName]: LeavesOf<Name> };

/** Where a decision has classes of its own, some provisions are not applied: the stages of the classes say the same for themselves (as-stages-say.ts). */
export function marksOfProvisions(hasOwnClasses: boolean): ProvisionMarks {
  if (!hasOwnClasses) return provisionMarks;
  const { information, circulation, objection } = provisionMarks;
  return {
    ...provisionMarks,
    categories: { route: "read-out" },
    information: { ...information, screenedBy: "read-out", curable: "read-out" },
    circulation: {
      ...circulation,
      to: "read-out",
      fields: "read-out",
      beforeSession: "read-out",
      period: "read-out",
      closingClock: "read-out",
    },
    objection: { ...objection, by: "read-out", bulk: "read-out", withdrawal: "read-out", basis: "read-out" },
    effect: { kind: "read-out", by: "read-out", for: "read-out" },
  };
}

/** Of a category: who comes from another process is known to nobody here, and none of them is accredited, listed or able to nominate by it. */
export function markOfRoute(route: Route, marks: ProvisionMarks): Mark {
  return route === "carried-over" ? "read-out" : marks.categories.route;
}

/** The marks of what a text says in its provisions. */
const provisionMarks: ProvisionMarks = {
  categories: { route: "enforced" },
  exemptions: { accreditedTo: "read-out" },
  information: {
    required: "enforced",
    requiredOfNotifiers: "enforced",
    optional: "enforced",
    documents: "enforced",
    closes: "enforced",
    screenedBy: "enforced",
    refusalCarriesReason: "read-out",
    curable: "enforced",
  },
  list: { compiledBy: "read-out", criteria: "read-out" },
  circulation: {
    to: "enforced",
    fields: "enforced",
    beforeSession: "enforced",
    period: "enforced",
    closingClock: "enforced",
    zone: "enforced",
  },
  objection: {
    by: "enforced",
    bulk: "enforced",
    withdrawal: "enforced",
    objectorSeenBy: "enforced",
    basis: "enforced",
  },
  effect: { kind: "enforced", by: "read-out", for: "enforced" },
  disclosure: { proposedList: "enforced", finalList: "enforced", objectors: "enforced", reasons: "enforced" },
  validity: { until: "enforced", lastDay: "enforced", cycle: "enforced", reapplication: "enforced" },
  entitlements: {
    attendFormal: "enforced",
    dedicatedSession: "enforced",
    // Of the dedicated session: its list gives no more. What is said of the end of an item has the mark of that.
    minutes: "enforced",
    endOfItem: "read-out",
    throughSpokespersons: "read-out",
    written: "enforced",
    maximumWords: "enforced",
    // It is typed as the text has it, and people read it.
    language: "read-out",
    posted: "enforced",
    documents: "read-out",
    representatives: "enforced",
  },
  suspension: { by: "enforced", grounds: "read-out", withdrawalBy: "enforced" },
};
