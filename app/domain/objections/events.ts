import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";
import type { Id } from "../kit/id.ts";

export type ObjectionsEvent =
  | ListCirculated
  | InformationListSealed
  | FinalListSealed
  | ListCorrected
  | NoObjectionPeriodExtended
  | NoObjectionPeriodLapsed
  | ObjectionRaised
  | ObjectionWithdrawn
  | ObjectionRefusedAsLate
  | HoldPlaced
  | HoldLifted
  | ObjectionMaintained
  | WrittenInConsultation
  | WrittenToChair
  | ConsultationSeen
  | ConsultationsExtended
  | OutcomesRecorded
  | ObjectorsDisclosed
  | ListPutBeforeBody
  | DeterminationEntered
  | DeterminationConfirmed
  | DeterminationDiscarded
  | ObjectorsAskedFor
  | RequestAnswered;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const objectionsSubjects = {
  period: "no-objection-period",
  list: "sealed-list",
  determination: "determination",
} as const;

export const objectionsEvents = {
  ListCirculated: { version: 1, about: "period" },
  InformationListSealed: { version: 1, about: "list" },
  FinalListSealed: { version: 1, about: "list" },
  ListCorrected: { version: 1, about: "list" },
  NoObjectionPeriodExtended: { version: 2, about: "period" },
  NoObjectionPeriodLapsed: { version: 1, about: "period" },
  ObjectionRaised: { version: 1, about: "period", confidential: true },
  ObjectionWithdrawn: { version: 1, about: "period", confidential: true },
  HoldPlaced: { version: 1, about: "period", confidential: true },
  HoldLifted: { version: 1, about: "period", confidential: true },
  ObjectionMaintained: { version: 1, about: "period", confidential: true },
  WrittenInConsultation: { version: 1, about: "period", confidential: true },
  WrittenToChair: { version: 1, about: "period", confidential: true },
  ConsultationSeen: { version: 1, about: "period", confidential: true },
  ConsultationsExtended: { version: 1, about: "period", confidential: true },
  OutcomesRecorded: { version: 1, about: "period" },
  ObjectionRefusedAsLate: { version: 1, about: "period", confidential: true },
  ObjectorsDisclosed: { version: 1, about: "period", confidential: true },
  ListPutBeforeBody: { version: 1, about: "call" },
  DeterminationEntered: { version: 1, about: "determination", unseen: true },
  DeterminationConfirmed: { version: 1, about: "determination" },
  DeterminationDiscarded: { version: 1, about: "determination", unseen: true },
  ObjectorsAskedFor: { version: 1, about: "period", confidential: true },
  RequestAnswered: { version: 1, about: "period", confidential: true },
} as const satisfies EventsOf<ObjectionsEvent>;

