import { Temporal } from "temporal-polyfill";
import { sql } from "kysely";
import type { Db, Trx } from "./database.ts";

/** Whether the owner has declared this copy a demonstration: only then may its clock move. */
export async function isDemonstration(db: Db): Promise<boolean> {
  const row = await db.selectFrom("installation").select("demonstration").executeTakeFirst();
  return row?.demonstration ?? false;
}

/** How far the portal's clock is ahead of the machine's; nothing outside a demonstration. */
export async function readShift(db: Db): Promise<Temporal.Duration> {
  const row = await db.selectFrom("demonstration_clock").select("shift_ms").executeTakeFirst();
  return Temporal.Duration.from({ milliseconds: row?.shift_ms ?? 0 });
}

/** Moves the clock of a demonstration on by so much; it never moves back. Returns the whole shift. */
export async function moveForward(trx: Trx, by: Temporal.Duration): Promise<Temporal.Duration> {
  const milliseconds = Math.round(by.total({ unit: "milliseconds" }));
  const row = await trx
    .insertInto("demonstration_clock")
    .values({ shift_ms: milliseconds })
    .onConflict((conflict) =>
      conflict.column("singleton").doUpdateSet({ shift_ms: sql<number>`demonstration_clock.shift_ms + excluded.shift_ms` }),
    )
    .returning("shift_ms")
    .executeTakeFirstOrThrow();
  return Temporal.Duration.from({ milliseconds: row.shift_ms });
}
