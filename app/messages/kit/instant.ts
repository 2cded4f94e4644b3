import { type Language, languages } from "./languages.ts";
import { translator } from "./translator.ts";

/** A moment taken apart into words, all in one zone. */
interface InstantInWords {
  date: string;
  clock: string;
  zone: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

type Part =
  | "date"
  | "weekday"
  | "month"
  | "monthAndYear"
  | "dayAndMonth"
  | "shortDay"
  | "shortDate"
  | "year"
  | "clock"
  | "second"
  | "millisecond";

type Precision = Extract<Part, "clock" | "second" | "millisecond">;

const parts: Record<Part, Intl.DateTimeFormatOptions> = {
  date: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long" },
  month: { month: "short" },
  monthAndYear: { month: "long", year: "numeric" },
  dayAndMonth: { day: "numeric", month: "long" },
  shortDay: { day: "numeric", month: "short" },
  shortDate: { day: "numeric", month: "short", year: "numeric" },
  year: { year: "numeric" },
  clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  second: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  millisecond: {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    fractionalSecondDigits: 3,
    hourCycle: "h23",
  },
};

function formatter(language: Language, zone: string, part: Part): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${part}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(languages[language].formats, { timeZone: zone, ...parts[part] });
  formatters.set(key, made);
  return made;
}

/** A date in words. */
function written(language: Language, zone: string, part: Part, instant: Date): string {
  return inUse(formatter(language, zone, part).format(instant), language);
}

/** The first of a month is an ordinal in French, which the formats leave out. */
function inUse(date: string, language: Language): string {
  return unbroken(language === "fr" ? date.replace(/(?<!\d)1(?!\d)/g, "1er") : date);
}

/** No line ends between the day and its month, nor in Chinese, which writes no space, between a number and what it counts. */
function unbroken(date: string): string {
  return date
    .replace(/(?<=\p{Nd}(?:er)?) (de )?(?=\p{L})/gu, (space) => space.replaceAll(" ", "\u00a0"))
    .replace(/(?<=\p{Nd})(?=[年月日])/gu, "\u2060");
}

