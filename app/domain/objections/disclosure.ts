import { type Basis, caseStanding } from "../applications/case.ts";
import type { Actor } from "../kit/actor.ts";
import { type Instant, isAfter, isBefore, settlesAt } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Citation, impossible, refuse, type Ruling } from "../kit/ruling.ts";
import { asStagesSay } from "../modalities/as-stages-say.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import type { Audience, Provisions } from "../modalities/provisions.ts";
import { officesOf } from "../modalities/stages.ts";
import { classesOf } from "../modalities/templates.ts";
import type { AtWindow } from "../modalities/what-follows.ts";
import type { ConsultationSeen, ObjectorsDisclosed } from "./events.ts";
import type { NoObjectionPeriod } from "./period.ts";
import { windowFor } from "./window-of-application.ts";

/** Who asks. A mission is written to before any of its people signs in, so that it has no person here. */
export type Reader =
  | { readonly role: "public" | "clock" | "applicant" | "secretariat" | "administrator" }
  | { readonly role: "mission"; readonly mayObject: boolean }
  | { readonly role: "chair"; readonly process: Id<"process"> };

/** Who reads without an account: what is disclosed to it, everybody may know. */
export const everybody: Actor = { role: "public" };

/**
 * `information`: whose status was verified, for everybody to know; nobody objects to it. `proposed`: who is accredited unless a State objects, or if a
 * body decides so. `final`: who of them is accredited: when the period has ended, and again whenever time or a body has accredited another.
 */
export type ListKind = "information" | "proposed" | "final";

/** `all-missions`: those of observers too. */
export type ListAudience = Audience | "all-missions";

/**
 * What a decision discloses. `reasons`: that it was an objection which took a name from the list, and nothing of whose. `consultations`: what was said in
 * one. `votes`: the figures of a vote in the room. `opposition`: which States spoke against it there.
 */
export type Artefact =
  "dossier" | `${ListKind}-list` | "reasons" | "objectors" | "bases" | "consultations" | "votes" | "opposition";

/** What is asked about, under the decision of its call: one application, or the list on which it stands. */
export interface Item {
  readonly decision: Pick<ModalitiesDecision, "process" | "provisions" | "classes">;
  /** Where those on its list are answered: each list goes to whom it goes, with what it says. Without it, what holds of every list of the decision. */
  readonly at?: readonly AtWindow[];
  /** As it was sealed: to whom it was given then, and since when. Without it, what the decision says of one that is out. */
  readonly list?: { readonly audience: readonly ListAudience[]; readonly sealedAt: Instant };
  /** When its window closes; null where no State is asked. */
  readonly closesAt: Instant | null;
  /** From when on its outcome is known; null while there is none. */
  readonly knownFrom: Instant | null;
  /** Whether it is the reader's own: the application of its organisation, or what its State has said. */
  readonly own?: boolean;
}

/** An application that is on no list yet. */
export function unlisted(decision: Item["decision"]): Item {
  return { decision, closesAt: null, knownFrom: null };
}

/** A list with its period: once that has settled, the outcome of all whom nothing keeps open is known. */
export function inPeriod(
  decision: Item["decision"],
  { window }: Pick<NoObjectionPeriod, "window">,
  at: readonly AtWindow[],
): Item {
  return { decision, at, closesAt: window.closesAt, knownFrom: settlesAt(window) };
}

/** What has its outcome, however that came. */
export function withOutcome(decision: Item["decision"], knownFrom: Instant): Item {
  return { decision, closesAt: null, knownFrom };
}

/** `on-request`: a State that asks the Chair, on record. */
export type Knowledge = "yes" | "on-request" | "no";

/**
 * Who may read what, for pages and programs, letters, files and counts alike. Exactly those whom the decision names, and not before its time; where it names
 * nobody, nobody. Everybody reads their own.
 */
export function mayRead(reader: Reader, artefact: Artefact, item: Item, at: Instant): Knowledge {
  const { read, onRequest } = disclosedFrom(reader, artefact, item);
  if (hasCome(read, item, at)) return "yes";
  return hasCome(onRequest, item, at) ? "on-request" : "no";
}

