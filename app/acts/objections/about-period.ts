import { getCall } from "#db/applications/calls.ts";
import type { Trx } from "#db/handles.ts";
import { type Asked, getAsked } from "#db/objections/questions.ts";
import { getProcess } from "#db/process/processes.ts";
import type { CallForApplications } from "#domain/applications/call.ts";
import { hasClosed, type Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Process } from "#domain/process/process.ts";
import type { AboutPeriod, Explained } from "#emails/kit/about.ts";

/** What every letter about a period says. */
export function aboutPeriod(
  period: NoObjectionPeriod,
  decision: ModalitiesDecision,
  {
    call,
    process: { slug, title },
    asked,
    now,
  }: { readonly call: CallForApplications; readonly process: Process; readonly asked: Asked; readonly now: Instant },
  /** When the list went out; null where the letter is about something that came later. */
  circulatedAt: Instant | null = null,
): AboutPeriod {
  return {
    process: { slug, title },
    call: call.title,
    period: period.id,
    closesAt: period.window.closesAt.toString(),
    zone: period.window.zone,
    why: whyOf(period, { decision, at: asked.at }, { circulatedAt, now }),
  };
}

/** The provisions under which the list lies before the missions, or lay there until the period closed. */
function whyOf(
  { window }: NoObjectionPeriod,
  under: Under,
  { circulatedAt, now }: { readonly circulatedAt: Instant | null; readonly now: Instant },
): readonly Explained[] {
  const at = window.closesAt;
  return [
    whyLine(under, "circulation", { code: "circulated_to_missions", outcome: "satisfied", at: circulatedAt }),
    hasClosed(window, now)
      ? whyLine(under, "circulation", { code: "period_ended", outcome: "satisfied", at })
      : whyLine(under, "objection", { code: "objections_possible", outcome: "awaited", at }),
  ];
}

/** A decision, and at which of its windows a list is; without it, what the decision says of all. */
interface Under {
  readonly decision: ModalitiesDecision;
  readonly at?: Asked["at"];
}

export function whyLine(
  { decision, at: windows }: Under,
  provision: "circulation" | "objection",
  { code, outcome, at }: Pick<Explained, "code" | "outcome"> & { readonly at: Instant | null },
): Explained {
  return {
    outcome,
    at: at?.toString() ?? null,
    cites: asStagesSay(decision, windows)[provision].cites,
    code,
    details: {},
  };
}

/** The same where only the period and its decision are at hand. */
export async function readAboutPeriod(
  trx: Trx,
  { period, decision }: { readonly period: NoObjectionPeriod; readonly decision: ModalitiesDecision },
  now: Instant,
) {
  const call = mustExist(await getCall(trx, period.call));
  const process = mustExist(await getProcess(trx, period.process));
  const asked = await getAsked(trx, period, decision);
  return aboutPeriod(period, decision, { call, process, asked, now });
}
