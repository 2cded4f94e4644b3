export type OrganisationsRefusal =
  | "register_is_open"
  | "status_has_a_register"
  | "register_is_not_of_a_process"
  | "edition_is_empty"
  | "edition_is_dated_ahead"
  | "edition_is_on_record"
  | "claim_is_not_verified"
  | "entry_is_of_no_such_edition";
