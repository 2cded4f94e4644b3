import type { Instant } from "../kit/calendar.ts";
import type { EventsOf } from "../kit/event.ts";

export type DemonstrationEvent = ClockMoved;

/** What the events are about: the field that names it, and its kind in the audit trail. */
export const demonstrationSubjects = {
  clock: "clock",
} as const;

export const demonstrationEvents = {
  ClockMoved: { version: 1, about: "clock" },
} as const satisfies EventsOf<DemonstrationEvent>;

/** Only in a demonstration. */
export interface ClockMoved {
  readonly type: "ClockMoved";
  readonly from: Instant;
  readonly to: Instant;
}
