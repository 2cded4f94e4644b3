import { type Accreditation, type AccreditationChange, grant } from "../accreditation/accreditation.ts";
import type { ApplicationRecord } from "../applications/application-standing.ts";
import { type Basis, caseOf, scopeEndOf } from "../applications/case.ts";
import { later } from "../applications/item-in-window.ts";
import { type CaseStanding, type Ruled, standingOf, type Step } from "../applications/standing.ts";
import { type StandingUntil, standingUntil } from "../applications/standing-until.ts";
import { type Instant, isAfter, isBefore, type Zone } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { type ModalitiesDecision, modalitiesStanding } from "../modalities/modalities.ts";
import type { SilenceProcedure } from "../modalities/silence.ts";
import type { RulingStage } from "../modalities/stages.ts";
import { refuseCancelled, type Session } from "../process/session.ts";
import type { DeterminationConfirmed, DeterminationDiscarded, DeterminationEntered } from "./events.ts";
import type { NoObjectionPeriod } from "./period.ts";

/** How a body came to what it decided. */
export const waysToDecide = ["no-objection", "consensus", "vote", "pronouncement"] as const;

/** What it can answer for one on the list; what is deferred waits for its next determination. */
export const determinedOutcomes = ["yes", "no", "deferred"] as const;

export interface Votes {
  readonly inFavour: number;
  readonly against: number;
  readonly abstentions: number;
}

export interface DeterminedItem {
  readonly application: Id<"application">;
  readonly outcome: (typeof determinedOutcomes)[number];
  readonly votes: Votes | null;
  /** The States that spoke against it in the room, where the record of the meeting names them. */
  readonly opposedBy: readonly Id<"mission">[];
}

/** What a body decided on a sealed list. It is entered by one person, and says nothing until another has confirmed it. */
export interface Determination {
  readonly id: Id<"determination">;
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly decision: Id<"decision">;
  /** In which it was decided. */
  readonly session: Id<"session">;
  /** On which list of the call. */
  readonly list: Id<"list">;
  /** The entry in which something was wrong; null of what the body has decided, be it that it changed its mind. */
  readonly corrects: Id<"determination"> | null;
  readonly how: (typeof waysToDecide)[number];
  /** Of the document that records it. */
  readonly symbol: string;
  readonly decidedAt: Instant;
  readonly enteredAt: Instant;
  readonly enteredBy: Id<"person">;
  readonly confirmed: { readonly at: Instant; readonly by: Id<"person"> } | null;
  readonly items: readonly DeterminedItem[];
}

/** One of a list, with everything on which its standing rests. */
export interface Listed extends ApplicationRecord {
  readonly application: Extract<Basis["application"], { readonly state: "circulated" }>;
}

/** A list as it lies before its body. */
export interface ListBeforeBody {
  readonly decision: ModalitiesDecision;
  readonly silence: readonly SilenceProcedure[];
  readonly call: Id<"call">;
  readonly id: Id<"list">;
  readonly sealedAt: Instant;
  /** In which States could object before; null where the body alone answers. */
  readonly period: NoObjectionPeriod | null;
  /** Those on it whose applications were not withdrawn. */
  readonly listed: readonly Listed[];
  /** What was entered on it and waits for its confirmation. */
  readonly entered: Pick<Determination, "id"> | null;
}

/** One act or page asks several times about each of thousands: its track is followed once. */
const followed = new WeakMap<Basis, { readonly at: Instant; readonly standing: CaseStanding }>();

/** How far it has come, as if what it is for did not end: a body that had decided before may still be entered. */
function standingBeforeBody(listed: Basis, at: Instant): CaseStanding {
  const before = followed.get(listed);
  if (before !== undefined && before.at.equals(at)) return before.standing;
  const standing = standingOf({ ...caseOf(listed), scopeEndsAt: null }, at);
  followed.set(listed, { at, standing });
  return standing;
}

/** The stage at which the application waits for a body, or waited when its scope ended. */
export function awaitedDetermination(listed: Basis, at: Instant): RulingStage | null {
  const { now } = standingBeforeBody(listed, at);
  if (now.kind !== "waits" || now.for !== "ruling" || now.stage.kind !== "ruling") return null;
  return now.stage.what === "determination" ? now.stage : null;
}

/** What a body, or its silence, has answered for an application that nothing else has decided since. */
export interface DeterminedBefore {
  readonly stage: RulingStage;
  readonly outcome: "yes" | "no";
  readonly byDefault: boolean;
  readonly at: Instant;
}

