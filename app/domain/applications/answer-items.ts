import type { InformationItem } from "../modalities/provisions.ts";

/** Each answer of an application, in the order in which it is asked, and what a decision asks for that it belongs to. */
const informationOf = {
  purpose: "purpose",
  programmes: "programmes",
  activities: "activities",
  pastInteraction: "pastInteraction",
  governingBody: "governingBody",
  membersKind: "members",
  membersNumber: "members",
  membersCountries: "members",
  membersRegions: "members",
  fundingSources: "funding",
  fundingYear: "funding",
  fundingFromStates: "funding",
  fundingStates: "funding",
  headName: "headName",
  headTitle: "headTitle",
  headEmail: "headEmail",
  consultativeStatus: "consultativeStatus",
  consultativeStatusYear: "consultativeStatusYear",
  registerNumber: "registerNumber",
} as const satisfies Readonly<Record<string, InformationItem>>;

export type AnswerItem = keyof typeof informationOf;

export const answerItems = Object.keys(informationOf) as readonly AnswerItem[]; // the keys of what was just written

export type Answers = { readonly [item in AnswerItem]: string | null };

/** The answers in which what a decision asks for is given. */
export function answersTo(items: readonly string[]): AnswerItem[] {
  return answerItems.filter((item) => items.includes(informationOf[item]));
}

/** What a decision asks for with the answers, each once. */
export function informationIn(items: readonly AnswerItem[]): InformationItem[] {
  return [...new Set(items.map((item) => informationOf[item]))];
}

/** Asked where the text asks for it, or lets it be added, and not otherwise. */
const conditional: readonly AnswerItem[] = answersTo(["governingBody", "members", "funding"]);

export function isConditional(item: AnswerItem): boolean {
  return conditional.includes(item);
}
