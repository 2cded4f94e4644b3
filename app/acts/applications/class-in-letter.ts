import { categories } from "#domain/modalities/provisions.ts";
import type { ClassKey } from "#domain/modalities/stages.ts";
import { classIn, isCustomary } from "#domain/modalities/templates.ts";
import type { Round } from "./round.ts";

/** In the words of the decision where the class is its own. */
export function classInLetter({ decision }: Pick<Round, "decision">, of: ClassKey) {
  const { key, title, ...described } = classIn(decision, of);
  const customary = isCustomary({ key, title, ...described }) ? categories.find((one) => one === key) : undefined;
  return { title, customary: customary ?? null };
}
