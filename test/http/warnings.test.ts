import { Writable } from "node:stream";
import { pino } from "pino";
import { expect, test } from "vitest";
import { anHttpApp } from "#support/http-app.ts";

/** What an operator reads of a portal that is set up wrongly. */
async function aPortal(trustedProxies = 0) {
  const lines: string[] = [];
  const into = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(line.toString());
      done();
    },
  });
  const log = pino({ level: "warn" }, into);
  const ask = await anHttpApp({
    log,
    env: { portalUrl: "https://portal.example", demonstration: false, trustedProxies },
  });
  return { ask, lines };
}

test("behind a proxy that is not trusted it is said once that all share one address", async () => {
  const { ask, lines } = await aPortal();
  await ask("/en");
  expect(lines).toEqual([]);
  for (let time = 0; time < 3; time += 1) await ask("/en", { headers: { "X-Forwarded-For": "203.0.113.9" } });
  expect(lines).toEqual([expect.stringContaining("TRUSTED_PROXIES is 0")]);
  const trusting = await aPortal(1);
  await trusting.ask("/en", { headers: { "X-Forwarded-For": "203.0.113.9" } });
  expect(trusting.lines).toEqual([]);
});

test("a form that is refused as another site's names both addresses", async () => {
  const { ask, lines } = await aPortal();
  const headers = { Origin: "https://accreditation.example", "Content-Length": "0" };
  expect((await ask("/en", { method: "POST", headers })).status).toBe(403);
  expect(lines).toEqual([expect.stringContaining("PORTAL_URL is not its address")]);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    origin: "https://accreditation.example",
    portalUrl: "https://portal.example",
  });
});
