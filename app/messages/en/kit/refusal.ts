/**
 * One sentence for each RefusalCode of the domain. Only what the rules alone can refuse takes arguments: a race that is lost in the
 * database shows the same sentence, and the database knows no details. `late` follows any refusal that carries both instants.
 */
export const refusal = {
  title: "This cannot be done",
  whatTheDecisionSays: "What the decision says",
  late: "It was received on {receivedAt}. The closing instant was {closesAt}.",

  process_ends_before_it_begins: "The mandate ends before it begins. Change one of the two dates.",
  zone_is_unknown: "“{zone}” is not a known time zone. Give its IANA name, such as America/New_York.",
  session_ends_before_it_begins: "The session ends before it begins. Change one of the two dates.",
  session_is_outside_the_mandate: "The session lies outside the mandate of the process.",

  local_time_does_not_exist:
    "On {givenOn} clocks are put forward and {time} does not occur in this time zone. Choose an hour that does.",
  local_time_exists_twice:
    "On {givenOn} clocks are put back and {time} occurs twice in this time zone. Choose an hour that occurs once.",
  deadline_before_opening: "The closing instant must be later than the opening.",
  deadline_is_past: "The closing instant must lie ahead.",
  opening_is_past: "The opening lies in the past. It can be now or later.",
  closing_instant_would_move_earlier: "A closing instant can be moved later, never earlier.",
  extension_needs_a_reason: "Give the reason of the extension. It is published and told to everybody concerned.",
  year_without_holidays:
    "The holidays of {dutyStation} for {year} have not been entered, so working days cannot be counted. Enter the circular first.",

  no_modalities_in_force:
    "No modalities decision is in force. Until one has been adopted, the accreditation stage stays shut.",
  modalities_contradict_themselves: "The provisions contradict one another. Correct them first.",
  modalities_not_a_draft: "This text is no longer a draft and cannot be changed. Propose a new version.",
  modalities_already_adopted: "This text has already been adopted.",
  adoption_lies_ahead: "An adoption can be recorded once it has happened.",
  modalities_are_still_applied:
    "This decision still governs {count, plural, one {# application or call} other {# applications or calls}} that {count, plural, one {has} other {have}} not come to an end.",
  silence_procedure_already_open: "A silence procedure is already under way.",
  silence_procedure_has_not_opened: "The silence procedure has not opened.",
  silence_procedure_has_closed:
    "The silence procedure has closed. What arrives after the closing instant does not count.",
  silence_procedure_has_not_closed: "The silence procedure has not closed.",
  silence_procedure_already_concluded: "The silence procedure has been concluded.",
  silence_already_broken_by_mission: "Your mission has already broken silence on this text.",
  mission_may_not_break_silence: "Only the mission of a Member State may break silence.",

  session_has_ended: "The session ended on {endsOn}. A call is for a session that lies ahead.",
  call_is_not_open: "The call for applications has not opened.",
  call_has_closed: "The call for applications has closed. What arrives after the deadline cannot be received.",
  category_is_closed: "The decision does not provide for the participation of this category.",
  category_is_carried_over:
    "The accreditation of this category is carried over from another process. There is nothing to apply for.",
  organisation_already_applied: "Your organisation has already applied under this call.",
  organisation_already_accredited: "Your organisation is already accredited to this process.",
  organisation_has_application_under_way:
    "Your organisation has another application to this process that waits for its outcome. Wait for it, or withdraw it.",
  reapplication_is_not_allowed: "The decision does not allow another application.",
  reapplication_is_too_early: "The decision allows another application from {opensAt}.",
  application_is_incomplete:
    "{count, plural, one {# answer is} other {# answers are}} missing. The application can be submitted when it is complete.",
  application_is_not_a_draft: "This application has been submitted and cannot be changed.",
  application_is_not_submitted: "This application is not waiting for review.",
  application_cannot_be_withdrawn: "This application already has its outcome and cannot be withdrawn.",
  interest_cannot_be_notified: "This category applies; it does not notify its interest.",
  refusal_needs_a_reason: "Give the reason. It goes to the applicant.",

  nothing_to_circulate: "No cleared application is waiting for circulation.",
  application_cannot_be_circulated:
    "An application on this list is not cleared for circulation under this call. Look again.",
  period_is_shorter_than_decided:
    "The no-objection period would be shorter than the decision says. It can close on {earliestAt} at the earliest.",
  list_is_too_close_to_session:
    "The list would reach the missions too close to the session. The latest moment was {latestAt}.",
  period_has_not_closed: "The no-objection period has not closed.",
  settlement_margin_has_not_passed:
    "The closing instant has passed, and what was received in time is still being recorded. Try again in two minutes.",
  period_already_lapsed: "The no-objection period has ended and its outcome is on record.",
  no_objection_period_has_not_opened: "The no-objection period has not opened.",
  no_objection_period_has_closed:
    "The no-objection period has closed. What arrives after the closing instant does not count.",

  mission_may_not_object: "Only the mission of a Member State may object.",
  objection_names_nobody: "Choose at least one organisation.",
  objection_names_more_than_one: "The decision asks for one note for each organisation.",
  basis_is_required: "Give the basis of the objection. The decision requires it.",
  application_not_in_period: "An organisation that you chose is not on this list. Look again.",
  category_cannot_be_objected_to: "Nobody can object to an organisation of this category.",
  already_objected: "Your mission already objects to an organisation that you chose.",
  objection_cannot_be_withdrawn: "The decision does not provide for the withdrawal of an objection.",
  objection_already_withdrawn: "This objection has been withdrawn.",
  not_an_objection_of_this_mission: "This is not an objection of your mission.",

  standing_objection: "An objection stands. The organisation cannot be accredited.",
  application_is_not_cleared: "The application has not been cleared.",
  route_does_not_accredit:
    "On this route the portal does not accredit: the decision gives that to a body or closes the way.",
  accreditation_is_not_in_force: "This accreditation is not in force.",
  accreditation_is_not_suspended: "This accreditation is not suspended.",
  ground_is_required: "Give the ground. It goes to the organisation.",

  letter_has_expired:
    "The link in this letter no longer works. A new letter has to be asked for, or a new invitation sent.",
  letter_was_not_given_up: "This letter has not been given up: it was sent, or it will be tried again by itself.",
  not_a_demonstration: "Only the clock of a demonstration can be moved.",
  clock_only_moves_forward: "The clock only moves forward. Give a time that is later than now.",

  address_has_an_account:
    "There is already an account with this e-mail address. An office needs an address of its own.",
  invitation_already_accepted: "This invitation has been accepted. Sign in.",
  there_is_an_administrator: "There is an administrator already, who can invite others.",
  slug_is_taken: "Another process has this short name.",
  mission_is_recorded: "The mission of this State is on record already.",
  invitation_has_expired: "This invitation has expired. Ask the person who sent it for a new one.",

  not_allowed: "You are not among those who may do this.",
  not_found: "This is not here. It may have been removed, or the address is wrong.",
  changed_meanwhile: "Somebody has changed this in the meantime. Look again before you go on.",
} as const;
