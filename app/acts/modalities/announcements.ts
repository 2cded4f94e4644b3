import type { Trx } from "#db/handles.ts";
import { getPutText } from "#db/modalities/put-texts.ts";
import { getProcess } from "#db/process/processes.ts";
import {
  getMissionRecipient,
  listChairRecipients,
  listMissionRecipients,
  listSecretariatRecipients,
} from "#db/record/correspondence.ts";
import { isBefore } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Adoption } from "#domain/modalities/adoption.ts";
import type {
  AdoptionEntered,
  ModalitiesAdoptedInMeeting,
  ModalitiesEvent,
  SilenceBroken,
  SilenceProcedureConcluded,
  SilenceProcedureExtended,
  SilenceProcedureOpened,
  TextAdoptedInMeeting,
} from "#domain/modalities/events.ts";
import type { NamedText } from "#domain/modalities/put-text.ts";
import type { SilenceProcedure } from "#domain/modalities/silence.ts";
import type { Outage } from "#domain/process/outage.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import type { AnnouncementsOf } from "../kit/announcement.ts";
import type { Context } from "../kit/context.ts";
import { sendLetters } from "../kit/send-letters.ts";
import { tellMissionAndChair } from "../kit/tell-mission-and-chair.ts";
import { aboutOutage } from "../process/cited-outage.ts";
import { aboutAdoption, aboutText } from "./about-text.ts";

export const modalitiesAnnouncements = {
  WorkingDraftBegun: { act: "begin-working-draft" },
  WorkingDraftDiscarded: { act: "discard-working-draft" },
  ModalitiesProposed: { act: "propose-modalities" },
  ModalitiesRevised: { act: "revise-modalities" },
  ModalitiesReworded: { act: "revise-modalities" },
  TextEntered: { act: "enter-text" },
  TextRevised: { act: "revise-text" },
  AdoptionEntered: { act: "record-adoption", tell: askToConfirm },
  AdoptionDeclined: { act: "decline-adoption" },
  ModalitiesAdoptedInMeeting: { act: "confirm-adoption", tell: tellAdopted },
  TextAdoptedInMeeting: { act: "confirm-adoption", tell: tellAdopted },
  ModalitiesSuperseded: {
    act: ({ role }) => (role === "clock" ? "conclude-silence-procedure" : "confirm-adoption"),
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

interface AdoptedText {
  readonly adoption: Adoption;
  readonly text: NamedText;
  readonly process: Process;
  readonly session: Session | null;
}

/** To those who may confirm it: the others of the Chair's office, and the Secretariat. */
async function askToConfirm(
  trx: Trx,
  { now }: Context,
  event: AdoptionEntered,
  { adoption, ...about }: AdoptedText,
): Promise<number> {
  const readers = [...(await listChairRecipients(trx, event.process)), ...(await listSecretariatRecipients(trx))];
  const eventKey = `AdoptionEntered:${event.adoption}`;
  const data = { ...aboutAdoption(adoption, about), adoption: event.adoption };
  const others = readers.filter(({ person }) => person !== adoption.enteredBy);
  return sendLetters(trx, { at: now, eventKey, recipients: others }, () => ({ kind: "adoption-to-confirm", data }));
}

/** What the body adopted is told to all. */
async function tellAdopted(
  trx: Trx,
  { now }: Context,
  event: ModalitiesAdoptedInMeeting | TextAdoptedInMeeting,
  { adoption, ...about }: AdoptedText,
): Promise<number> {
  const readers = await listAll(trx, event.process);
  const data = aboutAdoption(adoption, about);
  const eventKey = `Adopted:${event.adoption}`;
  return sendLetters(trx, { at: now, eventKey, recipients: readers }, () => ({ kind: "text-adopted", data }));
}

async function listAll(trx: Trx, process: Id<"process">) {
  return [
    ...(await listMissionRecipients(trx)),
    ...(await listChairRecipients(trx, process)),
    ...(await listSecretariatRecipients(trx)),
  ];
}

interface Opened {
  readonly procedure: SilenceProcedure;
  readonly text: NamedText;
  readonly process: Process;
  /** What the Chair writes to the missions. */
  readonly letter: string | null;
}

async function tellOpened(
  trx: Trx,
  { now }: Context,
  event: SilenceProcedureOpened,
  { procedure, text, process, letter }: Opened,
): Promise<number> {
  const about = aboutText(procedure, text, process);
  const missions = await listMissionRecipients(trx);
  const eventKey = `SilenceProcedureOpened:${event.procedure}`;
  return sendLetters(trx, { at: now, eventKey, recipients: missions }, ({ name, memberState }) => ({
    kind: "silence-opened",
    data: {
      ...about,
      mission: name,
      mayBreak: memberState,
      opensAt: event.opensAt.toString(),
      isAhead: isBefore(now, event.opensAt),
      letter,
    },
  }));
}

interface Extended {
  readonly procedure: SilenceProcedure;
  readonly text: NamedText;
  readonly outage: Outage | null;
}

async function tellExtended(
  trx: Trx,
  { now }: Context,
  event: SilenceProcedureExtended,
  { procedure, text, outage }: Extended,
): Promise<number> {
  const about = aboutText(procedure, text, mustExist(await getProcess(trx, event.process)));
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
  const { named } = mustExist(await getPutText(trx, procedure.of));
  const about = aboutText(procedure, named, mustExist(await getProcess(trx, process)));
  const mission = await getMissionRecipient(trx, event.mission);
  const chairs = await listChairRecipients(trx, process);
  const data = { ...about, mission: mission.name, receivedAt: event.receivedAt.toString() };
  const eventKey = `SilenceBroken:${event.procedure}:${event.mission}`;
  return tellMissionAndChair(trx, { at: now, eventKey, process, mission, chairs }, (reader) => ({
    kind: "silence-broken",
    data: { ...data, reader, reason: reader === "chair" ? reason : null },
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
  const { named } = mustExist(await getPutText(trx, procedure.of));
  const about = aboutText(procedure, named, process);
  const readers = await listAll(trx, process.id);
  const eventKey = `SilenceProcedureConcluded:${event.procedure}`;
  return sendLetters(trx, { at: now, eventKey, recipients: readers }, () => ({
    kind: "silence-concluded",
    data: { ...about, outcome: event.outcome },
  }));
}
