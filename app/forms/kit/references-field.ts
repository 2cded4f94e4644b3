import { readReference, referencePattern } from "#domain/kit/reference.ts";

/**
 * The references of applications in a text that was typed or copied from a table: each line has one or several, beside whatever else stands in
 * it. `unreadable` are the lines without one, and what begins like one and is none: nobody is left out of a note in silence.
 */
export function referencesIn(text: string): { references: string[]; unreadable: string[] } {
  const references: string[] = [];
  const unreadable: string[] = [];
  for (const line of text
    .normalize("NFKC")
    .split("\n")
    .map((one) => one.trim())) {
    if (line === "") continue;
    const found: string[] = [];
    const rest = line.replace(referencePattern, (written) => {
      const reference = readReference(written);
      if (reference === null) return written;
      found.push(reference);
      return " ";
    });
    if (found.length === 0 || /(^|[\s,;])A[\p{Pd}\u2212]\S*/iu.test(rest)) unreadable.push(line);
    references.push(...found);
  }
  return { references, unreadable };
}
