import { Temporal } from "temporal-polyfill";
import {
  closingInstant,
  endOfDay,
  type Instant,
  isAfter,
  isBefore,
  isSettled,
  isWithin,
  settlesAt,
  startOfDay,
  windowStanding,
} from "../kit/calendar.ts";
import { type Citation, impossible } from "../kit/ruling.ts";
import {
  type Class,
  type ClassKey,
  type ConsultationStage,
  type Due,
  holdsItsItems,
  type Leads,
  type ListStage,
  type RulingStage,
  type Stage,
  type StageKey,
  type WindowStage,
} from "../modalities/stages.ts";
import {
  closeAsTold,
  freedAt,
  inOrder,
  itemClosesAt,
  later,
  maintained,
  stoodAtClose,
  windowAsTold,
} from "./item-in-window.ts";
import type { Case, Ruled } from "./records.ts";

/* What an application is: one fold over (stages, records, instant). Letters, timeline, counts, the applicant's "why" and the officer's queue follow
   from it, and what accredits in production is this rule. It reads nothing that was not known at the instant. */

/** A stage that has been answered, or passed over because it concerns only the objected. */
export interface Passed {
  readonly stage: Stage;
  readonly outcome:
    "yes" | "no" | "by-default" | "listed" | "silent" | "objected" | "withdrawn" | "maintained" | "passed-over";
  readonly at: Instant;
}

/** What an application waits for, and until when if that is known. */
export interface Waiting {
  readonly kind: "waits";
  readonly stage: Stage;
  readonly for: "ruling" | "cure" | "list" | "opening" | "silence" | "hold" | "settlement" | "consultation";
  readonly since: Instant;
  readonly until: Instant | null;
  /** Its due has passed and nobody has answered. */
  readonly overdue: boolean;
}

export interface Ended {
  readonly kind: "accredited" | "not-accredited" | "refused" | "undecided" | "withdrawn";
  readonly at: Instant;
  /** At which it ended; null where no stage did. */
  readonly stage: Stage | null;
  readonly cites: Citation;
}

export interface CaseStanding {
  /** In which class it is by now; null while nobody has chosen one. */
  readonly class: Class | null;
  readonly passed: readonly Passed[];
  readonly now: Waiting | Ended | { readonly kind: "draft" };
}

type Answered = Passed & {
  readonly kind: "answered";
  readonly leads: Leads;
  /** Of what was objected to: when fewer stood than must object, because some were withdrawn afterwards. */
  readonly freedAt?: Instant | null;
};
type Answer = Waiting | Answered;

/** How far an application has come. */
interface Way {
  readonly one: Case;
  readonly current: Class;
  readonly index: number;
  /** When the stage was reached. */
  readonly since: Instant;
  /** The window in which it was objected to. */
  readonly objected: WindowStage | null;
  readonly passed: readonly Passed[];
}

/** Where an application stands at an instant, and how it came there. */
export function standingOf(one: Case, at: Instant): CaseStanding {
  const { receivedAt, withdrawnAt } = one;
  const current = one.class === null ? null : classOf(one, one.class);
  if (current === null || receivedAt === null || isAfter(receivedAt, at)) {
    return { class: current, passed: [], now: { kind: "draft" } };
  }
  if (withdrawnAt !== null && !isAfter(withdrawnAt, at)) {
    // What waited when it was withdrawn stays withdrawn, whatever is known later about that time.
    const then = standingOf({ ...one, withdrawnAt: null }, withdrawnAt);
    if (then.now.kind === "waits") {
      const { stage } = then.now;
      return { ...then, now: { kind: "withdrawn", at: withdrawnAt, stage, cites: stage.cites } };
    }
  }
  return follow({ one, current, index: 0, since: receivedAt, objected: null, passed: [] }, at);
}

