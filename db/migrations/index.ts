import { Migrator, type Kysely, type Migration } from "kysely";

/** Every migration in the order in which it runs. Forward only: a released one is never edited, a mistake gets a new one. */
export const migrations: Readonly<Record<string, Migration>> = {};

/** Runs what has not run yet, all in one transaction, and returns the names. Two starting processes wait for one another. */
export async function runMigrations(owner: Kysely<unknown>): Promise<readonly string[]> {
  const migrator = new Migrator({
    db: owner,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results.find((result) => result.status === "Error");
    throw new Error(`The migration ${failed?.migrationName ?? "(before the first)"} failed`, { cause: error });
  }
  return results.map((result) => result.migrationName);
}
