import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { processStanding } from "#domain/process/process.ts";

test("a process runs from the first instant of its first day to the last of its last, in its own zone", () => {
  const process = {
    zone: "America/New_York",
    beginsOn: Temporal.PlainDate.from("2021-06-01"),
    endsOn: Temporal.PlainDate.from("2025-07-31"),
  };
  const at = (instant: string) => processStanding(process, Temporal.Instant.from(instant));
  expect(at("2021-06-01T03:59:59.999Z")).toBe("not-begun");
  expect(at("2021-06-01T04:00:00Z")).toBe("running");
  expect(at("2025-08-01T03:59:59.999Z")).toBe("running");
  expect(at("2025-08-01T04:00:00Z")).toBe("ended");
});

test("a process that no date ends runs on", () => {
  const permanent = { zone: "America/New_York", beginsOn: Temporal.PlainDate.from("2021-06-01"), endsOn: null };
  expect(processStanding(permanent, Temporal.Instant.from("2021-06-01T03:59:59.999Z"))).toBe("not-begun");
  expect(processStanding(permanent, Temporal.Instant.from("2121-06-01T04:00:00Z"))).toBe("running");
});