function follow(way: Way, at: Instant): CaseStanding {
  const { one, current, index, since, objected, passed } = way;
  const stage = current.track?.[index];
  if (stage === undefined) {
    const kind = current.track === null ? "refused" : "accredited";
    const end = { kind, at: since, stage: null, cites: current.cites } as const;
    return { class: current, passed, now: undecided(one, end) ?? end };
  }
  if (objected === null && (stage.of === "objected" || stage.kind === "consultation")) {
    return follow({ ...way, index: index + 1, passed: [...passed, { stage, outcome: "passed-over", at: since }] }, at);
  }
  const answer = answerOf(way, stage, at);
  if (answer.kind === "waits") {
    const { cites } = stage;
    return { class: current, passed, now: undecided(one, { at: ranOutAt(answer) ?? at, stage, cites }) ?? answer };
  }
  const { freedAt: freed = null } = answer;
  return stage.kind === "window" && freed !== null && !wasDecidedBy(freed, way, answer, at)
    ? goOn(way, answered(stage, "silent", freed, stage.silent), at)
    : goOn(way, answer, at);
}

/** To where the answer leads. Time goes forward: what was done before its turn came counts from its turn. */
function goOn(way: Way, { stage, outcome, leads, ...answer }: Answered, at: Instant): CaseStanding {
  const { one, current, index } = way;
  const since = later(answer.at, way.since);
  const end = { at: since, stage, cites: stage.cites };
  const now = undecided(one, end);
  if (now !== null) return { class: current, passed: way.passed, now };
  const passed = [...way.passed, { stage, outcome, at: since }];
  switch (leads.to) {
    case "next": {
      const objected = outcome === "silent" || outcome === "withdrawn" ? null : way.objected;
      const next = { ...way, index: index + 1, since, passed };
      return follow({ ...next, objected: stage.kind === "window" && outcome === "objected" ? stage : objected }, at);
    }
    case "class": {
      const other = one.classes.find(({ key }) => key === leads.class);
      if (other === undefined || one.agreedTo !== other.key || other.key === current.key) {
        return { class: current, passed, now: { ...end, kind: "refused" } };
      }
      return follow({ one, current: other, index: 0, since, objected: null, passed }, at);
    }
    case "accredited":
    case "not-accredited":
    case "refused":
      return { class: current, passed, now: { ...end, kind: leads.to } };
    default:
      return impossible(leads);
  }
}

/** Whether those who were objected to had been decided on by then, or were objected to no longer, which no withdrawal undoes. */
function wasDecidedBy(then: Instant, way: Way, objected: Answered, at: Instant): boolean {
  const rulings = way.one.rulings.filter(({ decidedAt }) => !isAfter(decidedAt, then));
  const { passed, now } = goOn({ ...way, one: { ...way.one, rulings } }, objected, at);
  const since = passed.slice(way.passed.length + 1).filter((one) => !isAfter(one.at, then));
  const decides = ({ stage, outcome }: Passed) =>
    stage.kind === "ruling" ? outcome !== "passed-over" : outcome === "silent" || outcome === "withdrawn";
  if (since.some(decides)) return true;
  if (now.kind === "draft") return false;
  const endedAt = now.kind === "waits" ? ranOutAt(now) : now.at;
  return endedAt !== null && !isAfter(endedAt, then);
}

function answerOf(way: Way, stage: Stage, at: Instant): Answer {
  switch (stage.kind) {
    case "ruling":
      return ruled(way, stage, at);
    case "list":
      return listed(way, stage, at);
    case "window":
      return silence(way, stage, at);
    case "consultation":
      return consulted(way, stage, at);
    default:
      return impossible(stage);
  }
}

