import { type RawBuilder, sql } from "kysely";
import type { Page } from "./values.ts";

/**
 * Which part of a list, as the end of a statement. Of a limit that is a value PostgreSQL knows nothing when it makes a plan to keep: it supposes a tenth of
 * all rows, and plans anew each time, or reads a table for a page. So the text says it, and of the first page that nothing is passed over.
 */
export function partOf({ limit, offset }: Page): RawBuilder<unknown> {
  const rows = sql`limit ${sql.lit(limit)}`;
  return offset === 0 ? rows : sql`${rows} offset ${offset}`;
}
