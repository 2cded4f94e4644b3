export type ProcessRefusal =
  | "process_ends_before_it_begins"
  | "zone_is_unknown"
  | "session_ends_before_it_begins"
  | "session_is_outside_the_mandate"
  | "slug_is_taken"
  | "short_name_does_not_fit";
