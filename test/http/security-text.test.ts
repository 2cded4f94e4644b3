import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { securityText } from "#http/security-text.ts";

const contact = "mailto:security@portal.example";
const at = (instant: string, portalUrl = "https://portal.example") =>
  securityText({ contact, portalUrl }, Temporal.Instant.from(instant));

test("It names whom to tell, until when that is good, in which language, and where it stands", () => {
  expect(at("2026-11-29T06:30:00Z").split("\n")).toEqual([
    "Contact: mailto:security@portal.example",
    "Expires: 2027-06-01T00:00:00Z",
    "Preferred-Languages: en",
    "Canonical: https://portal.example/.well-known/security.txt",
    "",
  ]);
});

test("Where the portal is reached without encryption it names no place, since that must begin with https", () => {
  expect(at("2026-11-29T06:30:00Z", "http://localhost:3000")).not.toContain("Canonical");
});

test("It says the same all through a month, and always ends between half a year and a year ahead", () => {
  expect(at("2026-08-01T00:00:00Z")).toBe(at("2026-08-31T23:59:59Z"));
  for (let month = 1; month <= 12; month += 1)
    for (const day of ["01T00:00:00Z", "28T23:59:59Z"]) {
      const now = Temporal.Instant.from(`2027-${String(month).padStart(2, "0")}-${day}`);
      const expires = /^Expires: (.*)$/m.exec(at(now.toString()))?.[1] ?? "";
      const days = now.until(Temporal.Instant.from(expires)).total("days");
      expect(days).toBeGreaterThan(180);
      expect(days).toBeLessThan(365);
    }
});
