export type ProcessRefusal =
  | "process_ends_before_it_begins"
  | "zone_is_unknown"
  | "session_ends_before_it_begins"
  | "session_is_outside_the_mandate"
  | "slug_is_taken"
  | "short_name_does_not_fit"
  | "holiday_list_is_empty"
  | "holiday_is_of_another_year"
  | "holiday_stands_twice"
  | "holidays_are_the_same"
  | "outage_ends_before_it_begins"
  | "outage_is_not_over";
