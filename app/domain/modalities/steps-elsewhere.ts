import type { Provisions } from "./provisions.ts";

/** Steps of a decision for which the portal has no act: what waits for them waits for ever, and is accredited by nobody. */
export type StepElsewhere = "review_by_the_chair" | "outcome_after_an_objection";

/** Told to the Chair before the text goes out. */
export function stepsElsewhere({ information, objection, effect }: Provisions): StepElsewhere[] {
  const steps: StepElsewhere[] = [];
  if (information.screenedBy === "chair") steps.push("review_by_the_chair");
  if (objection.by === "member-states" && effect.kind === "chair-consults") steps.push("outcome_after_an_objection");
  return steps;
}
