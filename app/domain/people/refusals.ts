export type PeopleRefusal =
  | "address_has_an_account"
  | "there_is_an_administrator"
  | "mission_is_recorded"
  | "invitation_already_accepted"
  | "invitation_has_expired"
  | "address_is_taken"
  | "link_works_no_longer"
  | "second_factor_not_shown";
