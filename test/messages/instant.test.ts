import { describe, expect, test } from "vitest";
import { formatCitation } from "#messages/kit/citation.ts";
import {
  formatDay,
  formatDayInBrief,
  formatDaysInBrief,
  formatDaysOfYear,
  formatDeadline,
  formatInstant,
  formatReceipt,
  formatShortDay,
  formatShortDeadline,
  formatShortMoment,
  formatShortReceipt,
} from "#messages/kit/instant.ts";
import { availableLanguages } from "#messages/kit/languages.ts";
import { translator } from "#messages/kit/translator.ts";

const newYork = "America/New_York";

describe("a deadline names its date, hour and zone, and UTC", () => {
  test.each([
    [
      "in January New York is five hours behind UTC",
      "2022-01-25T23:00:00Z",
      "25\u00a0January 2022, 18:00, New York time (23:00 UTC)",
    ],
    ["in June it is four hours behind", "2022-06-30T22:00:00Z", "30\u00a0June 2022, 18:00, New York time (22:00 UTC)"],
    [
      "the day may differ",
      "2022-07-01T01:00:00Z",
      "30\u00a0June 2022, 21:00, New York time (1\u00a0July 2022, 01:00 UTC)",
    ],
    [
      "the end of a day is a time of the next one",
      "2022-07-01T04:00:00Z",
      "1\u00a0July 2022, 00:00, New York time (04:00 UTC)",
    ],
    [
      "the last minute",
      "2022-07-01T03:59:00Z",
      "30\u00a0June 2022, 23:59, New York time (1\u00a0July 2022, 03:59 UTC)",
    ],
  ])("%s: %s is %s", (_why, iso, words) => {
    expect(formatDeadline(iso, newYork, "en")).toBe(words);
  });

  test.each([
    ["Europe/Zurich", "1\u00a0July 2022, 00:00, Geneva time (30\u00a0June 2022, 22:00 UTC)"],
    ["Europe/Vienna", "1\u00a0July 2022, 00:00, Vienna time (30\u00a0June 2022, 22:00 UTC)"],
    ["Africa/Nairobi", "1\u00a0July 2022, 01:00, Nairobi time (30\u00a0June 2022, 22:00 UTC)"],
    ["UTC", "30\u00a0June 2022, 22:00, UTC"],
    ["Asia/Ho_Chi_Minh", "1\u00a0July 2022, 05:00, Ho Chi Minh time (30\u00a0June 2022, 22:00 UTC)"],
  ])("in %s", (zone, words) => {
    expect(formatDeadline("2022-06-30T22:00:00Z", zone, "en")).toBe(words);
  });
});

test("a receipt is as exact as its stamp", () => {
  expect(formatReceipt("2022-06-30T22:00:00.001Z", newYork, "en")).toBe(
    "30\u00a0June 2022, 18:00:00.001, New York time (22:00:00.001 UTC)",
  );
  expect(formatReceipt("2022-06-30T21:59:59Z", newYork, "en")).toBe(
    "30\u00a0June 2022, 17:59:59, New York time (21:59:59 UTC)",
  );
});

test("a short receipt is as exact, with its year where it is another than the present one", () => {
  const short = (iso: string, now: string) => formatShortReceipt(iso, newYork, { language: "en", now });
  expect(short("2022-06-30T22:00:00.001Z", "2022-07-01T12:00:00Z")).toBe("30\u00a0Jun, 18:00:00.001");
  expect(short("2022-06-30T21:59:59Z", "2023-01-01T12:00:00Z")).toBe("30\u00a0Jun 2022, 17:59:59");
});

test("a moment has its zone, a day has none", () => {
  expect(formatInstant("2022-04-22T22:00:00Z", newYork, "en")).toBe("22\u00a0April 2022, 18:00, New York time");
  expect(formatDay("2022-05-24", "en")).toBe("24\u00a0May 2022");
});

test("an instant that cannot be read is a fault", () => {
  expect(() => formatInstant("yesterday", newYork, "en")).toThrow(RangeError);
});

test("a citation names its source and, where there is one, the paragraph", () => {
  const t = translator("en");
  expect(formatCitation({ source: "A/RES/75/282", paragraph: "paragraph 8" }, t)).toBe("A/RES/75/282, paragraph 8");
  expect(formatCitation({ source: "A/RES/75/282", paragraph: "8 (a)" }, t)).toBe("A/RES/75/282, paragraph 8 (a)");
  expect(formatCitation({ source: "A/RES/75/282", paragraph: "PP2" }, t)).toBe("A/RES/75/282, PP2");
  expect(formatCitation({ source: "Letter of the Chair, 22\u00a0April 2022", paragraph: null }, t)).toBe(
    "Letter of the Chair, 22\u00a0April 2022",
  );
});

