import { Temporal } from "temporal-polyfill";
import {
  closingInstant,
  endOfDay,
  type HolidayCalendar,
  type Instant,
  isAfter,
  isBefore,
  isWithin,
  type PlainDate,
  settlesAt,
  startOfDay,
  type Window,
  windowStanding,
  type Zone,
} from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { mustExist } from "../kit/must-exist.ts";
import type { Citation } from "../kit/ruling.ts";
import { impossible } from "../kit/ruling.ts";
import {
  type Class,
  type ClassKey,
  type ConsultationStage,
  type Due,
  holdsItsItems,
  type Leads,
  type RulingStage,
  type Stage,
  type StageKey,
  type WindowStage,
} from "../modalities/stages.ts";

/* What an application is: one fold over (stages, records, instant). Letters, timeline, counts, the applicant's "why" and the officer's queue follow
   from it, and what accredits in production is this rule. It reads nothing that was not known at the instant. */

/** What somebody ruled at a stage. It counts from `decidedAt`, and is read from `knownAt`: the confirmation of what was entered. */
export interface Ruled {
  readonly stage: StageKey;
  readonly outcome: "yes" | "no" | "returned" | "deferred" | "taken-back";
  readonly decidedAt: Instant;
  readonly knownAt: Instant;
  /** Of what was returned: until when the organisation may cure it. */
  readonly curableUntil: Instant | null;
}

/** What is on record about a stage: who ruled, what was sealed, what silence or those who objected answered. */
export type StepOutcome =
  Ruled["outcome"] | "by-default" | "cured" | "listed" | "silent" | "objected" | "withdrawn" | "maintained";

/** One of them, as it is put on record. */
export interface Step {
  readonly application: Id<"application">;
  readonly stage: StageKey;
  readonly outcome: StepOutcome;
  readonly at: Instant;
  readonly knownAt: Instant;
  /** Of what was returned: until when it may be cured. */
  readonly until?: Instant;
  readonly reason?: string;
  readonly by?: Id<"person">;
  readonly period?: Id<"period">;
}

/** A State that speaks in a window on this organisation. */
export interface Voice {
  readonly kind: "objection" | "hold";
  readonly receivedAt: Instant;
  /** When it was withdrawn or lifted, or its State left the body that holds. */
  readonly endedAt: Instant | null;
  /** When a hold ends by itself. */
  readonly limitAt: Instant | null;
  /** After consultation: whether its State said that it maintains it. */
  readonly maintainedAt: Instant | null;
}

/** A window in which this organisation stood. */
export interface WindowOfCase {
  readonly stage: StageKey;
  readonly window: Window;
  readonly voices: readonly Voice[];
}

/** All that a standing rests on. */
export interface Case {
  readonly classes: readonly Class[];
  readonly class: ClassKey;
  /** To which other class it agreed to go on, when it applied. */
  readonly agreedTo: ClassKey | null;
  readonly receivedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** In the order in which they were known. */
  readonly rulings: readonly Ruled[];
  /** When the organisation sent what was returned to it again. */
  readonly cures: readonly { readonly stage: StageKey; readonly at: Instant }[];
  readonly lists: readonly { readonly stage: StageKey; readonly sealedAt: Instant }[];
  readonly windows: readonly WindowOfCase[];
  /** The end of what an accreditation would be good for: what waits then is undecided. */
  readonly scopeEndsAt: Instant | null;
  readonly session: { readonly beginsOn: PlainDate; readonly endsOn: PlainDate };
  readonly zone: Zone;
  readonly holidays: HolidayCalendar;
}

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
  /** In which class it is by now. */
  readonly class: Class;
  readonly passed: readonly Passed[];
  readonly now: Waiting | Ended | { readonly kind: "draft" };
}

type Answer = Waiting | (Passed & { readonly kind: "answered"; readonly leads: Leads });

