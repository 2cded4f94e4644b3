import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";
import type { TextChange, TextField } from "./text-change.ts";

export type ModalitiesEvent =
  | WorkingDraftBegun
  | WorkingDraftDiscarded
  | ModalitiesProposed
  | ModalitiesRevised
  | ModalitiesReworded
  | AdoptionEntered
  | AdoptionDeclined
  | ModalitiesAdoptedInMeeting
  | TextAdoptedInMeeting
  | TextEntered
  | TextRevised
  | ModalitiesSuperseded
  | SilenceProcedureOpened
  | SilenceProcedureExtended
  | SilenceBroken
  | SilenceProcedureConcluded;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const modalitiesSubjects = {
  decision: "modalities-decision",
  draft: "working-draft",
  text: "text",
  adoption: "adoption",
  procedure: "silence-procedure",
} as const;

export const modalitiesEvents = {
  WorkingDraftBegun: { version: 1, about: "draft", unseen: true },
  WorkingDraftDiscarded: { version: 1, about: "draft", unseen: true },
  ModalitiesProposed: { version: 1, about: "decision", unseen: true },
  ModalitiesRevised: { version: 2, about: "decision", unseen: true },
  ModalitiesReworded: { version: 1, about: "decision", confidential: true },
  AdoptionEntered: { version: 1, about: "adoption", unseen: true },
  AdoptionDeclined: { version: 1, about: "adoption", unseen: true },
  ModalitiesAdoptedInMeeting: { version: 2, about: "decision" },
  TextAdoptedInMeeting: { version: 1, about: "text" },
  TextEntered: { version: 1, about: "text", unseen: true },
  TextRevised: { version: 1, about: "text", unseen: true },
  ModalitiesSuperseded: { version: 1, about: "decision" },
  SilenceProcedureOpened: { version: 2, about: "procedure" },
  SilenceProcedureExtended: { version: 1, about: "procedure" },
  SilenceBroken: { version: 2, about: "procedure", confidential: true },
  SilenceProcedureConcluded: { version: 2, about: "procedure" },
} as const satisfies EventsOf<ModalitiesEvent>;

/** Of which text: a modalities decision or, since the second version of the events on silence, another one. The other of the two is null. */
interface OfText {
  readonly decision: Id<"decision"> | null;
  readonly text: Id<"text"> | null;
}

/** A decision is being entered. What is typed is kept beside the record, and comes onto it when it is proposed. */
export interface WorkingDraftBegun {
  readonly type: "WorkingDraftBegun";
  readonly process: Id<"process">;
  readonly draft: Id<"working_draft">;
  readonly revises: Id<"decision"> | null;
}

export interface WorkingDraftDiscarded {
  readonly type: "WorkingDraftDiscarded";
  readonly process: Id<"process">;
  readonly draft: Id<"working_draft">;
}

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

/** One of the Chair's office says that the body has adopted a text; nothing is changed by it yet. */
export interface AdoptionEntered extends OfText {
  readonly type: "AdoptionEntered";
  readonly process: Id<"process">;
  readonly adoption: Id<"adoption">;
  readonly decidedAt: Instant;
}

export interface AdoptionDeclined extends OfText {
  readonly type: "AdoptionDeclined";
  readonly process: Id<"process">;
  readonly adoption: Id<"adoption">;
}

/** A second person has confirmed it. In the first version one person said so alone. */
export interface ModalitiesAdoptedInMeeting {
  readonly type: "ModalitiesAdoptedInMeeting";
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  /** Since the second version. */
  readonly adoption: Id<"adoption">;
  readonly adoptedAt: Instant;
}

export interface TextAdoptedInMeeting {
  readonly type: "TextAdoptedInMeeting";
  readonly process: Id<"process">;
  readonly text: Id<"text">;
  readonly adoption: Id<"adoption">;
  readonly adoptedAt: Instant;
}

export interface TextEntered {
  readonly type: "TextEntered";
  readonly process: Id<"process">;
  readonly text: Id<"text">;
  readonly number: number;
}

export interface TextRevised {
  readonly type: "TextRevised";
  readonly process: Id<"process">;
  readonly text: Id<"text">;
  readonly number: number;
}

export interface ModalitiesSuperseded {
  readonly type: "ModalitiesSuperseded";
  readonly process: Id<"process">;
  readonly decision: Id<"decision">;
  readonly by: string;
  readonly supersededAt: Instant;
}

export interface SilenceProcedureOpened extends OfText {
  readonly type: "SilenceProcedureOpened";
  readonly process: Id<"process">;
  readonly procedure: Id<"procedure">;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** Fewer clock hours than General Assembly decision 74/544 asked for: said to the Chair, not refused. */
  readonly shorterThanRecommended: boolean;
}

export interface SilenceProcedureExtended extends OfText {
  readonly type: "SilenceProcedureExtended";
  readonly process: Id<"process">;
  readonly procedure: Id<"procedure">;
  readonly from: Instant;
  readonly closesAt: Instant;
  readonly reason: string;
  readonly outage: Id<"outage"> | null;
}

export interface SilenceBroken extends OfText {
  readonly type: "SilenceBroken";
  readonly procedure: Id<"procedure">;
  readonly mission: Id<"mission">;
  readonly receivedAt: Instant;
}

export interface SilenceProcedureConcluded extends OfText {
  readonly type: "SilenceProcedureConcluded";
  readonly procedure: Id<"procedure">;
  readonly outcome: "passed" | "broken";
  /** The closing instant, whenever it was recorded. */
  readonly closedAt: Instant;
}
