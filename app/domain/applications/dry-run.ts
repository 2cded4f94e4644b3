import { type Instant, isAfter } from "../kit/calendar.ts";
import { impossible } from "../kit/ruling.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import { categoryOf, type Class, type ClassKey, type Stage, type StageKey, type Track } from "../modalities/stages.ts";
import { classesOf, classIn } from "../modalities/templates.ts";
import type { ApplicationInBrief } from "./application.ts";
import { type Basis, caseOf, caseStanding, officeRulings } from "./case.ts";
import type { Voice, WindowOfCase } from "./item-in-window.ts";
import type { Case } from "./records.ts";
import { type Passed, standingOf } from "./standing.ts";

/* A past round under another decision: what everybody did then, read by its tracks. What nobody did then is unknown, and no default is made of it. */

export type OutcomeNow = "accredited" | "not-accredited" | "refused" | "undecided" | "withdrawn" | "waits";
export type OutcomeUnder = Exclude<OutcomeNow, "undecided" | "waits"> | "unknown";

export interface RunDry {
  readonly now: OutcomeNow;
  readonly under: OutcomeUnder;
  /** The class of the other decision in which it was read; null where it has none for it. */
  readonly class: ClassKey | null;
}

/** The same application under the decision of its call, and under another one. A draft has no outcome in either. */
export function runDry(basis: Basis, other: Pick<ModalitiesDecision, "classes" | "provisions">, at: Instant): RunDry {
  const { now } = caseStanding(basis, at);
  const classes = classesOf(other);
  const own = ownClass(basis);
  const into = own === null ? null : classFor(own, classes);
  return {
    now: now.kind === "draft" ? "waits" : now.kind,
    under: own === null || into === null ? "unknown" : outcomeUnder(basis, { classes, into, own }, at),
    class: into?.key ?? null,
  };
}

/**
 * The states in which two applications can end otherwise because of their instants alone. Under the decision of their call a default falls at an
 * instant that is counted from them; under the other one it is unknown, whenever it falls. What was withdrawn was so before something or after it.
 */
export function statesThatRestOnInstants(
  decision: Pick<ModalitiesDecision, "classes" | "provisions">,
): readonly ApplicationInBrief["state"][] {
  const tracks = classesOf(decision).flatMap(({ track }) => (track === null ? [] : [track]));
  const isDefault = (stage: Stage) => stage.kind === "ruling" && stage.due !== null && stage.ifNone !== "waits";
  const byOffices = new Set<Stage>(tracks.flatMap(officeRulings));
  const defaults = tracks.flat().filter(isDefault);
  return [
    "withdrawn",
    ...(defaults.length > 0 ? (["submitted", "cleared", "refused"] as const) : []),
    // Offices have ruled on what is listed; where more than one has, or none in time, more than its row is on record.
    ...(defaults.some((stage) => !byOffices.has(stage)) ? (["circulated"] as const) : []),
  ];
}

/** In which it was received. */
function ownClass({ application, decision }: Basis): Class | null {
  return application.state === "draft" ? null : classIn(decision, application.movedFrom ?? application.class);
}

/** The class of the same name or, without one, the first that programs read under the same category. */
function classFor(own: Class, classes: readonly Class[]): Class | null {
  const category = categoryOf(own);
  return classes.find(({ key }) => key === own.key) ?? classes.find((one) => categoryOf(one) === category) ?? null;
}

interface Reading {
  readonly classes: readonly Class[];
  readonly into: Class;
  readonly own: Class;
}

function outcomeUnder(basis: Basis, { classes, into, own }: Reading, at: Instant): OutcomeUnder {
  const past = caseOf(basis);
  const before = own.track ?? [];
  const { passed, now } = standingOf(readBy({ past, before }, { classes, into }), at);
  if (passed.some((one) => isGuessed(one, before) || isUncounted(one, before))) return "unknown";
  switch (now.kind) {
    case "refused":
      // Whether it would have gone on in another class was not asked.
      return leadsElsewhere(now.stage) ? "unknown" : now.kind;
    case "accredited":
    case "not-accredited":
    case "withdrawn":
      return now.kind;
    case "draft":
    case "waits":
    case "undecided":
      return "unknown";
    default:
      return impossible(now);
  }
}

/** The record of a past round, each part of it at the stage of the other track at which the same is done; what has no such stage is left out. */
function readBy(
  { past, before }: { readonly past: Case; readonly before: Track },
  { classes, into }: Omit<Reading, "own">,
): Case {
  const moved = <Kept extends { readonly stage: StageKey }>(kept: Kept): Kept[] => {
    const stage = sameStage(
      before.find(({ key }) => key === kept.stage),
      into.track ?? [],
    );
    return stage === undefined ? [] : [{ ...kept, stage: stage.key }];
  };
  const windows = past.windows.flatMap(moved);
  return {
    ...past,
    classes,
    class: into.key,
    agreedTo: null,
    rulings: past.rulings.flatMap(moved),
    cures: past.cures.flatMap(moved),
    lists: past.lists.flatMap(moved),
    windows: windows.map((window) => ({ ...window, voices: enough(window, before, into.track ?? []) })),
    consultations: [],
    defaults: [],
    scopeEndsAt: null,
  };
}

/** As many as the other track asks for, where there were enough for its own. */
function enough({ voices, window }: WindowOfCase, before: Track, track: Track): readonly Voice[] {
  const [first, ...others] = voices.filter(
    ({ kind, endedAt }) => kind === "objection" && (endedAt === null || isAfter(endedAt, window.closesAt)),
  );
  if (first === undefined || others.length + 1 < thresholdOf(before)) return voices;
  return [...voices, ...Array.from({ length: thresholdOf(track) }, () => first)];
}

function thresholdOf(track: Track): number {
  return track.find((one) => one.kind === "window")?.threshold ?? 1;
}

function sameStage(one: Stage | undefined, track: Track): Stage | undefined {
  if (one === undefined) return undefined;
  const what = "what" in one ? one.what : null;
  return track.find((other) => other.kind === one.kind && ("what" in other ? other.what : null) === what);
}

/** An answer that rests on nothing that somebody did: a default, or objectors whom nobody consulted. */
function isGuessed({ stage, outcome }: Passed, before: Track): boolean {
  return outcome === "by-default" || (stage.kind === "consultation" && sameStage(stage, before) === undefined);
}

/**
 * Whether enough States objected for one rule says it for another that asks for as many, for fewer where they were enough, and for more where they
 * were not. How many they were is told to nobody.
 */
function isUncounted({ stage, outcome }: Passed, before: Track): boolean {
  if (stage.kind !== "window") return false;
  const then = before.find((one) => one.kind === "window");
  if (then === undefined) return false;
  return outcome === "objected" ? stage.threshold > then.threshold : stage.threshold < then.threshold;
}

function leadsElsewhere(stage: Stage | null): boolean {
  return stage?.kind === "ruling" && stage.no.to === "class";
}
