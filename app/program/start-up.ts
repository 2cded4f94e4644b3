import { createReadStream, existsSync, readdirSync } from "node:fs";
import { open, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Temporal } from "temporal-polyfill";
import { demonstrationPassword, demonstrationTotpSecret } from "#acts/demonstration/accounts.ts";
import { backUp, listNotEnded, restore, UnusableBackup } from "#db/backup.ts";
import { type Database, openEmbedded, openServer } from "#db/database.ts";
import { readShift } from "#db/demonstration/demonstration-clock.ts";
import { type Departure, listBrokenPromises, listChangedTables } from "#db/departures.ts";
import { describeLogin, migrateServer, WrongLogin } from "#db/logins.ts";
import { listUnknownMigrations, NewerDatabase } from "#db/migrations/index.ts";
import { checkSessions } from "#db/own-sessions.ts";
import type { Place } from "#db/owner.ts";
import { isKnownToTheDatabase } from "#db/readers.ts";
import { getDemonstration, listPendingMigrations } from "#db/record/installation.ts";
import { type Clock, createClock } from "#machine/clock.ts";
import { holdDataFolder, lookForDatabase, UnusableDataFolder } from "#machine/data-folder.ts";
import { type Environment, say } from "#machine/env.ts";
import type { Logger } from "#machine/logger.ts";
import { createMailer, type Mailer } from "#machine/mailer.ts";
import { createMetrics, type Metrics } from "#machine/metrics.ts";
import { type Auth, createAuth, prepareCredentials } from "#sign-in/auth.ts";

/** What web, worker and commands stand on. */
export type Portal = {
  env: Environment;
  log: Logger;
  database: Database;
  clock: Clock;
  auth: Auth;
  mailer: Mailer;
  /** Null where no operator has a token for them. */
  metrics: Metrics | null;
  close: () => Promise<void>;
};

/** The sentence is for the person who starts the portal. */
export class WrongDatabase extends Error {
  override readonly name = "WrongDatabase";
}

/** Opens the record. The embedded one is brought up to date; on a server `npm run migrate` has done so. */
export async function openPortal(
  env: Environment,
  log: Logger,
  fillNew: (portal: Portal) => Promise<void> = () => Promise.resolve(),
): Promise<Portal> {
  if (env.databaseUrl !== undefined) return openOnServer(env, log, env.databaseUrl);
  const hold = await holdDataFolder(env.dataDirectory);
  try {
    const place = embeddedDatabase(env);
    if (lookForDatabase(place) === "nothing") await makeDatabase(env, log, place, fillNew);
    const portal = await openInFolder(env, log, place);
    return {
      ...portal,
      async close() {
        await portal.close();
        hold.release();
      },
    };
  } catch (fault) {
    hold.release();
    throw fault;
  }
}

/** A first start that is cut off leaves no half of a database behind: it is made beside, and put in its place when it is whole. */
async function makeDatabase(
  env: Environment,
  log: Logger,
  place: string,
  fillNew: (portal: Portal) => Promise<void>,
): Promise<void> {
  const beside = `${place}-loading`;
  await rm(beside, { recursive: true, force: true });
  const portal = await openInFolder(env, log, beside);
  try {
    await fillNew(portal);
  } finally {
    await portal.close();
  }
  if (existsSync(place)) await rmdir(place);
  await rename(beside, place);
}

/** Brings the record up to date: on a server as its owner, who also makes the application's login. */
export async function migratePortal(env: Environment, log: Logger): Promise<void> {
  const { databaseOwnerUrl: ownerUrl, databaseUrl: url, demonstration } = env;
  if (url !== undefined) {
    if (ownerUrl === undefined)
      throw new WrongLogin(
        "npm run migrate works as the owner of the record: set DATABASE_OWNER_URL to the login that owns it (of an installation with one login, what DATABASE_URL has been), and DATABASE_URL to the application's own login, which is made.",
      );
    const { applied, isAsDeclared } = await migrateServer({ ownerUrl, url, demonstration, secret: env.secret });
    sayApplied(applied, log);
    if (!isAsDeclared) throw new WrongDatabase(PEOPLE_ARE_IN_IT);
  }
  const portal = await openPortal(env, log);
  await portal.close();
}

/** Writes the whole record into a file of its own, which nobody else may read. It appears under its name when it is whole. */
export async function backUpPortal(env: Environment, file: string): Promise<void> {
  const write = async (place: Place) => {
    if (existsSync(file)) throw new UnusableBackup(`There is a file ${file} already.`);
    if (!existsSync(dirname(file))) throw new UnusableBackup(`There is no folder ${dirname(file)}.`);
    const beside = `${file}.unfinished`;
    // Not one that is there: two that write into one file leave none that can be restored, and both would say that it is whole.
    const unfinished = await open(beside, "wx", 0o600).catch((fault: unknown) => {
      if (!existsSync(beside)) throw fault;
      throw new UnusableBackup(
        `There is a file ${beside}: a backup is being written there, or was cut off. Choose another name, or delete it where none is.`,
      );
    });
    try {
      const rows = backUp(place, env.secret, Temporal.Now.instant().toString());
      await pipeline(rows, createGzip(), unfinished.createWriteStream({ flush: true }));
      await rename(beside, file);
    } finally {
      await rm(beside, { force: true });
    }
  };
  await asOwnerOfRecord(env, "npm run backup", write);
}