export function determinedBefore(listed: Pick<Listed, "accreditation"> & Basis, at: Instant): DeterminedBefore | null {
  const { passed } = standingBeforeBody(listed, at);
  const last = passed.findLast(({ outcome }) => outcome !== "passed-over");
  if (last?.stage.kind !== "ruling" || last.stage.what !== "determination") return null;
  const change = listed.accreditation?.changes.at(-1);
  // What an office has withdrawn is no longer the body's to give.
  if (change?.kind === "withdrawn" && change.determination === null) return null;
  const { stage } = last;
  if (last.outcome === "yes" || last.outcome === "no")
    return { stage, outcome: last.outcome, byDefault: false, at: last.at };
  return stage.ifNone === "waits" ? null : { stage, outcome: stage.ifNone, byDefault: true, at: last.at };
}

/** Until when the body owes its answer; null where the text does not say, or nobody waits for it. */
export function determinationDue(
  listed: Basis,
  at: Instant,
): { readonly at: Instant | null; readonly overdue: boolean } {
  const { now } = standingBeforeBody(listed, at);
  return now.kind === "waits" ? { at: now.until, overdue: now.overdue } : { at: null, overdue: false };
}

export function awaiting(list: Pick<ListBeforeBody, "listed">, at: Instant): readonly Listed[] {
  return list.listed.filter((one) => awaitedDetermination(one, at) !== null);
}

/** On whom a body has decided, and may decide otherwise. */
export function determined(list: Pick<ListBeforeBody, "listed">, at: Instant): readonly (DeterminedBefore & Listed)[] {
  return list.listed.flatMap((one) => {
    const before = determinedBefore(one, at);
    return before === null ? [] : [{ ...one, ...before }];
  });
}

/** Once what States answered is on record, if they were asked; one at a time. */
export function mayEnterDetermination(list: ListBeforeBody, at: Instant): Refusal | null {
  if (list.entered !== null) return refuse("determination_waits_for_confirmation");
  if (list.period !== null && list.period.lapsedAt === null) {
    const { closesAt, zone } = list.period.window;
    return refuse("period_has_not_closed", { closesAt: closesAt.toString(), zone });
  }
  return list.listed.some((one) => awaitedDetermination(one, at) !== null || determinedBefore(one, at) !== null)
    ? null
    : refuse("nobody_waits_for_the_body");
}

/** What was confirmed, and is not the last word on anybody any more once it is corrected. */
export function mayCorrectDetermination(
  { confirmed }: Pick<Determination, "confirmed">,
  correction: Id<"determination"> | null,
): Refusal | null {
  if (confirmed === null) return refuse("determination_waits_for_confirmation");
  return correction === null ? null : refuse("determination_is_corrected");
}

export interface Entering extends Pick<Determination, "id" | "how" | "symbol" | "decidedAt" | "enteredBy"> {
  readonly session: Pick<Session, "id" | "standing">;
  readonly items: readonly DeterminedItem[];
  /** Where it puts right what was entered: that entry, and the correction that it has by now. */
  readonly corrects: { readonly entry: Determination; readonly correction: Id<"determination"> | null } | null;
}

export function enterDetermination(
  list: ListBeforeBody,
  entering: Entering,
  at: Instant,
): Ruling<Determination, DeterminationEntered> {
  const refusal =
    mayEnterDetermination(list, at) ?? refuseCancelled(entering.session) ?? refuseInstant(list, entering.decidedAt, at);
  if (refusal !== null) return refusal;
  const { decision, call, id } = list;
  const { items, how, corrects } = entering;
  if (corrects !== null) {
    const uncorrected = mayCorrectDetermination(corrects.entry, corrects.correction);
    if (uncorrected !== null) return uncorrected;
    if (!corrects.entry.decidedAt.equals(entering.decidedAt)) return refuse("correction_keeps_its_instant");
  }
  if (entering.symbol.trim() === "") return refuse("determination_needs_a_symbol");
  if (items.length === 0) return refuse("determination_decides_on_nobody");
  if (how !== "vote" && items.some(({ votes }) => votes !== null)) return refuse("votes_without_a_vote");
  const unfit = refuseItems(list, { ...entering, corrects: corrects?.entry.id ?? null }, at);
  if (unfit !== null) return unfit;
  return accept(
    {
      ...entering,
      session: entering.session.id,
      process: decision.process,
      call,
      decision: decision.id,
      list: id,
      corrects: corrects?.entry.id ?? null,
      enteredAt: at,
      confirmed: null,
    },
    {
      type: "DeterminationEntered",
      process: decision.process,
      call,
      determination: entering.id,
      symbol: entering.symbol,
      decidedAt: entering.decidedAt,
      corrects: corrects?.entry.id ?? null,
      ...countsOf(items),
    },
  );
}

