import type { KitRefusal } from "#domain/kit/refusals.ts";

export const refusal = {
  title: "This cannot be done",
  whatTheDecisionSays: "What the decision says",
  /** Follows any refusal that carries both instants. */
  late: "It was received on {receivedAt}. The closing instant was {closesAt}.",
} as const;

/**
 * One sentence for each refusal of the domain; those of a chapter are among its words. Only what the rules alone can refuse takes arguments: a
 * race that is lost in the database shows the same sentence, and the database knows no details.
 */
export const kitRefusal = {
  local_time_does_not_exist:
    "On {givenOn} clocks are put forward and {time} does not occur in this time zone. Choose an hour that does.",
  local_time_exists_twice:
    "On {givenOn} clocks are put back and {time} occurs twice in this time zone. Say which of the two you mean.",
  deadline_before_opening: "The closing instant must be later than the opening.",
  deadline_is_past: "The closing instant must lie ahead.",
  opening_is_past: "The opening lies in the past. It can be now or later.",
  closing_instant_would_move_earlier: "A closing instant can be moved later, never earlier.",
  extension_needs_a_reason: "Give the reason of the extension. It is published and told to everybody concerned.",
  outage_is_withdrawn: "This outage was recorded in error, and has been withdrawn.",
  outage_does_not_touch_the_window:
    "This outage did not fall into the time that there was. Choose one that did, or none.",
  year_without_holidays:
    "The holidays of {dutyStation} for {year} have not been entered, so working days cannot be counted. The Secretariat enters them first: “Calls”, “Holidays and other calendars”.",
  not_allowed: "You are not among those who may do this.",
  not_found: "This is not here. It may have been removed, or the address is wrong.",
  changed_meanwhile:
    "This has been changed in the meantime, perhaps in another window of your own. Look again before you go on.",
} as const satisfies Record<KitRefusal, string>;
