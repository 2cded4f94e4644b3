import { type Basis, caseStanding } from "../applications/case.ts";
import { hasClosed, type Instant, isAfter } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { mustExist } from "../kit/must-exist.ts";
import { accept, type Refusal, refuse, type Ruling } from "../kit/ruling.ts";
import type { WindowStage } from "../modalities/stages.ts";
import type { HoldLifted, ObjectionWithdrawn } from "./events.ts";
import { lateness, type Objection, standsAsObjection } from "./objection.ts";
import type { NoObjectionPeriod } from "./period.ts";
import { windowIn } from "./window-of-application.ts";

/** An objection, or a hold, before a mission that would take it back. */
export interface Withdrawing {
  readonly objection: Objection;
  readonly mission: Id<"mission">;
  readonly period: NoObjectionPeriod;
  /** The application that it names, with what its standing rests on. */
  readonly item: Basis;
}

/** By the mission that sent it, as long as the decision lets it. */
export function mayWithdrawObjection(withdrawing: Withdrawing, at: Instant): Refusal | null {
  const { objection, period, item } = withdrawing;
  const refusal = refuseTaken(withdrawing) ?? (isHold(withdrawing, at) ? refuse("hold_is_lifted") : null);
  if (refusal !== null) return refusal;
  const stage = mustExist(windowIn(item, period.id));
  const { withdrawal, cites } = stage;
  if (!hasClosed(period.window, at)) {
    return withdrawal === "never" ? refuse("objection_cannot_be_withdrawn", {}, cites) : null;
  }
  const { now } = caseStanding(item, at);
  const isHere = item.application.state === "circulated" && item.application.period === period.id;
  const isOpen = isHere && now.kind === "waits" && now.for === "hold" && objection.application === item.application.id;
  const isConsulted = isHere && now.kind === "waits" && now.for === "consultation";
  if (isConsulted || (isOpen && withdrawal !== "never")) return null;
  if (withdrawal === "never") return refuse("objection_cannot_be_withdrawn", {}, cites);
  if (withdrawal === "until-decided" && isUndecided(item, stage, at)) return null;
  return refuse("no_objection_period_has_closed", lateness(period.window, at), cites);
}

/** Whether those who were objected to wait for somebody who has not decided yet. */
function isUndecided(item: Basis, window: WindowStage, at: Instant): boolean {
  const { now } = caseStanding(item, at);
  if (now.kind !== "waits" || window.objected.to !== "next") return false;
  if (now.stage.kind === "window") return now.stage.key === window.key;
  return now.stage.kind === "ruling" && !(now.overdue && now.stage.ifNone !== "waits");
}

function refuseTaken({ objection, mission, period }: Withdrawing): Refusal | null {
  if (objection.mission !== mission || objection.period !== period.id)
    return refuse("not_an_objection_of_this_mission");
  return objection.withdrawnAt === null ? null : refuse("objection_already_withdrawn");
}

function isHold({ objection, period, item }: Withdrawing, at: Instant): boolean {
  return !standsAsObjection(objection, windowIn(item, period.id), at);
}

/** What was withdrawn may be raised again while the period is open. */
function withdrawObjection(withdrawing: Withdrawing, at: Instant): Ruling<Objection, ObjectionWithdrawn> {
  const refusal = mayWithdrawObjection(withdrawing, at);
  if (refusal !== null) return refusal;
  const { objection, mission, period } = withdrawing;
  return accept(
    { ...objection, withdrawnAt: at },
    {
      type: "ObjectionWithdrawn",
      period: period.id,
      objection: objection.id,
      mission,
      application: objection.application,
      withdrawnAt: at,
    },
  );
}

/** Several of one mission at once: all, or none where one of them cannot be. */
export function withdrawObjections(
  withdrawing: readonly Withdrawing[],
  at: Instant,
): Ruling<readonly Objection[], readonly ObjectionWithdrawn[]> {
  const next: Objection[] = [];
  const happened: ObjectionWithdrawn[] = [];
  for (const one of withdrawing) {
    const ruling = withdrawObjection(one, at);
    if (!ruling.ok) return ruling;
    next.push(ruling.next);
    happened.push(ruling.happened);
  }
  return accept(next, happened);
}

/** A hold is lifted while it lasts, whatever the text says of objections. */
export function mayLiftHold(withdrawing: Withdrawing, at: Instant): Refusal | null {
  const { kind, limitAt } = withdrawing.objection;
  const refusal = refuseTaken(withdrawing);
  if (refusal !== null) return refusal;
  if (kind !== "hold" || limitAt === null) return refuse("hold_is_an_objection");
  const { zone } = withdrawing.period.window;
  return isAfter(at, limitAt) ? refuse("hold_has_ended", { endedAt: limitAt.toString(), zone }) : null;
}

export function liftHold(withdrawing: Withdrawing, at: Instant): Ruling<Objection, HoldLifted> {
  const refusal = mayLiftHold(withdrawing, at);
  if (refusal !== null) return refusal;
  const { objection, mission, period } = withdrawing;
  const { id, application } = objection;
  return accept(
    { ...objection, withdrawnAt: at },
    { type: "HoldLifted", period: period.id, objection: id, mission, application, liftedAt: at },
  );
}
