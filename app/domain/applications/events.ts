import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";
import type { Route } from "../modalities/provisions.ts";
import type { ClassKey, StageKey } from "../modalities/stages.ts";
import type { RecordChange } from "../organisations/record-change.ts";
import type { AnswerItem } from "./answer-items.ts";
import type { Asked } from "./asked.ts";
import type { Directory } from "./directory.ts";
import type { DocumentKind, DocumentNamed } from "./document.ts";
import type { KindOfRuling } from "./kind-of-ruling.ts";
import type { RefusalGround } from "./refusal-ground.ts";

export type ApplicationsEvent =
  | CallOpened
  | CallExtended
  | CallWithdrawn
  | CallCorrected
  | CutOffAnnounced
  | ApplicationStarted
  | ApplicationSaved
  | DraftDeleted
  | DocumentAdded
  | DocumentRemoved
  | ApplicationSubmitted
  | InterestNotified
  | ClassChanged
  | AnswersChanged
  | ApplicationWithdrawn
  | ChangedRecordReviewed
  | ApplicationCleared
  | ApplicationRefused
  | ApplicationPassedOn
  | ApplicationMoved
  | ApplicationReturned
  | TimeToCompleteExtended
  | ApplicationCompleted
  | ClearanceTakenBack
  | RefusalTakenBack
  | ReturnTakenBack
  | ApplicationHeldBack
  | ApplicationReleased
  | ApplicationsAssigned
  | ApplicationsGivenBack
  | DeskNoteWritten
  | InquirySent
  | InquiryReplied
  | OrganisationLookedUp
  | ConsolidatedListImported
  | OfficerRecused
  | RulingPrepared
  | PreparedRulingDiscarded
  | PreparedRulingReleased;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const applicationsSubjects = {
  call: "call",
  application: "application",
  consolidatedList: "consolidated_list",
} as const;

export const applicationsEvents = {
  CallOpened: { version: 2, about: "call" },
  CallExtended: { version: 2, about: "call" },
  CallWithdrawn: { version: 1, about: "call" },
  CallCorrected: { version: 1, about: "call" },
  CutOffAnnounced: { version: 1, about: "call" },
  ApplicationStarted: { version: 2, about: "application", unseen: true },
  ApplicationSaved: { version: 2, about: "application", unseen: true },
  DraftDeleted: { version: 1, about: "application", unseen: true },
  DocumentAdded: { version: 1, about: "application", unseen: true },
  DocumentRemoved: { version: 1, about: "application", unseen: true },
  ApplicationSubmitted: { version: 2, about: "application", unseen: true },
  InterestNotified: { version: 2, about: "application", unseen: true },
  ClassChanged: { version: 1, about: "application", unseen: true },
  AnswersChanged: { version: 1, about: "application", unseen: true },
  ApplicationWithdrawn: { version: 1, about: "application" },
  ChangedRecordReviewed: { version: 1, about: "application", unseen: true },
  ApplicationCleared: { version: 1, about: "application", unseen: true },
  ApplicationRefused: { version: 2, about: "application", unseen: true },
  ApplicationReturned: { version: 1, about: "application", unseen: true },
  TimeToCompleteExtended: { version: 1, about: "application", unseen: true },
  ApplicationCompleted: { version: 2, about: "application", unseen: true },
  ClearanceTakenBack: { version: 1, about: "application", unseen: true },
  RefusalTakenBack: { version: 1, about: "application", unseen: true },
  ReturnTakenBack: { version: 1, about: "application", unseen: true },
  ApplicationHeldBack: { version: 1, about: "application", unseen: true },
  ApplicationReleased: { version: 1, about: "application", unseen: true },
  ApplicationPassedOn: { version: 1, about: "application", unseen: true },
  ApplicationMoved: { version: 2, about: "application", unseen: true },
  ApplicationsAssigned: { version: 1, about: "person", unseen: true },
  ApplicationsGivenBack: { version: 1, about: "person", unseen: true },
  DeskNoteWritten: { version: 1, about: "application", unseen: true },
  InquirySent: { version: 1, about: "application", unseen: true },
  InquiryReplied: { version: 1, about: "application", unseen: true },
  OrganisationLookedUp: { version: 1, about: "application", unseen: true },
  ConsolidatedListImported: { version: 1, about: "consolidatedList", unseen: true },
  OfficerRecused: { version: 1, about: "application", unseen: true },
  RulingPrepared: { version: 1, about: "application", unseen: true },
  PreparedRulingDiscarded: { version: 1, about: "application", unseen: true },
  PreparedRulingReleased: { version: 1, about: "application", unseen: true },
} as const satisfies EventsOf<ApplicationsEvent>;

