import { expect, test } from "vitest";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";

const { asOwner } = await aDatabase();

/** Why a column is not erased with a person. `erased` is what `erase_person` (db/promises/record.sql) takes away, or takes the name and the address out of. */
const kept = {
  actor: "That somebody did it stays: the id leads to a row without a name.",
  code: "A word, a digest or a key of the portal's, which names nobody.",
  process:
    "The process's: a decision, a date, a text, a name of an organisation, a reason that an office gave for what it decided.",
  organisation:
    "The organisation's, with its record and its applications: answers, the name of its head and documents among them. Representatives, and who is registered without an accreditation, are deleted on a day of their own.",
  office:
    "An office's work on an application, or its letters, for the record of the process: what is written about the head of an organisation too, who is no person of the portal.",
  state: "What a State said, and where it is reached.",
  published:
    "As the Security Council published it, of nobody as a person of the portal: whom a list of another day names is the evidence of that day.",
  machine: "The machine's.",
  soon: "Digests and network addresses by which tries are counted: gone within a day.",
} as const;

/** Of every table each column that holds words, or leads to a person: whoever adds one decides here what becomes of it when a person is erased. */
const decided: Readonly<Record<string, Readonly<Partial<Record<"erased" | keyof typeof kept, string>>>>> = {
  access_administrator: { actor: "person_id named_by ended_by" },
  accreditation: { process: "route" },
  accreditation_change: { actor: "by_person", process: "kind ground" },
  accreditation_withdrawal: { actor: "entered_by decided_by", process: "ground outcome" },
  accredited_name: { organisation: "name acronym country_code search_name" },
  acting_person: { actor: "person_id ended_by" },
  address_change: { erased: "person_id email token_hash asked_by reason" },
  adoption: { actor: "entered_by confirmed_by declined_by", process: "how symbol" },
  application: {
    actor: "started_by cleared_by refused_by withdrawn_by held_back_by",
    organisation:
      "reference category route state answers refusal_ground refusal_reason held_back_reason class moved_from agreed_to",
  },
  application_standing: { process: "stage office class category route name country_code" },
  assignment: { actor: "person_id assigned_by" },
  attempt: { soon: "key" },
  audit_trail: { erased: "data", actor: "actor_person", code: "act event actor_role subject_kind" },
  body: { actor: "named_by", process: "slug title citation" },
  body_member: { actor: "seated_by ended_by", process: "reason citation end_reason end_citation" },
  calendar_address: { erased: "person_id" },
  call_correction: { actor: "corrected_by", process: "from_title to_title reason" },
  call_for_applications: { actor: "opened_by", process: "title zone extension_reason extensions" },
  call_withdrawal: { actor: "withdrawn_by", process: "reason" },
  chair_letter: {
    actor: "begun_by saved_by asked_by looked_by decided_by",
    office: "draft held_because to_missions to_organisations sealed hash",
  },
  chair_letter_opening: { actor: "opened_by" },
  chair_letter_recipient: { office: "name" },
  circulated_organisation: { organisation: "name acronym country_code website legal_status search_name" },
  claim_evidence: { actor: "verified_by", organisation: "reason number_given" },
  completion_draft: { organisation: "answers" },
  consolidated_list: { actor: "imported_by", code: "sha256" },
  consultation: { process: "stage extensions" },
  consultation_entry: { actor: "entered_by", state: "stage kind words letter" },
  corrigendum: { actor: "corrected_by", process: "name acronym country_code reason" },
  country: { machine: "code region" },
  credential: { erased: "person_id account_id provider_id access_token refresh_token id_token scope password" },
  cut_off: { actor: "announced_by" },
  desk_note: { actor: "written_by", office: "words" },
  determination: { actor: "entered_by confirmed_by", process: "how symbol" },
  determination_draft: { actor: "saved_by", process: "what typed" },
  determination_draft_item: { process: "outcome votes opposed" },
  determination_item: { process: "outcome" },
  disclosed_objection: { state: "basis" },
  document: { actor: "added_by", organisation: "kind language name type sha256 scan" },
  earlier_answers: { organisation: "answers" },
  erasure_wish: { erased: "person_id" },
  file_read_back: { erased: "person_id sha256 name type scan" },
  file_read_back_piece: { erased: "sha256" },
  holiday: { process: "name" },
  holiday_list: { actor: "recorded_by", process: "duty_station circular" },
  idempotency_key: { erased: "person_id key act outcome" },
  inquiry: { actor: "asked_by replied_by", code: "side", office: "words reply" },
  inscription: { actor: "inscribed_by changed_by ended_by", organisation: "topic ended_as" },
  invitation: { erased: "email name", actor: "invited_by accepted_by withdrawn_by", code: "role token_hash" },
  item_in_window: { process: "class stage" },
  letter: {
    erased: "recipient_email recipient_name data last_error subject html text search_recipient",
    actor: "recipient_person",
    code: "kind event_key language about_reference about_period",
  },
  likeness_note: { actor: "noted_by", office: "finding words" },
  list_of_speakers: { actor: "opened_by changed_by published_by" },
  listed_entry: { published: "kind number list_type" },
  listed_name: { published: "name quality sounds" },
  look_up: {
    actor: "looked_up_by",
    code: "directory answer_hash",
    office: "asked asked_from entry_number entry_name entry_country entry_status",
  },
  mandate_end: { actor: "entered_by", process: "citation" },
  migration: { machine: "name timestamp" },
  migration_lock: { machine: "id" },
  mission: { actor: "ended_by", state: "name country_code email copies_to language letters_come" },
  modalities_decision: { actor: "proposed_by", process: "title issuer citation text provisions classes" },
  name_change: { actor: "requested_by decided_by", process: "ground name acronym country_code outcome reason" },
  no_objection_period: { actor: "circulated_by", process: "zone list_hash extension_reason extensions" },
  objection: { actor: "withdrawn_by maintained_by", state: "kind" },
  objection_disclosure: { actor: "reader_person_id", state: "reader_role what" },
  objection_note: { actor: "person_id", state: "reference basis" },
  organisation: {
    actor: "created_by",
    organisation:
      "name acronym country_code address website legal_status search_name name_key telling_key acronym_key first_letters large_first_letters site",
  },
  organisation_invitation: { erased: "email name", actor: "invited_by accepted_by withdrawn_by", code: "token_hash" },
  outage: { actor: "recorded_by", process: "what reason" },
  outage_withdrawal: { actor: "withdrawn_by", process: "reason" },
  paper: { actor: "entered_by", process: "kind symbol title audience written_by" },
  paper_file: { process: "name type sha256 scan" },
  paper_file_words: { process: "words trouble" },
  paper_text: { actor: "added_by", process: "language words" },
  paper_version: { actor: "done_by", process: "step note" },
  passkey: { erased: "person_id credential_id public_key name" },
  person: { erased: "name email image language search_name", actor: "banned_by", code: "role letters_come" },
  person_erasure: { erased: "reason", actor: "person_id asked_by confirmed_by withdrawn_by" },
  person_naming: { erased: "email name reason", actor: "asked_by confirmed_by" },
  prepared_ruling: { actor: "prepared_by", office: "office ruling words ground asked verified_otherwise" },
  program_access: { actor: "opened_by ended_by", office: "program" },
  process: { process: "slug title mandate citation duty_station zone short_name" },
  process_text: { actor: "entered_by", process: "kind title symbol words" },
  programme_draft: { actor: "saved_by", process: "content" },
  programme_of_work: { actor: "published_by", process: "content" },
  promises: { machine: "hash owner as_applied" },
  recusal: { actor: "person_id", office: "reason" },
  register: { actor: "opened_by", process: "slug title kind citation" },
  register_edition: { actor: "imported_by", process: "source hash" },
  register_entry: { process: "name acronym number country_code status search_name name_key acronym_key" },
  registration: { actor: "registered_by withdrawn_by", organisation: "name functional_title email attends" },
  representative: { actor: "nominated_by withdrawn_by", organisation: "name functional_title email attends" },
  request_to_chair: { actor: "person_id answered_by", state: "declined_because" },
  saved_view: { erased: "person_id name list" },
  sealed_list: { actor: "sealed_by", process: "kind audience hash" },
  sealed_list_item: { process: "reference name acronym country_code category search_name class" },
  second_factor: { erased: "person_id secret backup_codes" },
  second_factor_reset: { erased: "person_id asked_by reason confirmed_by withdrawn_by" },
  session: { process: "title kind format place standing invited" },
  session_change: { actor: "changed_by", process: "standing reason" },
  session_correction: { actor: "corrected_by", process: "from_details to_details reason" },
  session_link: { actor: "given_by", process: "url" },
  session_move: { actor: "moved_by", process: "reason" },
  sign_in: { erased: "person_id token ip_address user_agent" },
  silence_break: { actor: "person_id", state: "reason" },
  silence_procedure: { actor: "opened_by", process: "zone letter extension_reason outcome extensions" },
  standing_count: { process: "stage office class category route country_code" },
  step: { actor: "by_person", organisation: "stage outcome ground reason asked answers" },
  submitted_organisation: {
    actor: "looked_at_by",
    organisation: "name acronym country_code address website legal_status search_name",
  },
  subscription: { erased: "email language token_hash" },
  unconfirmed_address: { erased: "token_hash email person_id name language password" },
  verification: { erased: "identifier value" },
  working_draft: { actor: "begun_by", process: "revises_hash outline" },
  working_draft_comment: { actor: "written_by resolved_by", process: "page words" },
  working_draft_page: { actor: "saved_by", process: "page entered" },
  written_input: { actor: "sent_by ended_by", organisation: "title language words ended_as reason" },
  written_input_file: { organisation: "name type sha256 scan" },
};

