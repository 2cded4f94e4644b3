import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import pg from "pg";
import { afterAll } from "vitest";
import { openDatabase, type Database } from "#db/database.ts";

/** Where a PostgreSQL server for tests listens, as its superuser. Without it tests run on PGlite. */
export const server = process.env["TEST_DATABASE_URL"] ?? "";

export const onServer = server !== "";

export interface TestDatabase extends Database {
  /** Runs a statement as the owner of the tables, who is bound by constraints and triggers but not by grants. */
  asOwner(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The address of this database on the server; null on PGlite. */
  readonly url: string | null;
}

/**
 * A fresh, migrated database, closed after the file's last test. Call it at the top of a test file:
 * `const { db } = await aDatabase()`. On PGlite it is cloned from a snapshot that the first caller makes; on a server
 * (TEST_DATABASE_URL) from a template database. It is a demonstration's, because tests play history: elsewhere nothing is
 * backdated.
 */
export async function aDatabase(): Promise<TestDatabase> {
  const database = onServer ? await onTheServer(server) : await embedded();
  afterAll(() => database.close());
  return database;
}

async function embedded(): Promise<TestDatabase> {
  const database = await openDatabase({ dataDir: "memory://", snapshot: await snapshot() });
  const { pglite } = database;
  return {
    ...database,
    url: null,
    async asOwner(statement) {
      if (pglite === null) throw new Error("An embedded database has a PGlite");
      return pglite.transaction(async (trx) => {
        await trx.exec("set local role none");
        const results = await trx.exec(statement);
        return results.flatMap((result) => result.rows);
      });
    },
  };
}

const cache = new URL("../../.cache/", import.meta.url);

/** The dumped data folder of a migrated database, kept between runs until a migration or a promise changes. */
async function snapshot(): Promise<Blob> {
  const file = new URL(`migrated-${await versionOfTheSchema()}.tar`, cache);
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) return new Blob([new Uint8Array(kept)]);
  const database = await openDatabase({ dataDir: "memory://" });
  await database.migrate();
  await database.declareDemonstration();
  const dump = await database.pglite?.dumpDataDir("none");
  if (dump === undefined) throw new Error("An embedded database has a PGlite");
  await database.close();
  await mkdir(cache, { recursive: true });
  const draft = new URL(`${randomUUID()}.tar`, cache);
  await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
  await rename(draft, file);
  return dump;
}

async function versionOfTheSchema(): Promise<string> {
  const hash = createHash("sha256");
  for (const part of ["migrations", "promises"]) {
    const folder = new URL(`../../db/${part}/`, import.meta.url);
    for (const name of (await readdir(folder)).sort()) hash.update(await readFile(new URL(name, folder)));
  }
  hash.update(await readFile(new URL("../../db/record/job-queue.ts", import.meta.url)));
  return hash.digest("hex").slice(0, 16);
}

async function onTheServer(address: string): Promise<TestDatabase> {
  const name = `portal_test_${randomUUID().replaceAll("-", "")}`;
  const template = `portal_template_${await versionOfTheSchema()}`;
  await administer(address, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('portal tests'))");
    const { rowCount } = await client.query("select from pg_database where datname = $1", [template]);
    if (rowCount === 0) {
      const draft = `${template}_draft`;
      await client.query(`drop database if exists ${draft}`);
      await client.query(`create database ${draft}`);
      const database = await openDatabase({ url: within(address, draft) });
      await database.migrate();
      await database.declareDemonstration();
      await database.close();
      await client.query(`alter database ${draft} rename to ${template}`);
    }
    await client.query(`create database ${name} template ${template}`);
    // A copy has the rights of the template's tables and not those of its database.
    await client.query(`revoke temporary on database ${name} from public`);
  });
  const url = within(address, name);
  const database = await openDatabase({ url });
  return {
    ...database,
    url,
    asOwner: (statement) =>
      administer(url, async (client) => {
        const result: pg.QueryResult<Record<string, unknown>> | pg.QueryResult<Record<string, unknown>>[] =
          await client.query<Record<string, unknown>>(statement);
        return [result].flat().flatMap(({ rows }) => rows);
      }),
    async close() {
      await database.close();
      await administer(address, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

function within(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
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
