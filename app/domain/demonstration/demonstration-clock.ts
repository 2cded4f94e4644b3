import { type Instant, isAfter } from "../kit/calendar.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";
import type { ClockMoved } from "./events.ts";

/** A visitor lives through a whole round in ten minutes. What has happened has happened: the clock is never turned back. */
export function moveClock(now: Instant, to: Instant, demonstration: boolean): Ruling<Instant, ClockMoved> {
  if (!demonstration) return refuse("not_a_demonstration");
  if (!isAfter(to, now)) return refuse("clock_only_moves_forward", { nowAt: now.toString(), toAt: to.toString() });
  return accept(to, { type: "ClockMoved", from: now, to });
}
