import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type RecordEvent = LetterRetried | LettersRetried | LetterSeen;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const recordSubjects = {
  letter: "letter",
} as const;

export const recordEvents = {
  LetterRetried: { version: 1, about: "letter", unseen: true, confidential: ({ process }) => process !== null },
  LettersRetried: { version: 1, about: "letter", unseen: true, confidential: ({ process }) => process !== null },
  LetterSeen: { version: 1, about: "letter", confidential: true },
} as const satisfies EventsOf<RecordEvent>;

export interface LetterRetried {
  readonly type: "LetterRetried";
  readonly letter: Id<"letter">;
  /** Whose Chair answers for the letter; null where the Secretariat does. */
  readonly process: Id<"process"> | null;
}

/** Everything that was given up, at once. */
export interface LettersRetried {
  readonly type: "LettersRetried";
  /** Not one. */
  readonly letter: null;
  readonly letters: readonly Id<"letter">[];
  /** Whose Chair answers for them; null where the Secretariat does. */
  readonly process: Id<"process"> | null;
}

/** The Chair read a letter that says who spoke. */
export interface LetterSeen {
  readonly type: "LetterSeen";
  readonly letter: Id<"letter">;
  readonly process: Id<"process">;
  readonly reader: Id<"person">;
}
