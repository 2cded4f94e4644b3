import { expect, test } from "vitest";
import { stoppedForTheOwner } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { givenApplicant, givenProcess } from "#support/given.ts";

const database = await aDatabase();

/** One a table that has days or instants. */
const promises = [
  "days_of_access_administrator_are_of_the_calendar",
  "days_of_accreditation_are_of_the_calendar",
  "days_of_accreditation_change_are_of_the_calendar",
  "days_of_accreditation_withdrawal_are_of_the_calendar",
  "days_of_accredited_name_are_of_the_calendar",
  "days_of_acting_person_are_of_the_calendar",
  "days_of_address_change_are_of_the_calendar",
  "days_of_adoption_are_of_the_calendar",
  "days_of_application_are_of_the_calendar",
  "days_of_application_standing_are_of_the_calendar",
  "days_of_assignment_are_of_the_calendar",
  "days_of_attempt_are_of_the_calendar",
  "days_of_audit_seal_are_of_the_calendar",
  "days_of_audit_trail_are_of_the_calendar",
  "days_of_body_are_of_the_calendar",
  "days_of_body_member_are_of_the_calendar",
  "days_of_calendar_address_are_of_the_calendar",
  "days_of_call_correction_are_of_the_calendar",
  "days_of_call_for_applications_are_of_the_calendar",
  "days_of_call_withdrawal_are_of_the_calendar",
  "days_of_chair_letter_are_of_the_calendar",
  "days_of_chair_letter_opening_are_of_the_calendar",
  "days_of_claim_evidence_are_of_the_calendar",
  "days_of_completion_draft_are_of_the_calendar",
  "days_of_consolidated_list_are_of_the_calendar",
  "days_of_consultation_are_of_the_calendar",
  "days_of_consultation_entry_are_of_the_calendar",
  "days_of_corrigendum_are_of_the_calendar",
  "days_of_credential_are_of_the_calendar",
  "days_of_cut_off_are_of_the_calendar",
  "days_of_desk_note_are_of_the_calendar",
  "days_of_determination_are_of_the_calendar",
  "days_of_determination_draft_are_of_the_calendar",
  "days_of_document_are_of_the_calendar",
  "days_of_earlier_answers_are_of_the_calendar",
  "days_of_erasure_wish_are_of_the_calendar",
  "days_of_file_read_back_are_of_the_calendar",
  "days_of_holiday_are_of_the_calendar",
  "days_of_holiday_list_are_of_the_calendar",
  "days_of_idempotency_key_are_of_the_calendar",
  "days_of_inscription_are_of_the_calendar",
  "days_of_invitation_are_of_the_calendar",
  "days_of_letter_are_of_the_calendar",
  "days_of_likeness_note_are_of_the_calendar",
  "days_of_list_of_speakers_are_of_the_calendar",
  "days_of_listed_entry_are_of_the_calendar",
  "days_of_look_up_are_of_the_calendar",
  "days_of_mandate_end_are_of_the_calendar",
  "days_of_mission_are_of_the_calendar",
  "days_of_modalities_decision_are_of_the_calendar",
  "days_of_name_change_are_of_the_calendar",
  "days_of_no_objection_period_are_of_the_calendar",
  "days_of_objection_are_of_the_calendar",
  "days_of_objection_disclosure_are_of_the_calendar",
  "days_of_objection_note_are_of_the_calendar",
  "days_of_organisation_are_of_the_calendar",
  "days_of_organisation_invitation_are_of_the_calendar",
  "days_of_outage_are_of_the_calendar",
  "days_of_outage_withdrawal_are_of_the_calendar",
  "days_of_paper_are_of_the_calendar",
  "days_of_paper_file_words_are_of_the_calendar",
  "days_of_paper_text_are_of_the_calendar",
  "days_of_paper_version_are_of_the_calendar",
  "days_of_passkey_are_of_the_calendar",
  "days_of_person_are_of_the_calendar",
  "days_of_person_erasure_are_of_the_calendar",
  "days_of_person_naming_are_of_the_calendar",
  "days_of_prepared_ruling_are_of_the_calendar",
  "days_of_process_are_of_the_calendar",
  "days_of_process_text_are_of_the_calendar",
  "days_of_program_access_are_of_the_calendar",
  "days_of_programme_draft_are_of_the_calendar",
  "days_of_programme_of_work_are_of_the_calendar",
  "days_of_promises_are_of_the_calendar",
  "days_of_recusal_are_of_the_calendar",
  "days_of_register_are_of_the_calendar",
  "days_of_register_edition_are_of_the_calendar",
  "days_of_representative_are_of_the_calendar",
  "days_of_request_to_chair_are_of_the_calendar",
  "days_of_sealed_list_are_of_the_calendar",
  "days_of_second_factor_are_of_the_calendar",
  "days_of_second_factor_reset_are_of_the_calendar",
  "days_of_session_are_of_the_calendar",
  "days_of_session_change_are_of_the_calendar",
  "days_of_session_correction_are_of_the_calendar",
  "days_of_session_link_are_of_the_calendar",
  "days_of_session_move_are_of_the_calendar",
  "days_of_sign_in_are_of_the_calendar",
  "days_of_silence_break_are_of_the_calendar",
  "days_of_silence_procedure_are_of_the_calendar",
  "days_of_step_are_of_the_calendar",
  "days_of_submitted_organisation_are_of_the_calendar",
  "days_of_subscription_are_of_the_calendar",
  "days_of_unconfirmed_address_are_of_the_calendar",
  "days_of_verification_are_of_the_calendar",
  "days_of_working_draft_are_of_the_calendar",
  "days_of_working_draft_comment_are_of_the_calendar",
  "days_of_working_draft_page_are_of_the_calendar",
  "days_of_written_input_are_of_the_calendar",
];

test("every table with days or instants keeps its promise, also a new one", async () => {
  const rows = await database.asOwner(
    "select conname as name from pg_constraint where conname like 'days\\_of\\_%' order by conname collate \"C\"",
  );
  expect(rows.map(({ name }) => name)).toEqual(promises);
});

test("every day and instant on record is one that the program can read", async () => {
  const columns = await database.asOwner(`
    select class.relname as table, attname as column
    from pg_class as class
    join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and format_type(atttypid, null) in ('date', 'timestamp with time zone', 'timestamp without time zone')
      and not exists (
        select from pg_constraint
        where conrelid = class.oid and conname = 'days_are_of_the_calendar' and attnum = any (conkey)
      )
    order by 1, 2`);
  // What lists keep of an application, which is asked anew where it is void: before all time.
  expect(columns).toEqual([{ table: "application_standing", column: "next_instant" }]);
});

test.each([
  ["process", "ends_on", ["infinity", "10000-01-01"]],
  ["process", "begins_on", ["-infinity", "0044-03-15 BC"]],
  ["organisation", "created_at", ["infinity", "-infinity", "294000-01-01T00:00Z", "0001-12-31T00:00Z BC"]],
])("days_are_of_the_calendar: %s, %s", async (table, column, days) => {
  await givenProcess(database.db);
  await givenApplicant(database.db);
  for (const day of days)
    expect(await stoppedForTheOwner(database, `update ${table} set ${column} = '${day}'`)).toBe(
      "days_are_of_the_calendar",
    );
});
