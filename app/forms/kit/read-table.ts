import { asMeant, isSeen } from "./typed-text.ts";

/** A row with its fields by the names in the first row, and the line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** No table that is asked for has nearly as many: of one that has more, what stands farther right is not read. */
const MOST_COLUMNS = 100;

/** In characters: longer than any field that is asked for, so that one that has more is too long with these alone. */
const LONGEST_CELL = 2000;

/**
 * What a spreadsheet saves as CSV (RFC 4180), or gives when its cells are copied: commas, semicolons or tabs, quotes where a field holds one of them,
 * any line ends. Names of columns are read without regard to case; empty lines are passed over.
 *
 * @param most - rows that are asked for: of a table that has more, one more is read and no other.
 */
export function readTable(
  text: string,
  most: number,
): { readonly columns: readonly string[]; readonly rows: readonly TableRow[] } {
  const plain = text.replace(/^\uFEFF/u, "").replaceAll(/\r\n?/gu, "\n");
  // What comes first between the names of the columns, which hold none of them.
  const separator = /[,;\t]/u.exec(plain.trimStart().split("\n", 1)[0] ?? "")?.[0] ?? ",";
  const [head, ...body] = recordsOf(plain, separator, most + 2);
  const columns = (head?.fields ?? []).slice(0, MOST_COLUMNS).map((name) => name.toLowerCase());
  const rows = body.map(({ line, fields }) => ({
    line,
    fields: Object.fromEntries(columns.map((name, at) => [name, fields[at] ?? ""])),
  }));
  return { columns, rows };
}

/** Without those in which nothing stands. */
function recordsOf(text: string, separator: string, most: number): { line: number; fields: string[] }[] {
  const records: { line: number; fields: string[] }[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length && records.length < most) {
    if (text[at] === "\n") {
      line += 1;
      at += 1;
      continue;
    }
    const begins = line;
    const fields: string[] = [];
    let ended = false;
    while (!ended) {
      let field = "";
      if (text[at] === '"') {
        at += 1;
        while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) {
          if (text[at] === '"') at += 1;
          if (text[at] === "\n") line += 1;
          if (field.length < LONGEST_CELL) field += text.charAt(at);
          at += 1;
        }
        at += 1;
      }
      while (at < text.length && text[at] !== separator && text[at] !== "\n") {
        if (field.length < LONGEST_CELL) field += text.charAt(at);
        at += 1;
      }
      fields.push(cell(field));
      ended = text[at] !== separator;
      at += 1;
    }
    line += 1;
    if (fields.some((field) => field !== "")) records.push({ line: begins, fields });
  }
  return records;
}

/** As a field of a form that takes one line. */
function cell(typed: string): string {
  // Most are: a register has a hundred thousand of them.
  if (/^[!-~]*$/.test(typed)) return typed;
  const text = asMeant(typed).replaceAll(/\s+/gu, " ");
  return isSeen(text) ? text : "";
}
