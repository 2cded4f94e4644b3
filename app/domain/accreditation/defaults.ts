import type { ApplicationInBrief } from "../applications/application.ts";
import { caseStanding, officeRulings } from "../applications/case.ts";
import type { Step } from "../applications/records.ts";
import type { CaseStanding, Passed } from "../applications/standing.ts";
import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import { routeOf } from "../modalities/modalities.ts";
import { categoryOf, type Office } from "../modalities/stages.ts";
import { type Accreditation, grant } from "./accreditation.ts";
import type { DefaultsRecorded } from "./events.ts";
import { isDefault, type OnRecord, stepsNotRecorded } from "./lapse.ts";

/* Where nobody has ruled when an answer was due, the text says what that means. Time decides it, once what was decided in time can have been entered; here
   it is put on record, and a ruling that comes later still counts from its own instant. */

type Received = Exclude<ApplicationInBrief, { readonly state: "draft" }>;

/** An application for which nobody ruled in time. */
export interface Overrun {
  readonly application: Received;
  readonly answer: "yes" | "no";
  /** Who owed the ruling. */
  readonly by: Office | "body";
  /** When it was due. */
  readonly at: Instant;
  /** Where that leaves it; null where time has answered more, which is recorded next. */
  readonly standing: CaseStanding["now"] | null;
}

export interface Defaults {
  readonly steps: readonly Step[];
  readonly granted: readonly Accreditation[];
  /** Those that an office had not ruled on, and that count as cleared. */
  readonly cleared: readonly Id<"application">[];
  /** Those that go on in the class to which they agreed. */
  readonly moved: readonly Received[];
  readonly overrun: readonly Overrun[];
}

interface Overrunning extends OnRecord {
  readonly application: Received;
}

/** One answer of each at a time, as after a period: what time had answered before is on record first. */
export function recordDefaults(
  {
    call,
    process,
    items,
  }: {
    readonly call: Id<"call">;
    readonly process: Id<"process">;
    readonly items: readonly Overrunning[];
  },
  at: Instant,
): Ruling<Defaults, DefaultsRecorded> {
  const answered = items.flatMap((item) => {
    const one = defaultOf(item, at);
    return one === null ? [] : [one];
  });
  if (answered.length === 0) return refuse("no_outcome_to_record");
  const next = {
    steps: answered.map(({ step }) => step),
    granted: answered.flatMap(({ granted }) => granted),
    cleared: answered.flatMap(({ becomes, overrun }) => (becomes === "cleared" ? [overrun.application.id] : [])),
    moved: answered.flatMap(({ becomes, overrun }) => (becomes === "moved" ? [overrun.application] : [])),
    overrun: answered.map(({ overrun }) => overrun),
  };
  return accept(next, {
    type: "DefaultsRecorded",
    process,
    call,
    count: answered.length,
    accredited: next.granted.length,
  });
}

function defaultOf(item: Overrunning, at: Instant) {
  const standing = caseStanding(item, at);
  const steps = stepsNotRecorded(item, standing, at);
  const [step] = steps;
  if (step === undefined || !isDefault(step)) return null;
  const answer = standing.passed.find(({ stage, outcome }) => stage.key === step.stage && outcome === "by-default");
  if (answer?.stage.kind !== "ruling" || answer.stage.ifNone === "waits") return null;
  const { ifNone, by } = answer.stage;
  const { application, becomes } = left(item, answer, standing);
  const granted = steps.length === 1 ? grant({ ...item, application }, { id: item.accreditation }, at) : null;
  const overrun: Overrun = {
    application,
    answer: ifNone,
    by: typeof by === "string" ? by : "body",
    at: answer.at,
    standing: steps.length === 1 ? standing.now : null,
  };
  return { step, becomes, overrun, granted: granted?.ok === true ? [granted.next] : [] };
}

/** What an office did not rule on is received still: it counts as cleared, waits for the next office, or goes on in another class. */
function left(
  { application, decision }: Overrunning,
  { stage, outcome }: Passed,
  { class: current }: CaseStanding,
): { readonly application: Received; readonly becomes: "cleared" | "moved" | null } {
  if (stage.kind !== "ruling" || outcome !== "by-default" || application.state !== "submitted") {
    return { application, becomes: null };
  }
  const leads = stage.ifNone === "yes" ? stage.yes : stage.no;
  if (leads.to === "class" && current !== null && current.key === leads.class && application.movedFrom === null) {
    const moved = {
      ...application,
      class: current.key,
      category: categoryOf(current),
      route: routeOf(decision, current.key),
      movedFrom: application.class,
    };
    return { application: moved, becomes: "moved" };
  }
  const isLast = officeRulings(current?.track ?? null).at(-1)?.key === stage.key;
  return { application, becomes: stage.ifNone === "yes" && isLast ? "cleared" : null };
}
