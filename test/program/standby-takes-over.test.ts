import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openServer } from "#db/database.ts";
import { migrateServer } from "#db/logins.ts";
import { EntriesLost, isUnavailable } from "#db/unavailable.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { anEmptyDatabase, secret } from "#support/database.ts";
import { aPostgresServer, type PostgresServer } from "#support/postgres-server.ts";
import { aSwallowingProxy, type SwallowingProxy } from "#support/swallowing-proxy.ts";

let server: PostgresServer;
let proxy: SwallowingProxy;
/** Of a process that was there before. */
let database: Database;
let address: string;

beforeAll(async () => {
  server = await aPostgresServer();
  const { url, ...others } = await anEmptyDatabase("portal", server.url());
  await migrateServer({ url, ...others, secret, demonstration: true });
  proxy = await aSwallowingProxy(portOf(url));
  const through = new URL(url);
  through.port = String(proxy.port);
  address = through.href;
  database = openServer({ url: address, secret });
}, 60_000);

afterAll(async () => {
  await database.close();
  await proxy.close();
  await server.stop();
});

const portOf = (url: string) => Number(new URL(url).port);

async function on<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

const enter = ({ db }: Database) =>
  sql`insert into audit_trail (at, act, event, actor_role, subject_kind, data)
    values (now(), 'clock', 'Tried', 'clock', 'portal', '{}')`.execute(db);

async function hasEverything(follower: string): Promise<void> {
  const [at] = await on<{ reached: string }>(server.url(), "select pg_current_wal_lsn()::text as reached");
  const asked = `select pg_last_wal_replay_lsn() >= '${mustExist(at).reached}' as has`;
  for (;;) {
    const [there] = await on<{ has: boolean }>(follower, asked);
    if (there?.has === true) return;
    await pause(50);
  }
}

/** As soon as the connections that were cut off are given up. */
async function referenceOf(process: Database): Promise<unknown> {
  for (;;) {
    try {
      return await process.readReference();
    } catch (fault) {
      if (fault instanceof EntriesLost || !isUnavailable(fault)) throw fault;
      await pause(50);
    }
  }
}

test("a standby that has all takes over, and the process goes on; on one that lacks what was on record it works no more, and one that begins does", async () => {
  await database.readReference();
  const [whole, behind] = [(await server.standby()).url(), (await server.standby()).url()];
  await enter(database);
  await database.readReference();
  await hasEverything(behind);
  // From here on it hears no more of the primary.
  await on(behind, "select pg_promote()");
  await enter(database);
  await database.readReference();
  await hasEverything(whole);

  await on(whole, "select pg_promote()");
  proxy.lead(portOf(whole));
  expect(await referenceOf(database)).toMatchObject({ secondsBehind: 0 });

  proxy.lead(portOf(behind));
  await expect(referenceOf(database)).rejects.toThrow(EntriesLost);
  await enter(database);
  await expect(referenceOf(database)).rejects.toThrow(EntriesLost);
  const begun = openServer({ url: address, secret });
  expect(await begun.readReference()).toMatchObject({ secondsBehind: 0 });
  await begun.close();
}, 60_000);
