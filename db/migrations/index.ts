import type { Kysely } from "kysely";
import { Migrator, type Migration } from "kysely/migration";
import * as identity from "./0001_identity.ts";
import * as missionsAndOrganisations from "./0002_missions_and_organisations.ts";
import * as processes from "./0003_processes.ts";
import * as modalities from "./0004_modalities.ts";
import * as calls from "./0005_calls.ts";
import * as applications from "./0006_applications.ts";
import * as noObjection from "./0007_no_objection.ts";
import * as accreditations from "./0008_accreditations.ts";
import * as record from "./0009_record.ts";
import * as noBackdating from "./0010_no_backdating.ts";
import * as countsOfThousands from "./0011_counts_of_thousands.ts";
import * as missionsOfRecord from "./0012_missions_of_record.ts";
import * as lettersOfTheChair from "./0013_letters_of_the_chair.ts";
import * as frozenAndForgotten from "./0014_frozen_and_forgotten.ts";
import * as validityAsDecided from "./0015_validity_as_decided.ts";
import * as onceInAProcess from "./0016_once_in_a_process.ts";

/** Every migration in the order in which it runs. Forward only: a released one is never edited, a mistake gets a new one. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001_identity": identity,
  "0002_missions_and_organisations": missionsAndOrganisations,
  "0003_processes": processes,
  "0004_modalities": modalities,
  "0005_calls": calls,
  "0006_applications": applications,
  "0007_no_objection": noObjection,
  "0008_accreditations": accreditations,
  "0009_record": record,
  "0010_no_backdating": noBackdating,
  "0011_counts_of_thousands": countsOfThousands,
  "0012_missions_of_record": missionsOfRecord,
  "0013_letters_of_the_chair": lettersOfTheChair,
  "0014_frozen_and_forgotten": frozenAndForgotten,
  "0015_validity_as_decided": validityAsDecided,
  "0016_once_in_a_process": onceInAProcess,
};

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