/** The latest decision that is known; of what was returned, the cure; and where nobody ruled in time, the default. */
function ruled({ one, since }: Way, stage: RulingStage, at: Instant): Answer {
  const last = lastRuling(one, stage, at);
  if (last?.outcome === "yes" || last?.outcome === "no") {
    return answered(stage, last.outcome, last.decidedAt, last.outcome === "yes" ? stage.yes : stage.no);
  }
  const waits = { kind: "waits", stage, overdue: false } as const;
  let from = later(last?.decidedAt ?? since, since);
  const until = last === undefined ? null : curableUntilAsOf(last, at);
  if (last?.outcome === "returned" && until !== null) {
    const curable = { opensAt: last.decidedAt, closesAt: until, zone: one.zone };
    const cures = one.cures.filter((cure) => cure.stage === stage.key && isWithin(curable, cure.at));
    const curedAt = inOrder(cures.map((cure) => cure.at)).find((instant) => !isAfter(instant, at));
    if (curedAt === undefined) {
      if (!isAfter(at, until)) return { ...waits, for: "cure", since: from, until };
      if (!isSettled(curable, at)) return { ...waits, for: "settlement", since: until, until: settlesAt(curable) };
      return answered(stage, "no", until, { to: "refused" });
    }
    from = later(curedAt, since);
  }
  const told = one.defaults?.findLast((own) => own.stage === stage.key && !isAfter(own.knownAt, at));
  const stays = told !== undefined && !isBefore(told.at, from);
  // Who deferred has answered for this time, and is awaited at the next.
  const due = stage.due === null || last?.outcome === "deferred" ? null : stage.due;
  const dueAt = due === null ? null : stays ? told.at : dueOf(due, from, one);
  const inTime = dueAt !== null && !isBefore(dueAt, from);
  if (inTime && stage.ifNone !== "waits" && !isBefore(at, defaultSettlesAt(dueAt, stage, one))) {
    return answered(stage, "by-default", dueAt, stage.ifNone === "yes" ? stage.yes : stage.no);
  }
  return { ...waits, for: "ruling", since: from, until: dueAt, overdue: dueAt !== null && isAfter(at, dueAt) };
}

/** Until when what was returned can be cured, as it was known then. Who was too late is given no longer. */
export function curableUntilAsOf({ curableUntil, longer = [] }: Ruled, at: Instant): Instant | null {
  return longer.reduce(
    (until, given) => (until === null || isAfter(given.at, at) || isAfter(given.at, until) ? until : given.until),
    curableUntil,
  );
}

/** A correction keeps its instant, and comes after what it corrects. What was decided when the scope had ended decides nothing. */
function lastRuling({ rulings, scopeEndsAt }: Case, { key }: RulingStage, at: Instant): Ruled | undefined {
  return rulings
    .filter(({ stage, knownAt }) => stage === key && !isAfter(knownAt, at))
    .filter(({ decidedAt }) => scopeEndsAt === null || !isAfter(decidedAt, scopeEndsAt))
    .toSorted((one, other) => Temporal.Instant.compare(one.decidedAt, other.decidedAt))
    .at(-1);
}

function dueOf(due: Due, since: Instant, { session, zone, holidays }: Case): Instant {
  if ("after" in due) return closingInstant(since, due.after, { zone, holidays }).closesAt;
  return due.at === "session-begins" ? startOfDay(zone, session.beginsOn) : endOfDay(zone, session.endsOn);
}

/** From when it is certain that nobody ruled by the due: for an office, when the longest request has ended that was received in time; for a body, a working day later, by when what it decided has been entered. */
export function defaultSettlesAt(due: Instant, { by }: RulingStage, { zone, holidays }: Case): Instant {
  if (typeof by === "string") return settlesAt({ opensAt: due, closesAt: due, zone });
  return closingInstant(due, { unit: "working_days", count: 1 }, { zone, holidays }).closesAt;
}

function listed({ one, index, current, since }: Way, stage: ListStage, at: Instant): Answer {
  if (!holdsItsItems(current.track ?? [], index)) return answered(stage, "passed-over", since, { to: "next" });
  const list = one.lists.find((sealed) => sealed.stage === stage.key && !isAfter(sealed.sealedAt, at));
  if (list === undefined) return { kind: "waits", stage, for: "list", since, until: null, overdue: false };
  return answered(stage, "listed", list.sealedAt, { to: "next" });
}