/** Where an application stands at an instant, and how it came there. */
export function standingOf(one: Case, at: Instant): CaseStanding {
  let current = classOf(one, one.class);
  const passed: Passed[] = [];
  if (one.receivedAt === null || isAfter(one.receivedAt, at)) return { class: current, passed, now: { kind: "draft" } };
  let since = one.receivedAt;
  let objected = false;
  const been = new Set([current.key]);

  for (let index = 0; ;) {
    const { track, cites } = current;
    const stage = track?.[index];
    if (stage === undefined) {
      const ended = { kind: track === null ? "refused" : "accredited", at: since, stage: null, cites } as const;
      return { class: current, passed, now: unlessWithdrawn(one, ended, at) };
    }
    if (stage.of === "objected" && !objected) {
      passed.push({ stage, outcome: "passed-over", at: since });
      index += 1;
      continue;
    }
    const answer = answerOf({ one, stage, index, current, since }, at);
    if (answer.kind === "waits") return { class: current, passed, now: unlessEnded(one, answer, at) };
    const withdrawn = withdrawnBefore(one, answer.at, at);
    if (withdrawn !== null) return { class: current, passed, now: withdrawn };
    if (isOver(one, answer.at)) return { class: current, passed, now: undecided(one, stage) };
    passed.push({ stage, outcome: answer.outcome, at: answer.at });
    since = answer.at;
    if (stage.kind === "window") objected = answer.outcome === "objected";
    if (stage.kind === "consultation") objected = answer.outcome === "maintained";
    const { leads } = answer;
    switch (leads.to) {
      case "next":
        index += 1;
        break;
      case "class": {
        const other = one.classes.find(({ key }) => key === leads.class);
        if (other === undefined || one.agreedTo !== leads.class || been.has(other.key)) {
          return { class: current, passed, now: { kind: "refused", at: since, stage, cites: stage.cites } };
        }
        been.add(other.key);
        current = other;
        index = 0;
        objected = false;
        break;
      }
      case "accredited":
      case "not-accredited":
      case "refused":
        return { class: current, passed, now: { kind: leads.to, at: since, stage, cites: stage.cites } };
      default:
        return impossible(leads);
    }
  }
}

interface Before {
  readonly one: Case;
  readonly stage: Stage;
  readonly index: number;
  readonly current: Class;
  /** When the stage was reached. */
  readonly since: Instant;
}

function answerOf(before: Before, at: Instant): Answer {
  const { stage } = before;
  switch (stage.kind) {
    case "ruling":
      return ruled(before, stage, at);
    case "list":
      return listed(before, at);
    case "window":
      return silence(before, stage, at);
    case "consultation":
      return consulted(before, stage, at);
    default:
      return impossible(stage);
  }
}

/** The last ruling that was known; of what was returned, the cure; and where nobody ruled in time, the default. */
function ruled({ one, stage, since }: Before, { key, due, ifNone, yes, no, by }: RulingStage, at: Instant): Answer {
  const known = one.rulings.filter(({ stage: of, knownAt }) => of === key && !isAfter(knownAt, at));
  const last = known.at(-1);
  const dueAt = due === null ? null : dueOf(due, since, one);
  if (last?.outcome === "yes") return { kind: "answered", stage, outcome: "yes", at: last.decidedAt, leads: yes };
  if (last?.outcome === "no") return { kind: "answered", stage, outcome: "no", at: last.decidedAt, leads: no };
  const waits = { kind: "waits", stage, since, overdue: dueAt !== null && isAfter(at, dueAt) } as const;
  if (last?.outcome === "returned" && last.curableUntil !== null) {
    const until = last.curableUntil;
    const cured = one.cures.find(
      (cure) => cure.stage === key && isWithin({ opensAt: last.decidedAt, closesAt: until, zone: one.zone }, cure.at),
    );
    if (cured === undefined || isAfter(cured.at, at)) {
      if (isBefore(at, settlesAt({ opensAt: last.decidedAt, closesAt: until, zone: one.zone }))) {
        return {
          ...waits,
          for: isAfter(at, until) ? "settlement" : "cure",
          since: last.decidedAt,
          until,
          overdue: false,
        };
      }
      return { kind: "answered", stage, outcome: "no", at: until, leads: no };
    }
    return { ...waits, for: "ruling", since: cured.at, until: dueAt };
  }
  if (dueAt !== null && ifNone !== "waits" && !isBefore(at, defaultSettlesAt(dueAt, typeof by === "object", one))) {
    return { kind: "answered", stage, outcome: "by-default", at: dueAt, leads: ifNone === "yes" ? yes : no };
  }
  return { ...waits, for: "ruling", until: dueAt };
}

