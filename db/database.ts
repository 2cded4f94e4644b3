import { setTimeout as pause } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import {
  type ConnectionFigures,
  Connections,
  IN_ISO_STYLE,
  type Limits,
  parsers,
  READ_TO_THE_END,
  REQUEST_SETTINGS,
  WORK_SETTINGS,
} from "./connections.ts";
import { inItsRole } from "./embedded-guard.ts";
import type { Db } from "./handles.ts";
import { bringUpToDate, migrations } from "./migrations/index.ts";
import { type EntrySeen, readServerReference } from "./record/figures.ts";
import { installJobQueue } from "./record/job-queue.ts";
import { roomIn } from "./room.ts";
import type { Schema } from "./schema.ts";
import { Seal } from "./seal.ts";
import { openGuardedKysely } from "./transaction-guard.ts";
import { BroughtUpToDate, EntriesLost } from "./unavailable.ts";
import { toInstantIfAny } from "./values.ts";

/**
 * The role that holds the application's grants. It owns no table of the portal; row-level security binds it. On a server the
 * application's login is a member of it, and of nothing else; the embedded database sets it.
 */
export const APPLICATION_ROLE = "portal_application";

export interface Database {
  /** For requests: what hangs gives up while somebody still waits. */
  readonly db: Db;
  /** The same for a page that changes nothing: it asks each question once (asked-once.ts). */
  forOnePage(): Db;
  /** For jobs and commands, which take as long as they take. On the embedded database it is the same. */
  readonly work: Db;
  /** Whether what is sent can be kept. A server is known to be full when it says so. */
  hasRoom(): boolean;
  /** The embedded database, or null on a server. pg-boss needs it (`fromPglite`); nobody else may. */
  readonly pglite: PGlite | null;
  /**
   * With what the machine's clock is compared: the server's own clock, and how far behind its primary it is; of the embedded database, which has the
   * machine's clock, how far the record reaches.
   *
   * @throws {OtherRecord} where a server's record is no longer what it was when this was asked before.
   */
  readReference(): Promise<
    { readonly now: Instant; readonly secondsBehind: number } | { readonly reached: Instant | null }
  >;
  /** The connections to a server, by what they are for; none on the embedded database. */
  connections(): Readonly<Record<string, ConnectionFigures>>;
  /** Runs the work while no other process does so on this database; whoever comes later waits. The embedded database has one process. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** It has one connection, which is the owner's, and so brings itself up to date. On a server that is the owner's login's work: logins.ts. */
export interface EmbeddedDatabase extends Database {
  readonly pglite: PGlite;
  /** Brings the schema up to date. Returns the names of the migrations it ran. */
  migrate(): Promise<readonly string[]>;
  /** Makes an empty database a demonstration's. Answers false when a real portal's people are in it. */
  declareDemonstration(): Promise<boolean>;
}

/** A folder for the embedded PGlite ("memory://" keeps nothing); `snapshot` is a dumped data folder to start from. */
export type Folder = { readonly dataDir: string; readonly secret: string; readonly snapshot?: Blob };

/** A PostgreSQL server, 15 or later, as the login that the address names. */
export type Server = {
  readonly url: string;
  /** PORTAL_SECRET, with which the program proves for whom it reads. */
  readonly secret: string;
  readonly connections?: number;
  readonly limits?: Limits;
  /** Told when a connection breaks; another one is opened by itself. */
  readonly onConnectionLost?: (error: Error) => void;
};

/** Synthetic data never gets into a database that somebody works with. */
export const DECLARE_DEMONSTRATION = `
  update installation set demonstration = true where demonstration or not exists (select from person)`;

/** What the migrations create and PostgreSQL brings along, the embedded one as files of its own. */
export const embeddedExtensions = { btree_gin, btree_gist, pg_trgm };

export async function openEmbedded({ dataDir, secret, snapshot }: Folder): Promise<EmbeddedDatabase> {
  const pglite = await PGlite.create({
    dataDir,
    parsers,
    extensions: embeddedExtensions,
    ...(snapshot === undefined ? {} : { loadDataDir: snapshot }),
  });
  await pglite.exec(`set timezone = 'UTC'; ${READ_TO_THE_END}`);
  const seal = new Seal(secret);
  const hasRoom = roomIn(dataDir);
  if (await isMigrated(pglite)) await pglite.exec(`set role ${APPLICATION_ROLE}`);
  const { handle, forOnePage, destroy } = openGuardedKysely<Schema>(
    new PGliteDialect({ pglite: inItsRole(pglite, hasRoom) }),
    seal,
  );
  return {
    db: handle,
    forOnePage,
    work: handle,
    pglite,
    hasRoom,
    async migrate() {
      await pglite.exec("reset role");
      const owner = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) });
      let applied: readonly string[];
      try {
        applied = await bringUpToDate(owner);
        await seal.save(owner);
        await pglite.exec("revoke execute on function pg_catalog.set_config(text, text, boolean) from public");
        await installJobQueue({ pglite });
      } finally {
        // Also after a migration that was refused nobody goes on as the owner.
        if (await isMigrated(pglite)) await pglite.exec(`set role ${APPLICATION_ROLE}`);
      }
      return applied;
    },
    async declareDemonstration() {
      await pglite.exec("reset role");
      const { affectedRows } = await pglite.query(DECLARE_DEMONSTRATION);
      await pglite.exec(`set role ${APPLICATION_ROLE}`);
      return affectedRows === 1;
    },
    async readReference() {
      const { rows } = await pglite.transaction(async (trx) => {
        // The owner's eyes: what is confidential has its place in time too.
        await trx.exec("set local role none");
        return trx.query<{ reached: Date }>("select recorded_at as reached from audit_trail order by id desc limit 1");
      });
      return { reached: toInstantIfAny(rows[0]?.reached ?? null) };
    },
    connections: () => ({}),
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

