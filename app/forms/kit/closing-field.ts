import { Temporal } from "temporal-polyfill";
import { type Instant, readLocalTime, type Zone } from "#domain/kit/calendar.ts";
import type { Language } from "#messages/kit/languages.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import type { FormAnswer, Problem } from "./form-answer.ts";
import type { TypedInstant } from "./form-fields.ts";

/**
 * The instant that a <DateInput clock> names in its zone. On the days when clocks are changed an hour may be missing or be there twice: then it is
 * asked again, with the rule's own sentence at the field, and of two which one.
 */
export function instantOfField(
  field: string,
  { local, occurrence }: TypedInstant,
  zone: Zone,
  language: Language,
): { ok: true; instant: Instant } | { ok: false; problem: Problem } {
  const read = readLocalTime(zone, local.toPlainDate(), local.toPlainTime(), occurrence);
  if (read.ok) return { ok: true, instant: read.next };
  const asked = read.because === "local_time_exists_twice" ? "which" : "clock";
  return { ok: false, problem: { field: `${field}.${asked}`, words: refusalInWords(read, language) } };
}

/** The parts of a <DateInput clock> that name the instant in its zone: with which the page that asked for it is filled again. */
export function fieldsOfInstant(field: string, instant: Instant | null, zone: Zone): FormAnswer["submitted"] {
  if (instant === null) return {};
  const local = instant.toZonedDateTimeISO(zone).toPlainDateTime();
  const clock = local.toPlainTime();
  const which = (["first", "second"] as const).find((one) => {
    const read = readLocalTime(zone, local.toPlainDate(), clock, one);
    return read.ok && read.next.equals(instant);
  });
  const isTwice = !readLocalTime(zone, local.toPlainDate(), clock).ok;
  const parts = {
    day: String(local.day),
    month: String(local.month),
    year: String(local.year),
    clock: clock.toString({ smallestUnit: "minute" }),
    ...(isTwice && which !== undefined ? { which } : {}),
  };
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${field}.${part}`, [value]]));
}

/** The instant that an address carries from the page that asked for it to the page that asks once more; null for none. */
export function closingIn(url: string): Instant | null {
  return instantInAddress(url, "closesAt");
}

/** Of what opens later than at once. */
export function openingIn(url: string): Instant | null {
  return instantInAddress(url, "opensAt");
}

/** Of what is done later than at once. */
export function leavingIn(url: string): Instant | null {
  return instantInAddress(url, "leavesAt");
}

function instantInAddress(url: string, name: "opensAt" | "closesAt" | "leavesAt"): Instant | null {
  const given = new URL(url).searchParams.get(name);
  if (given === null) return null;
  try {
    return Temporal.Instant.from(given);
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}
