import { getCall } from "#db/applications/calls.ts";
import {
  appendCircularLetters,
  getMissionRecipient,
  getObjectionNoteOf,
  getReasonOfBreak,
  listChairRecipients,
  listMissionRecipients,
  listNamedOrganisations,
  type Recipient,
} from "#db/record/correspondence.ts";
import type { Trx } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getNoObjectionPeriod } from "#db/objections/no-objection-periods.ts";
import { getProcess } from "#db/process/processes.ts";
import { getSilenceProcedure } from "#db/modalities/silence-procedures.ts";
import { chairLearns } from "#domain/objections/disclosure.ts";
import type {
  ListCirculated,
  NoObjectionPeriodExtended,
  ObjectionRaised,
  ObjectionWithdrawn,
  SilenceBroken,
  SilenceProcedureConcluded,
  SilenceProcedureOpened,
} from "#domain/events.ts";
import type { ProvisionCode } from "#domain/applications/explain.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { NoObjectionPeriod } from "#domain/objections/no-objection-period.ts";
import type { AboutPeriod, AboutText, Explained } from "#emails/kit/about.ts";
import type { Letter } from "#emails/index.ts";
import type { Context } from "./context.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { sendLetters } from "./send-letters.ts";

export async function tellSilenceOpened(trx: Trx, { now }: Context, event: SilenceProcedureOpened): Promise<number> {
  const { about, letter } = await aboutText(trx, event.procedure);
  const missions = await listMissionRecipients(trx);
  return sendLetters(trx, now, `SilenceProcedureOpened:${event.procedure}`, missions, ({ name, memberState }) => ({
    kind: "silence-opened",
    data: { ...about, mission: name, mayBreak: memberState, opensAt: event.opensAt.toString(), letter },
  }));
}

/** A receipt to the mission that spoke, and word to the Chair; nobody else learns who it was. */
export async function tellSilenceBroken(trx: Trx, { now }: Context, event: SilenceBroken): Promise<number> {
  const { about, process } = await aboutText(trx, event.procedure);
  const mission = await getMissionRecipient(trx, event.mission);
  const chairs = await listChairRecipients(trx, process);
  const data = {
    ...about,
    mission: mission.name,
    receivedAt: event.receivedAt.toString(),
    reason: await getReasonOfBreak(trx, event.procedure, event.mission),
  };
  const readers = { process, mission, chairs };
  return sendToMissionAndChair(trx, now, `SilenceBroken:${event.procedure}:${event.mission}`, readers, (reader) => ({
    kind: "silence-broken",
    data: { ...data, reader },
  }));
}

export async function tellSilenceConcluded(
  trx: Trx,
  { now }: Context,
  event: SilenceProcedureConcluded,
): Promise<number> {
  const { about, process } = await aboutText(trx, event.procedure);
  const readers = [...(await listMissionRecipients(trx)), ...(await listChairRecipients(trx, process))];
  return sendLetters(trx, now, `SilenceProcedureConcluded:${event.procedure}`, readers, () => ({
    kind: "silence-concluded",
    data: { ...about, outcome: event.outcome },
  }));
}

/** To those to whom the decision circulates the list. */
export async function tellListCirculated(trx: Trx, { now }: Context, event: ListCirculated): Promise<number> {
  const { about, decision } = await aboutPeriod(trx, event.period);
  const { circulation, objection } = decision.provisions;
  const missions = (await listMissionRecipients(trx)).filter(
    ({ memberState }) => memberState || circulation.to === "all-missions",
  );
  return sendLetters(trx, now, `ListCirculated:${event.period}`, missions, ({ name, memberState }) => ({
    kind: "list-circulated",
    data: {
      ...about,
      mission: name,
      mayObject: memberState && objection.by === "member-states",
      opensAt: event.opensAt.toString(),
      count: event.count,
      basis: objection.basis,
    },
  }));
}

/** To the missions, and to every organisation on the list. */
export async function tellPeriodExtended(
  trx: Trx,
  { now }: Context,
  event: NoObjectionPeriodExtended,
): Promise<number> {
  const { about } = await aboutPeriod(trx, event.period);
  const data = { ...about, previousClosesAt: event.from.toString(), reason: event.reason };
  const eventKey = `NoObjectionPeriodExtended:${event.period}:${event.closesAt.toString()}`;
  const toMissions = await sendLetters(trx, now, eventKey, await listMissionRecipients(trx), () => ({
    kind: "no-objection-period-extended",
    data: { ...data, reader: { kind: "mission" } },
  }));
  const toApplicants = await appendCircularLetters(trx, {
    kind: "no-objection-period-extended",
    eventKey,
    at: now,
    to: { circulatedIn: event.period },
    addressedAs: "reader",
    data,
  });
  return toMissions + toApplicants;
}

