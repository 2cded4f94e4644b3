import { describe, expect, test } from "vitest";
import { en } from "#messages/en.ts";
import { provision } from "#messages/en/kit/provision.ts";

/** Names of the arguments of an ICU text, at its outer level. */
function argumentsOf(text: string): string[] {
  let depth = 0;
  const names = new Set<string>();
  for (const brace of text.matchAll(/\{\s*(\w*)|\}/g)) {
    const opens = brace[0] !== "}";
    if (opens && depth === 0) names.add(brace[1] ?? "");
    depth += opens ? 1 : -1;
  }
  return [...names];
}

/** That each code has its sentence, and each sentence a code, is checked by type. */
const sentences = Object.entries(en.refusal).filter(([code]) => code.includes("_"));
const explained = Object.entries(provision);

describe("The sentence of a refusal, and of an explained provision", () => {
  test.each(sentences)("%s ends in a full stop and never says midnight", (_code, sentence) => {
    expect(sentence).toMatch(/[.}]$/);
    expect(sentence).not.toMatch(/midnight/i);
  });

  test("only what the rules alone refuse takes arguments: the database knows the code and no details", () => {
    const taking = sentences.map(([code, sentence]) => [code, argumentsOf(sentence)] as const);
    expect(Object.fromEntries(taking.filter(([, names]) => names.length > 0))).toEqual({
      assigned_meanwhile: ["officer"],
      call_closes_as_the_text_says: ["closesAt"],
      class_asks_for_more: ["count"],
      cut_off_does_not_lie_ahead: ["cutsOffAt"],
      cut_off_lies_outside_the_call: ["opensAt", "closesAt"],
      accreditation_would_end_before_the_session: ["endsOn"],
      zone_is_unknown: ["zone"],
      local_time_does_not_exist: ["givenOn", "time"],
      local_time_exists_twice: ["givenOn", "time"],
      what_follows_cannot_be_counted: ["dutyStation", "year"],
      year_without_holidays: ["dutyStation", "year"],
      mission_has_enough_people: ["most"],
      modalities_are_still_applied: ["count"],
      no_objection_period_has_not_opened: ["opensAt"],
      silence_procedure_has_not_opened: ["opensAt"],
      adoption_is_before_its_text: ["datedOn"],
      adoption_is_outside_its_session: ["beginsOn", "endsOn"],
      adoption_is_outside_the_mandate: ["beginsOn", "endsOn"],
      adoption_is_before_the_mandate: ["beginsOn"],
      mandate_has_an_end: ["endsOn"],
      mandate_would_be_over: ["endsOn"],
      session_outlasts_the_mandate: ["session", "endsOn"],
      citations_are_of_another_text: ["count"],
      hold_has_ended: ["endedAt"],
      application_is_returned: ["closesAt"],
      ruling_was_due: ["dueAt"],
      application_was_not_completed: ["closedAt"],
      application_was_returned_as_often_as_allowed: ["count"],
      as_many_views_as_fit: ["most"],
      time_to_complete_has_ended: ["closedAt"],
      stage_is_brought_about_by_nobody: ["class", "stage", "problem"],
      letter_does_too_much: ["most"],
      letter_opens_silence_too_late: ["opensAt"],
      letter_closes_silence_too_late: ["closesAt"],
      letter_has_a_place_for_nothing: ["place"],
      letter_does_not_say_what_it_does: ["place"],
      enclosure_was_withdrawn: ["title", "symbol"],
      enclosure_is_not_for_all_recipients: ["symbol"],
      session_has_ended: ["endsOn"],
      session_is_over: ["endsOn"],
      representatives_are_named_until_the_session_ends: ["endsOn"],
      representatives_are_complete: ["most"],
      registrations_are_made_until_the_session_ends: ["endsOn"],
      registrations_are_complete: ["most"],
      written_inputs_are_sent_until_the_session_ends: ["endsOn"],
      written_inputs_are_as_many_as_are_taken: ["most"],
      inquiries_end_with_the_process: ["endsOn"],
      enough_is_written_to_the_chair: ["most"],
      inquiries_that_wait_are_as_many_as_are_taken: ["most"],
      written_input_has_too_many_words: ["words", "most"],
      speakers_are_heard_in_the_session: ["beginsOn", "endsOn"],
      speakers_have_no_more_minutes: ["most"],
      programs_read_until_days_after_the_session: ["days"],
      program_accesses_are_as_many_as_may_be: ["most"],
      accreditation_ends_before_speakers_are_heard: ["heardOn"],
      session_would_accredit_twice: ["count", "organisations", "more"],
      determination_would_accredit_twice: ["count", "organisations", "more"],
      programme_is_unchanged: ["number"],
      agenda_number_is_there_twice: ["number"],
      programme_item_is_not_on_the_agenda: ["number"],
      meeting_is_outside_its_session: ["heldOn"],
      meeting_ends_before_it_begins: ["heldOn", "begins", "ends"],
      meetings_of_a_session_overlap: ["heldOn"],
      room_is_taken: ["heldOn", "room", "session"],
      holiday_is_of_another_year: ["on", "year"],
      holiday_stands_twice: ["on"],
      reapplication_is_too_early: ["opensAt"],
      application_is_incomplete: ["count"],
      documents_are_missing: ["count"],
      supporting_documents_are_complete: ["count"],
      class_requires_documents: ["count"],
      period_is_shorter_than_decided: ["earliestAt"],
      period_is_longer_than_decided: ["latestAt"],
      period_ends_at_the_hour_of_the_text: ["clock"],
      nothing_is_completed_after_the_call_closes: ["closesAt"],
      list_is_too_close_to_session: ["latestAt"],
      import_has_faults: ["faults"],
      country_is_unknown: ["country"],
      edition_is_dated_ahead: ["latestOn"],
      edition_is_on_record: ["datedOn"],
      objectors_are_disclosed_from_the_close: ["closesAt"],
      office_is_unknown: ["of"],
      organisation_has_enough_people: ["most"],
    });
  });

  test("an explanation is told in its provision's own values", () => {
    for (const name of explained.flatMap(([, sentence]) => argumentsOf(sentence).slice(0, 1)))
      expect(["answer", "count", "screenedBy", "threshold", "to"]).toContain(name);
  });
});
