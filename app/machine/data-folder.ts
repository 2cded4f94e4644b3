import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The embedded database belongs to one process: a second one would destroy it. */
export class DataFolderInUse extends Error {
  constructor(folder: string) {
    super(
      `Another portal is using the data folder ${folder}. Stop it first, set DATA_DIR to another folder, or set DATABASE_URL to share a PostgreSQL server.`,
    );
    this.name = "DataFolderInUse";
  }
}

/** What lies in the data folder is no embedded database that this program can open. It is left as it is. */
export class UnusableDataFolder extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(
      `${what} The portal does not touch it, because there may be a record in it. Move it away and bring back a backup with npm run restore, set DATA_DIR to another folder, or, if nothing in it matters, delete it.`,
      options,
    );
    this.name = "UnusableDataFolder";
  }
}

/** Two that start in the same moment may meet on their way to the lock; the one that loses looks again. */
const PATIENCE_MILLISECONDS = 1000;

const SQLITE_BUSY = 5;

/**
 * Takes the folder for this process. The hold is SQLite's lock on a file in it, which nothing is written to: the system's own lock on the
 * file and not on a name, so that it holds through links and lets go with the process, however that ends.
 *
 * @throws {DataFolderInUse}
 */
export async function holdDataFolder(folder: string): Promise<{ release: () => void }> {
  await mkdir(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, "lock.sqlite"), { timeout: PATIENCE_MILLISECONDS });
  try {
    lock.exec("begin exclusive");
  } catch (fault) {
    lock.close();
    throw fault instanceof Error && "errcode" in fault && fault.errcode === SQLITE_BUSY
      ? new DataFolderInUse(folder)
      : fault;
  }
  return {
    release: () => {
      lock.close();
    },
  };
}

/** The PostgreSQL whose files the packages' embedded database reads. */
const FORMAT = "18";

/** Without one of these no PostgreSQL starts. */
const NEEDED = ["base", "global", join("global", "pg_control"), "pg_wal", "pg_xact", "postgresql.conf"];

/**
 * Whether there is an embedded database, or nothing yet. PGlite makes a new one wherever it sees none, over whatever is there.
 *
 * @throws {UnusableDataFolder} where there is something else.
 */
export function lookForDatabase(folder: string): "there" | "nothing" {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return "nothing";
  const version = join(folder, "PG_VERSION");
  if (!existsSync(version))
    throw new UnusableDataFolder(
      `The folder ${folder} is not empty and holds no whole database: it has no PG_VERSION.`,
    );
  const format = readFileSync(version, "utf8").trim();
  if (format !== FORMAT)
    throw new UnusableDataFolder(
      `The database in ${folder} has the format of PostgreSQL ${format === "" ? "(nothing)" : format}, and this portal reads ${FORMAT}.`,
    );
  const missing = NEEDED.filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0)
    throw new UnusableDataFolder(`The database in ${folder} is damaged: ${missing.join(", ")} is missing.`);
  return "there";
}
