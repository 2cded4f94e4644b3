import type { Provisions } from "./provisions.ts";

/** Steps of a decision for which the portal has no act: what waits for them waits for ever, and is accredited by nobody. */
export type StepElsewhere = "review_by_the_chair";

/** Told to the Chair before the text goes out. */
export function stepsElsewhere({ information }: Provisions): StepElsewhere[] {
  return information.screenedBy === "chair" ? ["review_by_the_chair"] : [];
}
