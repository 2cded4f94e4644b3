import type { ColumnType } from "kysely";
import type { Id } from "#domain/kit/id.ts";

/* Row types are spelled as in SQL and never leave db/: each module maps them to the domain's types. `never` says that
   the application's role may not change the column. Where a column says what it means, the comment is in the migration. */

export type Fixed<T> = ColumnType<T, T, never>;
export type FixedIfGiven<T> = ColumnType<T | null, T | null | undefined, never>;
export type Changing<T> = ColumnType<T | null, T | null | undefined, T | null>;
export type FixedInstant = ColumnType<Date, string, never>;
export type FixedInstantIfGiven = ColumnType<Date | null, string | null | undefined, never>;
export type ChangingInstant = ColumnType<Date, string, string>;
export type ChangingInstantIfGiven = ColumnType<Date | null, string | null | undefined, string | null>;
export type StampedInstant = ColumnType<Date, string | undefined, string>;
/** "YYYY-MM-DD" */
export type ChangingDate = ColumnType<string, string, string>;
/** Written as JSON text, read parsed. */
export type FixedJson<T> = ColumnType<T, string, never>;
export type ChangingJson<T> = ColumnType<T, string, string>;

/** One of the extensions of a window, as its row holds them. */
export interface StoredExtension extends StoredMove {
  readonly reason: string;
}
export interface StoredMove {
  readonly from: string;
  readonly to: string;
  readonly extendedAt: string;
  readonly outage?: Id<"outage">;
}
/** Read parsed, written as JSON text; a window begins without. */
export type Extensions = ColumnType<readonly StoredExtension[], string | undefined, string>;
/** The same where the reason stands elsewhere. */
export type Moves = ColumnType<readonly StoredMove[], string | undefined, string>;
