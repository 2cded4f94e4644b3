import type { Citation } from "../kit/ruling.ts";
import { categories, type Category, type ProvisionName, type Provisions } from "./provisions.ts";

/** What has a source of its own: the route of each category, and each other provision. */
export type SourceName = Category | Exclude<ProvisionName, "categories">;

const others = [
  "exemptions",
  "information",
  "list",
  "circulation",
  "objection",
  "effect",
  "disclosure",
  "validity",
  "entitlements",
  "suspension",
] as const satisfies readonly Exclude<ProvisionName, "categories">[];

export const sourceNames: readonly SourceName[] = [...categories, ...others];

interface Text {
  readonly citation: Citation;
  readonly provisions: Provisions;
}

/** The same whatever the order of the parts, and of what is listed. */
export function inOrder(said: object): string {
  return JSON.stringify(said, (_key, value: unknown) => {
    if (Array.isArray(value)) return value.map(String).toSorted();
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** Those that are cited as in the text before. What a text provides on its own authority goes with it, and is none of them. */
export function sourcesCarriedOver(before: Text, after: Text): SourceName[] {
  return sourceNames.filter((name) => {
    const { cites } = provisionOf(after.provisions, name);
    return cites.source !== after.citation.source && isSame(provisionOf(before.provisions, name).cites, cites);
  });
}

export function provisionOf(provisions: Provisions, name: SourceName): { readonly cites: Citation } {
  const category = categories.find((one) => one === name);
  if (category !== undefined) return provisions.categories[category];
  const other = others.find((one) => one === name);
  if (other === undefined) throw new Error(`There is no provision ${name}`);
  return provisions[other];
}

function isSame(one: Citation, other: Citation): boolean {
  return one.source === other.source && one.paragraph === other.paragraph && one.url === other.url;
}
