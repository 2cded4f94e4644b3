import { Writable } from "node:stream";
import { pino } from "pino";
import { expect, it } from "vitest";
import { aDatabase } from "#support/database.ts";
import { anHttpApp } from "#support/http-app.ts";
import { aLoadContext } from "#support/request.ts";
import { faultsOfHtml } from "#support/valid-html.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await thePublicPortal();

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

function aLog() {
  const lines: Record<string, unknown>[] = [];
  const to = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(JSON.parse(line.toString()) as Record<string, unknown>);
      done();
    },
  });
  return { log: pino({ base: null }, to), lines };
}

it.each(["/en", "/", "/healthz", "/readyz", "/api/v1/processes", "/en/%ff", "/en.data"])(
  "every answer carries the name of its request, which nobody else chooses: %s",
  async (path) => {
    const ask = await anHttpApp();
    const ids = await Promise.all(
      [1, 2].map(async () => (await ask(path, { headers: { "x-request-id": "chosen" } })).headers["x-request-id"]),
    );
    expect(ids).toEqual([expect.stringMatching(uuid), expect.stringMatching(uuid)]);
    expect(ids[0]).not.toBe(ids[1]);
  },
);

it("the log names the request as its answer does, and so does what broke", async () => {
  const { log, lines } = aLog();
  const ask = await anHttpApp({
    log,
    page: () => {
      throw new Error("broken");
    },
  });
  const { headers } = await ask("/en");
  expect(lines.map(({ msg, request }) => [msg, request])).toEqual([
    ["fault outside the pages", headers["x-request-id"]],
    ["answered", headers["x-request-id"]],
  ]);
});

it("the server's page of a fault names its request", async () => {
  const { headers, body } = await (await anHttpApp())("/en/%ff");
  expect(body).toContain(`name this request: <bdi dir="ltr">${String(headers["x-request-id"])}</bdi>`);
  expect(await faultsOfHtml(body)).toEqual([]);
});

it.each(["/api", "/api?x", "/API/v1/x"])("a program is told in its own way, whatever is wrong: %s", async (path) => {
  const { headers } = await (await anHttpApp())(path, { method: "DELETE" });
  expect(headers["content-type"]).toContain("application/problem+json");
});

it("the portal's page of a fault names its request, whether nothing is there or something broke", async () => {
  const context = { ...aLoadContext(db), requestId: "11111111-2222-4333-8444-555555555555" };
  for (const [given, path, status] of [
    [context, "/en/nothing-here", 404],
    [{ ...context, db: Object.create(null) as typeof db }, "/en", 500],
  ] as const) {
    const answer = await portal(given, path);
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(text.replaceAll("<!-- -->", "")).toMatch(
      /name this request: <bdi dir="ltr"[^>]*>11111111-2222-4333-8444-555555555555<\/bdi>/,
    );
  }
});
