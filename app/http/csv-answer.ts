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
  for await (const batch of batches)
    yield stringify(
      batch.map((row) => [...cells(row)]),
      { escape_formulas: true, record_delimiter: "windows" },
    );
}
