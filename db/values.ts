import { Temporal } from "temporal-polyfill";
import type { Instant, PlainDate } from "#domain/kit/calendar.ts";

/* How instants and dates cross the border: timestamptz comes as a Date and goes as text, date is 'YYYY-MM-DD' both ways. */

export function toInstant(value: Date): Instant {
  return Temporal.Instant.fromEpochMilliseconds(value.getTime());
}

export function toInstantIfAny(value: Date | null): Instant | null {
  return value === null ? null : toInstant(value);
}

/** To the millisecond, never rounded up: what is read back is not later than what was meant. */
export function fromInstant(instant: Instant): string {
  return instant.round({ smallestUnit: "millisecond", roundingMode: "floor" }).toString();
}

let lastDate: { readonly text: string; readonly date: PlainDate } | undefined;

/** Those of a list mostly end on one day, which is then read once. */
export function toDate(value: string): PlainDate {
  if (lastDate?.text !== value) lastDate = { text: value, date: Temporal.PlainDate.from(value) };
  return lastDate.date;
}

export function toDateIfAny(value: string | null): PlainDate | null {
  return value === null ? null : toDate(value);
}

/** A column that a constraint of its state keeps filled. */
export function filled<T>(value: T | null, column: string): T {
  if (value === null) throw new Error(`The database holds a row whose state promises ${column}, and it is empty`);
  return value;
}

/** Which part of a list: a page of it. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

const BATCH = 2000;

/** In pieces that one statement takes: what is planned for thousands is not for hundreds of thousands, and memory is for one piece. */
export function* inBatches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let first = 0; first < rows.length; first += BATCH) yield rows.slice(first, first + BATCH);
}
