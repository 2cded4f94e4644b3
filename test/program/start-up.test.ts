import { afterAll, beforeAll, expect, it } from "vitest";
import { migrateServer } from "#db/logins.ts";
import { createLogger } from "#machine/logger.ts";
import { anEmptyDatabase, secret } from "#support/database.ts";
import { aPostgresServer, type PostgresServer } from "#support/postgres-server.ts";
import { anEnvironment } from "#support/request.ts";
import { openPortal } from "../../app/program/start-up.ts";

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
