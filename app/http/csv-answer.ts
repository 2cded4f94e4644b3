import { stringify } from "csv-stringify/sync";
import { streamOf } from "./api-answer.ts";

type Cell = string | number | null | undefined;

/** As they are read, or all at once. */
type Batches<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/**
 * A list of a desk as a file, in the pieces in which it is read: UTF-8 with a byte order mark, and nothing in it that a spreadsheet would take for a formula.
 * It is kept by nobody on the way.
 */
export function answerCsv<Row>(
  file: string,
  columns: readonly string[],
  batches: Batches<Row>,
  cells: (row: Row) => readonly Cell[],
): Response {
  return new Response(streamOf(write(columns, batches, cells)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${file}"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* write<Row>(
  columns: readonly string[],
  batches: Batches<Row>,
  cells: (row: Row) => readonly Cell[],
): AsyncGenerator<string> {
  yield stringify([[...columns]], { bom: true, record_delimiter: "windows" });
  for await (const batch of batches) yield rowsAsCsv(batch.map(cells));
}

/** Rows of a file that a spreadsheet may open: no cell is a formula, nor what begins a cell where it parts them at another sign, or at a line end, than the file does. */
export function rowsAsCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === "string" ? withoutFurtherFormulas(cell) : cell))),
    // Unless it is told to, it puts only the line end that it writes itself into quotes: any other would end the row.
    { escape_formulas: true, record_delimiter: "windows", quote_record_delimiter: true },
  );
}

/** A minus with a space behind it is a point of a list. */
function withoutFurtherFormulas(text: string): string {
  return text.replaceAll(/([;\t\r\n][ \u00a0]*)(?=[=+@\uff1d\uff0b\uff20]|[-\uff0d](?! ))/gu, "$1'");
}
