import type { Length } from "../kit/calendar.ts";
import type { Citation } from "../kit/ruling.ts";
import {
  type Class,
  classesLedTo,
  type ClassKey,
  holdsItsItems,
  type Stage,
  type StageKey,
  type Track,
  windowsFrom,
} from "./stages.ts";

/** What tracks must not say: each would leave an organisation waiting for nobody, or give it an outcome that no text means. */
export type TrackProblemCode =
  | "every_class_is_closed"
  | "class_is_there_twice"
  | "stage_is_there_twice"
  | "class_led_to_is_not_there"
  | "classes_lead_in_a_circle"
  | "nobody_answers_the_list"
  | "nothing_is_listed_before_the_body_decides"
  | "nobody_can_have_objected_before_the_stage"
  | "default_has_no_due"
  | "threshold_is_not_positive"
  | "one_list_ends_at_two_hours"
  | "stage_length_is_not_positive";

export interface TrackProblem {
  readonly code: TrackProblemCode;
  /** Null where it is of the classes together. */
  readonly class: ClassKey | null;
  readonly stage: StageKey | null;
  readonly cites: Citation;
}

export function trackProblems(classes: readonly Class[]): TrackProblem[] {
  const [first] = classes;
  const closed: TrackProblem[] =
    first !== undefined && classes.every(({ track }) => track === null)
      ? [{ code: "every_class_is_closed", class: null, stage: null, cites: first.cites }]
      : [];
  return [...closed, ...classes.flatMap((one, index) => problemsOfClass(one, index, classes)), ...twoHours(classes)];
}

/** Who is to be asked about at the same turn goes out as one list, and that has one end. */
function twoHours(classes: readonly Class[]): TrackProblem[] {
  const turns = Math.max(0, ...classes.map(({ track }) => windowsFrom(track, 0).length));
  for (let behind = 0; behind < turns; behind += 1) {
    const timed = classes
      .flatMap((one) => windowsFrom(one.track, behind).map((stage) => ({ one, stage })))
      .filter(({ stage }) => stage.closingClock !== undefined);
    const other = timed.find(({ stage }) => stage.closingClock !== timed[0]?.stage.closingClock);
    if (other === undefined) continue;
    const { one, stage } = other;
    return [{ code: "one_list_ends_at_two_hours", class: one.key, stage: stage.key, cites: stage.cites }];
  }
  return [];
}

function problemsOfClass(one: Class, index: number, classes: readonly Class[]): TrackProblem[] {
  const track = one.track ?? [];
  const isTwice = classes.slice(0, index).some(({ key }) => key === one.key);
  const ofStages = track.flatMap((stage, place) =>
    problemsOfStage(stage, place, track).map((code) => ({
      code,
      class: one.key,
      stage: stage.key,
      cites: stage.cites,
    })),
  );
  const ofWay = problemsOfWay(one, classes).map(({ code, stage }) => ({
    code,
    class: one.key,
    stage: stage.key,
    cites: stage.cites,
  }));
  return [
    ...(isTwice ? [{ code: "class_is_there_twice", class: one.key, stage: null, cites: one.cites } as const] : []),
    ...ofWay,
    ...ofStages,
  ];
}

/** Where the stages lead, and each under its own key. */
function problemsOfWay(one: Class, classes: readonly Class[]) {
  const track = one.track ?? [];
  const circle = leadsBack(one, classes);
  return track.flatMap((stage, place) => {
    const led = classesLedTo([stage]);
    const found: TrackProblemCode[] = [];
    if (track.findIndex(({ key }) => key === stage.key) !== place) found.push("stage_is_there_twice");
    if (led.some((key) => !classes.some((other) => other.key === key))) found.push("class_led_to_is_not_there");
    if (circle && led.length > 0) found.push("classes_lead_in_a_circle");
    return found.map((code) => ({ code, stage }));
  });
}

/** Whether one of the classes to which an organisation of one may come leads back to it. */
function leadsBack(one: Class, classes: readonly Class[]): boolean {
  const reached: Class[] = [];
  const pending = [one];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const led = classesLedTo(next.track);
    if (led.includes(one.key)) return true;
    const others = classes.filter((other) => led.includes(other.key) && !reached.includes(other));
    reached.push(...others);
    pending.push(...others);
  }
  return false;
}

function problemsOfStage(stage: Stage, place: number, track: Track): TrackProblemCode[] {
  const before = track.slice(0, place);
  const found: TrackProblemCode[] = [];
  if ((stage.of === "objected" || stage.kind === "consultation") && !before.some(({ kind }) => kind === "window")) {
    found.push("nobody_can_have_objected_before_the_stage");
  }
  if (stage.kind === "list" && stage.what === "proposed" && !holdsItsItems(track, place)) {
    found.push("nobody_answers_the_list");
  }
  if (stage.kind === "window" && !(stage.threshold >= 1)) found.push("threshold_is_not_positive");
  if (stage.kind === "ruling") {
    const isListed = before.some((earlier) => earlier.kind === "list" && earlier.what === "proposed");
    if (stage.what === "determination" && !isListed) found.push("nothing_is_listed_before_the_body_decides");
    if (stage.ifNone !== "waits" && stage.due === null) found.push("default_has_no_due");
  }
  if (lengthsOf(stage).some(({ count }) => !(count > 0))) found.push("stage_length_is_not_positive");
  return found;
}

function lengthsOf(stage: Stage): Length[] {
  switch (stage.kind) {
    case "ruling":
      return [
        ...(stage.due !== null && "after" in stage.due ? [stage.due.after] : []),
        ...(stage.returned === null ? [] : [stage.returned.within]),
      ];
    case "window":
      return [stage.length, stage.hold?.limit ?? null].filter((length) => length !== null);
    case "consultation":
      return [stage.within];
    case "list":
      return stage.beforeSession === null ? [] : [stage.beforeSession];
  }
}
