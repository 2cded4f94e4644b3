import type { Accreditation } from "../accreditation/accreditation.ts";
import { grant } from "../accreditation/accreditation.ts";
import { type Basis, caseOf } from "../applications/case.ts";
import { standingOf, type Step } from "../applications/standing.ts";
import { type Instant, isAfter, isBefore, type Zone } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { type ModalitiesDecision, modalitiesStanding } from "../modalities/modalities.ts";
import type { SilenceProcedure } from "../modalities/silence.ts";
import type { RulingStage } from "../modalities/stages.ts";
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
}

/** What a body decided on a sealed list. It is entered by one person, and says nothing until another has confirmed it. */
export interface Determination {
  readonly id: Id<"determination">;
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly decision: Id<"decision">;
  /** In which it was decided. */
  readonly session: Id<"session">;
  /** On which list of the call: when it went out. */
  readonly listSealedAt: Instant;
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
export interface Listed extends Basis {
  readonly application: Extract<Basis["application"], { readonly state: "circulated" }>;
}

/** A list as it lies before its body. */
export interface ListBeforeBody {
  readonly decision: ModalitiesDecision;
  readonly silence: readonly SilenceProcedure[];
  readonly call: Id<"call">;
  readonly sealedAt: Instant;
  /** In which States could object before; null where the body alone answers. */
  readonly period: NoObjectionPeriod | null;
  /** Those on it whose applications were not withdrawn. */
  readonly listed: readonly Listed[];
  /** What was entered on it and waits for its confirmation. */
  readonly entered: Pick<Determination, "id"> | null;
}

/** The stage at which the application waits for a body, or waited when its scope ended: a body that had decided before may still be entered. */
export function awaitedDetermination(listed: Basis, at: Instant): RulingStage | null {
  const { now } = standingOf({ ...caseOf(listed), scopeEndsAt: null }, at);
  if (now.kind !== "waits" || now.for !== "ruling" || now.stage.kind !== "ruling") return null;
  return now.stage.what === "determination" ? now.stage : null;
}

/** Until when the body owes its answer; null where the text does not say, or nobody waits for it. */
export function determinationDue(
  listed: Basis,
  at: Instant,
): { readonly at: Instant | null; readonly overdue: boolean } {
  const { now } = standingOf({ ...caseOf(listed), scopeEndsAt: null }, at);
  return now.kind === "waits" ? { at: now.until, overdue: now.overdue } : { at: null, overdue: false };
}

export function awaiting(list: Pick<ListBeforeBody, "listed">, at: Instant): readonly Listed[] {
  return list.listed.filter((one) => awaitedDetermination(one, at) !== null);
}

/** Once what States answered is on record, if they were asked; one at a time. */
export function mayEnterDetermination(list: ListBeforeBody, at: Instant): Refusal | null {
  if (list.entered !== null) return refuse("determination_waits_for_confirmation");
  if (list.period !== null && list.period.lapsedAt === null) {
    const { closesAt, zone } = list.period.window;
    return refuse("period_has_not_closed", { closesAt: closesAt.toString(), zone });
  }
  return awaiting(list, at).length === 0 ? refuse("nobody_waits_for_the_body") : null;
}

export interface Entering extends Pick<Determination, "id" | "session" | "how" | "symbol" | "decidedAt" | "enteredBy"> {
  readonly items: readonly DeterminedItem[];
}

export function enterDetermination(
  list: ListBeforeBody,
  entering: Entering,
  at: Instant,
): Ruling<Determination, DeterminationEntered> {
  const refusal = mayEnterDetermination(list, at) ?? refuseInstant(list, entering.decidedAt, at);
  if (refusal !== null) return refusal;
  const { decision, call, sealedAt } = list;
  const { items, how } = entering;
  if (entering.symbol.trim() === "") return refuse("determination_needs_a_symbol");
  if (items.length === 0) return refuse("determination_decides_on_nobody");
  if (how !== "vote" && items.some(({ votes }) => votes !== null)) return refuse("votes_without_a_vote");
  const waiting = new Map(awaiting(list, at).map((one) => [one.application.id, one]));
  for (const { application } of items) {
    const one = waiting.get(application);
    if (one === undefined) return refuse("application_is_not_before_the_body");
    const unfit = refuseEarlier(one, entering.decidedAt);
    if (unfit !== null) return unfit;
  }
  return accept(
    {
      ...entering,
      process: decision.process,
      call,
      decision: decision.id,
      listSealedAt: sealedAt,
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

/** Not before the body put it off, nor after what the accreditation would be good for. */
function refuseEarlier(one: Listed, decidedAt: Instant): Refusal | null {
  const { scopeEndsAt } = caseOf(one);
  if (scopeEndsAt !== null && isAfter(decidedAt, scopeEndsAt)) {
    return refuse("determination_after_its_scope", { endedAt: scopeEndsAt.toString() });
  }
  const before = one.further.rulings.at(-1);
  return before !== undefined && isBefore(decidedAt, before.decidedAt)
    ? refuse("determination_before_the_one_before", { decidedAt: before.decidedAt.toString() })
    : null;
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

export interface Confirmation {
  readonly determination: Determination;
  readonly steps: readonly Step[];
  readonly granted: readonly Accreditation[];
}

/** From now on it is read, and counts from its own instant. Who withdrew meanwhile stays withdrawn. */
export function confirmDetermination(
  determination: Determination,
  list: ListBeforeBody,
  {
    by,
    accreditationOf,
  }: { readonly by: Id<"person">; readonly accreditationOf: (application: Id<"application">) => Id<"accreditation"> },
  at: Instant,
): Ruling<Confirmation, DeterminationConfirmed> {
  const refusal = mayConfirmDetermination(determination, by);
  if (refusal !== null) return refusal;
  const byId = new Map(list.listed.map((one) => [one.application.id, one]));
  const { id, decidedAt, items } = determination;
  const steps: Step[] = [];
  const granted: Accreditation[] = [];
  for (const { application, outcome } of items) {
    const one = byId.get(application);
    if (one === undefined) continue;
    const stage = awaitedDetermination(one, at);
    if (stage === null) return refuse("application_is_not_before_the_body");
    const ruled = { stage: stage.key, outcome, decidedAt, knownAt: at, curableUntil: null } as const;
    steps.push({ application, stage: stage.key, outcome, at: decidedAt, knownAt: at, by, determination: id });
    const decided = { ...one, further: { ...one.further, rulings: [...one.further.rulings, ruled] } };
    const ruling = outcome === "yes" ? grant(decided, { id: accreditationOf(application) }, at) : null;
    if (ruling?.ok === true) granted.push(ruling.next);
    if (ruling?.ok === false && ruling.because === "no_modalities_in_force") return ruling;
  }
  const { process, call, symbol } = determination;
  return accept(
    { determination: { ...determination, confirmed: { at, by } }, steps, granted },
    {
      type: "DeterminationConfirmed",
      process,
      call,
      determination: id,
      symbol,
      decidedAt,
      ...countsOf(items.filter(({ application }) => byId.has(application))),
      accredited: granted.length,
    },
  );
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
  | { readonly code: "outcome_against_the_votes"; readonly count: number };

export function odditiesOf(
  determination: Determination,
  list: ListBeforeBody,
  session: { readonly begins: Instant; readonly ends: Instant },
  at: Instant,
): readonly Oddity[] {
  const { items, how, decidedAt } = determination;
  const all = awaiting(list, at);
  const named = new Set(items.map(({ application }) => application));
  const stage = all.map((one) => awaitedDetermination(one, at)).find((one) => one !== null);
  const text = typeof stage?.by === "object" ? stage.by.decides : null;
  const left = all.filter(({ application }) => !named.has(application.id)).length;
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
    ...(against > 0 ? [{ code: "outcome_against_the_votes", count: against } as const] : []),
  ];
}

/** In which zone its instants are read. */
export function zoneOfList({ period, decision }: Pick<ListBeforeBody, "period" | "decision">): Zone {
  return period?.window.zone ?? decision.provisions.circulation.zone;
}
