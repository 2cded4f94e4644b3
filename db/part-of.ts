import { type RawBuilder, sql } from "kysely";
import type { Page } from "./values.ts";

/**
 * Which part of a list, as the end of a statement. Of a limit that is a value PostgreSQL knows nothing when it makes a plan to keep, and supposes a tenth of
 * all rows, so that it plans anew each time: what is asked most, the first page, says it in its text.
 */
export function partOf({ limit, offset }: Page): RawBuilder<unknown> {
  return offset === 0 ? sql`limit ${sql.lit(limit)}` : sql`limit ${limit} offset ${offset}`;
}
