import { type Instant, windowStanding } from "../kit/calendar.ts";
import type { Extensible } from "../kit/extension.ts";
import type { Id } from "../kit/id.ts";

/** On a list: a Member State that speaks holds back the organisation that it names, and no other. (Its twin on a text is the silence procedure.) */
export interface NoObjectionPeriod extends Extensible {
  readonly id: Id<"period">;
  readonly process: Id<"process">;
  readonly call: Id<"call">;
  readonly decision: Id<"decision">;
  readonly circulatedBy: Id<"person">;
  /** When the lapse was recorded; the outcome does not depend on it. */
  readonly lapsedAt: Instant | null;
}

export type PeriodStanding = "upcoming" | "open" | "settling" | "closed";

export function periodStanding(period: NoObjectionPeriod, at: Instant): PeriodStanding {
  const standing = windowStanding(period.window, at);
  return standing === "settled" ? "closed" : standing;
}
