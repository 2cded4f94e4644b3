import type { Id } from "../kit/id.ts";
import type { LanguageOfPaper } from "../papers/kinds.ts";
import type { LetterAct } from "./letter-acts.ts";

/** Which missions a letter goes to; observers where they are recorded. */
export const missionsOfLetter = ["all", "member_states", "observers", "chosen", "none"] as const;
export type MissionsOfLetter = (typeof missionsOfLetter)[number];

/** Which organisations: those accredited to the process, or for one session of it. */
export const organisationsOfLetter = ["none", "process", "session"] as const;
export type OrganisationsOfLetter = (typeof organisationsOfLetter)[number];

export interface AudienceOfLetter {
  readonly missions: MissionsOfLetter;
  /** Where they are chosen one by one. */
  readonly chosen: readonly Id<"mission">[];
  readonly organisations: OrganisationsOfLetter;
  readonly session: Id<"session"> | null;
}

/** A letter as it is typed, with its gaps. */
export interface LetterDraft {
  /** Its line in lists and its subject as an e-mail. */
  readonly subject: string;
  readonly language: LanguageOfPaper;
  readonly salutation: string;
  /** With an empty line between two, and `{1.closes}` where the record says the date. */
  readonly paragraphs: string;
  readonly closing: string;
  readonly signature: string;
  /** As they stand under an official letter: "All Permanent Representatives …". */
  readonly addressees: string;
  readonly replyTo: string;
  readonly enclosures: readonly Id<"paper">[];
  readonly to: AudienceOfLetter;
  readonly does: readonly LetterAct[];
}

/** In characters. */
export const LONGEST_LETTER = {
  subject: 200,
  salutation: 200,
  paragraphs: 40_000,
  closing: 500,
  signature: 500,
  addressees: 500,
  enclosures: 40,
  acts: 20,
} as const;
