import type { Length, Zone } from "../kit/calendar.ts";
import type { Citation } from "../kit/ruling.ts";

export const categories = ["ecosoc-ngo", "ngo", "business", "academia"] as const;
export type Category = (typeof categories)[number];

/** What lists filter by and what programs are told of a class: the customary categories, and whatever is none of them. */
export const listedCategories = [...categories, "other"] as const;
export type ListedCategory = (typeof listedCategories)[number];

export const routes = ["notify", "notify-and-list", "no-objection", "body-decides", "closed", "carried-over"] as const;
/** How an organisation of a category comes in. */
export type Route = (typeof routes)[number];

/** `state-on-request` is any Member State that asks the Chair. */
export const audiences = ["chair", "state-on-request", "member-states", "applicant", "public"] as const;
export type Audience = (typeof audiences)[number];

/**
 * What a decision can ask for, beside the record of an organisation; members and funding are given in several answers (answer-items.ts). The last is its
 * number on the register against which a claim is verified.
 */
export const informationItems = [
  "purpose",
  "programmes",
  "activities",
  "pastInteraction",
  "governingBody",
  "members",
  "funding",
  "headName",
  "headTitle",
  "headEmail",
  "consultativeStatus",
  "consultativeStatusYear",
  "registerNumber",
] as const;
/** What an organisation is asked for, beside its own record. */
export type InformationItem = (typeof informationItems)[number];

/** What a decision can let an organisation add that it does not ask for. Whatever else it does not ask for can always be added. */
export const optionalItems = ["governingBody", "members", "funding"] as const satisfies readonly InformationItem[];

/** Which documents a decision can require of those who apply. */
export const requirableDocuments = [
  "registration",
  "statutes",
  "governingBody",
  "annualReport",
  "financialStatement",
  "letterOfHead",
] as const;
export type RequirableDocument = (typeof requirableDocuments)[number];

export const listCriteria = ["relevance", "competence", "transparency", "geography", "gender"] as const;
export type ListCriterion = (typeof listCriteria)[number];

/** Until when an accreditation is good. Days are "YYYY-MM-DD". */
export type ValidUntil =
  | { readonly until: "session" | "mandate" }
  | { readonly until: "date"; readonly lastDay: string }
  /** One follows the other from the day on which the first begins. Older texts have named none: they last as long as the mandate. */
  | { readonly until: "cycle"; readonly cycle?: { readonly beginsOn: string; readonly years: number } | undefined };

export const scopes = ["session", "mandate", "date", "cycle"] as const satisfies readonly ValidUntil["until"][];

/** In days of whatever kind: longer than any text means, of what happens within a round, and of the time until somebody may apply again. */
export const mostDays = { ofRound: 731, untilAgain: 3653 } as const;

/** As many of a unit as there are in so many days. */
export function unitsIn(days: number, unit: Length["unit"]): number {
  return unit === "hours" ? days * 24 : days;
}

/** More than any text says. States that must object are counted within a body, and the largest has 193. */
export const mostSaid = {
  cycleYears: 25,
  minutes: 600,
  words: 100_000,
  representatives: 1000,
  objectors: 200,
  rounds: 20,
};

export interface CallCloses {
  readonly before: Length;
  readonly clock: string;
}

interface Cited {
  readonly cites: Citation;
}

/**
 * What a modalities decision says, as data: parameters 2 to 12 (the first, its identity, is ModalitiesDecision). Each is cited. What is marked
 * "shown only" is read out to everybody with its paragraph, and no rule of the portal depends on it: it is done outside, or by people.
 */
export interface Provisions {
  readonly categories: { readonly [category in Category]: { readonly route: Route } & Cited };
  /** Accredited to a named earlier process or conference. Shown only: the portal does not know who was. */
  readonly exemptions: { readonly accreditedTo: readonly string[] } & Cited;
  readonly information: {
    /** Of those who apply. */
    readonly required: readonly InformationItem[];
    /** Of those who only notify their interest. */
    readonly requiredOfNotifiers: readonly InformationItem[];
    /** Of all of them, where it is not asked for. Older texts, and those that name nothing, have no list. */
    readonly optional?: readonly (typeof optionalItems)[number][] | undefined;
    /** Of those who apply. Older texts, and those that require none, have no list. */
    readonly documents?: readonly RequirableDocument[] | undefined;
    /** When a call closes: so long before the first day of its session, at this hour ("18:00"). Older texts, and those that do not say, have none. */
    readonly closes?: CallCloses | undefined;
    readonly screenedBy: "secretariat" | "chair";
    /** Shown only: the portal always gives the reason. */
    readonly refusalCarriesReason: boolean;
    /** Shown only: what was refused is not taken up again; whether there may be another application is in `validity`. */
    readonly curable: { readonly by: Length; readonly untilCallCloses?: boolean | undefined } | null;
  } & Cited;
  /** Shown only: the Secretariat circulates in the portal what has been cleared. */
  readonly list: {
    readonly compiledBy: "secretariat" | "chair" | "president";
    readonly criteria: readonly ListCriterion[];
  } & Cited;
  readonly circulation: {
    readonly to: "member-states" | "all-missions";
    readonly fields: "name-and-country" | "dossier";
    readonly beforeSession: Length | null;
    readonly period: { readonly length: Length } | { readonly decidedByChair: true } | { readonly inTheRoom: true };
    /** At which hour of its last day a period ends ("18:00"). Older texts, and those that do not say, have none. */
    readonly closingClock?: string | undefined;
    readonly zone: Zone;
  } & Cited;
  readonly objection: {
    readonly by: "member-states" | "nobody";
    /** Whether one note may name several organisations. */
    readonly bulk: boolean;
    readonly withdrawal: "until-close" | "until-decision" | "none";
    readonly objectorSeenBy: readonly Audience[];
    readonly basis: "none" | "voluntary" | "required";
  } & Cited;
  readonly effect: (
    | { readonly kind: "final" }
    | { readonly kind: "body-decides"; readonly by: "consensus" | "vote" }
    | { readonly kind: "chair-consults"; readonly for: Length }
  ) &
    Cited;
  readonly disclosure: {
    /** Beside those to whom `circulation` sends the list. */
    readonly proposedList: readonly Audience[];
    readonly finalList: readonly Audience[];
    readonly objectors: readonly Audience[];
    readonly reasons: readonly Audience[];
  } & Cited;
  readonly validity: ValidUntil & {
    /** Of an organisation that was not accredited. */
    readonly reapplication: { readonly allowed: boolean; readonly after: Length | null };
  } & Cited;
  /**
   * Who comes to a session is obeyed (representative.ts), and what is sent in writing (written-input.ts), but for its language; of speaking the
   * dedicated session (list-of-speakers.ts).
   */
  readonly entitlements: {
    readonly attendFormal: boolean;
    readonly speak: {
      readonly dedicatedSession: boolean;
      readonly endOfItem: boolean;
      readonly throughSpokespersons: boolean;
      readonly minutes: number | null;
    } | null;
    readonly written: {
      readonly maximumWords: number | null;
      readonly language: string | null;
      readonly posted: boolean;
    } | null;
    readonly documents: boolean;
    readonly representatives: number | null;
  } & Cited;
  readonly suspension: {
    readonly by: readonly ("chair" | "secretariat")[];
    /** Shown only: who suspends or withdraws states the ground. Empty where nobody does. */
    readonly grounds: string;
    readonly withdrawalBy: readonly ("chair" | "secretariat")[];
  } & Cited;
}

export type ProvisionName = keyof Provisions;
