import type { Class, ClassKey, Leads, Stage, StageKey, Track } from "./stages.ts";

/** What would leave somebody on a track without an answer, or give one that nobody can find. */
export type TrackProblemCode =
  | "class_stands_twice"
  | "stage_stands_twice"
  | "leads_to_a_class_that_is_not_there"
  | "default_without_a_due"
  | "objected_without_a_window"
  | "consultation_without_a_window"
  | "determination_without_a_list"
  | "nobody_is_let_in";

export interface TrackProblem {
  readonly code: TrackProblemCode;
  readonly class: ClassKey | null;
  readonly stage: StageKey | null;
}

/** Contradictions that the tracks of a decision must not carry. */
export function trackProblems(classes: readonly Class[]): TrackProblem[] {
  const keys = classes.map(({ key }) => key);
  return [
    ...(classes.every(({ track }) => track === null)
      ? [{ code: "nobody_is_let_in", class: null, stage: null } as const]
      : []),
    ...twice(keys).map((key) => ({ code: "class_stands_twice", class: key, stage: null }) as const),
    ...classes.flatMap(({ key, track }) =>
      problemsOfTrack(track ?? [], keys).map((problem) => ({ ...problem, class: key })),
    ),
  ];
}

function problemsOfTrack(track: Track, classes: readonly ClassKey[]): Omit<TrackProblem, "class">[] {
  return [
    ...twice(track.map(({ key }) => key)).map((stage) => ({ code: "stage_stands_twice", stage }) as const),
    ...track.flatMap((stage, index) =>
      problemsOfStage(stage, track.slice(0, index), classes).map((code) => ({ code, stage: stage.key })),
    ),
  ];
}

function problemsOfStage(stage: Stage, before: Track, classes: readonly ClassKey[]): TrackProblemCode[] {
  const problems: TrackProblemCode[] = [];
  const afterWindow = before.some(({ kind }) => kind === "window");
  if (leadsOf(stage).some((leads) => leads.to === "class" && !classes.includes(leads.class)))
    problems.push("leads_to_a_class_that_is_not_there");
  if (stage.of === "objected" && !afterWindow) problems.push("objected_without_a_window");
  if (stage.kind === "consultation" && !afterWindow) problems.push("consultation_without_a_window");
  if (stage.kind === "ruling") {
    if (stage.ifNone !== "waits" && stage.due === null) problems.push("default_without_a_due");
    if (stage.what === "determination" && !before.some(({ kind }) => kind === "list"))
      problems.push("determination_without_a_list");
  }
  return problems;
}

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
  }
}

function twice(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}
