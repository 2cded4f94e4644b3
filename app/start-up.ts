import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { openDatabase, type Database, type Location } from "#db/database.ts";
import { getClockShift } from "#db/installation.ts";
import { createAuth, type Auth } from "#platform/auth.ts";
import { createClock, type Clock } from "#platform/clock.ts";
import { holdDataFolder } from "#platform/data-folder.ts";
import type { Environment } from "#platform/env.ts";
import type { Logger } from "#platform/logger.ts";
import { createMailer, type Mailer } from "#platform/mailer.ts";

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

/** Opens the record and brings its schema up to date. Several processes may do so at once on a server. */
export async function openPortal(env: Environment, log: Logger): Promise<Portal> {
  const hold = env.databaseUrl === undefined ? await holdDataFolder(env.dataDirectory) : null;
  const database = await openDatabase(locate(env, log));
  const migrated = await database.migrate();
  if (migrated.length > 0) log.info({ migrations: migrated }, "the database has been brought up to date");
  const { db } = database;
  const mailer = createMailer(env);
  const readShift = async () => Temporal.Duration.from({ milliseconds: await getClockShift(db) });
  return {
    env,
    log,
    database,
    clock: createClock(env.demonstration ? readShift : null),
    auth: createAuth({ db, env, log }),
    mailer,
    async close() {
      mailer.close();
      await database.close();
      await hold?.release();
    },
  };
}

function locate(env: Environment, log: Logger): Location {
  if (env.databaseUrl === undefined) return { dataDir: join(env.dataDirectory, "database") };
  return {
    url: env.databaseUrl,
    onConnectionLost: (fault) => {
      log.warn({ err: fault }, "a database connection was lost");
    },
  };
}
