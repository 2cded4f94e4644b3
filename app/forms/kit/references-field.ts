/** As acts/kit/reference.ts makes them. People read an O for a 0 and an I or L for a 1. */
const reference = /\bA-[0-9A-Z]{4}-[0-9A-Z]{4}\b/gi;

/**
 * The references of applications in a text that was typed or copied from a table: each line has one or several, beside whatever else stands in
 * it. `unreadable` are the lines without one, and what begins like one and is none: nobody is left out of a note in silence.
 */
export function referencesIn(text: string): { references: string[]; unreadable: string[] } {
  const references: string[] = [];
  const unreadable: string[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const found = line.match(reference) ?? [];
    const rest = line.replaceAll(reference, " ");
    if (found.length === 0 || /(^|[\s,;])A-\S*/i.test(rest)) unreadable.push(line);
    references.push(...found.map(asWritten));
  }
  return { references, unreadable };
}

function asWritten(typed: string): string {
  const [prefix = "", ...halves] = typed.toUpperCase().split("-");
  return [prefix, ...halves.map((half) => half.replaceAll("O", "0").replaceAll(/[IL]/g, "1"))].join("-");
}
