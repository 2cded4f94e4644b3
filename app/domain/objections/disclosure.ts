import type { Actor } from "../kit/actor.ts";
import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Citation, impossible, refuse, type Ruling } from "../kit/ruling.ts";
import { asStagesSay } from "../modalities/as-stages-say.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import type { Audience } from "../modalities/provisions.ts";
import type { ConsultationSeen, ObjectorsDisclosed } from "./events.ts";
import { type NoObjectionPeriod, type PeriodStanding, periodStanding } from "./period.ts";

/** Who asks. A mission is written to before any of its people signs in, so that it has no person here. */
export type Reader =
  | { readonly role: "public" | "clock" | "applicant" | "secretariat" | "administrator" }
  | { readonly role: "mission"; readonly mayObject: boolean }
  | { readonly role: "chair"; readonly process: Id<"process"> };

/**
 * What a decision discloses of a list and its period. An applicant asks of its own place: that it is on the list, who objects to it. Whatever the decision
 * says, everybody reads what became of their own application.
 */
export type Artefact = "proposed-list" | "dossier" | "final-list" | "objectors" | "bases";

/** A list as it was sealed: to whom it was given then. */
export interface SealedTo {
  readonly process: Id<"process">;
  readonly audience: readonly (Audience | "all-missions")[];
  /** Whether an application of the reader's own organisation stands on it. */
  readonly namesReader: boolean;
}

/** `on-request`: a State that asks the Chair, on record. A mission always knows its own objections. */
export type Knowledge = "yes" | "on-request" | "no";

/** From when on what is disclosed may be read: when the list is out, when its period has closed, when the outcome is known. */
type Since = "at-once" | "close" | "outcome";

/**
 * Who may read what, for pages and programs, letters, files and counts alike. Exactly those whom the decision names, and not before its time; where it names
 * nobody, nobody. A list that was sealed is read, from its sealing, by those to whom it was given then.
 */
export function mayRead(reader: Reader, artefact: "sealed-list", list: SealedTo): Knowledge;
export function mayRead(
  reader: Reader,
  artefact: Artefact,
  decision: ModalitiesDecision,
  moment: PeriodStanding,
): Knowledge;
export function mayRead(
  reader: Reader,
  artefact: Artefact | "sealed-list",
  item: ModalitiesDecision | SealedTo,
  moment: PeriodStanding = "closed",
): Knowledge {
  if ("audience" in item) return yesIf(wasGiven(reader, item));
  if (artefact === "sealed-list") throw new Error("A sealed list is read by whom it was given to, not by a decision");
  return disclosed(reader, artefact, item, moment);
}

/** The Secretariat and the Chair of the process have every list. */
function wasGiven(reader: Reader, { process, audience, namesReader }: SealedTo): boolean {
  if (audience.includes("public")) return true;
  switch (reader.role) {
    case "secretariat":
      return true;
    case "chair":
      return reader.process === process;
    case "mission":
      return audience.includes("all-missions") || (reader.mayObject && audience.includes("member-states"));
    case "applicant":
      return namesReader && audience.includes("applicant");
    case "administrator":
    case "clock":
    case "public":
      return false;
    default:
      return impossible(reader);
  }
}

function disclosed(
  reader: Reader,
  artefact: Artefact,
  decision: ModalitiesDecision,
  moment: PeriodStanding,
): Knowledge {
  const knowledge = knowledgeOf(reader, artefact, decision);
  return hasCome(sinceWhen(reader, artefact, knowledge), moment) ? knowledge : "no";
}

function knowledgeOf(reader: Reader, artefact: Artefact, decision: ModalitiesDecision): Knowledge {
  const { circulation, objection, disclosure } = asStagesSay(decision);
  switch (artefact) {
    case "proposed-list":
      return yesIf(receivesList(reader, decision) || isNamed(reader, disclosure.proposedList, decision));
    case "dossier":
      return yesIf(circulation.fields === "dossier" && receivesList(reader, decision));
    case "final-list":
      return yesIf(isDisclosedTo(reader, disclosure.finalList));
    case "objectors":
      return toldTo(reader, objection.objectorSeenBy, decision);
    case "bases":
      return toldTo(reader, disclosure.reasons, decision);
    default:
      return impossible(artefact);
  }
}

/** The Chair follows the objections as they come in; nobody else learns of one while States may still be moved by it. */
function sinceWhen({ role }: Reader, artefact: Artefact, knowledge: Knowledge): Since {
  switch (artefact) {
    case "proposed-list":
    case "dossier":
      return "at-once";
    case "final-list":
      return "outcome";
    case "objectors":
    case "bases":
      if (role === "chair") return "at-once";
      return knowledge === "on-request" ? "close" : "outcome";
    default:
      return impossible(artefact);
  }
}

