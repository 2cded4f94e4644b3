/** In characters, without what a version adds to it. */
const LONGEST_SYMBOL = 80;

/** As it may be typed, with spaces around its parts; nothing longer is looked at. */
const LONGEST_TYPED = 4 * LONGEST_SYMBOL;

/** What a symbol prints with a capital and small letters; everything else in it is capitals. */
const printed: Readonly<Record<string, string>> = { REV: "Rev", CORR: "Corr", ADD: "Add", AMEND: "Amend" };

/**
 * A symbol as documents print it, whatever a keyboard made of it: "a/ac.900/2022/wp. 1" is "A/AC.900/2022/WP.1". Null for what is none, and for that
 * of a revision or a corrigendum, which the version adds by itself.
 */
export function readSymbol(typed: string): string | null {
  if (typed.length > LONGEST_TYPED) return null;
  const symbol = typed
    .normalize("NFKC")
    .replaceAll(/\s*([/.\-–])\s*/gu, "$1")
    .replaceAll("–", "-")
    .trim()
    .toUpperCase()
    .replaceAll(/[A-Z]+/g, (word) => printed[word] ?? word);
  const isSymbol = /^[A-Za-z0-9]+([/.-][A-Za-z0-9]+)*$/.test(symbol) && symbol.length <= LONGEST_SYMBOL;
  return isSymbol && !/\/(Rev|Corr)\.\d+(\/|$)/.test(symbol) ? symbol : null;
}

/** In an address a slash parts: there the symbol has underscores for them. */
export function readSymbolInAddress(part: string): string | null {
  return part.includes("/") ? null : readSymbol(part.replaceAll("_", "/"));
}

/** The one that comes after those that a process has: of papers that are numbered "…/NGO.1", "…/NGO.2" the next; null where none has a number. */
export function nextSymbol(symbols: readonly string[]): string | null {
  const numbered = symbols.flatMap((symbol) => {
    const [, series, number] = /^(.*?)(\d{1,6})$/.exec(symbol) ?? [];
    return series === undefined || number === undefined ? [] : [{ series, number: Number(number) }];
  });
  const series = numbered.at(-1)?.series;
  if (series === undefined) return null;
  const last = Math.max(...numbered.filter((one) => one.series === series).map(({ number }) => number));
  return `${series}${String(last + 1)}`;
}
