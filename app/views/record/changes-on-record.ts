import { type TextField, textFields } from "#domain/modalities/text-change.ts";
import { type OrganisationField, organisationFields } from "#domain/organisations/record-change.ts";
import { missionAddressFields } from "#domain/people/mission-addresses.ts";

/** What an entry of the record says that was changed: the field, and what it said before and after. */
export interface ChangeOnRecord {
  readonly field: OrganisationField | TextField | MissionField;
  readonly before: string | null;
  readonly after: string | null;
}

/** In characters. A text has 100,000 of them; the entry, and the file of all entries, have it whole. */
const LONGEST_SHOWN = 1000;

type MissionField = (typeof missionAddressFields)[number] | "missionName";

const fields: readonly ChangeOnRecord["field"][] = [
  ...organisationFields,
  ...textFields,
  ...missionAddressFields,
  "missionName",
];

/**
 * The changes of an organisation's record, of its name, of a text, or of a mission's name and addresses that the event carries. The record may be older than this reader: what it
 * does not carry, or carries in another shape, is not shown.
 */
export function changesOnRecord(data: object): ChangeOnRecord[] {
  return [...listIn(data, "changes").flatMap(changeOf), ...listIn(data, "renamed").flatMap(namesOf)];
}

/** What of a text the event names as changed, without its words. */
export function changedOnRecord(data: object): TextField[] {
  const changed: unknown = Reflect.get(data, "changed");
  return Array.isArray(changed) ? textFields.filter((field) => changed.includes(field)) : [];
}

function changeOf(change: object): ChangeOnRecord[] {
  const named: unknown = Reflect.get(change, "field");
  const field = fields.find((one) => one === named);
  if (field === undefined) return [];
  if (!textFields.some((one) => one === field))
    return [{ field, before: textIn(change, "before"), after: textIn(change, "after") }];
  const before: unknown = Reflect.get(change, "before");
  const after: unknown = Reflect.get(change, "after");
  const [earlier, later] = typeof before === "string" ? linesThatDiffer(before, after) : partsThatDiffer(before, after);
  return [{ field, before: shown(earlier), after: shown(later) }];
}

type Both = readonly [before: readonly string[], after: readonly string[]];

/** From where two texts begin to differ to where they are the same again. */
function linesThatDiffer(before: string, after: unknown): Both {
  const [one, other] = [before.split("\n"), typeof after === "string" ? after.split("\n") : []];
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return [one.slice(head, one.length - tail), other.slice(head, other.length - tail)];
}

/** Of a provision what it no longer says, and what it says now, each with its name on record. */
function partsThatDiffer(before: unknown, after: unknown): Both {
  const [one, other] = [partsOf(before), partsOf(after)];
  return [one.filter((part) => !other.includes(part)), other.filter((part) => !one.includes(part))];
}

function partsOf(said: unknown, name = ""): string[] {
  if (Array.isArray(said)) return [`${name}: ${said.map(String).toSorted().join(", ")}`];
  if (typeof said === "string" || typeof said === "number" || typeof said === "boolean") return [`${name}: ${said}`];
  if (typeof said !== "object" || said === null) return [];
  return Object.entries(said)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([part, inner]) => partsOf(inner, name === "" ? part : `${name}.${part}`));
}

function shown(lines: readonly string[]): string | null {
  const text = lines.join("\n");
  if (text === "") return null;
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)} …` : text;
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
