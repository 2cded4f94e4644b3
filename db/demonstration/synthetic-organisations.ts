import type { Category } from "#domain/modalities/provisions.ts";

/** An organisation that does not exist. Its names are put together from words; any likeness is chance. */
export interface SyntheticOrganisation {
  readonly name: string;
  readonly acronym: string | null;
  readonly category: Category;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly town: string;
  readonly foundedYear: number;
}

const first = [
  "Aurora",
  "Beacon",
  "Cedar",
  "Delta",
  "Ember",
  "Fjord",
  "Garnet",
  "Harbour",
  "Indigo",
  "Juniper",
  "Keystone",
  "Lantern",
  "Meridian",
];
const second = ["Resilience", "Signal", "Commons", "Bridge", "Horizon", "Compass", "Relay", "Archive"];

const forms: Readonly<Record<Category, readonly string[]>> = {
  "ecosoc-ngo": ["Foundation for Digital Peace", "League for Open Networks", "Society for Safe Connectivity"],
  ngo: ["Network for Responsible Technology", "Forum on Digital Rights", "Alliance for Cyber Capacity"],
  business: ["Security Cooperative", "Systems Limited", "Infrastructure Group"],
  academia: ["Institute of Technology Policy", "University Centre for Network Studies", "School of Information Law"],
};

const places: readonly (readonly [country: string, town: string])[] = [
  ["KEN", "Kilimo"],
  ["BRA", "Serra Clara"],
  ["IND", "Navpur"],
  ["CAN", "Lakeview"],
  ["EGY", "Bahr"],
  ["JPN", "Aomine"],
  ["NLD", "Nieuwdam"],
  ["MEX", "Agua Alta"],
  ["GHA", "Akoro"],
  ["PHL", "Malaya"],
  ["CHL", "Puerto Sur"],
  ["POL", "Nowa Rzeka"],
  ["ZAF", "Goudveld"],
  ["AUS", "Red Bay"],
  ["JOR", "Wadi Noor"],
  ["FJI", "Lagi"],
];

/** Deterministic: the same number gives the same organisation, and no two numbers below 1,248 share a name. */
export function syntheticOrganisation(number: number, category: Category): SyntheticOrganisation {
  const words = [pick(first, number), pick(second, Math.floor(number / first.length))];
  const form = pick(forms[category], number % 3);
  const [country, town] = pick(places, number * 7);
  const name = `${words.join(" ")} ${form}`;
  return {
    name,
    acronym: number % 4 === 0 ? initials(name) : null,
    category,
    country,
    town,
    foundedYear: 1960 + ((number * 11) % 60),
  };
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("Nothing can be picked from an empty list");
  return item;
}

function initials(name: string): string {
  return name.replaceAll(/[^A-Z]/g, "");
}
