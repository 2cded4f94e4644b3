import type { Length } from "../kit/calendar.ts";
import { impossible } from "../kit/ruling.ts";
import { memberStates } from "../process/body.ts";
import { categories, type Category, type Provisions } from "./provisions.ts";
import {
  type Class,
  type ClassKey,
  type ConsultationStage,
  type ListStage,
  type RulingStage,
  type Stage,
  type Track,
  type WindowStage,
} from "./stages.ts";

/** Of a decision, what describes its classes. */
export interface Described {
  readonly classes?: readonly Class[];
  readonly provisions: Provisions;
}

/** The classes of a decision with their tracks: its own or, where it was entered by its provisions, the customary ones that these describe. */
export function classesOf({ classes, provisions }: Described): readonly Class[] {
  return classes ?? customaryClasses(provisions);
}

/** Of classes that have been compared with what these provisions describe: pages ask it of each artefact and item. */
const compared = new WeakMap<readonly Class[], { readonly provisions: Provisions; readonly areOwn: boolean }>();

/** Its classes where they are its own, and other than those that its provisions describe. */
export function ownClassesOf({ classes, provisions }: Described): readonly Class[] | undefined {
  if (classes === undefined) return undefined;
  const known = compared.get(classes);
  if (known?.provisions === provisions) return known.areOwn ? classes : undefined;
  const areOwn = !saysTheSame(classes, customaryClasses(provisions));
  compared.set(classes, { provisions, areOwn });
  return areOwn ? classes : undefined;
}

/** Part by part, up to the first that differs. The record keeps the parts of what is said in an order of its own. */
function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const parts = new Map(said(one));
  const others = said(other);
  return (
    parts.size === others.length && others.every(([key, part]) => parts.has(key) && saysTheSame(parts.get(key), part))
  );
}

/** What is undefined is not said. */
function said(of: object): [string, unknown][] {
  return Object.entries(of).filter(([, part]) => part !== undefined);
}

/** @throws Error where the decision has no such class: an application is never in one. */
export function classIn(decision: Described, key: ClassKey): Class {
  const found = classesOf(decision).find((one) => one.key === key);
  if (found === undefined) throw new Error(`The decision has no class ${key}`);
  return found;
}

/** By the provisions that describe them: a rule asks it of each application. */
const described = new WeakMap<Provisions, readonly Class[]>();

/** Once a text of the accreditation's customary form: what each of the four categories goes through. */
function customaryClasses(provisions: Provisions): readonly Class[] {
  const known = described.get(provisions);
  if (known !== undefined) return known;
  const classes = categories.map((category): Class => ({
    key: category,
    title: customary[category].title,
    belongs: customary[category].belongs,
    kind: category === "ecosoc-ngo" ? "ngo" : category,
    consultative: category === "ecosoc-ngo",
    track: customaryTrack(provisions, category),
    cites: provisions.categories[category].cites,
  }));
  described.set(provisions, classes);
  return classes;
}

const customary: Readonly<Record<Category, { readonly title: string; readonly belongs: string }>> = {
  "ecosoc-ngo": {
    title: "Non-governmental organisations in consultative status",
    belongs: "A non-governmental organisation in consultative status with the Economic and Social Council.",
  },
  ngo: {
    title: "Other non-governmental organisations",
    belongs: "A non-governmental organisation without consultative status.",
  },
  business: { title: "Businesses", belongs: "A business, or an association of businesses." },
  academia: {
    title: "Academic institutions",
    belongs: "A university, or another institution of research or teaching.",
  },
};

/** Whether a class is called, and described, as the customary form calls and describes it. */
export function isCustomary({ key, title, belongs }: Pick<Class, "key" | "title" | "belongs">): boolean {
  const category = categories.find((one) => one === key);
  return category !== undefined && customary[category].title === title && customary[category].belongs === belongs;
}

function customaryTrack(provisions: Provisions, category: Category): Track | null {
  const { route } = provisions.categories[category];
  switch (route) {
    case "closed":
    case "carried-over":
      return null;
    case "notify":
      return trackOfTemplate("status", provisions);
    case "notify-and-list":
      return [claim(provisions), list(provisions, "information")];
    case "body-decides":
    case "no-objection":
      return trackOfTemplate(route, provisions);
    default:
      return impossible(route);
  }
}

