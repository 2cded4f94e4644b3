import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import pg from "pg";
import { afterAll } from "vitest";
import { READ_TO_THE_END } from "#db/connections.ts";
import { APPLICATION_ROLE, type Database, openEmbedded, openServer } from "#db/database.ts";
import type { Db } from "#db/handles.ts";
import { admitLogin, migrateServer } from "#db/logins.ts";
import type { Schema } from "#db/schema.ts";
import { Seal } from "#db/seal.ts";
import { openGuardedKysely } from "#db/transaction-guard.ts";
import { type Beginning, beginningOf } from "./put-back.ts";
import { secret, snapshot, versionOfTheSchema } from "./snapshot.ts";

/** Where a PostgreSQL server for tests listens, as its superuser. Without it tests run on PGlite. */
export const server = process.env["TEST_DATABASE_URL"] ?? "";

export { secret };

export const onServer = server !== "";

export interface TestDatabase extends Database {
  /** Runs a statement as the owner of the tables, who is bound by constraints and triggers but not by grants. */
  asOwner(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Runs a statement as the server's superuser, who alone may put triggers to rest: for rows of a state that no act brings about here. */
  asSuperuser(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Brings it up to date once more, as the owner. */
  migrate(): Promise<readonly string[]>;
  /** What the application's rights allow, without what the portal's own handle of the embedded database holds back: for attacks. */
  readonly attacker: Db;
  /** Its addresses on the server, by login; null on PGlite. */
  readonly server: Addresses | null;
}

export interface Addresses {
  /** The application's login, as the program works. */
  readonly url: string;
  /** The owner's, as the program migrates. */
  readonly ownerUrl: string;
  /** The server's superuser's, who alone sees what others wait for. */
  readonly superuserUrl: string;
}

/**
 * A fresh, migrated database. Call it at the top of a test file: `const { db } = await aDatabase()`. After the file's last test it is put back
 * for the worker's next file, or closed when it cannot be or was attacked. A new one is cloned on PGlite from a snapshot that the first caller
 * makes, on a server (TEST_DATABASE_URL) from a template database. It is a demonstration's, because tests play history: elsewhere nothing is
 * backdated.
 */
export async function aDatabase(): Promise<TestDatabase> {
  const { database, giveBack } = await borrowDatabase();
  afterAll(giveBack);
  return database;
}

/** The same, given back when its borrower is done with it: whether it goes on to somebody else, or was closed. */
export async function borrowDatabase(): Promise<{
  database: TestDatabase;
  giveBack: () => Promise<"kept" | "closed">;
}> {
  const kept = free.pop() ?? (await aNewOne());
  let attacked = false;
  return {
    database: {
      ...kept.database,
      get attacker() {
        attacked = true;
        return kept.database.attacker;
      },
    },
    async giveBack() {
      const next = attacked ? null : await putBack(kept);
      if (next === null) {
        await kept.database.close();
        return "closed";
      }
      free.push(next);
      return "kept";
    },
  };
}

interface Kept {
  readonly database: TestDatabase;
  readonly beginning: Beginning;
  /** Ends its sessions, if it is on a server. */
  readonly leave: () => Promise<void>;
  /** The same database for the next file. */
  readonly again: () => Promise<Pick<Kept, "database" | "leave">>;
}

/** With which files before in this worker are done: what has been read, compiled and planned there need not be again. */
const free: Kept[] = [];

async function aNewOne(): Promise<Kept> {
  if (!onServer) {
    const database = await embedded();
    return {
      database,
      beginning: await beginningOf(database.asSuperuser),
      leave: () => Promise.resolve(),
      async again() {
        await database.pglite?.exec(`reset all; set timezone = 'UTC'; ${READ_TO_THE_END} set role ${APPLICATION_ROLE}`);
        return { database, leave: () => Promise.resolve() };
      },
    };
  }
  const name = await aDatabaseOnTheServer();
  const first = openOnTheServer(name);
  const { asSuperuser } = first.database;
  const [setting] = await asSuperuser("show autovacuum");
  // Where vacuuming goes on beside the tests, rows would come in another order than in a new database.
  const beginning = setting?.["autovacuum"] === "off" ? await beginningOf(asSuperuser) : neverPutBack;
  return { ...first, beginning, again: () => Promise.resolve(openOnTheServer(name)) };
}

const neverPutBack: Beginning = { putBack: () => Promise.resolve(false) };

async function putBack({ leave, beginning, again }: Kept): Promise<Kept | null> {
  try {
    await leave();
    return (await beginning.putBack()) ? { ...(await again()), beginning, again } : null;
  } catch {
    // A test has closed it, or something in it still waits.
    return null;
  }
}

const pages = new WeakMap<Db, () => Db>();

/** The handle that the program gives a page, and of another request the same as before. */
export function handleFor(method: string, db: Db): Db {
  return method === "GET" ? (pages.get(db)?.() ?? db) : db;
}

async function embedded(): Promise<TestDatabase> {
  const database = await openEmbedded({ dataDir: "memory://", secret, snapshot: await snapshot() });
  pages.set(database.db, database.forOnePage);
  const { pglite } = database;
  // The embedded database has one login, which is both.
  const asOwner = (statement: string) =>
    pglite.transaction(async (trx) => {
      await trx.exec("set local role none");
      const results = await trx.exec(statement);
      return results.flatMap((result) => result.rows);
    });
  return {
    ...database,
    server: null,
    attacker: openGuardedKysely<Schema>(new PGliteDialect({ pglite }), new Seal(secret)).handle,
    migrate: () => database.migrate(),
    asOwner,
    asSuperuser: asOwner,
  };
}

/** What they are called and how they enter; the owner is no superuser, as in production. */
const owner = "portal_test_owner";
const application = "portal_test_application";
const password = "as the tests know";

/**
 * An empty database of its own on the tests' server, or another, made by its superuser and given to the owner.
 *
 * @param made how, in the words of `create database`.
 */
export async function anEmptyDatabase(name: string, on = server, made = ""): Promise<Addresses> {
  await administer(on, async (client) => {
    await client.query(`
      do $$
      begin
        create role ${owner} login createrole password '${password}';
      exception when duplicate_object or unique_violation then null;
      end $$`);
    // Whoever made the role that holds the grants, perhaps a test of an older installation: this owner gives it too.
    await client.query(`
      do $$
      begin
        create role portal_application;
      exception when duplicate_object or unique_violation then null;
      end $$`);
    const { rowCount } = await client.query(`
      select from pg_auth_members where admin_option
        and roleid = 'portal_application'::regrole and member = '${owner}'::regrole`);
    if (rowCount === 0) await client.query(`grant portal_application to ${owner} with admin option`);
    await client.query(`create database ${name} owner ${owner} ${made}`);
  });
  return addressesOf(name, on);
}

export async function dropDatabase(name: string): Promise<void> {
  await administer(server, async (client) => {
    // What has just been closed may still be leaving.
    for (let tries = 0; tries < 50; tries += 1) {
      const { rowCount } = await client.query("select from pg_stat_activity where datname = $1", [name]);
      if (rowCount === 0) break;
      await pause(20);
    }
    await client.query(`drop database if exists ${name} with (force)`);
  });
}

export function addressesOf(name: string, on = server): Addresses {
  const within = (login?: string) => {
    const url = new URL(on);
    url.pathname = `/${name}`;
    if (login !== undefined) {
      url.username = login;
      url.password = encodeURIComponent(password);
    }
    return url.href;
  };
  return { url: within(application), ownerUrl: within(owner), superuserUrl: within() };
}

async function aDatabaseOnTheServer(): Promise<string> {
  const name = `portal_test_${randomUUID().replaceAll("-", "")}`;
  const template = `portal_template_${await versionOfTheSchema()}`;
  await administer(server, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('portal tests'))");
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
    if (rowCount === 0) {
      const draft = `${template}_draft`;
      await client.query(`drop database if exists ${draft}`);
      await migrateServer({ ...(await anEmptyDatabase(draft)), secret, demonstration: true });
      await client.query(`alter database ${draft} rename to ${template}`);
    }
    await client.query(`create database ${name} template ${template} owner ${owner}`);
  });
  const admitting = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: addressesOf(name).ownerUrl, max: 1 }) }),
  });
  await admitLogin(admitting, application);
  await admitting.destroy();
  return name;
}

/** With connections of its own: what a test has set in a session ends with its file. */
function openOnTheServer(name: string): Pick<Kept, "database" | "leave"> {
  const addresses = addressesOf(name);
  const database = openServer({ url: addresses.url, secret });
  pages.set(database.db, database.forOnePage);
  const leave = () => database.close();
  return {
    leave,
    database: {
      ...database,
      server: addresses,
      attacker: database.db,
      migrate: async () => (await migrateServer({ ...addresses, secret, demonstration: true })).applied,
      asOwner: (statement) => runOn(addresses.ownerUrl, statement),
      asSuperuser: (statement) => runOn(addresses.superuserUrl, statement),
      async close() {
        await leave();
        await dropDatabase(name);
      },
    },
  };
}

/** One statement or many. */
function runOn(address: string, statement: string): Promise<Record<string, unknown>[]> {
  return administer(address, async (client) => {
    const result: pg.QueryResult<Record<string, unknown>> | pg.QueryResult<Record<string, unknown>>[] =
      await client.query<Record<string, unknown>>(statement);
    return [result].flat().flatMap(({ rows }) => rows);
  });
}

async function administer<Result>(address: string, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
