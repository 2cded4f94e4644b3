import { Temporal } from "temporal-polyfill";
import type { Instant } from "#domain/kit/calendar.ts";

export function instant(text: string): Instant {
  return Temporal.Instant.from(text);
}

/** The instants of the first round: its real dates, at six in the afternoon in New York (UTC-4) where the source names no hour. */
export const round = {
  processOpened: instant("2021-06-01T13:00:00Z"),
  proposed: instant("2022-04-19T14:00:00Z"),
  silenceOpens: instant("2022-04-20T14:00:00Z"),
  silenceCloses: instant("2022-04-22T22:00:00Z"),
  inForce: instant("2022-04-22T22:02:00Z"),
  callOpens: instant("2022-04-25T13:00:00Z"),
  applying: instant("2022-05-10T15:00:00Z"),
  callCloses: instant("2022-05-24T22:00:00Z"),
  reviewing: instant("2022-05-30T15:00:00Z"),
  circulating: instant("2022-06-01T16:00:00Z"),
  objecting: instant("2022-06-15T16:00:00Z"),
  periodCloses: instant("2022-06-30T22:00:00Z"),
  settled: instant("2022-06-30T22:02:00Z"),
  afterwards: instant("2022-07-05T14:00:00Z"),
} as const;