function hasCome(since: Since, moment: PeriodStanding): boolean {
  switch (since) {
    case "at-once":
      return true;
    case "close":
      return moment === "settling" || moment === "closed";
    case "outcome":
      return moment === "closed";
    default:
      return impossible(since);
  }
}

function toldTo(reader: Reader, audiences: readonly Audience[], decision: ModalitiesDecision): Knowledge {
  if (isNamed(reader, audiences, decision)) return "yes";
  const asks = reader.role === "mission" && reader.mayObject && audiences.includes("state-on-request");
  return asks ? "on-request" : "no";
}

/** Whether the audiences name the reader without a request. */
function isNamed(reader: Reader, audiences: readonly Audience[], { process }: ModalitiesDecision): boolean {
  if (audiences.includes("public")) return true;
  switch (reader.role) {
    case "chair":
      return audiences.includes("chair") && reader.process === process;
    case "mission":
      return audiences.includes("member-states") && reader.mayObject;
    case "applicant":
      return audiences.includes("applicant");
    case "secretariat":
    case "administrator":
    case "clock":
    case "public":
      return false;
    default:
      return impossible(reader);
  }
}

/** Whether the list is sent to the reader, by letter too: a Member State always has it, since it may object; the Secretariat sends it out, and the Chair of the process has it. */
export function receivesList(reader: Reader, decision: ModalitiesDecision): boolean {
  switch (reader.role) {
    case "mission":
      return reader.mayObject || asStagesSay(decision).circulation.to === "all-missions";
    case "chair":
      return reader.process === decision.process;
    case "secretariat":
      return true;
    case "applicant":
    case "administrator":
    case "clock":
    case "public":
      return false;
    default:
      return impossible(reader);
  }
}

function yesIf(reads: boolean): Knowledge {
  return reads ? "yes" : "no";
}

/** What one reader is shown of the objections in a period. */
export interface Disclosed {
  readonly process: Id<"process">;
  readonly period: Id<"period">;
  /** Whether the bases are shown too: the decision may disclose who objected and keep why. */
  readonly bases: boolean;
  readonly cites: Citation;
}

/** The Chair sees who objected where the decision names the Chair, and never of another process. Each time is put on record. */
export function discloseObjectors(
  reader: Extract<Actor, { readonly role: "chair" }>,
  period: NoObjectionPeriod,
  decision: ModalitiesDecision,
  at: Instant,
): Ruling<Disclosed, ObjectorsDisclosed> {
  const { objection, disclosure } = decision.provisions;
  const moment = periodStanding(period, at);
  if (mayRead(reader, "objectors", decision, moment) !== "yes") return refuse("not_allowed", {}, objection.cites);
  const { id, process } = period;
  const bases = mayRead(reader, "bases", decision, moment) === "yes";
  return accept(
    { process, period: id, bases, cites: disclosure.cites },
    { type: "ObjectorsDisclosed", period: id, reader: reader.person },
  );
}

/** What the Chair is told when a mission objects, or withdraws: who it was, and on which basis. */
export function chairLearns(decision: ModalitiesDecision): { readonly objectors: boolean; readonly bases: boolean } {
  const learns = (artefact: "objectors" | "bases") =>
    mayRead({ role: "chair", process: decision.process }, artefact, decision, "open") === "yes";
  return { objectors: learns("objectors"), bases: learns("bases") };
}

/**
 * The audiences that a reader of the list of the accredited belongs to. The Secretariat and the Chair keep the record of outcomes, and an applicant has
 * the outcome of its own application: on this list they see what everybody sees.
 */
export function audiencesOf(reader: Reader): readonly Audience[] {
  switch (reader.role) {
    case "mission":
      return reader.mayObject ? ["public", "member-states"] : ["public"];
    case "chair":
    case "secretariat":
    case "applicant":
    case "administrator":
    case "clock":
    case "public":
      return ["public"];
    default:
      return impossible(reader);
  }
}

/** Who reads without an account: what is disclosed to it, everybody may know. */
export const everybody: Actor = { role: "public" };

/** Whether the list of the accredited, where a process discloses it to some, is disclosed to the reader. */
export function isDisclosedTo(reader: Reader, disclosedTo: readonly Audience[]): boolean {
  return audiencesOf(reader).some((audience) => disclosedTo.includes(audience));
}

/** The same of one organisation on which the Chair consults. */
export function discloseConsultation(
  reader: Extract<Actor, { readonly role: "chair" }>,
  {
    period,
    decision,
    application,
  }: {
    readonly period: NoObjectionPeriod;
    readonly decision: ModalitiesDecision;
    readonly application: Id<"application">;
  },
  at: Instant,
): Ruling<Disclosed, ConsultationSeen> {
  const ruling = discloseObjectors(reader, period, decision, at);
  if (!ruling.ok) return ruling;
  return accept(ruling.next, { type: "ConsultationSeen", period: period.id, application, reader: reader.person });
}
