export type ParticipationRefusal =
  | "representatives_are_named_until_the_session_ends"
  | "accreditation_is_not_for_this_session"
  | "decision_lets_nobody_attend"
  | "session_invites_no_accredited"
  | "session_is_not_attended_so"
  | "representatives_are_complete"
  | "representative_is_unchanged"
  | "representative_is_withdrawn";
