import type { CallForApplications } from "#domain/applications/call.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { asStagesSay } from "#domain/modalities/as-stages-say.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Process } from "#domain/process/process.ts";
import type { AboutPeriod, Explained } from "#emails/kit/about.ts";

/** What every letter about a period says. */
export function aboutPeriod(
  period: NoObjectionPeriod,
  decision: ModalitiesDecision,
  { call, process: { slug, title } }: { readonly call: CallForApplications; readonly process: Process },
  /** When the list went out; null where the letter is about something that came later. */
  circulatedAt: Instant | null = null,
): AboutPeriod {
  return {
    process: { slug, title },
    call: call.title,
    period: period.id,
    closesAt: period.window.closesAt.toString(),
    zone: period.window.zone,
    why: whyOf(period, decision, circulatedAt),
  };
}

/** The provisions under which the list lies before the missions. */
function whyOf(
  { window }: NoObjectionPeriod,
  decision: ModalitiesDecision,
  circulatedAt: Instant | null,
): readonly Explained[] {
  return [
    whyLine(decision, "circulation", { code: "circulated_to_missions", outcome: "satisfied", at: circulatedAt }),
    whyLine(decision, "objection", { code: "objections_possible", outcome: "awaited", at: window.closesAt }),
  ];
}

export function whyLine(
  decision: ModalitiesDecision,
  provision: "circulation" | "objection",
  { code, outcome, at }: Pick<Explained, "code" | "outcome"> & { readonly at: Instant | null },
): Explained {
  return { outcome, at: at?.toString() ?? null, cites: asStagesSay(decision)[provision].cites, code, details: {} };
}
