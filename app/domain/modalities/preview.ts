import {
  closingInstant,
  endOfDay,
  type HolidayCalendar,
  type Instant,
  isAfter,
  latestBefore,
  type Length,
  type PlainDate,
  startOfDay,
  timeOf,
  type Zone,
} from "../kit/calendar.ts";
import { impossible } from "../kit/ruling.ts";
import {
  canBeOpposed,
  type Class,
  type ClassKey,
  holdsItsItems,
  type Leads,
  type Stage,
  type StageKey,
  type Track,
} from "./stages.ts";

/* What a decision would do, before anybody is on it: for each class the stages of its track in a line, with the days that follow from the text
   for one session, and where each answer leads. */

/** For which session, and from which instant the days are counted. */
export interface Foreseeing {
  readonly opensAt: Instant;
  readonly session: { readonly beginsOn: PlainDate; readonly endsOn: PlainDate };
  /** Of the process. */
  readonly zone: Zone;
  /** In which the text counts the days of lists and periods, where that is another one. */
  readonly textZone?: Zone | undefined;
  readonly holidays: HolidayCalendar;
  /** Under a continuous call: by which everybody on the list has arrived, so that it goes out after it. */
  readonly cutOff?: Instant | undefined;
}

/** What can come of a stage. */
export type OutcomeOfStage = "yes" | "no" | "silent" | "objected" | "withdrawn" | "maintained";

/** Where an outcome leads, with `next` followed to what is next for it. */
export type Destination =
  | { readonly to: "stage"; readonly stage: StageKey }
  | { readonly to: "accredited" | "not-accredited" | "refused" }
  | { readonly to: "class"; readonly class: ClassKey };

export interface StageForeseen {
  readonly stage: Stage;
  /** When its answer is owed, or it closes; of a list, by when it must be out. Null where the text sets no time. */
  readonly until: Instant | null;
  /** Of a list of a continuous call: the cut-off after which it goes out. */
  readonly from: Instant | null;
  /** Of a list that has a last day: the first on which it can go out. */
  readonly earliest: Instant | null;
  /** When it ends if the list before it goes out on its last day; null where no such list comes before, or `until` is as late. */
  readonly latest: Instant | null;
  /** A stage before it has no end of its own, so that it ends then at the earliest. */
  readonly atTheEarliest: boolean;
  /** It would end after the session has begun or, of a list, be out too late for it. */
  readonly tooLate: boolean;
  readonly outcomes: readonly { readonly outcome: OutcomeOfStage; readonly leads: Destination }[];
}

/** Classes that go the same way. */
export interface WayForeseen {
  readonly classes: readonly Class[];
  /** Null where the text lets none of them in. */
  readonly track: Track | null;
  /** They inform of their interest: nobody can oppose them, and they are asked for less. */
  readonly onlyNotifies: boolean;
  /** What everybody goes through. */
  readonly line: readonly StageForeseen[];
  /** What only those go through who are objected to. */
  readonly branch: readonly StageForeseen[];
}

export interface Preview {
  readonly ways: readonly WayForeseen[];
  /** Years on whose working days a date rests, and that have no list of holidays yet. */
  readonly unlistedYears: readonly number[];
}

export function foresee(classes: readonly Class[], at: Foreseeing): Preview {
  const unlisted = new Set<number>();
  const alike = Map.groupBy(classes, ({ track }) => JSON.stringify(track));
  const ways = [...alike.values()].map((those) => {
    const track = those[0]?.track ?? null;
    const all = track === null ? [] : foreseeTrack(track, at, unlisted);
    return {
      classes: those,
      track,
      onlyNotifies: track !== null && !canBeOpposed(track),
      line: all.filter(({ stage }) => stage.of === "all"),
      branch: all.filter(({ stage }) => stage.of === "objected"),
    };
  });
  return { ways, unlistedYears: [...unlisted].toSorted((one, other) => one - other) };
}

interface Clock {
  /** The earliest that it can be. */
  readonly clock: Instant;
  /** The latest, once a list has a last day on which it goes out. */
  readonly last: Instant | null;
  /** A stage before has no end of its own. */
  readonly open: boolean;
}

