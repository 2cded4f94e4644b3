const READS = /^\s*(select|with)\b/i;
const WRITES = /\b(insert|update|delete|merge|nextval)\b/i;

/** For whom a transaction reads. */
export const DECLARES = /^\s*set local portal\./i;

/** Nothing that a statement changes is taken for a question: a word of it within a name is enough. */
export function isReading(text: string): boolean {
  return READS.test(text) && !WRITES.test(text);
}
