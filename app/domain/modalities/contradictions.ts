import { isKnownZone } from "../kit/calendar.ts";
import type { Citation } from "../kit/ruling.ts";
import { categories, type ProvisionName, type Provisions } from "./provisions.ts";

/** Contradictions that a decision must not carry: each would leave an organisation without an outcome, or give it one against the text. */
export type ProvisionsProblemCode =
  | "nobody_may_object_on_the_no_objection_route"
  | "period_is_in_the_room_on_the_no_objection_route"
  | "period_length_is_not_positive"
  | "objector_is_seen_by_different_audiences"
  | "reasons_are_disclosed_but_never_asked_for"
  | "every_category_is_closed"
  | "reapplication_has_a_delay_but_is_not_allowed"
  | "zone_is_unknown";

export interface ProvisionsProblem {
  readonly code: ProvisionsProblemCode;
  readonly provision: ProvisionName;
  readonly cites: Citation;
}

export function provisionsProblems(provisions: Provisions): ProvisionsProblem[] {
  const problems: ProvisionsProblem[] = [];
  const found = (code: ProvisionsProblemCode, provision: Exclude<ProvisionName, "categories">) => {
    problems.push({ code, provision, cites: provisions[provision].cites });
  };
  const { circulation, objection, disclosure, validity } = provisions;
  const usesNoObjection = categories.some((category) => provisions.categories[category].route === "no-objection");

  if (categories.every((category) => provisions.categories[category].route === "closed")) {
    problems.push({
      code: "every_category_is_closed",
      provision: "categories",
      cites: provisions.categories["ecosoc-ngo"].cites,
    });
  }
  if (usesNoObjection && objection.by === "nobody") found("nobody_may_object_on_the_no_objection_route", "objection");
  if (usesNoObjection && "inTheRoom" in circulation.period) {
    found("period_is_in_the_room_on_the_no_objection_route", "circulation");
  }
  if ("length" in circulation.period && !(circulation.period.length.count > 0)) {
    found("period_length_is_not_positive", "circulation");
  }
  if (!isKnownZone(circulation.zone)) found("zone_is_unknown", "circulation");
  if (!sameMembers(objection.objectorSeenBy, disclosure.objectors)) {
    found("objector_is_seen_by_different_audiences", "disclosure");
  }
  if (objection.by === "member-states" && objection.basis === "none" && disclosure.reasons.length > 0) {
    found("reasons_are_disclosed_but_never_asked_for", "disclosure");
  }
  if (!validity.reapplication.allowed && validity.reapplication.after !== null) {
    found("reapplication_has_a_delay_but_is_not_allowed", "validity");
  }
  return problems;
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.every((member) => other.includes(member)) && other.every((member) => one.includes(member));
}