/** Also against what a login has set for itself (`alter role ... set`): by which path names are found, and how a quoted value and an instant are read, and that what is acknowledged is kept. */
const SESSION_SETTINGS = `
  ${IN_ISO_STYLE}
  set search_path = public, pg_temp;
  set standard_conforming_strings = on;
  set timezone = 'UTC';
  do $$ begin if current_setting('synchronous_commit') = 'off' then set synchronous_commit = on; end if; end $$;`;

/** Jobs take turns on few. */
const CONNECTIONS_OF_WORK = 4;

export function openServer({ url, secret, connections = 10, limits, onConnectionLost }: Server): Database {
  const seal = new Seal(secret);
  const open = (max: number, patience: "request" | "work", settings: string) => {
    const pool = new Connections({
      url,
      max,
      patience,
      limits,
      settings: SESSION_SETTINGS + settings,
      onConnectionLost,
    });
    return { pool, ...openGuardedKysely<Schema>(new PostgresDialect({ pool }), seal) };
  };
  const requests = open(connections, "request", REQUEST_SETTINGS);
  const work = open(CONNECTIONS_OF_WORK, "work", WORK_SETTINGS);
  let found: string | undefined;
  let seen: EntrySeen | null = null;
  return {
    db: requests.handle,
    forOnePage: requests.forOnePage,
    work: work.handle,
    hasRoom: () => true,
    pglite: null,
    async readReference() {
      const { applied, newest, seenIsThere, now, secondsBehind } = await readServerReference(requests.handle, seen);
      found ??= applied;
      if (applied !== found) throw new BroughtUpToDate();
      // It stays the one that is missed, however many are written since.
      if (!seenIsThere) throw new EntriesLost();
      seen = newest;
      return { now, secondsBehind };
    },
    connections: () => ({ requests: requests.pool.figures, work: work.pool.figures }),
    alone: (once) => aloneOn({ url, ...(onConnectionLost === undefined ? {} : { onConnectionLost }) }, once),
    async close() {
      await Promise.all([requests.destroy(), work.destroy()]);
    },
  };
}

/** Runs the work while no other connection to this database holds the portal's lock. */
export async function aloneOn<Result>(
  { url, onConnectionLost = () => undefined }: Pick<Server, "url" | "onConnectionLost">,
  work: () => Promise<Result>,
): Promise<Result> {
  const holder = new Connections({ url, max: 1, patience: "work", onConnectionLost });
  try {
    // A lock belongs to its connection, which must therefore stay the same one, and ends with it.
    const connection = await holder.connect();
    try {
      // Asked for again and again instead of waited for: what it is held for may last longer than any statement is let.
      for (let locked = false; !locked;) {
        const { rows } = await connection.query<{ locked: boolean }>(
          "select pg_try_advisory_lock(hashtext('stakeholder-accreditation-portal')) as locked",
          [],
        );
        locked = rows[0]?.locked === true;
        if (!locked) await pause(LOOK_AGAIN_MILLISECONDS);
      }
      return await work();
    } finally {
      connection.release(true);
    }
  } finally {
    await holder.end();
  }
}

const LOOK_AGAIN_MILLISECONDS = 250;

/** The names of the migrations that this program knows: /readyz compares them with the database's. */
export const knownMigrations: readonly string[] = Object.keys(migrations);