export interface ListCirculated {
  readonly type: "ListCirculated";
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly period: Id<"period">;
  readonly count: number;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

export interface InformationListSealed {
  readonly type: "InformationListSealed";
  readonly process: Id<"process">;
  readonly list: Id<"list">;
  readonly number: number;
  readonly count: number;
  readonly hash: string;
}

/** Who of a proposed list is accredited by then. */
export interface FinalListSealed {
  readonly type: "FinalListSealed";
  readonly process: Id<"process">;
  readonly list: Id<"list">;
  readonly number: number;
  readonly count: number;
  readonly hash: string;
}

export interface ListCorrected {
  readonly type: "ListCorrected";
  readonly process: Id<"process">;
  readonly list: Id<"list">;
  readonly corrigendum: number;
  /** The reference of the entry. */
  readonly entry: string;
  readonly from: { readonly name: string; readonly acronym: string | null; readonly country: string };
  readonly to: { readonly name: string; readonly acronym: string | null; readonly country: string };
  readonly reason: string;
}

export interface NoObjectionPeriodExtended {
  readonly type: "NoObjectionPeriodExtended";
  readonly process: Id<"process">;
  readonly period: Id<"period">;
  readonly from: Instant;
  readonly closesAt: Instant;
  readonly reason: string;
  /** That it answers. Since the second version. */
  readonly outage: Id<"outage"> | null;
}

export interface NoObjectionPeriodLapsed {
  readonly type: "NoObjectionPeriodLapsed";
  readonly process: Id<"process">;
  readonly period: Id<"period">;
  /** The closing instant, whenever it was recorded. */
  readonly closedAt: Instant;
  readonly accredited: number;
  readonly notAccredited: number;
}

/** Confidential: who objected to whom is for those whom the decision names. */
export interface ObjectionRaised {
  readonly type: "ObjectionRaised";
  readonly period: Id<"period">;
  readonly note: Id<"note">;
  readonly mission: Id<"mission">;
  readonly applications: readonly Id<"application">[];
  readonly receivedAt: Instant;
}

/** Confidential, as the objection. */
export interface ObjectionWithdrawn {
  readonly type: "ObjectionWithdrawn";
  readonly period: Id<"period">;
  readonly objection: Id<"objection">;
  readonly mission: Id<"mission">;
  readonly application: Id<"application">;
  readonly withdrawnAt: Instant;
}

/** Confidential, as the objection. */
export interface HoldPlaced {
  readonly type: "HoldPlaced";
  readonly period: Id<"period">;
  readonly note: Id<"note">;
  readonly mission: Id<"mission">;
  readonly applications: readonly Id<"application">[];
  readonly receivedAt: Instant;
  readonly limitAt: Instant;
  /** Through which the limit was counted without a list of holidays. */
  readonly unlistedYears: readonly number[];
}

/** Confidential, as the hold. */
export interface HoldLifted {
  readonly type: "HoldLifted";
  readonly period: Id<"period">;
  readonly objection: Id<"objection">;
  readonly mission: Id<"mission">;
  readonly application: Id<"application">;
  readonly liftedAt: Instant;
}

/** Confidential, as the objection. */
export interface ObjectionMaintained {
  readonly type: "ObjectionMaintained";
  readonly period: Id<"period">;
  readonly objection: Id<"objection">;
  readonly mission: Id<"mission">;
  readonly application: Id<"application">;
  readonly maintainedAt: Instant;
}

/** Confidential: what the Chair's office writes while it consults; to one State, or to nobody. */
export interface WrittenInConsultation {
  readonly type: "WrittenInConsultation";
  readonly period: Id<"period">;
  readonly application: Id<"application">;
  readonly entry: Id<"consultation_entry">;
  /** To which State a letter goes; null for a note. */
  readonly mission: Id<"mission"> | null;
}

/** Confidential: what a State that is consulted writes to the Chair. */
export interface WrittenToChair {
  readonly type: "WrittenToChair";
  readonly period: Id<"period">;
  readonly application: Id<"application">;
  readonly objection: Id<"objection">;
  readonly entry: Id<"consultation_entry">;
  readonly mission: Id<"mission">;
}

/** Confidential: those who are consulted on organisations of a list have longer. */
export interface ConsultationsExtended {
  readonly type: "ConsultationsExtended";
  readonly period: Id<"period">;
  readonly from: Instant;
  readonly closesAt: Instant;
  /** On how many organisations. */
  readonly count: number;
  readonly outage: Id<"outage"> | null;
}

/** Confidential: the Chair was shown who objected to an organisation, and what was said since. */
export interface ConsultationSeen {
  readonly type: "ConsultationSeen";
  readonly period: Id<"period">;
  readonly application: Id<"application">;
  readonly reader: string;
}

/** What time has answered after a period: holds that ended, consultations that are over. */
export interface OutcomesRecorded {
  readonly type: "OutcomesRecorded";
  readonly process: Id<"process">;
  readonly period: Id<"period">;
  readonly accredited: number;
  readonly notAccredited: number;
}

/** Confidential. Kept because the sender of a late note is told both instants. */
export interface ObjectionRefusedAsLate {
  readonly type: "ObjectionRefusedAsLate";
  readonly period: Id<"period">;
  readonly mission: Id<"mission">;
  readonly receivedAt: Instant;
  readonly closedAt: Instant;
}

export interface ObjectorsDisclosed {
  readonly type: "ObjectorsDisclosed";
  readonly period: Id<"period">;
  readonly reader: string;
}

/** Confidential: that a State asks who objected is between it and the Chair. */
export interface ObjectorsAskedFor {
  readonly type: "ObjectorsAskedFor";
  readonly period: Id<"period">;
  readonly request: Id<"request">;
  readonly mission: Id<"mission">;
}

/** Confidential, as the request. What was disclosed is kept with the answer, for that State and the Chair. */
export interface RequestAnswered {
  readonly type: "RequestAnswered";
  readonly period: Id<"period">;
  readonly request: Id<"request">;
  readonly mission: Id<"mission">;
  readonly answer: "disclosed" | "declined";
  readonly bases: boolean;
}

/** A list goes before the body that decides on it, without a period in which States could object. */
export interface ListPutBeforeBody {
  readonly type: "ListPutBeforeBody";
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly count: number;
  readonly hash: string;
  readonly sealedAt: Instant;
  /** Since the second version. */
  readonly list: Id<"list">;
}

interface OfDetermination {
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly determination: Id<"determination">;
  readonly symbol: string;
}

/** It says nothing until another person has confirmed it. */
export interface DeterminationEntered extends OfDetermination {
  readonly type: "DeterminationEntered";
  readonly decidedAt: Instant;
  /** The entry that it puts right. Since the second version. */
  readonly corrects: Id<"determination"> | null;
  readonly yes: number;
  readonly no: number;
  readonly deferred: number;
}

export interface DeterminationConfirmed extends OfDetermination {
  readonly type: "DeterminationConfirmed";
  readonly decidedAt: Instant;
  /** The entry that it puts right. Since the second version. */
  readonly corrects: Id<"determination"> | null;
  readonly yes: number;
  readonly no: number;
  readonly deferred: number;
  readonly accredited: number;
  /** How many were accredited and are no more. Since the second version. */
  readonly withdrawn: number;
}

export interface DeterminationDiscarded extends OfDetermination {
  readonly type: "DeterminationDiscarded";
}
