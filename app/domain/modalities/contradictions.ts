import { Temporal } from "temporal-polyfill";
import { isByThen, isKnownZone, type PlainDate } from "../kit/calendar.ts";
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
  | "last_day_is_before_the_text"
  | "last_day_is_far_from_the_text"
  | "cycle_is_far_from_the_text"
  | "zone_is_unknown";

export interface ProvisionsProblem {
  readonly code: ProvisionsProblemCode;
  readonly provision: ProvisionName;
  readonly cites: Citation;
}

/** The United Nations began, and no text of theirs is older. */
const firstDay = Temporal.PlainDate.from("1945-10-24");

/** What no date of a text can be: it is adopted within the mandate of its process, and never before the date that it bears. */
export function problemOfDate(
  datedOn: PlainDate,
  mandateEndsOn: PlainDate | null,
): "before_the_united_nations" | "after_the_mandate" | null {
  if (Temporal.PlainDate.compare(datedOn, firstDay) < 0) return "before_the_united_nations";
  return isByThen(datedOn, mandateEndsOn) ? null : "after_the_mandate";
}

/** In years: further from its own date no text names a day. */
const FAR = 25;

function isFar(day: PlainDate, datedOn: PlainDate): boolean {
  return Math.abs(datedOn.until(day, { largestUnit: "year" }).years) >= FAR;
}

/** Of a text that is being entered, between those provisions that are there already, and with its date where that is known. */
export function provisionsProblems(provisions: Partial<Provisions>, datedOn?: PlainDate): ProvisionsProblem[] {
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
  if (validity?.until === "date" && datedOn !== undefined) {
    const lastDay = Temporal.PlainDate.from(validity.lastDay);
    if (Temporal.PlainDate.compare(lastDay, datedOn) < 0) found("last_day_is_before_the_text", "validity", validity);
    else if (isFar(lastDay, datedOn)) found("last_day_is_far_from_the_text", "validity", validity);
  }
  if (validity?.until === "cycle" && validity.cycle !== undefined && datedOn !== undefined) {
    const beginsOn = Temporal.PlainDate.from(validity.cycle.beginsOn);
    if (isFar(beginsOn, datedOn)) found("cycle_is_far_from_the_text", "validity", validity);
  }
  return problems;
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.every((member) => other.includes(member)) && other.every((member) => one.includes(member));
}
