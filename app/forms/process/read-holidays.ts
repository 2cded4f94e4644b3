import { Temporal } from "temporal-polyfill";
import type { Holiday } from "#domain/process/holiday-list.ts";
import { readTable } from "../kit/read-table.ts";
import { withPlainDigits } from "../kit/typed-text.ts";

/** What is wrong with a line. */
export interface HolidayProblem {
  readonly line: number;
  readonly code:
    "no_date" | "other_year" | "twice" | "has_an_hour" | "repeats" | "no_length" | "no_end" | "name_is_too_long";
  readonly typed: string;
}

export interface ReadHolidays {
  readonly holidays: readonly Holiday[];
  readonly problems: readonly HolidayProblem[];
}

/** In characters, as the database keeps it. */
const LONGEST_NAME = 200;

/** A list that has more says a day twice, or a day of another year. */
const MOST_LINES = 366;

/** Whoever has more mends these first. */
const MOST_PROBLEMS = 100;

/** No event of a calendar of holidays lasts longer: an end that is mistyped is a problem, and not a year of holidays. */
const LONGEST_EVENT_DAYS = 31;

interface Entry {
  readonly line: number;
  readonly typed: string;
  readonly read: readonly Holiday[] | HolidayProblem["code"];
}

/**
 * The holidays of a year as they were typed, a date and perhaps a name on each line, or as a file has them: CSV whose first row names the columns `date`
 * and perhaps `name`, or a calendar (RFC 5545) with an event for whole days; one that is cancelled is left out. A line that cannot be read, or is of another year, is a problem, and the first hundred are said; what is
 * empty is passed over.
 */
export function readHolidays(text: string, year: number): ReadHolidays {
  const entries = entriesOf(text, year);
  const holidays: Holiday[] = [];
  const problems: HolidayProblem[] = [];
  for (const { line, typed, read } of entries) {
    if (problems.length === MOST_PROBLEMS) break;
    const code = typeof read === "string" ? read : judge(read, year, holidays);
    if (code !== null) problems.push({ line, code, typed: Array.from(typed).slice(0, 80).join("") });
    else if (typeof read !== "string") holidays.push(...read);
  }
  return { holidays, problems };
}

function judge(days: readonly Holiday[], year: number, before: readonly Holiday[]): HolidayProblem["code"] | null {
  if (days.some(({ on }) => on.year !== year)) return "other_year";
  if (days.some(({ on }) => before.some((other) => other.on.equals(on)))) return "twice";
  return days.some(({ name }) => Array.from(name ?? "").length > LONGEST_NAME) ? "name_is_too_long" : null;
}

function entriesOf(text: string, year: number): Entry[] {
  if (/^\uFEFF?\s*BEGIN:VCALENDAR/iu.test(text)) return eventsOf(text);
  const { columns, rows } = readTable(text, MOST_LINES);
  if (columns.includes("date"))
    return rows.map(({ line, fields }) => {
      const on = dateOf(fields["date"] ?? "", year);
      return {
        line,
        typed: fields["date"] ?? "",
        read: on === null ? "no_date" : [{ on, name: named(fields["name"]) }],
      };
    });
  return text.split(/\r\n?|\n/u).flatMap((typed, at) => {
    if (typed.trim() === "") return [];
    return [{ line: at + 1, typed: typed.trim(), read: typedDay(typed, year) }];
  });
}

const months = [
  ["jan", "january"],
  ["feb", "february"],
  ["mar", "march"],
  ["apr", "april"],
  ["may", "may"],
  ["jun", "june"],
  ["jul", "july"],
  ["aug", "august"],
  ["sep", "september"],
  ["oct", "october"],
  ["nov", "november"],
  ["dec", "december"],
];

const day = /^(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}+(?:\s+\d{4})?)(?!\d)[\s,;:–—-]*(?<name>.*)$/u;

/** A circular names the day of the week before the date. */
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s,]+/iu;

function typedDay(line: string, year: number): Entry["read"] {
  const said = day.exec(withPlainDigits(line).trim().replace(weekday, ""))?.groups;
  const on = dateOf(said?.["date"] ?? "", year);
  return on === null ? "no_date" : [{ on, name: named(said?.["name"]) }];
}

/** `2026-12-25`, `25 December 2026`, or `25 Dec` in the year of the list. */
function dateOf(typed: string, year: number): Temporal.PlainDate | null {
  const text = withPlainDigits(typed).trim();
  const words = /^(?<day>\d{1,2})\s+(?<month>\p{L}+)(?:\s+(?<year>\d{4}))?$/u.exec(text)?.groups;
  const month = months.findIndex((names) => names.includes((words?.["month"] ?? "").toLowerCase())) + 1;
  if (words === undefined) return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? dateIfAny(text) : null;
  return month === 0 ? null : dateIfAny({ year: Number(words["year"] ?? year), month, day: Number(words["day"]) });
}

