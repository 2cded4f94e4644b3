import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { PageProvider } from "#components/kit/page/page-context.tsx";
import { useMoments } from "#components/kit/status/moments.tsx";
import { useOutageInWords } from "#components/kit/status/outage-in-words.ts";
import { ClosingBox, DaysLeft, Due, OpenWindow, Ticks } from "#components/kit/status/window.tsx";
import { anId } from "#support/an-id.ts";
import { render } from "./gallery.tsx";

const markupAt = (element: ReactElement, now: string) =>
  render(<PageProvider value={{ language: "en", formKey: "key", now, signInEnd: null }}>{element}</PageProvider>);
const renderAt = (element: ReactElement, now: string) => inWords(markupAt(element, now));
const newYork = "America/New_York";
const inWords = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
const window = { opensAt: "2026-11-17T16:00:00Z", closesAt: "2026-12-01T23:00:00Z", zone: newYork };

describe("the time that is left", () => {
  const shown = (now: string) => renderAt(<ClosingBox exact title="Objections until" window={window} />, now);

  test("is said to the hour, for the eye and in words, with the days of the whole", () => {
    expect(shown("2026-11-26T01:40:00Z")).toContain("5 d 21 h 5 days and 21 hours left of 15 days");
  });

  test("is said to the minute on its last day, and not at all once it has passed", () => {
    expect(shown("2026-12-01T20:56:00Z")).toContain("2 h 4 min 2 hours and 4 minutes left of");
    const passed = "2027-03-02T00:00:00Z";
    for (const after of [shown(passed), renderAt(<Due window={window} />, passed)]) {
      expect(after).toContain("1 December 2026, 18:00, New York time");
      expect(after).not.toContain("left");
    }
    expect(markupAt(<ClosingBox title="Objections until" window={window} />, passed)).not.toContain("<svg");
  });

  test("stands in a line where the margin is far below, to the hour where it is asked so", () => {
    const due = (exact: boolean) => renderAt(<Due exact={exact} window={window} />, "2026-11-26T01:40:00Z");
    expect(due(true)).toContain("5 days and 21 hours left. 1 December 2026, 18:00, New York time");
    expect(due(false)).toContain("5 days left. 1 December 2026, 18:00, New York time");
  });

  test("in whole days is what was left when the minute began, and on the last day said in hours, then in minutes", () => {
    const box = (now: string) => renderAt(<ClosingBox title="Objections until" window={window} />, now);
    expect(box("2026-11-26T01:40:00Z")).toContain("5 days left of 15");
    expect(box("2026-11-30T22:59:59Z")).toContain("1 day left of 15");
    // A page says the same for all of a minute, so that it can be kept.
    expect(box("2026-11-30T23:00:59Z")).toBe(box("2026-11-30T23:00:00Z"));
    expect(box("2026-11-30T23:01:00Z")).toContain("23 hours left of 15 days");
    expect(box("2026-12-01T22:58:00Z")).toContain("2 minutes left of 15 days");
    const ticks = markupAt(<Ticks window={window} />, "2026-11-26T01:40:00Z");
    expect(ticks).toContain('aria-label="5 days and 21 hours of 15 days left"');
  });

  test("of a window that lasts hours is of no day", () => {
    const short = { ...window, opensAt: "2026-12-01T20:00:00Z" };
    const at = (element: ReactElement) => renderAt(element, "2026-12-01T22:03:00Z");
    expect(at(<ClosingBox exact title="Objections until" window={short} />)).toMatch(/57 minutes left(?! of)/);
    expect(at(<DaysLeft window={short} />)).toBe("57 minutes left");
    expect(markupAt(<Ticks window={short} />, "2026-12-01T22:03:00Z")).toContain('aria-label="57 minutes left"');
  });

  test("is all of it before the window opens", () => {
    expect(shown("2026-11-10T00:00:00Z")).toContain("14 d 7 h 14 days and 7 hours left of 15 days");
    expect(renderAt(<DaysLeft window={window} />, "2026-11-10T00:00:00Z")).toContain("14 days left of 15");
  });
});

test("an outage is said with UTC, as the closing is that it is measured by", () => {
  function Outage() {
    const inWords = useOutageInWords();
    const outage = {
      id: anId<"outage">("outage"),
      what: "The portal",
      beganAt: "2026-12-01T15:00:00Z",
      endedAt: "2026-12-01T16:15:00Z",
    };
    return inWords({ ...outage, reason: "A cable.", withdrawal: null }, newYork, "with-reason");
  }
  const said = renderAt(<Outage />, "2026-12-02T00:00:00Z").replaceAll(/[\u2068\u2069]/g, "");
  expect(said).toContain(
    "from 1 December 2026, 10:00, New York time (15:00 UTC) to 1 December 2026, 11:15, New York time (16:15 UTC)",
  );
});

describe("one of the windows of a desk", () => {
  const desk = (now: string) =>
    markupAt(
      <OpenWindow title="A text" of="Under silence" window={window} act={null}>
        {null}
      </OpenWindow>,
      now,
    );

  test("says what is left of it once it is open", () => {
    expect(inWords(desk("2026-11-26T01:40:00Z"))).toContain("5 days left of 15");
    expect(desk("2026-11-26T01:40:00Z")).toContain("<svg");
  });

  test("says before how long it is until it opens, and that nothing of it is left or gone", () => {
    expect(inWords(desk("2026-11-14T15:59:00Z"))).toContain("3 days until it opens");
    expect(inWords(desk("2026-11-17T12:30:00Z"))).toContain("3 hours until it opens");
    expect(desk("2026-11-14T15:59:00Z")).not.toMatch(/left of|<svg/);
  });
});

describe("a column of moments", () => {
  function Column({ zones }: { zones: string[] }) {
    const { head, moment } = useMoments(zones);
    return (
      <>
        {head("Received")}: {moment("2026-11-24T21:02:12Z", zones[0] ?? newYork)}
      </>
    );
  }
  const column = (...zones: string[]) => renderAt(<Column zones={zones} />, "2026-11-26T01:40:00Z");

  test("names in its head the zone in which all of them are", () => {
    expect(column(newYork, newYork)).toBe("Received, New York time: 24 Nov, 16:02");
  });

  test("has UTC with each deadline", () => {
    function Closings({ zones }: { zones: string[] }) {
      return useMoments(zones).deadline("2026-12-01T23:00:00Z", newYork);
    }
    const closings = (...zones: string[]) => renderAt(<Closings zones={zones} />, "2026-11-26T01:40:00Z");
    expect(closings(newYork)).toBe("1 Dec, 18:00 (23:00 UTC)");
    expect(closings(newYork, "Europe/Zurich")).toBe("1 December 2026, 18:00, New York time (23:00 UTC)");
  });

  test("leaves the zone to each where they are in several", () => {
    expect(column(newYork, "Europe/Zurich")).toBe("Received: 24 November 2026, 16:02, New York time");
  });
});
