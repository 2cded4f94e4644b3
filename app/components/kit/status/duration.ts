import type { WindowShown } from "#domain/kit/calendar.ts";
import { useTranslations } from "../page/words.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * What is left of a window: before it opens all of it, once it has closed nothing. Counted from the minute that has begun, so that a page says the same for all
 * of it (kept-answers.ts).
 */
export function secondsLeft({ opensAt, closesAt }: Pick<WindowShown, "opensAt" | "closesAt">, now: string): number {
  const minute = Math.floor(Date.parse(now) / 1000 / MINUTE) * MINUTE;
  return Math.max(0, Date.parse(closesAt) / 1000 - Math.max(Date.parse(opensAt) / 1000, minute));
}

/** The largest unit of which a whole one is in it, and how many are. */
export function wholeUnits(seconds: number): { unit: "days" | "hours" | "minutes"; count: number } {
  const { days, hours, minutes } = partsOf(seconds);
  if (days > 0) return { unit: "days", count: days };
  return hours > 0 ? { unit: "hours", count: hours } : { unit: "minutes", count: minutes };
}

/** "5 days", or "21 hours" where less than a day is left. */
export function useWholeUnits(): (seconds: number) => string {
  const t = useTranslations();
  return (seconds) => {
    const { unit, count } = wholeUnits(seconds);
    return t(`time.duration.${unit}`, { [unit]: count });
  };
}

/** "5 d 21 h", or "21 h 4 min" where less than a day is left. */
export function useNumeral(): (seconds: number) => string {
  const t = useTranslations();
  return (seconds) => {
    const { days, hours, minutes } = partsOf(seconds);
    return days > 0 ? t("time.numeral.days", { days, hours }) : t("time.numeral.hours", { hours, minutes });
  };
}

function partsOf(seconds: number) {
  return {
    days: Math.floor(seconds / DAY),
    hours: Math.floor((seconds % DAY) / HOUR),
    minutes: Math.floor((seconds % HOUR) / MINUTE),
  };
}

/** A length of time in words, in its two largest units: "12 days and 4 hours". */
export function useDuration(): (seconds: number) => string {
  const t = useTranslations();
  return (seconds) => {
    const { days, hours, minutes } = partsOf(seconds);
    const words = [
      days > 0 ? t("time.duration.days", { days }) : null,
      hours > 0 ? t("time.duration.hours", { hours }) : null,
      days === 0 && (minutes > 0 || hours === 0) ? t("time.duration.minutes", { minutes }) : null,
    ].filter((part) => part !== null);
    const [first = "", second] = words;
    return second === undefined ? first : t("time.duration.two", { first, second });
  };
}
