import { asMeant, isSeen } from "./typed-text.ts";

/** A row with its fields by the names in the first row, and the line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** No table that is asked for has nearly as many: of one that has more, what stands farther right is not read. */
const MOST_COLUMNS = 100;

/**
 * What a spreadsheet saves as CSV (RFC 4180), or gives when its cells are copied: commas, semicolons or tabs, quotes where a field holds one of them,
 * any line ends. Names of columns are read without regard to case; empty lines are passed over.
 */
export function readTable(text: string): { readonly columns: readonly string[]; readonly rows: readonly TableRow[] } {
  const plain = text.replace(/^\uFEFF/u, "").replaceAll(/\r\n?/gu, "\n");
  // What comes first between the names of the columns, which hold none of them.
  const separator = /[,;\t]/u.exec(plain.trimStart().split("\n", 1)[0] ?? "")?.[0] ?? ",";
  const [head, ...body] = recordsOf(plain, separator).filter(({ fields }) => fields.some((field) => field !== ""));
  const columns = (head?.fields ?? []).slice(0, MOST_COLUMNS).map((name) => name.toLowerCase());
  const rows = body.map(({ line, fields }) => ({
    line,
    fields: Object.fromEntries(columns.map((name, at) => [name, fields[at] ?? ""])),
  }));
  return { columns, rows };
}

function recordsOf(text: string, separator: string): { line: number; fields: string[] }[] {
  const records: { line: number; fields: string[] }[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
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
          field += text.charAt(at);
          at += 1;
        }
        at += 1;
      }
      while (at < text.length && text[at] !== separator && text[at] !== "\n") {
        field += text.charAt(at);
        at += 1;
      }
      fields.push(cell(field));
      ended = text[at] !== separator;
      at += 1;
    }
    line += 1;
    records.push({ line: begins, fields });
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
