import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { liesAhead, readAsOf } from "#forms/accreditation/as-of.ts";
import { formatDay, formatDayInBrief } from "#messages/kit/instant.ts";
import { availableLanguages } from "#messages/kit/languages.ts";
import { instant } from "#support/factories.ts";

const languages = availableLanguages({ pseudo: true });

describe("the day of which a list is asked for", () => {
  test.each(languages)("is read as pages print it, each day of a year and one of February: %s", (language) => {
    const first = Temporal.PlainDate.from("2026-01-01");
    const days = Array.from({ length: 365 }, (_, place) => first.add({ days: place }).toString());
    for (const day of [...days, "2024-02-29"])
      for (const printed of [formatDay(day, language), formatDayInBrief(day, language)])
        expect(readAsOf(` ${printed} `, language), printed).toMatchObject({ iso: day });
  });

  test("is that day to its end in New York, in any case and spacing, and what programs write stays as it is", () => {
    const end = instant("2026-11-28T04:59:59.999Z");
    for (const typed of ["27 November 2026", "27  november 2026", "27 NOVEMBER 2026", "2026-11-27"]) {
      const read = readAsOf(typed, "en");
      expect(read?.iso).toBe("2026-11-27");
      expect(read?.instant.equals(end)).toBe(true);
    }
    const written = "2022-06-30T18:00:00-04:00";
    expect(readAsOf(written, "en")).toEqual({ instant: instant("2022-06-30T22:00:00Z"), iso: written });
  });

  test.each([
    "",
    "27 November",
    "November 2026",
    "31 November 2026",
    "27/11/2026",
    "yesterday",
    "27 novembre 2026",
    "0000-01-01",
  ])("is not guessed: %s", (typed) => {
    expect(readAsOf(typed, "en")).toBeNull();
  });
});

test("What lies ahead is another day than today, and any instant after now", () => {
  const now = instant("2026-11-27T14:00:00Z");
  const ahead = (typed: string) => liesAhead(readAsOf(typed, "en")?.instant ?? now, now);
  for (const typed of ["2026-11-27", "2026-11-26", "2026-11-27T14:00:00Z", "2022-06-30"])
    expect(ahead(typed)).toBe(false);
  for (const typed of ["2026-11-28", "28 November 2026", "2026-11-27T14:00:00.001Z", "9998-12-29"])
    expect(ahead(typed)).toBe(true);
});
