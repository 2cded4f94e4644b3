import type { Translate } from "./translator.ts";

/**
 * The word for something that stands on record under a name: an event, what it was about, who did it, a letter. The record is older than the
 * words may be, so that a name without a word is shown as it is.
 */
export function wordOnRecord(
  t: Translate,
  kind: "event" | "subject" | "letterKind" | "record.role",
  name: string,
): string {
  const words = t as unknown as ((key: string) => string) & { has: (key: string) => boolean }; // the name is known at run time only
  const key = `${kind}.${name}`;
  return words.has(key) ? words(key) : name;
}