/** A body decides on a list that lies before it, under a decision in force, and nobody enters what it will decide. */
function refuseInstant({ sealedAt, period, decision, silence }: ListBeforeBody, decidedAt: Instant, at: Instant) {
  if (isAfter(decidedAt, at)) return refuse("determination_lies_ahead", { decidedAt: decidedAt.toString() });
  const out = period === null ? sealedAt : period.window.closesAt;
  if (isBefore(decidedAt, out)) return refuse("determination_before_its_list", { listedAt: out.toString() });
  return modalitiesStanding(decision, silence, decidedAt) === "adopted"
    ? null
    : refuse("no_modalities_in_force", {}, decision.citation);
}

function refuseItems(
  { listed }: Pick<ListBeforeBody, "listed">,
  { items, decidedAt, corrects }: Pick<Determination, "items" | "decidedAt" | "corrects">,
  at: Instant,
): Refusal | null {
  const byId = new Map(listed.map((one) => [one.application.id, one]));
  for (const { application, outcome } of items) {
    const one = byId.get(application);
    if (one === undefined) return refuse("application_is_not_before_the_body");
    const endedAt = scopeEndOf(one);
    if (isAfter(decidedAt, endedAt)) return refuse("determination_after_its_scope", { endedAt: endedAt.toString() });
    const unfit = corrects === null ? refuseAnswer(one, outcome, decidedAt, at) : refuseCorrection(one, corrects, at);
    if (unfit !== null) return unfit;
  }
  return null;
}

/** Not before the body put it off. Where it has decided, it may let in or keep out whom it had not; not before it did. */
function refuseAnswer(one: Listed, outcome: DeterminedItem["outcome"], decidedAt: Instant, at: Instant) {
  const before = determinedBefore(one, at);
  if (before === null) {
    if (awaitedDetermination(one, at) === null) return refuse("application_is_not_before_the_body");
  } else if (!before.byDefault) {
    if (before.outcome === outcome || (before.outcome === "yes" && outcome === "deferred"))
      return refuse("body_has_decided_so_already");
  }
  const last = lastOfBody(one);
  if (last === null) return null;
  // Two decisions of one instant would have no order.
  const isLate = before === null ? !isBefore(decidedAt, last.decidedAt) : isAfter(decidedAt, last.decidedAt);
  return isLate ? null : refuse("determination_before_the_one_before", { decidedAt: last.decidedAt.toString() });
}

/** Only the last word on an organisation is corrected: what the body has decided since stands. */
function refuseCorrection(one: Listed, corrects: Id<"determination">, at: Instant): Refusal | null {
  const isOpen = awaitedDetermination(one, at) !== null || determinedBefore(one, at) !== null;
  return isOpen && lastOfBody(one)?.determination === corrects ? null : refuse("correction_is_of_the_last_word");
}

function lastOfBody({ further }: Basis): Ruled | null {
  return further.rulings.findLast(({ determination }) => (determination ?? null) !== null) ?? null;
}

export type Counts = Readonly<Record<(typeof determinedOutcomes)[number], number>>;

export function countsOf(items: readonly Pick<DeterminedItem, "outcome">[]): Counts {
  const of = (wanted: DeterminedItem["outcome"]) => items.filter(({ outcome }) => outcome === wanted).length;
  return { yes: of("yes"), no: of("no"), deferred: of("deferred") };
}

/** Never by the one who entered it. */
export function mayConfirmDetermination(
  { confirmed, enteredBy }: Pick<Determination, "confirmed" | "enteredBy">,
  by: Id<"person">,
): Refusal | null {
  if (confirmed !== null) return refuse("determination_is_confirmed");
  return by === enteredBy ? refuse("determination_needs_a_second_person") : null;
}

/** Another accreditation of an organisation, which one of its application would meet: both would be good for a session, or a day, that they share. */
export interface AccreditedBeside {
  readonly application: Id<"application">;
  readonly organisation: string;
  /** Of the other: the reference of its application, and the call that it came of. */
  readonly reference: string;
  readonly call: string;
}

/** How many a sentence names. */
const MOST_NAMED = 10;

