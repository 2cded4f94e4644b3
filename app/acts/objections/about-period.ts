import type { CallForApplications } from "#domain/applications/call.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { NoObjectionPeriod } from "#domain/objections/period.ts";
import type { Process } from "#domain/process/process.ts";
import type { AboutPeriod, Explained } from "#emails/kit/about.ts";

/** What every letter about a period says. */
export function aboutPeriod(
  period: NoObjectionPeriod,
  decision: ModalitiesDecision,
  call: CallForApplications,
  { slug, title }: Process,
): AboutPeriod {
  return {
    process: { slug, title },
    call: call.title,
    period: period.id,
    closesAt: period.window.closesAt.toString(),
    zone: period.window.zone,
    why: whyOf(period, decision),
  };
}

/** The provisions under which the list lies before the missions. */
function whyOf({ window }: NoObjectionPeriod, decision: ModalitiesDecision): readonly Explained[] {
  return [
    whyLine(decision, "circulation", { code: "circulated_to_missions", outcome: "satisfied", at: window.opensAt }),
    whyLine(decision, "objection", { code: "objections_possible", outcome: "awaited", at: window.closesAt }),
  ];
}

export function whyLine(
  { provisions }: ModalitiesDecision,
  provision: "circulation" | "objection",
  { code, outcome, at }: Pick<Explained, "code" | "outcome"> & { readonly at: Instant },
): Explained {
  return { outcome, at: at.toString(), cites: provisions[provision].cites, code, details: {} };
}
