import { Temporal } from "temporal-polyfill";
import { endOfDay, type HolidayCalendar, type Instant, isAfter, isBefore } from "../kit/calendar.ts";
import { impossible } from "../kit/ruling.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import type { SilenceProcedure } from "../modalities/silence.ts";
import {
  holdsItsItems,
  type Office,
  officeOf,
  type RulingStage,
  type StageKey,
  type Track,
  windowOf,
} from "../modalities/stages.ts";
import { classesOf, classIn } from "../modalities/templates.ts";
import type { NoObjectionPeriod } from "../objections/period.ts";
import type { Process } from "../process/process.ts";
import type { Session } from "../process/session.ts";
import type { ApplicationInBrief } from "./application.ts";
import type { Voice, WindowOfCase } from "./item-in-window.ts";
import type { Case, Ruled } from "./records.ts";
import { scopeOf } from "./scope.ts";
import { type CaseStanding, standingOf } from "./standing.ts";

/** All that an accreditation rests on. */
export interface Basis {
  readonly application: ApplicationInBrief;
  readonly decision: ModalitiesDecision;
  /** On the decision: it must have been in force at the instant from which the accreditation counts. */
  readonly silence: readonly SilenceProcedure[];
  /** Of a circulated application. */
  readonly period: NoObjectionPeriod | null;
  /** What was said about it on its list, as far as that has settled. */
  readonly voices: readonly Voice[];
  readonly process: Process;
  readonly session: Session;
  /** Of the duty station of the process. */
  readonly holidays: HolidayCalendar;
  readonly further: Further;
}

/** What tracks beyond clearance, list and period leave on record about an application. */
export interface Further {
  /** What was returned to the organisation, and what a body determined. */
  readonly rulings: readonly Ruled[];
  readonly cures: Case["cures"];
  /** Until when the Chair consults on it, as it was told. */
  readonly consultations: NonNullable<Case["consultations"]>;
  /** At which nobody had ruled in time, as it was told. */
  readonly defaults: NonNullable<Case["defaults"]>;
  /** On which it was sealed, where there is more than the one that stands on its row. */
  readonly lists: Case["lists"];
  /** In which it stood before the one in which it is now. */
  readonly windows: readonly WindowBefore[];
  /** The window in which it is now, where it is not the first of its track. */
  readonly inWindow: StageKey | null;
}

/** A window of a track that has answered, or been left. */
export interface WindowBefore {
  readonly stage: StageKey;
  readonly period: NoObjectionPeriod;
  readonly voices: readonly Voice[];
}

export const nothingFurther: Further = {
  rulings: [],
  cures: [],
  consultations: [],
  defaults: [],
  lists: [],
  windows: [],
  inWindow: null,
};

/** Where the application stands on the track of its class. */
export function caseStanding(basis: Basis, at: Instant): CaseStanding {
  return standingOf(caseOf(basis), at);
}

/** The record of an application as the fold reads it. */
export function caseOf({ application, decision, period, voices, process, session, holidays, further }: Basis): Case {
  const track = application.class === null ? [] : (classIn(decision, application.class).track ?? []);
  return {
    classes: classesOf(decision),
    class: application.state === "draft" ? application.class : (application.movedFrom ?? application.class),
    agreedTo: application.agreedTo,
    receivedAt: application.state === "draft" ? null : application.receivedAt,
    withdrawnAt: application.state === "withdrawn" ? application.withdrawnAt : null,
    rulings: [...screened(application, track, further), ...further.rulings].toSorted((one, other) =>
      Temporal.Instant.compare(one.knownAt, other.knownAt),
    ),
    cures: further.cures,
    consultations: further.consultations,
    defaults: further.defaults,
    lists: further.lists.length > 0 ? further.lists : listed(application, track),
    windows: [...further.windows.map(windowOfCase), ...currentWindow({ application, period, voices, further }, track)],
    scopeEndsAt: scopeEndOf({ decision, process, session }),
    session,
    zone: process.zone,
    holidays,
  };
}

/** The last instant of what an accreditation would be good for; null while the mandate has no end. */
export function scopeEndOf({
  decision,
  process,
  session,
}: Pick<Basis, "decision" | "process" | "session">): Instant | null {
  const { endsOn } = scopeOf(decision, process, session);
  return endsOn === null ? null : endOfDay(process.zone, endsOn);
}