/** Nothing is good twice for one session: whom the determination would accredit beside another accreditation, it says by name. */
export function refuseTwice(
  { items }: Pick<Determination, "items">,
  beside: readonly AccreditedBeside[],
): Refusal | null {
  const letIn = new Set(items.flatMap(({ application, outcome }) => (outcome === "yes" ? [application] : [])));
  const twice = beside.filter(({ application }) => letIn.has(application));
  if (twice.length === 0) return null;
  const named = twice.map(({ organisation, reference, call }) => `${organisation} (${reference}, ${call})`);
  return refuse("determination_would_accredit_twice", {
    count: twice.length,
    organisations: named.slice(0, MOST_NAMED).join("; "),
    more: Math.max(0, twice.length - MOST_NAMED),
  });
}

export interface Confirmation {
  readonly determination: Determination;
  readonly steps: readonly Step[];
  readonly granted: readonly Accreditation[];
  /** Those that it withdraws, or gives back, each with that as its last change. */
  readonly changed: readonly Accreditation[];
  readonly told: readonly Told[];
}

/** On whom the body decided, what, and what had held for them before. */
export interface Told extends Pick<DeterminedItem, "application" | "outcome"> {
  readonly before: "nothing" | "body" | "default";
}

/** From now on it is read, and counts from its own instant. Who withdrew meanwhile stays withdrawn. */
export function confirmDetermination(
  determination: Determination,
  list: ListBeforeBody,
  {
    by,
    session,
    beside,
    accreditationOf,
  }: {
    readonly by: Id<"person">;
    readonly session: Pick<Session, "standing">;
    /** Other accreditations of those on the list. */
    readonly beside: readonly AccreditedBeside[];
    readonly accreditationOf: (application: Id<"application">) => Id<"accreditation">;
  },
  at: Instant,
): Ruling<Confirmation, DeterminationConfirmed> {
  const refusal =
    mayConfirmDetermination(determination, by) ?? refuseCancelled(session) ?? refuseTwice(determination, beside);
  if (refusal !== null) return refusal;
  const byId = new Map(list.listed.map((one) => [one.application.id, one]));
  const { id, decidedAt, corrects } = determination;
  const items = determination.items.filter(({ application }) => byId.has(application));
  const unfit = refuseItems(list, { ...determination, items }, at);
  if (unfit !== null) return unfit;
  const steps: Step[] = [];
  const granted: Accreditation[] = [];
  const changed: Accreditation[] = [];
  const told: Told[] = [];
  for (const { application, outcome } of items) {
    const one = byId.get(application);
    const before = one === undefined ? null : determinedBefore(one, at);
    const stage = one && (awaitedDetermination(one, at) ?? before?.stage ?? null);
    if (one === undefined || stage === null || stage === undefined) return refuse("application_is_not_before_the_body");
    told.push({ application, outcome, before: before === null ? "nothing" : before.byDefault ? "default" : "body" });
    steps.push({ application, stage: stage.key, outcome, at: decidedAt, knownAt: at, by, determination: id });
    const { accreditation } = one;
    if (accreditation !== null) {
      const change = changeBy({ determination, outcome, by }, accreditation, at);
      if (change !== null) changed.push({ ...accreditation, changes: [...accreditation.changes, change] });
    } else if (outcome === "yes") {
      const decided = withAnswer(one, { stage: stage.key, outcome, at: decidedAt, knownAt: at, determination: id });
      const ruling = grant(decided, { id: accreditationOf(application) }, at);
      if (ruling.ok) granted.push(ruling.next);
      else if (ruling.because === "no_modalities_in_force") return ruling;
    }
  }
  const { process, call, symbol } = determination;
  return accept(
    { determination: { ...determination, confirmed: { at, by } }, steps, granted, changed, told },
    {
      type: "DeterminationConfirmed",
      process,
      call,
      determination: id,
      symbol,
      decidedAt,
      corrects,
      ...countsOf(items),
      accredited: granted.length,
      withdrawn: changed.filter(({ changes }) => changes.at(-1)?.kind === "withdrawn").length,
    },
  );
}

function withAnswer<Any extends Basis>(
  one: Any,
  {
    stage,
    outcome,
    at,
    knownAt,
    determination,
  }: Pick<Step, "stage" | "at" | "knownAt"> &
    Pick<DeterminedItem, "outcome"> & { readonly determination: Id<"determination"> },
): Any {
  const ruled: Ruled = { stage, outcome, decidedAt: at, knownAt, curableUntil: null, determination };
  return { ...one, further: { ...one.further, rulings: [...one.further.rulings, ruled] } };
}

