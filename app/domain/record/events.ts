import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type RecordEvent = LetterRetried;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const recordSubjects = {
  letter: "letter",
} as const;

export const recordEvents = {
  LetterRetried: { version: 1, about: "letter", confidential: ({ process }) => process !== null },
} as const satisfies EventsOf<RecordEvent>;

export interface LetterRetried {
  readonly type: "LetterRetried";
  readonly letter: Id<"letter">;
  /** Whose Chair answers for the letter; null where the Secretariat does. */
  readonly process: Id<"process"> | null;
}
