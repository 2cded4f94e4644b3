import type { Instant } from "./kit/calendar.ts";
import type { Category, Route } from "./modalities/modalities.ts";

/** What happened, past tense: the vocabulary of the audit trail and of the letters. Identifiers are those of the rows. */
export type Happened =
  | ProcessOpened
  | SessionScheduled
  | ModalitiesProposed
  | ModalitiesRevised
  | ModalitiesAdoptedInMeeting
  | ModalitiesSuperseded
  | SilenceProcedureOpened
  | SilenceBroken
  | SilenceProcedureConcluded
  | CallOpened
  | CallExtended
  | OrganisationRecorded
  | ApplicationStarted
  | ApplicationSaved
  | ApplicationSubmitted
  | InterestNotified
  | ApplicationWithdrawn
  | ApplicationCleared
  | ApplicationRefused
  | ListCirculated
  | NoObjectionPeriodExtended
  | ObjectionRaised
  | ObjectionWithdrawn
  | ObjectionRefusedAsLate
  | NoObjectionPeriodLapsed
  | AccreditationGranted
  | AccreditationSuspended
  | AccreditationReinstated
  | AccreditationWithdrawn
  | PersonInvited
  | InvitationAccepted
  | AdministratorAppointed
  | MissionRecorded
  | LetterRetried
  | ClockMoved
  | ObjectorsDisclosed;

export type HappenedType = Happened["type"];

export interface ProcessOpened {
  readonly type: "ProcessOpened";
  readonly process: string;
}
export interface SessionScheduled {
  readonly type: "SessionScheduled";
  readonly process: string;
  readonly session: string;
}
export interface ModalitiesProposed {
  readonly type: "ModalitiesProposed";
  readonly process: string;
  readonly decision: string;
  readonly version: number;
}
export interface ModalitiesRevised {
  readonly type: "ModalitiesRevised";
  readonly process: string;
  readonly decision: string;
  readonly version: number;
}
export interface ModalitiesAdoptedInMeeting {
  readonly type: "ModalitiesAdoptedInMeeting";
  readonly process: string;
  readonly decision: string;
  readonly adoptedAt: Instant;
}
export interface ModalitiesSuperseded {
  readonly type: "ModalitiesSuperseded";
  readonly process: string;
  readonly decision: string;
  readonly by: string;
  readonly supersededAt: Instant;
}
export interface SilenceProcedureOpened {
  readonly type: "SilenceProcedureOpened";
  readonly process: string;
  readonly decision: string;
  readonly procedure: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** Fewer clock hours than General Assembly decision 74/544 asked for: said to the Chair, not refused. */
  readonly shorterThanRecommended: boolean;
}
export interface SilenceBroken {
  readonly type: "SilenceBroken";
  readonly decision: string;
  readonly procedure: string;
  readonly mission: string;
  readonly receivedAt: Instant;
}
export interface SilenceProcedureConcluded {
  readonly type: "SilenceProcedureConcluded";
  readonly decision: string;
  readonly procedure: string;
  readonly outcome: "passed" | "broken";
  /** The closing instant, whenever it was recorded. */
  readonly closedAt: Instant;
}
export interface CallOpened {
  readonly type: "CallOpened";
  readonly process: string;
  readonly call: string;
  readonly decision: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}
export interface CallExtended {
  readonly type: "CallExtended";
  readonly process: string;
  readonly call: string;
  readonly from: Instant;
  readonly closesAt: Instant;
  readonly reason: string;
}
export interface OrganisationRecorded {
  readonly type: "OrganisationRecorded";
  readonly organisation: string;
  readonly version: number;
  readonly name: string;
}
export interface ApplicationStarted {
  readonly type: "ApplicationStarted";
  readonly application: string;
  readonly organisation: string;
  readonly call: string;
  readonly category: Category;
}
export interface ApplicationSaved {
  readonly type: "ApplicationSaved";
  readonly application: string;
}
export interface ApplicationSubmitted {
  readonly type: "ApplicationSubmitted";
  readonly application: string;
  readonly organisation: string;
  readonly call: string;
  readonly route: Route;
  readonly receivedAt: Instant;
}
export interface InterestNotified {
  readonly type: "InterestNotified";
  readonly application: string;
  readonly organisation: string;
  readonly call: string;
  readonly route: Route;
  readonly receivedAt: Instant;
}
export interface ApplicationWithdrawn {
  readonly type: "ApplicationWithdrawn";
  readonly application: string;
  readonly organisation: string;
  readonly withdrawnAt: Instant;
}
export interface ApplicationCleared {
  readonly type: "ApplicationCleared";
  readonly application: string;
  readonly organisation: string;
  readonly route: Route;
  readonly clearedAt: Instant;
}
export interface ApplicationRefused {
  readonly type: "ApplicationRefused";
  readonly application: string;
  readonly organisation: string;
  readonly refusedAt: Instant;
  readonly reason: string;
}
export interface ListCirculated {
  readonly type: "ListCirculated";
  readonly process: string;
  readonly call: string;
  readonly period: string;
  readonly count: number;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}