/** Where that leaves each on whom the body decided. */
export function standingsAfterConfirmation(
  { listed }: Pick<ListBeforeBody, "listed">,
  { determination: { id, items }, steps, granted, changed }: Confirmation,
  at: Instant,
): StandingUntil[] {
  const byId = new Map(listed.map((one) => [one.application.id, one]));
  const accreditations = new Map([...granted, ...changed].map((one) => [one.application, one]));
  const outcomes = new Map(items.map(({ application, outcome }) => [application, outcome]));
  return steps.flatMap(({ application, stage, at: decidedAt, knownAt }) => {
    const one = byId.get(application);
    const outcome = outcomes.get(application);
    if (one === undefined || outcome === undefined) return [];
    const decided = withAnswer(one, { stage, outcome, at: decidedAt, knownAt, determination: id });
    return [standingUntil({ ...decided, accreditation: accreditations.get(application) ?? one.accreditation }, at)];
  });
}

/** What a body that keeps out whom it, or its silence, had let in makes of an accreditation; and what it makes of it when it lets it in again. */
function changeBy(
  {
    determination: { id, decidedAt, symbol },
    outcome,
    by,
  }: {
    readonly determination: Determination;
    readonly outcome: DeterminedItem["outcome"];
    readonly by: Id<"person">;
  },
  { grantedAt, changes }: Accreditation,
  at: Instant,
): AccreditationChange | null {
  const isWithdrawn = changes.at(-1)?.kind === "withdrawn";
  if (isWithdrawn !== (outcome === "yes")) return null;
  return {
    kind: isWithdrawn ? "reinstated" : "withdrawn",
    effectiveAt: later(decidedAt, grantedAt),
    knownAt: at,
    determination: id,
    ground: symbol,
    by,
  };
}

/** What was entered wrongly is taken away while it says nothing; the audit trail keeps that it was there. */
export function discardDetermination({
  id,
  process,
  call,
  symbol,
  confirmed,
}: Determination): Ruling<null, DeterminationDiscarded> {
  if (confirmed !== null) return refuse("determination_is_confirmed");
  return accept(null, { type: "DeterminationDiscarded", process, call, determination: id, symbol });
}

/** What whoever confirms should look at twice; none of it makes a determination wrong. */
export type Oddity =
  | { readonly code: "decided_otherwise_than_the_text_says"; readonly text: string; readonly how: Determination["how"] }
  | { readonly code: "decided_outside_the_session" }
  | { readonly code: "some_were_left_out"; readonly count: number }
  | { readonly code: "changes_what_was_decided"; readonly count: number }
  | { readonly code: "opposed_and_not_voted_on"; readonly count: number }
  | { readonly code: "outcome_against_the_votes"; readonly count: number };

export function odditiesOf(
  determination: Determination,
  list: ListBeforeBody,
  session: { readonly begins: Instant; readonly ends: Instant },
  at: Instant,
): readonly Oddity[] {
  const { items, how, decidedAt, corrects } = determination;
  const all = awaiting(list, at);
  const named = new Set(items.map(({ application }) => application));
  const stage = all.map((one) => awaitedDetermination(one, at)).find((one) => one !== null);
  const text = typeof stage?.by === "object" ? stage.by.decides : null;
  const left = corrects === null ? all.filter(({ application }) => !named.has(application.id)).length : 0;
  const changes = determined(list, at).filter(({ application }) => named.has(application.id)).length;
  const opposed =
    how === "consensus" || how === "no-objection"
      ? items.filter(({ outcome, opposedBy }) => outcome === "yes" && opposedBy.length > 0).length
      : 0;
  const against = items.filter(
    ({ votes, outcome }) =>
      votes !== null &&
      ((outcome === "yes" && votes.inFavour <= votes.against) || (outcome === "no" && votes.inFavour > votes.against)),
  ).length;
  return [
    ...(text === null || text === how || (text === "consensus" && how === "no-objection")
      ? []
      : [{ code: "decided_otherwise_than_the_text_says", text, how } as const]),
    ...(isBefore(decidedAt, session.begins) || isAfter(decidedAt, session.ends)
      ? [{ code: "decided_outside_the_session" } as const]
      : []),
    ...(left > 0 ? [{ code: "some_were_left_out", count: left } as const] : []),
    ...(changes > 0 ? [{ code: "changes_what_was_decided", count: changes } as const] : []),
    ...(opposed > 0 ? [{ code: "opposed_and_not_voted_on", count: opposed } as const] : []),
    ...(against > 0 ? [{ code: "outcome_against_the_votes", count: against } as const] : []),
  ];
}

/** In which zone its instants are read. */
export function zoneOfList({ period, decision }: Pick<ListBeforeBody, "period" | "decision">): Zone {
  return period?.window.zone ?? decision.provisions.circulation.zone;
}
