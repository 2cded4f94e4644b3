import type { Trx } from "#db/handles.ts";
import { getReferenceOfNote } from "#db/objections/objection-notes.ts";
import {
  appendAuditOfDetermination,
  appendAuditOfListBeforeBody,
  appendAuditOfOutcomes,
  appendAuditOfPeriod,
} from "#db/record/audit-trail.ts";
import { getMissionRecipient, listChairRecipients, listNamedOrganisations } from "#db/record/correspondence.ts";
import { outcomesOnRecord } from "#domain/accreditation/lapse.ts";
import { hasClosed, type Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { Consultation } from "#domain/objections/consultation.ts";
import { chairLearns } from "#domain/objections/disclosure.ts";
import type {
  HoldLifted,
  HoldPlaced,
  ObjectionMaintained,
  ObjectionRaised,
  ObjectionsEvent,
  ObjectionWithdrawn,
  ObjectorsAskedFor,
  RequestAnswered,
  WrittenInConsultation,
  WrittenToChair,
} from "#domain/objections/events.ts";
import type { Objection, ObjectionNote } from "#domain/objections/objection.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { RequestToChair } from "#domain/objections/request-to-chair.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { tellMissionAndChair } from "../kit/tell-mission-and-chair.ts";
import { readAboutPeriod, whyLine } from "./about-period.ts";
import { tellDetermined, tellPutBeforeBody } from "./tell-of-body.ts";
import { tellConsultationsExtended } from "./tell-of-consultations-extended.ts";
import { type FinalListInRound, tellFurtherList } from "./tell-of-final-list.ts";
import { tellCirculated, tellCorrected, tellExtended, tellInformationList } from "./tell-of-list.ts";
import { type Answered, tellLapsed, tellOutcomes } from "./tell-of-outcomes.ts";

interface InPeriod {
  readonly period: NoObjectionPeriod;
}

const process = ({ period }: InPeriod) => period.process;

export const objectionsAnnouncements = {
  InformationListSealed: { act: "seal-information-list", tell: tellInformationList },
  FinalListSealed: { act: (_, { by }: FinalListInRound) => by, tell: tellFurtherList },
  ListCorrected: { act: "correct-list", tell: tellCorrected },
  ListCirculated: { act: "circulate-list", eachApplication: appendAuditOfPeriod, tell: tellCirculated },
  NoObjectionPeriodExtended: { act: "extend-no-objection-period", tell: tellExtended },
  NoObjectionPeriodLapsed: {
    act: "lapse-no-objection-period",
    eachApplication: (trx, entry, { answers }: Answered) =>
      appendAuditOfOutcomes(trx, entry, { all: true, outcomes: outcomesOnRecord(answers) }),
    tell: tellLapsed,
  },
  OutcomesRecorded: {
    act: "record-outcomes",
    eachApplication: (trx, entry, { answers }: Answered) =>
      appendAuditOfOutcomes(trx, entry, { all: false, outcomes: outcomesOnRecord(answers) }),
    tell: tellOutcomes,
  },
  ObjectionRaised: { act: "raise-objection", process, tell: tellRaised },
  HoldPlaced: { act: "hold", process, tell: tellRaised },
  ObjectionWithdrawn: {
    act: ({ role }) => (role === "chair" ? "record-objectors-answer" : "withdraw-objection"),
    process,
    tell: tellWithdrawn,
  },
  HoldLifted: { act: "lift-hold", process, tell: tellLifted },
  ObjectionMaintained: {
    act: ({ role }) => (role === "chair" ? "record-objectors-answer" : "maintain-objection"),
    process,
    tell: tellMaintained,
  },
  WrittenInConsultation: { act: "write-in-consultation", process, tell: tellAskedInConsultation },
  WrittenToChair: { act: "write-to-chair", process, tell: tellWrittenToChair },
  ConsultationSeen: { act: "see-consultations", process },
  ConsultationsExtended: { act: "extend-consultations", process, tell: tellConsultationsExtended },
  ObjectionRefusedAsLate: { act: "raise-objection", process },
  ObjectorsDisclosed: { act: "see-objectors", process },
  ListPutBeforeBody: {
    act: "put-list-before-body",
    eachApplication: appendAuditOfListBeforeBody,
    tell: tellPutBeforeBody,
  },
  DeterminationEntered: { act: "enter-determination" },
  DeterminationConfirmed: {
    act: "confirm-determination",
    eachApplication: appendAuditOfDetermination,
    tell: tellDetermined,
  },
  DeterminationDiscarded: { act: "discard-determination" },
  ObjectorsAskedFor: { act: "ask-who-objected", process, tell: tellAsked },
  RequestAnswered: { act: "answer-request", process, tell: tellAnswered },
} as const satisfies AnnouncementsOf<ObjectionsEvent>;

interface Raised extends InPeriod {
  readonly decision: ModalitiesDecision;
  readonly note: ObjectionNote;
  /** In whose working days a hold is limited. */
  readonly dutyStation?: string;
}

/** A receipt to the mission that objected; the Chair is told what the decision makes known to the Chair. */
async function tellRaised(
  trx: Trx,
  { now }: Context,
  event: ObjectionRaised | HoldPlaced,
  { period, decision, note: { reference, basis, limitAt }, dutyStation = "" }: Raised,
): Promise<number> {
  const about = await readAboutPeriod(trx, { period, decision }, now);
  const readers = await readersOfObjection(trx, decision, event.mission);
  const unlisted = event.type === "HoldPlaced" ? event.unlistedYears : [];
  const data = {
    ...about,
    note: reference,
    mission: readers.mission.name,
    receivedAt: event.receivedAt.toString(),
    limitAt: limitAt?.toString() ?? null,
    uncounted: unlisted.length === 0 ? null : { dutyStation, years: unlisted.join(", ") },
  };
  const { bases } = chairLearns(decision);
  const organisations = await listNamedOrganisations(trx, event.applications);
  return tellMissionAndChair(trx, { at: now, eventKey: `${event.type}:${event.note}`, ...readers }, (reader) =>
    reader === "mission"
      ? { kind: "objection-received", data: { ...data, count: event.applications.length } }
      : {
          kind: "objection-received-for-chair",
          data: { ...data, organisations, basis: bases ? basis : null, basisShown: bases },
        },
  );
}

interface TakenBack extends InPeriod {
  readonly decision: ModalitiesDecision;
  readonly objection: Objection;
  /** On whom one receipt tells of all that one act took back; on nobody, where that of another entry does. Without it, on its own. */
  readonly told?: readonly Id<"application">[];
}

async function tellWithdrawn(
  trx: Trx,
  context: Context,
  { withdrawnAt, ...event }: ObjectionWithdrawn,
  loaded: TakenBack,
): Promise<number> {
  return tellChanged(trx, context, { ...event, what: "withdrawn", changedAt: withdrawnAt }, loaded);
}

async function tellLifted(
  trx: Trx,
  context: Context,
  { liftedAt, ...event }: HoldLifted,
  loaded: TakenBack,
): Promise<number> {
  return tellChanged(trx, context, { ...event, what: "lifted", changedAt: liftedAt }, loaded);
}

async function tellMaintained(
  trx: Trx,
  context: Context,
  { maintainedAt, ...event }: ObjectionMaintained,
  loaded: TakenBack,
): Promise<number> {
  return tellChanged(trx, context, { ...event, what: "maintained", changedAt: maintainedAt }, loaded);
}

interface Changed extends Pick<ObjectionWithdrawn, "objection" | "mission" | "application"> {
  readonly type: string;
  readonly what: "withdrawn" | "lifted" | "maintained";
  readonly changedAt: Instant;
}

/** A receipt to the mission, also for what the Chair put on record for it, and the same to the Chair. */
async function tellChanged(
  trx: Trx,
  { now }: Context,
  { type, objection: id, mission, application, what, changedAt }: Changed,
  { period, decision, objection, told = [application] }: TakenBack,
): Promise<number> {
  if (told.length === 0) return 0;
  const about = await readAboutPeriod(trx, { period, decision }, now);
  const readers = await readersOfObjection(trx, decision, mission);
  const data = {
    ...about,
    note: await getReferenceOfNote(trx, objection.note),
    mission: readers.mission.name,
    what,
    withdrawnAt: changedAt.toString(),
    closed: hasClosed(period.window, changedAt),
  };
  const organisations = await listNamedOrganisations(trx, told);
  return tellMissionAndChair(trx, { at: now, eventKey: `${type}:${id}`, ...readers }, (reader) => ({
    kind: "objection-withdrawn",
    data: { ...data, reader, ...(reader === "mission" ? { count: told.length } : { organisations }) },
  }));
}

interface Consulted extends InPeriod {
  readonly decision: ModalitiesDecision;
  readonly consultation: Consultation;
}

/** A request goes to the one State that it asks; a note to nobody. */
async function tellAskedInConsultation(
  trx: Trx,
  { now }: Context,
  { entry: id, mission }: WrittenInConsultation,
  { period, decision, consultation }: Consulted,
): Promise<number> {
  if (mission === null) return 0;
  const about = await readAboutPeriod(trx, { period, decision }, now);
  const data = {
    ...about,
    until: consultation.closesAt.toString(),
  };
  const recipients = [await getMissionRecipient(trx, mission)];
  return sendLetters(
    trx,
    { at: now, eventKey: `WrittenInConsultation:${id}`, recipients, chairOf: period.process },
    () => ({ kind: "consultation-request", data }),
  );
}

/** A receipt to the mission, and that it has written, to the Chair: the words are on the page alone. */
async function tellWrittenToChair(
  trx: Trx,
  { now }: Context,
  { entry, mission, application }: WrittenToChair,
  { period, decision, consultation }: Consulted,
): Promise<number> {
  const about = await readAboutPeriod(trx, { period, decision }, now);
  const readers = await readersOfObjection(trx, decision, mission);
  const organisations = await listNamedOrganisations(trx, [application]);
  const data = {
    ...about,
    mission: readers.mission.name,
    writtenAt: now.toString(),
    until: consultation.closesAt.toString(),
  };
  return tellMissionAndChair(trx, { at: now, eventKey: `WrittenToChair:${entry}`, ...readers }, (reader) => ({
    kind: "written-to-chair",
    data: { ...data, reader, ...(reader === "mission" ? { count: 1 } : { organisations }) },
  }));
}

/** Where the decision does not make an objector known to the Chair, the Chair gets no letter. */
async function readersOfObjection(trx: Trx, decision: ModalitiesDecision, mission: Id<"mission">) {
  const { process } = decision;
  const chairs = chairLearns(decision).objectors ? await listChairRecipients(trx, process) : [];
  return { process, mission: await getMissionRecipient(trx, mission), chairs };
}

interface Asked extends InPeriod {
  readonly decision: ModalitiesDecision;
  readonly request: RequestToChair;
}

/** To the Chair, who answers. */
async function tellAsked(
  trx: Trx,
  { now }: Context,
  event: ObjectorsAskedFor,
  { period, decision, request }: Asked,
): Promise<number> {
  const mission = await getMissionRecipient(trx, event.mission);
  const recipients = await listChairRecipients(trx, period.process);
  const data = await readAboutRequest(trx, { period, decision, request }, now);
  return sendLetters(
    trx,
    { at: now, eventKey: `ObjectorsAskedFor:${event.request}`, recipients, chairOf: period.process },
    () => ({ kind: "objectors-asked-for", data: { ...data, mission: mission.name } }),
  );
}

/** To the mission that asked. The letter leads to the answer and carries nothing of it: who opens the letters of a mission need not be its delegate. */
async function tellAnswered(
  trx: Trx,
  { now }: Context,
  event: RequestAnswered,
  { period, decision, request }: Asked,
): Promise<number> {
  const recipients = [await getMissionRecipient(trx, event.mission)];
  const data = { ...(await readAboutRequest(trx, { period, decision, request }, now)), answeredAt: now.toString() };
  return sendLetters(
    trx,
    { at: now, eventKey: `RequestAnswered:${event.request}`, recipients, chairOf: period.process },
    () => ({ kind: "request-answered", data }),
  );
}

async function readAboutRequest(trx: Trx, { period, decision, request }: Asked, now: Instant) {
  const about = await readAboutPeriod(trx, { period, decision }, now);
  const { closesAt: at } = period.window;
  return {
    ...about,
    why: [whyLine({ decision }, "circulation", { code: "period_ended", outcome: "satisfied", at })],
    request: request.id,
    askedAt: request.askedAt.toString(),
    count: request.applications?.length ?? null,
    cites: decision.provisions.disclosure.cites,
  };
}
