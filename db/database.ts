import { setTimeout as pause } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { CompiledQuery, Kysely, PGliteDialect, PostgresDialect } from "kysely";
import pg from "pg";
import type { Db } from "./handles.ts";
import { bringUpToDate, MigrationDialect, migrations } from "./migrations/index.ts";
import { installJobQueue } from "./record/job-queue.ts";
import type { Schema } from "./schema.ts";
import { openGuardedKysely } from "./transaction-guard.ts";

/** The role the program works as. It owns no table of the portal; row-level security binds it. */
const APPLICATION_ROLE = "portal_application";

export interface Database {
  readonly db: Db;
  /** The embedded database, or null on a server. pg-boss needs it (`fromPglite`); nobody else may. */
  readonly pglite: PGlite | null;
  /** Brings schema and promises up to date as the owner. Returns the names of what it ran. Safe on several processes at once. */
  migrate(): Promise<readonly string[]>;
  /** Makes an empty database a demonstration's, as the owner. Answers false when a real portal's people are in it. */
  declareDemonstration(): Promise<boolean>;
  /** Runs the work while no other process does so on this database; whoever comes later waits. The embedded database has one process. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Where the record is kept. `dataDir` is a folder for the embedded PGlite ("memory://" keeps nothing); `snapshot` is a
 * dumped data folder to start from. `url` names a PostgreSQL server, 15 or later.
 */
export type Location =
  | { readonly dataDir: string; readonly snapshot?: Blob }
  | {
      readonly url: string;
      readonly connections?: number;
      /** Told when an idle connection breaks; the pool opens another one by itself. */
      readonly onConnectionLost?: (error: Error) => void;
    };

/** Synthetic data never gets into a database that somebody works with. */
const DECLARE_DEMONSTRATION = `
  update installation set demonstration = true where demonstration or not exists (select from person)`;

export async function openDatabase(location: Location): Promise<Database> {
  return "url" in location ? openServer(location) : openEmbedded(location);
}

const BIGINT = 20;
const DATE = 1082;

/** A DATE stays the text 'YYYY-MM-DD' and never becomes an instant in somebody's zone; a bigint of ours fits a number. */
const embeddedParsers = { [BIGINT]: Number, [DATE]: (text: string) => text };

async function openEmbedded({ dataDir, snapshot }: { dataDir: string; snapshot?: Blob }): Promise<Database> {
  const pglite = await PGlite.create({
    dataDir,
    parsers: embeddedParsers,
    ...(snapshot === undefined ? {} : { loadDataDir: snapshot }),
  });
  await pglite.exec("set timezone = 'UTC'");
  if (await isMigrated(pglite)) await pglite.exec(`set role ${APPLICATION_ROLE}`);
  const { handle, destroy } = openGuardedKysely<Schema>(new PGliteDialect({ pglite }));
  return {
    db: handle,
    pglite,
    async migrate() {
      await pglite.exec("reset role");
      const applied = await bringUpToDate(new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) }));
      await pglite.exec(`set role ${APPLICATION_ROLE}`);
      await installJobQueue({ pglite });
      return applied;
    },
    async declareDemonstration() {
      await pglite.exec("reset role");
      const { affectedRows } = await pglite.query(DECLARE_DEMONSTRATION);
      await pglite.exec(`set role ${APPLICATION_ROLE}`);
      return affectedRows === 1;
    },
    alone: (work) => work(),
    async close() {
      await destroy();
      if (!pglite.closed) await pglite.close();
    },
  };
}

async function isMigrated(pglite: PGlite): Promise<boolean> {
  const { rows } = await pglite.query("select 1 from pg_roles where rolname = $1", [APPLICATION_ROLE]);
  return rows.length > 0;
}

/** Whatever hangs gives up well within the settlement margin, so that no write which arrived in time is still under way when a period lapses. */
const SESSION_SETTINGS = `
  set search_path = public;
  set timezone = 'UTC';
  set lock_timeout = '30s';
  set statement_timeout = '60s';
  set idle_in_transaction_session_timeout = '60s'`;

function openServer({
  url,
  connections = 10,
  onConnectionLost = () => undefined,
}: Extract<Location, { url: string }>): Database {
  const pool = openPool(url, connections, onConnectionLost);
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(`set role ${APPLICATION_ROLE}`));
      await connection.executeQuery(CompiledQuery.raw(SESSION_SETTINGS));
    },
  });
  const { handle, destroy } = openGuardedKysely<Schema>(dialect);
  return {
    db: handle,
    pglite: null,
    async migrate() {
      const owner = new Kysely<unknown>({
        dialect: new MigrationDialect({ pool: openPool(url, 2, onConnectionLost) }),
      });
      try {
        const applied = await bringUpToDate(owner);
        await installJobQueue({ url });
        return applied;
      } finally {
        await owner.destroy();
      }
    },
    async declareDemonstration() {
      const owner = openPool(url, 1, onConnectionLost);
      try {
        return (await owner.query(DECLARE_DEMONSTRATION)).rowCount === 1;
      } finally {
        await owner.end();
      }
    },
    async alone(work) {
      const holder = openPool(url, 1, onConnectionLost);
      // A lock belongs to its connection, which must therefore stay the same one, and ends with it.
      const connection = await holder.connect();
      connection.on("error", onConnectionLost);
      try {
        while (!(await isLocked(connection))) await pause(LOOK_AGAIN_MILLISECONDS);
        return await work();
      } finally {
        connection.release(true);
        await holder.end();
      }
    },
    async close() {
      await destroy();
      if (!pool.ended) await pool.end();
    },
  };
}

const LOOK_AGAIN_MILLISECONDS = 250;

/** Asked for again and again instead of waited for: what it is held for may last longer than any statement is let. */
async function isLocked(connection: pg.PoolClient): Promise<boolean> {
  const { rows } = await connection.query<{ locked: boolean }>(
    "select pg_try_advisory_lock(hashtext('stakeholder-accreditation-portal')) as locked",
  );
  return rows[0]?.locked === true;
}

function openPool(url: string, max: number, onConnectionLost: (error: Error) => void): pg.Pool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(BIGINT, Number);
  types.setTypeParser(DATE, (text) => text);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: "stakeholder-accreditation-portal",
  });
  pool.on("error", onConnectionLost);
  return pool;
}

/** The names of the migrations that this program knows: /readyz compares them with the database's. */
export const knownMigrations: readonly string[] = Object.keys(migrations);
