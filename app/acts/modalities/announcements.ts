import type { Trx } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import { getProcess } from "#db/process/processes.ts";
import {
  getMissionRecipient,
  listChairRecipients,
  listMissionRecipients,
  listSecretariatRecipients,
} from "#db/record/correspondence.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type {
  ModalitiesEvent,
  SilenceBroken,
  SilenceProcedureConcluded,
  SilenceProcedureExtended,
  SilenceProcedureOpened,
} from "#domain/modalities/events.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { SilenceProcedure } from "#domain/modalities/silence.ts";
import type { Outage } from "#domain/process/outage.ts";
import type { Process } from "#domain/process/process.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { tellMissionAndChair } from "../kit/tell-mission-and-chair.ts";
import { aboutOutage } from "../process/cited-outage.ts";
import { aboutText } from "./about-text.ts";

export const modalitiesAnnouncements = {
  ModalitiesProposed: { act: "propose-modalities" },
  ModalitiesRevised: { act: "revise-modalities" },
  ModalitiesReworded: { act: "revise-modalities" },
  ModalitiesAdoptedInMeeting: { act: "record-adoption" },
  ModalitiesSuperseded: {
    act: ({ role }) => (role === "clock" ? "conclude-silence-procedure" : "record-adoption"),
  },
  SilenceProcedureOpened: { act: "open-silence-procedure", tell: tellOpened },
  SilenceProcedureExtended: { act: "extend-silence-procedure", tell: tellExtended },
  SilenceBroken: { act: "break-silence", process: ({ process }: SpokenAgainst) => process, tell: tellBroken },
  SilenceProcedureConcluded: {
    act: "conclude-silence-procedure",
    process: ({ process }: Concluded) => process.id,
    tell: tellConcluded,
  },
} as const satisfies AnnouncementsOf<ModalitiesEvent>;

interface Opened {
  readonly procedure: SilenceProcedure;
  readonly decision: ModalitiesDecision;
  readonly process: Process;
  /** What the Chair writes to the missions. */
  readonly letter: string | null;
}

async function tellOpened(
  trx: Trx,
  { now }: Context,
  event: SilenceProcedureOpened,
  { procedure, decision, process, letter }: Opened,
): Promise<number> {
  const about = aboutText(procedure, decision, process);
  const missions = await listMissionRecipients(trx);
  const eventKey = `SilenceProcedureOpened:${event.procedure}`;
  return sendLetters(trx, { at: now, eventKey, recipients: missions }, ({ name, memberState }) => ({
    kind: "silence-opened",
    data: { ...about, mission: name, mayBreak: memberState, opensAt: event.opensAt.toString(), letter },
  }));
}

interface Extended {
  readonly procedure: SilenceProcedure;
  readonly decision: ModalitiesDecision;
  readonly outage: Outage | null;
}

async function tellExtended(
  trx: Trx,
  { now }: Context,
  event: SilenceProcedureExtended,
  { procedure, decision, outage }: Extended,
): Promise<number> {
  const about = aboutText(procedure, decision, mustExist(await getProcess(trx, event.process)));
  const recipients = [...(await listMissionRecipients(trx)), ...(await listSecretariatRecipients(trx))];
  const eventKey = `SilenceProcedureExtended:${event.procedure}:${event.closesAt.toString()}`;
  return sendLetters(trx, { at: now, eventKey, recipients }, () => ({
    kind: "silence-extended",
    data: { ...about, previousClosesAt: event.from.toString(), reason: event.reason, outage: aboutOutage(outage) },
  }));
}

interface SpokenAgainst {
  readonly procedure: SilenceProcedure;
  /** The id of the process. */
  readonly process: Id<"process">;
  readonly reason: string | null;
}

/** A receipt to the mission that spoke, and word to the Chair; nobody else learns who it was. */
async function tellBroken(
  trx: Trx,
  { now }: Context,
  event: SilenceBroken,
  { procedure, process, reason }: SpokenAgainst,
): Promise<number> {
  const decision = mustExist(await getModalitiesDecision(trx, procedure.decision));
  const about = aboutText(procedure, decision, mustExist(await getProcess(trx, process)));
  const mission = await getMissionRecipient(trx, event.mission);
  const chairs = await listChairRecipients(trx, process);
  const data = { ...about, mission: mission.name, receivedAt: event.receivedAt.toString(), reason };
  const eventKey = `SilenceBroken:${event.procedure}:${event.mission}`;
  return tellMissionAndChair(trx, { at: now, eventKey, process, mission, chairs }, (reader) => ({
    kind: "silence-broken",
    data: { ...data, reader },
  }));
}

interface Concluded {
  readonly procedure: SilenceProcedure;
  readonly process: Process;
}

async function tellConcluded(
  trx: Trx,
  { now }: Context,
  event: SilenceProcedureConcluded,
  { procedure, process }: Concluded,
): Promise<number> {
  const decision = mustExist(await getModalitiesDecision(trx, procedure.decision));
  const about = aboutText(procedure, decision, process);
  const readers = [
    ...(await listMissionRecipients(trx)),
    ...(await listChairRecipients(trx, process.id)),
    ...(await listSecretariatRecipients(trx)),
  ];
  const eventKey = `SilenceProcedureConcluded:${event.procedure}`;
  return sendLetters(trx, { at: now, eventKey, recipients: readers }, () => ({
    kind: "silence-concluded",
    data: { ...about, outcome: event.outcome },
  }));
}
