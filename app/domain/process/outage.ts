import { type Instant, isAfter } from "../kit/calendar.ts";
import type { OutageSpan } from "../kit/extension.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { OutageRecorded } from "./events.ts";

/** When the portal, or a part of it, was away: kept by the Secretariat, and public where it fell into a window. */
export interface Outage extends OutageSpan {
  /** What was away. */
  readonly what: string;
  readonly reason: string;
  readonly recordedAt: Instant;
}

/** Once it is over: an extension is for the time that was lost. */
export function recordOutage(given: Omit<Outage, "recordedAt">, at: Instant): Ruling<Outage, OutageRecorded> {
  const { id, beganAt, endedAt } = given;
  if (!isAfter(endedAt, beganAt)) return refuse("outage_ends_before_it_begins");
  if (isAfter(endedAt, at)) return refuse("outage_is_not_over");
  return accept({ ...given, recordedAt: at }, { type: "OutageRecorded", outage: id, beganAt, endedAt });
}
