import { getCall } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { listWindowsOfPeriod } from "#db/objections/items-in-windows.ts";
import { getReferenceOfNote } from "#db/objections/objections.ts";
import { getProcess } from "#db/process/processes.ts";
import {
  appendAuditOfDetermination,
  appendAuditOfListBeforeBody,
  appendAuditOfOutcomes,
  appendAuditOfPeriod,
} from "#db/record/audit-trail.ts";
import {
  appendCircularLetters,
  getMissionRecipient,
  listChairRecipients,
  listNamedOrganisations,
  listOrganisationRecipients,
} from "#db/record/correspondence.ts";
import { outcomesOnRecord } from "#domain/accreditation/lapse.ts";
import { type Instant, isBefore } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import { type ClassKey, silenceAccredits, type StageKey } from "#domain/modalities/stages.ts";
import { classIn } from "#domain/modalities/templates.ts";
import type { Consultation, ConsultationEntry } from "#domain/objections/consultation.ts";
import { chairLearns, everybody, mayRead } from "#domain/objections/disclosure.ts";
import type {
  HoldLifted,
  HoldPlaced,
  InformationListSealed,
  ListCirculated,
  ListCorrected,
  NoObjectionPeriodExtended,
  ObjectionMaintained,
  ObjectionRaised,
  ObjectionsEvent,
  ObjectionWithdrawn,
  ObjectorsAskedFor,
  RequestAnswered,
  WrittenInConsultation,
} from "#domain/objections/events.ts";
import { type Objection, type ObjectionNote, windowFor } from "#domain/objections/objection.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { RequestToChair } from "#domain/objections/request-to-chair.ts";
import { itemOfList, type SealedList } from "#domain/objections/sealed-list.ts";
import type { Outage } from "#domain/process/outage.ts";
import type { Round } from "../applications/round.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { tellMissionAndChair } from "../kit/tell-mission-and-chair.ts";
import { aboutOutage } from "../process/cited-outage.ts";
import { aboutList, listMissionsOfList, listMissionsReading } from "./about-list.ts";
import { aboutPeriod, whyLine } from "./about-period.ts";
import { tellDetermined, tellPutBeforeBody } from "./tell-of-body.ts";
import { tellConsultationsExtended } from "./tell-of-consultations-extended.ts";
import { type FinalListInRound, tellFurtherList } from "./tell-of-final-list.ts";
import { type Answered, tellLapsed, tellOutcomes } from "./tell-of-outcomes.ts";

