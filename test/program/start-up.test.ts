import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { UnusableBackup } from "#db/backup.ts";
import { migrateServer } from "#db/logins.ts";
import { createLogger } from "#machine/logger.ts";
import { anEmptyDatabase, secret } from "#support/database.ts";
import { aPostgresServer, type PostgresServer } from "#support/postgres-server.ts";
import { anEnvironment } from "#support/request.ts";
import { backUpPortal, openPortal } from "../../app/program/start-up.ts";

let server: PostgresServer;

beforeAll(async () => {
  server = await aPostgresServer();
});

afterAll(() => server.stop());

it.each([
  ["a portal", false],
  ["a demonstration", true],
])("%s that has just begun beside a server records what cannot be undone at once: %s", async (name, demonstration) => {
  const addresses = await anEmptyDatabase(name.replaceAll(" ", "_"), server.url());
  await migrateServer({ ...addresses, secret, demonstration });
  const env = anEnvironment({ databaseUrl: addresses.url, secret, demonstration });
  const { clock, close } = await openPortal(env, createLogger(env));
  await clock.now();
  expect(clock.isSteady()).toBe(demonstration);
  await close();
});

it("of two backups into one file at once one is refused in a sentence, and the other is whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "portal-backup-"));
  const file = join(folder, "portal.gz");
  const addresses = await anEmptyDatabase("backed_up", server.url());
  await migrateServer({ ...addresses, secret, demonstration: false });
  const env = anEnvironment({ databaseUrl: addresses.url, databaseOwnerUrl: addresses.ownerUrl, secret });
  const outcomes = await Promise.allSettled([backUpPortal(env, file), backUpPortal(env, file)]);
  const refusals = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  expect(refusals).toEqual([expect.any(UnusableBackup)]);
  const lines = gunzipSync(await readFile(file)).toString("utf8").trimEnd().split("\n");
  expect(lines.at(-1)).toMatch(/^{"end":true,/);
  expect(await readdir(folder)).toEqual(["portal.gz"]);
  await rm(folder, { recursive: true });
});
