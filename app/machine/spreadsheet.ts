import writeSpreadsheet from "write-excel-file/node";

export interface SpreadsheetColumn<Row> {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row) => string | Date | null;
}

/**
 * A workbook with one sheet, its first row frozen. Text is written as text in a cell of the format "text": what begins with an equals sign is no
 * formula, not even after somebody has edited the cell.
 */
export async function spreadsheetOf<Row>(
  rows: readonly Row[],
  columns: readonly SpreadsheetColumn<Row>[],
  { sheet, rtl }: { readonly sheet: string; readonly rtl: boolean },
): Promise<Uint8Array> {
  const head = columns.map(({ label }) => ({ value: label, type: String, fontWeight: "bold" as const }));
  const body = rows.map((row) =>
    columns.map(({ cell }) => {
      const value = cell(row);
      if (value === null) return null;
      return value instanceof Date
        ? { value, type: Date, format: "yyyy-mm-dd hh:mm" }
        : { value: asWritten(value), type: String, format: "@" };
    }),
  );
  return await writeSpreadsheet([head, ...body], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    sheet,
    rightToLeft: rtl,
  }).toBuffer();
}

/** ECMA-376-1, 22.9.2.19: `_x0041_` is read as the character of that number, unless its first sign is written as one. */
function asWritten(text: string): string {
  return text.replaceAll(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}
