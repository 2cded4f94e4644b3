import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { WaysOfCall } from "#components/modalities/ways-of-call.tsx";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { startOfDay } from "#domain/kit/calendar.ts";
import { foresee } from "#domain/modalities/preview.ts";
import { aClass, aWindow } from "#support/stages.ts";
import { wayShown } from "#views/modalities/preview.ts";
import { render } from "../kit/gallery.tsx";

test("the way under a decision is a part of its page of its own, whatever stands before it: no heading is passed over", () => {
  const zone = "America/New_York";
  const beginsOn = Temporal.PlainDate.from("2022-07-25");
  const classes = [aClass("all", [aWindow("window")])];
  const { ways } = foresee(classes, {
    opensAt: startOfDay(zone, Temporal.PlainDate.from("2022-06-01")),
    session: { beginsOn, endsOn: beginsOn.add({ days: 4 }) },
    zone,
    holidays: { dutyStation: "New York", years: new Map() },
  });
  const page = render(
    <WaysOfCall
      seen={{
        ways: ways.map((way) =>
          wayShown({ provisions: oewg2021To2025.provisions, classes }, way, (until) => until?.toString() ?? null),
        ),
        named: { classes: [], bodies: [] },
        zone,
        validity: { until: "mandate" },
      }}
    />,
  );
  const levels = Array.from(page.matchAll(/<h([1-6])/g), ([, level]) => Number(level));
  expect(levels.slice(0, 2)).toEqual([2, 3]);
  for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 1)).toBeLessThanOrEqual(1);
});
