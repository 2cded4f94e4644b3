import { categories, type Provisions } from "./provisions.ts";

/** Steps of a decision for which the portal has no act: what waits for them waits for ever, and is accredited by nobody. */
export type StepElsewhere = "review_by_the_chair" | "approval_by_a_body" | "outcome_after_an_objection";

/** Told to the Chair before the text goes out. */
export function stepsElsewhere({ categories: routes, information, objection, effect }: Provisions): StepElsewhere[] {
  const steps: StepElsewhere[] = [];
  if (information.screenedBy === "chair") steps.push("review_by_the_chair");
  if (categories.some((category) => routes[category].route === "body-decides")) steps.push("approval_by_a_body");
  if (objection.by === "member-states" && effect.kind === "body-decides") steps.push("outcome_after_an_objection");
  return steps;
}
