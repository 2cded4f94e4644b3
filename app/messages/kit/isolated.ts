/**
 * A name that people gave, for use inside a sentence: Unicode's isolates let its own script decide its direction and keep it from turning the
 * words around it (what <bdi> does where the sentence is markup).
 */
export function isolated(name: string): string {
  return `\u2068${withoutTurns(name)}\u2069`;
}

/** What could end the isolate, or turn what follows: names of an older record may hold it. */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
}
