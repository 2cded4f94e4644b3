/**
 * A name that people gave, for use inside a sentence: Unicode's isolates let its own script decide its direction and keep it from turning the
 * words around it (what <bdi> does where the sentence is markup).
 */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
