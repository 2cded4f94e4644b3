import type { ApplicationRecord } from "../applications/application-standing.ts";
import { type Basis, caseOf } from "../applications/case.ts";
import { type CaseStanding, standingOf } from "../applications/standing.ts";
import type { Instant, Zone } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import type { ModalitiesDecision } from "../modalities/modalities.ts";
import type { SilenceProcedure } from "../modalities/silence.ts";
import type { RulingStage } from "../modalities/stages.ts";
import type { NoObjectionPeriod } from "./period.ts";

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
  readonly entered: { readonly id: Id<"determination"> } | null;
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

/** In which zone its instants are read. */
export function zoneOfList({ period, decision }: Pick<ListBeforeBody, "period" | "decision">): Zone {
  return period?.window.zone ?? decision.provisions.circulation.zone;
}