export interface NoObjectionPeriodExtended {
  readonly type: "NoObjectionPeriodExtended";
  readonly process: string;
  readonly period: string;
  readonly from: Instant;
  readonly closesAt: Instant;
  readonly reason: string;
}
/** Confidential: who objected to whom is for those whom the decision names. */
export interface ObjectionRaised {
  readonly type: "ObjectionRaised";
  readonly period: string;
  readonly note: string;
  readonly mission: string;
  readonly applications: readonly string[];
  readonly receivedAt: Instant;
}
/** Confidential, as the objection. */
export interface ObjectionWithdrawn {
  readonly type: "ObjectionWithdrawn";
  readonly period: string;
  readonly objection: string;
  readonly mission: string;
  readonly application: string;
  readonly withdrawnAt: Instant;
}
/** Confidential. Kept because the sender of a late note is told both instants. */
export interface ObjectionRefusedAsLate {
  readonly type: "ObjectionRefusedAsLate";
  readonly period: string;
  readonly mission: string;
  readonly receivedAt: Instant;
  readonly closedAt: Instant;
}
export interface NoObjectionPeriodLapsed {
  readonly type: "NoObjectionPeriodLapsed";
  readonly process: string;
  readonly period: string;
  /** The closing instant, whenever it was recorded. */
  readonly closedAt: Instant;
  readonly accredited: number;
  readonly notAccredited: number;
}
export interface AccreditationGranted {
  readonly type: "AccreditationGranted";
  readonly process: string;
  readonly accreditation: string;
  readonly application: string;
  readonly organisation: string;
  readonly grantedAt: Instant;
}
export interface AccreditationSuspended {
  readonly type: "AccreditationSuspended";
  readonly process: string;
  readonly accreditation: string;
  readonly organisation: string;
  readonly effectiveAt: Instant;
  readonly ground: string;
}
export interface AccreditationReinstated {
  readonly type: "AccreditationReinstated";
  readonly process: string;
  readonly accreditation: string;
  readonly organisation: string;
  readonly effectiveAt: Instant;
  readonly ground: string;
}
export interface AccreditationWithdrawn {
  readonly type: "AccreditationWithdrawn";
  readonly process: string;
  readonly accreditation: string;
  readonly organisation: string;
  readonly effectiveAt: Instant;
  readonly ground: string;
}
export interface PersonInvited {
  readonly type: "PersonInvited";
  readonly invitation: string;
  readonly role: string;
}
export interface InvitationAccepted {
  readonly type: "InvitationAccepted";
  readonly invitation: string;
  readonly person: string;
}
export interface AdministratorAppointed {
  readonly type: "AdministratorAppointed";
  readonly person: string;
}
export interface MissionRecorded {
  readonly type: "MissionRecorded";
  readonly mission: string;
  readonly memberState: boolean;
}
export interface LetterRetried {
  readonly type: "LetterRetried";
  readonly letter: string;
  /** Whose Chair answers for the letter; null where the Secretariat does. */
  readonly process: string | null;
}
/** Only in a demonstration. */
export interface ClockMoved {
  readonly type: "ClockMoved";
  readonly from: Instant;
  readonly to: Instant;
}
export interface ObjectorsDisclosed {
  readonly type: "ObjectorsDisclosed";
  readonly period: string;
  readonly reader: string;
}
