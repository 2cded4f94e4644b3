/**
 * On which ground an office refuses: one for each refusal, the main one, beside its own words. "Relevant and competent to the scope and purpose" is the measure of the
 * texts; the list is the portal's (docs/decisions.md).
 */
export const refusalGrounds = [
  /** What it does lies outside the scope and purpose. */
  "not_relevant",
  /** It works within them, and shows no competence there. */
  "not_competent",
  /** By what it states itself it does not belong to the class in which it applied. */
  "not_of_the_class",
  /** What the text asks of it was not given. */
  "information_lacking",
  /** What it states was given, and nobody could confirm it: a claim against a register too. */
  "not_verified",
  /** Another application speaks for the same organisation. */
  "same_organisation",
  /** What the words alone say. */
  "other",
] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

/** Why an office refuses; the words go to the organisation. */
export interface WhyRefused {
  /** Null of what was prepared before a ground was asked for: it is refused by nobody until it has one. */
  readonly ground: RefusalGround | null;
  readonly reason: string;
}
