/** What people write between the parts of a reference: any space and any dash, also of another script. */
const between = "[\\s\\p{Pd}\\u2212\\u200b]{0,3}";

const half = "([0-9A-Za-z]{4})";

/** A reference of an application wherever it stands in a text. It may be none: see {@link readReference}. */
export const referencePattern = new RegExp(
  `(?<![\\p{L}\\p{N}])[Aa]${between}${half}${between}${half}(?![\\p{L}\\p{N}]|[\\p{Pd}\\u2212][\\p{L}\\p{N}])`,
  "gu",
);

/**
 * The reference that somebody wrote, as it is on record; null when it is none. People read an O for a 0 and an I or L for a 1. Words of one and
 * twice four letters are words: a reference has a digit or a dash.
 */
export function readReference(text: string): string | null {
  const written = text.normalize("NFKC").trim();
  const [found] = written.matchAll(referencePattern);
  if (found?.[0] !== written || !/[\d\p{Pd}\u2212]/u.test(written)) return null;
  const [, first = "", second = ""] = found;
  const halves = [first, second].map((one) => one.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1"));
  return ["A", ...halves].join("-");
}
