import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bounds, type Limits } from "#db/connections.ts";
import { type Database, openServer } from "#db/database.ts";
import type { Db } from "#db/handles.ts";
import { migrateServer } from "#db/logins.ts";
import { BroughtUpToDate, isUnavailable } from "#db/unavailable.ts";
import { timeLimits } from "#http/http.ts";
import { createClock } from "#machine/clock.ts";
import { type Addresses, anEmptyDatabase, secret } from "#support/database.ts";
import { aPostgresServer, type PostgresServer } from "#support/postgres-server.ts";
import { aLoadContext } from "#support/request.ts";
import { aSwallowingProxy, type SwallowingProxy } from "#support/swallowing-proxy.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

let server: PostgresServer;
let addresses: Addresses;
let url: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await aPostgresServer();
  addresses = await anEmptyDatabase("portal", server.url());
  await migrateServer({ ...addresses, secret, demonstration: true });
  ({ url } = addresses);
});

afterAll(async () => {
  for (const close of closing) await close();
  await server.stop();
});

function open(address: string, within?: Limits): Database {
  const database = openServer({ url: address, secret, ...(within === undefined ? {} : { limits: within }) });
  closing.unshift(() => database.close());
  return database;
}

/** Shorter than the portal's own, which a test would have to wait for. */
const limits: Limits = { answer: 1_500, lookAfterWork: 500 };

async function throughProxy(): Promise<{ proxy: SwallowingProxy; database: Database }> {
  const to = new URL(url);
  const proxy = await aSwallowingProxy(Number(to.port));
  closing.unshift(() => proxy.close());
  to.port = String(proxy.port);
  return { proxy, database: open(to.href, limits) };
}

const read = async (db: Db) => {
  await db.selectFrom("installation").select("demonstration").executeTakeFirstOrThrow();
};

/** Some time within an open transaction, as an act has. */
const write = (db: Db) =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ key: string }>`
      insert into attempt (key, count, began_at, expires_at)
      values (gen_random_uuid()::text, 1, now(), now() + interval '1 minute')
      returning key`.execute(trx);
    await pause(5);
    await sql`delete from attempt where key = ${rows[0]?.key}`.execute(trx);
  });

/** Does it again and again at once, until it is told to stop, and keeps what went wrong. */
function traffic(...work: (() => Promise<void>)[]) {
  const seen = { faults: [] as unknown[], done: 0 };
  let going = true;
  const running = work.map(async (act) => {
    while (going) {
      try {
        await act();
        seen.done += 1;
      } catch (fault) {
        seen.faults.push(fault);
        await pause(20);
      }
    }
  });
  return {
    seen,
    async stop() {
      going = false;
      await Promise.all(running);
    },
  };
}

const times = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);

async function until(condition: () => boolean, milliseconds: number): Promise<number> {
  const began = performance.now();
  while (!condition()) {
    if (performance.now() - began > milliseconds) throw new Error("not in time");
    await pause(20);
  }
  return performance.now() - began;
}

describe("a server that is cut off and comes back", () => {
  test("ends no process, fails what was under way as unavailable, and serves readers and writers as before", async () => {
    const { db, work } = open(url);
    const { seen, stop } = traffic(...times(6, () => read(db)), ...times(6, () => write(db)), () => write(work));
    for (let round = 1; round <= 3; round += 1) {
      const before = seen.done;
      await until(() => seen.done > before + 50, 10_000);
      await server.halt();
      const failed = seen.faults.length;
      await until(() => seen.faults.length > failed, 5_000);
      await server.begin();
      const after = seen.done;
      await until(() => seen.done > after + 50, 10_000);
    }
    await stop();
    expect(seen.faults.filter((fault) => !isUnavailable(fault))).toEqual([]);
    await Promise.all([...times(12, () => write(db)), () => write(work)].map((act) => act()));
  }, 60_000);

  test("leaves a page in the portal's look that says when to ask again, and problem details for programs", async () => {
    const { db } = open(url);
    const portal = await thePublicPortal();
    expect((await portal(aLoadContext(db), "/en")).status).toBe(200);
    await server.halt();
    const page = await portal(aLoadContext(db), "/en");
    const program = await portal(aLoadContext(db), "/api/v1/processes");
    await server.begin();
    expect([page.status, page.headers.get("Retry-After")]).toEqual([503, "10"]);
    const html = await page.text();
    expect(html).toContain("The portal is not available for the moment");
    expect(html).toContain('class="skip"');
    expect([program.status, program.headers.get("Retry-After"), program.headers.get("Content-Type")]).toEqual([
      503,
      "10",
      "application/problem+json",
    ]);
    expect(await program.json()).toMatchObject({ status: 503 });
    expect((await portal(aLoadContext(db), "/en")).status).toBe(200);
  }, 60_000);
});

