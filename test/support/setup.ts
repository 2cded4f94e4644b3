import { format } from "node:util";
import { afterEach, vi } from "vitest";

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
