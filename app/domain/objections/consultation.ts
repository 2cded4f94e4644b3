import { type Basis, caseStanding } from "../applications/case.ts";
import { type Instant, isAfter, type Window, type Zone } from "../kit/calendar.ts";
import { extend, type Extending, type Moved } from "../kit/extension.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { StageKey, WindowStage } from "../modalities/stages.ts";
import type {
  ConsultationsExtended,
  ObjectionMaintained,
  ObjectionWithdrawn,
  WrittenInConsultation,
  WrittenToChair,
} from "./events.ts";
import { type Objection, standsAsObjection } from "./objection.ts";
import { windowIn } from "./window-of-application.ts";

/** The Chair consults those who objected to an organisation: each objection ends withdrawn or maintained. It opens and closes by the passage of time. */
export interface Consultation {
  readonly application: Id<"application">;
  readonly stage: StageKey;
  readonly process: Id<"process">;
  readonly period: Id<"period">;
  readonly openedAt: Instant;
  readonly closesAt: Instant;
  /** By which its close moved, in their order. Why, is on record among its entries. */
  readonly extensions: readonly Moved[];
}

/** What is put on record in it: a note of the Chair's office for itself, what it writes to one State (a request), what a State writes to it, what a State answered by letter, or why it goes on for longer. */
export interface ConsultationEntry {
  readonly id: Id<"consultation_entry">;
  readonly process: Id<"process">;
  readonly application: Id<"application">;
  readonly stage: StageKey;
  readonly kind: "note" | "request" | "message" | "withdrawn" | "maintained" | "extension";
  /** To or from which State, or of a note with which State something was said elsewhere; null for another note and for an extension. */
  readonly mission: Id<"mission"> | null;
  readonly objection: Id<"objection"> | null;
  readonly words: string | null;
  /** The reference of the letter that an answer rests on. */
  readonly letter: string | null;
  readonly enteredAt: Instant;
}

/** Whether those who objected can be asked, and can answer. */
export function mayConsult(item: Basis, at: Instant): Refusal | null {
  const { now } = caseStanding(item, at);
  if (now.kind === "waits" && now.for === "consultation") return null;
  return refuse("consultation_is_not_open");
}

/** A consultation before the Chair's office. */
export interface Consulting {
  readonly consultation: Consultation;
  readonly item: Basis;
}

/** A note says something to nobody, also where it is of what was said with a State elsewhere; a request goes to one of those whose objection stands. */
export function writeInConsultation(
  { consultation, item }: Consulting,
  {
    id,
    words,
    mission,
    isNote,
    objectors,
  }: {
    readonly id: Id<"consultation_entry">;
    readonly words: string;
    readonly mission: Id<"mission"> | null;
    readonly isNote: boolean;
    readonly objectors: readonly Id<"mission">[];
  },
  at: Instant,
): Ruling<ConsultationEntry, WrittenInConsultation> {
  const refusal = mayConsult(item, at);
  if (refusal !== null) return refusal;
  if (words.trim() === "") return refuse("consultation_entry_is_empty");
  if (mission !== null && !objectors.includes(mission)) return refuse("not_an_objection_of_this_mission");
  const { application, stage, process, period } = consultation;
  return accept(
    {
      id,
      process,
      application,
      stage,
      kind: isNote || mission === null ? "note" : "request",
      mission,
      objection: null,
      words: words.trim(),
      letter: null,
      enteredAt: at,
    },
    { type: "WrittenInConsultation", period, application, entry: id, mission: isNote ? null : mission },
  );
}

/** The consultations on organisations of one list that end at one instant: they are one window, and its close moves for all. */
export interface Extended {
  readonly consultations: readonly Consultation[];
  readonly entries: readonly ConsultationEntry[];
}

/** As long as the window of the first of them: those of one list that end together may have opened apart. */
export function windowOfConsultation(
  { openedAt, closesAt }: Pick<Consultation, "openedAt" | "closesAt">,
  zone: Zone,
): Window {
  return { opensAt: openedAt, closesAt, zone };
}

/** Only later, with a reason, and on whomever the Chair still consults at the instant; refused as long as one can be asked of, by what is asked of. */
export function extendConsultations(
  {
    asked,
    together,
    zone,
  }: {
    readonly asked: Consulting;
    /** With the one that is asked. */
    readonly together: readonly Consulting[];
    readonly zone: Zone;
  },
  extending: Extending & { readonly newEntry: () => Id<"consultation_entry"> },
  at: Instant,
): Ruling<Extended, ConsultationsExtended> {
  const refusal = mayConsult(asked.item, at);
  if (refusal !== null) return refusal;
  const window = windowOfConsultation(asked.consultation, zone);
  const extended = extend({ window, extensions: [] }, extending, at);
  if (!extended.ok) return extended;
  const { closesAt, reason, outage = null, newEntry } = extending;
  const { period, closesAt: from } = asked.consultation;
  const moved: Moved = { from, to: closesAt, extendedAt: at, outage: outage?.id ?? null };
  const consultations = together
    .filter(({ item, consultation }) => consultation.closesAt.equals(from) && mayConsult(item, at) === null)
    .map(({ consultation }) => ({
      ...consultation,
      closesAt,
      extensions: [...consultation.extensions, moved],
    }));
  const entries = consultations.map(({ application, stage, process }) => ({
    id: newEntry(),
    process,
    application,
    stage,
    kind: "extension" as const,
    mission: null,
    objection: null,
    words: reason.trim(),
    letter: null,
    enteredAt: at,
  }));
  return accept(
    { consultations, entries },
    { type: "ConsultationsExtended", period, from, closesAt, count: consultations.length, outage: moved.outage },
  );
}

