import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Db, Trx } from "../handles.ts";
import { getClockShift } from "../record/installation.ts";

/** How far the portal's clock is ahead of the machine's; nothing outside a demonstration. */
export async function readShift(db: Db): Promise<Temporal.Duration> {
  return Temporal.Duration.from({ milliseconds: await getClockShift(db) });
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
