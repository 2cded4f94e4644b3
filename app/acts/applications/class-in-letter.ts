import type { ClassKey } from "#domain/modalities/stages.ts";
import { classIn } from "#domain/modalities/templates.ts";
import { namedClass } from "#domain/modalities/what-follows.ts";
import type { Round } from "./round.ts";

/** In the words of the decision where the class is its own. */
export function classInLetter({ decision }: Pick<Round, "decision">, of: ClassKey) {
  return namedClass(classIn(decision, of));
}
