import { z } from "zod";
import type { EntryDetails } from "#domain/organisations/register.ts";
import { isCountry } from "#messages/kit/countries.ts";
import { readTable } from "../kit/read-table.ts";
import { isReadable } from "../kit/typed-text.ts";

export const registerColumns = ["name", "acronym", "number", "country", "status", "year"] as const;
export type RegisterColumn = (typeof registerColumns)[number];

/** Three times as many as the longest register known. */
export const MOST_ENTRIES = 20_000;

/** What of a row cannot be read, or says twice what may stand once. */
export interface RowFault {
  readonly line: number;
  readonly column: RegisterColumn;
  readonly twice: boolean;
}

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine(isReadable)
    .default("")
    .transform((text) => (text === "" ? null : text));

const row = z.object({
  name: z.string().min(1).max(500).refine(isReadable),
  acronym: optional(100),
  number: optional(100),
  country: optional(3)
    .transform((code) => code?.toUpperCase() ?? null)
    .refine((code) => code === null || isCountry(code)),
  status: optional(200),
  year: optional(4)
    .refine((year) => year === null || /^(19|20|21)\d\d$/.test(year))
    .transform((year) => (year === null ? null : Number(year))),
});

/** An edition as a table; null where its first row does not name the column of names, or where it has no row or too many. */
export function readRegisterTable(
  text: string,
): { readonly entries: readonly EntryDetails[]; readonly faults: readonly RowFault[] } | null {
  const { columns, rows } = readTable(text, MOST_ENTRIES);
  if (!columns.includes("name") || rows.length === 0 || rows.length > MOST_ENTRIES) return null;
  const entries: EntryDetails[] = [];
  const faults: RowFault[] = [];
  const numbers = new Set<string>();
  for (const { line, fields } of rows) {
    const { data, error } = row.safeParse(fields);
    if (data === undefined) {
      const wrong = new Set(error.issues.map(({ path }) => path[0]));
      for (const column of registerColumns) if (wrong.has(column)) faults.push({ line, column, twice: false });
      continue;
    }
    const { year, ...details } = data;
    if (details.number !== null && numbers.has(details.number)) faults.push({ line, column: "number", twice: true });
    if (details.number !== null) numbers.add(details.number);
    entries.push({ ...details, statusYear: year });
  }
  return { entries, faults };
}
