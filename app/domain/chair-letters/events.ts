import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type ChairLettersEvent =
  | ChairLetterBegun
  | SecondLookAsked
  | SecondLookGiven
  | ChairLetterScheduled
  | ChairLetterHeldBack
  | ChairLetterCirculated
  | ChairLetterDiscarded;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const chairLettersSubjects = { chairLetter: "chair_letter" } as const;

const withinTheOffice = { version: 1, about: "chairLetter", confidential: true } as const;

export const chairLettersEvents = {
  ChairLetterBegun: withinTheOffice,
  SecondLookAsked: withinTheOffice,
  SecondLookGiven: withinTheOffice,
  ChairLetterScheduled: withinTheOffice,
  ChairLetterHeldBack: withinTheOffice,
  ChairLetterCirculated: { version: 1, about: "chairLetter", unseen: true },
  ChairLetterDiscarded: withinTheOffice,
} as const satisfies EventsOf<ChairLettersEvent>;

interface OfLetter {
  readonly process: Id<"process">;
  readonly chairLetter: Id<"chair_letter">;
}

export interface ChairLetterBegun extends OfLetter {
  readonly type: "ChairLetterBegun";
}

export interface SecondLookAsked extends OfLetter {
  readonly type: "SecondLookAsked";
}

export interface SecondLookGiven extends OfLetter {
  readonly type: "SecondLookGiven";
}

export interface ChairLetterScheduled extends OfLetter {
  readonly type: "ChairLetterScheduled";
  readonly leavesAt: Instant;
}

export interface ChairLetterHeldBack extends OfLetter {
  readonly type: "ChairLetterHeldBack";
  readonly because: string;
}

export interface ChairLetterCirculated extends OfLetter {
  readonly type: "ChairLetterCirculated";
  readonly recipients: number;
  /** SHA-256 of the letter as it went out. */
  readonly hash: string;
}

export interface ChairLetterDiscarded extends OfLetter {
  readonly type: "ChairLetterDiscarded";
}