/** From when on it may be read: when it is there, when it goes out on a list, when its window has closed, when its outcome is known; null for never. */
type Since = "at-once" | "listing" | "close" | "outcome" | null;

function hasCome(since: Since, { closesAt, knownFrom, list }: Item, at: Instant): boolean {
  const isKnown = knownFrom !== null && !isBefore(at, knownFrom);
  switch (since) {
    case null:
      return false;
    case "at-once":
      return true;
    case "listing":
      return list === undefined ? closesAt !== null : !isBefore(at, list.sealedAt);
    case "close":
      return closesAt === null ? isKnown : isAfter(at, closesAt);
    case "outcome":
      return isKnown;
    default:
      return impossible(since);
  }
}

/** What the decision says, whenever it is asked: from when on the reader has it by itself, and from when on by asking the Chair. */
export function disclosedFrom(
  reader: Reader,
  artefact: Artefact,
  item: Pick<Item, "decision" | "at" | "list" | "own">,
): { readonly read: Since; readonly onRequest: Since } {
  const { decision, at = [], list, own = false } = item;
  const { circulation, objection, disclosure } = asStagesSay(decision, at);
  const isChair = reader.role === "chair" && reader.process === decision.process;
  const keepsOutcomes = reader.role === "secretariat" || isChair;
  const isOwnApplication = own && reader.role === "applicant";
  const hasSaidIt = own && reader.role === "mission";
  const told = (audiences: readonly Audience[]): ReturnType<typeof disclosedFrom> => ({
    read: hasSaidIt ? "at-once" : !names(reader, audiences, item) ? null : isChair ? "at-once" : "outcome",
    onRequest: reader.role === "mission" && reader.mayObject && audiences.includes("state-on-request") ? "close" : null,
  });
  const alone = (read: Since) => ({ read, onRequest: null });
  switch (artefact) {
    case "dossier": {
      const circulated = circulation.fields === "dossier" && isCirculatedTo(reader, decision.process, circulation.to);
      return alone(isOwnApplication || rules(reader, decision) ? "at-once" : circulated ? "listing" : null);
    }
    case "information-list":
    case "proposed-list": {
      const audience = list?.audience ?? audienceOfList("proposed", decision, at);
      return alone(keepsOutcomes || names(reader, audience, item) ? "listing" : null);
    }
    case "final-list": {
      const audience = list?.audience ?? audienceOfList("final", decision, at);
      const since = list === undefined ? "outcome" : "listing";
      return alone(keepsOutcomes || names(reader, audience, item) ? since : null);
    }
    case "reasons":
      if (reader.role === "secretariat") return alone("at-once");
      return isOwnApplication ? alone("outcome") : told(disclosure.reasons);
    case "objectors":
      // Who consults those who objected knows them.
      return isChair && consults(decision) ? alone("at-once") : told(objection.objectorSeenBy);
    case "bases":
      return told(disclosure.reasons);
    case "consultations":
      return alone(hasSaidIt || isChair ? "at-once" : null);
    case "votes":
      return keepsOutcomes ? alone("at-once") : disclosedFrom(reader, "final-list", { decision, own });
    case "opposition":
      // It was said before all who sat in the room; the offices write it down. A State that asks is told of objections alone.
      return alone(keepsOutcomes ? "at-once" : told(objection.objectorSeenBy).read);
    default:
      return impossible(artefact);
  }
}

/** To whom the decision gives a list of the kind, answered there. The Secretariat and the Chair of the process have every list. */
export function audienceOfList(
  kind: ListKind,
  decision: Item["decision"],
  at: readonly AtWindow[],
): readonly ListAudience[] {
  const { circulation, disclosure } = asStagesSay(decision, at);
  switch (kind) {
    case "information":
    case "proposed":
      return [...new Set<ListAudience>([circulation.to, ...disclosure.proposedList])].toSorted();
    case "final":
      return [...new Set<ListAudience>(disclosure.finalList)].toSorted();
    default:
      return impossible(kind);
  }
}

/** An audience as a sentence says it: nobody twice, since all missions are those of the Member States too. */
export function audienceInBrief(audience: readonly ListAudience[]): readonly ListAudience[] {
  const within: Partial<Record<ListAudience, readonly ListAudience[]>> = {
    "member-states": ["all-missions"],
    "state-on-request": ["all-missions", "member-states"],
  };
  return audience.filter((one) => !(within[one] ?? []).some((wider) => audience.includes(wider)));
}

