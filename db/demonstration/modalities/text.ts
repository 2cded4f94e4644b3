import type { Citation } from "#domain/kit/ruling.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";

/** What a decision says, before it is a decision of a process in the portal. */
export type ModalitiesText = Pick<ModalitiesDecision, "title" | "issuer" | "citation" | "date" | "text" | "provisions">;

/** The known sources give no numbered paragraph: none is invented. */
export function cited(source: string, paragraph: string | null = null): Citation {
  return { source, paragraph };
}

/** Where the source does not say it, the citation says so: the value beside it is how the portal works until a decision speaks. */
export function silentOn(source: string, what: string): Citation {
  return { source: `${source} (silent on ${what}: as the portal works)`, paragraph: null };
}
