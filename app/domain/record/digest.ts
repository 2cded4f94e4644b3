import { Temporal } from "temporal-polyfill";
import { headquarters, type Instant, lastAt, recordedBy } from "../kit/calendar.ts";

/** The Secretariat's morning. */
const HOUR = Temporal.PlainTime.from("08:00");

/** Up to when the digest of the day tells what came: the last morning, once all that had come by then is on record. */
export function digestUntil(now: Instant): Instant {
  return lastAt(HOUR, headquarters, recordedBy(now));
}