/** Whether the audiences name the reader without a request. An applicant is named with its own place. */
function names(
  reader: Reader,
  audiences: readonly ListAudience[],
  { decision, own = false }: Pick<Item, "decision" | "own">,
): boolean {
  if (audiences.includes("public")) return true;
  switch (reader.role) {
    case "chair":
      return audiences.includes("chair") && reader.process === decision.process;
    case "mission":
      return audiencesOfMission(reader).some((one) => audiences.includes(one));
    case "applicant":
      return own && audiences.includes("applicant");
    case "secretariat":
    case "administrator":
    case "clock":
    case "public":
      return false;
    default:
      return impossible(reader);
  }
}

/** The audiences that name a mission without a request: of a Member State, or of an observer. */
export function audiencesOfMission({ mayObject }: { readonly mayObject: boolean }): readonly ListAudience[] {
  return mayObject ? ["public", "all-missions", "member-states"] : ["public", "all-missions"];
}

function isCirculatedTo(reader: Reader, process: Id<"process">, to: Provisions["circulation"]["to"]): boolean {
  if (reader.role === "mission") return reader.mayObject || to === "all-missions";
  return reader.role === "chair" && reader.process === process;
}

/** The Secretariat reads every application that was sent; a Chair those of its process where the decision has the Chair rule. */
function rules(reader: Reader, decision: Item["decision"]): boolean {
  if (reader.role === "secretariat") return true;
  return (
    reader.role === "chair" && reader.process === decision.process && officesOf(classesOf(decision)).includes("chair")
  );
}

function consults(decision: Item["decision"]): boolean {
  return classesOf(decision).some(({ track }) => track?.some(({ kind }) => kind === "consultation"));
}

/** One application as it stands at the instant: its outcome is known once nothing keeps it open any more, be it a hold, a consultation or a body. */
export function itemOfApplication(basis: Basis, { own }: Required<Pick<Item, "own">>, at: Instant): Item {
  const { decision, period, application, further } = basis;
  const window = windowFor(decision, { class: application.class, window: further.inWindow });
  const { now } = caseStanding(basis, at);
  const isDecided = now.kind === "accredited" || now.kind === "not-accredited" || now.kind === "refused";
  return {
    decision,
    at: application.class === null || window === null ? [] : [{ class: application.class, window: window.key }],
    closesAt: period?.window.closesAt ?? null,
    knownFrom: isDecided ? now.at : null,
    own,
  };
}

/** What one reader is shown of the objections in a period. */
export interface Disclosed {
  readonly process: Id<"process">;
  readonly period: Id<"period">;
  /** Whether the bases are shown too: the decision may disclose who objected and keep why. */
  readonly bases: boolean;
  readonly cites: Citation;
}

/** The Chair sees who objected where the decision names the Chair, or has it consult them, and never of another process. Each time is put on record. */
export function discloseObjectors(
  reader: Extract<Actor, { readonly role: "chair" }>,
  period: NoObjectionPeriod,
  decision: ModalitiesDecision,
  at: Instant,
): Ruling<Disclosed, ObjectorsDisclosed> {
  const { objection, disclosure } = decision.provisions;
  const item = inPeriod(decision, period, []);
  if (mayRead(reader, "objectors", item, at) !== "yes") return refuse("not_allowed", {}, objection.cites);
  const { id, process } = period;
  const bases = mayRead(reader, "bases", item, at) === "yes";
  return accept(
    { process, period: id, bases, cites: disclosure.cites },
    { type: "ObjectorsDisclosed", period: id, reader: reader.person },
  );
}

/** What the Chair is told when a mission objects, or withdraws: who it was, and on which basis. */
export function chairLearns(decision: ModalitiesDecision): { readonly objectors: boolean; readonly bases: boolean } {
  const learns = (artefact: "objectors" | "bases") =>
    disclosedFrom({ role: "chair", process: decision.process }, artefact, { decision }).read === "at-once";
  return { objectors: learns("objectors"), bases: learns("bases") };
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
