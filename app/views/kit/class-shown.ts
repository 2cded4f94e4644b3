import { type Class, isStatusAsClaimed } from "#domain/modalities/stages.ts";
import { namedClass } from "#domain/modalities/what-follows.ts";

/** A class as pages name it: the customary ones in the reader's language, those of the decision's own in its words. */
export function classShown(one: Class) {
  const { key, belongs, cites } = one;
  return { key, belongs, cites, asClaimed: isStatusAsClaimed(one), ...namedClass(one) };
}

export type ClassShown = ReturnType<typeof classShown>;
