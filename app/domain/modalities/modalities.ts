import { type Instant, isBefore, type PlainDate } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import {
  accept,
  type Citation,
  impossible,
  type Refusal,
  refuse,
  type Ruling,
  type SeenAndPresent,
} from "../kit/ruling.ts";
import { provisionsProblems } from "./contradictions.ts";
import type {
  ModalitiesAdoptedInMeeting,
  ModalitiesProposed,
  ModalitiesRevised,
  ModalitiesReworded,
  ModalitiesSuperseded,
} from "./events.ts";
import type { Category, Provisions, Route } from "./provisions.ts";
import { type SilenceProcedure, silenceStanding } from "./silence.ts";
import type { Class } from "./stages.ts";
import { classesOf } from "./templates.ts";
import { textChangesBetween } from "./text-change.ts";
import { trackProblems } from "./track-problems.ts";

export interface ModalitiesDecision {
  readonly id: Id<"decision">;
  readonly process: Id<"process">;
  readonly version: number;
  readonly title: string;
  readonly issuer: string;
  readonly citation: Citation;
  readonly date: PlainDate;
  readonly text: string;
  readonly provisions: Provisions;
  /** Its classes and their tracks, where it was entered with its own; absent where the provisions describe the customary ones. */
  readonly classes?: readonly Class[];
  readonly supersededAt: Instant | null;
  /** As recorded. Adoption by silence is computed from the procedures and holds whether recorded or not. */
  readonly adoption: { readonly by: "silence" } | { readonly by: "meeting"; readonly at: Instant } | null;
}

export type ModalitiesStanding = "draft" | "under-silence" | "settling" | "adopted" | "not-adopted" | "superseded";

/** A decision with the silence procedures that were opened on it. */
export interface ModalitiesRecord {
  readonly decision: ModalitiesDecision;
  readonly silence: readonly SilenceProcedure[];
}

/** Computed from rows and the instant; what a job recorded changes nothing. */
export function modalitiesStanding(
  decision: ModalitiesDecision,
  silence: readonly SilenceProcedure[],
  at: Instant,
): ModalitiesStanding {
  if (decision.supersededAt !== null && !isBefore(at, decision.supersededAt)) return "superseded";
  if (adoptedInMeeting(decision, at)) return "adopted";
  let standing: ModalitiesStanding = "draft";
  for (const procedure of silence) {
    const outcome = silenceStanding(procedure, at);
    switch (outcome) {
      case "passed":
        return "adopted";
      case "open":
        standing = "under-silence";
        break;
      case "settling":
        standing = "settling";
        break;
      case "broken":
        if (standing === "draft") standing = "not-adopted";
        break;
      case "upcoming":
        if (standing === "draft") standing = "under-silence";
        break;
      default:
        return impossible(outcome);
    }
  }
  return standing;
}

function adoptedInMeeting(decision: ModalitiesDecision, at: Instant): boolean {
  return decision.adoption?.by === "meeting" && !isBefore(at, decision.adoption.at);
}

/** Since when the decision is in force, by silence (the closing instant) or in a meeting; null while it is not. */
export function adoptedSince(
  decision: ModalitiesDecision,
  silence: readonly SilenceProcedure[],
  at: Instant,
): Instant | null {
  if (decision.adoption?.by === "meeting" && adoptedInMeeting(decision, at)) return decision.adoption.at;
  return silence.find((procedure) => silenceStanding(procedure, at) === "passed")?.window.closesAt ?? null;
}

/** The decision under which a call may be opened. When a new version has passed and the old one still governs its calls, the new one. */
export function decisionInForce(records: readonly ModalitiesRecord[], at: Instant): ModalitiesDecision | null {
  let inForce: ModalitiesDecision | null = null;
  for (const { decision, silence } of records) {
    if (modalitiesStanding(decision, silence, at) !== "adopted") continue;
    if (inForce === null || decision.version > inForce.version) inForce = decision;
  }
  return inForce;
}

/** How a decision stands for its readers: one that a later one has followed still governs the calls opened under it, and no new one. */
export type StandingShown = ModalitiesStanding | "governs-earlier-calls";

export function standingShown(
  { decision, silence }: ModalitiesRecord,
  inForce: ModalitiesDecision | null,
  at: Instant,
): StandingShown {
  const standing = modalitiesStanding(decision, silence, at);
  return standing === "adopted" && inForce?.id !== decision.id ? "governs-earlier-calls" : standing;
}

export function routeOf(decision: ModalitiesDecision, category: Category): Route {
  return decision.provisions.categories[category].route;
}

export function isNotifyRoute(route: Route): boolean {
  return route === "notify" || route === "notify-and-list";
}

