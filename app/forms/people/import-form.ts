import { z } from "zod";
import type { MissionRow } from "#acts/people/import-missions.ts";
import type { PersonRow } from "#acts/people/import-people.ts";
import { readTable, type TableRow } from "../kit/read-table.ts";
import { isReadable } from "../kit/typed-text.ts";

export const missionColumns = ["country", "name", "email", "language"] as const;
export const personColumns = ["email", "name", "office", "of", "language"] as const;

/** What one import takes: a session has 193 missions, and a page is still read. */
export const MOST_ROWS = 500;

/** In characters, of a value that cannot be read. */
const MOST_SHOWN = 80;

/** A field of a row that cannot be read. */
export interface RowProblem {
  readonly line: number;
  readonly column: string;
  /** What stands there, as much of it as finds it again; empty where nothing does. */
  readonly value: string;
}

type ReadRows =
  | { readonly of: "missions"; readonly rows: readonly MissionRow[]; readonly problems: readonly RowProblem[] }
  | { readonly of: "people"; readonly rows: readonly PersonRow[]; readonly problems: readonly RowProblem[] };

const name = z.string().min(1).max(200).refine(isReadable);
const email = z.email().max(254);

const missionRow = (languages: readonly string[]) =>
  z.object({ country: z.string().regex(/^[A-Z]{3}$/), name, email, language: z.enum(["", ...languages]) });

const personRow = (languages: readonly string[]) =>
  z.object({
    email,
    name: z.string().max(200).refine(isReadable),
    office: z.enum(["mission", "chair", "secretariat", "administrator"]),
    of: z.string().max(200),
    language: z.enum(["", ...languages]),
  });

/** The first row says what is imported. Null where it says neither, where there is no row, or too many. */
export function readImport(text: string, languages: readonly string[]): ReadRows | null {
  const { columns, rows } = readTable(text, MOST_ROWS);
  if (rows.length === 0 || rows.length > MOST_ROWS) return null;
  // The language may be left out of both.
  if (missionColumns.slice(0, 3).every((column) => columns.includes(column))) {
    const schema = missionRow(languages);
    const read = rows.map((row) => ({ row, read: schema.safeParse({ language: "", ...upper(row, "country") }) }));
    return {
      of: "missions",
      rows: read.flatMap(({ row, read: { data } }) =>
        data === undefined ? [] : [{ line: row.line, ...data, language: data.language === "" ? "en" : data.language }],
      ),
      problems: problemsOf(read),
    };
  }
  if (personColumns.slice(0, 4).every((column) => columns.includes(column))) {
    const schema = personRow(languages);
    const read = rows.map((row) => ({ row, read: schema.safeParse({ language: "", ...row.fields }) }));
    return {
      of: "people",
      rows: read.flatMap(({ row, read: { data } }) =>
        data === undefined
          ? []
          : [
              {
                line: row.line,
                email: data.email,
                name: data.name === "" ? null : data.name,
                role: data.office,
                of: data.office === "mission" ? data.of.toUpperCase() : data.of,
                language: data.language === "" ? "en" : data.language,
              },
            ],
      ),
      problems: problemsOf(read),
    };
  }
  return null;
}

function upper(row: TableRow, column: string): Record<string, string> {
  return { ...row.fields, [column]: (row.fields[column] ?? "").toUpperCase() };
}

/** What nobody sees, or turns what follows, stands as the sign of what cannot be shown. */
function shown(value: string): string {
  const seen = value.trim().replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
  return Array.from(seen).slice(0, MOST_SHOWN).join("");
}

/** One for each field that cannot be read; the first of a row is enough to find it. */
function problemsOf(read: readonly { row: TableRow; read: { error?: z.ZodError | undefined } }[]): RowProblem[] {
  return read.flatMap(({ row, read: { error } }) =>
    error === undefined
      ? []
      : [...new Set(error.issues.map(({ path }) => String(path[0])))].map((column) => ({
          line: row.line,
          column,
          value: shown(row.fields[column] ?? ""),
        })),
  );
}