/** How organisations of a class come in, where the text follows one of the customary ways. */
export const trackTemplates = ["as-of-right", "status", "no-objection", "body-decides", "closed", "own"] as const;
export type TrackTemplate = (typeof trackTemplates)[number];

/** The track of a template, as the provisions of the text have it; one of its own has no stage yet. */
export function trackOfTemplate(template: TrackTemplate, provisions: Provisions): Track | null {
  switch (template) {
    case "as-of-right":
    case "own":
      return [];
    case "closed":
      return null;
    case "status":
      return [claim(provisions)];
    case "no-objection":
      return [screening(provisions), list(provisions, "proposed"), ...objection(provisions)];
    case "body-decides":
      return [screening(provisions), list(provisions, "proposed"), determination(provisions, "all")];
    default:
      return impossible(template);
  }
}

const of = "all" as const;
const next = { to: "next" } as const;
const notAccredited = { to: "not-accredited" } as const;

function claim({ information: { screenedBy, cites } }: Provisions): RulingStage {
  return {
    kind: "ruling",
    what: "claim",
    key: "claim",
    of,
    by: screenedBy,
    register: "consultative-status",
    reasonOwed: true,
    due: null,
    ifNone: "waits",
    returned: null,
    yes: next,
    no: { to: "refused" },
    cites,
  };
}

function screening({ information: { screenedBy, refusalCarriesReason, curable, cites } }: Provisions): RulingStage {
  return {
    kind: "ruling",
    what: "screening",
    key: "screening",
    of,
    by: screenedBy,
    register: null,
    reasonOwed: refusalCarriesReason,
    due: null,
    ifNone: "waits",
    returned:
      curable === null
        ? null
        : { within: curable.by, rounds: 1, ...(curable.untilCallCloses === true ? { untilCallCloses: true } : {}) },
    yes: next,
    no: { to: "refused" },
    cites,
  };
}

function list(
  { circulation: { to, fields, beforeSession, cites } }: Provisions,
  what: "information" | "proposed",
): ListStage {
  return {
    kind: "list",
    what,
    key: what === "proposed" ? "list" : "information-list",
    of,
    to: to === "all-missions" ? ["chair", "member-states", "observers"] : ["chair", "member-states"],
    fields,
    beforeSession,
    cites,
  };
}

/** The States on their list and, where the text does not leave it at that, who answers for those whom one of them named. */
function objection(provisions: Provisions): readonly Stage[] {
  const { circulation, objection, effect } = provisions;
  const window: WindowStage = {
    kind: "window",
    key: "window",
    of,
    body: memberStates,
    threshold: 1,
    length: "length" in circulation.period ? circulation.period.length : null,
    ...(circulation.closingClock === undefined ? {} : { closingClock: circulation.closingClock }),
    bulk: objection.bulk,
    withdrawal: withdrawal(objection.withdrawal),
    basis: objection.basis,
    hold: null,
    silent: next,
    objected: effect.kind === "final" ? notAccredited : next,
    cites: objection.cites,
  };
  switch (effect.kind) {
    case "final":
      return [window];
    case "body-decides":
      return [window, { ...determination(provisions, "objected"), cites: effect.cites }];
    case "chair-consults":
      return [window, consultation(effect.for, provisions)];
    default:
      return impossible(effect);
  }
}

function withdrawal(of: Provisions["objection"]["withdrawal"]): WindowStage["withdrawal"] {
  switch (of) {
    case "none":
      return "never";
    case "until-decision":
      return "until-decided";
    case "until-close":
      return of;
    default:
      return impossible(of);
  }
}

function determination({ effect, categories: provided }: Provisions, whom: "all" | "objected"): RulingStage {
  const deciding = categories.find((category) => provided[category].route === "body-decides");
  return {
    kind: "ruling",
    what: "determination",
    key: "determination",
    of: whom,
    by: { body: memberStates, decides: effect.kind === "body-decides" ? effect.by : "consensus" },
    register: null,
    reasonOwed: false,
    due: { at: "session-ends" },
    ifNone: "waits",
    returned: null,
    yes: next,
    no: notAccredited,
    cites: whom === "objected" || deciding === undefined ? effect.cites : provided[deciding].cites,
  };
}

function consultation(within: Length, { effect }: Provisions): ConsultationStage {
  return {
    kind: "consultation",
    key: "consultation",
    of: "objected",
    within,
    silence: "maintains",
    withdrawn: next,
    maintained: notAccredited,
    cites: effect.cites,
  };
}