/** A text for consultation; a text that fell is followed by a new version. */
export function proposeModalities(decision: ModalitiesDecision): Ruling<ModalitiesDecision, ModalitiesProposed> {
  const refusal = refuseContradictions(decision);
  if (refusal !== null) return refusal;
  return accept(decision, {
    type: "ModalitiesProposed",
    process: decision.process,
    decision: decision.id,
    version: decision.version,
  });
}

/** Between provisions, or in the tracks of the classes. */
function refuseContradictions(decision: ModalitiesDecision): Refusal | null {
  const [problem] = [...provisionsProblems(decision.provisions), ...trackProblems(classesOf(decision))];
  if (problem === undefined) return null;
  return refuse("modalities_contradict_themselves", { problem: problem.code }, problem.cites);
}

export type Revision = Partial<
  Pick<ModalitiesDecision, "title" | "issuer" | "citation" | "date" | "text" | "provisions" | "classes">
>;

/** A text under silence is frozen, and so is one that silence has decided. */
export function mayReviseModalities(decision: ModalitiesDecision, standing: ModalitiesStanding): Refusal | null {
  return standing === "draft" ? null : refuse("modalities_not_a_draft", { standing }, decision.citation);
}

/** Nobody writes over a text that they have not seen. */
export function reviseModalities(
  decision: ModalitiesDecision,
  standing: ModalitiesStanding,
  revision: Revision,
  hash?: SeenAndPresent,
): Ruling<ModalitiesDecision, { readonly revised: ModalitiesRevised; readonly reworded: ModalitiesReworded }> {
  const refusal = mayReviseModalities(decision, standing);
  if (refusal !== null) return refusal;
  if (hash?.seen !== hash?.present) return refuse("changed_meanwhile");
  const { classes, ...said } = decision;
  // Other provisions describe other tracks, unless they come with their own.
  const kept = revision.provisions === undefined && classes !== undefined ? { classes } : {};
  const next: ModalitiesDecision = { ...said, ...kept, ...revision };
  const contradiction = refuseContradictions(next);
  if (contradiction !== null) return contradiction;
  const changes = textChangesBetween(decision, next);
  const of = { process: decision.process, decision: decision.id, version: decision.version };
  return accept(next, {
    revised: { type: "ModalitiesRevised", ...of, changed: changes.map(({ field }) => field) },
    reworded: { type: "ModalitiesReworded", ...of, changes },
  });
}

/** The body itself adopts the text in a meeting; a text that fell under silence may still be. */
export function mayRecordAdoption(decision: ModalitiesDecision, standing: ModalitiesStanding): Refusal | null {
  switch (standing) {
    case "adopted":
    case "superseded":
      return refuse("modalities_already_adopted", {}, decision.citation);
    case "under-silence":
    case "settling":
      return refuse("silence_procedure_already_open", {}, decision.citation);
    case "draft":
    case "not-adopted":
      return null;
    default:
      return impossible(standing);
  }
}

/** None that the Chair has not seen. */
export function recordAdoption(
  { decision, standing }: { readonly decision: ModalitiesDecision; readonly standing: ModalitiesStanding },
  { adoptedAt, hash }: { readonly adoptedAt: Instant; readonly hash?: SeenAndPresent | undefined },
  at: Instant,
): Ruling<ModalitiesDecision, ModalitiesAdoptedInMeeting> {
  const refusal = mayRecordAdoption(decision, standing);
  if (refusal !== null) return refusal;
  if (hash?.seen !== hash?.present) return refuse("changed_meanwhile");
  if (isBefore(at, adoptedAt)) return refuse("adoption_lies_ahead", { adoptedAt: adoptedAt.toString() });
  return accept(
    { ...decision, adoption: { by: "meeting", at: adoptedAt } },
    { type: "ModalitiesAdoptedInMeeting", process: decision.process, decision: decision.id, adoptedAt },
  );
}

/**
 * A call runs to its end under the decision it was opened under. An earlier decision is therefore superseded only when none of its calls
 * is open and nothing received under it waits for its outcome (`unfinished` counts both); until then new calls follow the one in force.
 */
export function supersede(
  decision: ModalitiesDecision,
  inForce: ModalitiesDecision | null,
  unfinished: number,
  at: Instant,
): Ruling<ModalitiesDecision, ModalitiesSuperseded> {
  if (inForce?.process !== decision.process || inForce.version <= decision.version) {
    return refuse("no_modalities_in_force", {}, decision.citation);
  }
  if (unfinished > 0) return refuse("modalities_are_still_applied", { count: unfinished }, decision.citation);
  return accept(
    { ...decision, supersededAt: at },
    {
      type: "ModalitiesSuperseded",
      process: decision.process,
      decision: decision.id,
      by: inForce.id,
      supersededAt: at,
    },
  );
}
