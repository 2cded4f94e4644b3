import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openServer } from "#db/database.ts";
import { migrateServer } from "#db/logins.ts";
import { readServerReference } from "#db/record/figures.ts";
import { isUnavailable } from "#db/unavailable.ts";
import { anEmptyDatabase, secret } from "#support/database.ts";
import { aPostgresServer, type PostgresServer } from "#support/postgres-server.ts";

let server: PostgresServer;
let primary: Database;
let standby: Database;
/** Whoever looks after the standby. */
let keeper: pg.Client;

const write = ({ db }: Database) => db.insertInto("public_change").values({ times: 1 }).execute();

beforeAll(async () => {
  server = await aPostgresServer();
  const addresses = await anEmptyDatabase("portal", server.url());
  await migrateServer({ ...addresses, secret, demonstration: false });
  const follower = await server.standby();
  const url = new URL(addresses.url);
  url.port = new URL(follower.url()).port;
  keeper = new pg.Client({ connectionString: follower.url() });
  await keeper.connect();
  primary = openServer({ url: addresses.url, secret });
  standby = openServer({ url: url.href, secret });
});

afterAll(async () => {
  await keeper.end();
  await standby.close();
  await primary.close();
  await server.stop();
});

/** Until the standby has it. */
async function written(): Promise<void> {
  await write(primary);
  for (;;) {
    const { rows } = await keeper.query<{ heard: boolean | null }>(
      "select now() - pg_last_xact_replay_timestamp() < interval '1 second' as heard",
    );
    if (rows[0]?.heard === true) return;
    await pause(50);
  }
}

test("a primary is never behind, and a standby not while its primary writes", async () => {
  await written();
  expect((await readServerReference(primary.db, null)).secondsBehind).toBe(0);
  expect((await readServerReference(standby.db, null)).secondsBehind).toBeLessThan(60);
});

test("a standby that no longer hears its primary says for how long", async () => {
  await written();
  await keeper.query("select pg_wal_replay_pause()");
  try {
    await pause(1_500);
    await write(primary);
    expect((await readServerReference(standby.db, null)).secondsBehind).toBeGreaterThan(1.4);
  } finally {
    await keeper.query("select pg_wal_replay_resume()");
  }
});

test("what is sent to it can be sent again elsewhere: that it takes no writes is a fault of the moment", async () => {
  const fault: unknown = await write(standby).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(isUnavailable(fault)).toBe(true);
});
