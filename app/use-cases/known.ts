/** A row that an event names. It is there, because the event was written in the same transaction. */
export function known<Row>(row: Row | null): Row {
  if (row === null) throw new Error("An event names a row that is not in the database.");
  return row;
}
