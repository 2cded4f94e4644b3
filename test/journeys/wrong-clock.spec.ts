import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anEmptyDatabase } from "#support/database.ts";
import { program } from "#support/portal-under-test.ts";
import { aPostgresServer, freePort, type PostgresServer } from "#support/postgres-server.ts";

let server: PostgresServer;
let variables: NodeJS.ProcessEnv;
let superuser: string;

beforeAll(async () => {
  server = await aPostgresServer();
  const { url, ownerUrl, superuserUrl } = await anEmptyDatabase("portal", server.url());
  superuser = superuserUrl;
  variables = {
    NODE_ENV: "production",
    PATH: process.env["PATH"],
    DATABASE_URL: url,
    PORTAL_DEMONSTRATION: "1",
    PORTAL_SECRET: "a secret of tests that is long enough",
    LOG_LEVEL: "warn",
  };
  const migrated = spawnSync(process.execPath, [program, "migrate"], {
    env: { ...variables, DATABASE_OWNER_URL: ownerUrl },
    encoding: "utf8",
  });
  expect([migrated.status, migrated.stderr]).toEqual([0, ""]);
  const filled = spawnSync(process.execPath, [program, "seed"], { env: variables, encoding: "utf8" });
  expect(filled.status).toBe(0);
});

afterAll(() => server.stop());

/** Everything that the program asks for the time; with each SIGWINCH it is set sixty days ahead, or put right. */
const settable = `data:text/javascript,${encodeURIComponent(`
  let by = 0;
  process.on("SIGWINCH", () => { by = by === 0 ? 60 * 864e5 : 0; });
  const now = Date.now, instant = Temporal.Now.instant;
  globalThis.Date = class extends Date {
    constructor(...given) { if (given.length === 0) super(now() + by); else super(...given); }
    static now() { return now() + by; }
  };
  Temporal.Now.instant = () => instant().add({ milliseconds: by });`)}`;

const lapsed = async () => {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  const { rows } = await client.query<{ open: number; lapsed: number }>(
    "select count(*) filter (where lapsed_at is null)::integer as open, count(lapsed_at)::integer as lapsed from no_objection_period",
  );
  await client.end();
  return rows[0];
};

it("a machine whose clock is set sixty days ahead is not ready, shows nothing and lapses no period, until it is put right", async () => {
  const before = await lapsed();
  expect(before?.open).toBeGreaterThan(0);
  const port = await freePort();
  const portal = spawn(process.execPath, ["--import", settable, program, "serve"], {
    env: { ...variables, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [portal.stdout, portal.stderr]) stream.on("data", (piece: Buffer) => (said += piece.toString()));
  const ended = once(portal, "exit");
  const ask = (path: string) => fetch(`http://localhost:${port}${path}`).catch(() => null);
  const pages = ["/en", "/en/accredited-organisations", "/api/v1/processes"];
  const statuses = () => Promise.all(pages.map(async (path) => (await ask(path))?.status));
  try {
    for (let tries = 0; tries < 600 && (await ask("/readyz"))?.status !== 200; tries += 1) await pause(100);
    expect([await statuses(), said]).toEqual([[200, 200, 200], expect.not.stringContaining("clock")]);
    portal.kill("SIGWINCH");
    await pause(200);
    const ready = await ask("/readyz");
    expect([ready?.status, await ready?.text()]).toEqual([503, expect.stringContaining("ahead of the database's")]);
    expect(await statuses()).toEqual([503, 503, 503]);
    await pause(7_000);
    expect(await lapsed()).toEqual(before);
    portal.kill("SIGWINCH");
    await pause(200);
    expect((await ask("/readyz"))?.status).toBe(200);
    expect(await statuses()).toEqual([200, 200, 200]);
  } finally {
    portal.kill("SIGTERM");
    await ended;
  }
});
