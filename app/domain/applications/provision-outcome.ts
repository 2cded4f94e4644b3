import type { Instant } from "../kit/calendar.ts";
import type { Citation, Details } from "../kit/ruling.ts";
import type { ProvisionName } from "../modalities/provisions.ts";

/** The steps on which an outcome rests, in their order; most are provisions of the decision. */
export type ExplainedProvision =
  | "modalities"
  | "call"
  | "screening"
  | "period"
  | "accreditation"
  | Extract<ProvisionName, "categories" | "information" | "circulation" | "objection" | "validity">;

export type Outcome = "satisfied" | "awaited" | "failed" | "not-applicable";

export type Awaited = "organisation" | "secretariat" | "chair" | "member-states" | "body" | "clock";

export interface ProvisionOutcome {
  readonly provision: ExplainedProvision;
  readonly outcome: Outcome;
  /** When it was satisfied or failed, or until when it is awaited; null where no instant is set. */
  readonly at: Instant | null;
  /** Who must act for what is awaited; `clock` is the passage of time. */
  readonly by: Awaited | null;
  readonly cites: Citation;
  /** The sentence, in messages/en/kit/provision.ts. */
  readonly code: ProvisionCode;
  readonly details: Details;
}

export type ProvisionCode =
  | "no_longer_applies"
  | "modalities_adopted_by_silence"
  | "modalities_adopted_in_meeting"
  | "modalities_not_in_force"
  | "category_notifies"
  | "category_is_listed"
  | "category_needs_no_objection"
  | "category_is_decided_by_body"
  | "category_closed"
  | "category_carried_over"
  | "category_not_chosen"
  | "claim_not_verified_goes_on"
  | "list_answered_goes_on"
  | "call_awaits_opening"
  | "call_awaits_submission"
  | "call_missed"
  | "received_in_time"
  | "information_missing"
  | "information_complete"
  | "information_returned"
  | "screening_after_submission"
  | "screening_awaited"
  | "status_verification_awaited"
  | "screening_returned"
  | "screening_settles"
  | "screening_not_completed"
  | "screening_cleared"
  | "status_verified"
  | "screening_refused"
  | "nobody_ruled_in_time"
  | "circulation_not_needed"
  | "circulation_awaited"
  | "circulated_to_missions"
  | "period_not_needed"
  | "period_after_circulation"
  | "period_awaits_opening"
  | "period_open"
  | "period_settling"
  | "period_ended"
  | "objection_not_possible"
  | "objection_not_yet_possible"
  | "objections_possible"
  | "objections_being_counted"
  | "no_objection_stands"
  | "objection_stands"
  | "objection_before_body"
  | "objection_before_chair"
  | "objection_leads_on"
  | "silence_leads_on"
  | "accreditation_by_silence"
  | "accreditation_after_verification"
  | "accreditation_by_decision_of_body"
  | "accreditation_by_body_after_objection"
  | "accreditation_after_consultations"
  | "accredited_by_silence"
  | "accredited_by_body"
  | "accredited_after_consultations"
  | "accredited_by_notification"
  | "accredited_as_of_right"
  | "accreditation_as_of_right"
  | "screening_not_needed"
  | "accredited_by_default"
  | "accreditation_suspended"
  | "accreditation_withdrawn"
  | "accreditation_expired"
  | "not_accredited_by_route"
  | "not_accredited_by_missed_call"
  | "not_accredited_by_screening"
  | "not_accredited_as_incomplete"
  | "not_accredited_by_objection"
  | "not_accredited_by_body"
  | "not_accredited_by_default"
  | "not_accredited_after_consultations"
  | "application_left_undecided"
  | "application_withdrawn"
  | "valid_for_session"
  | "valid_for_mandate"
  | "valid_until_its_day"
  | "valid_for_cycle"
  | "may_apply_again"
  | "may_apply_again_later"
  | "may_not_apply_again";
