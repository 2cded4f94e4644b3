import type { ApplicationRecord } from "../applications/application-standing.ts";
import { type Basis, caseOf, caseStanding, type Further } from "../applications/case.ts";
import { type GoesOn, goesOn } from "../applications/goes-on.ts";
import type { Step } from "../applications/records.ts";
import { type CaseStanding, consultationOf } from "../applications/standing.ts";
import type { StandingInAWord } from "../applications/standing-in-a-word.ts";
import { type StandingUntil, standingUntil } from "../applications/standing-until.ts";
import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, impossible, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { Consultation } from "../objections/consultation.ts";
import type { NoObjectionPeriodLapsed, OutcomesRecorded } from "../objections/events.ts";
import { refuseUnsettled } from "../objections/no-objection-period.ts";
import type { NoObjectionPeriod } from "../objections/period.ts";
import { type Accreditation, grant } from "./accreditation.ts";

/** One of a list, as the clock finds it. */
interface OnList extends Pick<Basis, "application" | "voices"> {
  readonly further: Further;
  /** The id that its accreditation has, if there is one. */
  readonly accreditation: Id<"accreditation">;
  /** What is on record of its track: also what others answered before. */
  readonly recorded: readonly Pick<Step, "stage" | "outcome" | "at">[];
}

/** A period that is over, with its list. */
export interface Lapsing extends Omit<Basis, "application" | "period" | "voices" | "further"> {
  readonly period: NoObjectionPeriod;
  readonly list: readonly OnList[];
}

/** What time has answered and is to be put on record. */
export interface Answers {
  readonly granted: readonly Accreditation[];
  /** What silence answered for each, or those who spoke. */
  readonly steps: readonly Step[];
  /** In which the Chair now consults those who objected. */
  readonly consultations: readonly Consultation[];
  /** How many a hold still keeps open. */
  readonly open: number;
  /** Those that leave their list behind: for the next one, or for the other class to which they agreed. */
  readonly onward: readonly GoesOn[];
  /** Who has no accreditation of it, and where each stands; null where time has answered more, which is recorded next. */
  readonly others: readonly {
    readonly application: Id<"application">;
    readonly standing: CaseStanding["now"] | null;
    readonly way: Way;
  }[];
}

/**
 * What came of one that is not accredited by it: nothing is before it any more; a hold or a consultation keeps it open; it goes on to a further list before States
 * or a body, before which those who were objected to lie at once, or in the class to which it agreed.
 */
export type Way = "ended" | "open" | "states" | "body" | "class";

export interface Lapse extends Answers {
  readonly period: NoObjectionPeriod;
}

/**
 * What the clock records, once the settlement margin has passed: each on the list is granted what silence has earned it, but for those that a hold keeps
 * open. The list is read with the period locked.
 */
export function lapse({ period, list, ...basis }: Lapsing, at: Instant): Ruling<Lapse, NoObjectionPeriodLapsed> {
  if (period.lapsedAt !== null) return refuse("period_already_lapsed");
  const refusal = refuseUnsettled(period, at);
  if (refusal !== null) return refusal;
  const answers = answersOfTime(
    list.map((one) => ({ ...basis, ...one, period })),
    period,
    at,
  );
  return accept(
    { period: { ...period, lapsedAt: at }, ...answers },
    {
      type: "NoObjectionPeriodLapsed",
      process: period.process,
      period: period.id,
      closedAt: period.window.closesAt,
      accredited: answers.granted.length,
      notAccredited: answers.others.length,
    },
  );
}

/** Where that leaves each on the list. */
export function standingsAfterLapse(
  { list, ...basis }: Lapsing & Pick<ApplicationRecord, "call">,
  { period, granted, onward }: Lapse,
  at: Instant,
): StandingUntil[] {
  const byApplication = new Map(granted.map((accreditation) => [accreditation.application, accreditation]));
  const gone = new Map(onward.map((one) => [one.application.id, one]));
  return list.map(({ application, voices, further }) => {
    const accreditation = byApplication.get(application.id) ?? null;
    const on = gone.get(application.id);
    if (on !== undefined) return standingUntil({ ...basis, ...on, period: null, voices: [], accreditation }, at);
    return standingUntil({ ...basis, period, application, voices, further, accreditation }, at);
  });
}

/** One of a period that has lapsed, with what is on record of its track. */
export interface OnRecord extends Basis, OnList {}

/** What time answers after a period: that a hold has ended, that a consultation is over, that too few objections are left. */
export function recordOutcomes(
  { period, items }: { readonly period: NoObjectionPeriod; readonly items: readonly OnRecord[] },
  at: Instant,
): Ruling<Answers, OutcomesRecorded> {
  const answers = answersOfTime(items, period, at);
  const { steps, granted, others } = answers;
  if (steps.length === 0) return nothingToRecord();
  return accept(answers, {
    type: "OutcomesRecorded",
    process: period.process,
    period: period.id,
    accredited: granted.length,
    notAccredited: others.length,
  });
}

