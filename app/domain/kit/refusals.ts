/** What any rule can refuse, and the calendar. */
export type KitRefusal =
  | "local_time_does_not_exist"
  | "local_time_exists_twice"
  | "deadline_before_opening"
  | "deadline_is_past"
  | "opening_is_past"
  | "closing_instant_would_move_earlier"
  | "extension_needs_a_reason"
  | "outage_does_not_touch_the_window"
  | "outage_is_withdrawn"
  | "year_without_holidays"
  | "not_allowed"
  | "not_found"
  | "changed_meanwhile";
