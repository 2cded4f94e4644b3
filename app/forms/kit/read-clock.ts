import { withPlainDigits } from "./typed-text.ts";

/** In characters, as long as an hour is written. */
export const longestClock = 20;

/** Which belongs to two days. */
export const midnight = "00:00";

/** "18:00", "18.00", "18h00", "18 h", "1800", "18", each also with "hrs". */
const ofDay = /^(?<hour>\d{1,2})(?:\s?[:.h]\s?(?<minute>\d\d)|(?<=^\d\d)(?<joined>\d\d))?\s?(?:h|hrs?\.?|hours)?$/;

/** "6 pm", "6 p.m.", "6:00 p.m.". */
const ofHalfDay = /^(?<hour>\d{1,2})(?:\s?[:.]\s?(?<minute>\d\d))?\s?(?<half>[ap])\.?\s?m\.?$/;

/**
 * An hour as people write it, as "18:00"; null for what is none. A single figure alone, and one with its minutes joined to it, may be of the morning or of the evening, and is none.
 */
export function readClock(typed: string): string | null {
  const text = withPlainDigits(typed).trim().replace(/\s+/g, " ").toLowerCase();
  if (/^\d$/.test(text)) return null;
  const { half, ...read } = (ofHalfDay.exec(text) ?? ofDay.exec(text))?.groups ?? {};
  const minute = Number(read["minute"] ?? read["joined"] ?? 0);
  const hour = half === undefined ? Number(read["hour"]) : hourOfHalf(Number(read["hour"]), half);
  if (!(hour >= 0 && hour < 24 && minute < 60)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Twelve is the first hour of each half; of another than twelve hours there is none. */
function hourOfHalf(hour: number, half: string): number {
  return hour < 1 || hour > 12 ? Number.NaN : (hour % 12) + (half === "p" ? 12 : 0);
}