/** The rulings of offices on what was received, in their order: on a claim, or after screening. The yes of the last of them is the clearance. */
export function officeRulings(track: Track | null): RulingStage[] {
  const stages = track ?? [];
  const listedAt = stages.findIndex((stage, index) =>
    stage.kind === "list" ? holdsItsItems(stages, index) : stage.kind !== "ruling" || stage.what === "determination",
  );
  const before = listedAt === -1 ? stages : stages.slice(0, listedAt);
  return before.filter((stage) => stage.kind === "ruling");
}

/** The ruling whose turn it is: the first that no standing yes has answered, be it by default. */
export function rulingInTurn(
  track: Track | null,
  { rulings, defaults }: Pick<Further, "rulings" | "defaults">,
): RulingStage | undefined {
  return officeRulings(track).find(({ key, ifNone }) => {
    const last = rulings.findLast(({ stage }) => stage === key);
    const byDefault = ifNone === "yes" ? defaults.findLast(({ stage }) => stage === key) : undefined;
    const isLater = byDefault !== undefined && (last === undefined || isAfter(byDefault.knownAt, last.knownAt));
    return !isLater && last?.outcome !== "yes";
  });
}

/** That it was sent back by mistake, which its office took back before it was completed; null where it has not. */
export function takenBackOf(returned: Ruled, { rulings, cures }: Pick<Further, "rulings" | "cures">): Ruled | null {
  if (returned.outcome !== "returned") return null;
  const next = rulings.slice(rulings.indexOf(returned) + 1).find(({ stage }) => stage === returned.stage);
  if (next?.outcome !== "taken-back") return null;
  const isCured = cures.some(
    ({ stage, at }) => stage === returned.stage && !isBefore(at, returned.decidedAt) && !isAfter(at, next.decidedAt),
  );
  return isCured ? null : next;
}

/** An application on the track of its class, with the rulings that are on record about it. */
export interface OnItsTrack extends Pick<Basis, "application" | "decision"> {
  readonly further: Pick<Further, "rulings" | "defaults">;
}

/** The ruling of an office at which it is or, cleared or refused, was; null where no class is chosen, or no office rules on its track. */
export function officeStageOf({ application, decision, further }: OnItsTrack): RulingStage | null {
  if (application.class === null) return null;
  const { track } = classIn(decision, application.class);
  const isCleared = application.state === "cleared" || application.state === "circulated";
  return (isCleared ? officeRulings(track).at(-1) : rulingInTurn(track, further)) ?? null;
}

/** Which office rules on it, or has cleared or refused it. Whom the text lets in as of right, the Secretariat puts on record. */
export function rulingOffice(one: OnItsTrack): Office {
  const stage = officeStageOf(one);
  return (stage === null ? null : officeOf(stage)) ?? "secretariat";
}

/** Clearance is the last ruling of an office on a track; a refusal, that whose turn it was. */
function screened(application: ApplicationInBrief, track: Track, further: Further): Ruled[] {
  const ruled = (stage: RulingStage | undefined, outcome: "yes" | "no", decidedAt: Ruled["decidedAt"]): Ruled[] =>
    stage === undefined ? [] : [{ stage: stage.key, outcome, decidedAt, knownAt: decidedAt, curableUntil: null }];
  switch (application.state) {
    case "draft":
    case "submitted":
    case "withdrawn":
      return [];
    case "refused":
      return ruled(rulingInTurn(track, further), "no", application.refusedAt);
    case "cleared":
    case "circulated":
      // Where nobody had ruled in time, time has.
      return application.clearedBy === null ? [] : ruled(officeRulings(track).at(-1), "yes", application.clearedAt);
    default:
      return impossible(application);
  }
}

function listed(application: ApplicationInBrief, track: Track): Case["lists"] {
  const stage = track.find((one) => one.kind === "list" && one.what === "proposed");
  if (stage === undefined || application.state !== "circulated") return [];
  return [{ stage: stage.key, sealedAt: application.circulatedAt }];
}

function currentWindow(
  { application, period, voices, further }: Pick<Basis, "application" | "period" | "voices" | "further">,
  track: Track,
): WindowOfCase[] {
  const stage = further.inWindow ?? windowOf(track)?.key;
  if (stage === undefined || period === null || application.state !== "circulated") return [];
  return [windowOfCase({ stage, period, voices })];
}

function windowOfCase({ stage, period: { window, extensions }, voices }: WindowBefore): WindowOfCase {
  return { stage, window, extensions, voices };
}
