import { format } from "node:util";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, vi } from "vitest";

/** The world outside: a test that needs a part of it gives `outside.use(...)` its answers. Nothing else is asked of it. */
export const outside = setupServer();

beforeAll(() => {
  outside.listen({
    onUnhandledFrame({ frame, defaults }) {
      const { data }: { data: unknown } = frame;
      if (!isRequested(data)) return;
      const { hostname } = new URL(data.request.url);
      if (!/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) defaults.error();
    },
  });
});

function isRequested(data: unknown): data is { readonly request: Request } {
  return typeof data === "object" && data !== null && "request" in data && data.request instanceof Request;
}

afterEach(() => {
  outside.resetHandlers();
});

afterAll(() => {
  outside.close();
});

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
