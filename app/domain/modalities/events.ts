import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";
import type { TextChange, TextField } from "./text-change.ts";

export type ModalitiesEvent =
  | ModalitiesProposed
  | ModalitiesRevised
  | ModalitiesReworded
  | ModalitiesAdoptedInMeeting
  | ModalitiesSuperseded
  | SilenceProcedureOpened
  | SilenceProcedureExtended
  | SilenceBroken
  | SilenceProcedureConcluded;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const modalitiesSubjects = {
  decision: "modalities-decision",
  procedure: "silence-procedure",
} as const;

export const modalitiesEvents = {
  ModalitiesProposed: { version: 1, about: "decision" },
  ModalitiesRevised: { version: 2, about: "decision" },
  ModalitiesReworded: { version: 1, about: "decision", confidential: true },
  ModalitiesAdoptedInMeeting: { version: 1, about: "decision" },
  ModalitiesSuperseded: { version: 1, about: "decision" },
  SilenceProcedureOpened: { version: 1, about: "procedure" },
  SilenceProcedureExtended: { version: 1, about: "procedure" },
  SilenceBroken: { version: 1, about: "procedure", confidential: true },
  SilenceProcedureConcluded: { version: 1, about: "procedure" },
} as const satisfies EventsOf<ModalitiesEvent>;

export interface ModalitiesProposed {
  readonly type: "ModalitiesProposed";
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  readonly version: number;
}

export interface ModalitiesRevised {
  readonly type: "ModalitiesRevised";
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  readonly version: number;
  /** What was written anew, without the words: a draft is the Chair's alone. Since the second version. */
  readonly changed: readonly TextField[];
}

/** With {@link ModalitiesRevised}, for the Chair: what was written anew, before and after. */
export interface ModalitiesReworded {
  readonly type: "ModalitiesReworded";
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  readonly version: number;
  readonly changes: readonly TextChange[];
}

export interface ModalitiesAdoptedInMeeting {
  readonly type: "ModalitiesAdoptedInMeeting";
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  readonly adoptedAt: Instant;
}

export interface ModalitiesSuperseded {
  readonly type: "ModalitiesSuperseded";
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  readonly by: string;
  readonly supersededAt: Instant;
}

export interface SilenceProcedureOpened {
  readonly type: "SilenceProcedureOpened";
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  readonly procedure: Id<"procedure">;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** Fewer clock hours than General Assembly decision 74/544 asked for: said to the Chair, not refused. */
  readonly shorterThanRecommended: boolean;
}

export interface SilenceProcedureExtended {
  readonly type: "SilenceProcedureExtended";
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  readonly procedure: Id<"procedure">;
  readonly from: Instant;
  readonly closesAt: Instant;
  readonly reason: string;
  readonly outage: Id<"outage"> | null;
}

export interface SilenceBroken {
  readonly type: "SilenceBroken";
  readonly decision: Id<"decision">;
  readonly procedure: Id<"procedure">;
  readonly mission: Id<"mission">;
  readonly receivedAt: Instant;
}

export interface SilenceProcedureConcluded {
  readonly type: "SilenceProcedureConcluded";
  readonly decision: Id<"decision">;
  readonly procedure: Id<"procedure">;
  readonly outcome: "passed" | "broken";
  /** The closing instant, whenever it was recorded. */
  readonly closedAt: Instant;
}
