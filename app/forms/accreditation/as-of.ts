import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { dateIn, endOfDay, headquarters, type Instant, isAfter, isBefore } from "#domain/kit/calendar.ts";
import { formatDay, formatDayInBrief } from "#messages/kit/instant.ts";
import type { Language } from "#messages/kit/languages.ts";
import { withPlainDigits } from "../kit/typed-text.ts";

/** Four-figure years, which ISO 8601, Temporal and PostgreSQL write alike also in another zone. */
const earliest = Temporal.Instant.from("0002-01-01T00:00:00Z");
const latest = Temporal.Instant.from("9998-12-31T00:00:00Z");

/** A day, or an instant with its offset and at most nine decimals, which is as fine as Temporal counts. */
export const asOf = z
  .union([
    z.iso.date().transform((day) => endOfDay(headquarters, Temporal.PlainDate.from(day))),
    z.iso
      .datetime({ offset: true })
      .refine((text) => /^[^.]+(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text))
      .transform((text) => Temporal.Instant.from(text)),
  ])
  .refine((instant) => !isBefore(instant, earliest) && !isAfter(instant, latest));

/** Nobody knows the list of a day, or an instant, that lies ahead. Today is the list as it stands. */
export function liesAhead(instant: Instant, now: Instant): boolean {
  return isAfter(instant, now) && !instant.equals(endOfDay(headquarters, dateIn(headquarters, now)));
}

/** What is wrong with a day that was typed; null where nothing is, or nothing was typed. */
export function problemOfDay(
  typed: string,
  day: { readonly instant: Instant } | null,
  now: Instant,
): "asOfUnread" | "asOfAhead" | null {
  if (typed.trim() === "") return null;
  if (day === null) return "asOfUnread";
  return liesAhead(day.instant, now) ? "asOfAhead" : null;
}

/** What somebody typed, as programs write it, or a day as pages print it in their language; `iso` is as programs write it. Null where it is neither. */
export function readAsOf(
  typed: string,
  language: Language,
): { readonly instant: Instant; readonly iso: string } | null {
  const text = typed.trim();
  for (const iso of [text, printedDay(text, language)]) {
    const read = asOf.safeParse(iso);
    if (iso !== null && read.success) return { instant: read.data, iso };
  }
  return null;
}

/** The day whose printed form it is, of the twelve that its year and its number leave. */
function printedDay(text: string, language: Language): string | null {
  const wanted = plain(text);
  const numbers = wanted.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  if (year === undefined) return null;
  for (const number of numbers) {
    for (let month = 1; month <= 12; month += 1) {
      const day = `${year}-${String(month).padStart(2, "0")}-${number.padStart(2, "0")}`;
      if (!z.iso.date().safeParse(day).success) continue;
      if ([formatDay, formatDayInBrief].some((format) => plain(format(day, language)) === wanted)) return day;
    }
  }
  return null;
}

/** In one case, with the digits 0 to 9 and single spaces, without marks of direction. */
function plain(text: string): string {
  return withPlainDigits(text.normalize("NFKC"))
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
