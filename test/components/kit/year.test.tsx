import { expect, test } from "vitest";
import { PageProvider } from "#components/kit/page/page-context.tsx";
import { Year } from "#components/kit/status/year.tsx";
import { render } from "./gallery.tsx";

test.each([
  ["en", "2026-01-10T12:00:00Z", "start"],
  ["en", "2026-06-10T12:00:00Z", "middle"],
  ["en", "2026-12-10T12:00:00Z", "end"],
  ["ar-XB", "2026-01-10T12:00:00Z", "end"],
  ["ar-XB", "2026-12-10T12:00:00Z", "start"],
] as const)(
  "in %s on %s the word for today stands on the side of its line where there is room",
  (language, now, anchor) => {
    const span = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2027-01-01T00:00:00Z") };
    const html = render(
      <PageProvider value={{ language, formKey: "key", now, signInEnd: null }}>
        <Year label="2026" rows={[]} zone="America/New_York" span={span} />
      </PageProvider>,
    );
    expect(html).toContain(`text-anchor="${anchor}"`);
  },
);