const columnsOf = (table: string) => Object.values(mustExist(decided[table])).flatMap((columns) => columns.split(" "));

test("each column that holds words or leads to a person is decided: erased with the person, or kept and why", async () => {
  const rows = await asOwner(`
    select relname::text as of, string_agg(attname::text, ' ' order by attname::text) as columns
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and (
      format_type(atttypid, null) in ('text', 'character varying', 'json', 'jsonb', 'text[]')
      or exists (
        select from pg_constraint
        where contype = 'f' and confrelid = 'person'::regclass and conrelid = attrelid and conkey[1] = attnum
      )
    )
    group by relname`);
  const found = Object.fromEntries(rows.map((row) => [String(row["of"]), String(row["columns"]).split(" ")]));
  const told = Object.fromEntries(Object.keys(decided).map((table) => [table, columnsOf(table).sort()]));
  expect(told).toEqual(found);
  const reasons = new Set(Object.values(decided).flatMap((columns) => Object.keys(columns)));
  expect(reasons).toEqual(new Set(["erased", ...Object.keys(kept)]));
});

test("what is said to be erased is what the database erases", async () => {
  const [erase] = await asOwner("select prosrc as does from pg_proc where proname = 'erase_person'");
  const does = String(erase?.["does"]);
  // With what they hang on, or made of it by the database.
  const follow = ["file_read_back_piece"];
  const said = Object.entries(decided).flatMap(([table, { erased }]) => (erased === undefined ? [] : [table]));
  const done = [...does.matchAll(/(?:delete from|update) (\w+)/g)].map(([, table]) => String(table));
  expect(new Set([...done, ...follow])).toEqual(new Set([...said, "sealed_entry"]));
});
