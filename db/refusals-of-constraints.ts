import type { RefusalCode } from "#domain/refusals.ts";

/**
 * The promises that the database keeps by itself, each with the refusal of the rule that says the same. What loses a race
 * there reads the same sentence as what was late here.
 */
export const refusalOf: Readonly<Record<string, RefusalCode>> = {
  one_open_silence_procedure_per_decision: "silence_procedure_already_open",
  one_open_silence_procedure_per_process: "silence_procedure_already_open",
  one_break_per_mission_and_procedure: "silence_already_broken_by_mission",
  only_a_member_state_breaks_silence: "mission_may_not_break_silence",
  silence_break_is_received_within_its_procedure: "silence_procedure_has_closed",
  silence_conclusion_follows_the_rule: "silence_procedure_already_concluded",
  text_under_silence_is_frozen: "modalities_not_a_draft",
  adoption_is_final: "modalities_already_adopted",
  supersession_follows_its_rule: "changed_meanwhile",
  closing_instant_only_moves_later: "closing_instant_would_move_earlier",
  extension_has_a_reason: "extension_needs_a_reason",
  call_follows_its_modalities: "no_modalities_in_force",
  one_application_per_organisation_and_call: "organisation_already_applied",
  one_application_under_way_per_process: "organisation_has_application_under_way",
  accredited_organisation_does_not_apply: "organisation_already_accredited",
  application_is_received_within_its_call: "call_has_closed",
  application_is_withdrawn_before_it_is_decided: "application_cannot_be_withdrawn",
  application_state_follows_its_steps: "changed_meanwhile",
  clearance_that_accredited_stays: "clearance_has_accredited",
  held_back_application_is_on_no_list: "application_cannot_be_circulated",
  circulated_list_is_frozen: "application_cannot_be_circulated",
  list_shows_the_record: "changed_meanwhile",
  only_a_member_state_objects: "mission_may_not_object",
  objection_is_received_within_its_period: "no_objection_period_has_closed",
  one_standing_objection_per_mission_and_application: "already_objected",
  objection_withdrawal_is_final: "objection_already_withdrawn",
  objection_is_withdrawn_within_its_period: "objection_cannot_be_withdrawn",
  lapse_is_final: "period_already_lapsed",
  lapse_follows_settlement_margin: "settlement_margin_has_not_passed",
  one_accreditation_per_application: "organisation_already_accredited",
  accreditation_follows_its_modalities: "application_is_not_cleared",
  accreditation_change_follows_its_steps: "accreditation_is_not_in_force",
  one_process_per_slug: "slug_is_taken",
  one_mission_per_country: "mission_is_recorded",
  one_change_per_instant: "changed_meanwhile",
};