export interface CallOpened {
  readonly type: "CallOpened";
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly decision: Id<"decision">;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** Whether what arrives is taken up by cut-offs. Since the second version. */
  readonly continuous: boolean;
}

/** Of a continuous call: what arrives by then goes on the list that is sent out after it. */
export interface CutOffAnnounced {
  readonly type: "CutOffAnnounced";
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly cutsOffAt: Instant;
}

/** Before it opened. */
export interface CallWithdrawn {
  readonly type: "CallWithdrawn";
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly reason: string;
}

/** What it is called. */
export interface CallCorrected {
  readonly type: "CallCorrected";
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface CallExtended {
  readonly type: "CallExtended";
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly from: Instant;
  readonly closesAt: Instant;
  readonly reason: string;
  /** That it answers. Since the second version. */
  readonly outage: Id<"outage"> | null;
}

/** Since the second version without a category: none is chosen for an organisation. */
export interface ApplicationStarted {
  readonly type: "ApplicationStarted";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly call: Id<"call">;
}

export interface ApplicationSaved {
  readonly type: "ApplicationSaved";
  readonly application: Id<"application">;
  /** What was written anew, without the words: a draft is its organisation's own. Since the second version. */
  readonly changed: readonly ("category" | AnswerItem)[];
}

export interface DraftDeleted {
  readonly type: "DraftDeleted";
  readonly application: Id<"application">;
  readonly reference: string;
  readonly organisation: Id<"organisation">;
  readonly call: Id<"call">;
}

/** Without its name, which may tell of persons: what is recorded here is never deleted. */
export interface DocumentAdded {
  readonly type: "DocumentAdded";
  readonly application: Id<"application">;
  readonly document: Id<"document">;
  readonly kind: DocumentKind;
  readonly sha256: string;
  /** The document that it replaces. */
  readonly replaced: Id<"document"> | null;
}

export interface DocumentRemoved {
  readonly type: "DocumentRemoved";
  readonly application: Id<"application">;
  readonly document: Id<"document">;
  readonly kind: DocumentKind;
  readonly sha256: string;
}

export interface ApplicationSubmitted {
  readonly type: "ApplicationSubmitted";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly call: Id<"call">;
  readonly route: Route;
  readonly receivedAt: Instant;
  /** What was enclosed. Since the second version. */
  readonly documents: readonly DocumentNamed[];
}

export interface InterestNotified {
  readonly type: "InterestNotified";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly call: Id<"call">;
  readonly route: Route;
  readonly receivedAt: Instant;
  /** What was enclosed. Since the second version. */
  readonly documents: readonly DocumentNamed[];
}

/** While the call was open and nobody had ruled on anything. */
export interface ClassChanged {
  readonly type: "ClassChanged";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly from: ClassKey;
  readonly to: ClassKey;
  /** What was given with it, because the other class asks for it. */
  readonly added: readonly AnswerItem[];
  readonly changedAt: Instant;
}

/** While the call was open and nobody had ruled on anything. */
export interface AnswersChanged {
  readonly type: "AnswersChanged";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly changed: readonly AnswerItem[];
  readonly changedAt: Instant;
}

export interface ApplicationWithdrawn {
  readonly type: "ApplicationWithdrawn";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly withdrawnAt: Instant;
}

/** A change of the organisation's record after it had sent its application, and what an officer made of it. */
export interface ChangedRecordReviewed {
  readonly type: "ChangedRecordReviewed";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly takenOver: boolean;
  readonly changes: readonly RecordChange[];
}

export interface ApplicationCleared {
  readonly type: "ApplicationCleared";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly route: Route;
  readonly clearedAt: Instant;
}

export interface ApplicationRefused {
  readonly type: "ApplicationRefused";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly refusedAt: Instant;
  /** Since the second version. */
  readonly ground: RefusalGround;
  readonly reason: string;
}

/** One ruling of an office has said yes, and the next is awaited. */
export interface ApplicationPassedOn {
  readonly type: "ApplicationPassedOn";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly stage: StageKey;
  readonly passedOnAt: Instant;
}

/** Its claim could not be verified, and it goes on in the class to which it agreed. */
export interface ApplicationMoved {
  readonly type: "ApplicationMoved";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly from: ClassKey;
  readonly to: ClassKey;
  readonly movedAt: Instant;
  /** Since the second version. */
  readonly ground: RefusalGround;
  readonly reason: string;
}

/** Sent back to its organisation, which may complete it until then. */
export interface ApplicationReturned {
  readonly type: "ApplicationReturned";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly returnedAt: Instant;
  readonly until: Instant;
  readonly words: string;
  readonly asked: readonly Asked[];
}

export interface TimeToCompleteExtended {
  readonly type: "TimeToCompleteExtended";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly extendedAt: Instant;
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: string;
  readonly outage: Id<"outage"> | null;
}

export interface ApplicationCompleted {
  readonly type: "ApplicationCompleted";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly completedAt: Instant;
  /** What was answered anew, without the words. */
  readonly changed: readonly AnswerItem[];
  /** What is enclosed now; null where nothing of it was changed. Since the second version. */
  readonly documents: readonly DocumentNamed[] | null;
}

export interface ClearanceTakenBack {
  readonly type: "ClearanceTakenBack";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly takenBackAt: Instant;
  readonly reason: string;
}

export interface RefusalTakenBack {
  readonly type: "RefusalTakenBack";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly takenBackAt: Instant;
  readonly reason: string;
}

export interface ReturnTakenBack {
  readonly type: "ReturnTakenBack";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly takenBackAt: Instant;
  readonly reason: string;
}

export interface ApplicationHeldBack {
  readonly type: "ApplicationHeldBack";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly heldBackAt: Instant;
  readonly reason: string;
}

export interface ApplicationReleased {
  readonly type: "ApplicationReleased";
  readonly application: Id<"application">;
  readonly organisation: Id<"organisation">;
  readonly releasedAt: Instant;
}

/** To the person, by whoever acts. */
export interface ApplicationsAssigned {
  readonly type: "ApplicationsAssigned";
  readonly person: Id<"person">;
  readonly applications: readonly Id<"application">[];
  readonly assignedAt: Instant;
}

/** By the person: they are nobody's. */
export interface ApplicationsGivenBack {
  readonly type: "ApplicationsGivenBack";
  readonly person: Id<"person">;
  readonly applications: readonly Id<"application">[];
  readonly givenBackAt: Instant;
}

/** Without its words: who reads the record need not read them. */
export interface DeskNoteWritten {
  readonly type: "DeskNoteWritten";
  readonly application: Id<"application">;
  readonly writtenAt: Instant;
}

/** Without its words, which the organisation and the Secretariat alone read. */
export interface InquirySent {
  readonly type: "InquirySent";
  readonly application: Id<"application">;
  readonly inquiry: Id<"inquiry">;
  readonly sentAt: Instant;
}

/** Without its words, in the same way. */
export interface InquiryReplied {
  readonly type: "InquiryReplied";
  readonly application: Id<"application">;
  readonly inquiry: Id<"inquiry">;
  readonly repliedAt: Instant;
}

/** Without what came of it: who reads the record need not read it. */
export interface OrganisationLookedUp {
  readonly type: "OrganisationLookedUp";
  readonly application: Id<"application">;
  readonly directory: Directory;
  readonly lookedUpAt: Instant;
}

export interface ConsolidatedListImported {
  readonly type: "ConsolidatedListImported";
  readonly consolidatedList: Id<"consolidated_list">;
  readonly generatedAt: Instant;
  /** Of the file. */
  readonly sha256: string;
  readonly individuals: number;
  readonly entities: number;
}

/** Without the reason, which is for the officers. */
export interface OfficerRecused {
  readonly type: "OfficerRecused";
  readonly application: Id<"application">;
  readonly person: Id<"person">;
  readonly recusedAt: Instant;
}

/** Without its words: they go to the organisation when it is released, and to nobody if it is not. */
export interface RulingPrepared {
  readonly type: "RulingPrepared";
  readonly application: Id<"application">;
  readonly ruling: KindOfRuling;
  readonly preparedAt: Instant;
}

export interface PreparedRulingDiscarded {
  readonly type: "PreparedRulingDiscarded";
  readonly application: Id<"application">;
  readonly ruling: KindOfRuling;
  readonly preparedBy: Id<"person">;
  readonly discardedAt: Instant;
}

/** Beside what the ruling itself puts on record: who had prepared it. */
export interface PreparedRulingReleased {
  readonly type: "PreparedRulingReleased";
  readonly application: Id<"application">;
  readonly ruling: KindOfRuling;
  readonly preparedBy: Id<"person">;
  readonly preparedAt: Instant;
  readonly releasedAt: Instant;
}
