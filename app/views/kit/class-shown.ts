import { categories } from "#domain/modalities/provisions.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { isCustomary } from "#domain/modalities/templates.ts";

/** A class as pages name it: the customary ones in the reader's language, those of the decision's own in its words. */
export function classShown(one: Class) {
  const { key, title, belongs, cites } = one;
  const customary = isCustomary(one) ? (categories.find((category) => category === key) ?? null) : null;
  return { key, title, belongs, cites, customary };
}

export type ClassShown = ReturnType<typeof classShown>;
