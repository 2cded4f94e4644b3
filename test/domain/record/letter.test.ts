import { expect, test } from "vitest";
import { returningOf, withoutAddresses } from "#domain/record/letter.ts";
import { circulatedAt } from "#support/factories.ts";

const unsent = { sentAt: null, deadAt: null, cameBackAt: null, attempts: 0 };

test.each([
  ["that has left", { sentAt: circulatedAt, attempts: 1 }, "came_back"],
  ["that came back before", { sentAt: circulatedAt, cameBackAt: circulatedAt, attempts: 1 }, "nothing_new"],
  ["that a server may have taken a moment ago", { attempts: 1 }, "under_way"],
  ["that was never tried", {}, "nothing_new"],
  ["that was given up", { deadAt: circulatedAt, attempts: 12 }, "nothing_new"],
] as const)("a report about a letter %s", (_which, letter, returning) => {
  expect(returningOf({ ...unsent, ...letter })).toBe(returning);
});

test("a word without an end, as another server may answer, is read as quickly as any", () => {
  const endless = "a".repeat(500_000);
  expect(withoutAddresses(`550 ${endless}`)).toBe(`550 ${endless}`);
  expect(withoutAddresses(`${endless}@${endless}`)).toBe("…@…");
});

test("what a mail server says names nobody", () => {
  expect(withoutAddresses('550 <desk@mission.example>: unknown; try "other+one@mission.example", thanks')).toBe(
    '550 …@…: unknown; try "…@…", thanks',
  );
});
