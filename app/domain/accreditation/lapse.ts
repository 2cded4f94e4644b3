import type { ApplicationRecord } from "../applications/application-standing.ts";
import { type Basis, caseStanding, type Further } from "../applications/case.ts";
import type { Step } from "../applications/standing.ts";
import { type StandingUntil, standingUntil } from "../applications/standing-until.ts";
import type { Instant } from "../kit/calendar.ts";
import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { NoObjectionPeriodLapsed } from "../objections/events.ts";
import { refuseUnsettled } from "../objections/no-objection-period.ts";
import type { NoObjectionPeriod } from "../objections/period.ts";
import { type Accreditation, grant } from "./accreditation.ts";

/** A period that is over, with its list. */
export interface Lapsing extends Omit<Basis, "application" | "period" | "standingObjections" | "further"> {
  readonly period: NoObjectionPeriod;
  readonly list: readonly {
    readonly application: Basis["application"];
    readonly standingObjections: number;
    readonly further: Further;
    /** The id that its accreditation has, if there is one. */
    readonly accreditation: Id<"accreditation">;
  }[];
}

export interface Lapse {
  readonly period: NoObjectionPeriod;
  readonly granted: readonly Accreditation[];
  /** What silence answered for each, or those who spoke. */
  readonly steps: readonly Step[];
}

/**
 * What the clock records, once the settlement margin has passed: each on the list is granted what silence has earned it. The list is read with
 * the period locked.
 */
export function lapse({ period, list, ...basis }: Lapsing, at: Instant): Ruling<Lapse, NoObjectionPeriodLapsed> {
  if (period.lapsedAt !== null) return refuse("period_already_lapsed");
  const refusal = refuseUnsettled(period, at);
  if (refusal !== null) return refusal;
  const steps = list.flatMap(({ application, standingObjections, further }) =>
    stepsAtClose({ ...basis, period, application, standingObjections, further }, period, at),
  );
  const granted = list.flatMap(({ application, standingObjections, further, accreditation }) => {
    const ruling = grant({ ...basis, period, application, standingObjections, further }, { id: accreditation }, at);
    return ruling.ok ? [ruling.next] : [];
  });
  return accept(
    { period: { ...period, lapsedAt: at }, granted, steps },
    {
      type: "NoObjectionPeriodLapsed",
      process: period.process,
      period: period.id,
      closedAt: period.window.closesAt,
      accredited: granted.length,
      notAccredited: list.length - granted.length,
    },
  );
}

/** Where that leaves each on the list. */
export function standingsAfterLapse(
  { list, ...basis }: Lapsing & Pick<ApplicationRecord, "call">,
  { period, granted }: Lapse,
  at: Instant,
): StandingUntil[] {
  const byApplication = new Map(granted.map((accreditation) => [accreditation.application, accreditation]));
  return list.map(({ application, standingObjections, further }) => {
    const accreditation = byApplication.get(application.id) ?? null;
    return standingUntil(
      { ...basis, period, application, standingObjections, further, accreditation },
      at,
    );
  });
}

function stepsAtClose(basis: Basis, { id: period }: NoObjectionPeriod, at: Instant): Step[] {
  return caseStanding(basis, at).passed.flatMap(({ stage, outcome, at: closedAt }) =>
    (outcome === "silent" || outcome === "objected") && stage.kind === "window"
      ? [{ application: basis.application.id, stage: stage.key, outcome, at: closedAt, knownAt: at, period }]
      : [],
  );
}
