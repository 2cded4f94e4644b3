/** What the record of an organisation says, in the order in which it is asked. */
export const organisationFields = [
  "name",
  "acronym",
  "country",
  "address",
  "website",
  "foundedYear",
  "legalStatus",
] as const;

export type OrganisationField = (typeof organisationFields)[number];

/** One field of a record before and after; null where nothing is given. */
export interface RecordChange {
  readonly field: OrganisationField;
  readonly before: string | null;
  readonly after: string | null;
}

type Details = { readonly [field in OrganisationField]: string | number | null };

/** What differs, in the order of the fields; against nothing, everything that is given. */
export function changesBetween(before: Details | null, after: Details): RecordChange[] {
  return organisationFields
    .map((field) => ({ field, before: before === null ? null : written(before[field]), after: written(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function written(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
