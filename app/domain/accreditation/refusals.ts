export type AccreditationRefusal =
  | "standing_objection"
  | "application_is_not_cleared"
  | "route_does_not_accredit"
  | "accreditation_is_not_in_force"
  | "accreditation_is_not_suspended"
  | "ground_is_required"
  | "organisation_is_not_accredited"
  | "name_is_as_accredited"
  | "name_change_needs_a_ground"
  | "name_change_is_under_way"
  | "name_change_is_decided";
