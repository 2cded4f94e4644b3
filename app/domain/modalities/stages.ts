import type { Length } from "../kit/calendar.ts";
import { type Citation, impossible } from "../kit/ruling.ts";
import type { Audience, ListedCategory } from "./provisions.ts";

/*
 * A modalities decision as tracks of stages: for each class of organisations, what happens in which order, who answers, and where each answer
 * leads. Three kinds of stage are enough: somebody rules, silence decides in a window, a list is sealed. A decision is data of this shape, and
 * `standingOf` (domain/applications/standing.ts) reads it: there is no code for any one process.
 */

/** Acts alone. */
export const offices = ["secretariat", "chair"] as const;
export type Office = (typeof offices)[number];

/** Answers together: all Member States, or a body of the process by its key. */
export type BodyKey = string;

/** Of a class, within its decision. The customary ones are called as the categories are. */
export type ClassKey = string;

/** Of a stage, within its track: what is on record about a stage names it. */
export type StageKey = string;

/** Where the outcome of a stage leads. After the last stage, `next` is the end of the track, which accredits. */
export type Leads =
  | { readonly to: "next" }
  | { readonly to: "accredited" }
  | { readonly to: "not-accredited" }
  | { readonly to: "refused" }
  /** If the organisation agreed to it when it applied; else refused. It keeps its receipt. */
  | { readonly to: "class"; readonly class: ClassKey };

/** Until when somebody owes an answer. */
export type Due = { readonly after: Length } | { readonly at: "session-begins" | "session-ends" };

interface OfStage {
  readonly key: StageKey;
  /** Whom it concerns: those who are not objected to pass over a stage for the objected. */
  readonly of: "all" | "objected";
  readonly cites: Citation;
}

/** Somebody rules: an office on a claim or after screening, a body by a determination. */
export interface RulingStage extends OfStage {
  readonly kind: "ruling";
  readonly what: "claim" | "screening" | "determination";
  readonly by: Office | { readonly body: BodyKey; readonly decides: "consensus" | "vote" | "pronouncement" };
  /** Against which a claim is verified, by its key; null where no register is named. */
  readonly register: string | null;
  /** Whether a no carries its reason. */
  readonly reasonOwed: boolean;
  readonly due: Due | null;
  /** What it means that nobody has ruled when it is due. */
  readonly ifNone: "yes" | "no" | "waits";
  /** Whether what lacks something goes back to the organisation, for how long and how often; null where it does not. */
  readonly returned: {
    readonly within: Length;
    readonly rounds: number;
    /** However long it is given, not after the closing of its call. */
    readonly untilCallCloses?: boolean | undefined;
  } | null;
  readonly yes: Leads;
  readonly no: Leads;
}

/** Silence decides: the members of a body speak, or do not. */
export interface WindowStage extends OfStage {
  readonly kind: "window";
  readonly body: BodyKey;
  /** How many must object for an organisation to be objected to. */
  readonly threshold: number;
  /** Null where the Chair sets it. */
  readonly length: Length | null;
  /** At which hour of its last day it ends ("18:00", in the zone of the decision), where the text says so. */
  readonly closingClock?: string | undefined;
  /** Whether one note may name several organisations. */
  readonly bulk: boolean;
  readonly withdrawal: "never" | "until-close" | "until-decided";
  readonly basis: "none" | "voluntary" | "required";
  /** A hold keeps its item open until it is lifted or its limit ends; null where nobody may hold. */
  readonly hold: { readonly limit: Length; readonly then: "lifted" | "objection" } | null;
  readonly silent: Leads;
  readonly objected: Leads;
}

/** The Chair consults those who objected: each objection ends withdrawn or maintained. */
export interface ConsultationStage extends OfStage {
  readonly kind: "consultation";
  readonly within: Length;
  /** What the silence of an objector means at its end. */
  readonly silence: "maintains" | "drops";
  readonly withdrawn: Leads;
  readonly maintained: Leads;
}

/** A list is sealed and sent. It holds those on it only where a window or a determination follows. */
export interface ListStage extends OfStage {
  readonly kind: "list";
  readonly what: "information" | "proposed" | "final";
  readonly to: readonly (Audience | "observers")[];
  readonly fields: "name-and-country" | "dossier";
  /** How long before the session it must be out; null where the text says nothing. */
  readonly beforeSession: Length | null;
}

export type Stage = RulingStage | WindowStage | ConsultationStage | ListStage;

/** In their order. An empty one accredits whoever announces itself; null is closed. */
export type Track = readonly Stage[];

