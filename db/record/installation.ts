import { sql } from "kysely";
import { knownMigrations } from "../database.ts";
import type { Db } from "../handles.ts";

/** Whether this copy of the portal shows synthetic data; the database itself says so, whatever the environment claims. */
export async function getDemonstration(db: Db): Promise<boolean> {
  const { demonstration } = await db.selectFrom("installation").select("demonstration").executeTakeFirstOrThrow();
  return demonstration;
}

/** Milliseconds by which the clock of a demonstration has been moved ahead; 0 elsewhere. */
export async function getClockShift(db: Db): Promise<number> {
  const row = await db.selectFrom("demonstration_clock").select("shift_ms").executeTakeFirst();
  return row?.shift_ms ?? 0;
}

/**
 * Migrations, and promises, that this program knows and the database has not seen: all of them where there is no record yet. A newer
 * program may have put others in their place.
 */
export async function listPendingMigrations(db: Db): Promise<string[]> {
  const { rows: known } = await sql`select where to_regclass('public.migration') is not null`.execute(db);
  if (known.length === 0) return [...knownMigrations];
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db);
  const applied = new Set(rows.map((row) => row.name));
  const pending = knownMigrations.filter((name) => !applied.has(name));
  if (pending.length > 0) return pending;
  const { promisesHash } = await import("../promises/apply.ts");
  const { rows: seen } = await sql`select from promises where hash = ${promisesHash} limit 1`.execute(db);
  return seen.length > 0 ? [] : ["promises"];
}
