/**
 * The pattern of an address, such as `/:language/processes/:process`, by which requests are counted: no slug, reference or key of the address is in it,
 * and there are no more of them than the portal has.
 */
export function findsPattern(patterns: readonly string[]): (path: string) => string | null {
  const known = patterns
    .map((pattern) => ({ pattern, parts: segmentsOf(pattern) }))
    .sort((one, other) => bySpecificity(one.parts, other.parts));
  return (path) => {
    const parts = segmentsOf(path.toLowerCase());
    return known.find((one) => fits(one.parts, parts))?.pattern ?? null;
  };
}

export function segmentsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

/** As the router ranks its routes: a word before a parameter, of these one with an ending of its own first, and all before what takes anything. */
function bySpecificity(one: readonly string[], other: readonly string[]): number {
  for (let place = 0; place < Math.max(one.length, other.length); place += 1) {
    const difference = rank(one[place]) - rank(other[place]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rank(part: string | undefined): number {
  if (part === undefined) return 3;
  if (part === "*") return 4;
  if (!part.startsWith(":")) return 0;
  return endingOf(part) === "" ? 2 : 1;
}

/** What follows the name of a parameter: ".json" of ":version.json". */
function endingOf(parameter: string): string {
  return parameter.slice(/^:\w+/.exec(parameter)?.[0].length ?? 0);
}

/** Whether an address, in small letters, is one of the pattern. */
export function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  const anything = pattern.at(-1) === "*";
  const named = anything ? pattern.slice(0, -1) : pattern;
  if (anything ? parts.length < named.length : parts.length !== named.length) return false;
  return named.every((part, place) =>
    part.startsWith(":")
      ? parts[place]?.endsWith(endingOf(part).toLowerCase()) === true
      : part.toLowerCase() === parts[place],
  );
}