/** For a command that reads what the application may not. */
export async function asOwnerOfRecord<Result>(
  env: Environment,
  command: string,
  work: (place: Place) => Promise<Result>,
): Promise<Result> {
  if (env.databaseUrl !== undefined) return work({ ownerUrl: ownerOf(env, command) });
  const hold = await holdDataFolder(env.dataDirectory);
  try {
    if (lookForDatabase(embeddedDatabase(env)) === "nothing")
      throw new WrongDatabase(`There is no database in ${env.dataDirectory}.`);
    return await work({ dataDir: embeddedDatabase(env) });
  } finally {
    hold.release();
  }
}

/** Fills an empty database from such a file and brings it up to date. A restore that is cut off leaves no half of a record. Says what had not ended by then. */
export async function restorePortal(
  env: Environment,
  log: Logger,
  { file, ...how }: { readonly file: string; readonly withoutProof: boolean },
): Promise<{ readonly at: string; readonly notEnded: readonly string[] }> {
  const rows = createGunzip();
  createReadStream(file)
    .on("error", (fault) => rows.destroy(fault))
    .pipe(rows);
  if (env.databaseUrl !== undefined) {
    const place = { ownerUrl: ownerOf(env, "npm run restore") };
    const { at } = await restore(place, env.secret, rows, how);
    await migratePortal(env, log);
    return { at, notEnded: await listNotEnded(place, at) };
  }
  const hold = await holdDataFolder(env.dataDirectory);
  try {
    const place = embeddedDatabase(env);
    if (existsSync(place) && readdirSync(place).length > 0)
      throw new UnusableBackup(`The folder ${place} is not empty. Move it away first: a restore overwrites nothing.`);
    const beside = `${place}-loading`;
    await rm(beside, { recursive: true, force: true });
    try {
      const { at } = await restore({ dataDir: beside }, env.secret, rows, how);
      await (await openInFolder(env, log, beside)).close();
      const notEnded = await listNotEnded({ dataDir: beside }, at);
      if (existsSync(place)) await rmdir(place);
      await rename(beside, place);
      return { at, notEnded };
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  } finally {
    hold.release();
  }
}

function ownerOf({ databaseOwnerUrl }: Environment, command: string): string {
  if (databaseOwnerUrl === undefined)
    throw new WrongLogin(
      `${command} works as the owner of the record: set DATABASE_OWNER_URL to the login that owns it.`,
    );
  return databaseOwnerUrl;
}

/** Loads the demonstration once: of several processes that start on one database the first does so, and the others wait for it. */
export async function openDemonstration(env: Environment, log: Logger): Promise<Portal> {
  const portal = await openPortal(env, log, async (made) => {
    say("The demonstration is being loaded, once; this takes about a quarter of a minute.");
    await fill(made);
  });
  await fill(portal);
  return portal;
}

async function fill({ database, env, clock, log }: Portal): Promise<void> {
  const { loadDemonstration } = await import("#acts/demonstration/load-demonstration.ts");
  const { typesetInformation } = await import("./paper-of-demonstration.ts");
  const began = performance.now();
  const credentials = await prepareCredentials(env, {
    password: demonstrationPassword,
    totpSecret: demonstrationTotpSecret,
  });
  const information = await typesetInformation(await clock.now());
  const loaded = await database.alone(async () =>
    loadDemonstration({ db: database.work, now: await clock.now(), credentials, information }),
  );
  if (loaded)
    log.info({ seconds: Math.round((performance.now() - began) / 1000) }, "the demonstration has been loaded");
}

async function openInFolder(env: Environment, log: Logger, dataDir: string): Promise<Portal> {
  const database = await openEmbedded({ dataDir, secret: env.secret }).catch((fault: unknown) => {
    throw new UnusableDataFolder(
      `The database in ${dataDir} cannot be opened: its files are damaged, or not all there (${fault instanceof Error ? fault.message : String(fault)}).`,
      { cause: fault },
    );
  });
  return openOn(env, log, database, async () => {
    sayApplied(await database.migrate(), log);
    if (env.demonstration && !(await database.declareDemonstration())) throw new WrongDatabase(PEOPLE_ARE_IN_IT);
  });
}

async function openOnServer(env: Environment, log: Logger, url: string): Promise<Portal> {
  const database = openServer({
    url,
    secret: env.secret,
    onConnectionLost: (fault) => {
      log.warn({ err: fault }, "a database connection was lost");
    },
  });
  return openOn(env, log, database, async () => {
    await checkLogin(database);
    await checkSessions(database.db, database.work);
    // First: what is brought up to date while this looks is no longer what it has looked at.
    await database.readReference();
    const unknown = await listUnknownMigrations(database.db);
    if (unknown.length > 0) throw new NewerDatabase(unknown);
    const pending = await listPendingMigrations(database.db);
    if (pending.length > 0)
      throw new WrongDatabase(
        `The database is behind the program by ${String(pending.length)} migrations. Stop the portal, run npm run migrate, and start it again.`,
      );
    if (!(await isKnownToTheDatabase(database.db)))
      throw new WrongDatabase(
        "PORTAL_SECRET is not the one with which npm run migrate was run last. Run it with this secret; every process needs the same.",
      );
    await checkGuards(database);
  });
}

async function openOn(
  env: Environment,
  log: Logger,
  database: Database,
  prepare: () => Promise<void>,
): Promise<Portal> {
  const { db } = database;
  const mailer = createMailer(env);
  const close = async () => {
    mailer.close();
    await database.close();
  };
  try {
    await prepare();
    await checkKind(database, env);
  } catch (fault) {
    await close();
    throw fault;
  }
  return {
    env,
    log,
    database,
    clock: createClock({
      readOffset: env.demonstration ? () => readShift(db) : null,
      readReference: () => database.readReference(),
      // Also beside a server: it may stand on the same machine, whose clock both then have.
      mayHaveJumped: !env.demonstration,
    }),
    auth: createAuth({ db, env, log }),
    mailer,
    metrics: env.metricsToken === undefined ? null : createMetrics(),
    close,
  };
}

function sayApplied(migrations: readonly string[], log: Logger): void {
  if (migrations.length > 0) log.info({ migrations }, "the database has been brought up to date");
}

/** Whoever owns the record can lift every promise it keeps: the processes that people reach are never that. */
export async function checkLogin({ db }: Database): Promise<void> {
  const { name, isSuperuser, isOwner, passes, creates, isAdmitted } = await describeLogin(db);
  const remedy =
    "Set DATABASE_OWNER_URL to the login that owns the record and DATABASE_URL to a login of its own for the application, and run npm run migrate, which makes it.";
  if (isSuperuser) throw new WrongLogin(`The portal does not run as a superuser, and ${name} is one. ${remedy}`);
  if (isOwner)
    throw new WrongLogin(`The portal does not run as the owner of its record, and ${name} is that. ${remedy}`);
  if (passes)
    throw new WrongLogin(
      `The portal does not run as a login that makes roles or passes row-level security, and ${name} does. ${remedy}`,
    );
  if (!isAdmitted)
    throw new WrongDatabase(`The login ${name} is not admitted to this database yet. Run npm run migrate.`);
  if (creates)
    throw new WrongLogin(
      `The login ${name} may create tables in this database, temporary ones too. Run npm run migrate as the owner of the database, which takes that away.`,
    );
}

/** What the database should refuse, it must be able to refuse. What only differs may be another version of PostgreSQL that writes it otherwise: `npm run status` tells it. */
async function checkGuards({ db }: Database): Promise<void> {
  const lost = [...(await listBrokenPromises(db)), ...(await listChangedTables(db))].filter(
    ({ guards, how }) => guards && (how === "missing" || how === "switched off"),
  );
  if (lost.length > 0)
    throw new WrongDatabase(
      `The database has lost what keeps the record right: ${inOneLine(lost)}. Run npm run migrate, which applies functions, triggers and policies anew; what it does not bring back stands in db/schema.sql, for the owner.`,
    );
}

const MOST_NAMED = 20;

export function inOneLine(departures: readonly Departure[]): string {
  const named = departures.slice(0, MOST_NAMED).map(({ what, how }) => `${what} (${how})`);
  const more = departures.length - named.length;
  return [...named, ...(more > 0 ? [`${String(more)} more`] : [])].join(", ");
}

const PEOPLE_ARE_IN_IT =
  "PORTAL_DEMONSTRATION is on, but people who are no demonstration's are in this database. Give the demonstration a database of its own.";

/** The database and the environment must agree on whether this is a demonstration. */
export async function checkKind({ db }: Database, env: Environment): Promise<void> {
  const demonstration = await getDemonstration(db);
  if (env.demonstration && !demonstration)
    throw new WrongDatabase(
      "PORTAL_DEMONSTRATION is on, but this database is not a demonstration's. Run npm run migrate with PORTAL_DEMONSTRATION=1, on an empty database.",
    );
  if (!env.demonstration && demonstration)
    throw new WrongDatabase(
      "This database holds a demonstration, whose data are invented. Give the portal a database of its own, or set PORTAL_DEMONSTRATION=1.",
    );
}

export function embeddedDatabase(env: Environment): string {
  return join(env.dataDirectory, "database");
}
