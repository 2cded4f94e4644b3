import type { RecordChange } from "#domain/organisations/record-change.ts";

/** What a record said before and says now, with the country by its name. */
export function changesShown(
  changes: readonly RecordChange[],
  countries: readonly { readonly code: string; readonly name: string }[],
): RecordChange[] {
  const nameOf = (code: string | null) => countries.find((country) => country.code === code)?.name ?? code;
  return changes.map((change) =>
    change.field === "country" ? { ...change, before: nameOf(change.before), after: nameOf(change.after) } : change,
  );
}
