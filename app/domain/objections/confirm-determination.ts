import { type Accreditation, type AccreditationChange, grant } from "../accreditation/accreditation.ts";
import type { Basis } from "../applications/case.ts";
import { later } from "../applications/item-in-window.ts";
import type { Ruled, Step } from "../applications/records.ts";
import { type StandingUntil, standingUntil } from "../applications/standing-until.ts";
import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import { refuseCancelled, type Session } from "../process/session.ts";
import { type AccreditedBeside, refuseTwice } from "./accredited-twice.ts";
import {
  countsOf,
  type Determination,
  type DeterminedItem,
  mayConfirmDetermination,
  refuseItems,
} from "./determination.ts";
import type { DeterminationConfirmed } from "./events.ts";
import { awaitedDetermination, determinedBefore, type ListBeforeBody } from "./list-before-body.ts";

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
    mayConfirmDetermination(determination, by) ?? refuseCancelled(session) ?? refuseTwice(determination.items, beside);
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
