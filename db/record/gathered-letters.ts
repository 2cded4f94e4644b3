import { sql } from "kysely";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Trx } from "../handles.ts";
import { actAs } from "../readers.ts";
import { fromInstant } from "../values.ts";

/** One letter to each reader for whom letters were gathered up to the morning. Answers how many were told: none where another worker is at it. */
export async function gatherLetters(
  trx: Trx,
  { until, at }: { readonly until: Instant; readonly at: Instant },
): Promise<number> {
  await actAs(trx, { role: "clock" });
  const { rows } = await sql<{ told: number }>`
    select gather_letters(${fromInstant(until)}::timestamptz, ${fromInstant(at)}::timestamptz) as told`.execute(trx);
  return rows[0]?.told ?? 0;
}
