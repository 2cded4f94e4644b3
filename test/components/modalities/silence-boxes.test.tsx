import { expect, test } from "vitest";
import { SilenceBoxes } from "#components/modalities/silence-boxes.tsx";
import { anId } from "#support/an-id.ts";
import { render } from "../kit/gallery.tsx";

test("A procedure that opens later is not said to have opened", () => {
  const html = render(
    <SilenceBoxes
      silence={[
        {
          id: anId("00000000-0000-4000-8000-000000000001"),
          standing: "upcoming",
          opensAt: "2026-12-02T15:00:00Z",
          closesAt: "2026-12-09T23:00:00Z",
          zone: "America/New_York",
        },
      ]}
    />,
  );
  expect(html).toContain("Opening: 2\u00a0December 2026");
  expect(html).not.toContain("Opened");
});
