import { join } from "node:path";
import { openDatabase, type Database } from "#db/database.ts";
import { createClock, type Clock } from "#platform/clock.ts";
import { holdDataFolder } from "#platform/data-folder.ts";
import type { Environment } from "#platform/env.ts";
import type { Logger } from "#platform/logger.ts";

/** What web, worker and commands stand on. */
export type Portal = {
  env: Environment;
  log: Logger;
  database: Database;
  clock: Clock;
  close: () => Promise<void>;
};

/** Opens the record, brings its schema up to date, and in a demonstration loads the data once. */
export async function openPortal(env: Environment, log: Logger): Promise<Portal> {
  const hold = env.databaseUrl === undefined ? await holdDataFolder(env.dataDirectory) : null;
  const database = await openDatabase(
    env.databaseUrl === undefined
      ? { dataDir: join(env.dataDirectory, "database") }
      : {
          url: env.databaseUrl,
          onConnectionLost: (fault) => {
            log.warn({ err: fault }, "a database connection was lost");
          },
        },
  );
  const migrated = await database.migrate();
  if (migrated.length > 0) log.info({ migrations: migrated }, "the database has been brought up to date");
  return {
    env,
    log,
    database,
    clock: createClock(null),
    async close() {
      await database.close();
      await hold?.release();
    },
  };
}
