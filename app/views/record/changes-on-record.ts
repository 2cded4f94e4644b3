import { type OrganisationField, organisationFields } from "#domain/organisations/record-change.ts";

/** What an entry of the record says that was changed: the field, and what it said before and after. */
export interface ChangeOnRecord {
  readonly field: OrganisationField;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The changes of an organisation's record or of its name that the event carries. The record may be older than this reader: what it does not
 * carry, or carries in another shape, is not shown.
 */
export function changesOnRecord(data: object): ChangeOnRecord[] {
  return [...listIn(data, "changes").flatMap(changeOf), ...listIn(data, "renamed").flatMap(namesOf)];
}

function changeOf(change: object): ChangeOnRecord[] {
  const named: unknown = Reflect.get(change, "field");
  const field = organisationFields.find((one) => one === named);
  return field === undefined ? [] : [{ field, before: textIn(change, "before"), after: textIn(change, "after") }];
}

function namesOf(renamed: object): ChangeOnRecord[] {
  const [before, after] = [objectIn(renamed, "before"), objectIn(renamed, "after")];
  return (["name", "acronym", "country"] as const)
    .map((field) => ({ field, before: textIn(before, field), after: textIn(after, field) }))
    .filter((change) => change.before !== change.after);
}

function listIn(data: object, name: string): object[] {
  const list: unknown = Reflect.get(data, name);
  return Array.isArray(list) ? list.filter((one): one is object => typeof one === "object" && one !== null) : [];
}

function objectIn(data: object, name: string): object {
  const held: unknown = Reflect.get(data, name);
  return typeof held === "object" && held !== null ? held : {};
}

function textIn(data: object, name: string): string | null {
  const text: unknown = Reflect.get(data, name);
  return typeof text === "string" ? text : null;
}
