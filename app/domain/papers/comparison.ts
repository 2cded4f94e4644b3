/** A paragraph that both texts have, or one of them alone. */
export interface ComparedParagraph {
  readonly in: "both" | "before" | "after";
  readonly words: string;
}

/** Above so many pairs of paragraphs what lies between the first and the last difference is told as a whole. */
const MOST_PAIRS = 4_000_000;

/** Two texts paragraph by paragraph, in the order in which they are read: what stands in both, what is gone, what is new. */
export function compareTexts(before: string, after: string): ComparedParagraph[] {
  const [one, other] = [paragraphsIn(before), paragraphsIn(after)];
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const both = (words: string) => ({ in: "both", words }) as const;
  return [
    ...one.slice(0, head).map(both),
    ...differences(one.slice(head, one.length - tail), other.slice(head, other.length - tail)),
    ...one.slice(one.length - tail).map(both),
  ];
}

function paragraphsIn(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function differences(one: readonly string[], other: readonly string[]): ComparedParagraph[] {
  const gone = one.map((words) => ({ in: "before", words }) as const);
  const added = other.map((words) => ({ in: "after", words }) as const);
  if (one.length * other.length > MOST_PAIRS) return [...gone, ...added];
  const width = other.length + 1;
  /** At [i * width + j]: how many paragraphs the rest of one from i and the rest of the other from j have in common. */
  const common = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        one[i] === other[j]
          ? 1 + at(common, (i + 1) * width + j + 1)
          : Math.max(at(common, (i + 1) * width + j), at(common, i * width + j + 1));
  const told: ComparedParagraph[] = [];
  let [i, j] = [0, 0];
  for (const words of one) {
    const place = i * width;
    while (j < other.length && words !== other[j] && at(common, place + width + j) < at(common, place + j + 1)) {
      told.push(...added.slice(j, j + 1));
      j += 1;
    }
    if (words === other[j]) {
      told.push({ in: "both", words });
      j += 1;
    } else told.push({ in: "before", words });
    i += 1;
  }
  return [...told, ...added.slice(j)];
}

function at(counts: Uint32Array, place: number): number {
  return counts[place] ?? 0;
}
