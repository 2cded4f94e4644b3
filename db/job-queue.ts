import type { PGlite } from "@electric-sql/pglite";
import { PgBoss, fromPglite } from "pg-boss";

/** The schema that holds pg-boss's tables. The application's role owns it: jobs carry ids only. */
export const JOB_SCHEMA = "pgboss";

/** Creates or updates pg-boss's own tables, as the application's role. */
export async function installJobQueue(where: { pglite: PGlite } | { url: string }): Promise<void> {
  const still = { schema: JOB_SCHEMA, createSchema: false, supervise: false, schedule: false };
  const boss =
    "pglite" in where
      ? new PgBoss({ ...still, db: fromPglite(where.pglite), backend: "pglite" })
      : new PgBoss({ ...still, connectionString: where.url, options: "-c role=portal_application" });
  await boss.start();
  await boss.stop({ graceful: false });
}
