import type { Id } from "#domain/kit/id.ts";
import type { Citation } from "#domain/kit/ruling.ts";
import type { AboutPeriod } from "../kit/about.ts";

/** What a State asked the Chair about a period that has closed. */
export interface AboutRequest extends AboutPeriod {
  readonly request: Id<"request">;
  readonly askedAt: string;
  /** How many organisations it asked about; null for all on the list. */
  readonly count: number | null;
  readonly cites: Citation;
}
