import { once } from "node:events";
import { type IncomingMessage, request as ask } from "node:http";
import { expect, test, vi } from "vitest";
import { type Asker, whoAsks } from "#db/asker.ts";
import { anHttpApp } from "#support/http-app.ts";

test("what is read for a page ends when its reader leaves, and what a form has begun does not", async () => {
  const askers: (Asker | undefined)[] = [];
  const givenUp = vi.fn();
  const { port } = await anHttpApp({
    page: (request, response) => {
      const asker = whoAsks();
      askers.push(asker);
      asker?.waits(givenUp);
      if (request.path === "/en/quick") response.send("the page");
    },
  });
  const headers = { Host: "portal.example", Origin: "http://portal.example", "Sec-Fetch-Site": "same-origin" };
  const begin = (method: string, path: string) => {
    const asked = ask({ port, method, path, headers: { ...headers, "Content-Length": "0" } });
    asked.on("error", () => undefined);
    asked.end();
    return asked;
  };
  const [quick] = (await once(begin("GET", "/en/quick"), "response")) as [IncomingMessage];
  await quick.toArray();
  const page = begin("GET", "/en/slow");
  const form = begin("POST", "/en/slow");
  await vi.waitUntil(() => askers.length === 3, 10_000);
  expect(askers.filter((asker) => asker === undefined)).toHaveLength(1);
  page.destroy();
  form.destroy();
  await vi.waitUntil(() => givenUp.mock.calls.length > 0, 10_000);
  // The reader who had their page has not left it.
  expect(givenUp).toHaveBeenCalledTimes(1);
});