function dueOf(due: Due, since: Instant, { session, zone, holidays }: Case): Instant {
  if ("after" in due) return closingInstant(since, due.after, { zone, holidays }).closesAt;
  return due.at === "session-begins" ? startOfDay(zone, session.beginsOn) : endOfDay(zone, session.endsOn);
}

/** What an office decided in time is on record after the longest request; what a body decided, after a working day. */
function defaultSettlesAt(due: Instant, isBody: boolean, { zone, holidays }: Case): Instant {
  if (!isBody) return settlesAt({ opensAt: due, closesAt: due, zone });
  return closingInstant(due, { unit: "working_days", count: 1 }, { zone, holidays }).closesAt;
}

function listed({ one, stage, index, current, since }: Before, at: Instant): Answer {
  if (!holdsItsItems(current.track ?? [], index)) {
    return { kind: "answered", stage, outcome: "passed-over", at: since, leads: { to: "next" } };
  }
  const list = one.lists.find((sealed) => sealed.stage === stage.key && !isAfter(sealed.sealedAt, at));
  if (list === undefined) return { kind: "waits", stage, for: "list", since, until: null, overdue: false };
  return { kind: "answered", stage, outcome: "listed", at: list.sealedAt, leads: { to: "next" } };
}

/** An item closes with its window, or with the last hold on it, whichever is later. */
function silence({ one, stage, index, current, since }: Before, rule: WindowStage, at: Instant): Answer {
  const open = one.windows.find((own) => own.stage === stage.key);
  if (open === undefined) return { kind: "waits", stage, for: "opening", since, until: null, overdue: false };
  const { window } = open;
  const known = open.voices.filter(({ receivedAt }) => !isAfter(receivedAt, at));
  const held = latest(known.flatMap((voice) => (voice.kind === "hold" ? [endOfHold(voice, at)] : [])));
  const closesAt = held !== null && isAfter(held, window.closesAt) ? held : window.closesAt;
  const closing = { ...window, closesAt };
  const waits = { kind: "waits", stage, since: window.opensAt, overdue: false } as const;
  const standing = windowStanding(closing, at);
  switch (standing) {
    case "upcoming":
      return { ...waits, for: "opening", until: window.opensAt };
    case "open":
      return { ...waits, for: isAfter(at, window.closesAt) ? "hold" : "silence", until: closesAt };
    case "settling":
      return { ...waits, for: "settlement", until: settlesAt(closing) };
    case "settled":
      break;
    default:
      return impossible(standing);
  }
  const decided = decidedLater(one, current, index, at);
  const asOf = rule.withdrawal === "until-decided" ? (decided ?? at) : closesAt;
  const objections = known.filter((voice) => objects(voice, rule, closing));
  const standingThen = (then: Instant) =>
    objections.filter(({ endedAt }) => endedAt === null || isAfter(endedAt, then));
  if (standingThen(asOf).length >= rule.threshold) {
    return { kind: "answered", stage, outcome: "objected", at: closesAt, leads: rule.objected };
  }
  // An objection that was withdrawn after the close frees its item from then.
  const freed =
    standingThen(closesAt).length >= rule.threshold ? freeing(objections, closesAt, rule.threshold) : closesAt;
  return { kind: "answered", stage, outcome: "silent", at: freed, leads: rule.silent };
}

/** When a hold no longer keeps its item open, as it was known at the instant. */
function endOfHold({ endedAt, limitAt, receivedAt }: Voice, at: Instant): Instant {
  const ends = [...(endedAt === null || isAfter(endedAt, at) ? [] : [endedAt]), ...(limitAt === null ? [] : [limitAt])];
  return ends.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(0) ?? receivedAt;
}

/** What counts as an objection: one that was received while its item was open, and a hold that the text makes one when its limit ends. */
function objects({ kind, receivedAt, endedAt, limitAt }: Voice, { hold }: WindowStage, window: Window): boolean {
  if (!isWithin(window, receivedAt)) return false;
  if (kind === "objection") return true;
  return hold?.then === "objection" && limitAt !== null && (endedAt === null || isAfter(endedAt, limitAt));
}