describe("a record that is brought up to date", () => {
  test("is left alone by the process that had begun before, and served by the one that begins after", async () => {
    const clockOf = (database: Database) => {
      let later = 0;
      const clock = createClock({
        readOffset: null,
        readReference: () => database.readReference(),
        mayHaveJumped: false,
        // Each time it is asked so much later that it looks again.
        monotonic: () => (later += 10_000),
        machine: () => Temporal.Now.instant(),
      });
      return { now: () => clock.now() };
    };
    const before = clockOf(open(url));
    await before.now();
    expect(await migrateServer({ ...addresses, secret, demonstration: true })).toMatchObject({ applied: [] });
    await before.now();
    const owner = new pg.Client({ connectionString: addresses.ownerUrl });
    await owner.connect();
    await owner.query("insert into promises (hash, owner) values (repeat('0', 64), 'another version')");
    await owner.end();
    await expect(before.now()).rejects.toThrow(BroughtUpToDate);
    await expect(before.now()).rejects.toSatisfy(isUnavailable);
    await clockOf(open(url)).now();
    expect(await migrateServer({ ...addresses, secret, demonstration: true })).toMatchObject({ applied: ["promises"] });
    await expect(before.now()).rejects.toThrow(BroughtUpToDate);
  }, 60_000);
});

describe("a network that swallows what it is given", () => {
  test("costs connections that were idle a moment, and no fault", async () => {
    const { proxy, database } = await throughProxy();
    await Promise.all(times(8, () => write(database.db)).map((act) => act()));
    await pause(3_200);
    proxy.swallow();
    const began = performance.now();
    await Promise.all(times(8, () => write(database.db)).map((act) => act()));
    expect(performance.now() - began).toBeLessThan(5_000);
  }, 30_000);

  test("is found out before a request gives up, and by the server itself before that, where it is only slow", async () => {
    const { rows } = await sql<{ seconds: number }>`
      select extract(epoch from current_setting('statement_timeout')::interval)::integer as seconds`.execute(
      open(url).db,
    );
    const [{ seconds } = { seconds: 0 }] = rows;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds * 1000).toBeLessThan(bounds.query_timeout);
    expect(bounds.query_timeout).toBeLessThan(timeLimits.requestTimeout);
  });

  test("fails what was under way, and then serves as before", async () => {
    const { proxy, database } = await throughProxy();
    const { seen, stop } = traffic(...times(4, () => read(database.db)), ...times(4, () => write(database.db)));
    await until(() => seen.done > 50, 10_000);
    proxy.swallow();
    await until(() => seen.faults.length > 0, 3_000);
    const before = seen.done;
    await until(() => seen.done > before + 50, 5_000);
    await stop();
    expect(seen.faults.filter((fault) => !isUnavailable(fault))).toEqual([]);
    expect(seen.faults.length).toBeLessThanOrEqual(8);
  }, 60_000);

  test("cuts no work short that the server is at, and gives up what it is not", async () => {
    const { proxy, database } = await throughProxy();
    const long = sql`select pg_sleep(8)`.execute(database.work);
    await expect(long).resolves.toMatchObject({ rows: [expect.anything()] });
    const lost = sql`select pg_sleep(2)`.execute(database.work);
    await pause(500);
    proxy.swallow();
    await expect(lost).rejects.toSatisfy(isUnavailable);
    await write(database.work);
  }, 30_000);
});