test("In a row a day has its year only where it is another than the present one, in its zone", () => {
  const shown = { language: "en", now: "2027-01-01T04:59:59Z" } as const;
  expect(formatShortDay("2026-11-26T01:40:00Z", "America/New_York", shown)).toBe("25\u00a0Nov");
  expect(formatShortDay("2026-11-26T01:40:00Z", "UTC", shown)).toBe("26\u00a0Nov 2026");
  expect(formatShortMoment("2026-11-26T01:40:00Z", "America/New_York", shown)).toBe("25\u00a0Nov, 20:40");
  expect(formatShortMoment("2025-11-26T01:40:00Z", "America/New_York", shown)).toBe("25\u00a0Nov 2025, 20:40");
});

test("In a row a deadline has UTC too, whose zone its column does not name", () => {
  const shown = { language: "en", now: "2026-11-20T00:00:00Z" } as const;
  expect(formatShortDeadline("2026-12-01T23:00:00Z", newYork, shown)).toBe("1\u00a0Dec,\u00a018:00 (23:00\u00a0UTC)");
  expect(formatShortDeadline("2026-12-02T01:00:00Z", newYork, shown)).toBe(
    "1\u00a0Dec,\u00a020:00 (2\u00a0Dec,\u00a001:00\u00a0UTC)",
  );
  expect(formatShortDeadline("2026-12-01T23:00:00Z", "UTC", shown)).toBe("1\u00a0Dec,\u00a023:00");
});

test("no line ends between a day and its month, in any language", () => {
  const written = availableLanguages({ pseudo: false }).map((language) => formatDay("2022-05-24", language));
  expect(written).toEqual([
    "24\u00a0مايو 2022",
    "2022\u2060年5\u2060月24\u2060日",
    "24\u00a0May 2022",
    "24\u00a0mai 2022",
    "24\u00a0мая 2022\u00a0г.",
    "24\u00a0de\u00a0mayo de 2022",
  ]);
  const days = { beginsOn: "2022-05-30", endsOn: "2022-06-02" };
  expect(formatDaysInBrief(days, "en")).toMatch(/^30\u00a0May\s–\s2\u00a0June 2022$/u);
  expect(formatDaysOfYear({ beginsOn: "2022-05-24", endsOn: "2022-05-26" }, "fr")).toMatch(/26\u00a0mai$/u);
});

test("in French the first of a month is an ordinal, wherever a date is written", () => {
  expect(formatDay("2027-01-01", "fr")).toBe("1er\u00a0janvier 2027");
  expect(formatDay("2027-01-11", "fr")).toBe("11\u00a0janvier 2027");
  expect(formatDayInBrief("2027-02-01", "fr")).toBe("1er\u00a0févr. 2027");
  expect(formatDaysOfYear({ beginsOn: "2027-02-01", endsOn: "2027-02-05" }, "fr")).toMatch(
    /^1er\s*–\s*5\u00a0févr\.$/u,
  );
  expect(formatDaysInBrief({ beginsOn: "2027-01-31", endsOn: "2027-02-01" }, "fr")).toMatch(/1er\u00a0février 2027$/u);
  expect(formatDeadline("2027-01-01T01:00:00Z", newYork, "fr")).toContain("1er\u00a0janvier 2027 à 01:00");
  expect(formatDay("2027-01-01", "es")).toBe("1\u00a0de\u00a0enero de 2027");
});

test("Chinese writes a span of days out and says once what both have in common; other languages as their formats do", () => {
  const spans = [
    ["2026-12-05", "2026-12-09", "2026年12月5日至9日", "12月5日至9日"],
    ["2026-11-29", "2026-12-04", "2026年11月29日至12月4日", "11月29日至12月4日"],
    ["2026-12-29", "2027-01-04", "2026年12月29日至2027年1月4日", "2026年12月29日至2027年1月4日"],
    ["2026-12-05", "2026-12-05", "2026年12月5日", "12月5日"],
  ] as const;
  for (const [beginsOn, endsOn, inALine, ofAYear] of spans) {
    expect(formatDaysInBrief({ beginsOn, endsOn }, "zh").replaceAll("\u2060", "")).toBe(inALine);
    expect(formatDaysOfYear({ beginsOn, endsOn }, "zh").replaceAll("\u2060", "")).toBe(ofAYear);
  }
  expect(formatDaysOfYear({ beginsOn: "2026-12-05", endsOn: "2026-12-09" }, "ru")).toBe("5–9\u00a0дек.");
});
