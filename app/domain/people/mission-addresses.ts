/** Where the letters of a mission go, and in which language. */
export const missionAddressFields = ["email", "copiesTo", "language"] as const;

export interface MissionAddresses {
  readonly email: string;
  /** Further addresses that get the same letters. */
  readonly copiesTo: readonly string[];
  readonly language: string;
}

/** One of them before and after, an address a line; null where there is none. */
export interface AddressesChange {
  readonly field: (typeof missionAddressFields)[number];
  readonly before: string | null;
  readonly after: string | null;
}

/** What somebody mends them from: others are not written over unseen. */
export function addressesInOne({ email, copiesTo, language }: MissionAddresses): string {
  return [email, ...copiesTo, language].join(",");
}

export function changesOfAddresses(before: MissionAddresses, after: MissionAddresses): AddressesChange[] {
  return missionAddressFields
    .map((field) => ({ field, before: written(before[field]), after: written(after[field]) }))
    .filter((change) => change.before !== change.after);
}

function written(addresses: string | readonly string[]): string | null {
  const text = typeof addresses === "string" ? addresses : addresses.join("\n");
  return text === "" ? null : text;
}

/** A mission gets each of its letters once at an address. */
export function furtherAddresses(email: string, copiesTo: readonly string[]): readonly string[] {
  return copiesTo.filter((address) => address.toLowerCase() !== email.toLowerCase());
}
