import type { Instant, Length } from "../kit/calendar.ts";
import { impossible } from "../kit/ruling.ts";
import { holdsItsItems, type Office, officeOf, type Stage, type Track } from "../modalities/stages.ts";
import { classIn } from "../modalities/templates.ts";
import { silenceAccredits } from "../modalities/what-follows.ts";
import {
  type ApplicationRecord,
  type ApplicationStanding,
  applicationStanding,
  moveOf,
} from "./application-standing.ts";
import { caseStanding } from "./case.ts";
import type { Passed, Waiting } from "./standing.ts";
import { standingInAWord } from "./standing-in-a-word.ts";

/** What an organisation goes through on its way in. */
export type StageOnTheWay =
  "sent" | "verified" | "cleared" | "circulated" | "period" | "consultation" | "body" | "accredited";

/** What ends the way, or an accreditation; a suspension only breaks it. */
type StageAtTheEnd =
  | "missed"
  | "refused"
  | "withdrawn"
  | "objected"
  | "maintained"
  | "notApproved"
  | "undecided"
  | "movedOn"
  | "suspended"
  | "accreditationWithdrawn"
  | "expired";

/** One that lies ahead. */
export interface StageAhead {
  readonly what: StageOnTheWay;
  /** The office that rules there; null where none does. */
  readonly by: Office | null;
  /** To whom a list goes; null of what is none. */
  readonly to: "all-missions" | "member-states" | null;
  /** What is told of a period; null of what is none. */
  readonly asked: { readonly length: Length | null; readonly silenceAccredits: boolean } | null;
}

export interface StageOfApplication extends Pick<StageAhead, "to" | "asked"> {
  readonly what: StageOnTheWay | StageAtTheEnd;
  readonly by: Office | null;
  /** Lived, here, to come, reached, cut short, or not reached since. */
  readonly state: "done" | "here" | "yet" | "yes" | "cut" | "unreached";
  /** When it was; of where it is, until when. Null where nobody has said. */
  readonly at: Instant | null;
}

/** The stages of a track as the decision has them, before anybody is on it; none where the class is closed. */
export function wayOf(track: Track | null): readonly StageAhead[] {
  return track === null
    ? []
    : [{ what: "sent", ...byNobody }, ...ahead(track, 0, false), { what: "accredited", ...byNobody }];
}

/** From a stage on: those that concern everybody and, once it is objected to, those for the objected. */
function ahead(track: Track, from: number, objected: boolean): StageAhead[] {
  return track.flatMap((stage, index) =>
    index < from || (stage.of === "objected" && !objected) || (stage.kind === "list" && !holdsItsItems(track, index))
      ? []
      : [{ what: wordOf(stage), ...saidOf(stage, track) }],
  );
}

type Said = Pick<StageAhead, "by" | "to" | "asked">;

const byNobody: Said = { by: null, to: null, asked: null };

function saidOf(stage: Stage | null, track: Track): Said {
  switch (stage?.kind) {
    case "ruling":
      return { ...byNobody, by: officeOf(stage) };
    case "list":
      return { ...byNobody, to: stage.to.includes("observers") ? "all-missions" : "member-states" };
    case "window": {
      const asked = { length: stage.length, silenceAccredits: silenceAccredits(track, stage) };
      return { ...byNobody, asked };
    }
    case "consultation":
    case undefined:
      return byNobody;
  }
}

function wordOf(stage: Stage): StageOnTheWay {
  switch (stage.kind) {
    case "ruling":
      return wordOfRuling(stage.what);
    case "list":
      return "circulated";
    case "window":
      return "period";
    case "consultation":
      return "consultation";
    default:
      return impossible(stage);
  }
}

function wordOfRuling(what: Extract<Stage, { readonly kind: "ruling" }>["what"]): StageOnTheWay {
  switch (what) {
    case "claim":
      return "verified";
    case "screening":
      return "cleared";
    case "determination":
      return "body";
    default:
      return impossible(what);
  }
}

/**
 * An application in a line: what is behind it, where it is, what is ahead, and where it ended. For the applicant's eyes too: while a period runs it is
 * the same whether or not a State has objected.
 */
