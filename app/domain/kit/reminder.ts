import { daysBefore, type Instant, isBefore, isWithin, type Window, type Zone } from "./calendar.ts";

/** How many days before its end those who may still act are reminded of a window. */
const DAYS_BEFORE = [3, 1];

/** Who was told of the window so recently needs no reminder of it. */
const HOURS_SINCE_TOLD = 24;

/**
 * How many days before the end the reminder lies that is due now: the latest whose time has come. Null when none is. `toldAt` is when everybody was
 * told of the closing instant.
 */
export function reminderDue(
  { window, zone, toldAt }: { readonly window: Window; readonly zone: Zone; readonly toldAt: Instant },
  at: Instant,
): number | null {
  if (!isWithin(window, at)) return null;
  const days = DAYS_BEFORE.findLast((count) => !isBefore(at, daysBefore(window.closesAt, count, zone)));
  if (days === undefined) return null;
  return isBefore(daysBefore(window.closesAt, days, zone), toldAt.add({ hours: HOURS_SINCE_TOLD })) ? null : days;
}
