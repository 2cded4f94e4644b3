import { format } from "node:util";
import { Temporal } from "temporal-polyfill";
import { afterEach, expect, vi } from "vitest";

import "./quick-passwords.ts";

/** An instant or a day keeps its value where `toMatchObject` does not look: to it any two of them would be equal. */
expect.addEqualityTesters([
  (one: unknown, other: unknown) => {
    if (typeof one !== "object" || typeof other !== "object") return undefined;
    for (const kind of [Temporal.Instant, Temporal.PlainDate, Temporal.PlainTime]) {
      if (one instanceof kind && other instanceof kind) return one.toString() === other.toString();
    }
    return undefined;
  },
]);

/** What was written to the console during a test: nobody reads it there, so it is a fault. */
const written: string[] = [];

for (const method of ["error", "warn"] as const)
  vi.stubGlobal("console", {
    ...globalThis.console,
    [method]: (...words: unknown[]) => {
      written.push(`console.${method}: ${format(...words)}`);
    },
  });

afterEach(() => {
  vi.useRealTimers();
  const lines = written.splice(0);
  if (lines.length > 0) throw new Error(`The test wrote to the console:\n${lines.join("\n")}`);
});
