import { type Citation, type Refusal, refuse } from "../kit/ruling.ts";
import { type Body, memberStates } from "../process/body.ts";
import type { BodyKey, Class, RulingStage, Stage, StageKey, Track } from "./stages.ts";
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
  | "second_list_is_proposed"
  | "second_window_is_opened"
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
        : problemOf(stage, track.slice(0, place), bodies);
      return code === null ? [] : [{ code, class: one.title, stage: stage.key, cites: stage.cites }];
    }),
  );
}

function problemOf(stage: Stage, before: Track, bodies: ReadonlyMap<BodyKey, Body>): BrokenOffCode | null {
  switch (stage.kind) {
    case "ruling":
      return stage.what === "determination" ? null : problemOfOffice(stage, before);
    case "list":
      return stage.what === "proposed" && before.some(isProposed) ? "second_list_is_proposed" : null;
    case "window":
      if (before.some(({ kind }) => kind === "window")) return "second_window_is_opened";
      return isSeated(stage.body, bodies) ? null : "nobody_is_seated_in_the_body";
    case "consultation":
      return null;
  }
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