function dateIfAny(
  said: string | { readonly year: number; readonly month: number; readonly day: number },
): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(said, { overflow: "reject" });
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

function named(text: string | undefined): string | null {
  const name = (text ?? "").replace(/\s+/gu, " ").trim();
  return name === "" ? null : name;
}

interface Event {
  readonly line: number;
  readonly properties: Map<string, string>;
  /** How many components within it are open, such as its alarm: what they say is not said of the event. */
  inside: number;
}

/** The events of a calendar, each with the line on which it begins. */
function eventsOf(text: string): Entry[] {
  const entries: Entry[] = [];
  let event: Event | null = null;
  for (const { begins, line } of unfolded(text)) {
    const edge = /^(?<of>BEGIN|END):(?<name>\S+)\s*$/iu.exec(line)?.groups;
    const of = edge?.["of"]?.toUpperCase();
    const isEvent = edge?.["name"]?.toUpperCase() === "VEVENT";
    if (of === "BEGIN" && isEvent) {
      if (event !== null) entries.push(entryOf(event, "no_end"));
      event = { line: begins, properties: new Map(), inside: 0 };
    } else if (event === null) continue;
    else if (of === "END" && isEvent) {
      entries.push(entryOf(event, event.inside === 0 ? daysOfEvent(event.properties) : "no_end"));
      event = null;
    } else if (of !== undefined) event.inside += of === "BEGIN" ? 1 : -1;
    else if (event.inside === 0) {
      const property = /^(?<name>[A-Za-z-]+)(?:;(?:[^":]|"[^"]*")*)?:(?<value>.*)$/u.exec(line)?.groups;
      if (property !== undefined) event.properties.set((property["name"] ?? "").toUpperCase(), property["value"] ?? "");
    }
  }
  return event === null ? entries : [...entries, entryOf(event, "no_end")];
}

function entryOf({ line, properties }: Event, read: Entry["read"]): Entry {
  return { line, typed: unescaped(properties.get("SUMMARY")), read };
}

/** A long line is folded: what follows begins with a space or a tab. */
function unfolded(text: string): { readonly begins: number; readonly line: string }[] {
  const whole: { begins: number; line: string }[] = [];
  for (const [at, line] of text.split(/\r\n?|\n/u).entries()) {
    const before = whole.at(-1);
    if (before !== undefined && /^[ \t]/u.test(line)) before.line += line.slice(1);
    else whole.push({ begins: at + 1, line });
  }
  return whole;
}

/** What is cancelled has no days. */
function daysOfEvent(properties: ReadonlyMap<string, string>): Entry["read"] {
  if (/^\s*CANCELLED\s*$/iu.test(properties.get("STATUS") ?? "")) return [];
  if (properties.has("RRULE") || properties.has("RDATE")) return "repeats";
  const starts = (properties.get("DTSTART") ?? "").trim();
  if (/^\d{8}T/iu.test(starts)) return "has_an_hour";
  const on = eventDay(starts);
  if (on === null) return "no_date";
  const length = lengthOf(on, properties.get("DTEND"), properties.get("DURATION"));
  if (typeof length === "string") return length;
  if (length < 1 || length > LONGEST_EVENT_DAYS) return "no_length";
  const name = named(unescaped(properties.get("SUMMARY")));
  return Array.from({ length }, (_, days) => ({ on: on.add({ days }), name }));
}

/** In days. An event gives its end, or how long it lasts, or neither: then it is of one day. */
function lengthOf(
  on: Temporal.PlainDate,
  end: string | undefined,
  duration: string | undefined,
): number | HolidayProblem["code"] {
  if (duration === undefined) {
    // The end is the first day that no longer belongs to it.
    const until = end === undefined ? on.add({ days: 1 }) : eventDay(end.trim());
    return until === null ? "no_length" : on.until(until, { largestUnit: "days" }).days;
  }
  const said = /^\+?P(?:(?<days>\d+)D|(?<weeks>\d+)W)$/iu.exec(duration.trim())?.groups;
  if (end !== undefined || said === undefined) return "no_length";
  return said["weeks"] === undefined ? Number(said["days"]) : Number(said["weeks"]) * 7;
}

function eventDay(value: string): Temporal.PlainDate | null {
  const said = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u.exec(value)?.groups;
  if (said === undefined) return null;
  return dateIfAny({ year: Number(said["year"]), month: Number(said["month"]), day: Number(said["day"]) });
}

function unescaped(value: string | undefined): string {
  return (value ?? "").replace(/\\([\\;,nN])/gu, (_, escaped: string) => (/n/iu.test(escaped) ? " " : escaped));
}