function silence({ one, since }: Way, stage: WindowStage, at: Instant): Answer {
  const open = one.windows.find((own) => own.stage === stage.key);
  if (open === undefined) return { kind: "waits", stage, for: "opening", since, until: null, overdue: false };
  const window = windowAsTold(open, at);
  const { opensAt, closesAt: toldUntil } = window;
  const closing = { ...window, closesAt: itemClosesAt(open, stage, one, at) };
  const { closesAt } = closing;
  const waits = { kind: "waits", stage, since: opensAt, overdue: false } as const;
  const standing = windowStanding(closing, at);
  switch (standing) {
    case "upcoming":
      return { ...waits, for: "opening", until: opensAt };
    case "open":
      return isAfter(at, toldUntil)
        ? { ...waits, for: "hold", until: closesAt }
        : { ...waits, for: "silence", until: toldUntil };
    case "settling":
      return { ...waits, for: "settlement", since: closesAt, until: settlesAt(closing) };
    case "settled":
      break;
    default:
      return impossible(standing);
  }
  const stood = stoodAtClose(open, stage, one, at);
  if (stood.length < stage.threshold) return answered(stage, "silent", closesAt, stage.silent);
  return { ...answered(stage, "objected", closesAt, stage.objected), freedAt: freedAt(stood, stage, at) };
}

/** Of the objections that stood at the close of the window before: those withdrawn by the end are gone, the silent as the text says. */
function consulted({ one, since, objected }: Way, stage: ConsultationStage, at: Instant): Answer {
  const closesAt = consultedUntil(one, stage, since, at);
  const window = { opensAt: since, closesAt, zone: one.zone };
  const waits = { kind: "waits", stage, overdue: false } as const;
  if (!isAfter(at, closesAt)) return { ...waits, for: "consultation", since, until: closesAt };
  if (!isSettled(window, at)) return { ...waits, for: "settlement", since: closesAt, until: settlesAt(window) };
  const open = one.windows.find((own) => own.stage === objected?.key);
  const stood = open === undefined || objected === null ? [] : stoodAtClose(open, objected, one, at);
  return maintained(stood, stage, closesAt).length >= (objected?.threshold ?? 1)
    ? answered(stage, "maintained", closesAt, stage.maintained)
    : answered(stage, "withdrawn", closesAt, stage.withdrawn);
}

function consultedUntil(one: Case, stage: ConsultationStage, since: Instant, at: Instant): Instant {
  const told = one.consultations?.find(({ stage: key }) => key === stage.key);
  return told === undefined ? closingInstant(since, stage.within, one).closesAt : closeAsTold(told, at);
}

/** The consultation that an application has come to last, and until when it runs or ran as it was told at the instant. */
export function consultationOf(
  one: Case,
  { passed, now }: CaseStanding,
  at: Instant,
): { readonly stage: StageKey; readonly openedAt: Instant; readonly closesAt: Instant } | null {
  const isHere = now.kind === "waits" && now.stage.kind === "consultation";
  const place = isHere
    ? passed.length
    : passed.findLastIndex(({ stage, outcome }) => stage.kind === "consultation" && outcome !== "passed-over");
  const stage = isHere ? now.stage : passed[place]?.stage;
  const openedAt = passed[place - 1]?.at;
  if (stage?.kind !== "consultation" || openedAt === undefined) return null;
  return { stage: stage.key, openedAt, closesAt: consultedUntil(one, stage, openedAt, at) };
}

function answered(stage: Stage, outcome: Passed["outcome"], at: Instant, leads: Leads): Answered {
  return { kind: "answered", stage, outcome, at, leads };
}

/** As of when a stage answers by itself, once what was done in time is on record; null while its time runs, or where time answers nothing. */
function ranOutAt({ stage, for: what, since, until, overdue }: Waiting): Instant | null {
  if (what === "settlement") return since;
  const answersByDefault = stage.kind === "ruling" && stage.ifNone !== "waits" && overdue;
  return answersByDefault && until !== null && !isBefore(until, since) ? until : null;
}

/** What is not answered when what it is for ends never is. Undecided is not refused, and is held against nobody. */
function undecided({ scopeEndsAt }: Case, { at, ...end }: Omit<Ended, "kind">): Ended | null {
  return scopeEndsAt !== null && isAfter(at, scopeEndsAt) ? { ...end, kind: "undecided", at: scopeEndsAt } : null;
}

function classOf({ classes }: Case, key: ClassKey): Class {
  const found = classes.find((one) => one.key === key);
  if (found === undefined) throw new Error(`The decision has no class ${key}`);
  return found;
}
