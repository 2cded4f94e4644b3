export type AccreditationRefusal =
  | "standing_objection"
  | "application_is_not_cleared"
  | "route_does_not_accredit"
  | "accreditation_is_not_in_force"
  | "accreditation_is_not_suspended"
  | "ground_is_required";
