import type { Translate } from "./translator.ts";

const keyOf = {
  event: (name: string) => `event.${name}`,
  subject: (name: string) => `subject.${name}`,
  role: (name: string) => `record.role.${name}`,
  letter: (name: string) => `letterKind.${name}`,
};

/**
 * The word for something that stands on record under a name: an event, what it was about, who did it, a letter. The record may be older than
 * the words, so that a name without a word is shown as it is.
 */
export function wordOnRecord(t: Translate, what: keyof typeof keyOf, name: string): string {
  const words = t as unknown as ((key: string) => string) & { has: (key: string) => boolean }; // the name is known at run time only
  const key = keyOf[what](name);
  return words.has(key) ? words(key) : name;
}
