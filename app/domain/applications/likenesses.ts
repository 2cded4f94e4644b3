import type { QualityOfName } from "./consolidated-list.ts";
import { keysOf, type Likeness, likenessOf, type NameKeys } from "./likeness.ts";

/* Which names of an application are compared with the Consolidated List, and which likeness is weak: its organisation with entities, its head with individuals. */

export interface ComparedName {
  readonly name: string;
  readonly of: "name" | "acronym" | "head";
  /** By what it is found. */
  readonly keys: NameKeys;
}

export function namesToCompare({
  names,
  acronyms,
  head,
}: {
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
  readonly head: string | null;
}): ComparedName[] {
  return [
    ...names.map((name) => ({ name, of: "name" as const, keys: keysOfOrganisation(name) })),
    ...acronyms.map((name) => ({ name, of: "acronym" as const, keys: keysOfOrganisation(name) })),
    ...(head === null ? [] : [{ name: head, of: "head" as const, keys: keysOf(head) }]),
  ];
}

/** In the name of an organisation a letter stands for nobody's name: one word beside it is one word. */
function keysOfOrganisation(name: string): NameKeys {
  const { sounds, words, hasInitials } = keysOf(name);
  return { sounds, words: hasInitials ? sounds.length : words, hasInitials: false };
}

/** A name of the list that may be alike. */
interface FoundName {
  /** Of the name with which it is compared, among those that are. */
  readonly place: number;
  readonly entry: string;
  readonly name: string;
  readonly quality: QualityOfName;
}

interface FoundAlike<Found> {
  readonly found: Found;
  readonly own: string;
  readonly of: ComparedName["of"];
  readonly likeness: Likeness;
  readonly weak: boolean;
}

/** Each entry once, by the name that is most alike; what is weak last: names that only sound the same, what the list itself calls a weak alias, and acronyms. */
export function likenessesAmong<Found extends FoundName>(
  found: readonly Found[],
  own: readonly ComparedName[],
): FoundAlike<Found>[] {
  const byEntry = new Map<string, FoundAlike<Found>>();
  for (const one of found) {
    const compared = own[one.place];
    const likeness = compared === undefined ? null : likenessOf(compared.name, one.name);
    // Too many acronyms sound the same.
    if (compared === undefined || likeness === null || (compared.of === "acronym" && likeness !== "words")) continue;
    const weak = likeness !== "words" || one.quality === "low" || compared.of === "acronym";
    const before = byEntry.get(one.entry);
    if (before === undefined || (before.weak && !weak))
      byEntry.set(one.entry, { found: one, own: compared.name, of: compared.of, likeness, weak });
  }
  return Array.from(byEntry.values()).toSorted((one, other) => Number(one.weak) - Number(other.weak));
}