/** Whom the decision lets in on one track. */
export interface Class {
  readonly key: ClassKey;
  readonly title: string;
  /** Who belongs to it, in the words of the text. */
  readonly belongs: string;
  /** For filters and programs. */
  readonly kind: "ngo" | "business" | "academia" | "other";
  /** In consultative status with the Economic and Social Council. */
  readonly consultative: boolean;
  readonly track: Track | null;
  readonly cites: Citation;
}

/** Under what those of a class are found in lists. */
export function categoryOf({ kind, consultative }: Pick<Class, "kind" | "consultative">): ListedCategory {
  return kind === "ngo" && consultative ? "ecosoc-ngo" : kind;
}

/** In which States first answer a list: the first of a track. */
export function windowOf(track: Track | null): WindowStage | null {
  return track?.find((stage) => stage.kind === "window") ?? null;
}

/**
 * The windows at which an organisation comes to be that has so many of its track behind it: for who was objected to it may be another one than for the
 * others.
 */
export function windowsFrom(track: Track | null, behind: number): readonly WindowStage[] {
  const windows = (track ?? []).filter((stage) => stage.kind === "window").slice(behind);
  const last = windows.findIndex(({ of }) => of === "all");
  return last === -1 ? windows : windows.slice(0, last + 1);
}

/** In which the Chair consults those who object at a window: until the next one. */
export function consultationsAfter(track: Track | null, window: StageKey): readonly ConsultationStage[] {
  const after = (track ?? []).slice((track ?? []).findIndex(({ key }) => key === window) + 1);
  const next = after.findIndex(({ kind }) => kind === "window");
  return (next === -1 ? after : after.slice(0, next)).filter((stage) => stage.kind === "consultation");
}

/** The office that rules at a stage: of what a body determines, none. */
export function officeOf({ by }: Pick<RulingStage, "by">): Office | null {
  return typeof by === "string" ? by : null;
}

/** The offices that rule on some track, in their order. */
export function officesOf(classes: readonly Pick<Class, "track">[]): Office[] {
  const ruling = classes.flatMap(({ track }) =>
    (track ?? []).flatMap((stage) => (stage.kind === "ruling" ? (officeOf(stage) ?? []) : [])),
  );
  return offices.filter((office) => ruling.includes(office));
}

/** Where the outcomes of a stage lead. */
function leadsOf(stage: Stage): readonly Leads[] {
  switch (stage.kind) {
    case "ruling":
      return [stage.yes, stage.no];
    case "window":
      return [stage.silent, stage.objected];
    case "consultation":
      return [stage.withdrawn, stage.maintained];
    case "list":
      return [];
    default:
      return impossible(stage);
  }
}

/** The other classes to which some stage of a track leads, in their order. */
export function classesLedTo(track: Track | null): readonly ClassKey[] {
  return (track ?? []).flatMap(leadsOf).flatMap((leads) => (leads.to === "class" ? [leads.class] : []));
}

/** Whether somebody can be kept out by a State, or a body, on this track. */
export function canBeOpposed(track: Track): boolean {
  return track.some(({ kind, ...stage }) => kind === "window" || ("what" in stage && stage.what === "determination"));
}

/** Whether an office looks at what those on this track state. */
function isVerified(track: Track): boolean {
  return track.some((stage) => stage.kind === "ruling" && stage.what !== "determination");
}

/** Whether those on this track come in by what they claim: nobody verifies it, and nobody can oppose them. */
export function comesInUnverified(track: Track): boolean {
  return !canBeOpposed(track) && !isVerified(track);
}

/** Whether the status of a class is published as its organisations claim it, since nobody verifies it. */
export function isStatusAsClaimed({ consultative, track }: Pick<Class, "consultative" | "track">): boolean {
  return consultative && track !== null && !isStatusVerified(track);
}

/**
 * Whether somebody verifies a status on this track: by ruling on the claim, or by a register. Where nobody can oppose, whoever clears says that the status
 * is verified; where a list follows, a screening asks whether what was sent is complete and relevant, and leaves the status as it was claimed.
 */
function isStatusVerified(track: Track): boolean {
  if (!canBeOpposed(track)) return isVerified(track);
  return track.some((stage) => stage.kind === "ruling" && (stage.what === "claim" || stage.register !== null));
}

/** Whether a list holds those on it: only where it is proposed to States or a body that answer it. */
export function holdsItsItems(track: Track, index: number): boolean {
  const stage = track[index];
  return stage?.kind === "list" && stage.what === "proposed" && canBeOpposed(track.slice(index + 1));
}

/** Nobody answers anything on the way: whoever announces itself is in. */
export function isAsOfRight(track: Track | null): boolean {
  return track?.every(({ kind }, index) => kind === "list" && !holdsItsItems(track, index)) === true;
}
