/** A row that another row or an event names. It is there, because a foreign key or the same transaction says so. */
export function mustExist<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new Error("A row that is named is not in the database.");
  return row;
}
