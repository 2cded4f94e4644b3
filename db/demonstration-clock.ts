import { Temporal } from "temporal-polyfill";
import { sql } from "kysely";
import type { Trx } from "./database.ts";
import { getDemonstration } from "./installation.ts";

/** Whether this copy is a demonstration. Two who move its clock do so one after the other. */
export async function lockDemonstration(trx: Trx): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('demonstration_clock'))`.execute(trx);
  return getDemonstration(trx);
}

/** Moves the clock of a demonstration on by so much; it never moves back. Returns the whole shift. */
export async function moveForward(trx: Trx, by: Temporal.Duration): Promise<Temporal.Duration> {
  const milliseconds = Math.round(by.total({ unit: "milliseconds" }));
  const row = await trx
    .insertInto("demonstration_clock")
    .values({ shift_ms: milliseconds })
    .onConflict((conflict) =>
      conflict
        .column("singleton")
        .doUpdateSet({ shift_ms: sql<number>`demonstration_clock.shift_ms + excluded.shift_ms` }),
    )
    .returning("shift_ms")
    .executeTakeFirstOrThrow();
  return Temporal.Duration.from({ milliseconds: row.shift_ms });
}
