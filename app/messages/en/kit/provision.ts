import type { ProvisionCode } from "#domain/applications/provision-outcome.ts";

/** `threshold`: how many must object in the window; left out where one is enough. */
const opposed = "{threshold, plural, =1 {a Member State objected} other {# or more Member States objected}}";
const Opposed = "{threshold, plural, =1 {A Member State objected} other {# or more Member States objected}}";
const unopposed = "{threshold, plural, =1 {Without an objection} other {With fewer than # objections}}";

/** One sentence for each code of `explain`. The instant and the paragraph stand beside it; nothing here says who objected, or how many. */
export const provision = {
  no_longer_applies: "This step no longer applies.",

  modalities_adopted_by_silence: "The modalities are in force: silence passed on the text.",
  modalities_adopted_in_meeting: "The modalities are in force: the text was adopted in a meeting.",
  modalities_not_in_force: "No modalities decision is in force.",

  category_notifies: "This category informs of its interest. Nobody can object.",
  category_is_listed: "This category informs of its interest and is listed for information. Nobody can object.",
  category_needs_no_objection: "This category applies, and States may object to it.",
  category_is_decided_by_body: "This category applies, and the body itself decides.",
  category_closed: "The decision does not provide for the participation of this category.",
  claim_not_verified_goes_on:
    "What it claimed could not be verified. As it had agreed when it applied, it went on in another category, with its receipt.",
  list_answered_goes_on:
    "What its list was answered leads on. As it had agreed when it applied, it went on in another category, with its receipt.",
  category_not_chosen: "The organisation has not said yet in which category it is. It follows from that.",
  category_carried_over: "The accreditation of this category is carried over from another process.",

  call_awaits_opening: "The call for applications has not opened.",
  call_awaits_submission: "The organisation can submit up to and including the deadline.",
  call_missed: "Nothing was submitted by the deadline.",
  received_in_time: "It was received in time.",

  information_missing:
    "{count, plural, one {# answer that is asked for is} other {# answers that are asked for are}} missing.",
  information_complete: "Every answer that has to be given was given.",
  information_returned: "What the review found missing is asked for.",

  screening_not_needed: "Nobody reviews what comes from this category.",
  screening_after_submission:
    "{screenedBy, select, chair {The Chair reviews} other {The Secretariat reviews}} it after submission.",
  screening_awaited:
    "{screenedBy, select, chair {The Chair reviews} other {The Secretariat reviews}} whether the organisation is relevant and competent to the scope and purpose.",
  status_verification_awaited:
    "{screenedBy, select, chair {The Chair verifies} other {The Secretariat verifies}} the consultative status.",
  screening_returned: "The application was sent back: the organisation completes it, and sends it again.",
  screening_settles: "The time to complete it is over. What was received in time is being recorded.",
  screening_not_completed: "It was sent back to be completed, and nothing was received in time: it is refused.",
  screening_cleared: "{screenedBy, select, chair {The Chair has} other {The Secretariat has}} cleared it.",
  status_verified:
    "{screenedBy, select, chair {The Chair has} other {The Secretariat has}} verified the consultative status.",
  screening_refused:
    "{screenedBy, select, chair {The Chair has} other {The Secretariat has}} refused it, for the reason given to the organisation.",
  nobody_ruled_in_time:
    "Nobody had ruled on it when an answer was due: the decision says {answer, select, yes {that it goes on} other {that this is a no}}.",

  circulation_not_needed: "No list is circulated for this category.",
  circulation_awaited: "The Secretariat circulates the list of cleared organisations to the missions.",
  circulated_to_missions: "The list was circulated to the missions.",

  period_not_needed: "There is no no-objection period for this category.",
  period_after_circulation: "A no-objection period follows the circulation of the list.",
  period_awaits_opening: "The no-objection period opens.",
  period_open: "The no-objection period is open, up to and including its closing instant.",
  period_settling: "The no-objection period has closed. What was received in time is being recorded.",
  period_ended: "The no-objection period ended.",

  objection_not_possible: "Nobody can object to an organisation of this category.",
  objection_not_yet_possible: "Member States may object once the period has opened.",
  objections_possible: "States may object until the closing instant.",
  objections_being_counted: "What was received in time is being recorded.",
  no_objection_stands: "{threshold, plural, =1 {No objection stands.} other {Fewer than # objections stand.}}",
  objection_stands: `${Opposed}.`,
  objection_before_body: `${Opposed}: the body itself decides.`,
  objection_before_chair: `${Opposed}: the Chair consults.`,
  objection_leads_on: `${Opposed}: the organisation {to, select, states {goes on to a further list, on which States are asked again} class {goes on in another category, if it agreed to that when it applied} accredited {is accredited all the same} other {goes on as the decision says}}.`,

  silence_leads_on: `${unopposed} the organisation is not accredited yet when the period has ended: it {to, select, states {goes on to a further list, on which States are asked again} body {goes before the body, which decides} class {goes on in another category, if it agreed to that when it applied} other {goes on as the decision says}}.`,
  accreditation_by_silence: `${unopposed} the organisation is accredited when the period has ended.`,
  accreditation_after_verification: "The organisation is accredited when its status has been verified.",
  accreditation_by_decision_of_body: "The body decides on the list.",
  accreditation_by_body_after_objection:
    "The organisation is not accredited by silence. The body decides whether it is accredited.",
  accreditation_after_consultations:
    "The organisation is not accredited by silence. The Chair consults on whether it is accredited.",
  accredited_by_silence: "The organisation is accredited: silence is consent.",
  accredited_by_body: "The organisation is accredited: the body has decided so.",
  accredited_after_consultations:
    "The organisation is accredited: when the Chair had consulted, {threshold, plural, =1 {no objection stood} other {fewer than # objections stood}}.",
  accredited_as_of_right: "The organisation is accredited: it takes part as of right, and has announced itself.",
  accreditation_as_of_right: "The organisation takes part as of right: it is accredited when it announces itself.",
  accredited_by_notification:
    "The organisation is accredited: it informed of its interest and its status was verified.",
  accredited_by_default:
    "The organisation is accredited: nobody had ruled on it when an answer was due, and the decision takes that for a yes.",
  accreditation_suspended: "The accreditation is suspended.",
  accreditation_withdrawn: "The accreditation was withdrawn.",
  accreditation_expired: "The accreditation has expired: its last day is over.",
  not_accredited_by_route: "There is no accreditation to apply for on this route.",
  not_accredited_by_missed_call: "The organisation is not accredited: nothing was submitted by the deadline.",
  not_accredited_by_screening: "The organisation is not accredited: the review refused it.",
  not_accredited_as_incomplete: "The organisation is not accredited: what was asked for was not sent in time.",
  not_accredited_by_objection: `The organisation is not accredited: ${opposed}.`,
  not_accredited_by_body: "The organisation is not accredited: the body decided against it.",
  not_accredited_by_default:
    "The organisation is not accredited: nobody had ruled on it when an answer was due, and the decision takes that for a no.",
  not_accredited_after_consultations:
    "The organisation is not accredited: an objection was maintained when the Chair had consulted.",
  application_left_undecided:
    "No decision was taken before what the application was for had ended. It is not refused, and is held against nobody.",
  application_withdrawn: "The organisation withdrew its application.",

  valid_for_session: "An accreditation is valid for the session.",
  valid_for_mandate: "An accreditation is valid for the remainder of the mandate.",
  valid_until_its_day: "An accreditation is valid until the day that the decision names.",
  valid_for_cycle: "An accreditation is valid for the cycle.",
  may_apply_again: "The organisation may apply again in a later round.",
  may_apply_again_later: "The organisation may apply again in a later round, after the time that the decision sets.",
  may_not_apply_again: "The decision does not provide for another application.",
} as const satisfies Record<ProvisionCode, string>;
