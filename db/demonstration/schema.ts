import type { ColumnType } from "kysely";

export interface DemonstrationClockTable {
  singleton: ColumnType<boolean, boolean | undefined, never>;
  shift_ms: number;
}

export interface DemonstrationTables {
  demonstration_clock: DemonstrationClockTable;
}
