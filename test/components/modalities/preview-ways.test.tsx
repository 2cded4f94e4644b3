import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { PreviewWays } from "#components/modalities/preview-ways.tsx";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { startOfDay } from "#domain/kit/calendar.ts";
import { foresee } from "#domain/modalities/preview.ts";
import { classesOf } from "#domain/modalities/templates.ts";
import { aClass, aWindow } from "#support/stages.ts";
import { wayShown } from "#views/modalities/preview.ts";
import { render } from "../kit/gallery.tsx";

const { provisions } = oewg2021To2025;

test("a window that is counted from a day, and not from an hour, ends on a day", () => {
  const zone = "America/New_York";
  const session = { beginsOn: Temporal.PlainDate.from("2022-07-25"), endsOn: Temporal.PlainDate.from("2022-07-29") };
  const opensAt = startOfDay(zone, Temporal.PlainDate.from("2022-06-01"));
  const window = aWindow("window", { length: { unit: "calendar_days", count: 14 } });
  const classes = [aClass("all", [window])];
  const { ways } = foresee(classes, {
    opensAt,
    session,
    zone,
    holidays: { dutyStation: "New York", years: new Map() },
  });
  const line = (byDay: boolean) =>
    render(
      <PreviewWays
        seen={{
          ways: ways.map((way) => wayShown({ provisions, classes }, way, (until) => until?.toString() ?? null)),
          named: { classes: [], bodies: [] },
          zone,
          byDay,
          validity: { until: "mandate" },
        }}
      />,
    );
  expect(line(false)).toContain("15\u00a0June 2022, 00:00");
  expect(line(true)).toContain("15\u00a0June 2022");
  expect(line(true)).not.toContain("00:00");
});

test("whoever applies sees on which day the call closes, and that a call cannot be that would close before it opens", () => {
  const zone = "America/New_York";
  const { ways } = foresee(classesOf({ provisions }), {
    opensAt: startOfDay(zone, Temporal.PlainDate.from("2026-11-28")),
    session: { beginsOn: Temporal.PlainDate.from("2027-01-12"), endsOn: Temporal.PlainDate.from("2027-01-16") },
    zone,
    holidays: { dutyStation: "New York", years: new Map() },
  });
  const line = (callCloses: { at: string; zone: string; isTooEarly: boolean } | null) =>
    render(
      <PreviewWays
        seen={{
          ways: ways.map((way) => wayShown({ provisions }, way, (until) => until?.toString() ?? null)),
          named: { classes: [], bodies: [] },
          zone,
          callCloses,
          byDay: true,
          validity: { until: "mandate" },
        }}
      />,
    ).replaceAll("\u00a0", " ");
  const closes = { at: "2026-12-01T23:00:00Z", zone };
  expect(line({ ...closes, isTooEarly: false })).toMatch(/while a call is open, to 1 December 2026, 18:00/);
  expect(line({ ...closes, isTooEarly: false })).not.toContain("cannot be");
  expect(line({ ...closes, isTooEarly: true })).toContain("cannot be: the call would close before it opens");
  expect(line(null)).not.toContain("1\u00a0December 2026");
});

test("a list and the silence after it are told in the order of time: between which days each of them is", () => {
  const zone = "America/New_York";
  const days = (count: number) => ({ unit: "calendar_days", count }) as const;
  const circulation = { ...provisions.circulation, beforeSession: days(28), period: { length: days(10) } };
  const decision = { provisions: { ...provisions, circulation } };
  const { ways } = foresee(classesOf(decision), {
    opensAt: startOfDay(zone, Temporal.PlainDate.from("2026-11-28")),
    session: { beginsOn: Temporal.PlainDate.from("2027-01-12"), endsOn: Temporal.PlainDate.from("2027-01-16") },
    zone,
    holidays: { dutyStation: "New York", years: new Map() },
  });
  const line = render(
    <PreviewWays
      seen={{
        ways: ways.map((way) => wayShown(decision, way, (until) => until?.toString() ?? null)),
        named: { classes: [], bodies: [] },
        zone,
        byDay: true,
        validity: { until: "mandate" },
      }}
    />,
  ).replaceAll("\u00a0", " ");
  expect(line).toContain("sent between 28 November 2026 and 15 December 2026");
  expect(line).toContain("ends between 8 December 2026 and 25 December 2026");
});