/** The withdrawal with which fewer stand than must object. */
function freeing(objections: readonly Voice[], closesAt: Instant, threshold: number): Instant {
  const ends = objections.flatMap(({ endedAt }) => (endedAt !== null && isAfter(endedAt, closesAt) ? [endedAt] : []));
  const sorted = ends.toSorted((one, other) => Temporal.Instant.compare(one, other));
  const never = objections.filter(({ endedAt }) => endedAt === null).length;
  return sorted[sorted.length - threshold + never] ?? closesAt;
}

/** When a later stage decided on the objected, which no withdrawal undoes. */
function decidedLater(one: Case, { track }: Class, index: number, at: Instant): Instant | null {
  const later = (track ?? []).slice(index + 1).map(({ key }) => key);
  const decisions = one.rulings.filter(
    ({ stage, outcome, knownAt }) =>
      later.includes(stage) && (outcome === "yes" || outcome === "no") && !isAfter(knownAt, at),
  );
  return decisions.at(0)?.decidedAt ?? null;
}

/** Of the objections that stood at the close of the window before: those withdrawn by the end are gone, the silent as the text says. */
function consulted({ one, stage, index, current, since }: Before, rule: ConsultationStage, at: Instant): Answer {
  const { closesAt } = closingInstant(since, rule.within, one);
  const window = { opensAt: since, closesAt, zone: one.zone };
  const waits = { kind: "waits", stage, since, overdue: false } as const;
  if (isBefore(at, settlesAt(window))) {
    return { ...waits, for: isAfter(at, closesAt) ? "settlement" : "consultation", until: closesAt };
  }
  const before = (current.track ?? [])
    .slice(0, index)
    .findLast((earlier): earlier is WindowStage => earlier.kind === "window");
  const open = one.windows.find((own) => own.stage === before?.key);
  const maintained = (open?.voices ?? []).filter(
    ({ kind, receivedAt, endedAt, maintainedAt }) =>
      kind === "objection" &&
      !isAfter(receivedAt, at) &&
      (endedAt === null || isAfter(endedAt, closesAt)) &&
      (rule.silence === "maintains" || (maintainedAt !== null && !isAfter(maintainedAt, closesAt))),
  );
  return maintained.length >= (before?.threshold ?? 1)
    ? { kind: "answered", stage, outcome: "maintained", at: closesAt, leads: rule.maintained }
    : { kind: "answered", stage, outcome: "withdrawn", at: closesAt, leads: rule.withdrawn };
}

function withdrawnBefore(one: Case, answeredAt: Instant, at: Instant): Ended | null {
  const { withdrawnAt } = one;
  if (withdrawnAt === null || isAfter(withdrawnAt, at) || isAfter(withdrawnAt, answeredAt)) return null;
  return { kind: "withdrawn", at: withdrawnAt, stage: null, cites: classOf(one, one.class).cites };
}

function unlessWithdrawn(one: Case, ended: Ended, at: Instant): Ended {
  return withdrawnBefore(one, ended.at, at) ?? ended;
}

/** What waits when it is withdrawn, or when what it is for has ended, waits no longer. */
function unlessEnded(one: Case, waiting: Waiting, at: Instant): Waiting | Ended {
  const { withdrawnAt } = one;
  if (withdrawnAt !== null && !isAfter(withdrawnAt, at) && !isOver(one, withdrawnAt)) {
    return { kind: "withdrawn", at: withdrawnAt, stage: waiting.stage, cites: waiting.stage.cites };
  }
  return isOver(one, at) ? undecided(one, waiting.stage) : waiting;
}

function isOver({ scopeEndsAt }: Case, at: Instant): boolean {
  return scopeEndsAt !== null && isAfter(at, scopeEndsAt);
}

/** Not refused, and held against nobody: also what was answered when it was too late to be good for anything. */
function undecided({ scopeEndsAt, receivedAt }: Case, stage: Stage): Ended {
  return { kind: "undecided", at: mustExist(scopeEndsAt ?? receivedAt), stage, cites: stage.cites };
}

function classOf({ classes }: Case, key: ClassKey): Class {
  const found = classes.find((one) => one.key === key);
  if (found === undefined) throw new Error(`The decision has no class ${key}`);
  return found;
}

function latest(instants: readonly Instant[]): Instant | null {
  return instants.toSorted((one, other) => Temporal.Instant.compare(one, other)).at(-1) ?? null;
}
