import { sql } from "kysely";
import type { Db } from "../handles.ts";

/** How often something may be tried within a window that begins with the first time. */
export interface AttemptLimit {
  readonly times: number;
  readonly seconds: number;
}

/**
 * Counts one more attempt, by the machine's clock; in one statement, so that attempts at the same moment, on any
 * machine, are all counted. Answers how many seconds to wait, or 0 when within the limit.
 */
export async function countAttempt(db: Db, key: string, { times, seconds }: AttemptLimit): Promise<number> {
  const ended = sql<boolean>`attempt.expires_at <= excluded.began_at`;
  const counted = await db
    .insertInto("attempt")
    .values({
      key,
      count: 1,
      began_at: sql<string>`clock_timestamp()`,
      expires_at: sql<string>`clock_timestamp() + make_interval(secs => ${seconds})`,
    })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        count: sql`case when ${ended} then 1 else least(attempt.count + 1, ${times}::integer + 1) end`,
        began_at: sql`case when ${ended} then excluded.began_at else attempt.began_at end`,
        expires_at: sql`case when ${ended} then excluded.expires_at else attempt.expires_at end`,
      }),
    )
    .returning([
      "count",
      sql<number>`extract(epoch from expires_at - clock_timestamp())::double precision`.as("remaining"),
    ])
    .executeTakeFirstOrThrow();
  return counted.count <= times ? 0 : Math.max(1, Math.ceil(counted.remaining));
}

/** After a success what was counted for these keys no longer counts. */
export async function forgetAttempts(db: Db, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await db.deleteFrom("attempt").where("key", "in", keys).execute();
}

/** What counts no longer, because its window has ended. */
export async function deleteEndedAttempts(db: Db): Promise<void> {
  await db
    .deleteFrom("attempt")
    .where("expires_at", "<", sql<Date>`clock_timestamp()`)
    .execute();
}
