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

/** Those that are cited as in the text before. What a text provides on its own authority, or by its silence, goes with it, and is none of them. */
export function sourcesCarriedOver(before: Text, after: Text): SourceName[] {
  const { source } = after.citation;
  return sourceNames.filter((name) => {
    const { cites } = provisionOf(after.provisions, name);
    const isOwn = cites.source === source || cites.source.startsWith(`${source}${silent.before}`);
    return !isOwn && isSame(provisionOf(before.provisions, name).cites, cites);
  });
}

/** Of what a text does not say, the source is the text itself, whose silence is said with it. Like the names of sources these words stand on record, in English. */
const silent = { before: " (silent on ", after: ": as the portal works)" };

/** How a text is cited for what it does not say. */
export function citeSilence({ source, url }: Citation, on: string): Citation {
  return {
    source: `${source}${silent.before}“${on}”${silent.after}`,
    paragraph: null,
    ...(url === undefined ? {} : { url }),
  };
}

/** Whether it is no place in a text, but that some text does not say it. */
export function isSilence({ source }: Citation): boolean {
  return source.includes(silent.before) && source.endsWith(silent.after);
}

/** On what a text is silent by a citation that {@link citeSilence} made of it; null where it is another citation. */
export function silenceIn(cites: Citation, text: Citation): string | null {
  const [before, after] = [`${text.source}${silent.before}“`, `”${silent.after}`];
  const on = cites.source.slice(before.length, -after.length);
  return isSame(cites, citeSilence(text, on)) ? on : null;
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