interface InPeriod {
  readonly period: NoObjectionPeriod;
}
interface PeriodInRound extends InPeriod {
  readonly round: Round;
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

/** To those to whom the decision circulates the list, to every organisation on it, and to the Chair. */
async function tellCirculated(
  trx: Trx,
  { now }: Context,
  event: ListCirculated,
  { period, round: { decision, call, process } }: PeriodInRound,
): Promise<number> {
  const about = aboutPeriod(period, decision, { call, process }, now);
  const { objection } = asStagesSay(decision);
  const eventKey = `ListCirculated:${event.period}`;
  const opening = { opensAt: event.opensAt.toString(), isAhead: isBefore(now, event.opensAt) };
  const data = { ...about, ...opening, count: event.count };
  const leadingOn = (await listWindowsOfPeriod(trx, period.id)).filter(
    ({ class: own, window }) => !accreditsBySilence(decision, own, window),
  );
  const goesOn = leadingOn.length > 0;
  const missions = await listMissionsOfList(trx, decision);
  const toMissions = await sendLetters(trx, { at: now, eventKey, recipients: missions }, ({ name, memberState }) => ({
    kind: "list-circulated",
    data: {
      ...data,
      mission: name,
      mayObject: memberState && objection.by === "member-states",
      basis: objection.basis,
      goesOn,
    },
  }));
  const toApplicants = await appendCircularLetters(trx, {
    dataOfClass: Object.fromEntries(leadingOn.map((one) => [one.class, { goesOn }])),
    kind: "application-circulated",
    eventKey,
    at: now,
    to: { circulatedIn: event.period },
    addressedAs: "application",
    data: { ...about, ...opening },
  });
  const chairs = await listChairRecipients(trx, process.id);
  const toChair = await sendLetters(trx, { at: now, eventKey: `${eventKey}:chair`, recipients: chairs }, () => ({
    kind: "list-circulated-for-chair",
    data,
  }));
  return toMissions + toApplicants + toChair;
}

function accreditsBySilence(decision: ModalitiesDecision, own: ClassKey, window: StageKey): boolean {
  const stage = windowFor(decision, { class: own, window });
  return stage === null || silenceAccredits(classIn(decision, own).track ?? [], stage);
}

interface ListInRound {
  readonly list: SealedList;
  readonly round: Round;
}

/** To the missions to which the decision gives the list, and to the Chair. */
async function tellInformationList(
  trx: Trx,
  { now }: Context,
  event: InformationListSealed,
  { list, round }: ListInRound,
): Promise<number> {
  const data = { ...aboutList(list, round), count: event.count };
  const recipients = [
    ...(await listMissionsReading(trx, list, round.decision)),
    ...(await listChairRecipients(trx, list.process)),
  ];
  const eventKey = `InformationListSealed:${event.list}`;
  return sendLetters(trx, { at: now, eventKey, recipients }, () => ({ kind: "information-list-sealed", data }));
}

/** To everybody who has the list, and to the organisation whose entry it is. */
async function tellCorrected(
  trx: Trx,
  { now }: Context,
  event: ListCorrected,
  { list, round, organisation }: ListInRound & { readonly organisation: Id<"organisation"> },
): Promise<number> {
  const { corrigendum, from, to, reason } = event;
  const data = { ...aboutList(list, round), corrigendum, from, to, reason };
  const eventKey = `ListCorrected:${event.list}:${corrigendum.toString()}`;
  const readers = [
    ...(await listMissionsReading(trx, list, round.decision)),
    ...(await listChairRecipients(trx, list.process)),
  ];
  const toReaders = await sendLetters(trx, { at: now, eventKey, recipients: readers }, () => ({
    kind: "list-corrected",
    data: { ...data, reader: "desk" },
  }));
  const recipients = await listOrganisationRecipients(trx, organisation);
  const item = itemOfList(list, round.decision, { own: false });
  const isPublic = mayRead(everybody, `${list.kind}-list`, item, now) === "yes";
  const toOrganisation = await sendLetters(trx, { at: now, eventKey: `${eventKey}:own`, recipients }, () => ({
    kind: "list-corrected",
    data: { ...data, reader: isPublic ? "public" : "applicant" },
  }));
  return toReaders + toOrganisation;
}

interface Extended extends InPeriod {
  readonly outage: Outage | null;
}

/** To those who got the list, and to every organisation on it. */
async function tellExtended(
  trx: Trx,
  { now }: Context,
  event: NoObjectionPeriodExtended,
  { period, outage }: Extended,
): Promise<number> {
  const decision = mustExist(await getModalitiesDecision(trx, period.decision));
  const about = await readAboutPeriod(trx, period, decision);
  const data = { ...about, previousClosesAt: event.from.toString(), reason: event.reason, outage: aboutOutage(outage) };
  const eventKey = `NoObjectionPeriodExtended:${event.period}:${event.closesAt.toString()}`;
  const recipients = await listMissionsOfList(trx, decision);
  const toMissions = await sendLetters(trx, { at: now, eventKey, recipients }, () => ({
    kind: "no-objection-period-extended",
    data: { ...data, reader: { kind: "mission" } },
  }));
  const chairs = await listChairRecipients(trx, period.process);
  const toChair = await sendLetters(trx, { at: now, eventKey: `${eventKey}:chair`, recipients: chairs }, () => ({
    kind: "no-objection-period-extended",
    data: { ...data, reader: { kind: "chair" } },
  }));
  const toApplicants = await appendCircularLetters(trx, {
    kind: "no-objection-period-extended",
    eventKey,
    at: now,
    to: { circulatedIn: event.period },
    addressedAs: "reader",
    data,
  });
  return toMissions + toChair + toApplicants;
}

interface Raised extends InPeriod {
  readonly decision: ModalitiesDecision;
  readonly note: ObjectionNote;
}

/** A receipt to the mission that objected; the Chair is told what the decision makes known to the Chair. */
async function tellRaised(
  trx: Trx,
  { now }: Context,
  event: ObjectionRaised | HoldPlaced,
  { period, decision, note: { reference, basis, limitAt } }: Raised,
): Promise<number> {
  const about = await readAboutPeriod(trx, period, decision);
  const readers = await readersOfObjection(trx, decision, event.mission);
  const data = {
    ...about,
    note: reference,
    mission: readers.mission.name,
    receivedAt: event.receivedAt.toString(),
    organisations: await listNamedOrganisations(trx, event.applications),
    limitAt: limitAt?.toString() ?? null,
  };
  const { bases } = chairLearns(decision);
  return tellMissionAndChair(trx, { at: now, eventKey: `${event.type}:${event.note}`, ...readers }, (reader) =>
    reader === "mission"
      ? { kind: "objection-received", data: { ...data, basis } }
      : { kind: "objection-received-for-chair", data: { ...data, basis: bases ? basis : null, basisShown: bases } },
  );
}

interface TakenBack extends InPeriod {
  readonly decision: ModalitiesDecision;
  readonly objection: Objection;
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
  { period, decision, objection }: TakenBack,
): Promise<number> {
  const about = await readAboutPeriod(trx, period, decision);
  const readers = await readersOfObjection(trx, decision, mission);
  const data = {
    ...about,
    note: await getReferenceOfNote(trx, objection.note),
    mission: readers.mission.name,
    what,
    withdrawnAt: changedAt.toString(),
    organisations: await listNamedOrganisations(trx, [application]),
  };
  return tellMissionAndChair(trx, { at: now, eventKey: `${type}:${id}`, ...readers }, (reader) => ({
    kind: "objection-withdrawn",
    data: { ...data, reader },
  }));
}

/** A request goes to the one State that it asks; a note to nobody. */
async function tellAskedInConsultation(
  trx: Trx,
  { now }: Context,
  { entry: id, mission, application }: WrittenInConsultation,
  {
    period,
    decision,
    consultation,
    entry,
  }: InPeriod & {
    readonly decision: ModalitiesDecision;
    readonly consultation: Consultation;
    readonly entry: ConsultationEntry;
  },
): Promise<number> {
  if (mission === null) return 0;
  const about = await readAboutPeriod(trx, period, decision);
  const data = {
    ...about,
    until: consultation.closesAt.toString(),
    words: entry.words ?? "",
    organisations: await listNamedOrganisations(trx, [application]),
  };
  const recipients = [await getMissionRecipient(trx, mission)];
  return sendLetters(
    trx,
    { at: now, eventKey: `WrittenInConsultation:${id}`, recipients, chairOf: period.process },
    () => ({ kind: "consultation-request", data }),
  );
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
  const data = await readAboutRequest(trx, { period, decision, request });
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
  const data = { ...(await readAboutRequest(trx, { period, decision, request })), answeredAt: now.toString() };
  return sendLetters(
    trx,
    { at: now, eventKey: `RequestAnswered:${event.request}`, recipients, chairOf: period.process },
    () => ({ kind: "request-answered", data }),
  );
}

async function readAboutRequest(trx: Trx, { period, decision, request }: Asked) {
  const about = await readAboutPeriod(trx, period, decision);
  const { closesAt: at } = period.window;
  return {
    ...about,
    why: [whyLine(decision, "circulation", { code: "period_ended", outcome: "satisfied", at })],
    request: request.id,
    askedAt: request.askedAt.toString(),
    count: request.applications?.length ?? null,
    cites: decision.provisions.disclosure.cites,
  };
}

async function readAboutPeriod(trx: Trx, period: NoObjectionPeriod, decision: ModalitiesDecision) {
  const call = mustExist(await getCall(trx, period.call));
  const process = mustExist(await getProcess(trx, period.process));
  return aboutPeriod(period, decision, { call, process });
}
