import { languages, type Language } from "#messages/languages.ts";
import type { Translate } from "#messages/translator.ts";

const zoneNames: Record<string, "newYork" | "geneva" | "vienna" | "nairobi" | "utc"> = {
  "America/New_York": "newYork",
  "Europe/Zurich": "geneva",
  "Europe/Vienna": "vienna",
  "Africa/Nairobi": "nairobi",
  UTC: "utc",
};

function nameZone(t: Translate, zone: string): string {
  const known = zoneNames[zone];
  return known === undefined
    ? t("time.zone.other", { place: zone.replace(/^.*\//, "").replaceAll("_", " ") })
    : t(`time.zone.${known}`);
}

function writeDate(language: Language, at: Date, zone: string): string {
  return new Intl.DateTimeFormat(languages[language].formats, {
    timeZone: zone,
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(at);
}

function writeClock(language: Language, at: Date, zone: string, seconds: boolean): string {
  return new Intl.DateTimeFormat(languages[language].formats, {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds ? { second: "2-digit" } : {}),
    hourCycle: "h23",
  }).format(at);
}

/** A deadline or a receipt: date and hour in its named zone, and in UTC. A receipt shows seconds. */
export function writeInstant(
  t: Translate,
  language: Language,
  iso: string,
  zone: string,
  precision: "minutes" | "seconds" = "minutes",
): string {
  const at = new Date(iso);
  const date = writeDate(language, at, zone);
  const utcDate = writeDate(language, at, "UTC");
  const seconds = precision === "seconds";
  const clock = writeClock(language, at, zone, seconds);
  const utc = writeClock(language, at, "UTC", seconds);
  const inZone = nameZone(t, zone);
  return date === utcDate
    ? t("time.deadline", { date, clock, zone: inZone, utc })
    : t("time.deadlineOtherDay", { date, clock, zone: inZone, utcDate, utc });
}

/** For a subject: the named zone only. */
export function writeShortInstant(t: Translate, language: Language, iso: string, zone: string): string {
  const at = new Date(iso);
  return t("time.instantInZone", {
    date: writeDate(language, at, zone),
    clock: writeClock(language, at, zone, false),
    zone: nameZone(t, zone),
  });
}

/** A date that a text names, such as the end of a mandate: 'YYYY-MM-DD'. */
export function writePlainDate(language: Language, date: string): string {
  return writeDate(language, new Date(`${date}T12:00:00Z`), "UTC");
}