/** A receipt to the mission that objected; the Chair is told what the decision makes known to the Chair. */
export async function tellObjectionReceived(trx: Trx, { now }: Context, event: ObjectionRaised): Promise<number> {
  const { about, decision } = await aboutPeriod(trx, event.period);
  const readers = await readersOfObjection(trx, decision, event.mission);
  const { reference, basis } = await getObjectionNoteOf(trx, { note: event.note });
  const data = {
    ...about,
    note: reference,
    mission: readers.mission.name,
    receivedAt: event.receivedAt.toString(),
    organisations: await listNamedOrganisations(trx, event.applications),
  };
  const { bases } = chairLearns(decision);
  return sendToMissionAndChair(trx, now, `ObjectionRaised:${event.note}`, readers, (reader) =>
    reader === "mission"
      ? { kind: "objection-received", data: { ...data, basis } }
      : { kind: "objection-received-for-chair", data: { ...data, basis: bases ? basis : null, basisShown: bases } },
  );
}

export async function tellObjectionWithdrawn(trx: Trx, { now }: Context, event: ObjectionWithdrawn): Promise<number> {
  const { about, decision } = await aboutPeriod(trx, event.period);
  const readers = await readersOfObjection(trx, decision, event.mission);
  const { reference } = await getObjectionNoteOf(trx, { objection: event.objection });
  const data = {
    ...about,
    note: reference,
    mission: readers.mission.name,
    withdrawnAt: event.withdrawnAt.toString(),
    organisations: await listNamedOrganisations(trx, [event.application]),
  };
  return sendToMissionAndChair(trx, now, `ObjectionWithdrawn:${event.objection}`, readers, (reader) => ({
    kind: "objection-withdrawn",
    data: { ...data, reader },
  }));
}

interface MissionAndChair {
  readonly process: string;
  readonly mission: Recipient;
  readonly chairs: readonly Recipient[];
}

/** Where the decision does not make an objector known to the Chair, the Chair gets no letter. */
async function readersOfObjection(trx: Trx, decision: ModalitiesDecision, mission: string): Promise<MissionAndChair> {
  const { process } = decision;
  const chairs = chairLearns(decision).objectors ? await listChairRecipients(trx, process) : [];
  return { process, mission: await getMissionRecipient(trx, mission), chairs };
}

/** The Chair answers for both letters: that they exist already says who spoke. */
async function sendToMissionAndChair(
  trx: Trx,
  at: Context["now"],
  eventKey: string,
  { process, mission, chairs }: MissionAndChair,
  write: (reader: "mission" | "chair") => Letter,
): Promise<number> {
  const toMission = await sendLetters(trx, at, `${eventKey}:mission`, [mission], () => write("mission"), process);
  return toMission + (await sendLetters(trx, at, `${eventKey}:chair`, chairs, () => write("chair"), process));
}

async function aboutText(trx: Trx, id: string) {
  const procedure = mustExist(await getSilenceProcedure(trx, id));
  const decision = mustExist(await getModalitiesDecision(trx, procedure.decision));
  const { slug, title } = mustExist(await getProcess(trx, decision.process));
  const about: AboutText = {
    process: { slug, title },
    text: { title: decision.title, version: decision.version },
    procedure: id,
    closesAt: procedure.window.closesAt.toString(),
    zone: procedure.window.zone,
    why: [],
  };
  return { about, process: decision.process, letter: procedure.letter };
}

async function aboutPeriod(trx: Trx, id: string) {
  const period = mustExist(await getNoObjectionPeriod(trx, id));
  const decision = mustExist(await getModalitiesDecision(trx, period.decision));
  const call = mustExist(await getCall(trx, period.call));
  const { slug, title } = mustExist(await getProcess(trx, period.process));
  const about: AboutPeriod = {
    process: { slug, title },
    call: call.title,
    period: id,
    closesAt: period.window.closesAt.toString(),
    zone: period.window.zone,
    why: whyOf(period, decision),
  };
  return { about, decision };
}

/** The provisions under which the list lies before the missions. */
function whyOf({ window }: NoObjectionPeriod, { provisions }: ModalitiesDecision): readonly Explained[] {
  const line = (
    provision: "circulation" | "objection",
    outcome: "satisfied" | "awaited",
    code: ProvisionCode,
    at: Context["now"],
  ): Explained => ({
    outcome,
    at: at.toString(),
    cites: provisions[provision].cites,
    code,
    details: {},
  });
  return [
    line("circulation", "satisfied", "circulated_to_missions", window.opensAt),
    line("objection", "awaited", "objections_possible", window.closesAt),
  ];
}
