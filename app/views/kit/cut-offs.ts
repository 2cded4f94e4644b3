import type { CallForApplications } from "#domain/applications/call.ts";
import { hasClosed, type Instant, isBefore } from "#domain/kit/calendar.ts";

/** The cut-offs of a continuous call, and the one that takes up what arrives now; null where all of it is taken up by the deadline. */
export function cutOffsShown({ window, cutOffs }: Pick<CallForApplications, "window" | "cutOffs">, now: Instant) {
  if (cutOffs === null) return null;
  return {
    zone: window.zone,
    closesAt: window.closesAt.toString(),
    announced: cutOffs.map((one) => ({ at: one.toString(), hasPassed: isBefore(one, now) })),
    /** Null where none lies ahead. */
    next: cutOffs.find((one) => !isBefore(one, now))?.toString() ?? null,
    isOpen: !hasClosed(window, now),
  };
}

export type CutOffsShown = NonNullable<ReturnType<typeof cutOffsShown>>;