/** The zone as people at the duty station say it: "New York time". */
export function zoneInWords(zone: string, language: Language): string {
  const t = translator(language);
  switch (zone) {
    case "America/New_York":
      return t("time.zone.newYork");
    case "Europe/Zurich":
      return t("time.zone.geneva");
    case "Europe/Vienna":
      return t("time.zone.vienna");
    case "Africa/Nairobi":
      return t("time.zone.nairobi");
    case "UTC":
      return t("time.zone.utc");
    default:
      return t("time.zone.other", { place: zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ") });
  }
}

/** @param iso an instant with its offset, such as 2022-05-24T22:00:00Z */
function instantInWords(iso: string, zone: string, language: Language, precision: Precision = "clock"): InstantInWords {
  const instant = new Date(iso);
  return {
    date: written(language, zone, "date", instant),
    clock: formatter(language, zone, precision).format(instant),
    zone: zoneInWords(zone, language),
  };
}

/** "24 May 2022, 18:00, New York time": date, hour and zone, never one without the others. */
export function formatInstant(iso: string, zone: string, language: Language): string {
  return translator(language)("time.instantInZone", { ...instantInWords(iso, zone, language) });
}

/** As formatInstant, with the same moment in UTC: "24 May 2022, 18:00, New York time (22:00 UTC)". */
export function formatDeadline(iso: string, zone: string, language: Language): string {
  return withUtc(iso, zone, language, "clock");
}

/** "24 May, 18:00 (22:00 UTC)", in a column whose head names the zone: a line ends at most between the two. */
export function formatShortDeadline(iso: string, zone: string, shown: { language: Language; now: string }): string {
  const there = formatShortMoment(iso, zone, shown).replaceAll(" ", "\u00a0");
  if (zone === "UTC") return there;
  const isOtherDay = formatDate(iso, zone, shown.language) !== formatDate(iso, "UTC", shown.language);
  const utc = isOtherDay
    ? formatShortMoment(iso, "UTC", shown).replaceAll(" ", "\u00a0")
    : formatter(shown.language, "UTC", "clock").format(new Date(iso));
  return translator(shown.language)("time.shortDeadline", { there, utc });
}

/** When something was received, as exactly as it was stamped: "30 June 2022, 18:00:00.001, New York time (22:00:00.001 UTC)". */
export function formatReceipt(iso: string, zone: string, language: Language): string {
  return withUtc(iso, zone, language, new Date(iso).getUTCMilliseconds() === 0 ? "second" : "millisecond");
}

function withUtc(iso: string, zone: string, language: Language, precision: Precision): string {
  const t = translator(language);
  const there = instantInWords(iso, zone, language, precision);
  if (zone === "UTC") return t("time.instantInZone", { ...there });
  const utc = instantInWords(iso, "UTC", language, precision);
  return there.date === utc.date
    ? t("time.deadline", { ...there, utc: utc.clock })
    : t("time.deadlineOtherDay", { ...there, utcDate: utc.date, utc: utc.clock });
}

/** The first day, and the last where there is one. */
interface Days {
  readonly beginsOn: string;
  readonly endsOn: string | null;
}

/** From the first day to the last, or the one day; without an end, from when on. */
export function formatDays({ beginsOn, endsOn }: Days, language: Language): string {
  const from = formatDay(beginsOn, language);
  if (endsOn === null) return translator(language)("time.openEnded", { from });
  return beginsOn === endsOn ? from : translator(language)("time.days", { from, to: formatDay(endsOn, language) });
}

/** "Sunday". @param day such as 2022-05-24 */
export function formatWeekday(day: string, language: Language): string {
  return formatter(language, "UTC", "weekday").format(noon(day));
}

/** A day without an hour, as a text writes it. @param day such as 2022-05-24 */
export function formatDay(day: string, language: Language): string {
  return written(language, "UTC", "date", noon(day));
}

/** "26 November 2026": the day on which it was there. @param iso an instant with its offset */
export function formatDate(iso: string, zone: string, language: Language): string {
  return written(language, zone, "date", new Date(iso));
}

/** "26 November 2026, 18:00", where the zone stands beside it. @param iso an instant with its offset */
export function formatDateAndClock(iso: string, zone: string, language: Language): string {
  const { date, clock } = instantInWords(iso, zone, language);
  return translator(language)("time.short", { date, clock });
}

/** "Nov". @param day of a month in UTC */
export function formatMonth(day: Date, language: Language): string {
  return formatter(language, "UTC", "month").format(day);
}

/** "25 November". @param iso an instant with its offset */
export function formatDayAndMonth(iso: string, zone: string, language: Language): string {
  return written(language, zone, "dayAndMonth", new Date(iso));
}

/** "25 Nov, 20:40", where there is no room for more. @param iso an instant with its offset */
export function formatShort(iso: string, zone: string, language: Language): string {
  const instant = new Date(iso);
  const date = written(language, zone, "shortDay", instant);
  return translator(language)("time.short", { date, clock: formatter(language, zone, "clock").format(instant) });
}

/** "24 Nov 2029", in a column of days. @param day such as 2029-11-24 */
export function formatDayInBrief(day: string, language: Language): string {
  return written(language, "UTC", "shortDate", noon(day));
}

/** "9–13 January 2027", in a line. */
export function formatDaysInBrief({ beginsOn, endsOn }: Days, language: Language): string {
  if (endsOn === null) return translator(language)("time.openEnded", { from: formatDayInBrief(beginsOn, language) });
  return spanned("date", { beginsOn, endsOn }, language);
}

/** "9–13 Jan": the days of what lies within a year that is drawn. */
export function formatDaysOfYear(days: Span, language: Language): string {
  return spanned("shortDay", days, language);
}

interface Span {
  readonly beginsOn: string;
  readonly endsOn: string;
}

function spanned(part: "date" | "shortDay", { beginsOn, endsOn }: Span, language: Language): string {
  if (language === "zh") return spannedInChinese(part, { beginsOn, endsOn });
  return inUse(formatter(language, "UTC", part).formatRange(noon(beginsOn), noon(endsOn)), language);
}

/** "12月5日至9日": written out, and once what both days have in common. The formats of Chinese have figures and strokes instead, 12/5 – 12/9. */
function spannedInChinese(part: "date" | "shortDay", { beginsOn, endsOn }: Span): string {
  const ofOneYear = beginsOn.slice(0, 4) === endsOn.slice(0, 4);
  const inWords = (day: string) => written("zh", "UTC", ofOneYear ? part : "date", noon(day));
  const [from, to] = [inWords(beginsOn), inWords(endsOn)];
  if (from === to) return from;
  const shared = [/^\d+\u2060年\d+\u2060月/u, /^\d+\u2060[年月]/u]
    .map((head) => head.exec(from)?.[0])
    .find((head) => head !== undefined && to.startsWith(head));
  return translator("zh")("time.days", { from, to: to.slice(shared?.length ?? 0) });
}

/** "September 2026". @param day of a month in UTC */
export function formatMonthAndYear(day: Date, language: Language): string {
  return formatter(language, "UTC", "monthAndYear").format(day);
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** "25 Nov" or, of another year than now, "25 Nov 2025". @param iso an instant with its offset */
export function formatShortDay(
  iso: string,
  zone: string,
  { language, now }: { language: Language; now: string },
): string {
  const yearOf = (instant: string) => formatter(language, zone, "year").format(new Date(instant));
  return written(language, zone, yearOf(iso) === yearOf(now) ? "shortDay" : "shortDate", new Date(iso));
}

/** "25 Nov, 20:40" or, of another year than now, "25 Nov 2025, 20:40". @param iso an instant with its offset */
export function formatShortMoment(iso: string, zone: string, shown: { language: Language; now: string }): string {
  const clock = formatter(shown.language, zone, "clock").format(new Date(iso));
  return translator(shown.language)("time.short", { date: formatShortDay(iso, zone, shown), clock });
}

/** "30 Jun, 18:00:00.001", in a column whose head names the zone: as exactly as it was stamped. */
export function formatShortReceipt(iso: string, zone: string, shown: { language: Language; now: string }): string {
  const instant = new Date(iso);
  const precision = instant.getUTCMilliseconds() === 0 ? "second" : "millisecond";
  const clock = formatter(shown.language, zone, precision).format(instant);
  return translator(shown.language)("time.short", { date: formatShortDay(iso, zone, shown), clock });
}

/** "Received, New York time": the head of a column of such moments. */
export function inZone(label: string, zone: string, language: Language): string {
  return translator(language)("time.columnInZone", { label, zone: zoneInWords(zone, language) });
}