function nothingToRecord(): Refusal {
  return refuse("no_outcome_to_record");
}

/** One answer of each at a time: a consultation is on record before what comes of it. */
function answersOfTime(items: readonly OnRecord[], period: NoObjectionPeriod, at: Instant): Answers {
  const answers = items.map((item) => {
    const standing = caseStanding(item, at);
    const steps = stepsNotRecorded(item, standing, at);
    const consultation = consultationOf(caseOf(item), standing, at);
    const isLast = steps.length === 1;
    const granted = isLast ? grant(item, { id: item.accreditation }, at, standing) : null;
    const on = isLast ? goesOn(item, standing) : null;
    return { item, standing, steps, consultation, isLast, on, granted: granted?.ok === true ? [granted.next] : [] };
  });
  const answered = answers.filter(({ steps }) => steps[0] !== undefined && !isDefault(steps[0]));
  return {
    granted: answered.flatMap(({ granted }) => granted),
    open: answers.length - answered.length,
    onward: answered.flatMap(({ on }) => on ?? []),
    steps: answered.flatMap(({ steps }) => steps.slice(0, 1)),
    consultations: answered.flatMap(({ item, steps, consultation }) =>
      consultation === null || !steps.some(({ outcome }) => outcome === "objected")
        ? []
        : [
            {
              ...consultation,
              extensions: [],
              application: item.application.id,
              process: period.process,
              period: period.id,
            },
          ],
    ),
    others: answered
      .filter(({ granted }) => granted.length === 0)
      .map(({ item, standing, isLast, on }) => ({
        application: item.application.id,
        standing: isLast ? standing.now : null,
        way: isLast ? wayFrom(standing, on) : "open",
      })),
  };
}

function wayFrom({ class: current, now }: CaseStanding, on: GoesOn | null): Way {
  if (now.kind !== "waits") return "ended";
  if (on?.application.state === "submitted") return "class";
  switch (now.for) {
    case "ruling":
      return "body";
    case "list":
    case "opening": {
      const track = current?.track ?? [];
      const answers = track.slice(track.indexOf(now.stage)).find(({ kind }) => kind !== "list");
      return answers?.kind === "ruling" ? "body" : "states";
    }
    case "cure":
    case "silence":
    case "hold":
    case "settlement":
    case "consultation":
      return "open";
    default:
      return impossible(now.for);
  }
}

/** What time has answered and is not on record yet, in its order. */
export function stepsNotRecorded(
  { application, period, recorded }: Pick<OnRecord, "application" | "period" | "recorded">,
  { passed }: CaseStanding,
  at: Instant,
): Step[] {
  return passed.flatMap(({ stage, outcome, at: answeredAt }) => {
    if (!isAnswerOfTime(outcome)) return [];
    const isRecorded = recorded.some(
      (step) =>
        step.stage === stage.key &&
        step.outcome === outcome &&
        (outcome !== "by-default" || step.at.equals(answeredAt)),
    );
    if (isRecorded) return [];
    const step = { application: application.id, stage: stage.key, outcome, at: answeredAt, knownAt: at };
    return [outcome === "by-default" || period === null ? step : { ...step, period: period.id }];
  });
}

/** That nobody had ruled when an answer was due is recorded by itself: it needs no period. */
export function isDefault({ outcome }: Pick<Step, "outcome">): boolean {
  return outcome === "by-default";
}

type AnswerOfTime = "silent" | "objected" | "withdrawn" | "maintained" | "by-default";

function isAnswerOfTime(outcome: string): outcome is AnswerOfTime {
  return ["silent", "objected", "withdrawn", "maintained", "by-default"].includes(outcome);
}

/** What an application's own trail tells of what time has answered. */
export interface OutcomeOnRecord {
  readonly application: Id<"application">;
  readonly outcome: StandingInAWord | null;
  readonly accreditation: Id<"accreditation"> | null;
}

export function outcomesOnRecord({ granted, others }: Answers): OutcomeOnRecord[] {
  return [
    ...granted.map(({ application, id }) => ({ application, outcome: "accredited", accreditation: id }) as const),
    ...others.map(({ application, standing }) => ({
      application,
      outcome: standing === null ? null : outcomeOf(standing),
      accreditation: null,
    })),
  ];
}

function outcomeOf(standing: CaseStanding["now"]): StandingInAWord | null {
  if (standing.kind !== "waits") return standing.kind === "accredited" ? null : standing.kind;
  if (standing.for === "consultation") return "in-consultation";
  return standing.for === "ruling" ? "before-body" : null;
}
