import { type Citation, type Refusal, refuse } from "../kit/ruling.ts";
import { type Body, memberStates } from "../process/body.ts";
import {
  type BodyKey,
  type Class,
  classesLedTo,
  holdsItsItems,
  type RulingStage,
  type Stage,
  type StageKey,
  type Track,
} from "./stages.ts";
import { classesOf } from "./templates.ts";
import { trackProblems } from "./track-problems.ts";

/*
 * What a text can say and no act of the portal brings about: an application would wait there for ever, so that no call opens under it. It is not wrong,
 * and is shown while the text can still be changed.
 */

type BrokenOffCode =
  | "default_has_no_due"
  | "office_rules_after_the_list"
  | "body_screens"
  | "list_follows_an_unanswered_one"
  | "list_holds_whom_its_window_passes_over"
  | "asked_after_the_body"
  | "asked_while_objections_can_be_withdrawn"
  | "class_is_led_to_otherwise"
  | "nobody_is_seated_in_the_body";

interface BrokenOff {
  readonly code: BrokenOffCode;
  /** Its title. */
  readonly class: string;
  readonly stage: StageKey;
  readonly cites: Citation;
}

/** In the order of the text. `bodies` are those that windows of the text name, with who is seated in them. */
function notBroughtAbout(classes: readonly Class[], bodies: ReadonlyMap<BodyKey, Body>): readonly BrokenOff[] {
  const withoutDue = new Set(
    trackProblems(classes).flatMap((one) =>
      one.code === "default_has_no_due" ? [`${one.class ?? ""} ${one.stage ?? ""}`] : [],
    ),
  );
  return classes.flatMap((one) =>
    (one.track ?? []).flatMap((stage, place, track) => {
      const code = withoutDue.has(`${one.key} ${stage.key}`)
        ? "default_has_no_due"
        : (problemOfLeads(stage, one, classes) ?? problemOf(stage, track, place, bodies));
      return code === null ? [] : [{ code, class: one.title, stage: stage.key, cites: stage.cites }];
    }),
  );
}

/** Who goes on in another class is received there, once, and reviewed by an office. */
function problemOfLeads(stage: Stage, { track }: Class, classes: readonly Class[]): BrokenOffCode | null {
  const led = classesLedTo([stage]);
  if (led.length === 0) return null;
  const isAnswered = stage.kind === "ruling" && (stage.yes.to === "class" || stage.what === "determination");
  const isReviewed = classes
    .filter(({ key }) => led.includes(key))
    .every((other) => other.track?.find((_one, place, of) => holds(of, place))?.kind === "ruling");
  return isAnswered || !isReviewed || new Set(classesLedTo(track)).size > 1 ? "class_is_led_to_otherwise" : null;
}

function holds(track: Track, place: number): boolean {
  return track[place]?.kind !== "list" || holdsItsItems(track, place);
}

function problemOf(
  stage: Stage,
  track: Track,
  place: number,
  bodies: ReadonlyMap<BodyKey, Body>,
): BrokenOffCode | null {
  const before = track.slice(0, place);
  switch (stage.kind) {
    case "ruling":
      return stage.what === "determination" ? null : problemOfOffice(stage, before);
    case "list":
      return stage.what === "proposed" ? problemOfList(stage, track, place) : null;
    case "window":
      return problemOfAsking(before) ?? (isSeated(stage.body, bodies) ? null : "nobody_is_seated_in_the_body");
    case "consultation":
      return null;
  }
}

/** One list is answered before the next goes out, by those who are asked about all that are on it. */
function problemOfList({ of }: Stage, track: Track, place: number): BrokenOffCode | null {
  const before = track.slice(0, place);
  const lastBefore = before.findLast((one) => isProposed(one) || isAsked(one));
  if (lastBefore !== undefined && isProposed(lastBefore)) return "list_follows_an_unanswered_one";
  const answer = track.slice(place + 1).find(isAsked);
  if (of === "all" && answer?.of === "objected") return "list_holds_whom_its_window_passes_over";
  return problemOfAsking(before);
}

function isAsked(stage: Stage): boolean {
  return stage.kind === "window" || (stage.kind === "ruling" && stage.what === "determination");
}

/** What those before have said is settled when others are asked. */
function problemOfAsking(before: Track): BrokenOffCode | null {
  if (before.some((one) => isAsked(one) && one.kind === "ruling")) return "asked_after_the_body";
  return before.some((one) => one.kind === "window" && one.withdrawal === "until-decided" && one.objected.to === "next")
    ? "asked_while_objections_can_be_withdrawn"
    : null;
}

/** What is received is reviewed by an office, before it goes on a list. */
function problemOfOffice({ by }: RulingStage, before: Track): BrokenOffCode | null {
  if (typeof by !== "string") return "body_screens";
  const isOut = before.some(
    (one) => isProposed(one) || (one.kind === "ruling" ? one.what === "determination" : one.kind !== "list"),
  );
  return isOut ? "office_rules_after_the_list" : null;
}

function isSeated(key: BodyKey, bodies: ReadonlyMap<BodyKey, Body>): boolean {
  const body = key === memberStates ? memberStates : bodies.get(key);
  return body === memberStates || (body !== undefined && body.members.length > 0);
}

function isProposed(stage: Stage): boolean {
  return stage.kind === "list" && stage.what === "proposed";
}

/** The same as it is refused, and told while the text can be changed. */
export function refusalsLeftToNobody(
  decision: Parameters<typeof classesOf>[0],
  bodies: ReadonlyMap<BodyKey, Body>,
): readonly Refusal[] {
  return notBroughtAbout(classesOf(decision), bodies).map(({ code: problem, class: of, stage, cites }) =>
    refuse("stage_is_brought_about_by_nobody", { problem, class: of, stage }, cites),
  );
}
