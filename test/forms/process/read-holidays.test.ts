import { expect, test } from "vitest";
import { readHolidays } from "#forms/process/read-holidays.ts";

function daysOf(text: string) {
  return readHolidays(text, 2026).holidays.map(({ on, name }) => `${on.toString()} ${name ?? "-"}`);
}

function problemsOf(text: string) {
  return readHolidays(text, 2026).problems.map(({ line, code }) => `${String(line)} ${code}`);
}

test("a date on each line, as a circular and as a keyboard write it, the name perhaps behind it", () => {
  expect(
    daysOf(
      "2026-01-01 New Year’s Day\n\nFriday, 3 April 2026 Good Friday\n27 May, Eid al-Adha\n7 Sep\n2026-11-26: Thanksgiving",
    ),
  ).toEqual([
    "2026-01-01 New Year’s Day",
    "2026-04-03 Good Friday",
    "2026-05-27 Eid al-Adha",
    "2026-09-07 -",
    "2026-11-26 Thanksgiving",
  ]);
});

test("what cannot be read, is of another year or stands twice is named with its line", () => {
  expect(problemsOf("2026-02-30\nChristmas\n2027-01-01\n2026-12-25\n25 December 2026\n32 May\n2026-12-251")).toEqual([
    "1 no_date",
    "2 no_date",
    "3 other_year",
    "5 twice",
    "6 no_date",
    "7 no_date",
  ]);
});

test("a table whose first row names the columns, with commas or semicolons", () => {
  expect(daysOf('name,date\n"Day of, all",2026-05-01\nAnother,25 December 2026')).toEqual([
    "2026-05-01 Day of, all",
    "2026-12-25 Another",
  ]);
  expect(daysOf("Date;Name\n2026-05-01;One")).toEqual(["2026-05-01 One"]);
  expect(problemsOf("date\n2026-05-01\nsoon")).toEqual(["3 no_date"]);
});

const calendar = (...events: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:x", ...lines, "END:VEVENT"].join("\r\n");

test("a calendar: whole days, escaped and folded names, events of several days", () => {
  expect(
    daysOf(
      calendar(
        event("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226", "SUMMARY;LANGUAGE=en:Christmas\\, the"),
        event("DTSTART;VALUE=DATE:20260320", "DTEND;VALUE=DATE:20260322", "SUMMARY:Eid al-F", " itr"),
        event('DTSTART;VALUE=DATE;X-OF="a:b":20260101'),
      ).replaceAll("\r\n itr", "\r\n itr"),
    ),
  ).toEqual(["2026-12-25 Christmas, the", "2026-03-20 Eid al-Fitr", "2026-03-21 Eid al-Fitr", "2026-01-01 -"]);
});

test("an event with an hour, that repeats, of another year or without end is a problem on the line where it begins", () => {
  expect(
    problemsOf(
      calendar(
        event("DTSTART;TZID=America/New_York:20261225T090000"),
        event("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=YEARLY"),
        event("DTSTART;VALUE=DATE:20251225"),
        event("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20261231"),
        event("SUMMARY:Some day"),
      ),
    ),
  ).toEqual(["3 has_an_hour", "7 repeats", "12 other_year", "16 no_length", "21 no_date"]);
});

test("an event gives how long it lasts in whole days or weeks, or neither that nor an end", () => {
  const lasts = (duration: string) => calendar(event("DTSTART;VALUE=DATE:20260320", `DURATION:${duration}`));
  expect(daysOf(lasts("P2D"))).toEqual(["2026-03-20 -", "2026-03-21 -"]);
  expect(daysOf(lasts("+P1W"))).toHaveLength(7);
  expect(daysOf(lasts("P31D"))).toHaveLength(31);
});

test.each(["P0D", "P32D", "-P1D", "PT48H", "P1DT12H", "P1W1D", "P1M", "two days", ""])(
  "a length of “%s” is a problem, and no day of its event a holiday",
  (duration) => {
    const text = calendar(event("DTSTART;VALUE=DATE:20260320", `DURATION:${duration}`));
    expect(problemsOf(text)).toEqual(["3 no_length"]);
    expect(daysOf(text)).toEqual([]);
  },
);

test("so is an end that is no day, and an end beside a length", () => {
  expect(
    problemsOf(
      calendar(
        event("DTSTART;VALUE=DATE:20260320", "DTEND:20260322T000000Z"),
        event("DTSTART;VALUE=DATE:20260320", "DTEND;VALUE=DATE:20260321", "DURATION:P2D"),
      ),
    ),
  ).toEqual(["3 no_length", "8 no_length"]);
});

test("what is cancelled is left out, whatever else it says", () => {
  const text = calendar(
    event("DTSTART;VALUE=DATE:20260320", "STATUS:CANCELLED"),
    event("DTSTART;VALUE=DATE:20260321", "RRULE:FREQ=YEARLY", "STATUS:cancelled "),
    event("DTSTART;VALUE=DATE:20260322", "STATUS:CONFIRMED"),
  );
  expect(daysOf(text)).toEqual(["2026-03-22 -"]);
  expect(problemsOf(text)).toEqual([]);
});

test("what stands within an event, as its alarm does, is not said of it", () => {
  const alarm = [
    "BEGIN:VALARM",
    "SUMMARY:Wake up",
    "DTSTART;VALUE=DATE:20260401",
    "DURATION:P5D",
    "BEGIN:X-MORE",
    "STATUS:CANCELLED",
    "END:X-MORE",
    "RRULE:FREQ=DAILY",
    "END:VALARM",
  ];
  const text = calendar(event("DTSTART;VALUE=DATE:20260320", "SUMMARY:Eid", ...alarm, "DURATION:P2D"));
  expect(daysOf(text)).toEqual(["2026-03-20 Eid", "2026-03-21 Eid"]);
  expect(problemsOf(text)).toEqual([]);
});

test("an event that does not end, or within which something does not, is a problem", () => {
  const whole = event("DTSTART;VALUE=DATE:20260320");
  const begun = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260321";
  const text = calendar(begun, event("DTSTART;VALUE=DATE:20260322", "BEGIN:VALARM", "DURATION:P2D"), whole, begun);
  expect(problemsOf(text)).toEqual(["3 no_end", "5 no_end", "15 no_end"]);
  expect(daysOf(text)).toEqual(["2026-03-20 -"]);
});

test("of a file that is no list of holidays the first hundred lines that cannot be read are named", () => {
  const events = Array.from({ length: 1000 }, () => event("SUMMARY:x"));
  for (const text of [`date\n${"x\n".repeat(30_000)}`, "x\n".repeat(30_000), calendar(...events)])
    expect(problemsOf(text)).toHaveLength(100);
});
