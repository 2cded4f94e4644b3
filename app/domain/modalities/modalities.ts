import { type Instant, isAfter, isBefore, type PlainDate } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Citation, type Refusal, refuse, type Ruling, type SeenAndPresent } from "../kit/ruling.ts";
import { provisionsProblems } from "./contradictions.ts";
import type { ModalitiesProposed, ModalitiesRevised, ModalitiesReworded, ModalitiesSuperseded } from "./events.ts";
import { categories, type Category, type Provisions, type Route } from "./provisions.ts";
import {
  type Adopted,
  type PutText,
  refuseWhileAdoptionWaits,
  textAdoptedSince,
  type TextStanding,
  textStanding,
} from "./put-text.ts";
import type { SilenceProcedure } from "./silence.ts";
import { withOwnStageKeys } from "./stage-keys.ts";
import { canBeOpposed, type Class, type ClassKey } from "./stages.ts";
import { classesOf, classIn } from "./templates.ts";
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
  readonly adoption: Adopted | null;
}

export type ModalitiesStanding = TextStanding | "superseded";

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
  return putStanding(decision, silence, at);
}

/** Of a modalities decision or another text; only the former is superseded. */
export function putStanding(
  put: Pick<ModalitiesDecision, "adoption" | "supersededAt">,
  silence: readonly SilenceProcedure[],
  at: Instant,
): ModalitiesStanding {
  if (put.supersededAt !== null && !isBefore(at, put.supersededAt)) return "superseded";
  return textStanding(put.adoption, silence, at);
}

/** Since when the decision is in force, by silence (the closing instant) or in a meeting; null while it is not. */
export function adoptedSince(
  decision: ModalitiesDecision,
  silence: readonly SilenceProcedure[],
  at: Instant,
): Instant | null {
  return textAdoptedSince(decision.adoption, silence, at);
}

/**
 * The decision under which a call may be opened: of those that are adopted, the one that was adopted last. What says so is the instant of its
 * adoption, not the number of its version, nor when somebody entered it.
 */
export function decisionInForce(records: readonly ModalitiesRecord[], at: Instant): ModalitiesDecision | null {
  let inForce: ModalitiesRecord | null = null;
  for (const record of records) {
    if (modalitiesStanding(record.decision, record.silence, at) !== "adopted") continue;
    if (inForce === null || isAdoptedAfter(record, inForce, at)) inForce = record;
  }
  return inForce?.decision ?? null;
}

/** Of two that were adopted at the same instant, the later version. */
function isAdoptedAfter(one: ModalitiesRecord, other: ModalitiesRecord, at: Instant): boolean {
  const [since, before] = [one, other].map(({ decision, silence }) => adoptedSince(decision, silence, at));
  if (since === null || since === undefined || before === null || before === undefined) return false;
  return isAfter(since, before) || (since.equals(before) && one.decision.version > other.decision.version);
}

/** One that is over and not yet recorded still holds the place: its outcome is told first. */
export function isModalitiesSilenceOpen(records: readonly ModalitiesRecord[]): boolean {
  return records.some(({ silence }) => silence.some(({ concludedAt }) => concludedAt === null));
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

/** How an organisation of a class comes in, read from its track: what the customary routes are called, whatever the class is. */
export function routeOf(decision: ModalitiesDecision, key: ClassKey): Route {
  const { track } = classIn(decision, key);
  if (track === null) return isCarriedOver(decision, key) ? "carried-over" : "closed";
  if (track.some(({ kind }) => kind === "window")) return "no-objection";
  if (canBeOpposed(track)) return "body-decides";
  return track.some(({ kind }) => kind === "list") ? "notify-and-list" : "notify";
}

/** Of a class that is closed. */
export function isCarriedOver({ provisions }: Pick<ModalitiesDecision, "provisions">, key: ClassKey): boolean {
  const customary = categories.find((category) => category === key);
  return customary !== undefined && provisions.categories[customary].route === "carried-over";
}

export function isNotifyRoute(route: Route): boolean {
  return route === "notify" || route === "notify-and-list";
}

/** Whether the organisations in consultative status only notify their interest, and nobody else does. */
export function notifyByStatusAlone(routeOfCategory: (category: Category) => Route | undefined): boolean {
  return categories.every((category) => {
    const route = routeOfCategory(category);
    return (route !== undefined && isNotifyRoute(route)) === (category === "ecosoc-ngo");
  });
}

/** A text for consultation; a text that fell is followed by a new version. */
export function proposeModalities(proposed: ModalitiesDecision): Ruling<ModalitiesDecision, ModalitiesProposed> {
  const decision = withOwnKeys(proposed);
  const refusal = refuseContradictions(decision);
  if (refusal !== null) return refusal;
  return accept(decision, {
    type: "ModalitiesProposed",
    process: decision.process,
    decision: decision.id,
    version: decision.version,
  });
}

/** An organisation that goes on in another class comes to no two stages of one key. */
function withOwnKeys(decision: ModalitiesDecision): ModalitiesDecision {
  const { classes } = decision;
  return classes === undefined ? decision : { ...decision, classes: withOwnStageKeys(classes) };
}

/** Between provisions, or in the tracks of the classes. */
function refuseContradictions(decision: ModalitiesDecision): Refusal | null {
  const [problem] = [...provisionsProblems(decision.provisions, decision.date), ...trackProblems(classesOf(decision))];
  if (problem === undefined) return null;
  return refuse("modalities_contradict_themselves", { problem: problem.code }, problem.cites);
}

export type Revision = Partial<
  Pick<ModalitiesDecision, "title" | "issuer" | "citation" | "date" | "text" | "provisions" | "classes">
>;

/** A text under silence is frozen, and so is one that silence has decided. */
export function mayReviseModalities(decision: ModalitiesDecision, standing: ModalitiesStanding): Refusal | null {
  if (standing !== "draft") return refuse("modalities_not_a_draft", { standing }, decision.citation);
  return refuseWhileAdoptionWaits(decision);
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
  const next = withOwnKeys({ ...said, ...kept, ...revision });
  const contradiction = refuseContradictions(next);
  if (contradiction !== null) return contradiction;
  const changes = textChangesBetween(decision, next);
  const of = { process: decision.process, decision: decision.id, version: decision.version };
  return accept(next, {
    revised: { type: "ModalitiesRevised", ...of, changed: changes.map(({ field }) => field) },
    reworded: { type: "ModalitiesReworded", ...of, changes },
  });
}

/**
 * A call runs to its end under the decision it was opened under. An earlier decision is therefore superseded only when none of its calls
 * is open and nothing received under it waits for its outcome (`unfinished` counts both); until then new calls follow the one in force.
 */
export function supersede(
  earlier: ModalitiesRecord,
  inForce: ModalitiesRecord | null,
  unfinished: number,
  at: Instant,
): Ruling<ModalitiesDecision, ModalitiesSuperseded> {
  const { decision } = earlier;
  if (inForce?.decision.process !== decision.process || !isAdoptedAfter(inForce, earlier, at)) {
    return refuse("no_modalities_in_force", {}, decision.citation);
  }
  if (unfinished > 0) return refuse("modalities_are_still_applied", { count: unfinished }, decision.citation);
  return accept(
    { ...decision, supersededAt: at },
    {
      type: "ModalitiesSuperseded",
      process: decision.process,
      decision: decision.id,
      by: inForce.decision.id,
      supersededAt: at,
    },
  );
}

/** A decision as what is put to the States. */
export function putDecision({ id, process, citation, date, adoption }: ModalitiesDecision): PutText {
  return { of: { kind: "decision", id }, process, citation, date, adoption };
}
