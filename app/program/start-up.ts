import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { openDatabase, type Database, type Location } from "#db/database.ts";
import { readShift } from "#db/demonstration/demonstration-clock.ts";
import { getDemonstration } from "#db/record/installation.ts";
import { createAuth, prepareCredentials, type Auth } from "#sign-in/auth.ts";
import { createClock, type Clock } from "#machine/clock.ts";
import { holdDataFolder } from "#machine/data-folder.ts";
import { say, type Environment } from "#machine/env.ts";
import type { Logger } from "#machine/logger.ts";
import { createMailer, type Mailer } from "#machine/mailer.ts";
import { demonstrationPassword, demonstrationTotpSecret } from "#acts/demonstration/accounts.ts";

/** What web, worker and commands stand on. */
export type Portal = {
  env: Environment;
  log: Logger;
  database: Database;
  clock: Clock;
  auth: Auth;
  mailer: Mailer;
  close: () => Promise<void>;
};

/** The sentence is for the person who starts the portal. */
export class WrongDatabase extends Error {
  override readonly name = "WrongDatabase";
}

/** Opens the record and brings its schema up to date. Several processes may do so at once on a server. */
export async function openPortal(env: Environment, log: Logger): Promise<Portal> {
  const hold = env.databaseUrl === undefined ? await holdDataFolder(env.dataDirectory) : null;
  try {
    const portal = await openOn(env, log, locate(env, log));
    return {
      ...portal,
      async close() {
        await portal.close();
        await hold?.release();
      },
    };
  } catch (fault) {
    await hold?.release();
    throw fault;
  }
}

/** Loads the demonstration once: of several processes that start on one database the first does so, and the others wait for it. */
export async function openDemonstration(env: Environment, log: Logger): Promise<Portal> {
  if (env.databaseUrl === undefined) await fillDataFolder(env, log);
  const portal = await openPortal(env, log);
  await fill(portal);
  return portal;
}

/** A first start that is cut off leaves no half of a demonstration behind: it is loaded beside, and put in its place when it is whole. */
async function fillDataFolder(env: Environment, log: Logger): Promise<void> {
  const hold = await holdDataFolder(env.dataDirectory);
  try {
    const place = embeddedDatabase(env);
    if (existsSync(place)) return;
    say("The demonstration is being loaded, once; this takes about a quarter of a minute.");
    const beside = `${place}-loading`;
    await rm(beside, { recursive: true, force: true });
    const portal = await openOn(env, log, { dataDir: beside });
    try {
      await fill(portal);
    } finally {
      await portal.close();
    }
    await rename(beside, place);
  } finally {
    await hold.release();
  }
}

async function fill({ database, env, clock, log }: Portal): Promise<void> {
  const { loadDemonstration } = await import("#acts/demonstration/load-demonstration.ts");
  const began = performance.now();
  const credentials = await prepareCredentials(env, {
    password: demonstrationPassword,
    totpSecret: demonstrationTotpSecret,
  });
  const loaded = await database.alone(async () =>
    loadDemonstration({ db: database.db, now: await clock.now(), credentials }),
  );
  if (loaded)
    log.info({ seconds: Math.round((performance.now() - began) / 1000) }, "the demonstration has been loaded");
}

async function openOn(env: Environment, log: Logger, location: Location): Promise<Portal> {
  const database = await openDatabase(location);
  const { db } = database;
  const mailer = createMailer(env);
  const close = async () => {
    mailer.close();
    await database.close();
  };
  try {
    const migrated = await database.migrate();
    if (migrated.length > 0) log.info({ migrations: migrated }, "the database has been brought up to date");
    await checkKind(database, env);
  } catch (fault) {
    await close();
    throw fault;
  }
  return {
    env,
    log,
    database,
    clock: createClock(env.demonstration ? () => readShift(db) : null),
    auth: createAuth({ db, env, log }),
    mailer,
    close,
  };
}

/** The database and the environment must agree on whether this is a demonstration. */
async function checkKind(database: Database, env: Environment): Promise<void> {
  if (env.demonstration && !(await database.declareDemonstration()))
    throw new WrongDatabase(
      "PORTAL_DEMONSTRATION is on, but people who are no demonstration's are in this database. Give the demonstration a database of its own.",
    );
  if (!env.demonstration && (await getDemonstration(database.db)))
    throw new WrongDatabase(
      "This database holds a demonstration, whose data are invented. Give the portal a database of its own, or set PORTAL_DEMONSTRATION=1.",
    );
}

function locate(env: Environment, log: Logger): Location {
  if (env.databaseUrl === undefined) return { dataDir: embeddedDatabase(env) };
  return {
    url: env.databaseUrl,
    onConnectionLost: (fault) => {
      log.warn({ err: fault }, "a database connection was lost");
    },
  };
}

function embeddedDatabase(env: Environment): string {
  return join(env.dataDirectory, "database");
}