/** Whether a consultation is on it: what was taken back before it opened is no matter of it, nor a hold that ended without an objection. */
export function isConsultedOn(
  { withdrawnAt, kind }: Pick<Objection, "withdrawnAt" | "kind">,
  { openedAt }: Pick<Consultation, "openedAt">,
  window: WindowStage | null,
): boolean {
  if (withdrawnAt !== null && !isAfter(withdrawnAt, openedAt)) return false;
  return kind === "objection" || window?.hold?.then === "objection";
}

/** An objection in a consultation, before its State or, on the strength of a letter, before the Chair's office. */
export interface Answering {
  readonly objection: Objection;
  readonly item: Basis;
}

/** Whether its State is consulted on it: it stands, and is of the window after which the Chair consults. */
export function mayAnswer({ objection, item }: Answering, at: Instant): Refusal | null {
  // Said first: the other refusal would tell a State that has nothing in it whether the Chair consults others.
  if (objection.withdrawnAt !== null) return refuse("objection_already_withdrawn");
  const refusal = mayConsult(item, at);
  if (refusal !== null) return refusal;
  const { application } = item;
  const isOfIt =
    application.state === "circulated" &&
    application.period === objection.period &&
    standsAsObjection(objection, windowIn(item, objection.period), at);
  return isOfIt ? null : refuse("consultation_is_not_open");
}

/** That an objection is maintained is said once; until the consultation ends it can still be withdrawn. */
export function mayMaintain(answering: Answering, at: Instant): Refusal | null {
  const refusal = mayAnswer(answering, at);
  if (refusal !== null) return refusal;
  return answering.objection.maintainedAt === null ? null : refuse("objection_already_maintained");
}

/** How often a State writes about one objection until the Chair has written to it: our own limit. */
const MOST_UNANSWERED = 20;

/** Also after it has said that it maintains the objection. */
export function mayWriteToChair(answering: Answering, unanswered: number, at: Instant): Refusal | null {
  const refusal = mayAnswer(answering, at);
  if (refusal !== null) return refusal;
  return unanswered >= MOST_UNANSWERED ? refuse("enough_is_written_to_the_chair", { most: MOST_UNANSWERED }) : null;
}

/** In its own words, and for the Chair alone; what it says decides nothing. */
export function writeToChair(
  answering: Answering,
  {
    id,
    words,
    stage,
    unanswered,
  }: {
    readonly id: Id<"consultation_entry">;
    readonly words: string;
    readonly stage: StageKey;
    /** Written about this objection since the Chair wrote to the State. */
    readonly unanswered: number;
  },
  at: Instant,
): Ruling<ConsultationEntry, WrittenToChair> {
  const refusal = mayWriteToChair(answering, unanswered, at);
  if (refusal !== null) return refusal;
  if (words.trim() === "") return refuse("consultation_entry_is_empty");
  const { objection, item } = answering;
  const { application, mission, period } = objection;
  return accept(
    {
      id,
      process: item.process.id,
      application,
      stage,
      kind: "message",
      mission,
      objection: objection.id,
      words: words.trim(),
      letter: null,
      enteredAt: at,
    },
    { type: "WrittenToChair", period, application, objection: objection.id, entry: id, mission },
  );
}

export function maintainObjection(answering: Answering, at: Instant): Ruling<Objection, ObjectionMaintained> {
  const refusal = mayMaintain(answering, at);
  if (refusal !== null) return refusal;
  const { objection } = answering;
  const { id, period, mission, application } = objection;
  return accept(
    { ...objection, maintainedAt: at },
    { type: "ObjectionMaintained", period, objection: id, mission, application, maintainedAt: at },
  );
}

export function mayRecordAnswer(answering: Answering, answer: "withdrawn" | "maintained", at: Instant): Refusal | null {
  return answer === "maintained" ? mayMaintain(answering, at) : mayAnswer(answering, at);
}

/** What a State wrote to the Chair: as if it had said it here itself. */
export function recordAnswer(
  answering: Answering,
  {
    id,
    consultation,
    answer,
    letter,
  }: {
    readonly id: Id<"consultation_entry">;
    readonly consultation: Consultation;
    readonly answer: "withdrawn" | "maintained";
    readonly letter: string;
  },
  at: Instant,
): Ruling<
  { readonly objection: Objection; readonly entry: ConsultationEntry },
  ObjectionMaintained | ObjectionWithdrawn
> {
  const refusal = mayRecordAnswer(answering, answer, at);
  if (refusal !== null) return refusal;
  if (letter.trim() === "") return refuse("answer_needs_its_letter");
  const { objection } = answering;
  const { mission, application, period } = objection;
  const entry: ConsultationEntry = {
    id,
    process: consultation.process,
    application,
    stage: consultation.stage,
    kind: answer,
    mission,
    objection: objection.id,
    words: null,
    letter: letter.trim(),
    enteredAt: at,
  };
  const about = { period, objection: objection.id, mission, application };
  return answer === "maintained"
    ? accept(
        { objection: { ...objection, maintainedAt: at }, entry },
        { type: "ObjectionMaintained", ...about, maintainedAt: at },
      )
    : accept(
        { objection: { ...objection, withdrawnAt: at }, entry },
        { type: "ObjectionWithdrawn", ...about, withdrawnAt: at },
      );
}
