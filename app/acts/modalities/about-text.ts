import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { SilenceProcedure } from "#domain/modalities/silence.ts";
import type { Process } from "#domain/process/process.ts";
import type { AboutText } from "#emails/kit/about.ts";

/** What every letter about a text under silence says. */
export function aboutText(
  { id, window }: SilenceProcedure,
  { title, version }: ModalitiesDecision,
  process: Process,
): AboutText {
  return {
    process: { slug: process.slug, title: process.title },
    text: { title, version },
    procedure: id,
    closesAt: window.closesAt.toString(),
    zone: window.zone,
    why: [],
  };
}
