import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { UnusableBackup } from "#db/backup.ts";
import { openServer } from "#db/database.ts";
import { migrateServer } from "#db/logins.ts";
import { createLogger } from "#machine/logger.ts";
import { anEmptyDatabase, secret } from "#support/database.ts";
import { givenCirculated } from "#support/given.ts";
import { aPostgresServer, type PostgresServer } from "#support/postgres-server.ts";
import { anEnvironment } from "#support/request.ts";
import { backUpPortal, openPortal, restorePortal } from "../../app/program/start-up.ts";

let server: PostgresServer;

beforeAll(async () => {
  server = await aPostgresServer();
});

afterAll(() => server.stop());

it.each([
  ["a portal", false],
  ["a demonstration", true],
])(
  "%s that has just begun beside a server records what cannot be undone at once: %s",
  async (name, demonstration) => {
    const addresses = await anEmptyDatabase(name.replaceAll(" ", "_"), server.url());
    await migrateServer({ ...addresses, secret, demonstration });
    const env = anEnvironment({ databaseUrl: addresses.url, secret, demonstration });
    const { clock, close } = await openPortal(env, createLogger(env));
    await clock.now();
    expect(clock.isSteady()).toBe(demonstration);
    await close();
  },
  60_000,
);

it("of two backups into one file at once one is refused in a sentence, and the other is whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "portal-backup-"));
  const file = join(folder, "portal.gz");
  const addresses = await anEmptyDatabase("backed_up", server.url());
  await migrateServer({ ...addresses, secret, demonstration: false });
  const env = anEnvironment({ databaseUrl: addresses.url, databaseOwnerUrl: addresses.ownerUrl, secret });
  const outcomes = await Promise.allSettled([backUpPortal(env, file), backUpPortal(env, file)]);
  const refusals = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  expect(refusals).toEqual([expect.any(UnusableBackup)]);
  const lines = gunzipSync(await readFile(file))
    .toString("utf8")
    .trimEnd()
    .split("\n");
  expect(lines.at(-1)).toMatch(/^{"end":true,/);
  expect(await readdir(folder)).toEqual(["portal.gz"]);
  await rm(folder, { recursive: true });
}, 60_000);

it("says after a restore what had not ended when the backup was made", async () => {
  const folder = await mkdtemp(join(tmpdir(), "portal-backup-"));
  const file = join(folder, "portal.gz");
  const addresses = await anEmptyDatabase("to_restore", server.url());
  await migrateServer({ ...addresses, secret, demonstration: true });
  const database = openServer({ url: addresses.url, secret });
  const { period, call } = await givenCirculated(database.db);
  await database.close();
  const owner = new pg.Client({ connectionString: addresses.superuserUrl });
  await owner.connect();
  await owner.query("set session_replication_role = replica");
  await owner.query("update no_objection_period set closes_at = '2100-05-04T22:00:00Z' where id = $1", [period.id]);
  await owner.end();
  const env = anEnvironment({
    databaseUrl: addresses.url,
    databaseOwnerUrl: addresses.ownerUrl,
    secret,
    demonstration: true,
  });
  await backUpPortal(env, file);
  const { url, ownerUrl } = await anEmptyDatabase("restored", server.url());
  const into = { ...env, databaseUrl: url, databaseOwnerUrl: ownerUrl };
  const { notEnded } = await restorePortal(into, createLogger(env), { file, withoutProof: false });
  expect(notEnded).toEqual([expect.stringMatching(/^no-objection period, .+, until 2100-05-04 22:00 UTC$/)]);
  expect(notEnded[0]).toContain(call.title);
  await rm(folder, { recursive: true });
}, 60_000);
