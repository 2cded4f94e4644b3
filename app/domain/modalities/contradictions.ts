import { isKnownZone } from "../kit/calendar.ts";
import type { Citation } from "../kit/ruling.ts";
import { categories, type Category, type ProvisionName, type Provisions, type Route } from "./provisions.ts";

/** Contradictions that a decision must not carry: each would leave an organisation without an outcome, or give it one against the text. */
export type ProvisionsProblemCode =
  | "nobody_may_object_on_the_no_objection_route"
  | "period_is_in_the_room_on_the_no_objection_route"
  | "period_length_is_not_positive"
  | "objector_is_seen_by_different_audiences"
  | "reasons_are_disclosed_but_never_asked_for"
  | "every_category_is_closed"
  | "reapplication_has_a_delay_but_is_not_allowed"
  | "cycle_names_no_day"
  | "zone_is_unknown";

export interface ProvisionsProblem {
  readonly code: ProvisionsProblemCode;
  readonly provision: ProvisionName;
  readonly cites: Citation;
}

/** Of a text that is being entered, between those provisions that are there already. */
export function provisionsProblems(provisions: Partial<Provisions>): ProvisionsProblem[] {
  const problems: ProvisionsProblem[] = [];
  const found = (code: ProvisionsProblemCode, provision: ProvisionName, { cites }: { readonly cites: Citation }) => {
    problems.push({ code, provision, cites });
  };
  const { categories: provided, circulation, objection, disclosure, validity } = provisions;
  const goes = (route: Route) => (category: Category) => provided?.[category].route === route;
  const usesNoObjection = categories.some(goes("no-objection"));

  if (provided !== undefined && categories.every(goes("closed"))) {
    found("every_category_is_closed", "categories", provided["ecosoc-ngo"]);
  }
  if (usesNoObjection && objection?.by === "nobody") {
    found("nobody_may_object_on_the_no_objection_route", "objection", objection);
  }
  if (circulation !== undefined) {
    const { period, zone } = circulation;
    if (usesNoObjection && "inTheRoom" in period) {
      found("period_is_in_the_room_on_the_no_objection_route", "circulation", circulation);
    }
    if ("length" in period && !(period.length.count > 0)) {
      found("period_length_is_not_positive", "circulation", circulation);
    }
    if (!isKnownZone(zone)) found("zone_is_unknown", "circulation", circulation);
  }
  if (objection !== undefined && disclosure !== undefined) {
    if (!sameMembers(objection.objectorSeenBy, disclosure.objectors)) {
      found("objector_is_seen_by_different_audiences", "disclosure", disclosure);
    }
    if (objection.by === "member-states" && objection.basis === "none" && disclosure.reasons.length > 0) {
      found("reasons_are_disclosed_but_never_asked_for", "disclosure", disclosure);
    }
  }
  if (validity !== undefined && !validity.reapplication.allowed && validity.reapplication.after !== null) {
    found("reapplication_has_a_delay_but_is_not_allowed", "validity", validity);
  }
  if (validity?.until === "cycle" && validity.cycle === undefined) found("cycle_names_no_day", "validity", validity);
  return problems;
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.every((member) => other.includes(member)) && other.every((member) => one.includes(member));
}