export function trackOf(record: ApplicationRecord, now: Instant): StageOfApplication[] {
  const { application } = record;
  const standing = applicationStanding(record, now);
  const { class: current, passed, now: here } = caseStanding(record, now);
  const track = current?.track ?? [];
  const end = endOf(record, standing, now);
  const move = moveOf(record, now);
  const lived = passed.filter(({ stage, outcome }) => outcome !== "passed-over" && stage !== endedAt(here));
  const done: StageOfApplication[] = [
    ...(application.state === "draft"
      ? []
      : [{ what: "sent", ...byNobody, state: "done", at: application.receivedAt } as const]),
    ...lived.map((one) => {
      const { stage, outcome, at } = one;
      const isMove = move !== null && one.stage.key === move.stage.key && one.outcome === move.outcome;
      return {
        what: isMove ? "movedOn" : wordOfPassed(stage, outcome),
        ...saidOf(stage, trackWith(stage, record)),
        state: "done",
        at,
      } as const;
    }),
  ];
  if (standing.kind === "accredited") {
    const at = standing.grantedAt;
    if (end === null) return [...done, { what: "accredited", ...byNobody, state: "yes", at }];
    return [
      ...done,
      { what: "accredited", ...byNobody, state: "done", at },
      { ...end, ...byNobody, state: end.what === "suspended" ? "here" : "cut" },
    ];
  }
  const yet = (one: StageAhead): StageOfApplication => ({ ...one, state: "yet", at: null });
  const accredited = { what: "accredited", ...byNobody } as const;
  if (end !== null) {
    const unreached = { ...accredited, state: "unreached", at: null } as const;
    return [...done, { ...end, ...saidOf(endedAt(here), track), state: "cut" }, unreached];
  }
  if (here.kind !== "waits") {
    const sent = { what: "sent", ...byNobody, state: "here", at: record.call.window.closesAt } as const;
    return [sent, ...wayOf(track).slice(1).map(yet)];
  }
  const index = track.indexOf(here.stage);
  return [
    ...done,
    { what: wordOf(here.stage), ...saidOf(here.stage, track), state: "here", at: untilOf(record, here) },
    ...ahead(track, index + 1, here.stage.of === "objected").map(yet),
    yet(accredited),
  ];
}

/** Of the class in which it is now, or of that in which it was received. */
function trackWith({ key }: Stage, { application, decision }: ApplicationRecord): Track {
  const classes = [application.class, application.state === "draft" ? null : application.movedFrom];
  const tracks = classes.flatMap((own) => (own === null ? [] : [classIn(decision, own).track ?? []]));
  return tracks.find((track) => track.some((one) => one.key === key)) ?? [];
}

function wordOfPassed(stage: Stage, outcome: Passed["outcome"]): StageOfApplication["what"] {
  return outcome === "objected" ? outcome : wordOf(stage);
}

function endedAt(here: ReturnType<typeof caseStanding>["now"]): Stage | null {
  return here.kind === "draft" || here.kind === "waits" || here.kind === "accredited" ? null : here.stage;
}

/** Until when an application is where it is; of a list the instant that all were told, until what was received in time is on record. */
function untilOf({ period }: ApplicationRecord, { stage, for: what, until }: Waiting): Instant | null {
  if (stage.kind === "window" && what !== "hold") return period?.window.closesAt ?? until;
  return until;
}

function endOf(
  record: ApplicationRecord,
  standing: ApplicationStanding,
  now: Instant,
): Pick<StageOfApplication, "what" | "at"> | null {
  switch (standing.kind) {
    case "draft":
      return standingInAWord(record, now) === "draft-closed"
        ? { what: "missed", at: record.call.window.closesAt }
        : null;
    case "refused":
      return { what: "refused", at: standing.refusedAt };
    case "withdrawn":
      return { what: "withdrawn", at: standing.withdrawnAt };
    case "not-accredited":
      return { what: whatKeptItOut(record, now), at: standing.closedAt };
    case "undecided":
      return { what: "undecided", at: standing.since };
    case "accredited":
      return endOfAccreditation(standing);
    case "submitted":
    case "returned":
    case "cleared":
    case "circulated":
    case "settling":
    case "before-body":
    case "in-consultation":
      return null;
    default:
      return impossible(standing);
  }
}

/** Whether a body did not approve it, an objection was maintained in the Chair's consultation, or an objection sufficed by itself. */
function whatKeptItOut(record: ApplicationRecord, now: Instant): "notApproved" | "maintained" | "objected" {
  const kind = endedAt(caseStanding(record, now).now)?.kind;
  if (kind === "ruling") return "notApproved";
  return kind === "consultation" ? "maintained" : "objected";
}

function endOfAccreditation({ condition, since }: Extract<ApplicationStanding, { readonly kind: "accredited" }>) {
  switch (condition) {
    case "in-force":
      return null;
    case "withdrawn":
      return { what: "accreditationWithdrawn", at: since } as const;
    case "suspended":
    case "expired":
      return { what: condition, at: since };
    default:
      return impossible(condition);
  }
}
