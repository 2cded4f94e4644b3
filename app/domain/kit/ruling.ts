/** Where a rule is written. `paragraph` is null where the source has no numbering, or says nothing that could be cited more closely. */
export interface Citation {
  /** A symbol, a resolution or a letter: "A/RES/75/282", "Letter of the Chair, 22 April 2022". */
  readonly source: string;
  readonly paragraph: string | null;
  readonly url?: string | undefined;
}

/** Every refusal of the portal. Each has its sentence in messages/en/kit/refusal.ts; those of the rules also stand on a database constraint. */
export const refusalCodes = [
  "process_ends_before_it_begins",
  "zone_is_unknown",
  "session_ends_before_it_begins",
  "session_is_outside_the_mandate",

  "local_time_does_not_exist",
  "local_time_exists_twice",
  "deadline_before_opening",
  "deadline_is_past",
  "opening_is_past",
  "closing_instant_would_move_earlier",
  "extension_needs_a_reason",
  "year_without_holidays",

  "no_modalities_in_force",
  "modalities_contradict_themselves",
  "modalities_not_a_draft",
  "modalities_already_adopted",
  "adoption_lies_ahead",
  "modalities_are_still_applied",
  "silence_procedure_already_open",
  "silence_procedure_has_not_opened",
  "silence_procedure_has_closed",
  "silence_procedure_has_not_closed",
  "silence_procedure_already_concluded",
  "silence_already_broken_by_mission",
  "mission_may_not_break_silence",

  "session_has_ended",
  "call_is_not_open",
  "call_has_closed",
  "category_is_closed",
  "category_is_carried_over",
  "organisation_already_applied",
  "organisation_already_accredited",
  "organisation_has_application_under_way",
  "reapplication_is_not_allowed",
  "reapplication_is_too_early",
  "application_is_incomplete",
  "application_is_not_a_draft",
  "application_is_not_submitted",
  "application_cannot_be_withdrawn",
  "interest_cannot_be_notified",
  "refusal_needs_a_reason",

  "nothing_to_circulate",
  "application_cannot_be_circulated",
  "period_is_shorter_than_decided",
  "list_is_too_close_to_session",
  "period_has_not_closed",
  "settlement_margin_has_not_passed",
  "period_already_lapsed",
  "no_objection_period_has_not_opened",
  "no_objection_period_has_closed",

  "mission_may_not_object",
  "objection_names_nobody",
  "objection_names_more_than_one",
  "basis_is_required",
  "application_not_in_period",
  "category_cannot_be_objected_to",
  "already_objected",
  "objection_cannot_be_withdrawn",
  "objection_already_withdrawn",
  "not_an_objection_of_this_mission",

  "standing_objection",
  "application_is_not_cleared",
  "route_does_not_accredit",
  "accreditation_is_not_in_force",
  "accreditation_is_not_suspended",
  "ground_is_required",

  "letter_was_not_given_up",
  "letter_has_expired",
  "not_a_demonstration",
  "clock_only_moves_forward",

  "address_has_an_account",
  "there_is_an_administrator",
  "mission_is_recorded",
  "slug_is_taken",
  "invitation_already_accepted",
  "invitation_has_expired",

  "not_allowed",
  "not_found",
  "changed_meanwhile",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/**
 * Values of a refusal's sentence. Names ending in `At` hold an instant and in `On` a date, both in ISO 8601; `zone` is the IANA zone in
 * which the instants are to be shown.
 */
export type Details = Readonly<Record<string, string | number>>;

export interface Refusal {
  readonly ok: false;
  readonly because: RefusalCode;
  readonly details: Details;
  readonly cites: Citation | null;
}

export interface Accepted<Next, Happened> {
  readonly ok: true;
  readonly next: Next;
  readonly happened: Happened;
}

/** What a rule answers: the next state and what thereby happened, or why not. */
export type Ruling<Next, Happened> = Accepted<Next, Happened> | Refusal;

export function accept<const Next, const Happened>(next: Next, happened: Happened): Accepted<Next, Happened> {
  return { ok: true, next, happened };
}

export function refuse(because: RefusalCode, details: Details = {}, cites: Citation | null = null): Refusal {
  return { ok: false, because, details, cites };
}

/** What somebody decided on and what is there when it is done, each as a hash. Where they differ, the answer is `changed_meanwhile`. */
export interface SeenAndPresent {
  readonly seen: string;
  readonly present: string;
}

/** The end of every switch over a union: a new member breaks the build here. */
export function impossible(value: never): never {
  throw new Error(`Unexpected ${JSON.stringify(value)}`);
}
