import { type Basis, scopeEndOf } from "../applications/case.ts";
import type { Ruled } from "../applications/records.ts";
import { type Instant, isAfter, isBefore } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import { modalitiesStanding } from "../modalities/modalities.ts";
import { refuseCancelled, type Session } from "../process/session.ts";
import type { DeterminationDiscarded, DeterminationEntered } from "./events.ts";
import { awaitedDetermination, determinedBefore, type ListBeforeBody, type Listed } from "./list-before-body.ts";

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

export function refuseItems(
  { listed }: Pick<ListBeforeBody, "listed">,
  { items, decidedAt, corrects }: Pick<Determination, "items" | "decidedAt" | "corrects">,
  at: Instant,
): Refusal | null {
  const byId = new Map(listed.map((one) => [one.application.id, one]));
  for (const { application, outcome } of items) {
    const one = byId.get(application);
    if (one === undefined) return refuse("application_is_not_before_the_body");
    const endedAt = scopeEndOf(one);
    if (endedAt !== null && isAfter(decidedAt, endedAt))
      return refuse("determination_after_its_scope", { endedAt: endedAt.toString() });
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