/** The clock goes on with each stage that has an end; one that has none is taken to be answered at once, and what follows is so at the earliest. */
function foreseeTrack(track: Track, at: Foreseeing, unlisted: Set<number>): StageForeseen[] {
  let line: Clock = { clock: at.opensAt, last: null, open: false };
  let branch = line;
  return track.map((stage, index) => {
    const before = stage.of === "all" ? line : branch;
    const { until, moves } = endOf(stage, before.clock, at, unlisted);
    const latest = moves && before.last !== null ? endOf(stage, before.last, at, unlisted).until : null;
    const isInTime = until !== null && !isAfter(before.clock, until);
    const hasLastDay = stage.kind === "list" && stage.what !== "final" && isInTime;
    // A list that nobody answers keeps nobody waiting.
    const isPassedBy = stage.kind === "list" && !holdsItsItems(track, index);
    const after: Clock = {
      clock: moves && until !== null ? until : before.clock,
      last: isPassedBy ? before.last : hasLastDay ? until : latest,
      open: before.open || until === null,
    };
    if (stage.of === "all") line = after;
    branch = after;
    return {
      stage,
      until,
      earliest: hasLastDay ? before.clock : null,
      latest: latest !== null && until !== null && isAfter(latest, until) ? latest : null,
      from: stage.kind === "list" && stage.what !== "final" ? (at.cutOff ?? null) : null,
      atTheEarliest: before.open && moves,
      tooLate: isTooLate(stage, { until, clock: before.clock }, at),
      outcomes: outcomesOf(stage).map(([outcome, leads]) => ({
        outcome,
        leads: destinationOf(leads, outcome, track, index),
      })),
    };
  });
}

/** `moves`: it is counted from the stage before, so that the next begins when it ends. */
function endOf(
  stage: Stage,
  from: Instant,
  { session, zone, textZone = zone, holidays }: Foreseeing,
  unlisted: Set<number>,
): { readonly until: Instant | null; readonly moves: boolean } {
  const counted = (length: Length, within: Zone = zone, clock?: string) => {
    const counting = { zone: within, holidays, closesAtTime: timeOf(clock) };
    const { closesAt, unlistedYears } = closingInstant(from, length, counting);
    for (const year of unlistedYears) unlisted.add(year);
    return { until: closesAt, moves: true };
  };
  switch (stage.kind) {
    case "ruling": {
      const { due } = stage;
      if (due === null) return { until: null, moves: false };
      if ("after" in due) return counted(due.after);
      const until = due.at === "session-begins" ? startOfDay(zone, session.beginsOn) : endOfDay(zone, session.endsOn);
      return { until, moves: false };
    }
    case "list": {
      if (stage.beforeSession === null) return { until: null, moves: false };
      const { closesAt, unlistedYears } = latestBefore(session.beginsOn, stage.beforeSession, textZone, holidays);
      for (const year of unlistedYears) unlisted.add(year);
      return { until: closesAt, moves: false };
    }
    case "window":
      return stage.length === null
        ? { until: null, moves: false }
        : counted(stage.length, textZone, stage.closingClock);
    case "consultation":
      return counted(stage.within);
    default:
      return impossible(stage);
  }
}

function isTooLate(
  stage: Stage,
  { until, clock }: { readonly until: Instant | null; readonly clock: Instant },
  { session, zone }: Foreseeing,
): boolean {
  if (until === null) return false;
  if (stage.kind === "list") return isAfter(clock, until);
  // A body decides in the room.
  if (stage.kind === "ruling" && stage.due !== null && "at" in stage.due) return isAfter(clock, until);
  return isAfter(until, startOfDay(zone, session.beginsOn));
}

function outcomesOf(stage: Stage): readonly (readonly [OutcomeOfStage, Leads])[] {
  switch (stage.kind) {
    case "ruling":
      return [
        ["yes", stage.yes],
        ["no", stage.no],
      ];
    case "window":
      return [
        ["silent", stage.silent],
        ["objected", stage.objected],
      ];
    case "consultation":
      return [
        ["withdrawn", stage.withdrawn],
        ["maintained", stage.maintained],
      ];
    case "list":
      return [];
    default:
      return impossible(stage);
  }
}

function destinationOf(leads: Leads, outcome: OutcomeOfStage, track: Track, index: number): Destination {
  if (leads.to !== "next") return leads;
  const isObjected =
    outcome === "objected" ||
    outcome === "maintained" ||
    ((outcome === "yes" || outcome === "no") && track[index]?.of === "objected");
  // A list that nobody answers keeps nobody waiting.
  const next = track.find(
    ({ of, kind }, place) =>
      place > index && (of === "all" || isObjected) && (kind !== "list" || holdsItsItems(track, place)),
  );
  return next === undefined ? { to: "accredited" } : { to: "stage", stage: next.key };
}
