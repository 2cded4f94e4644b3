-- Today's tables, written from a migrated database by `npm run schema`. Nothing executes this file.

create table access_administrator (
  id uuid not null default gen_random_uuid(),
  mission_id uuid not null,
  person_id uuid not null,
  invitation_id uuid,
  named_by uuid not null,
  named_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint access_administrator_pkey PRIMARY KEY (id),
  constraint access_administrator_invitation_id_key UNIQUE (invitation_id),
  constraint access_administrator_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint access_administrator_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitation(id) ON DELETE RESTRICT,
  constraint access_administrator_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint access_administrator_named_by_fkey FOREIGN KEY (named_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint access_administrator_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint access_administrator_ends_after_being_named CHECK ((ended_at >= named_at)),
  constraint days_are_of_the_calendar CHECK ((((named_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (named_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((ended_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint end_of_an_access_administrator_has_a_person CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
);
CREATE INDEX access_administrator_by_ended_by ON public.access_administrator USING btree (ended_by);
CREATE INDEX access_administrator_by_mission_id ON public.access_administrator USING btree (mission_id);
CREATE INDEX access_administrator_by_named_by ON public.access_administrator USING btree (named_by);
CREATE INDEX access_administrator_by_person_id ON public.access_administrator USING btree (person_id);
CREATE UNIQUE INDEX access_administrator_once_at_a_time ON public.access_administrator USING btree (person_id) WHERE (ended_at IS NULL);
grant update (ended_at, ended_by) on access_administrator to portal_application;
grant insert, select on access_administrator to portal_application;
comment on table access_administrator is 'Who looks after the people of a mission, from when and until when.';
comment on column access_administrator.id is 'Identity.';
comment on column access_administrator.mission_id is 'Of which mission.';
comment on column access_administrator.person_id is 'Who.';
comment on column access_administrator.invitation_id is 'The invitation with which it began; null where the person acted for the mission before.';
comment on column access_administrator.named_by is 'Who named them: an administrator of the portal, or the mission''s access administrator.';
comment on column access_administrator.named_at is 'Since when.';
comment on column access_administrator.ended_at is 'Until when; null while they are.';
comment on column access_administrator.ended_by is 'Who ended it; themselves where they gave it up.';

create table accreditation (
  id uuid not null default gen_random_uuid(),
  application_id uuid not null,
  organisation_id uuid not null,
  process_id uuid not null,
  modalities_decision_id uuid not null,
  no_objection_period_id uuid,
  route text not null,
  granted_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  valid_until_on date,
  determination_id uuid,
  constraint accreditation_pkey PRIMARY KEY (id),
  constraint one_accreditation_per_application UNIQUE (application_id),
  constraint accreditation_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint accreditation_by_a_body_has_its_determination FOREIGN KEY (determination_id, application_id) REFERENCES determination_item(determination_id, application_id) ON DELETE RESTRICT,
  constraint accreditation_modalities_decision_id_fkey FOREIGN KEY (modalities_decision_id) REFERENCES modalities_decision(id) ON DELETE RESTRICT,
  constraint accreditation_no_objection_period_id_fkey FOREIGN KEY (no_objection_period_id) REFERENCES no_objection_period(id) ON DELETE RESTRICT,
  constraint accreditation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint accreditation_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint accreditation_route_check CHECK ((length(route) <= 50)),
  constraint days_are_of_the_calendar CHECK ((((granted_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (granted_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((recorded_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (recorded_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((valid_until_on >= '0001-01-01'::date) AND (valid_until_on <= '9999-12-31'::date))))
);
CREATE INDEX accreditation_by_decision ON public.accreditation USING btree (modalities_decision_id);
CREATE INDEX accreditation_by_determination ON public.accreditation USING btree (determination_id, application_id) WHERE (determination_id IS NOT NULL);
CREATE INDEX accreditation_by_organisation ON public.accreditation USING btree (organisation_id, process_id);
CREATE INDEX accreditation_by_period ON public.accreditation USING btree (no_objection_period_id) WHERE (no_objection_period_id IS NOT NULL);
CREATE INDEX accreditation_by_process ON public.accreditation USING btree (process_id, granted_at);
grant update (id) on accreditation to portal_application;
grant insert, select on accreditation to portal_application;
comment on table accreditation is 'An organisation''s accreditation to a process. Never changed, never deleted.';
comment on column accreditation.id is 'Identity.';
comment on column accreditation.application_id is 'The application that it grants.';
comment on column accreditation.organisation_id is 'The application''s organisation.';
comment on column accreditation.process_id is 'The process.';
comment on column accreditation.modalities_decision_id is 'The decision that it follows.';
comment on column accreditation.no_objection_period_id is 'The period that went by without a standing objection; null when nobody could object.';
comment on column accreditation.route is 'The way that the decision gave to the category.';
comment on column accreditation.granted_at is 'From when on it holds: the closing instant of the period, or the clearance of a notification.';
comment on column accreditation.recorded_at is 'When it was put on record.';
comment on column accreditation.valid_until_on is 'The last day, in the zone of the process: of its session, its mandate, or what its decision names.';
comment on column accreditation.determination_id is 'By which determination of a body; null where silence or an office let it in.';

create table accreditation_change (
  id uuid not null default gen_random_uuid(),
  accreditation_id uuid not null,
  kind text not null,
  effective_at timestamp with time zone not null,
  ground text not null,
  by_person uuid not null,
  known_at timestamp with time zone not null,
  determination_id uuid,
  constraint accreditation_change_pkey PRIMARY KEY (id),
  constraint one_change_per_instant UNIQUE (accreditation_id, known_at),
  constraint accreditation_change_accreditation_id_fkey FOREIGN KEY (accreditation_id) REFERENCES accreditation(id) ON DELETE RESTRICT,
  constraint accreditation_change_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id) ON DELETE RESTRICT,
  constraint accreditation_change_determination_id_fkey FOREIGN KEY (determination_id) REFERENCES determination(id) ON DELETE RESTRICT,
  constraint accreditation_change_ground_check CHECK (((length(ground) >= 1) AND (length(ground) <= 10000))),
  constraint accreditation_change_kind_check CHECK ((kind = ANY (ARRAY['suspended'::text, 'reinstated'::text, 'withdrawn'::text]))),
  constraint change_is_known_from_its_instant CHECK (((known_at >= effective_at) AND ((determination_id IS NOT NULL) OR (known_at = effective_at)))),
  constraint days_are_of_the_calendar CHECK ((((effective_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (effective_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((known_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (known_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))))
);
CREATE INDEX accreditation_change_by_determination ON public.accreditation_change USING btree (determination_id) WHERE (determination_id IS NOT NULL);
grant insert, select on accreditation_change to portal_application;
comment on table accreditation_change is 'What became of an accreditation after it was granted. Append only.';
comment on column accreditation_change.id is 'Identity.';
comment on column accreditation_change.accreditation_id is 'Which accreditation.';
comment on column accreditation_change.kind is 'Suspended, reinstated after a suspension or by a body, or withdrawn.';
comment on column accreditation_change.effective_at is 'From when on.';
comment on column accreditation_change.ground is 'Why.';
comment on column accreditation_change.by_person is 'Who entered it.';
comment on column accreditation_change.known_at is 'From when on it is read: of what a body decided, the confirmation.';
comment on column accreditation_change.determination_id is 'By which determination, where a body changed its mind or an entry was corrected.';

create table accreditation_withdrawal (
  id uuid not null default gen_random_uuid(),
  accreditation_id uuid not null,
  process_id uuid not null,
  ground text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  outcome text,
  decided_at timestamp with time zone,
  decided_by uuid,
  constraint accreditation_withdrawal_pkey PRIMARY KEY (id),
  constraint accreditation_withdrawal_accreditation_id_fkey FOREIGN KEY (accreditation_id) REFERENCES accreditation(id) ON DELETE RESTRICT,
  constraint accreditation_withdrawal_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint accreditation_withdrawal_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint accreditation_withdrawal_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint accreditation_withdrawal_ground_check CHECK (((length(ground) >= 1) AND (length(ground) <= 10000))),
  constraint accreditation_withdrawal_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'discarded'::text]))),
  constraint days_are_of_the_calendar CHECK ((((entered_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (entered_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((decided_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (decided_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint decided_withdrawal_has_a_person CHECK ((((outcome IS NULL) = (decided_at IS NULL)) AND ((outcome IS NULL) = (decided_by IS NULL)) AND (decided_at >= entered_at))),
  constraint second_person_confirms_withdrawal CHECK (((outcome IS DISTINCT FROM 'confirmed'::text) OR (decided_by <> entered_by)))
);
CREATE INDEX accreditation_withdrawal_by_accreditation ON public.accreditation_withdrawal USING btree (accreditation_id, entered_at);
CREATE INDEX accreditation_withdrawal_by_decided_by ON public.accreditation_withdrawal USING btree (decided_by);
CREATE INDEX accreditation_withdrawal_by_entered_by ON public.accreditation_withdrawal USING btree (entered_by);
CREATE INDEX accreditation_withdrawal_by_process ON public.accreditation_withdrawal USING btree (process_id);
CREATE UNIQUE INDEX one_open_withdrawal_per_accreditation ON public.accreditation_withdrawal USING btree (accreditation_id) WHERE (outcome IS NULL);
grant insert, select on accreditation_withdrawal to portal_application;
grant update (outcome, decided_at, decided_by) on accreditation_withdrawal to portal_application;
comment on table accreditation_withdrawal is 'That somebody entered the withdrawal of an accreditation, and what a second person made of it. One that is confirmed is the evidence of the change.';
comment on column accreditation_withdrawal.id is 'Identity.';
comment on column accreditation_withdrawal.accreditation_id is 'What is to be withdrawn.';
comment on column accreditation_withdrawal.process_id is 'To which it is accredited.';
comment on column accreditation_withdrawal.ground is 'Goes to the organisation when it is confirmed.';
comment on column accreditation_withdrawal.entered_at is 'When it was entered.';
comment on column accreditation_withdrawal.entered_by is 'Who entered it.';
comment on column accreditation_withdrawal.outcome is '''confirmed'' or ''discarded''; null while it waits for a second person.';
comment on column accreditation_withdrawal.decided_at is 'When it was confirmed, and the accreditation ended, or discarded.';
comment on column accreditation_withdrawal.decided_by is 'Who confirmed or discarded it.';

create table accredited_name (
  accreditation_id uuid not null,
  effective_at timestamp with time zone not null,
  name_change_id uuid,
  name text collate "und-x-icu" not null,
  acronym text,
  country_code text not null,
  search_name text not null generated always as (search_key(((name || ' '::text) || COALESCE(acronym, ''::text)))) stored,
  constraint accredited_name_pkey PRIMARY KEY (accreditation_id, effective_at),
  constraint accredited_name_accreditation_id_fkey FOREIGN KEY (accreditation_id) REFERENCES accreditation(id) ON DELETE RESTRICT,
  constraint accredited_name_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code) ON DELETE RESTRICT,
  constraint accredited_name_name_change_id_fkey FOREIGN KEY (name_change_id) REFERENCES name_change(id) ON DELETE RESTRICT,
  constraint accredited_name_acronym_check CHECK (((length(acronym) >= 1) AND (length(acronym) <= 50))),
  constraint accredited_name_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint days_are_of_the_calendar CHECK (((effective_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (effective_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))
);
CREATE INDEX accredited_name_by_change ON public.accredited_name USING btree (name_change_id) WHERE (name_change_id IS NOT NULL);
CREATE INDEX accredited_name_by_country ON public.accredited_name USING btree (country_code);
CREATE INDEX accredited_name_by_name ON public.accredited_name USING btree (name, accreditation_id);
CREATE INDEX accredited_name_by_words ON public.accredited_name USING gin (search_name gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='256');
grant insert, select on accredited_name to portal_application;
comment on table accredited_name is 'What an accredited organisation is called: the name under which it was granted, and each that was confirmed later. Append only.';
comment on column accredited_name.accreditation_id is 'Which accreditation.';
comment on column accredited_name.effective_at is 'From when on: the grant, or the confirmation of a change.';
comment on column accredited_name.name_change_id is 'The change that was confirmed; null for the name of the grant.';
comment on column accredited_name.name is 'Legal name.';
comment on column accredited_name.acronym is 'Its short form, if it had one.';
comment on column accredited_name.country_code is 'Where its seat was.';
comment on column accredited_name.search_name is 'Name and acronym as they are searched: see search_key.';

create table acting_person (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null,
  invitation_id uuid,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint acting_person_pkey PRIMARY KEY (id),
  constraint acting_person_invitation_id_key UNIQUE (invitation_id),
  constraint acting_person_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint acting_person_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES organisation_invitation(id) ON DELETE RESTRICT,
  constraint acting_person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint acting_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint acting_ends_after_it_began CHECK ((ended_at >= began_at)),
  constraint days_are_of_the_calendar CHECK ((((began_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (began_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((ended_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint who_acts_no_longer_was_taken_off_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
);
CREATE INDEX acting_person_by_ended_by ON public.acting_person USING btree (ended_by);
CREATE INDEX acting_person_by_organisation ON public.acting_person USING btree (organisation_id, began_at);
CREATE INDEX acting_person_by_person ON public.acting_person USING btree (person_id);
CREATE UNIQUE INDEX one_organisation_at_a_time ON public.acting_person USING btree (person_id) WHERE (ended_at IS NULL);
grant update (ended_at, ended_by) on acting_person to portal_application;
grant insert, select on acting_person to portal_application;
comment on table acting_person is 'Who acts for an organisation, from when and until when.';
comment on column acting_person.id is 'Identity.';
comment on column acting_person.organisation_id is 'For which organisation.';
comment on column acting_person.person_id is 'Who.';
comment on column acting_person.invitation_id is 'By which invitation; null for whoever made the record.';
comment on column acting_person.began_at is 'Since when.';
comment on column acting_person.ended_at is 'Until when; null while they act.';
comment on column acting_person.ended_by is 'Who took them off; themselves where they left.';

create table address_change (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  email text not null,
  token_hash text not null,
  asked_by uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint address_change_pkey PRIMARY KEY (id),
  constraint address_change_token_hash_key UNIQUE (token_hash),
  constraint address_change_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint address_change_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint address_change_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint address_change_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint address_change_token_hash_check CHECK ((length(token_hash) <= 200)),
  constraint address_is_confirmed_in_time CHECK ((confirmed_at <= expires_at)),
  constraint days_are_of_the_calendar CHECK ((((asked_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (asked_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((confirmed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (confirmed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))))
);
CREATE INDEX address_change_by_asked_by ON public.address_change USING btree (asked_by);
CREATE INDEX address_change_by_person_id ON public.address_change USING btree (person_id);
grant update (confirmed_at) on address_change to portal_application;
grant insert, select on address_change to portal_application;
comment on table address_change is 'An address that an administrator mends: the letter sent there confirms it.';
comment on column address_change.id is 'Identity.';
comment on column address_change.person_id is 'Whose address.';
comment on column address_change.email is 'The new one.';
comment on column address_change.token_hash is 'SHA-256 of the secret in the letter.';
comment on column address_change.asked_by is 'The administrator.';
comment on column address_change.reason is 'Why.';
comment on column address_change.asked_at is 'When.';
comment on column address_change.expires_at is 'Until when the link works.';
comment on column address_change.confirmed_at is 'When it was opened, and the address changed.';

create table adoption (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  modalities_decision_id uuid,
  process_text_id uuid,
  session_id uuid,
  how text,
  in_favour integer,
  against integer,
  abstaining integer,
  symbol text not null,
  decided_at timestamp with time zone not null,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  declined_at timestamp with time zone,
  declined_by uuid,
  by_one_person boolean not null default false,
  constraint adoption_pkey PRIMARY KEY (id),
  constraint adoption_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint adoption_declined_by_fkey FOREIGN KEY (declined_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint adoption_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint adoption_modalities_decision_id_process_id_fkey FOREIGN KEY (modalities_decision_id, process_id) REFERENCES modalities_decision(id, process_id) ON DELETE RESTRICT,
  constraint adoption_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint adoption_process_text_id_process_id_fkey FOREIGN KEY (process_text_id, process_id) REFERENCES process_text(id, process_id) ON DELETE RESTRICT,
  constraint adoption_session_id_process_id_fkey FOREIGN KEY (session_id, process_id) REFERENCES session(id, process_id) ON DELETE RESTRICT,
  constraint adoption_abstaining_check CHECK ((abstaining >= 0)),
  constraint adoption_against_check CHECK ((against >= 0)),
  constraint adoption_has_a_second_person CHECK ((by_one_person OR ((confirmed_at IS NULL) AND (confirmed_by IS NULL)) OR ((confirmed_at IS NOT NULL) AND ((confirmed_by <> entered_by) IS TRUE)))),
  constraint adoption_how_check CHECK ((how = ANY (ARRAY['no_objection'::text, 'consensus'::text, 'vote'::text, 'pronouncement'::text]))),
  constraint adoption_in_favour_check CHECK ((in_favour >= 0)),
  constraint adoption_is_confirmed_or_declined CHECK (((confirmed_at IS NULL) OR (declined_at IS NULL))),
  constraint adoption_is_known_after_it_is_decided CHECK ((by_one_person OR ((decided_at <= entered_at) AND (entered_at <= confirmed_at) AND (entered_at <= declined_at)))),
  constraint adoption_is_of_one_text CHECK ((num_nonnulls(modalities_decision_id, process_text_id) = 1)),
  constraint adoption_says_where_and_how CHECK ((by_one_person OR (num_nonnulls(session_id, how, entered_by) = 3))),
  constraint adoption_symbol_check CHECK (((length(symbol) >= 1) AND (length(symbol) <= 300))),
  constraint days_are_of_the_calendar CHECK ((((decided_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (decided_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((entered_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (entered_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((confirmed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (confirmed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((declined_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (declined_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint figures_go_with_a_vote CHECK (
CASE
    WHEN (NOT (how IS DISTINCT FROM 'vote'::text)) THEN ((num_nonnulls(in_favour, against, abstaining) = 3) AND (in_favour > against))
    ELSE (num_nonnulls(in_favour, against, abstaining) = 0)
END)
);
CREATE INDEX adoption_by_confirming_person ON public.adoption USING btree (confirmed_by);
CREATE INDEX adoption_by_decision ON public.adoption USING btree (modalities_decision_id, process_id);
CREATE INDEX adoption_by_declining_person ON public.adoption USING btree (declined_by);
CREATE INDEX adoption_by_entering_person ON public.adoption USING btree (entered_by);
CREATE INDEX adoption_by_process ON public.adoption USING btree (process_id);
CREATE INDEX adoption_by_session ON public.adoption USING btree (session_id, process_id);
CREATE INDEX adoption_by_text ON public.adoption USING btree (process_text_id, process_id);
CREATE UNIQUE INDEX one_adoption_per_decision ON public.adoption USING btree (modalities_decision_id) WHERE (declined_at IS NULL);
CREATE UNIQUE INDEX one_adoption_per_text ON public.adoption USING btree (process_text_id) WHERE (declined_at IS NULL);
grant update (confirmed_at, confirmed_by, declined_at, declined_by) on adoption to portal_application;
grant insert, select on adoption to portal_application;
comment on table adoption is 'The body adopts a text in a meeting: entered by one person, confirmed by another, and in force only then.';
comment on column adoption.id is 'Identity.';
comment on column adoption.process_id is 'Of which process.';
comment on column adoption.modalities_decision_id is 'The modalities decision, if it is one.';
comment on column adoption.process_text_id is 'Or the other text.';
comment on column adoption.session_id is 'In which session.';
comment on column adoption.how is 'No objection, consensus, vote or the pronouncement of whoever presided.';
comment on column adoption.in_favour is 'Of a vote.';
comment on column adoption.against is 'Of a vote.';
comment on column adoption.abstaining is 'Of a vote.';
comment on column adoption.symbol is 'Of the document that says so.';
comment on column adoption.decided_at is 'When the body adopted it: the instant that counts.';
comment on column adoption.entered_at is 'When it was entered.';
comment on column adoption.entered_by is 'By whom.';
comment on column adoption.confirmed_at is 'When it was confirmed: from when on it is known, and anything is changed by it.';
comment on column adoption.confirmed_by is 'By whom: another person.';
comment on column adoption.declined_at is 'When it was taken back before it was confirmed.';
comment on column adoption.declined_by is 'By whom.';
comment on column adoption.by_one_person is 'Recorded by one person alone under an earlier rule; no new one is.';

create table application (
  id uuid not null default gen_random_uuid(),
  reference text not null default new_reference('A'::text),
  organisation_id uuid not null,
  call_id uuid not null,
  category text,
  route text,
  state text not null default 'draft'::text,
  answers jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  started_at timestamp with time zone not null,
  started_by uuid,
  received_at timestamp with time zone,
  cleared_at timestamp with time zone,
  cleared_by uuid,
  refused_at timestamp with time zone,
  refused_by uuid,
  refusal_reason text,
  no_objection_period_id uuid,
  circulated_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  held_back_at timestamp with time zone,
  held_back_by uuid,
  held_back_reason text,
  class text,
  moved_from text,
  agreed_to text,
  refusal_ground text,
  constraint application_pkey PRIMARY KEY (id),
  constraint application_reference_key UNIQUE (reference),
  constraint one_application_per_organisation_and_call UNIQUE (organisation_id, call_id),
  constraint application_call_id_fkey FOREIGN KEY (call_id) REFERENCES call_for_applications(id) ON DELETE RESTRICT,
  constraint application_cleared_by_fkey FOREIGN KEY (cleared_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint application_held_back_by_fkey FOREIGN KEY (held_back_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint application_is_circulated_in_a_known_period FOREIGN KEY (no_objection_period_id) REFERENCES no_objection_period(id) ON DELETE RESTRICT,
  constraint application_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint application_refused_by_fkey FOREIGN KEY (refused_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint application_started_by_fkey FOREIGN KEY (started_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint application_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint application_agreed_to_check CHECK (((length(agreed_to) >= 1) AND (length(agreed_to) <= 50))),
  constraint application_answers_check CHECK (((jsonb_typeof(answers) = 'object'::text) AND (length((answers)::text) <= 200000))),
  constraint application_category_check CHECK ((category = ANY (ARRAY['ecosoc-ngo'::text, 'ngo'::text, 'business'::text, 'academia'::text, 'other'::text]))),
  constraint application_class_check CHECK (((length(class) >= 1) AND (length(class) <= 50))),
  constraint application_goes_on_in_the_class_it_agreed_to CHECK (((moved_from IS NULL) OR (NOT (class IS DISTINCT FROM agreed_to)))),
  constraint application_has_the_category_of_its_class CHECK (((class IS NULL) = (category IS NULL))),
  constraint application_held_back_reason_check CHECK (((length(held_back_reason) >= 1) AND (length(held_back_reason) <= 5000))),
  constraint application_moved_from_check CHECK (((length(moved_from) >= 1) AND (length(moved_from) <= 50))),
  constraint application_reference_check CHECK ((length(reference) <= 40)),
  constraint application_refusal_ground_check CHECK ((refusal_ground = ANY (ARRAY['not_relevant'::text, 'not_competent'::text, 'not_of_the_class'::text, 'information_lacking'::text, 'not_verified'::text, 'same_organisation'::text, 'other'::text]))),
  constraint application_refusal_reason_check CHECK (((length(refusal_reason) >= 1) AND (length(refusal_reason) <= 10000))),
  constraint application_route_check CHECK ((route = ANY (ARRAY['notify'::text, 'notify-and-list'::text, 'no-objection'::text, 'body-decides'::text, 'closed'::text, 'carried-over'::text]))),
  constraint application_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'cleared'::text, 'refused'::text, 'circulated'::text, 'withdrawn'::text]))),
  constraint application_version_check CHECK ((version >= 1)),
  constraint circulated_application_has_period CHECK ((((no_objection_period_id IS NULL) OR (circulated_at IS NOT NULL)) AND ((state <> 'circulated'::text) OR (circulated_at IS NOT NULL)) AND ((state = ANY (ARRAY['circulated'::text, 'withdrawn'::text])) OR (circulated_at IS NULL)))),
  constraint cleared_application_has_officer CHECK ((((cleared_by IS NULL) OR (cleared_at IS NOT NULL)) AND ((state <> ALL (ARRAY['cleared'::text, 'circulated'::text])) OR (cleared_at IS NOT NULL)))),
  constraint days_are_of_the_calendar CHECK ((((started_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (started_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((received_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (received_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((cleared_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (cleared_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((refused_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (refused_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((circulated_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (circulated_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((withdrawn_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (withdrawn_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((held_back_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (held_back_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint ground_is_of_a_refused_application CHECK (((refusal_ground IS NULL) OR (state = 'refused'::text))),
  constraint held_back_application_has_reason CHECK ((((held_back_at IS NULL) = (held_back_by IS NULL)) AND ((held_back_at IS NULL) = (held_back_reason IS NULL)))),
  constraint held_back_application_is_on_no_list CHECK (((held_back_at IS NULL) OR (state = 'cleared'::text))),
  constraint refused_application_has_reason CHECK ((((state = 'refused'::text) = (refused_at IS NOT NULL)) AND ((refused_at IS NULL) = (refused_by IS NULL)) AND ((refused_at IS NULL) = (refusal_reason IS NULL)))),
  constraint submitted_application_has_a_route CHECK (((received_at IS NULL) = (route IS NULL))),
  constraint submitted_application_has_receipt_time CHECK (((state = 'draft'::text) = (received_at IS NULL))),
  constraint submitted_application_is_in_a_class CHECK (((state = 'draft'::text) OR (class IS NOT NULL))),
  constraint withdrawn_application_has_instant CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)))
);
CREATE INDEX application_by_call_and_state ON public.application USING btree (call_id, state, received_at);
CREATE INDEX application_by_part_of_reference ON public.application USING gin (lower(replace(reference, '-'::text, ''::text)) gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='256');
CREATE INDEX application_by_period ON public.application USING btree (no_objection_period_id, state) WHERE (no_objection_period_id IS NOT NULL);
CREATE INDEX application_by_state ON public.application USING btree (state, received_at, id);
CREATE INDEX application_category ON public.application USING btree (id) INCLUDE (category);
CREATE INDEX application_cleared_by ON public.application USING btree (cleared_by) WHERE (cleared_by IS NOT NULL);
CREATE INDEX application_held_back_by ON public.application USING btree (held_back_by) WHERE (held_back_by IS NOT NULL);
CREATE INDEX application_refused_by ON public.application USING btree (refused_by) WHERE (refused_by IS NOT NULL);
CREATE INDEX application_started_by ON public.application USING btree (started_by) WHERE (started_by IS NOT NULL);
CREATE INDEX application_withdrawn_by ON public.application USING btree (withdrawn_by) WHERE (withdrawn_by IS NOT NULL);
grant update (category, route, state, answers, version, received_at, cleared_at, cleared_by, refused_at, refused_by, refusal_reason, no_objection_period_id, circulated_at, withdrawn_at, withdrawn_by, held_back_at, held_back_by, held_back_reason, class, moved_from, agreed_to, refusal_ground) on application to portal_application;
grant delete, insert, select on application to portal_application;
comment on table application is 'One organisation''s request for accreditation in one call.';
comment on column application.id is 'Identity.';
comment on column application.reference is 'Its public name.';
comment on column application.organisation_id is 'Who applies.';
comment on column application.call_id is 'In which call.';
comment on column application.category is 'Under what its class is found in lists.';
comment on column application.route is 'The way that the track of its class gives it, fixed when it came into the class.';
comment on column application.state is 'What has been done with it. Whether it is accredited is not here: time decides that.';
comment on column application.answers is 'What the form asked.';
comment on column application.version is 'Grows by one with each change, so that nobody overwrites what they have not seen.';
comment on column application.started_at is 'When the draft was begun.';
comment on column application.started_by is 'By whom.';
comment on column application.received_at is 'When the server received the submission: the instant that counts.';
comment on column application.cleared_at is 'When the Secretariat cleared it.';
comment on column application.cleared_by is 'The officer.';
comment on column application.refused_at is 'When the Secretariat refused it.';
comment on column application.refused_by is 'The officer.';
comment on column application.refusal_reason is 'Why: goes to the applicant.';
comment on column application.no_objection_period_id is 'The period in which it is before the States; null once what comes next is another list, or another class.';
comment on column application.circulated_at is 'When it was put to the States.';
comment on column application.withdrawn_at is 'When the organisation withdrew it.';
comment on column application.withdrawn_by is 'By whom.';
comment on column application.held_back_at is 'Since when an officer keeps it off the list, though it is cleared.';
comment on column application.held_back_by is 'The officer.';
comment on column application.held_back_reason is 'Why, for the desk.';
comment on column application.class is 'In which class of the decision of its call it is, by the key; null while its organisation has chosen none.';
comment on column application.moved_from is 'The class in which it was received, where it has gone on in another.';
comment on column application.agreed_to is 'In which other class it goes on if its claim cannot be verified; null where the organisation did not agree, or the text knows none.';
comment on column application.refusal_ground is 'On which ground: goes to the applicant. Null of what was refused before grounds were kept.';

create table application_standing (
  application_id uuid not null,
  stage text,
  since timestamp with time zone,
  told_at timestamp with time zone,
  next_instant timestamp with time zone,
  office text,
  call_id uuid not null,
  class text,
  category text,
  route text,
  received_at timestamp with time zone,
  cleared boolean not null default false,
  listed boolean not null default false,
  held_back boolean not null default false,
  name text collate "und-x-icu",
  country_code text,
  assigned_to uuid,
  constraint application_standing_pkey PRIMARY KEY (application_id),
  constraint application_standing_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE,
  constraint application_standing_category_check CHECK ((length(category) <= 50)),
  constraint application_standing_class_check CHECK ((length(class) <= 50)),
  constraint application_standing_country_code_check CHECK ((length(country_code) <= 3)),
  constraint application_standing_name_check CHECK ((length(name) <= 300)),
  constraint application_standing_office_check CHECK ((office = ANY (ARRAY['secretariat'::text, 'chair'::text]))),
  constraint application_standing_route_check CHECK ((length(route) <= 50)),
  constraint application_standing_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'draft-closed'::text, 'submitted'::text, 'interest-notified'::text, 'returned'::text, 'cleared'::text, 'refused'::text, 'circulated'::text, 'settling'::text, 'in-consultation'::text, 'before-body'::text, 'accredited'::text, 'suspended'::text, 'accreditation-withdrawn'::text, 'expired'::text, 'not-accredited'::text, 'undecided'::text, 'withdrawn'::text]))),
  constraint days_are_of_the_calendar CHECK ((((since >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (since <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((told_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (told_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((received_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (received_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint standing_that_is_kept_has_its_stage CHECK (((num_nulls(stage, told_at) = 0) OR (next_instant <= '1970-01-01 00:00:00+00'::timestamp with time zone)))
);
CREATE INDEX application_standing_by_arrival ON public.application_standing USING btree (received_at, application_id) WHERE (received_at IS NOT NULL);
CREATE INDEX application_standing_by_assignment ON public.application_standing USING btree (assigned_to, stage, received_at, application_id) WHERE (assigned_to IS NOT NULL);
CREATE INDEX application_standing_by_country ON public.application_standing USING btree (country_code, call_id);
CREATE INDEX application_standing_by_next_instant ON public.application_standing USING btree (next_instant) WHERE (next_instant IS NOT NULL);
CREATE INDEX application_standing_by_office ON public.application_standing USING btree (office, stage, received_at, application_id) WHERE (office IS NOT NULL);
CREATE INDEX application_standing_by_outcome ON public.application_standing USING btree (since DESC, name, application_id) INCLUDE (stage) WHERE (stage = ANY (ARRAY['accredited'::text, 'suspended'::text, 'accreditation-withdrawn'::text, 'expired'::text, 'not-accredited'::text, 'undecided'::text, 'refused'::text, 'withdrawn'::text]));
CREATE INDEX application_standing_by_stage ON public.application_standing USING btree (stage, received_at, application_id);
CREATE INDEX application_standing_by_told_at ON public.application_standing USING btree (told_at);
grant select on application_standing to portal_application;
grant update (stage, since, told_at, next_instant, office) on application_standing to portal_application;
comment on table application_standing is 'What the rule said of an application when something was last recorded about it, for lists that filter and count. Derived, and evidence for nothing.';
comment on column application_standing.application_id is 'Of which application.';
comment on column application_standing.stage is 'Where it stands, in the word of the rule; null before the rule has been asked.';
comment on column application_standing.since is 'Since when.';
comment on column application_standing.told_at is 'At which instant the rule was asked: for an earlier one it is asked again.';
comment on column application_standing.next_instant is 'When the rule may say something else without an act: from then on it is asked. -infinity where something has just been recorded, null where only an act changes it.';
comment on column application_standing.office is 'The office whose ruling is awaited, as the rule said it; null where none is.';
comment on column application_standing.call_id is 'Under which call.';
comment on column application_standing.class is 'In which class of the decision of its call; null until it is sent.';
comment on column application_standing.category is 'In which category it came in; null until it is sent.';
comment on column application_standing.route is 'By which way its class lets in; null until it is sent.';
comment on column application_standing.received_at is 'When it was received; null until it is sent.';
comment on column application_standing.cleared is 'Whether it counts as cleared.';
comment on column application_standing.listed is 'Whether it was put on a list.';
comment on column application_standing.held_back is 'Whether an officer keeps it off the list.';
comment on column application_standing.name is 'As it is called under its accreditation or, without one, as it was sent.';
comment on column application_standing.country_code is 'Where it was sent from.';
comment on column application_standing.assigned_to is 'To which officer it was assigned last, whether or not the office has ended; null where it is nobody''s.';

create table assignment (
  application_id uuid not null,
  n integer not null,
  person_id uuid,
  assigned_at timestamp with time zone not null,
  assigned_by uuid not null,
  constraint assignment_pkey PRIMARY KEY (application_id, n),
  constraint assignment_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint assignment_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint assignment_n_check CHECK ((n >= 1)),
  constraint days_are_of_the_calendar CHECK (((assigned_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (assigned_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))
);
CREATE INDEX assignment_by_assigning_person ON public.assignment USING btree (assigned_by);
CREATE INDEX assignment_by_person ON public.assignment USING btree (person_id, assigned_at) WHERE (person_id IS NOT NULL);
grant insert, select on assignment to portal_application;
comment on table assignment is 'Which officer of the Secretariat looks at an application. The latest counts.';
comment on column assignment.application_id is 'Which application.';
comment on column assignment.n is 'The how manieth of this application.';
comment on column assignment.person_id is 'Which officer; null where it was given back, and is nobody''s.';
comment on column assignment.assigned_at is 'Since when.';
comment on column assignment.assigned_by is 'Who assigned it, took it or gave it back.';

create unlogged table attempt (
  key text not null,
  count integer not null,
  began_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint attempt_pkey PRIMARY KEY (key),
  constraint attempt_count_check CHECK ((count >= 0)),
  constraint attempt_key_check CHECK ((length(key) <= 300)),
  constraint days_are_of_the_calendar CHECK ((((began_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (began_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))))
);
CREATE INDEX attempt_by_age ON public.attempt USING btree (expires_at);
grant delete, insert, select, update on attempt to portal_application;
comment on table attempt is 'How often an address, a device or an account has tried something of late.';
comment on column attempt.key is 'What was tried, by whom, and on which account.';
comment on column attempt.count is 'Tries within the present window.';
comment on column attempt.began_at is 'When the window began.';
comment on column attempt.expires_at is 'When the window ends and the row may go.';

create table audit_seal (
  number bigint not null,
  previous_hash bytea not null,
  entries integer not null,
  sealed_at timestamp with time zone not null,
  hash bytea not null,
  constraint audit_seal_pkey PRIMARY KEY (number),
  constraint audit_seal_is_on_something CHECK ((entries >= 1)),
  constraint audit_seals_are_counted_from_one CHECK ((number >= 1)),
  constraint days_are_of_the_calendar CHECK (((sealed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (sealed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint hash_of_an_audit_seal_is_whole CHECK (((octet_length(previous_hash) = 32) AND (octet_length(hash) = 32)))
);
comment on table audit_seal is 'What was in the audit trail when it was sealed, in a chain. Append only.';
comment on column audit_seal.number is 'The order, without a gap.';
comment on column audit_seal.previous_hash is 'The hash of the seal before; 32 zeros at the first.';
comment on column audit_seal.entries is 'How many entries it is on.';
comment on column audit_seal.sealed_at is 'When, by the machine''s clock.';
comment on column audit_seal.hash is 'SHA-256 of all of this and of the digests of its entries, as audit_seal_hash says.';

create table audit_trail (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default clock_timestamp(),
  act text not null,
  event text not null,
  actor_person uuid,
  actor_role text not null,
  subject_kind text not null,
  subject_id uuid,
  process_id uuid,
  confidential boolean not null default false,
  data jsonb not null,
  constraint audit_trail_pkey PRIMARY KEY (id),
  constraint audit_trail_actor_person_fkey FOREIGN KEY (actor_person) REFERENCES person(id) ON DELETE RESTRICT,
  constraint audit_trail_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint audit_trail_act_check CHECK (((length(act) >= 1) AND (length(act) <= 100))),
  constraint audit_trail_actor_role_check CHECK (((length(actor_role) >= 1) AND (length(actor_role) <= 50))),
  constraint audit_trail_event_check CHECK (((length(event) >= 1) AND (length(event) <= 100))),
  constraint audit_trail_subject_kind_check CHECK (((length(subject_kind) >= 1) AND (length(subject_kind) <= 100))),
  constraint confidential_entry_has_a_process CHECK (((NOT confidential) OR (process_id IS NOT NULL))),
  constraint days_are_of_the_calendar CHECK ((((at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((recorded_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (recorded_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))))
);
CREATE INDEX audit_trail_as_it_happened ON public.audit_trail USING btree (at DESC, id DESC);
CREATE INDEX audit_trail_by_actor ON public.audit_trail USING btree (actor_person, id);
CREATE INDEX audit_trail_by_process ON public.audit_trail USING btree (process_id, id);
CREATE INDEX audit_trail_by_renamed ON public.audit_trail USING btree (subject_id, id) WHERE (event = 'PersonRenamed'::text);
CREATE INDEX audit_trail_by_subject ON public.audit_trail USING btree (subject_id, id);
alter table audit_trail enable row level security;
alter table audit_trail force row level security;
grant insert (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, confidential, data) on audit_trail to portal_application;
grant select on audit_trail to portal_application;
comment on table audit_trail is 'Everything that was done, in the order in which it was recorded. Append only.';
comment on column audit_trail.id is 'The order.';
comment on column audit_trail.at is 'When it happened, by the portal''s clock.';
comment on column audit_trail.recorded_at is 'When it was written, by the machine''s clock.';
comment on column audit_trail.act is 'The slug of the act, for instance submit-application.';
comment on column audit_trail.event is 'What then had happened, for instance ApplicationSubmitted.';
comment on column audit_trail.actor_person is 'Who; null for the clock.';
comment on column audit_trail.actor_role is 'In which role.';
comment on column audit_trail.subject_kind is 'What sort of thing it was done to.';
comment on column audit_trail.subject_id is 'Which one.';
comment on column audit_trail.process_id is 'In which process.';
comment on column audit_trail.confidential is 'True for what only the Chair may read: who objected.';
comment on column audit_trail.data is 'The event.';

create table body (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  slug text not null,
  title text collate "und-x-icu" not null,
  citation jsonb not null,
  named_at timestamp with time zone not null,
  named_by uuid not null,
  constraint body_pkey PRIMARY KEY (id),
  constraint one_body_per_key UNIQUE (process_id, slug),
  constraint body_named_by_fkey FOREIGN KEY (named_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint body_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint body_cites_its_document CHECK ((btrim(COALESCE((citation ->> 'source'::text), ''::text)) <> ''::text)),
  constraint body_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 100))),
  constraint body_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint days_are_of_the_calendar CHECK (((named_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (named_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint member_states_are_no_named_body CHECK ((slug <> 'member-states'::text))
);
grant update (id) on body to portal_application;
grant insert, select on body to portal_application;
comment on table body is 'A body of a process that is not all Member States, such as a committee of fifteen. Never changed.';
comment on column body.id is 'Identity.';
comment on column body.process_id is 'Of which process.';
comment on column body.slug is 'Its name in addresses and in decisions. ''member-states'' is the body that every process has.';
comment on column body.title is 'Its full name.';
comment on column body.citation is 'What set it up.';
comment on column body.named_at is 'When it was entered.';
comment on column body.named_by is 'The officer who entered it.';

create table body_member (
  id uuid not null default gen_random_uuid(),
  body_id uuid not null,
  mission_id uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone,
  reason text not null,
  citation jsonb not null,
  stated_as_past boolean not null,
  seated_at timestamp with time zone not null,
  seated_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  end_reason text,
  end_citation jsonb,
  end_stated_as_past boolean,
  constraint body_member_pkey PRIMARY KEY (id),
  constraint body_member_body_id_fkey FOREIGN KEY (body_id) REFERENCES body(id) ON DELETE RESTRICT,
  constraint body_member_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint body_member_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint body_member_seated_by_fkey FOREIGN KEY (seated_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint body_member_end_reason_check CHECK (((length(end_reason) >= 1) AND (length(end_reason) <= 5000))),
  constraint body_member_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 5000))),
  constraint days_are_of_the_calendar CHECK ((((from_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (from_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((to_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (to_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((seated_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (seated_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((ended_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint ended_membership_has_its_grounds CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (end_reason IS NULL)) AND ((ended_at IS NULL) = (end_citation IS NULL)) AND ((ended_at IS NULL) = (end_stated_as_past IS NULL)) AND ((ended_at IS NULL) OR (to_at IS NOT NULL)))),
  constraint membership_cites_its_document CHECK (((btrim(COALESCE((citation ->> 'source'::text), ''::text)) <> ''::text) AND ((end_citation IS NULL) OR (btrim(COALESCE((end_citation ->> 'source'::text), ''::text)) <> ''::text)))),
  constraint membership_ends_after_it_begins CHECK ((to_at > from_at)),
  constraint past_membership_is_stated CHECK (((stated_as_past OR (from_at >= (seated_at - '00:02:00'::interval))) AND ((ended_at IS NULL) OR end_stated_as_past OR (to_at >= (ended_at - '00:02:00'::interval))))),
  constraint memberships_do_not_overlap EXCLUDE USING gist (body_id WITH =, mission_id WITH =, tstzrange(from_at, to_at) WITH &&)
);
CREATE INDEX body_member_by_mission ON public.body_member USING btree (mission_id);
grant insert, select on body_member to portal_application;
grant update (to_at, ended_at, ended_by, end_reason, end_citation, end_stated_as_past) on body_member to portal_application;
comment on table body_member is 'A mission''s seat in a body: from an instant on, up to another. Only its end changes, once, and only to earlier.';
comment on column body_member.id is 'Identity.';
comment on column body_member.body_id is 'In which body.';
comment on column body_member.mission_id is 'Which mission.';
comment on column body_member.from_at is 'The first instant at which it is a member.';
comment on column body_member.to_at is 'The first instant at which it is a member no more; null while no end is known.';
comment on column body_member.reason is 'Why it is seated.';
comment on column body_member.citation is 'The document that shows it.';
comment on column body_member.stated_as_past is 'Whether its writer said that the seat was taken before it was entered.';
comment on column body_member.seated_at is 'When it was entered.';
comment on column body_member.seated_by is 'The officer who entered it.';
comment on column body_member.ended_at is 'When an end was entered; null where the term, if any, was known from the beginning.';
comment on column body_member.ended_by is 'The officer who entered the end.';
comment on column body_member.end_reason is 'Why it ends.';
comment on column body_member.end_citation is 'The document that shows the end.';
comment on column body_member.end_stated_as_past is 'Whether its writer said that the seat was left before the end was entered.';

create table calendar_address (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  made_at timestamp with time zone not null,
  constraint calendar_address_pkey PRIMARY KEY (id),
  constraint one_calendar_address_each UNIQUE (person_id),
  constraint calendar_address_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((made_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (made_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))
);
grant delete, insert, select on calendar_address to portal_application;
comment on table calendar_address is 'That a person has an address for their own calendar.';
comment on column calendar_address.id is 'Identity. The address holds it with a seal that only the portal can make: who reads this table cannot make one.';
comment on column calendar_address.person_id is 'Whose calendar.';
comment on column calendar_address.made_at is 'When it was made. One that is made anew takes the place of the one before.';

create table call_correction (
  id uuid not null default gen_random_uuid(),
  call_id uuid not null,
  from_title text collate "und-x-icu" not null,
  to_title text collate "und-x-icu" not null,
  reason text collate "und-x-icu" not null,
  corrected_at timestamp with time zone not null,
  corrected_by uuid not null,
  constraint call_correction_pkey PRIMARY KEY (id),
  constraint call_correction_call_id_fkey FOREIGN KEY (call_id) REFERENCES call_for_applications(id) ON DELETE RESTRICT,
  constraint call_correction_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint call_correction_from_title_check CHECK (((length(from_title) >= 1) AND (length(from_title) <= 300))),
  constraint call_correction_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint call_correction_to_title_check CHECK (((length(to_title) >= 1) AND (length(to_title) <= 300))),
  constraint days_are_of_the_calendar CHECK (((corrected_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (corrected_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))
);
CREATE INDEX call_correction_by_call ON public.call_correction USING btree (call_id, corrected_at);
CREATE INDEX call_correction_by_person ON public.call_correction USING btree (corrected_by);
grant insert, select on call_correction to portal_application;
comment on table call_correction is 'That the title of a call was corrected.';
comment on column call_correction.id is 'Identity.';
comment on column call_correction.call_id is 'Which call.';
comment on column call_correction.from_title is 'What it was called before.';
comment on column call_correction.to_title is 'What it is called from then on.';
comment on column call_correction.reason is 'Why. It is published.';
comment on column call_correction.corrected_at is 'When.';
comment on column call_correction.corrected_by is 'Who said so.';

create table call_for_applications (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  modalities_decision_id uuid not null,
  session_id uuid not null,
  title text not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  zone text not null,
  opened_by uuid,
  extension_reason text,
  extensions jsonb not null default '[]'::jsonb,
  continuous boolean not null default false,
  constraint call_for_applications_pkey PRIMARY KEY (id),
  constraint call_for_applications_id_process_id_modalities_decision_id_key UNIQUE (id, process_id, modalities_decision_id),
  constraint call_for_applications_modalities_decision_id_process_id_fkey FOREIGN KEY (modalities_decision_id, process_id) REFERENCES modalities_decision(id, process_id) ON DELETE RESTRICT,
  constraint call_for_applications_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint call_for_applications_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint call_for_applications_session_id_process_id_fkey FOREIGN KEY (session_id, process_id) REFERENCES session(id, process_id) ON DELETE RESTRICT,
  constraint call_closes_after_it_opens CHECK ((closes_at > opens_at)),
  constraint call_for_applications_extension_reason_check CHECK ((length(extension_reason) <= 2000)),
  constraint call_for_applications_extensions_check CHECK ((jsonb_typeof(extensions) = 'array'::text)),
  constraint call_for_applications_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint call_for_applications_zone_check CHECK (((length(zone) >= 1) AND (length(zone) <= 100))),
  constraint days_are_of_the_calendar CHECK ((((opens_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (opens_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((closes_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (closes_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))))
);
CREATE INDEX call_by_closing ON public.call_for_applications USING btree (closes_at);
CREATE INDEX call_by_decision ON public.call_for_applications USING btree (modalities_decision_id, process_id);
CREATE INDEX call_by_process ON public.call_for_applications USING btree (process_id, opens_at);
CREATE INDEX call_by_session ON public.call_for_applications USING btree (session_id, process_id);
grant update (closes_at, extension_reason, extensions) on call_for_applications to portal_application;
grant insert, select on call_for_applications to portal_application;
comment on table call_for_applications is 'A round of accreditation: from when until when organisations may apply.';
comment on column call_for_applications.id is 'Identity.';
comment on column call_for_applications.process_id is 'To which process.';
comment on column call_for_applications.modalities_decision_id is 'The decision that governs this round, and stays with it.';
comment on column call_for_applications.session_id is 'For which session.';
comment on column call_for_applications.title is 'Its heading.';
comment on column call_for_applications.opens_at is 'From this instant on.';
comment on column call_for_applications.closes_at is 'Up to and including this instant.';
comment on column call_for_applications.zone is 'The IANA zone in which the deadline was announced.';
comment on column call_for_applications.opened_by is 'Who opened it.';
comment on column call_for_applications.extension_reason is 'Why the deadline was moved later.';
comment on column call_for_applications.extensions is 'Each time the closing instant was moved later: from, to, reason, when, and the outage that it answers.';
comment on column call_for_applications.continuous is 'Whether what arrives is taken up by cut-offs, and not all of it by the deadline.';

create table call_withdrawal (
  call_id uuid not null,
  reason text collate "und-x-icu" not null,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by uuid not null,
  constraint call_withdrawal_pkey PRIMARY KEY (call_id),
  constraint call_withdrawal_call_id_fkey FOREIGN KEY (call_id) REFERENCES call_for_applications(id) ON DELETE RESTRICT,
  constraint call_withdrawal_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint call_withdrawal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint days_are_of_the_calendar CHECK (((withdrawn_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (withdrawn_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))
);
CREATE INDEX call_withdrawal_by_person ON public.call_withdrawal USING btree (withdrawn_by);
grant insert, select on call_withdrawal to portal_application;
comment on table call_withdrawal is 'That a call was withdrawn before it opened.';
comment on column call_withdrawal.call_id is 'Which call.';
comment on column call_withdrawal.reason is 'Why. It is published.';
comment on column call_withdrawal.withdrawn_at is 'When.';
comment on column call_withdrawal.withdrawn_by is 'Who said so.';

create table chair_letter (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  version integer not null,
  draft jsonb not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  saved_at timestamp with time zone not null,
  saved_by uuid not null,
  asked_at timestamp with time zone,
  asked_by uuid,
  looked_at timestamp with time zone,
  looked_by uuid,
  leaves_at timestamp with time zone,
  decided_by uuid,
  held_at timestamp with time zone,
  held_because jsonb,
  circulated_at timestamp with time zone,
  to_missions text,
  to_chosen uuid[],
  to_organisations text,
  to_session_id uuid,
  sealed text,
  hash text,
  discarded_at timestamp with time zone,
  constraint chair_letter_pkey PRIMARY KEY (id),
  constraint chair_letter_id_process_id_key UNIQUE (id, process_id),
  constraint chair_letter_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint chair_letter_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint chair_letter_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint chair_letter_looked_by_fkey FOREIGN KEY (looked_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint chair_letter_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint chair_letter_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint chair_letter_to_session_id_process_id_fkey FOREIGN KEY (to_session_id, process_id) REFERENCES session(id, process_id) ON DELETE RESTRICT,
  constraint chair_letter_check CHECK (((asked_at IS NULL) = (asked_by IS NULL))),
  constraint chair_letter_check1 CHECK (((looked_at IS NULL) = (looked_by IS NULL))),
  constraint chair_letter_check2 CHECK (((held_at IS NULL) = (held_because IS NULL))),
  constraint chair_letter_check3 CHECK (((leaves_at IS NULL) OR (decided_by IS NOT NULL))),
  constraint chair_letter_draft_check CHECK (((jsonb_typeof(draft) = 'object'::text) AND (length((draft)::text) <= 1000000))),
  constraint chair_letter_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint chair_letter_held_because_check CHECK (((jsonb_typeof(held_because) = 'object'::text) AND (length((held_because)::text) <= 4000))),
  constraint chair_letter_sealed_check CHECK ((length(sealed) <= 1000000)),
  constraint chair_letter_to_missions_check CHECK ((to_missions = ANY (ARRAY['all'::text, 'member_states'::text, 'observers'::text, 'chosen'::text, 'none'::text]))),
  constraint chair_letter_to_organisations_check CHECK ((to_organisations = ANY (ARRAY['none'::text, 'process'::text, 'session'::text]))),
  constraint chair_letter_version_check CHECK ((version >= 1)),
  constraint circulated_letter_is_sealed CHECK (((circulated_at IS NOT NULL) = ((sealed IS NOT NULL) AND (hash IS NOT NULL) AND (to_missions IS NOT NULL) AND (to_organisations IS NOT NULL) AND (to_chosen IS NOT NULL)))),
  constraint days_are_of_the_calendar CHECK ((((begun_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (begun_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((saved_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (saved_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((asked_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (asked_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((looked_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (looked_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((leaves_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (leaves_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((held_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (held_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((circulated_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (circulated_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((discarded_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (discarded_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint letter_is_circulated_or_discarded CHECK (((circulated_at IS NULL) OR (discarded_at IS NULL)))
);
CREATE INDEX chair_letter_asked_by ON public.chair_letter USING btree (asked_by);
CREATE INDEX chair_letter_begun_by ON public.chair_letter USING btree (begun_by);
CREATE INDEX chair_letter_by_process ON public.chair_letter USING btree (process_id);
CREATE INDEX chair_letter_by_session ON public.chair_letter USING btree (to_session_id, process_id);
CREATE INDEX chair_letter_decided_by ON public.chair_letter USING btree (decided_by);
CREATE INDEX chair_letter_looked_by ON public.chair_letter USING btree (looked_by);
CREATE INDEX chair_letter_saved_by ON public.chair_letter USING btree (saved_by);
CREATE INDEX chair_letter_waiting ON public.chair_letter USING btree (leaves_at) WHERE (leaves_at IS NOT NULL);
alter table chair_letter enable row level security;
alter table chair_letter force row level security;
grant insert, select on chair_letter to portal_application;
grant update (version, draft, saved_at, saved_by, asked_at, asked_by, looked_at, looked_by, leaves_at, decided_by, held_at, held_because, circulated_at, to_missions, to_chosen, to_organisations, to_session_id, sealed, hash, discarded_at) on chair_letter to portal_application;
comment on table chair_letter is 'A letter of the Chair to those who take part in the process. Once it has gone out, nothing of it changes.';
comment on column chair_letter.id is 'Identity.';
comment on column chair_letter.process_id is 'Of which process.';
comment on column chair_letter.version is 'Counts how often it was saved: nobody writes over what they have not seen.';
comment on column chair_letter.draft is 'As it is typed: its words, to whom it goes, which papers go with it and what it does.';
comment on column chair_letter.begun_at is 'When it was begun.';
comment on column chair_letter.begun_by is 'By whom.';
comment on column chair_letter.saved_at is 'When it was saved last.';
comment on column chair_letter.saved_by is 'By whom.';
comment on column chair_letter.asked_at is 'When a second look was asked for; null once it was changed.';
comment on column chair_letter.asked_by is 'By whom.';
comment on column chair_letter.looked_at is 'When a colleague had looked.';
comment on column chair_letter.looked_by is 'Who looked.';
comment on column chair_letter.leaves_at is 'When it is to go out; null where it is not set, and once it has.';
comment on column chair_letter.decided_by is 'Who decided that it goes out.';
comment on column chair_letter.held_at is 'When it was to go out and did not.';
comment on column chair_letter.held_because is 'Why not: the refusal.';
comment on column chair_letter.circulated_at is 'When it went out.';
comment on column chair_letter.to_missions is 'To which missions it went.';
comment on column chair_letter.to_chosen is 'To these, where they were chosen one by one.';
comment on column chair_letter.to_organisations is 'To which accredited organisations.';
comment on column chair_letter.to_session_id is 'Of which session.';
comment on column chair_letter.sealed is 'The letter as it went out, with the dates of the record in it.';
comment on column chair_letter.hash is 'SHA-256 of that.';
comment on column chair_letter.discarded_at is 'When it was given up.';

create table chair_letter_act (
  letter_id uuid not null,
  n integer not null,
  silence_procedure_id uuid,
  session_id uuid,
  session_change_id uuid,
  session_move_id uuid,
  paper_version_id uuid,
  constraint chair_letter_act_pkey PRIMARY KEY (letter_id, n),
  constraint chair_letter_act_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES chair_letter(id) ON DELETE RESTRICT,
  constraint chair_letter_act_paper_version_id_fkey FOREIGN KEY (paper_version_id) REFERENCES paper_version(id) ON DELETE RESTRICT,
  constraint chair_letter_act_session_change_id_fkey FOREIGN KEY (session_change_id) REFERENCES session_change(id) ON DELETE RESTRICT,
  constraint chair_letter_act_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint chair_letter_act_session_move_id_fkey FOREIGN KEY (session_move_id) REFERENCES session_move(id) ON DELETE RESTRICT,
  constraint chair_letter_act_silence_procedure_id_fkey FOREIGN KEY (silence_procedure_id) REFERENCES silence_procedure(id) ON DELETE RESTRICT,
  constraint chair_letter_act_n_check CHECK ((n >= 1)),
  constraint letter_does_one_thing_at_a_time CHECK ((num_nonnulls(silence_procedure_id, session_id, session_change_id, session_move_id, paper_version_id) = 1))
);
CREATE INDEX chair_letter_act_by_paper_version ON public.chair_letter_act USING btree (paper_version_id);
CREATE INDEX chair_letter_act_by_session ON public.chair_letter_act USING btree (session_id);
CREATE INDEX chair_letter_act_by_session_change ON public.chair_letter_act USING btree (session_change_id);
CREATE INDEX chair_letter_act_by_session_move ON public.chair_letter_act USING btree (session_move_id);
CREATE INDEX chair_letter_act_by_silence_procedure ON public.chair_letter_act USING btree (silence_procedure_id);
alter table chair_letter_act enable row level security;
alter table chair_letter_act force row level security;
grant insert, select on chair_letter_act to portal_application;
comment on table chair_letter_act is 'What a letter of the Chair did in the act by which it went out.';
comment on column chair_letter_act.letter_id is 'Which letter.';
comment on column chair_letter_act.n is 'In which place among what it does.';
comment on column chair_letter_act.silence_procedure_id is 'The silence procedure that it opened.';
comment on column chair_letter_act.session_id is 'The session that it announced.';
comment on column chair_letter_act.session_change_id is 'That it confirmed a session.';
comment on column chair_letter_act.session_move_id is 'That it moved a session.';
comment on column chair_letter_act.paper_version_id is 'That it announced or circulated a paper.';

create table chair_letter_enclosure (
  letter_id uuid not null,
  n integer not null,
  paper_id uuid not null,
  version integer not null,
  constraint chair_letter_enclosure_pkey PRIMARY KEY (letter_id, n),
  constraint paper_goes_with_a_letter_once UNIQUE (letter_id, paper_id),
  constraint chair_letter_enclosure_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES chair_letter(id) ON DELETE RESTRICT,
  constraint chair_letter_enclosure_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id) ON DELETE RESTRICT,
  constraint chair_letter_enclosure_paper_id_version_fkey FOREIGN KEY (paper_id, version) REFERENCES paper_version(paper_id, n) ON DELETE RESTRICT,
  constraint chair_letter_enclosure_n_check CHECK ((n >= 1)),
  constraint chair_letter_enclosure_version_check CHECK ((version >= 1))
);
CREATE INDEX chair_letter_enclosure_by_paper ON public.chair_letter_enclosure USING btree (paper_id, version);
alter table chair_letter_enclosure enable row level security;
alter table chair_letter_enclosure force row level security;
grant insert, select on chair_letter_enclosure to portal_application;
comment on table chair_letter_enclosure is 'Which papers went with a letter of the Chair, as they stood then.';
comment on column chair_letter_enclosure.letter_id is 'With which letter.';
comment on column chair_letter_enclosure.n is 'In which place.';
comment on column chair_letter_enclosure.paper_id is 'Which paper.';
comment on column chair_letter_enclosure.version is 'In which version.';

create table chair_letter_opening (
  recipient_id uuid not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  constraint chair_letter_opening_pkey PRIMARY KEY (recipient_id),
  constraint chair_letter_opening_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint chair_letter_opening_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES chair_letter_recipient(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((opened_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))
);
CREATE INDEX chair_letter_opening_by_person ON public.chair_letter_opening USING btree (opened_by);
alter table chair_letter_opening enable row level security;
alter table chair_letter_opening force row level security;
grant insert, select on chair_letter_opening to portal_application;
comment on table chair_letter_opening is 'That a recipient has opened a letter of the Chair in the portal.';
comment on column chair_letter_opening.recipient_id is 'Which recipient.';
comment on column chair_letter_opening.opened_at is 'When first.';
comment on column chair_letter_opening.opened_by is 'Who of them.';

create table chair_letter_recipient (
  id uuid not null default gen_random_uuid(),
  letter_id uuid not null,
  process_id uuid not null,
  mission_id uuid,
  organisation_id uuid,
  name text collate "und-x-icu" not null,
  constraint chair_letter_recipient_pkey PRIMARY KEY (id),
  constraint mission_gets_a_letter_once UNIQUE (letter_id, mission_id),
  constraint organisation_gets_a_letter_once UNIQUE (letter_id, organisation_id),
  constraint chair_letter_recipient_letter_id_process_id_fkey FOREIGN KEY (letter_id, process_id) REFERENCES chair_letter(id, process_id) ON DELETE RESTRICT,
  constraint chair_letter_recipient_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint chair_letter_recipient_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint chair_letter_recipient_name_check CHECK (((length(name) >= 1) AND (length(name) <= 500))),
  constraint recipient_is_a_mission_or_an_organisation CHECK (((mission_id IS NULL) <> (organisation_id IS NULL)))
);
CREATE INDEX chair_letter_recipient_by_letter ON public.chair_letter_recipient USING btree (letter_id, process_id);
CREATE INDEX chair_letter_recipient_by_mission ON public.chair_letter_recipient USING btree (mission_id);
CREATE INDEX chair_letter_recipient_by_organisation ON public.chair_letter_recipient USING btree (organisation_id);
alter table chair_letter_recipient enable row level security;
alter table chair_letter_recipient force row level security;
grant insert, select on chair_letter_recipient to portal_application;
comment on table chair_letter_recipient is 'To whom a letter of the Chair went, once each.';
comment on column chair_letter_recipient.id is 'Identity.';
comment on column chair_letter_recipient.letter_id is 'Which letter.';
comment on column chair_letter_recipient.process_id is 'Of which process: its Chair reads the list.';
comment on column chair_letter_recipient.mission_id is 'The mission, if it is one.';
comment on column chair_letter_recipient.organisation_id is 'The organisation, if it is one.';
comment on column chair_letter_recipient.name is 'What it was called then.';

create table circulated_organisation (
  application_id uuid not null,
  name text collate "und-x-icu" not null,
  acronym text,
  country_code text not null,
  website text,
  founded_year integer,
  legal_status text,
  search_name text not null generated always as (search_key(((name || ' '::text) || COALESCE(acronym, ''::text)))) stored,
  period_id uuid,
  constraint circulated_organisation_pkey PRIMARY KEY (application_id),
  constraint circulated_organisation_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint circulated_organisation_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code) ON DELETE RESTRICT,
  constraint circulated_organisation_acronym_check CHECK (((length(acronym) >= 1) AND (length(acronym) <= 50))),
  constraint circulated_organisation_founded_year_check CHECK (((founded_year >= 1000) AND (founded_year <= 9999))),
  constraint circulated_organisation_legal_status_check CHECK (((length(legal_status) >= 1) AND (length(legal_status) <= 1000))),
  constraint circulated_organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint circulated_organisation_website_check CHECK (((length(website) >= 1) AND (length(website) <= 500)))
);
CREATE INDEX circulated_organisation_by_country ON public.circulated_organisation USING btree (country_code, period_id, application_id);
CREATE INDEX circulated_organisation_by_words ON public.circulated_organisation USING gin (period_id, search_name gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='256');
CREATE INDEX circulated_organisation_in_order ON public.circulated_organisation USING btree (period_id, name, application_id) INCLUDE (country_code);
grant insert, select on circulated_organisation to portal_application;
grant insert (period_id) on circulated_organisation to portal_application;
comment on table circulated_organisation is 'The record of each organisation on a circulated list as it was when the list went out. Never changes.';
comment on column circulated_organisation.application_id is 'The application that was put to the States.';
comment on column circulated_organisation.name is 'Legal name: what the hash of the list covers.';
comment on column circulated_organisation.acronym is 'Its short form, if it had one.';
comment on column circulated_organisation.country_code is 'Where its seat was.';
comment on column circulated_organisation.website is 'Its site on the web.';
comment on column circulated_organisation.founded_year is 'The year in which it was founded.';
comment on column circulated_organisation.legal_status is 'What it was in law and where it was registered.';
comment on column circulated_organisation.search_name is 'Name and acronym as they are searched: see search_key.';
comment on column circulated_organisation.period_id is 'The period in which it was put to the States; null where it went before a body.';

create table claim_evidence (
  application_id uuid not null,
  register_id uuid not null,
  verified_at timestamp with time zone not null,
  verified_by uuid not null,
  edition_id uuid not null,
  entry_id uuid,
  reason text,
  number_given text collate "und-x-icu",
  constraint claim_evidence_pkey PRIMARY KEY (application_id, register_id, verified_at),
  constraint claim_evidence_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint claim_evidence_register_id_fkey FOREIGN KEY (register_id) REFERENCES register(id) ON DELETE RESTRICT,
  constraint claim_evidence_verified_by_fkey FOREIGN KEY (verified_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint evidence_is_an_entry_of_its_edition FOREIGN KEY (entry_id, edition_id) REFERENCES register_entry(id, edition_id) ON DELETE RESTRICT,
  constraint evidence_is_of_an_edition_of_its_register FOREIGN KEY (edition_id, register_id) REFERENCES register_edition(id, register_id) ON DELETE RESTRICT,
  constraint claim_evidence_number_given_check CHECK (((length(number_given) >= 1) AND (length(number_given) <= 100))),
  constraint claim_evidence_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 5000))),
  constraint days_are_of_the_calendar CHECK (((verified_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (verified_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint evidence_is_an_entry_or_a_reason CHECK (((entry_id IS NULL) <> (reason IS NULL)))
);
CREATE INDEX claim_evidence_by_edition ON public.claim_evidence USING btree (edition_id);
CREATE INDEX claim_evidence_by_entry ON public.claim_evidence USING btree (entry_id) WHERE (entry_id IS NOT NULL);
CREATE INDEX claim_evidence_by_register ON public.claim_evidence USING btree (register_id);
grant insert, select on claim_evidence to portal_application;
comment on table claim_evidence is 'On what the verification of a claim rests: an entry of a register, or why it was verified without one. Append only.';
comment on column claim_evidence.application_id is 'Whose claim.';
comment on column claim_evidence.register_id is 'Against which register.';
comment on column claim_evidence.verified_at is 'When: with the clearance.';
comment on column claim_evidence.verified_by is 'The officer who cleared.';
comment on column claim_evidence.edition_id is 'The edition that counted: dated on the closing day of the call, or before.';
comment on column claim_evidence.entry_id is 'The entry that is the organisation; null where none is.';
comment on column claim_evidence.reason is 'How the claim was verified without an entry.';
comment on column claim_evidence.number_given is 'The number on the register that the application gave then; written by the database.';

create table completion_draft (
  application_id uuid not null,
  answers jsonb not null,
  saved_at timestamp with time zone not null,
  constraint application_has_one_completion_draft PRIMARY KEY (application_id),
  constraint completion_draft_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint completion_draft_answers_check CHECK (((jsonb_typeof(answers) = 'object'::text) AND (length((answers)::text) <= 200000))),
  constraint days_are_of_the_calendar CHECK (((saved_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (saved_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))
);
alter table completion_draft enable row level security;
alter table completion_draft force row level security;
grant update (answers, saved_at) on completion_draft to portal_application;
grant insert, select on completion_draft to portal_application;
comment on table completion_draft is 'What an organisation has entered to complete an application, until it is sent or its application goes on without.';
comment on column completion_draft.application_id is 'Of which application, which was sent back.';
comment on column completion_draft.answers is 'Those that were asked for, with gaps or without.';
comment on column completion_draft.saved_at is 'When they were last saved.';

create table consolidated_list (
  id uuid not null default gen_random_uuid(),
  generated_at timestamp with time zone not null,
  sha256 text not null,
  individuals integer not null,
  entities integer not null,
  names integer not null,
  imported_at timestamp with time zone not null,
  imported_by uuid not null,
  constraint consolidated_list_pkey PRIMARY KEY (id),
  constraint consolidated_list_is_on_record_once UNIQUE (sha256),
  constraint consolidated_list_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint consolidated_list_entities_check CHECK (((entities >= 0) AND (entities <= 20000))),
  constraint consolidated_list_has_entries CHECK (((individuals + entities) > 0)),
  constraint consolidated_list_individuals_check CHECK (((individuals >= 0) AND (individuals <= 20000))),
  constraint consolidated_list_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint days_are_of_the_calendar CHECK ((((generated_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (generated_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((imported_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (imported_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint entries_of_list_have_names CHECK ((names >= (individuals + entities)))
);
CREATE INDEX consolidated_list_by_instant ON public.consolidated_list USING btree (generated_at, imported_at);
CREATE INDEX consolidated_list_by_person ON public.consolidated_list USING btree (imported_by);
alter table consolidated_list enable row level security;
alter table consolidated_list force row level security;
grant insert, select on consolidated_list to portal_application;
comment on table consolidated_list is 'An edition of the Security Council''s Consolidated List, from the file that an officer brought. The file is not kept.';
comment on column consolidated_list.id is 'Identity.';
comment on column consolidated_list.generated_at is 'When the file was made, as it says.';
comment on column consolidated_list.sha256 is 'Of the file: SHA-256 (FIPS 180-4), in hexadecimal digits.';
comment on column consolidated_list.individuals is 'How many individuals it lists.';
comment on column consolidated_list.entities is 'How many entities it lists.';
comment on column consolidated_list.names is 'How many names and aliases they have together.';
comment on column consolidated_list.imported_at is 'When it was imported.';
comment on column consolidated_list.imported_by is 'By which officer.';

create table consultation (
  application_id uuid not null,
  stage text not null,
  process_id uuid not null,
  no_objection_period_id uuid not null,
  opened_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  extensions jsonb not null default '[]'::jsonb,
  constraint consultation_pkey PRIMARY KEY (application_id, stage),
  constraint consultation_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint consultation_no_objection_period_id_process_id_fkey FOREIGN KEY (no_objection_period_id, process_id) REFERENCES no_objection_period(id, process_id) ON DELETE RESTRICT,
  constraint consultation_closes_after_it_opens CHECK ((closes_at > opened_at)),
  constraint consultation_extensions_check CHECK ((jsonb_typeof(extensions) = 'array'::text)),
  constraint consultation_stage_check CHECK (((length(stage) >= 1) AND (length(stage) <= 50))),
  constraint days_are_of_the_calendar CHECK ((((opened_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((closes_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (closes_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))))
);
CREATE INDEX consultation_by_period ON public.consultation USING btree (no_objection_period_id, process_id);
CREATE INDEX consultation_by_process ON public.consultation USING btree (process_id, closes_at);
grant update (closes_at, extensions) on consultation to portal_application;
grant insert, select on consultation to portal_application;
comment on table consultation is 'The Chair consults those who objected to an organisation: from the close of its window until what the text says, or for longer.';
comment on column consultation.application_id is 'On which organisation.';
comment on column consultation.stage is 'Which stage of its track.';
comment on column consultation.process_id is 'Of which process: its Chair consults.';
comment on column consultation.no_objection_period_id is 'In which period it was objected to.';
comment on column consultation.opened_at is 'The instant at which it was objected to, whenever that was recorded.';
comment on column consultation.closes_at is 'Until when an objection can be withdrawn or maintained.';
comment on column consultation.extensions is 'Every time that its close was moved: from, to, extendedAt, and the outage that it answers.';

create table consultation_entry (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  application_id uuid not null,
  stage text not null,
  kind text not null,
  mission_id uuid,
  objection_id uuid,
  words text,
  letter text,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  constraint consultation_entry_pkey PRIMARY KEY (id),
  constraint consultation_entry_application_id_stage_fkey FOREIGN KEY (application_id, stage) REFERENCES consultation(application_id, stage) ON DELETE RESTRICT,
  constraint consultation_entry_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint consultation_entry_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint consultation_entry_objection_id_fkey FOREIGN KEY (objection_id) REFERENCES objection(id) ON DELETE RESTRICT,
  constraint consultation_entry_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint consultation_entry_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'request'::text, 'message'::text, 'withdrawn'::text, 'maintained'::text, 'extension'::text]))),
  constraint consultation_entry_letter_check CHECK (((length(letter) >= 1) AND (length(letter) <= 200))),
  constraint consultation_entry_words_check CHECK (((length(words) >= 1) AND (length(words) <= 10000))),
  constraint days_are_of_the_calendar CHECK (((entered_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (entered_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint entry_says_what_it_is CHECK (
CASE
    WHEN (kind = 'note'::text) THEN ((objection_id IS NULL) AND (words IS NOT NULL) AND (letter IS NULL))
    WHEN (kind = 'extension'::text) THEN ((mission_id IS NULL) AND (objection_id IS NULL) AND (words IS NOT NULL) AND (letter IS NULL))
    WHEN (kind = 'request'::text) THEN ((mission_id IS NOT NULL) AND (objection_id IS NULL) AND (words IS NOT NULL) AND (letter IS NULL))
    WHEN (kind = 'message'::text) THEN ((mission_id IS NOT NULL) AND (objection_id IS NOT NULL) AND (words IS NOT NULL) AND (letter IS NULL))
    ELSE ((mission_id IS NOT NULL) AND (objection_id IS NOT NULL) AND (letter IS NOT NULL))
END)
);
CREATE INDEX consultation_entry_by_application ON public.consultation_entry USING btree (application_id, stage, entered_at);
CREATE INDEX consultation_entry_by_mission ON public.consultation_entry USING btree (mission_id);
CREATE INDEX consultation_entry_by_objection ON public.consultation_entry USING btree (objection_id);
CREATE INDEX consultation_entry_by_process ON public.consultation_entry USING btree (process_id);
alter table consultation_entry enable row level security;
alter table consultation_entry force row level security;
grant insert, select on consultation_entry to portal_application;
comment on table consultation_entry is 'What the Chair''s office puts on record while it consults, and what a State writes to it. For the Chair, and what was said to or by one State for that State. Append only.';
comment on column consultation_entry.id is 'Identity.';
comment on column consultation_entry.process_id is 'Of which process.';
comment on column consultation_entry.application_id is 'On which organisation.';
comment on column consultation_entry.stage is 'In which consultation.';
comment on column consultation_entry.kind is 'A note for the Chair''s office alone, what it writes to a State (a request), what a State writes to the Chair, what it answered by letter, or why the consultation goes on for longer.';
comment on column consultation_entry.mission_id is 'To or from which State, or of a note with which State something was said elsewhere; null for another note and for an extension.';
comment on column consultation_entry.objection_id is 'Of what a State writes or answers: about which objection.';
comment on column consultation_entry.words is 'The note, what the Chair or the State writes, or the reason.';
comment on column consultation_entry.letter is 'Of an answer: the reference of the letter that gives it.';
comment on column consultation_entry.entered_at is 'When it was put on record.';
comment on column consultation_entry.entered_by is 'Who put it on record for the Chair, or wrote it for the State.';

create table corrigendum (
  id uuid not null default gen_random_uuid(),
  list_id uuid not null,
  application_id uuid not null,
  number integer not null,
  corrects uuid,
  name text collate "und-x-icu" not null,
  acronym text,
  country_code text not null,
  reason text not null,
  corrected_at timestamp with time zone not null,
  corrected_by uuid not null,
  constraint corrigendum_pkey PRIMARY KEY (id),
  constraint corrigenda_of_a_list_are_numbered UNIQUE (list_id, number),
  constraint corrigendum_id_list_id_application_id_key UNIQUE (id, list_id, application_id),
  constraint one_correction_per_corrigendum UNIQUE (corrects),
  constraint corrigendum_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint corrigendum_corrects_list_id_application_id_fkey FOREIGN KEY (corrects, list_id, application_id) REFERENCES corrigendum(id, list_id, application_id) ON DELETE RESTRICT,
  constraint corrigendum_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code) ON DELETE RESTRICT,
  constraint corrigendum_list_id_application_id_fkey FOREIGN KEY (list_id, application_id) REFERENCES sealed_list_item(list_id, application_id) ON DELETE RESTRICT,
  constraint corrigendum_acronym_check CHECK (((length(acronym) >= 1) AND (length(acronym) <= 50))),
  constraint corrigendum_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint corrigendum_number_check CHECK ((number > 0)),
  constraint corrigendum_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint days_are_of_the_calendar CHECK (((corrected_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (corrected_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))
);
CREATE INDEX corrigendum_by_application ON public.corrigendum USING btree (application_id, corrected_at);
CREATE INDEX corrigendum_by_corrected ON public.corrigendum USING btree (corrects, list_id, application_id) WHERE (corrects IS NOT NULL);
CREATE INDEX corrigendum_by_country ON public.corrigendum USING btree (country_code);
CREATE INDEX corrigendum_by_entry ON public.corrigendum USING btree (list_id, application_id, number);
CREATE UNIQUE INDEX one_correction_per_entry ON public.corrigendum USING btree (list_id, application_id) WHERE (corrects IS NULL);
grant insert, select on corrigendum to portal_application;
comment on table corrigendum is 'What was wrong on a sealed list, and what it should have read. The list stays as it was sealed; what is wrong in a corrigendum is put right by another.';
comment on column corrigendum.id is 'Identity.';
comment on column corrigendum.list_id is 'On which list.';
comment on column corrigendum.application_id is 'Which entry.';
comment on column corrigendum.number is 'Its number among the corrigenda of its list.';
comment on column corrigendum.corrects is 'The earlier corrigendum that this one puts right; null where it is the entry itself.';
comment on column corrigendum.name is 'The name that the entry should have.';
comment on column corrigendum.acronym is 'The short form that it should have, if any.';
comment on column corrigendum.country_code is 'The country that it should have.';
comment on column corrigendum.reason is 'Why, told to everybody who has the list.';
comment on column corrigendum.corrected_at is 'When.';
comment on column corrigendum.corrected_by is 'The officer who made it.';

create table country (
  code text not null,
  region text not null,
  un_member boolean not null,
  constraint country_pkey PRIMARY KEY (code),
  constraint country_code_check CHECK ((code ~ '^[A-Z]{3}$'::text)),
  constraint country_region_check CHECK ((region = ANY (ARRAY['Africa'::text, 'Americas'::text, 'Antarctica'::text, 'Asia'::text, 'Europe'::text, 'Oceania'::text])))
);
grant select on country to portal_application;
comment on table country is 'The areas of the UN''s M49 list, for addresses, under the UN''s names.';
comment on column country.code is 'ISO 3166-1 alpha-3.';
comment on column country.region is 'The region of M49.';
comment on column country.un_member is 'Whether it is one of the 193 Member States.';

create table credential (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint credential_pkey PRIMARY KEY (id),
  constraint credential_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint credential_access_token_check CHECK ((length(access_token) <= 10000)),
  constraint credential_account_id_check CHECK ((length(account_id) <= 500)),
  constraint credential_id_token_check CHECK ((length(id_token) <= 10000)),
  constraint credential_password_check CHECK ((length(password) <= 1000)),
  constraint credential_provider_id_check CHECK ((length(provider_id) <= 100)),
  constraint credential_refresh_token_check CHECK ((length(refresh_token) <= 10000)),
  constraint credential_scope_check CHECK ((length(scope) <= 2000)),
  constraint days_are_of_the_calendar CHECK ((((access_token_expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (access_token_expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((refresh_token_expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (refresh_token_expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((created_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (created_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((updated_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (updated_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))))
);
CREATE INDEX credential_by_person ON public.credential USING btree (person_id);
grant delete, insert, select, update on credential to portal_application;
comment on table credential is 'How a person proves to be who they are: here, the hash of a password.';
comment on column credential.id is 'Identity.';
comment on column credential.person_id is 'Whose it is.';
comment on column credential.account_id is 'The person''s id at the provider; for a password, the person''s own.';
comment on column credential.provider_id is 'Who vouches: ''credential'' is the portal itself.';
comment on column credential.access_token is 'Unused without an outside provider.';
comment on column credential.refresh_token is 'Unused without an outside provider.';
comment on column credential.id_token is 'Unused without an outside provider.';
comment on column credential.access_token_expires_at is 'Unused without an outside provider.';
comment on column credential.refresh_token_expires_at is 'Unused without an outside provider.';
comment on column credential.scope is 'Unused without an outside provider.';
comment on column credential.password is 'The salted hash of the password, never the password.';
comment on column credential.created_at is 'When it was made.';
comment on column credential.updated_at is 'When it was last changed.';

create table cut_off (
  call_id uuid not null,
  cuts_off_at timestamp with time zone not null,
  announced_at timestamp with time zone not null,
  announced_by uuid not null,
  constraint cut_off_pkey PRIMARY KEY (call_id, cuts_off_at),
  constraint cut_off_announced_by_fkey FOREIGN KEY (announced_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint cut_off_call_id_fkey FOREIGN KEY (call_id) REFERENCES call_for_applications(id) ON DELETE RESTRICT,
  constraint cut_off_is_announced_before_it_comes CHECK ((announced_at < cuts_off_at)),
  constraint days_are_of_the_calendar CHECK ((((cuts_off_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (cuts_off_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((announced_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (announced_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))))
);
CREATE INDEX cut_off_by_instant ON public.cut_off USING btree (cuts_off_at);
CREATE INDEX cut_off_by_person ON public.cut_off USING btree (announced_by);
grant insert, select on cut_off to portal_application;
comment on table cut_off is 'Instants by which what has arrived under a continuous call goes on the list after them.';
comment on column cut_off.call_id is 'The call.';
comment on column cut_off.cuts_off_at is 'What arrived by then goes on the list that is sent out after it.';
comment on column cut_off.announced_at is 'When it was announced.';
comment on column cut_off.announced_by is 'Who announced it.';

create table demonstration_clock (
  singleton boolean not null default true,
  shift_ms bigint not null,
  constraint demonstration_clock_pkey PRIMARY KEY (singleton),
  constraint demonstration_clock_only_moves_forward CHECK ((shift_ms >= 0)),
  constraint demonstration_clock_singleton_check CHECK (singleton)
);
grant insert, select, update on demonstration_clock to portal_application;
comment on table demonstration_clock is 'How far the clock of a demonstration runs ahead. Empty everywhere else.';
comment on column demonstration_clock.singleton is 'Always true: there is one row.';
comment on column demonstration_clock.shift_ms is 'Milliseconds that the portal''s clock is ahead of the machine''s. It only grows.';

create table desk_note (
  id uuid not null default gen_random_uuid(),
  application_id uuid not null,
  words text collate "und-x-icu" not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint desk_note_pkey PRIMARY KEY (id),
  constraint desk_note_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint desk_note_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((written_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (written_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint desk_note_words_check CHECK (((length(words) >= 1) AND (length(words) <= 5000)))
);
CREATE INDEX desk_note_by_application ON public.desk_note USING btree (application_id, written_at);
CREATE INDEX desk_note_by_person ON public.desk_note USING btree (written_by);
alter table desk_note enable row level security;
alter table desk_note force row level security;
grant insert, select on desk_note to portal_application;
comment on table desk_note is 'What officers of the Secretariat write to one another about an application.';
comment on column desk_note.id is 'Identity.';
comment on column desk_note.application_id is 'About which application.';
comment on column desk_note.words is 'What was written.';
comment on column desk_note.written_at is 'When.';
comment on column desk_note.written_by is 'By which officer.';

create table determination (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  call_id uuid not null,
  modalities_decision_id uuid not null,
  session_id uuid not null,
  how text not null,
  symbol text not null,
  decided_at timestamp with time zone not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  list_id uuid not null,
  corrects uuid,
  constraint determination_pkey PRIMARY KEY (id),
  constraint determination_list_key UNIQUE (id, list_id),
  constraint correction_is_of_the_same_list FOREIGN KEY (corrects, list_id) REFERENCES determination(id, list_id) ON DELETE RESTRICT,
  constraint determination_call_id_process_id_modalities_decision_id_fkey FOREIGN KEY (call_id, process_id, modalities_decision_id) REFERENCES call_for_applications(id, process_id, modalities_decision_id) ON DELETE RESTRICT,
  constraint determination_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint determination_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint determination_is_on_a_list FOREIGN KEY (list_id, call_id) REFERENCES sealed_list(id, call_id) ON DELETE RESTRICT,
  constraint determination_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((decided_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (decided_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((entered_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (entered_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((confirmed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (confirmed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint determination_how_check CHECK ((how = ANY (ARRAY['no-objection'::text, 'consensus'::text, 'vote'::text, 'pronouncement'::text]))),
  constraint determination_is_known_after_entered_after_decided CHECK (((entered_at >= decided_at) AND (confirmed_at >= entered_at))),
  constraint determination_symbol_check CHECK (((length(symbol) >= 1) AND (length(symbol) <= 200))),
  constraint second_person_confirms_a_determination CHECK ((((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND (confirmed_by <> entered_by)))
);
CREATE INDEX determination_by_call ON public.determination USING btree (call_id, process_id, modalities_decision_id);
CREATE INDEX determination_by_confirming ON public.determination USING btree (confirmed_by) WHERE (confirmed_by IS NOT NULL);
CREATE INDEX determination_by_corrected ON public.determination USING btree (corrects, list_id) WHERE (corrects IS NOT NULL);
CREATE INDEX determination_by_entering ON public.determination USING btree (entered_by);
CREATE INDEX determination_by_list ON public.determination USING btree (list_id, call_id);
CREATE INDEX determination_by_session ON public.determination USING btree (session_id);
CREATE UNIQUE INDEX one_correction_per_determination ON public.determination USING btree (corrects) WHERE (corrects IS NOT NULL);
CREATE UNIQUE INDEX one_determination_waits_per_list ON public.determination USING btree (list_id) WHERE (confirmed_at IS NULL);
grant update (confirmed_at, confirmed_by) on determination to portal_application;
grant delete, insert, select on determination to portal_application;
grant insert (list_id, corrects) on determination to portal_application;
comment on table determination is 'What a body has decided on a list. Entered by one person and confirmed by another; until then it says nothing.';
comment on column determination.id is 'Identity.';
comment on column determination.process_id is 'Of which process.';
comment on column determination.call_id is 'On a list of which call.';
comment on column determination.modalities_decision_id is 'The call''s decision.';
comment on column determination.session_id is 'In which session it was decided.';
comment on column determination.how is 'no-objection, consensus, vote or pronouncement.';
comment on column determination.symbol is 'The document that records it.';
comment on column determination.decided_at is 'When the body decided: from then on it counts.';
comment on column determination.entered_at is 'When it was entered.';
comment on column determination.entered_by is 'Who entered it.';
comment on column determination.confirmed_at is 'When it was confirmed: from then on it is read. Null while it says nothing.';
comment on column determination.confirmed_by is 'Who confirmed it: somebody else.';
comment on column determination.list_id is 'On which list.';
comment on column determination.corrects is 'The entry in which something was wrong: what it says keeps that instant. Null of what a body has decided anew.';

create table determination_draft (
  id uuid not null default gen_random_uuid(),
  list_id uuid not null,
  what text not null,
  corrects uuid,
  typed jsonb not null,
  saved_at timestamp with time zone not null,
  saved_by uuid not null,
  overtaken_by uuid,
  constraint determination_draft_pkey PRIMARY KEY (id),
  constraint determination_draft_id_list_id_key UNIQUE (id, list_id),
  constraint one_draft_of_a_determination_for_each_person UNIQUE NULLS NOT DISTINCT (list_id, what, corrects, saved_by),
  constraint determination_draft_corrects_fkey FOREIGN KEY (corrects) REFERENCES determination(id) ON DELETE RESTRICT,
  constraint determination_draft_list_id_fkey FOREIGN KEY (list_id) REFERENCES sealed_list(id) ON DELETE RESTRICT,
  constraint determination_draft_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES person(id) ON DELETE CASCADE,
  constraint draft_is_overtaken_on_its_own_list FOREIGN KEY (overtaken_by, list_id) REFERENCES determination(id, list_id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((saved_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (saved_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint determination_draft_typed_check CHECK (((jsonb_typeof(typed) = 'object'::text) AND (length((typed)::text) <= 100000))),
  constraint determination_draft_what_check CHECK ((what = ANY (ARRAY['answer'::text, 'change'::text, 'correction'::text]))),
  constraint draft_of_a_correction_names_what_it_corrects CHECK (((what = 'correction'::text) = (corrects IS NOT NULL)))
);
CREATE INDEX determination_draft_by_corrected ON public.determination_draft USING btree (corrects) WHERE (corrects IS NOT NULL);
CREATE INDEX determination_draft_by_overtaking ON public.determination_draft USING btree (overtaken_by, list_id) WHERE (overtaken_by IS NOT NULL);
CREATE INDEX determination_draft_by_person ON public.determination_draft USING btree (saved_by);
grant delete, insert, select on determination_draft to portal_application;
grant update (typed, saved_at, overtaken_by) on determination_draft to portal_application;
comment on table determination_draft is 'What a body decided on a list, while somebody enters it: as it was typed, with its gaps and mistakes. It says nothing.';
comment on column determination_draft.id is 'Identity.';
comment on column determination_draft.list_id is 'On which list.';
comment on column determination_draft.what is 'answer for those who wait; change where the body has decided; correction of an entry.';
comment on column determination_draft.corrects is 'Of a correction: the entry that it puts right.';
comment on column determination_draft.typed is 'What the form sent about all of it, field by field.';
comment on column determination_draft.saved_at is 'When it was saved last.';
comment on column determination_draft.saved_by is 'Who enters it.';
comment on column determination_draft.overtaken_by is 'What was confirmed on the list since it was saved: what was typed about those on whom that decides is gone.';

create table determination_draft_item (
  draft_id uuid not null,
  list_id uuid not null,
  application_id uuid not null,
  outcome text not null,
  votes text not null,
  opposed text not null,
  constraint determination_draft_item_pkey PRIMARY KEY (draft_id, application_id),
  constraint determination_draft_item_draft_id_list_id_fkey FOREIGN KEY (draft_id, list_id) REFERENCES determination_draft(id, list_id) ON DELETE CASCADE,
  constraint determination_draft_item_list_id_application_id_fkey FOREIGN KEY (list_id, application_id) REFERENCES sealed_list_item(list_id, application_id) ON DELETE RESTRICT,
  constraint determination_draft_item_opposed_check CHECK ((length(opposed) <= 5000)),
  constraint determination_draft_item_outcome_check CHECK ((length(outcome) <= 20)),
  constraint determination_draft_item_votes_check CHECK ((length(votes) <= 100))
);
CREATE INDEX determination_draft_item_by_application ON public.determination_draft_item USING btree (list_id, application_id);
CREATE INDEX determination_draft_item_by_draft ON public.determination_draft_item USING btree (draft_id, list_id);
alter table determination_draft_item enable row level security;
alter table determination_draft_item force row level security;
grant delete, insert, select on determination_draft_item to portal_application;
comment on table determination_draft_item is 'What was typed about one of the list.';
comment on column determination_draft_item.draft_id is 'Of which draft.';
comment on column determination_draft_item.list_id is 'On which list.';
comment on column determination_draft_item.application_id is 'About whom.';
comment on column determination_draft_item.outcome is 'What was chosen; empty where nothing was.';
comment on column determination_draft_item.votes is 'The figures of the vote, as they were typed.';
comment on column determination_draft_item.opposed is 'The States that opposed it in the room, as they were typed.';

create table determination_item (
  determination_id uuid not null,
  application_id uuid not null,
  outcome text not null,
  votes_for integer,
  votes_against integer,
  abstentions integer,
  list_id uuid not null,
  constraint determination_item_pkey PRIMARY KEY (determination_id, application_id),
  constraint determination_item_is_of_the_list_of_its_determination FOREIGN KEY (determination_id, list_id) REFERENCES determination(id, list_id) ON DELETE CASCADE,
  constraint item_of_a_determination_is_on_its_list FOREIGN KEY (list_id, application_id) REFERENCES sealed_list_item(list_id, application_id) ON DELETE RESTRICT,
  constraint determination_item_abstentions_check CHECK ((abstentions >= 0)),
  constraint determination_item_outcome_check CHECK ((outcome = ANY (ARRAY['yes'::text, 'no'::text, 'deferred'::text]))),
  constraint determination_item_votes_against_check CHECK ((votes_against >= 0)),
  constraint determination_item_votes_for_check CHECK ((votes_for >= 0)),
  constraint votes_are_told_in_full CHECK ((num_nulls(votes_for, votes_against, abstentions) = ANY (ARRAY[0, 3])))
);
CREATE INDEX determination_item_by_application ON public.determination_item USING btree (application_id);
CREATE INDEX determination_item_by_determination ON public.determination_item USING btree (determination_id, list_id);
CREATE INDEX determination_item_by_entry ON public.determination_item USING btree (list_id, application_id);
grant delete, insert, select on determination_item to portal_application;
comment on table determination_item is 'What a body has decided on one of a list.';
comment on column determination_item.determination_id is 'Of which determination.';
comment on column determination_item.application_id is 'On whom.';
comment on column determination_item.outcome is 'yes, no, or deferred to the next determination.';
comment on column determination_item.votes_for is 'How many voted for it, where there was a vote on it.';
comment on column determination_item.votes_against is 'How many against.';
comment on column determination_item.abstentions is 'How many abstained.';
comment on column determination_item.list_id is 'On which list.';

create table disclosed_objection (
  request_to_chair_id uuid not null,
  objection_id uuid not null,
  application_id uuid not null,
  mission_id uuid not null,
  basis text,
  constraint disclosed_objection_pkey PRIMARY KEY (request_to_chair_id, objection_id),
  constraint disclosed_objection_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint disclosed_objection_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint disclosed_objection_objection_id_fkey FOREIGN KEY (objection_id) REFERENCES objection(id) ON DELETE RESTRICT,
  constraint disclosed_objection_request_to_chair_id_fkey FOREIGN KEY (request_to_chair_id) REFERENCES request_to_chair(id) ON DELETE RESTRICT,
  constraint disclosed_objection_basis_check CHECK (((length(basis) >= 1) AND (length(basis) <= 10000)))
);
CREATE INDEX disclosed_objection_by_application ON public.disclosed_objection USING btree (application_id);
CREATE INDEX disclosed_objection_by_mission ON public.disclosed_objection USING btree (mission_id);
CREATE INDEX disclosed_objection_by_objection ON public.disclosed_objection USING btree (objection_id);
alter table disclosed_objection enable row level security;
alter table disclosed_objection force row level security;
grant insert, select on disclosed_objection to portal_application;
comment on table disclosed_objection is 'What the Chair told a State that asked, as it stood then. For that State and the Chair. Append only.';
comment on column disclosed_objection.request_to_chair_id is 'In answer to which request.';
comment on column disclosed_objection.objection_id is 'Which objection.';
comment on column disclosed_objection.application_id is 'Against which application.';
comment on column disclosed_objection.mission_id is 'Who objected.';
comment on column disclosed_objection.basis is 'The basis, where the decision discloses it to a State that asks, and one was given.';

create table document (
  id uuid not null default gen_random_uuid(),
  application_id uuid not null,
  kind text not null,
  language text not null,
  name text collate "und-x-icu",
  type text not null,
  size integer not null,
  sha256 text not null,
  scan text not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  sent_at timestamp with time zone,
  leaves boolean not null default false,
  earlier_since timestamp with time zone,
  forgotten_at timestamp with time zone,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint document_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((added_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (added_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((sent_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (sent_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((earlier_since >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (earlier_since <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((forgotten_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (forgotten_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint document_is_sent_after_it_was_added CHECK ((sent_at >= added_at)),
  constraint document_kind_check CHECK ((kind = ANY (ARRAY['registration'::text, 'statutes'::text, 'governingBody'::text, 'annualReport'::text, 'financialStatement'::text, 'letterOfHead'::text, 'supporting'::text]))),
  constraint document_language_check CHECK ((language = ANY (ARRAY['ar'::text, 'zh'::text, 'en'::text, 'fr'::text, 'ru'::text, 'es'::text, 'other'::text]))),
  constraint document_name_check CHECK (((length(name) >= 1) AND (length(name) <= 150))),
  constraint document_scan_check CHECK ((scan = ANY (ARRAY['clean'::text, 'not_scanned'::text]))),
  constraint document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint document_size_check CHECK (((size >= 1) AND (size <= 10485760))),
  constraint document_type_check CHECK ((type = ANY (ARRAY['pdf'::text, 'png'::text, 'jpeg'::text, 'docx'::text]))),
  constraint earlier_document_has_left CHECK (((earlier_since IS NULL) OR (leaves AND (earlier_since >= sent_at)))),
  constraint forgotten_document_has_no_name CHECK (((name IS NULL) = (forgotten_at IS NOT NULL))),
  constraint only_a_sent_document_leaves CHECK (((NOT leaves) OR (sent_at IS NOT NULL)))
);
CREATE INDEX document_by_added_by ON public.document USING btree (added_by);
CREATE INDEX document_by_application ON public.document USING btree (application_id);
CREATE UNIQUE INDEX one_document_of_a_kind ON public.document USING btree (application_id, kind) WHERE ((kind <> 'supporting'::text) AND (NOT leaves));
alter table document enable row level security;
alter table document force row level security;
grant delete, insert, select on document to portal_application;
grant update (leaves) on document to portal_application;
comment on table document is 'A document that an organisation encloses with an application.';
comment on column document.id is 'Identity.';
comment on column document.application_id is 'With which application.';
comment on column document.kind is 'What it is, as a decision can require it; supporting for any other.';
comment on column document.language is 'In which language it is.';
comment on column document.name is 'What it is called when it is saved; null once its content is not kept.';
comment on column document.type is 'What it is, whatever it was called.';
comment on column document.size is 'In bytes.';
comment on column document.sha256 is 'Of its content (FIPS 180-4), in hexadecimal digits.';
comment on column document.scan is 'Whether a scanner found no virus in it, or nobody looked, as in a demonstration.';
comment on column document.added_at is 'When the organisation enclosed it.';
comment on column document.added_by is 'Who did so for the organisation.';
comment on column document.sent_at is 'When it was received, with the application or with what completed it; null while only the organisation has it.';
comment on column document.leaves is 'Whether it was taken out or replaced while the application is sent back. It goes when that is completed.';
comment on column document.earlier_since is 'Since when it stands no more among what is enclosed; null while it does.';
comment on column document.forgotten_at is 'Since when its content is not kept; null while it is.';

create table document_piece (
  document_id uuid not null,
  n integer not null,
  content bytea not null,
  constraint document_piece_pkey PRIMARY KEY (document_id, n),
  constraint document_piece_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id) ON DELETE CASCADE,
  constraint document_piece_content_check CHECK (((length(content) >= 1) AND (length(content) <= 1048576))),
  constraint document_piece_n_check CHECK ((n >= 1))
);
alter table document_piece enable row level security;
alter table document_piece force row level security;
grant insert, select on document_piece to portal_application;
comment on table document_piece is 'The file of a document in pieces of one megabyte, so that none is held whole to be sent.';
comment on column document_piece.document_id is 'Of which document.';
comment on column document_piece.n is '1 for the first, and so on.';
comment on column document_piece.content is 'The bytes: a whole megabyte, but of the last piece.';

create table earlier_answers (
  application_id uuid not null,
  answers jsonb not null,
  replaced_at timestamp with time zone not null,
  constraint answers_are_replaced_once_at_an_instant PRIMARY KEY (application_id, replaced_at),
  constraint earlier_answers_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((replaced_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (replaced_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))
);
grant insert, select on earlier_answers to portal_application;
comment on table earlier_answers is 'What an application said until its organisation changed it, while the call was open and nobody had ruled.';
comment on column earlier_answers.application_id is 'Of which application.';
comment on column earlier_answers.answers is 'As they were sent.';
comment on column earlier_answers.replaced_at is 'When others were received in their place.';

create table emptied_entry (
  entry_id bigint not null,
  erasure_id uuid not null,
  salt bytea not null,
  constraint emptied_entry_pkey PRIMARY KEY (entry_id, erasure_id),
  constraint emptied_entry_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_trail(id) ON DELETE RESTRICT,
  constraint emptied_entry_erasure_id_fkey FOREIGN KEY (erasure_id) REFERENCES person_erasure(id) ON DELETE RESTRICT,
  constraint salt_of_an_emptied_entry_is_whole CHECK ((octet_length(salt) = 16))
);
CREATE INDEX emptied_entry_by_erasure ON public.emptied_entry USING btree (erasure_id);
comment on table emptied_entry is 'Which entries of the audit trail an erasure has emptied of a person. What they say since, the entry AuditEntriesEmptied of the erasure has as a digest. Append only.';
comment on column emptied_entry.entry_id is 'The entry.';
comment on column emptied_entry.erasure_id is 'The erasure.';
comment on column emptied_entry.salt is 'Random: what the digest of the words that are left begins with.';

create table erasure_wish (
  person_id uuid not null,
  asked_at timestamp with time zone not null,
  constraint erasure_wish_pkey PRIMARY KEY (person_id),
  constraint erasure_wish_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((asked_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (asked_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))
);
CREATE INDEX erasure_wish_by_asked_at ON public.erasure_wish USING btree (asked_at, person_id);
grant delete, insert, select on erasure_wish to portal_application;
comment on table erasure_wish is 'That a person wishes that what is kept about them is erased, said on their own page.';
comment on column erasure_wish.person_id is 'Who.';
comment on column erasure_wish.asked_at is 'When.';

create table file_read_back (
  person_id uuid not null,
  sha256 text not null,
  name text collate "und-x-icu" not null,
  type text not null,
  size integer not null,
  scan text not null,
  brought_at timestamp with time zone not null,
  constraint file_read_back_pkey PRIMARY KEY (person_id, sha256),
  constraint file_read_back_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((brought_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (brought_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint file_read_back_name_check CHECK (((length(name) >= 1) AND (length(name) <= 150))),
  constraint file_read_back_scan_check CHECK ((scan = ANY (ARRAY['clean'::text, 'not_scanned'::text]))),
  constraint file_read_back_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_read_back_size_check CHECK (((size >= 1) AND (size <= 26214400))),
  constraint file_read_back_type_check CHECK ((type = ANY (ARRAY['pdf'::text, 'docx'::text])))
);
CREATE INDEX file_read_back_by_age ON public.file_read_back USING btree (brought_at);
alter table file_read_back enable row level security;
alter table file_read_back force row level security;
grant delete, insert, select on file_read_back to portal_application;
comment on table file_read_back is 'A file that somebody is asked about before it goes out as the text of a paper.';
comment on column file_read_back.person_id is 'Who chose it, and alone finds it.';
comment on column file_read_back.sha256 is 'Of its content (FIPS 180-4), in hexadecimal digits.';
comment on column file_read_back.name is 'What it is called when it is saved.';
comment on column file_read_back.type is 'What it is, whatever it was called.';
comment on column file_read_back.size is 'In bytes.';
comment on column file_read_back.scan is 'Whether a scanner found no virus in it, or nobody looked, as in a demonstration.';
comment on column file_read_back.brought_at is 'When. It is forgotten after a day.';

create table file_read_back_piece (
  person_id uuid not null,
  sha256 text not null,
  n integer not null,
  content bytea not null,
  constraint file_read_back_piece_pkey PRIMARY KEY (person_id, sha256, n),
  constraint piece_read_back_is_of_a_file FOREIGN KEY (person_id, sha256) REFERENCES file_read_back(person_id, sha256) ON DELETE CASCADE,
  constraint file_read_back_piece_content_check CHECK (((length(content) >= 1) AND (length(content) <= 1048576))),
  constraint file_read_back_piece_n_check CHECK ((n >= 1))
);
alter table file_read_back_piece enable row level security;
alter table file_read_back_piece force row level security;
grant delete, insert, select on file_read_back_piece to portal_application;
comment on table file_read_back_piece is 'The file in pieces of one megabyte.';
comment on column file_read_back_piece.person_id is 'Who chose it.';
comment on column file_read_back_piece.sha256 is 'Of which file.';
comment on column file_read_back_piece.n is '1 for the first, and so on.';
comment on column file_read_back_piece.content is 'The bytes: a whole megabyte, but of the last piece.';

create table frame_change (
  drawn numeric not null,
  constraint frame_change_drawn_check CHECK ((drawn > (0)::numeric))
);
grant select on frame_change to portal_application;
comment on table frame_change is 'A statement changed a process, a session, a modalities decision, a body, a call, a period, a calendar or a mission. The sum over all rows is the revision of what is held of them; rows are put together now and then, which keeps the sum.';
comment on column frame_change.drawn is 'A number drawn at random: no two sets of changes have one sum.';

create table holiday (
  year integer not null generated always as ((EXTRACT(year FROM on_date))::integer) stored,
  on_date date not null,
  name text collate "und-x-icu",
  holiday_list_id uuid not null,
  constraint holiday_pkey PRIMARY KEY (holiday_list_id, on_date),
  constraint holiday_is_of_the_year_of_its_list FOREIGN KEY (holiday_list_id, year) REFERENCES holiday_list(id, year) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((on_date >= '0001-01-01'::date) AND (on_date <= '9999-12-31'::date))),
  constraint holiday_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
grant insert, select on holiday to portal_application;
comment on table holiday is 'A day on which a duty station does not work.';
comment on column holiday.year is 'The year of the day.';
comment on column holiday.on_date is 'The day.';
comment on column holiday.name is 'What is kept, where the circular or the officer says so.';
comment on column holiday.holiday_list_id is 'In which edition of which list.';

create table holiday_list (
  duty_station text not null,
  year integer not null,
  circular text not null,
  id uuid not null default gen_random_uuid(),
  edition integer not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  day_count integer not null,
  constraint holiday_list_pkey PRIMARY KEY (id),
  constraint holiday_list_id_year_key UNIQUE (id, year),
  constraint one_list_per_edition UNIQUE (duty_station, year, edition),
  constraint holiday_list_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((recorded_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (recorded_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint holiday_list_circular_check CHECK (((length(circular) >= 1) AND (length(circular) <= 100))),
  constraint holiday_list_day_count_check CHECK (((day_count >= 0) AND (day_count <= 366))),
  constraint holiday_list_duty_station_check CHECK (((length(duty_station) >= 1) AND (length(duty_station) <= 100))),
  constraint holiday_list_edition_check CHECK ((edition >= 1)),
  constraint holiday_list_year_check CHECK (((year >= 1945) AND (year <= 2999)))
);
grant insert, select on holiday_list to portal_application;
comment on table holiday_list is 'The official holidays of a duty station in a year, as a circular sets them. The latest edition counts.';
comment on column holiday_list.duty_station is 'For instance New York.';
comment on column holiday_list.year is 'A year without a list is flagged, never guessed.';
comment on column holiday_list.circular is 'The symbol of the circular.';
comment on column holiday_list.id is 'Identity.';
comment on column holiday_list.edition is 'The first is 1; each replaces the one before, which stays.';
comment on column holiday_list.recorded_at is 'When it was entered. Windows that were announced before keep their instants.';
comment on column holiday_list.recorded_by is 'Who entered it; nobody is known of lists that stood here before they had editions.';
comment on column holiday_list.day_count is 'How many days it has: none is added to it later.';

create table idempotency_key (
  person_id uuid not null,
  key text not null,
  act text not null,
  outcome jsonb,
  at timestamp with time zone not null,
  constraint idempotency_key_pkey PRIMARY KEY (person_id, key),
  constraint idempotency_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint idempotency_key_act_check CHECK (((length(act) >= 1) AND (length(act) <= 100))),
  constraint idempotency_key_key_check CHECK (((length(key) >= 1) AND (length(key) <= 100)))
);
CREATE INDEX idempotency_key_by_age ON public.idempotency_key USING btree (at);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
grant insert, select, update on idempotency_key to portal_application;
comment on table idempotency_key is 'What a form that was sent twice answered the first time.';
comment on column idempotency_key.person_id is 'Who sent it.';
comment on column idempotency_key.key is 'The hidden field of the form.';
comment on column idempotency_key.act is 'The slug of the act.';
comment on column idempotency_key.outcome is 'The answer; null only while the act is running.';
comment on column idempotency_key.at is 'When. Old ones are deleted.';

create table inquiry (
  id uuid not null default gen_random_uuid(),
  application_id uuid not null,
  side text not null,
  words text collate "und-x-icu" not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  reply text collate "und-x-icu",
  replied_at timestamp with time zone,
  replied_by uuid,
  constraint inquiry_pkey PRIMARY KEY (id),
  constraint inquiry_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint inquiry_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint inquiry_replied_by_fkey FOREIGN KEY (replied_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((asked_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (asked_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((replied_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (replied_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint inquiry_reply_check CHECK (((length(reply) >= 1) AND (length(reply) <= 5000))),
  constraint inquiry_side_check CHECK ((side = ANY (ARRAY['applicant'::text, 'secretariat'::text]))),
  constraint inquiry_words_check CHECK (((length(words) >= 1) AND (length(words) <= 5000))),
  constraint reply_comes_after_its_inquiry CHECK ((replied_at >= asked_at)),
  constraint reply_is_whole CHECK ((num_nonnulls(reply, replied_at, replied_by) = ANY (ARRAY[0, 3])))
);
CREATE INDEX inquiry_by_application ON public.inquiry USING btree (application_id, asked_at);
CREATE INDEX inquiry_by_asker ON public.inquiry USING btree (asked_by);
CREATE INDEX inquiry_by_replier ON public.inquiry USING btree (replied_by);
CREATE INDEX inquiry_that_waits ON public.inquiry USING btree (side, asked_at, id) WHERE (replied_at IS NULL);
alter table inquiry enable row level security;
alter table inquiry force row level security;
grant insert, select on inquiry to portal_application;
grant update (reply, replied_at, replied_by) on inquiry to portal_application;
comment on table inquiry is 'What an organisation and the Secretariat ask one another about an application.';
comment on column inquiry.id is 'Identity.';
comment on column inquiry.application_id is 'About which application.';
comment on column inquiry.side is 'Who asks: its organisation, or the Secretariat. The other answers.';
comment on column inquiry.words is 'What was asked.';
comment on column inquiry.asked_at is 'When.';
comment on column inquiry.asked_by is 'By whom.';
comment on column inquiry.reply is 'What was answered; null while it waits.';
comment on column inquiry.replied_at is 'When.';
comment on column inquiry.replied_by is 'By whom.';

create table inscription (
  id uuid not null default gen_random_uuid(),
  list_id uuid not null,
  accreditation_id uuid not null,
  representative_id uuid,
  topic text collate "und-x-icu",
  place integer not null,
  inscribed_at timestamp with time zone not null,
  inscribed_by uuid not null,
  changed_at timestamp with time zone,
  changed_by uuid,
  ended_as text,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint inscription_pkey PRIMARY KEY (id),
  constraint one_inscription_per_place UNIQUE (list_id, place) DEFERRABLE,
  constraint inscription_accreditation_id_fkey FOREIGN KEY (accreditation_id) REFERENCES accreditation(id) ON DELETE RESTRICT,
  constraint inscription_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint inscription_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint inscription_inscribed_by_fkey FOREIGN KEY (inscribed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint inscription_list_id_fkey FOREIGN KEY (list_id) REFERENCES list_of_speakers(id) ON DELETE RESTRICT,
  constraint inscription_representative_id_fkey FOREIGN KEY (representative_id) REFERENCES representative(id) ON DELETE SET NULL,
  constraint changed_inscription_has_a_person CHECK ((((changed_at IS NULL) = (changed_by IS NULL)) AND (changed_at >= inscribed_at))),
  constraint days_are_of_the_calendar CHECK ((((inscribed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (inscribed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((changed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((ended_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint ended_inscription_has_a_person CHECK ((((ended_as IS NULL) = (ended_at IS NULL)) AND ((ended_as IS NULL) = (ended_by IS NULL)) AND (ended_at >= inscribed_at))),
  constraint inscription_ended_as_check CHECK ((ended_as = ANY (ARRAY['withdrawn'::text, 'fell-away'::text]))),
  constraint inscription_place_check CHECK ((place >= 1)),
  constraint inscription_topic_check CHECK (((length(topic) >= 1) AND (length(topic) <= 200)))
);
CREATE INDEX inscription_by_accreditation ON public.inscription USING btree (accreditation_id);
CREATE INDEX inscription_by_changed_by ON public.inscription USING btree (changed_by);
CREATE INDEX inscription_by_ended_by ON public.inscription USING btree (ended_by);
CREATE INDEX inscription_by_inscribed_by ON public.inscription USING btree (inscribed_by);
CREATE INDEX inscription_by_representative ON public.inscription USING btree (representative_id);
CREATE UNIQUE INDEX one_inscription_per_organisation ON public.inscription USING btree (list_id, accreditation_id) WHERE (ended_at IS NULL);
alter table inscription enable row level security;
alter table inscription force row level security;
grant insert, select on inscription to portal_application;
grant update (representative_id, topic, place, changed_at, changed_by, ended_as, ended_at, ended_by) on inscription to portal_application;
comment on table inscription is 'An accredited organisation on a list of speakers, with who speaks for it.';
comment on column inscription.id is 'Identity.';
comment on column inscription.list_id is 'On which list.';
comment on column inscription.accreditation_id is 'Of which organisation, and under which decision.';
comment on column inscription.representative_id is 'Who speaks; null once it was deleted who came to the session.';
comment on column inscription.topic is 'About what, where the organisation said it.';
comment on column inscription.place is 'What orders the list: given in the order of inscription, and exchanged by the Secretariat until it is published.';
comment on column inscription.inscribed_at is 'When it was received.';
comment on column inscription.inscribed_by is 'Who inscribed for the organisation.';
comment on column inscription.changed_at is 'When speaker or topic were changed last; null where they never were.';
comment on column inscription.changed_by is 'By whom.';
comment on column inscription.ended_as is 'Withdrawn by the organisation, or fallen away with the representative; null while it stands.';
comment on column inscription.ended_at is 'When.';
comment on column inscription.ended_by is 'By whom.';

create table installation (
  singleton boolean not null default true,
  demonstration boolean not null,
  constraint installation_pkey PRIMARY KEY (singleton),
  constraint installation_singleton_check CHECK (singleton)
);
grant select on installation to portal_application;
comment on table installation is 'What this copy of the portal is. One row, written by the owner only.';
comment on column installation.singleton is 'Always true: there is one row.';
comment on column installation.demonstration is 'True when it shows synthetic data and its clock may be moved.';

create table invitation (
  id uuid not null default gen_random_uuid(),
  email text not null,
  name text collate "und-x-icu",
  role text not null,
  mission_id uuid,
  process_id uuid,
  token_hash text not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  reads_only boolean not null default false,
  access_administrator boolean not null default false,
  from_mission_id uuid,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_token_hash_key UNIQUE (token_hash),
  constraint invitation_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint invitation_from_mission_id_fkey FOREIGN KEY (from_mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint invitation_is_for_a_known_mission FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint invitation_is_for_a_known_process FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint invitation_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint accepted_invitation_has_a_person CHECK (((accepted_at IS NULL) = (accepted_by IS NULL))),
  constraint days_are_of_the_calendar CHECK ((((invited_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (invited_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((accepted_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (accepted_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((withdrawn_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (withdrawn_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint invitation_check CHECK ((expires_at > invited_at)),
  constraint invitation_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint invitation_is_accepted_or_withdrawn CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint invitation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['mission'::text, 'chair'::text, 'secretariat'::text, 'administrator'::text]))),
  constraint invitation_token_hash_check CHECK ((length(token_hash) <= 200)),
  constraint invited_role_and_office_agree CHECK ((((role = 'mission'::text) = (mission_id IS NOT NULL)) AND ((role = 'chair'::text) = (process_id IS NOT NULL)))),
  constraint mission_invites_for_itself CHECK (((from_mission_id IS NULL) OR (NOT (from_mission_id IS DISTINCT FROM mission_id)))),
  constraint mission_invites_no_access_administrator CHECK (((from_mission_id IS NULL) OR (NOT access_administrator))),
  constraint part_in_a_mission_is_offered_by_a_mission CHECK (((role = 'mission'::text) OR (NOT (reads_only OR access_administrator)))),
  constraint withdrawn_invitation_has_a_person CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);
CREATE INDEX invitation_by_accepter ON public.invitation USING btree (accepted_by);
CREATE INDEX invitation_by_from_mission ON public.invitation USING btree (from_mission_id) WHERE (from_mission_id IS NOT NULL);
CREATE INDEX invitation_by_inviter ON public.invitation USING btree (invited_by);
CREATE INDEX invitation_by_mission ON public.invitation USING btree (mission_id);
CREATE INDEX invitation_by_process ON public.invitation USING btree (process_id);
CREATE INDEX invitation_by_withdrawer ON public.invitation USING btree (withdrawn_by);
CREATE UNIQUE INDEX one_invitation_at_a_time ON public.invitation USING btree (lower(email), from_mission_id) NULLS NOT DISTINCT WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
grant update (accepted_at, accepted_by, withdrawn_at, withdrawn_by) on invitation to portal_application;
grant insert, select on invitation to portal_application;
comment on table invitation is 'The offer of an office to somebody, by an administrator or, for a mission, by who looks after its people. There is no other way into one.';
comment on column invitation.id is 'Identity.';
comment on column invitation.email is 'Who is invited.';
comment on column invitation.name is 'How the letter addresses them, if known.';
comment on column invitation.role is 'To which role.';
comment on column invitation.mission_id is 'For which mission, when the role is mission.';
comment on column invitation.process_id is 'For which process, when the role is chair.';
comment on column invitation.token_hash is 'SHA-256 of the secret in the letter.';
comment on column invitation.invited_by is 'The administrator, or the access administrator of the mission.';
comment on column invitation.invited_at is 'When.';
comment on column invitation.expires_at is 'Until when it may be accepted.';
comment on column invitation.accepted_at is 'When it was accepted.';
comment on column invitation.accepted_by is 'By whom.';
comment on column invitation.withdrawn_at is 'Since when it counts no longer.';
comment on column invitation.withdrawn_by is 'Who withdrew it, sent another in its place, or ended the access of who had sent it.';
comment on column invitation.reads_only is 'Whether the person will only read for the mission.';
comment on column invitation.access_administrator is 'Whether the person will look after the people of the mission.';
comment on column invitation.from_mission_id is 'The mission whose access administrator invites; null for the administrators of the portal.';

create table item_in_window (
  application_id uuid not null,
  no_objection_period_id uuid not null,
  class text not null,
  stage text not null,
  constraint item_in_window_pkey PRIMARY KEY (application_id, no_objection_period_id),
  constraint application_is_once_at_a_window UNIQUE (application_id, class, stage),
  constraint item_in_window_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint item_in_window_no_objection_period_id_fkey FOREIGN KEY (no_objection_period_id) REFERENCES no_objection_period(id) ON DELETE RESTRICT,
  constraint item_in_window_class_check CHECK (((length(class) >= 1) AND (length(class) <= 50))),
  constraint item_in_window_stage_check CHECK (((length(stage) >= 1) AND (length(stage) <= 50)))
);
CREATE INDEX item_in_window_by_period ON public.item_in_window USING btree (no_objection_period_id, class, stage);
grant select on item_in_window to portal_application;
comment on table item_in_window is 'In which periods an application was put to the States, and at which window of its track. Written by the database; append only.';
comment on column item_in_window.application_id is 'Which application.';
comment on column item_in_window.no_objection_period_id is 'In which period.';
comment on column item_in_window.class is 'In which class it was then.';
comment on column item_in_window.stage is 'The window of the track of that class, by its key.';

create table letter (
  id uuid not null default gen_random_uuid(),
  kind text not null,
  event_key text not null,
  recipient_email text not null,
  recipient_person uuid,
  recipient_name text not null,
  language text not null,
  data jsonb not null,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  held boolean not null default false,
  attempts integer not null default 0,
  last_error text,
  sent_at timestamp with time zone,
  dead_at timestamp with time zone,
  subject text,
  html text,
  text text,
  chair_of uuid,
  tried_since timestamp with time zone,
  claimed_until timestamp with time zone,
  search_recipient text not null generated always as (search_key(((recipient_name || ' '::text) || recipient_email))) stored,
  about_reference text generated always as (COALESCE((data ->> 'reference'::text), (data #>> '{reader,reference}'::text[]))) stored,
  about_period text generated always as ((data ->> 'period'::text)) stored,
  gathered boolean not null default false,
  told_in uuid,
  came_back_at timestamp with time zone,
  constraint letter_pkey PRIMARY KEY (id),
  constraint one_letter_per_event_and_recipient UNIQUE (event_key, recipient_email),
  constraint letter_chair_of_fkey FOREIGN KEY (chair_of) REFERENCES process(id) ON DELETE RESTRICT,
  constraint letter_recipient_person_fkey FOREIGN KEY (recipient_person) REFERENCES person(id) ON DELETE RESTRICT,
  constraint letter_told_in_fkey FOREIGN KEY (told_in) REFERENCES letter(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((created_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (created_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((due_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (due_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((sent_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (sent_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((dead_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (dead_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((tried_since >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (tried_since <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((claimed_until >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (claimed_until <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((came_back_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (came_back_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint gathered_letter_does_not_leave_by_itself CHECK (((NOT gathered) OR ((sent_at IS NULL) AND (dead_at IS NULL) AND (attempts = 0)))),
  constraint gathered_letter_says_not_who_spoke CHECK (((NOT gathered) OR (chair_of IS NULL))),
  constraint letter_about_who_spoke_is_the_chairs CHECK (((chair_of IS NOT NULL) = (kind = ANY (ARRAY['objection-received'::text, 'objection-received-for-chair'::text, 'objection-withdrawn'::text, 'silence-broken'::text, 'objectors-asked-for'::text, 'request-answered'::text, 'hold-reminder'::text, 'consultation-opened'::text, 'consultation-reminder'::text, 'consultation-request'::text, 'consultations-extended'::text, 'written-to-chair'::text, 'paper-for-chair'::text, 'chair-letter-circulated'::text, 'second-look-asked'::text, 'chair-letter-held-back'::text])))),
  constraint letter_attempts_check CHECK ((attempts >= 0)),
  constraint letter_event_key_check CHECK (((length(event_key) >= 1) AND (length(event_key) <= 300))),
  constraint letter_is_sent_or_dead CHECK (((sent_at IS NULL) OR (dead_at IS NULL))),
  constraint letter_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 100))),
  constraint letter_language_check CHECK (((length(language) >= 2) AND (length(language) <= 10))),
  constraint letter_last_error_check CHECK ((length(last_error) <= 2000)),
  constraint letter_recipient_email_check CHECK (((length(recipient_email) >= 3) AND (length(recipient_email) <= 254))),
  constraint letter_recipient_name_check CHECK ((length(recipient_name) <= 300)),
  constraint letter_subject_check CHECK ((length(subject) <= 1000)),
  constraint only_a_gathered_letter_is_told_in_another CHECK (((told_in IS NULL) OR gathered)),
  constraint sent_letter_has_its_words CHECK (((sent_at IS NULL) OR ((subject IS NOT NULL) AND (text IS NOT NULL)))),
  constraint what_came_back_had_left CHECK (((came_back_at IS NULL) OR (sent_at IS NOT NULL)))
);
CREATE INDEX letter_by_chair ON public.letter USING btree (chair_of) WHERE (chair_of IS NOT NULL);
CREATE INDEX letter_by_creation ON public.letter USING btree (created_at DESC, id);
CREATE INDEX letter_by_period ON public.letter USING btree (about_period, created_at DESC) WHERE (about_period IS NOT NULL);
CREATE INDEX letter_by_recipient ON public.letter USING btree (recipient_person) WHERE (recipient_person IS NOT NULL);
CREATE INDEX letter_by_reference ON public.letter USING btree (about_reference, created_at DESC) WHERE (about_reference IS NOT NULL);
CREATE INDEX letter_by_subscription ON public.letter USING btree (((data ->> 'subscription'::text))) WHERE (data ? 'subscription'::text);
CREATE INDEX letter_by_told_in ON public.letter USING btree (told_in) WHERE (told_in IS NOT NULL);
CREATE INDEX letter_came_back ON public.letter USING btree (came_back_at) WHERE (came_back_at IS NOT NULL);
CREATE INDEX letter_dead ON public.letter USING btree (dead_at) WHERE (dead_at IS NOT NULL);
CREATE INDEX letter_to_deliver ON public.letter USING btree (due_at) WHERE ((sent_at IS NULL) AND (dead_at IS NULL) AND (NOT held) AND (NOT gathered));
CREATE INDEX letter_to_gather ON public.letter USING btree (created_at) WHERE (gathered AND (told_in IS NULL));
CREATE INDEX letter_with_a_secret ON public.letter USING btree (id) WHERE (data ? 'token'::text);
alter table letter enable row level security;
alter table letter force row level security;
grant update (data, due_at, held, attempts, last_error, sent_at, dead_at, subject, html, text, tried_since, claimed_until, came_back_at) on letter to portal_application;
grant insert, select on letter to portal_application;
comment on table letter is 'The outbox: a letter is written in the transaction of the event that it tells of, and leaves later.';
comment on column letter.id is 'Identity. The job that delivers it carries nothing else.';
comment on column letter.kind is 'Its name in the registry of letters.';
comment on column letter.event_key is 'The event. One letter for each event and recipient, however often the event is announced.';
comment on column letter.recipient_email is 'Where it goes.';
comment on column letter.recipient_person is 'To whom, if the recipient can sign in.';
comment on column letter.recipient_name is 'How the recipient is addressed.';
comment on column letter.language is 'In which language.';
comment on column letter.data is 'What its words are made from. A secret in it is its token, which is forgotten once it has left.';
comment on column letter.created_at is 'When the event happened.';
comment on column letter.due_at is 'Not to be tried before.';
comment on column letter.held is 'True while somebody keeps it back.';
comment on column letter.attempts is 'How often delivery was tried.';
comment on column letter.last_error is 'Why the last try failed, or why it came back.';
comment on column letter.sent_at is 'When it left.';
comment on column letter.dead_at is 'When delivery was given up.';
comment on column letter.subject is 'Its subject, as sent.';
comment on column letter.html is 'Its words, as sent.';
comment on column letter.text is 'Its words without layout, as sent.';
comment on column letter.chair_of is 'The process whose Chair answers for the letter, because it says who spoke; null where the Secretariat does.';
comment on column letter.tried_since is 'When it was first tried since it was written, or since somebody asked for another try.';
comment on column letter.claimed_until is 'Until when, by the database''s clock, one worker alone sends it; the worker renews it while it lives.';
comment on column letter.search_recipient is 'Name and address of the recipient as they are searched: see search_key.';
comment on column letter.about_reference is 'Reference of the application that it is about, if it is about one.';
comment on column letter.about_period is 'The no-objection period that it is about, if it is about one.';
comment on column letter.gathered is 'Whether it does not leave by itself, because its reader has what can wait gathered. Fixed when it is written.';
comment on column letter.told_in is 'The letter of a morning that told of it; null while it waits for one.';
comment on column letter.came_back_at is 'When a mail server reported that it did not arrive, after it had left; null while none did.';

create table likeness_note (
  id uuid not null default gen_random_uuid(),
  application_id uuid not null,
  entry_id uuid not null,
  finding text not null,
  words text not null,
  noted_at timestamp with time zone not null,
  noted_by uuid not null,
  constraint likeness_note_pkey PRIMARY KEY (id),
  constraint likeness_note_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint likeness_note_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES listed_entry(id) ON DELETE RESTRICT,
  constraint likeness_note_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((noted_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (noted_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint likeness_note_finding_check CHECK ((finding = ANY (ARRAY['same'::text, 'not_the_same'::text, 'cannot_be_told'::text]))),
  constraint likeness_note_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
CREATE INDEX likeness_note_by_application ON public.likeness_note USING btree (application_id, noted_at);
CREATE INDEX likeness_note_by_entry ON public.likeness_note USING btree (entry_id);
CREATE INDEX likeness_note_by_person ON public.likeness_note USING btree (noted_by);
alter table likeness_note enable row level security;
alter table likeness_note force row level security;
grant insert, select on likeness_note to portal_application;
comment on table likeness_note is 'What an officer found who looked at a likeness between names of an application and an entry of the Consolidated List. No ruling rests on it.';
comment on column likeness_note.id is 'Identity.';
comment on column likeness_note.application_id is 'Whose organisation, or head of an organisation.';
comment on column likeness_note.entry_id is 'The entry, on its edition: an entity is compared with the organisation, an individual with its head.';
comment on column likeness_note.finding is 'same, not_the_same, or cannot_be_told.';
comment on column likeness_note.words is 'How the officer knows.';
comment on column likeness_note.noted_at is 'When it was written.';
comment on column likeness_note.noted_by is 'By which officer.';

create table list_of_speakers (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  modalities_decision_id uuid not null,
  begins_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  minutes integer not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  changed_at timestamp with time zone,
  changed_by uuid,
  published_at timestamp with time zone,
  published_by uuid,
  constraint list_of_speakers_pkey PRIMARY KEY (id),
  constraint one_list_of_speakers_per_session UNIQUE (session_id),
  constraint list_of_speakers_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint list_of_speakers_modalities_decision_id_fkey FOREIGN KEY (modalities_decision_id) REFERENCES modalities_decision(id) ON DELETE RESTRICT,
  constraint list_of_speakers_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint list_of_speakers_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint list_of_speakers_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint changed_list_of_speakers_has_a_person CHECK (((changed_at IS NULL) = (changed_by IS NULL))),
  constraint days_are_of_the_calendar CHECK ((((begins_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (begins_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((closes_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (closes_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((opened_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((changed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((published_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (published_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint list_closes_after_it_was_opened CHECK ((closes_at > COALESCE(changed_at, opened_at))),
  constraint list_closes_before_speakers_are_heard CHECK ((closes_at < begins_at)),
  constraint list_of_speakers_minutes_check CHECK (((minutes >= 1) AND (minutes <= 60))),
  constraint published_list_of_speakers_has_a_person CHECK (((published_at IS NULL) = (published_by IS NULL)))
);
CREATE INDEX list_of_speakers_by_changed_by ON public.list_of_speakers USING btree (changed_by);
CREATE INDEX list_of_speakers_by_decision ON public.list_of_speakers USING btree (modalities_decision_id);
CREATE INDEX list_of_speakers_by_opened_by ON public.list_of_speakers USING btree (opened_by);
CREATE INDEX list_of_speakers_by_published_by ON public.list_of_speakers USING btree (published_by);
grant update (begins_at, closes_at, minutes, changed_at, changed_by, published_at, published_by) on list_of_speakers to portal_application;
grant insert, select on list_of_speakers to portal_application;
comment on table list_of_speakers is 'The list of speakers of a dedicated session with accredited organisations: when they are heard, and until when they inscribe.';
comment on column list_of_speakers.id is 'Identity.';
comment on column list_of_speakers.session_id is 'Of which session: each has one list at most.';
comment on column list_of_speakers.modalities_decision_id is 'The decision in force when it was opened, which gives the dedicated session.';
comment on column list_of_speakers.begins_at is 'When the speakers are heard, on a day of the session.';
comment on column list_of_speakers.closes_at is 'Until when organisations inscribe; this instant is in time.';
comment on column list_of_speakers.minutes is 'For each speaker, no more than the decision says.';
comment on column list_of_speakers.opened_at is 'When it was opened.';
comment on column list_of_speakers.opened_by is 'By whom.';
comment on column list_of_speakers.changed_at is 'When day, hour, closing or minutes were changed last; null where they never were.';
comment on column list_of_speakers.changed_by is 'By whom.';
comment on column list_of_speakers.published_at is 'Since when those who are on it know their places; null before.';
comment on column list_of_speakers.published_by is 'By whom.';

create table listed_entry (
  id uuid not null default gen_random_uuid(),
  list_id uuid not null,
  kind text not null,
  number text not null,
  list_type text collate "und-x-icu" not null,
  listed_on date,
  constraint listed_entry_pkey PRIMARY KEY (id),
  constraint number_stands_once_on_a_list UNIQUE (list_id, number),
  constraint listed_entry_list_id_fkey FOREIGN KEY (list_id) REFERENCES consolidated_list(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((listed_on >= '0001-01-01'::date) AND (listed_on <= '9999-12-31'::date))),
  constraint listed_entry_kind_check CHECK ((kind = ANY (ARRAY['individual'::text, 'entity'::text]))),
  constraint listed_entry_list_type_check CHECK (((length(list_type) >= 1) AND (length(list_type) <= 200))),
  constraint listed_entry_number_check CHECK (((length(number) >= 1) AND (length(number) <= 50)))
);
alter table listed_entry enable row level security;
alter table listed_entry force row level security;
grant insert, select on listed_entry to portal_application;
comment on table listed_entry is 'An individual or an entity on an edition of the Consolidated List: no dates of birth, documents or addresses.';
comment on column listed_entry.id is 'Identity.';
comment on column listed_entry.list_id is 'On which edition.';
comment on column listed_entry.kind is 'individual or entity.';
comment on column listed_entry.number is 'Its permanent reference number.';
comment on column listed_entry.list_type is 'The regime under which it stands there, as the list writes it.';
comment on column listed_entry.listed_on is 'Since which day, where the list says it.';

create table listed_name (
  entry_id uuid not null,
  place integer not null,
  name text collate "und-x-icu" not null,
  quality text not null,
  sounds text[] not null,
  words integer not null,
  has_initials boolean not null,
  constraint listed_name_pkey PRIMARY KEY (entry_id, place),
  constraint listed_name_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES listed_entry(id) ON DELETE RESTRICT,
  constraint listed_name_name_check CHECK (((length(name) >= 1) AND (length(name) <= 500))),
  constraint listed_name_place_check CHECK ((place > 0)),
  constraint listed_name_quality_check CHECK ((quality = ANY (ARRAY['name'::text, 'original_script'::text, 'good'::text, 'also_known_as'::text, 'formerly_known_as'::text, 'low'::text]))),
  constraint listed_name_sounds_check CHECK (((cardinality(sounds) <= 250) AND (length(array_to_string(sounds, ' '::text)) <= 4000))),
  constraint listed_name_words_check CHECK (((words >= 0) AND (words <= 250)))
);
CREATE INDEX listed_name_by_sound ON public.listed_name USING gin (sounds) WITH (fastupdate='on', gin_pending_list_limit='256');
alter table listed_name enable row level security;
alter table listed_name force row level security;
grant insert, select on listed_name to portal_application;
comment on table listed_name is 'A name or an alias of an entry on the Consolidated List.';
comment on column listed_name.entry_id is 'Whose.';
comment on column listed_name.place is 'In the order of the list.';
comment on column listed_name.name is 'As it is written there.';
comment on column listed_name.quality is 'name, original_script, or of an alias what the list says of it: good, also_known_as, formerly_known_as, low.';
comment on column listed_name.sounds is 'How its words sound, each once: by them names that may be alike are found (app/domain/applications/likeness.ts).';
comment on column listed_name.words is 'How many words it has, initials among them.';
comment on column listed_name.has_initials is 'Whether a letter stands for a word in it.';

create table look_up (
  id uuid not null default gen_random_uuid(),
  application_id uuid not null,
  directory text not null,
  asked text collate "und-x-icu" not null,
  asked_from text not null,
  answer bytea not null,
  answer_hash text not null generated always as (encode(sha256(answer), 'hex'::text)) stored,
  entry_number text,
  entry_name text collate "und-x-icu",
  entry_country text collate "und-x-icu",
  entry_status text,
  looked_up_at timestamp with time zone not null,
  looked_up_by uuid not null,
  constraint look_up_pkey PRIMARY KEY (id),
  constraint look_up_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint look_up_looked_up_by_fkey FOREIGN KEY (looked_up_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((looked_up_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (looked_up_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint entry_has_a_number_of_its_directory CHECK (
CASE directory
    WHEN 'ror'::text THEN (entry_number ~ '^0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}$'::text)
    ELSE (entry_number ~ '^[0-9A-Z]{18}[0-9]{2}$'::text)
END),
  constraint entry_of_directory_is_whole CHECK ((((entry_number IS NULL) = (entry_name IS NULL)) AND ((entry_number IS NOT NULL) OR ((entry_country IS NULL) AND (entry_status IS NULL))))),
  constraint look_up_answer_check CHECK ((length(answer) <= 500000)),
  constraint look_up_asked_check CHECK (((length(asked) >= 1) AND (length(asked) <= 300))),
  constraint look_up_asked_from_check CHECK (((length(asked_from) >= 1) AND (length(asked_from) <= 4000))),
  constraint look_up_directory_check CHECK ((directory = ANY (ARRAY['ror'::text, 'gleif'::text]))),
  constraint look_up_entry_country_check CHECK (((length(entry_country) >= 1) AND (length(entry_country) <= 200))),
  constraint look_up_entry_name_check CHECK (((length(entry_name) >= 1) AND (length(entry_name) <= 1000))),
  constraint look_up_entry_number_check CHECK (((length(entry_number) >= 1) AND (length(entry_number) <= 20))),
  constraint look_up_entry_status_check CHECK (((length(entry_status) >= 1) AND (length(entry_status) <= 100)))
);
CREATE INDEX look_up_by_application ON public.look_up USING btree (application_id, looked_up_at);
CREATE INDEX look_up_by_person ON public.look_up USING btree (looked_up_by);
alter table look_up enable row level security;
alter table look_up force row level security;
grant insert, select on look_up to portal_application;
comment on table look_up is 'That an officer has looked an organisation up in a public directory, with the answer as it came. No ruling rests on it.';
comment on column look_up.id is 'Identity.';
comment on column look_up.application_id is 'Whose organisation.';
comment on column look_up.directory is 'ror: the Research Organization Registry. gleif: the Global LEI Index.';
comment on column look_up.asked is 'The name or number that was asked for, as it was typed.';
comment on column look_up.asked_from is 'The address that was asked.';
comment on column look_up.answer is 'What it answered, byte by byte.';
comment on column look_up.answer_hash is 'Of the answer: SHA-256 (FIPS 180-4), in hexadecimal digits.';
comment on column look_up.entry_number is 'Of the entry that the officer takes for the organisation; null where none of those in the answer is.';
comment on column look_up.entry_name is 'Its name there.';
comment on column look_up.entry_country is 'Its country, as the directory writes it; null where it says none.';
comment on column look_up.entry_status is 'Its status, as the directory writes it; null where it says none.';
comment on column look_up.looked_up_at is 'When the directory was asked.';
comment on column look_up.looked_up_by is 'By which officer.';

create table mandate_end (
  process_id uuid not null,
  last_day date not null,
  citation jsonb not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  constraint mandate_end_pkey PRIMARY KEY (process_id),
  constraint mandate_end_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint mandate_end_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((last_day >= '0001-01-01'::date) AND (last_day <= '9999-12-31'::date)) AND ((entered_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (entered_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint mandate_end_citation_check CHECK (((jsonb_typeof(citation) = 'object'::text) AND (length((citation)::text) <= 2000)))
);
CREATE INDEX mandate_end_by_person ON public.mandate_end USING btree (entered_by);
grant insert, select on mandate_end to portal_application;
comment on table mandate_end is 'By what act a mandate that had no end got one.';
comment on column mandate_end.process_id is 'Whose mandate.';
comment on column mandate_end.last_day is 'Its last day, in the zone of the process.';
comment on column mandate_end.citation is 'The document that ends it.';
comment on column mandate_end.entered_at is 'When it was entered. What was accredited until the mandate ends is good until that day from then on.';
comment on column mandate_end.entered_by is 'Who entered it.';

create table migration (
  name character varying(255) not null,
  "timestamp" character varying(255) not null,
  constraint migration_pkey PRIMARY KEY (name)
);
grant select on migration to portal_application;

create table migration_lock (
  id character varying(255) not null,
  is_locked integer not null default 0,
  constraint migration_lock_pkey PRIMARY KEY (id)
);

create table mission (
  id uuid not null default gen_random_uuid(),
  name text collate "und-x-icu" not null,
  country_code text,
  member_state boolean not null,
  email text not null,
  fictional boolean not null default false,
  copies_to text[] not null default '{}'::text[],
  language text not null default 'en'::text,
  ended_at timestamp with time zone,
  ended_by uuid,
  letters_come text not null default 'at_once'::text,
  constraint mission_pkey PRIMARY KEY (id),
  constraint mission_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code) ON DELETE RESTRICT,
  constraint mission_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((ended_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint letters_to_a_mission_are_in_an_official_language CHECK ((language = ANY (ARRAY['ar'::text, 'zh'::text, 'en'::text, 'fr'::text, 'ru'::text, 'es'::text]))),
  constraint letters_to_a_mission_come_in_one_of_two_ways CHECK ((letters_come = ANY (ARRAY['at_once'::text, 'each_morning'::text]))),
  constraint mission_copies_to_check CHECK (((cardinality(copies_to) <= 20) AND (length(array_to_string(copies_to, ''::text)) <= (20 * 254)) AND (array_position(copies_to, NULL::text) IS NULL))),
  constraint mission_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint mission_ends_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint mission_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint real_mission_has_a_country CHECK ((fictional OR (country_code IS NOT NULL)))
);
CREATE INDEX mission_by_country ON public.mission USING btree (country_code);
CREATE INDEX mission_by_ended_by ON public.mission USING btree (ended_by) WHERE (ended_by IS NOT NULL);
CREATE UNIQUE INDEX one_mission_of_a_name ON public.mission USING btree (name) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX one_mission_per_country ON public.mission USING btree (country_code) WHERE ((country_code IS NOT NULL) AND (ended_at IS NULL));
grant insert, select on mission to portal_application;
grant update (name, email, copies_to, language, ended_at, ended_by, letters_come) on mission to portal_application;
comment on table mission is 'A permanent mission to the United Nations, through which a State acts.';
comment on column mission.id is 'Identity.';
comment on column mission.name is 'The State''s name.';
comment on column mission.country_code is 'Its country; a fictional State has none.';
comment on column mission.member_state is 'Whether it is a Member State. Observers get the letters; they do not object.';
comment on column mission.email is 'Where letters to the mission go.';
comment on column mission.fictional is 'True for a State of a demonstration or a test.';
comment on column mission.copies_to is 'Further addresses that get the same letters.';
comment on column mission.language is 'Of the letters to its addresses.';
comment on column mission.ended_at is 'When it ended, because it was recorded by mistake: nobody acts for it any more, and it gets no letters.';
comment on column mission.ended_by is 'The administrator who ended it.';
comment on column mission.letters_come is 'at_once: each letter as it is written. each_morning: those that can wait in one letter a day, to each of its addresses.';

create table modalities_decision (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  version integer not null,
  title text not null,
  issuer text not null,
  citation jsonb not null,
  dated_on date not null,
  text text not null,
  provisions jsonb not null,
  proposed_at timestamp with time zone not null,
  proposed_by uuid,
  superseded_at timestamp with time zone,
  classes jsonb not null,
  constraint modalities_decision_pkey PRIMARY KEY (id),
  constraint modalities_decision_id_process_id_key UNIQUE (id, process_id),
  constraint modalities_decision_process_id_version_key UNIQUE (process_id, version),
  constraint modalities_decision_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint modalities_decision_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((dated_on >= '0001-01-01'::date) AND (dated_on <= '9999-12-31'::date)) AND ((proposed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (proposed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((superseded_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (superseded_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint modalities_decision_classes_check CHECK ((jsonb_typeof(classes) = 'array'::text)),
  constraint modalities_decision_issuer_check CHECK (((length(issuer) >= 1) AND (length(issuer) <= 300))),
  constraint modalities_decision_provisions_check CHECK ((jsonb_typeof(provisions) = 'object'::text)),
  constraint modalities_decision_text_check CHECK (((length(text) >= 1) AND (length(text) <= 100000))),
  constraint modalities_decision_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint modalities_decision_version_check CHECK ((version >= 1))
);
CREATE INDEX modalities_decision_by_proposer ON public.modalities_decision USING btree (proposed_by);
grant insert, select on modalities_decision to portal_application;
grant update (title, issuer, citation, dated_on, text, provisions, superseded_at, classes) on modalities_decision to portal_application;
comment on table modalities_decision is 'A text that says who may take part in a process, by which route and with which rights.';
comment on column modalities_decision.id is 'Identity.';
comment on column modalities_decision.process_id is 'Of which process.';
comment on column modalities_decision.version is '1 for the first text put to this process, and so on.';
comment on column modalities_decision.title is 'Its heading.';
comment on column modalities_decision.issuer is 'Who issued it.';
comment on column modalities_decision.citation is 'Where it can be found.';
comment on column modalities_decision.dated_on is 'The date it bears.';
comment on column modalities_decision.text is 'Its words. The English text is authoritative.';
comment on column modalities_decision.provisions is 'The twelve parameters that the portal applies, each with the paragraph it comes from.';
comment on column modalities_decision.proposed_at is 'When it was entered.';
comment on column modalities_decision.proposed_by is 'By whom.';
comment on column modalities_decision.superseded_at is 'From when on another decision takes its place.';
comment on column modalities_decision.classes is 'Whom it lets in, and for each class its track: the stages in their order, and where each outcome leads.';

create table name_change (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  requested_at timestamp with time zone not null,
  requested_by uuid not null,
  ground text not null,
  name text collate "und-x-icu" not null,
  acronym text,
  country_code text not null,
  outcome text,
  decided_at timestamp with time zone,
  decided_by uuid,
  reason text,
  constraint name_change_pkey PRIMARY KEY (id),
  constraint name_change_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code) ON DELETE RESTRICT,
  constraint name_change_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint name_change_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint name_change_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((requested_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (requested_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((decided_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (decided_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint decided_name_change_has_officer CHECK ((((outcome IS NULL) = (decided_at IS NULL)) AND ((outcome IS NULL) = (decided_by IS NULL)) AND (decided_at >= requested_at))),
  constraint declined_name_change_has_reason CHECK (((NOT (outcome IS DISTINCT FROM 'declined'::text)) = (reason IS NOT NULL))),
  constraint name_change_acronym_check CHECK (((length(acronym) >= 1) AND (length(acronym) <= 50))),
  constraint name_change_ground_check CHECK (((length(ground) >= 1) AND (length(ground) <= 10000))),
  constraint name_change_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint name_change_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'declined'::text]))),
  constraint name_change_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 10000)))
);
CREATE INDEX name_change_by_country ON public.name_change USING btree (country_code);
CREATE INDEX name_change_by_organisation ON public.name_change USING btree (organisation_id, requested_at);
CREATE UNIQUE INDEX one_open_name_change_per_organisation ON public.name_change USING btree (organisation_id) WHERE (outcome IS NULL);
grant insert, select on name_change to portal_application;
grant update (outcome, decided_at, decided_by, reason) on name_change to portal_application;
comment on table name_change is 'What an accredited organisation asked to be called from now on, and what the Secretariat answered.';
comment on column name_change.id is 'Identity.';
comment on column name_change.organisation_id is 'Who asked.';
comment on column name_change.requested_at is 'When the server received it.';
comment on column name_change.requested_by is 'The person who asked for the organisation.';
comment on column name_change.ground is 'What has happened, and the document that shows it.';
comment on column name_change.name is 'Legal name.';
comment on column name_change.acronym is 'Its short form, if it had one.';
comment on column name_change.country_code is 'Where its seat was.';
comment on column name_change.outcome is '''confirmed'' or ''declined''; null while nobody has answered.';
comment on column name_change.decided_at is 'When it was answered: a confirmed name counts from then on.';
comment on column name_change.decided_by is 'The officer who answered.';
comment on column name_change.reason is 'Why it was declined: goes to the organisation.';

create table no_objection_period (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  call_id uuid not null,
  modalities_decision_id uuid not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  zone text not null,
  circulated_by uuid not null,
  list_hash text,
  circulated_count integer,
  extension_reason text,
  extensions jsonb not null default '[]'::jsonb,
  lapsed_at timestamp with time zone,
  accredited_count integer,
  not_accredited_count integer,
  constraint no_objection_period_pkey PRIMARY KEY (id),
  constraint no_objection_period_id_process_id_key UNIQUE (id, process_id),
  constraint no_objection_period_call_id_process_id_modalities_decision_fkey FOREIGN KEY (call_id, process_id, modalities_decision_id) REFERENCES call_for_applications(id, process_id, modalities_decision_id) ON DELETE RESTRICT,
  constraint no_objection_period_circulated_by_fkey FOREIGN KEY (circulated_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((opens_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (opens_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((closes_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (closes_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((lapsed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (lapsed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint lapse_follows_settlement_margin CHECK ((lapsed_at >= (closes_at + '00:02:00'::interval))),
  constraint lapse_has_counts CHECK ((((lapsed_at IS NULL) = (accredited_count IS NULL)) AND ((lapsed_at IS NULL) = (not_accredited_count IS NULL)))),
  constraint no_objection_period_accredited_count_check CHECK ((accredited_count >= 0)),
  constraint no_objection_period_circulated_count_check CHECK ((circulated_count > 0)),
  constraint no_objection_period_closes_after_it_opens CHECK ((closes_at > opens_at)),
  constraint no_objection_period_extension_reason_check CHECK ((length(extension_reason) <= 2000)),
  constraint no_objection_period_extensions_check CHECK ((jsonb_typeof(extensions) = 'array'::text)),
  constraint no_objection_period_list_hash_check CHECK ((list_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint no_objection_period_not_accredited_count_check CHECK ((not_accredited_count >= 0)),
  constraint no_objection_period_zone_check CHECK (((length(zone) >= 1) AND (length(zone) <= 100))),
  constraint sealed_list_has_hash_and_count CHECK (((list_hash IS NULL) = (circulated_count IS NULL)))
);
CREATE INDEX no_objection_period_by_call ON public.no_objection_period USING btree (call_id, process_id, modalities_decision_id);
CREATE INDEX no_objection_period_by_process ON public.no_objection_period USING btree (process_id, closes_at);
CREATE INDEX no_objection_period_not_recorded ON public.no_objection_period USING btree (closes_at) WHERE (lapsed_at IS NULL);
grant update (closes_at, list_hash, circulated_count, extension_reason, extensions, lapsed_at, accredited_count, not_accredited_count) on no_objection_period to portal_application;
grant insert, select on no_objection_period to portal_application;
comment on table no_objection_period is 'A list of organisations before the States: each is accredited unless one of them objects to it.';
comment on column no_objection_period.id is 'Identity.';
comment on column no_objection_period.process_id is 'Of which process.';
comment on column no_objection_period.call_id is 'From which call.';
comment on column no_objection_period.modalities_decision_id is 'The call''s decision.';
comment on column no_objection_period.opens_at is 'When the list went out.';
comment on column no_objection_period.closes_at is 'The last instant at which a State can object; that instant is in time.';
comment on column no_objection_period.zone is 'The IANA zone in which the closing instant was announced.';
comment on column no_objection_period.circulated_by is 'Who sent the list out.';
comment on column no_objection_period.list_hash is 'SHA-256 of the list as it went out. From then on no application joins it.';
comment on column no_objection_period.circulated_count is 'How many applications went out.';
comment on column no_objection_period.extension_reason is 'Why the closing instant was last moved later.';
comment on column no_objection_period.extensions is 'Every time that it was moved: from, to, reason, extendedAt.';
comment on column no_objection_period.lapsed_at is 'When the outcome was put on record. The outcome itself does not wait for it.';
comment on column no_objection_period.accredited_count is 'How many were accredited, once on record.';
comment on column no_objection_period.not_accredited_count is 'How many were not, once on record.';

create table objection (
  id uuid not null default gen_random_uuid(),
  objection_note_id uuid not null,
  no_objection_period_id uuid not null,
  mission_id uuid not null,
  application_id uuid not null,
  received_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  kind text not null default 'objection'::text,
  limit_at timestamp with time zone,
  maintained_at timestamp with time zone,
  maintained_by uuid,
  constraint objection_pkey PRIMARY KEY (id),
  constraint objection_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint objection_maintained_by_fkey FOREIGN KEY (maintained_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint objection_objection_note_id_no_objection_period_id_mission_fkey FOREIGN KEY (objection_note_id, no_objection_period_id, mission_id, received_at) REFERENCES objection_note(id, no_objection_period_id, mission_id, received_at) ON DELETE RESTRICT,
  constraint objection_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((received_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (received_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((withdrawn_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (withdrawn_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((limit_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (limit_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((maintained_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (maintained_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint hold_has_its_limit CHECK ((((kind = 'hold'::text) = (limit_at IS NOT NULL)) AND (limit_at > received_at))),
  constraint maintained_objection_was_raised_before CHECK (((maintained_at >= received_at) AND ((maintained_at IS NOT NULL) OR (maintained_by IS NULL)))),
  constraint objection_kind_check CHECK ((kind = ANY (ARRAY['objection'::text, 'hold'::text]))),
  constraint withdrawn_objection_has_a_person CHECK (((withdrawn_at IS NOT NULL) OR (withdrawn_by IS NULL)))
);
CREATE INDEX hold_by_period ON public.objection USING btree (no_objection_period_id, application_id) WHERE (kind = 'hold'::text);
CREATE INDEX objection_by_application ON public.objection USING btree (application_id);
CREATE INDEX objection_by_mission ON public.objection USING btree (mission_id);
CREATE INDEX objection_by_note ON public.objection USING btree (objection_note_id, no_objection_period_id, mission_id, received_at);
CREATE INDEX objection_by_period ON public.objection USING btree (no_objection_period_id, mission_id);
CREATE UNIQUE INDEX one_standing_objection_per_mission_and_application ON public.objection USING btree (no_objection_period_id, application_id, mission_id) WHERE (withdrawn_at IS NULL);
alter table objection enable row level security;
alter table objection force row level security;
grant insert, select on objection to portal_application;
grant insert (kind, limit_at) on objection to portal_application;
grant update (withdrawn_at, withdrawn_by, maintained_at, maintained_by) on objection to portal_application;
comment on table objection is 'One State against the accreditation of one organisation. For the Chair and that State.';
comment on column objection.id is 'Identity.';
comment on column objection.objection_note_id is 'The note that named the organisation.';
comment on column objection.no_objection_period_id is 'The note''s period.';
comment on column objection.mission_id is 'The note''s mission.';
comment on column objection.application_id is 'The application of the organisation.';
comment on column objection.received_at is 'The note''s receipt.';
comment on column objection.withdrawn_at is 'When the State took it back.';
comment on column objection.withdrawn_by is 'Who pressed the button for the mission.';
comment on column objection.kind is 'An objection, or a hold that keeps its item open until its limit.';
comment on column objection.limit_at is 'Of a hold: when it ends by itself, as its State was told.';
comment on column objection.maintained_at is 'When its State said in a consultation that it stands.';
comment on column objection.maintained_by is 'Who put that on record, for the State or as the Chair.';

create table objection_disclosure (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  no_objection_period_id uuid not null,
  application_id uuid,
  reader_person_id uuid,
  reader_role text not null,
  reader_mission_id uuid,
  disclosed_at timestamp with time zone not null,
  what text not null,
  constraint objection_disclosure_pkey PRIMARY KEY (id),
  constraint objection_disclosure_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint objection_disclosure_no_objection_period_id_process_id_fkey FOREIGN KEY (no_objection_period_id, process_id) REFERENCES no_objection_period(id, process_id) ON DELETE RESTRICT,
  constraint objection_disclosure_reader_mission_id_fkey FOREIGN KEY (reader_mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint objection_disclosure_reader_person_id_fkey FOREIGN KEY (reader_person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((disclosed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (disclosed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint objection_disclosure_reader_role_check CHECK (((length(reader_role) >= 1) AND (length(reader_role) <= 50))),
  constraint objection_disclosure_what_check CHECK (((length(what) >= 1) AND (length(what) <= 2000)))
);
CREATE INDEX objection_disclosure_by_application ON public.objection_disclosure USING btree (application_id);
CREATE INDEX objection_disclosure_by_period ON public.objection_disclosure USING btree (no_objection_period_id, process_id);
CREATE INDEX objection_disclosure_by_reader ON public.objection_disclosure USING btree (reader_mission_id);
alter table objection_disclosure enable row level security;
alter table objection_disclosure force row level security;
grant insert, select on objection_disclosure to portal_application;
comment on table objection_disclosure is 'Each time somebody was shown who objected. Append only.';
comment on column objection_disclosure.id is 'Identity.';
comment on column objection_disclosure.process_id is 'Of which process.';
comment on column objection_disclosure.no_objection_period_id is 'About which period.';
comment on column objection_disclosure.application_id is 'About which application; null for the whole period.';
comment on column objection_disclosure.reader_person_id is 'Who was shown it.';
comment on column objection_disclosure.reader_role is 'In which role.';
comment on column objection_disclosure.reader_mission_id is 'For which mission, if any.';
comment on column objection_disclosure.disclosed_at is 'When.';
comment on column objection_disclosure.what is 'What was shown.';

create table objection_note (
  id uuid not null default gen_random_uuid(),
  reference text not null default new_reference('N'::text),
  no_objection_period_id uuid not null,
  mission_id uuid not null,
  person_id uuid,
  received_at timestamp with time zone not null,
  basis text,
  constraint objection_note_pkey PRIMARY KEY (id),
  constraint objection_note_id_no_objection_period_id_mission_id_receive_key UNIQUE (id, no_objection_period_id, mission_id, received_at),
  constraint objection_note_reference_key UNIQUE (reference),
  constraint objection_note_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint objection_note_no_objection_period_id_fkey FOREIGN KEY (no_objection_period_id) REFERENCES no_objection_period(id) ON DELETE RESTRICT,
  constraint objection_note_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((received_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (received_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint objection_note_basis_check CHECK (((length(basis) >= 1) AND (length(basis) <= 10000))),
  constraint objection_note_reference_check CHECK ((length(reference) <= 40))
);
CREATE INDEX objection_note_by_mission ON public.objection_note USING btree (mission_id, received_at DESC, id);
CREATE INDEX objection_note_by_period ON public.objection_note USING btree (no_objection_period_id, received_at DESC, id);
alter table objection_note enable row level security;
alter table objection_note force row level security;
grant select (id, reference, no_objection_period_id, mission_id, person_id, received_at) on objection_note to portal_application;
grant insert on objection_note to portal_application;
comment on table objection_note is 'What a mission sent: one note may name many organisations. For the Chair and that mission.';
comment on column objection_note.id is 'Identity.';
comment on column objection_note.reference is 'The number of the mission''s receipt.';
comment on column objection_note.no_objection_period_id is 'In which period.';
comment on column objection_note.mission_id is 'Who objects.';
comment on column objection_note.person_id is 'Who pressed the button for the mission.';
comment on column objection_note.received_at is 'When the server received it: the instant that counts.';
comment on column objection_note.basis is 'The general basis, if the State made it known.';

create table opposition_in_the_room (
  determination_id uuid not null,
  application_id uuid not null,
  mission_id uuid not null,
  constraint opposition_in_the_room_pkey PRIMARY KEY (determination_id, application_id, mission_id),
  constraint opposition_in_the_room_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint opposition_is_to_one_determined FOREIGN KEY (determination_id, application_id) REFERENCES determination_item(determination_id, application_id) ON DELETE CASCADE
);
CREATE INDEX opposition_in_the_room_by_mission ON public.opposition_in_the_room USING btree (mission_id);
alter table opposition_in_the_room enable row level security;
alter table opposition_in_the_room force row level security;
grant delete, insert, select on opposition_in_the_room to portal_application;
comment on table opposition_in_the_room is 'Which States opposed an organisation in the room when a body decided on it.';
comment on column opposition_in_the_room.determination_id is 'In which determination.';
comment on column opposition_in_the_room.application_id is 'Whom it was against.';
comment on column opposition_in_the_room.mission_id is 'Which State.';

create table organisation (
  id uuid not null default gen_random_uuid(),
  name text collate "und-x-icu" not null,
  acronym text,
  country_code text not null,
  address text not null,
  website text,
  founded_year integer,
  legal_status text,
  created_at timestamp with time zone not null,
  created_by uuid,
  version integer not null default 1,
  search_name text not null generated always as (search_key(((name || ' '::text) || COALESCE(acronym, ''::text)))) stored,
  name_key text generated always as (NULLIF(search_key(name), ''::text)) stored,
  telling_key text generated always as (NULLIF(search_key(regexp_replace(name, '(^|\s)(and|&|\+|et|y|e|und|en|og|och|i|и|و)(?=\s|$)'::text, ' '::text, 'gi'::text)), ''::text)) stored,
  acronym_key text generated always as (NULLIF(search_key(acronym), ''::text)) stored,
  first_letters text generated always as (search_key(regexp_replace(name, '(\S)\S*\s*'::text, '\1'::text, 'g'::text))) stored,
  large_first_letters text generated always as (search_key(regexp_replace(regexp_replace(name, '(^|\s)(and|&|for|in|of|on|the|to|d|da|de|del|der|des|die|do|du|el|en|et|für|i|im|la|las|le|les|los|of|para|pour|und|voor|y)(?=\s|$)'::text, ' '::text, 'gi'::text), '(\S)\S*\s*'::text, '\1'::text, 'g'::text))) stored,
  site text generated always as (NULLIF(regexp_replace(lower((website COLLATE "und-x-icu")), '^https?://(www\.)?|[.]?[/?#:].*$|[.]$'::text, ''::text, 'g'::text), ''::text)) stored,
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code) ON DELETE RESTRICT,
  constraint organisation_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((created_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (created_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint organisation_acronym_check CHECK (((length(acronym) >= 1) AND (length(acronym) <= 50))),
  constraint organisation_address_check CHECK (((length(address) >= 1) AND (length(address) <= 1000))),
  constraint organisation_founded_year_check CHECK (((founded_year >= 1000) AND (founded_year <= 9999))),
  constraint organisation_legal_status_check CHECK (((length(legal_status) >= 1) AND (length(legal_status) <= 1000))),
  constraint organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint organisation_version_check CHECK ((version >= 1)),
  constraint organisation_website_check CHECK (((length(website) >= 1) AND (length(website) <= 500)))
);
CREATE INDEX organisation_by_acronym_key ON public.organisation USING btree (acronym_key);
CREATE INDEX organisation_by_country ON public.organisation USING btree (country_code);
CREATE INDEX organisation_by_creator ON public.organisation USING btree (created_by);
CREATE INDEX organisation_by_first_letters ON public.organisation USING btree (first_letters);
CREATE INDEX organisation_by_host ON public.organisation USING btree (lower(split_part(website, '/'::text, 3)));
CREATE INDEX organisation_by_key ON public.organisation USING btree (search_name);
CREATE INDEX organisation_by_large_first_letters ON public.organisation USING btree (large_first_letters);
CREATE INDEX organisation_by_look ON public.organisation USING btree (replace(replace(translate(search_key(translate(name, 'аеорсухіѕјԁһӏкмтвнАЕОРСУХІЅЈҺКМТВНЗαεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'::text, 'aeopcyxisjdhlkmtbhAEOPCYXISJHKMTBH3aeikvoptyxABEZHIKMNOPTYX'::text)), 'l10'::text, 'iio'::text), 'rn'::text, 'm'::text), 'vv'::text, 'w'::text));
CREATE INDEX organisation_by_name ON public.organisation USING btree (name, id);
CREATE INDEX organisation_by_name_key ON public.organisation USING btree (name_key);
CREATE INDEX organisation_by_part_of_telling_key ON public.organisation USING gin (((telling_key || ''::text)) gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='256');
CREATE INDEX organisation_by_site ON public.organisation USING btree (site);
CREATE INDEX organisation_by_small_name ON public.organisation USING btree (lower(name));
CREATE INDEX organisation_by_telling_key ON public.organisation USING btree (telling_key);
CREATE INDEX organisation_by_words ON public.organisation USING gin (search_name gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='256');
grant insert, select on organisation to portal_application;
grant update (name, acronym, country_code, address, website, founded_year, legal_status, version) on organisation to portal_application;
comment on table organisation is 'A stakeholder: one record for all its applications.';
comment on column organisation.id is 'Identity.';
comment on column organisation.name is 'Legal name, in any script.';
comment on column organisation.acronym is 'Its short form, if it has one.';
comment on column organisation.country_code is 'Where its seat is.';
comment on column organisation.address is 'Postal address, free-form.';
comment on column organisation.website is 'Its site on the web.';
comment on column organisation.founded_year is 'The year in which it was founded.';
comment on column organisation.legal_status is 'What it is in law and where it is registered.';
comment on column organisation.created_at is 'When its record was made.';
comment on column organisation.created_by is 'By whom.';
comment on column organisation.version is 'Grows by one with each change, so that nobody overwrites what they have not seen.';
comment on column organisation.search_name is 'Name and acronym as they are searched: see search_key.';
comment on column organisation.name_key is 'The name alone as it is searched: see search_key.';
comment on column organisation.telling_key is 'The same without words and signs for and: two that differ in nothing else are perhaps one.';
comment on column organisation.acronym_key is 'The acronym as it is searched.';
comment on column organisation.first_letters is 'The first letters of the words of the name, as they are searched.';
comment on column organisation.large_first_letters is 'The same without small words, as acronyms are made.';
comment on column organisation.site is 'The host of its site, without www.';

create table organisation_invitation (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  email text not null,
  name text collate "und-x-icu" not null,
  token_hash text not null,
  invited_by uuid not null,
  naming_id uuid,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint organisation_invitation_pkey PRIMARY KEY (id),
  constraint organisation_invitation_naming_id_key UNIQUE (naming_id),
  constraint organisation_invitation_token_hash_key UNIQUE (token_hash),
  constraint organisation_invitation_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint organisation_invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint organisation_invitation_naming_id_fkey FOREIGN KEY (naming_id) REFERENCES person_naming(id) ON DELETE RESTRICT,
  constraint organisation_invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint organisation_invitation_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint accepted_invitation_to_an_organisation_has_a_person CHECK (((accepted_at IS NULL) = (accepted_by IS NULL))),
  constraint days_are_of_the_calendar CHECK ((((invited_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (invited_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((accepted_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (accepted_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((withdrawn_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (withdrawn_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint invitation_to_an_organisation_is_accepted_or_withdrawn CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint organisation_invitation_check CHECK ((expires_at > invited_at)),
  constraint organisation_invitation_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint organisation_invitation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint organisation_invitation_token_hash_check CHECK ((length(token_hash) <= 200)),
  constraint withdrawn_invitation_to_an_organisation_has_a_person CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);
CREATE UNIQUE INDEX one_invitation_to_an_organisation_at_a_time ON public.organisation_invitation USING btree (organisation_id, lower(email)) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX organisation_invitation_by_accepted_by ON public.organisation_invitation USING btree (accepted_by);
CREATE INDEX organisation_invitation_by_invited_by ON public.organisation_invitation USING btree (invited_by);
CREATE INDEX organisation_invitation_by_organisation_id ON public.organisation_invitation USING btree (organisation_id);
CREATE INDEX organisation_invitation_by_withdrawn_by ON public.organisation_invitation USING btree (withdrawn_by);
grant update (accepted_at, accepted_by, withdrawn_at, withdrawn_by) on organisation_invitation to portal_application;
grant insert, select on organisation_invitation to portal_application;
comment on table organisation_invitation is 'Somebody is invited to act for an organisation.';
comment on column organisation_invitation.id is 'Identity.';
comment on column organisation_invitation.organisation_id is 'For which organisation.';
comment on column organisation_invitation.email is 'Who is invited.';
comment on column organisation_invitation.name is 'How the letter addresses them.';
comment on column organisation_invitation.token_hash is 'SHA-256 of the secret in the letter.';
comment on column organisation_invitation.invited_by is 'Who acts for it and invites; of a naming, the administrator who confirmed it.';
comment on column organisation_invitation.naming_id is 'The naming by two administrators, where nobody is left for the organisation.';
comment on column organisation_invitation.invited_at is 'When.';
comment on column organisation_invitation.expires_at is 'Until when it may be accepted.';
comment on column organisation_invitation.accepted_at is 'When it was accepted.';
comment on column organisation_invitation.accepted_by is 'By whom.';
comment on column organisation_invitation.withdrawn_at is 'Since when it counts no longer.';
comment on column organisation_invitation.withdrawn_by is 'Who withdrew it, sent another in its place, or took off who had sent it.';

create table outage (
  id uuid not null default gen_random_uuid(),
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  what text collate "und-x-icu" not null,
  reason text collate "und-x-icu" not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint outage_pkey PRIMARY KEY (id),
  constraint outage_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((began_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (began_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((ended_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((recorded_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (recorded_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint outage_ends_after_it_begins CHECK ((ended_at > began_at)),
  constraint outage_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint outage_what_check CHECK (((length(what) >= 1) AND (length(what) <= 300)))
);
grant insert, select on outage to portal_application;
comment on table outage is 'When the portal, or a part of it, was away.';
comment on column outage.id is 'Identity.';
comment on column outage.began_at is 'From when.';
comment on column outage.ended_at is 'Until when.';
comment on column outage.what is 'What was away.';
comment on column outage.reason is 'Why, as far as it is known.';
comment on column outage.recorded_at is 'When it was entered.';
comment on column outage.recorded_by is 'Who entered it.';

create table outage_withdrawal (
  outage_id uuid not null,
  reason text collate "und-x-icu" not null,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by uuid not null,
  constraint outage_is_withdrawn_once PRIMARY KEY (outage_id),
  constraint outage_withdrawal_outage_id_fkey FOREIGN KEY (outage_id) REFERENCES outage(id) ON DELETE RESTRICT,
  constraint outage_withdrawal_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((withdrawn_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (withdrawn_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint outage_withdrawal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
);
CREATE INDEX outage_withdrawal_by_person ON public.outage_withdrawal USING btree (withdrawn_by);
grant insert, select on outage_withdrawal to portal_application;
comment on table outage_withdrawal is 'That an outage was entered in error.';
comment on column outage_withdrawal.outage_id is 'Which outage.';
comment on column outage_withdrawal.reason is 'What is wrong with it. It is published.';
comment on column outage_withdrawal.withdrawn_at is 'When.';
comment on column outage_withdrawal.withdrawn_by is 'Who said so.';

create table paper (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  session_id uuid,
  kind text not null,
  symbol text not null,
  title text collate "und-x-icu" not null,
  audience text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  written_by text collate "und-x-icu",
  found_by tsvector not null generated always as (to_tsvector('simple'::regconfig, words_to_find(((title || ' '::text) || COALESCE(written_by, ''::text))))) stored,
  constraint paper_pkey PRIMARY KEY (id),
  constraint one_paper_per_symbol UNIQUE (process_id, symbol),
  constraint paper_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint paper_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint paper_session_id_process_id_fkey FOREIGN KEY (session_id, process_id) REFERENCES session(id, process_id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((entered_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (entered_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint paper_audience_check CHECK ((audience = ANY (ARRAY['chair'::text, 'missions'::text, 'accredited'::text, 'public'::text]))),
  constraint paper_kind_check CHECK ((kind = ANY (ARRAY['letter'::text, 'agenda'::text, 'programme_of_work'::text, 'working_paper'::text, 'background_paper'::text, 'draft_report'::text, 'summary'::text, 'information_document'::text, 'written_input'::text]))),
  constraint paper_symbol_check CHECK (((length(symbol) >= 1) AND (length(symbol) <= 80))),
  constraint paper_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint paper_written_by_check CHECK (((length(written_by) >= 1) AND (length(written_by) <= 300)))
);
CREATE INDEX paper_by_person ON public.paper USING btree (entered_by);
CREATE INDEX paper_by_session ON public.paper USING btree (session_id, process_id);
CREATE INDEX paper_by_words ON public.paper USING gin (found_by) WITH (fastupdate=off);
alter table paper enable row level security;
alter table paper force row level security;
grant update (id) on paper to portal_application;
grant insert, select on paper to portal_application;
comment on table paper is 'What a process circulates. Nothing of it is changed: what is done with it are its versions.';
comment on column paper.id is 'Identity.';
comment on column paper.process_id is 'Of which process.';
comment on column paper.session_id is 'For which session, if it is for one.';
comment on column paper.kind is 'What sort of paper.';
comment on column paper.symbol is 'Without what a version adds to it (/Rev.1, /Corr.1).';
comment on column paper.title is 'Its heading.';
comment on column paper.audience is 'Who reads it: the Chair''s office, all missions, the accredited organisations too, or everybody.';
comment on column paper.entered_at is 'When it was entered.';
comment on column paper.entered_by is 'By whom.';
comment on column paper.written_by is 'The organisation whose written input it is, as it was called then; null of every other paper.';
comment on column paper.found_by is 'The words by which it is found, of its title and its organisation: see words_to_find.';

create table paper_file (
  text_id uuid not null,
  name text collate "und-x-icu" not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  scan text not null,
  constraint paper_file_pkey PRIMARY KEY (text_id),
  constraint paper_file_text_id_fkey FOREIGN KEY (text_id) REFERENCES paper_text(id) ON DELETE RESTRICT,
  constraint paper_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 150))),
  constraint paper_file_scan_check CHECK ((scan = ANY (ARRAY['clean'::text, 'not_scanned'::text]))),
  constraint paper_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint paper_file_size_check CHECK (((size >= 1) AND (size <= 26214400))),
  constraint paper_file_type_check CHECK ((type = ANY (ARRAY['pdf'::text, 'docx'::text])))
);
alter table paper_file enable row level security;
alter table paper_file force row level security;
grant insert, select on paper_file to portal_application;
comment on table paper_file is 'The file that says what a version of a paper says in a language.';
comment on column paper_file.text_id is 'Of which version, in which language: see paper_text.';
comment on column paper_file.name is 'What it is called when it is saved.';
comment on column paper_file.type is 'What it is, whatever it was called.';
comment on column paper_file.size is 'In bytes.';
comment on column paper_file.sha256 is 'Of its content (FIPS 180-4), in hexadecimal digits.';
comment on column paper_file.scan is 'Whether a scanner found no virus in it, or nobody looked, as in a demonstration.';

create table paper_file_piece (
  text_id uuid not null,
  n integer not null,
  content bytea not null,
  constraint paper_file_piece_pkey PRIMARY KEY (text_id, n),
  constraint paper_file_piece_text_id_fkey FOREIGN KEY (text_id) REFERENCES paper_file(text_id) ON DELETE RESTRICT,
  constraint paper_file_piece_content_check CHECK (((length(content) >= 1) AND (length(content) <= 1048576))),
  constraint paper_file_piece_n_check CHECK ((n >= 1))
);
alter table paper_file_piece enable row level security;
alter table paper_file_piece force row level security;
grant insert, select on paper_file_piece to portal_application;
comment on table paper_file_piece is 'A file in pieces of one megabyte, so that none is held whole to be sent.';
comment on column paper_file_piece.text_id is 'Of which file.';
comment on column paper_file_piece.n is '1 for the first, and so on.';
comment on column paper_file_piece.content is 'The bytes: a whole megabyte, but of the last piece.';

create table paper_file_words (
  text_id uuid not null,
  words text,
  trouble text,
  taken_at timestamp with time zone not null,
  found_by tsvector not null generated always as (to_tsvector('simple'::regconfig, words_to_find(COALESCE(words, ''::text)))) stored,
  constraint paper_file_words_pkey PRIMARY KEY (text_id),
  constraint paper_file_words_text_id_fkey FOREIGN KEY (text_id) REFERENCES paper_file(text_id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((taken_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (taken_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint paper_file_words_trouble_check CHECK ((trouble = ANY (ARRAY['no_words'::text, 'too_long'::text, 'unreadable'::text, 'too_slow'::text]))),
  constraint paper_file_words_words_check CHECK (((length(words) >= 1) AND (length(words) <= 500000))),
  constraint words_are_taken_or_a_trouble_is_told CHECK (((words IS NULL) <> (trouble IS NULL)))
);
CREATE INDEX paper_file_words_by_words ON public.paper_file_words USING gin (found_by) WITH (fastupdate=off);
alter table paper_file_words enable row level security;
alter table paper_file_words force row level security;
grant insert, select on paper_file_words to portal_application;
comment on table paper_file_words is 'What a file says, taken out of it so that it is found and compared.';
comment on column paper_file_words.text_id is 'Of which file.';
comment on column paper_file_words.words is 'Its paragraphs, with an empty line between them; null where they could not be taken out.';
comment on column paper_file_words.trouble is 'Why not.';
comment on column paper_file_words.taken_at is 'When.';
comment on column paper_file_words.found_by is 'The words by which it is found: see words_to_find.';

create table paper_text (
  id uuid not null default gen_random_uuid(),
  version_id uuid not null,
  language text not null,
  words text,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  found_by tsvector not null generated always as (to_tsvector('simple'::regconfig, words_to_find(COALESCE(words, ''::text)))) stored,
  constraint paper_text_pkey PRIMARY KEY (id),
  constraint one_text_per_language UNIQUE (version_id, language),
  constraint paper_text_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint paper_text_version_id_fkey FOREIGN KEY (version_id) REFERENCES paper_version(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((added_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (added_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint paper_text_language_check CHECK ((language = ANY (ARRAY['ar'::text, 'zh'::text, 'en'::text, 'fr'::text, 'ru'::text, 'es'::text]))),
  constraint paper_text_words_check CHECK (((length(words) >= 1) AND (length(words) <= 200000)))
);
CREATE INDEX paper_text_by_person ON public.paper_text USING btree (added_by);
CREATE INDEX paper_text_by_words ON public.paper_text USING gin (found_by) WITH (fastupdate=off);
alter table paper_text enable row level security;
alter table paper_text force row level security;
grant insert, select on paper_text to portal_application;
comment on table paper_text is 'What a version of a paper says in a language. Each stays as it was.';
comment on column paper_text.id is 'Identity.';
comment on column paper_text.version_id is 'Of which version.';
comment on column paper_text.language is 'One of the six official languages.';
comment on column paper_text.words is 'The text, where it was written in the portal; null of a file.';
comment on column paper_text.added_at is 'When: a translation may come after its version.';
comment on column paper_text.added_by is 'By whom.';
comment on column paper_text.found_by is 'The words by which it is found: see words_to_find.';

create table paper_version (
  id uuid not null default gen_random_uuid(),
  paper_id uuid not null,
  n integer not null,
  step text not null,
  note text collate "und-x-icu" not null,
  done_at timestamp with time zone not null,
  done_by uuid not null,
  constraint paper_version_pkey PRIMARY KEY (id),
  constraint versions_of_a_paper_are_numbered UNIQUE (paper_id, n),
  constraint paper_version_done_by_fkey FOREIGN KEY (done_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint paper_version_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id) ON DELETE RESTRICT,
  constraint change_of_a_paper_has_a_reason CHECK (((step = ANY (ARRAY['announced'::text, 'circulated'::text])) OR (note <> ''::text))),
  constraint days_are_of_the_calendar CHECK (((done_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (done_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint paper_version_n_check CHECK ((n >= 1)),
  constraint paper_version_note_check CHECK ((length(note) <= 2000)),
  constraint paper_version_step_check CHECK ((step = ANY (ARRAY['announced'::text, 'circulated'::text, 'revised'::text, 'corrected'::text, 'withdrawn'::text])))
);
CREATE INDEX paper_version_by_person ON public.paper_version USING btree (done_by);
alter table paper_version enable row level security;
alter table paper_version force row level security;
grant insert, select on paper_version to portal_application;
comment on table paper_version is 'What was done with a paper. Each stays as it was.';
comment on column paper_version.id is 'Identity.';
comment on column paper_version.paper_id is 'With which paper.';
comment on column paper_version.n is '1 for the first, and so on.';
comment on column paper_version.step is 'Announced as to come, circulated, revised, corrected or withdrawn.';
comment on column paper_version.note is 'When it is to come; what was changed and why.';
comment on column paper_version.done_at is 'When.';
comment on column paper_version.done_by is 'By whom.';

create table passkey (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  name text collate "und-x-icu" not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_id_key UNIQUE (credential_id),
  constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((created_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (created_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((used_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (used_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint passkey_counter_check CHECK ((counter >= 0)),
  constraint passkey_credential_id_check CHECK ((length(credential_id) <= 2000)),
  constraint passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint passkey_public_key_check CHECK ((length(public_key) <= 5000))
);
CREATE INDEX passkey_by_person ON public.passkey USING btree (person_id);
grant update (counter, used_at) on passkey to portal_application;
grant delete, insert, select on passkey to portal_application;
comment on table passkey is 'A key that a person''s device or key ring keeps, and that opens their account (WebAuthn).';
comment on column passkey.id is 'Identity.';
comment on column passkey.person_id is 'Whose it is.';
comment on column passkey.credential_id is 'By which the browser knows it.';
comment on column passkey.public_key is 'With which its answers are checked, as COSE in base64url.';
comment on column passkey.counter is 'How often it was used, where the device counts.';
comment on column passkey.name is 'The browser in which it was made, by which a person knows it.';
comment on column passkey.created_at is 'When it was added.';
comment on column passkey.used_at is 'When it last opened the account.';

create table person (
  id uuid not null default gen_random_uuid(),
  name text collate "und-x-icu" not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  role text not null default 'applicant'::text,
  mission_id uuid,
  process_id uuid,
  organisation_id uuid,
  language text not null default 'en'::text,
  two_factor_enabled boolean not null default false,
  banned_at timestamp with time zone,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  signed_in_at timestamp with time zone,
  search_name text not null generated always as (search_key(((name || ' '::text) || email))) stored,
  reads_only boolean not null default false,
  banned_by uuid,
  erased_at timestamp with time zone,
  letters_come text not null default 'at_once'::text,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_acts_for_a_known_mission FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint person_acts_for_a_known_organisation FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint person_banned_by_fkey FOREIGN KEY (banned_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint person_chairs_a_known_process FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((banned_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (banned_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((created_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (created_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((updated_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (updated_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((signed_in_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (signed_in_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((erased_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (erased_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint erased_person_does_not_act CHECK (((erased_at IS NULL) OR ((banned_at IS NOT NULL) AND (organisation_id IS NULL) AND (NOT two_factor_enabled)))),
  constraint erased_person_has_no_address CHECK (((erased_at IS NULL) OR (email = (id || '@erased.invalid'::text)))),
  constraint erased_person_has_no_name CHECK (((erased_at IS NULL) OR ((name = 'Erased person'::text) AND (image IS NULL)))),
  constraint letters_to_a_person_come_in_one_of_two_ways CHECK ((letters_come = ANY (ARRAY['at_once'::text, 'each_morning'::text]))),
  constraint person_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint person_image_check CHECK ((length(image) <= 2000)),
  constraint person_language_check CHECK (((length(language) >= 2) AND (length(language) <= 10))),
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint person_role_check CHECK ((role = ANY (ARRAY['applicant'::text, 'mission'::text, 'chair'::text, 'secretariat'::text, 'administrator'::text]))),
  constraint role_and_office_agree CHECK ((((role = 'mission'::text) = (mission_id IS NOT NULL)) AND ((role = 'chair'::text) = (process_id IS NOT NULL)) AND ((role = 'applicant'::text) OR (organisation_id IS NULL)))),
  constraint who_only_reads_is_of_a_mission CHECK (((NOT reads_only) OR (role = 'mission'::text)))
);
CREATE UNIQUE INDEX one_person_per_email ON public.person USING btree (lower(email));
CREATE INDEX person_by_banned_by ON public.person USING btree (banned_by) WHERE (banned_by IS NOT NULL);
CREATE INDEX person_by_mission ON public.person USING btree (mission_id) WHERE (mission_id IS NOT NULL);
CREATE INDEX person_by_organisation ON public.person USING btree (organisation_id) WHERE (organisation_id IS NOT NULL);
CREATE INDEX person_by_process ON public.person USING btree (process_id) WHERE (process_id IS NOT NULL);
CREATE INDEX person_by_role ON public.person USING btree (role, name, id);
CREATE INDEX person_by_words ON public.person USING gin (search_name gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='256');
grant insert, select, update on person to portal_application;
comment on table person is 'Somebody who can sign in.';
comment on column person.id is 'Identity.';
comment on column person.name is 'As the person writes it, in any script.';
comment on column person.email is 'Where letters go and what one signs in with. Unique whatever its case.';
comment on column person.email_verified is 'Whether the person has opened the link that was sent there.';
comment on column person.image is 'Unused; the sign-in library expects the column.';
comment on column person.role is 'What the portal lets this person do. Never set by the person.';
comment on column person.mission_id is 'The permanent mission that a person with the role mission acts for.';
comment on column person.process_id is 'The process that a person with the role chair presides over.';
comment on column person.organisation_id is 'The organisation that an applicant acts for, once its record exists.';
comment on column person.language is 'The language of the letters to this person.';
comment on column person.two_factor_enabled is 'Whether a second factor is asked for at sign-in.';
comment on column person.banned_at is 'From when on this person may not sign in and gets no letters.';
comment on column person.created_at is 'When the account was made.';
comment on column person.updated_at is 'When the account was last changed.';
comment on column person.signed_in_at is 'When the person signed in last and used it, by the machine''s clock.';
comment on column person.search_name is 'Name and address as they are searched: see search_key.';
comment on column person.reads_only is 'For a mission: sees what it sees, and neither objects nor breaks silence.';
comment on column person.banned_by is 'Who ended the access. Null where it was ended before this was kept, or is not ended.';
comment on column person.erased_at is 'When what was kept about the person was erased: the row stays for what refers to it. Null otherwise.';
comment on column person.letters_come is 'at_once: each letter as it is written. each_morning: those that can wait in one letter a day. Of an officer’s own choice; of nobody else it says anything.';

create table person_erasure (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  asked_by uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint person_erasure_pkey PRIMARY KEY (id),
  constraint person_erasure_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint person_erasure_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint person_erasure_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint person_erasure_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((asked_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (asked_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((confirmed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (confirmed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((withdrawn_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (withdrawn_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint erasure_is_confirmed_by_somebody CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL))),
  constraint erasure_is_confirmed_in_time CHECK ((confirmed_at <= expires_at)),
  constraint erasure_is_confirmed_or_withdrawn CHECK (((confirmed_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint erasure_waits_for_a_while CHECK ((expires_at > asked_at)),
  constraint nobody_erases_themselves CHECK (((person_id <> asked_by) AND (person_id <> confirmed_by) AND (person_id <> withdrawn_by))),
  constraint person_erasure_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint person_is_erased_by_two CHECK ((confirmed_by <> asked_by)),
  constraint withdrawn_erasure_has_an_administrator CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);
CREATE INDEX person_erasure_by_asked_by ON public.person_erasure USING btree (asked_by);
CREATE INDEX person_erasure_by_confirmed_by ON public.person_erasure USING btree (confirmed_by);
CREATE INDEX person_erasure_by_person_id ON public.person_erasure USING btree (person_id);
CREATE INDEX person_erasure_by_withdrawn_by ON public.person_erasure USING btree (withdrawn_by);
CREATE INDEX person_erasure_that_waits ON public.person_erasure USING btree (expires_at) WHERE ((confirmed_at IS NULL) AND (withdrawn_at IS NULL));
grant update (confirmed_at, confirmed_by, withdrawn_at, withdrawn_by) on person_erasure to portal_application;
grant insert, select on person_erasure to portal_application;
comment on table person_erasure is 'What is kept about a person is erased by two administrators.';
comment on column person_erasure.id is 'Identity.';
comment on column person_erasure.person_id is 'Whose.';
comment on column person_erasure.asked_by is 'The first administrator.';
comment on column person_erasure.reason is 'Why, in the first one''s words, without the name and the address once it is done.';
comment on column person_erasure.asked_at is 'When.';
comment on column person_erasure.expires_at is 'Until when it may be confirmed.';
comment on column person_erasure.confirmed_at is 'When the second one agreed, and it was done.';
comment on column person_erasure.confirmed_by is 'The second administrator.';
comment on column person_erasure.withdrawn_at is 'Since when it can be confirmed no longer; null while it can, or was.';
comment on column person_erasure.withdrawn_by is 'The administrator who withdrew it.';

create table person_naming (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  email text not null,
  name text collate "und-x-icu" not null,
  asked_by uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  constraint person_naming_pkey PRIMARY KEY (id),
  constraint person_naming_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint person_naming_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint person_naming_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((asked_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (asked_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((confirmed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (confirmed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint naming_is_confirmed_by_somebody CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL))),
  constraint naming_is_confirmed_in_time CHECK ((confirmed_at <= expires_at)),
  constraint person_is_named_by_two CHECK ((confirmed_by <> asked_by)),
  constraint person_naming_check CHECK ((expires_at > asked_at)),
  constraint person_naming_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint person_naming_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint person_naming_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
);
CREATE INDEX person_naming_by_asked_by ON public.person_naming USING btree (asked_by);
CREATE INDEX person_naming_by_confirmed_by ON public.person_naming USING btree (confirmed_by);
CREATE INDEX person_naming_by_organisation_id ON public.person_naming USING btree (organisation_id);
grant update (confirmed_at, confirmed_by) on person_naming to portal_application;
grant insert, select on person_naming to portal_application;
comment on table person_naming is 'Two administrators name somebody for an organisation for which nobody is left who may sign in.';
comment on column person_naming.id is 'Identity.';
comment on column person_naming.organisation_id is 'For which organisation.';
comment on column person_naming.email is 'Where the invitation goes.';
comment on column person_naming.name is 'Who is named.';
comment on column person_naming.asked_by is 'The first administrator.';
comment on column person_naming.reason is 'Why, in the first one''s words.';
comment on column person_naming.asked_at is 'When.';
comment on column person_naming.expires_at is 'Until when it may be confirmed.';
comment on column person_naming.confirmed_at is 'When the second one agreed.';
comment on column person_naming.confirmed_by is 'The second administrator.';

create table prepared_ruling (
  id uuid not null default gen_random_uuid(),
  application_id uuid not null,
  application_version integer not null,
  office text not null,
  ruling text not null,
  words text collate "und-x-icu",
  asked text[],
  edition_id uuid,
  entry_id uuid,
  verified_otherwise text collate "und-x-icu",
  prepared_at timestamp with time zone not null,
  prepared_by uuid not null,
  ground text,
  constraint application_has_one_prepared_ruling PRIMARY KEY (application_id),
  constraint prepared_ruling_has_its_own_id UNIQUE (id),
  constraint prepared_ruling_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint prepared_ruling_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES register_edition(id) ON DELETE RESTRICT,
  constraint prepared_ruling_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES register_entry(id) ON DELETE RESTRICT,
  constraint prepared_ruling_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((prepared_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (prepared_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint ground_is_of_a_prepared_refusal CHECK (((ground IS NULL) OR (ruling = 'refuse'::text))),
  constraint prepared_ruling_application_version_check CHECK ((application_version >= 1)),
  constraint prepared_ruling_asked_check CHECK (((cardinality(asked) >= 1) AND (cardinality(asked) <= 100))),
  constraint prepared_ruling_ground_check CHECK ((ground = ANY (ARRAY['not_relevant'::text, 'not_competent'::text, 'not_of_the_class'::text, 'information_lacking'::text, 'not_verified'::text, 'same_organisation'::text, 'other'::text]))),
  constraint prepared_ruling_office_check CHECK ((office = ANY (ARRAY['secretariat'::text, 'chair'::text]))),
  constraint prepared_ruling_ruling_check CHECK ((ruling = ANY (ARRAY['clear'::text, 'refuse'::text, 'return'::text]))),
  constraint prepared_ruling_says_what_its_act_asks CHECK ((((ruling <> 'clear'::text) = (words IS NOT NULL)) AND ((ruling = 'return'::text) = (asked IS NOT NULL)) AND ((ruling = 'clear'::text) OR (edition_id IS NULL)) AND ((edition_id IS NOT NULL) = (num_nonnulls(entry_id, verified_otherwise) = 1)) AND ((entry_id IS NULL) OR (verified_otherwise IS NULL)))),
  constraint prepared_ruling_verified_otherwise_check CHECK (((length(verified_otherwise) >= 1) AND (length(verified_otherwise) <= 2000))),
  constraint prepared_ruling_words_check CHECK (((length(words) >= 1) AND (length(words) <= 5000)))
);
CREATE INDEX prepared_ruling_by_edition ON public.prepared_ruling USING btree (edition_id) WHERE (edition_id IS NOT NULL);
CREATE INDEX prepared_ruling_by_entry ON public.prepared_ruling USING btree (entry_id) WHERE (entry_id IS NOT NULL);
CREATE INDEX prepared_ruling_by_instant ON public.prepared_ruling USING btree (prepared_at, application_id);
CREATE INDEX prepared_ruling_by_person ON public.prepared_ruling USING btree (prepared_by);
alter table prepared_ruling enable row level security;
alter table prepared_ruling force row level security;
grant delete, insert, select on prepared_ruling to portal_application;
comment on table prepared_ruling is 'What an office has prepared to rule on an application, until it is released, discarded, prepared anew or overtaken.';
comment on column prepared_ruling.id is 'Identity; what is prepared anew has another one.';
comment on column prepared_ruling.application_id is 'On which application.';
comment on column prepared_ruling.application_version is 'Which version of it was read.';
comment on column prepared_ruling.office is 'Of which office, which alone reads it.';
comment on column prepared_ruling.ruling is 'To clear it, refuse it or send it back.';
comment on column prepared_ruling.words is 'The reason of a refusal, or what is missing, as it would go to the organisation; null of a clearance.';
comment on column prepared_ruling.asked is 'What the organisation could change; null but where it would be sent back.';
comment on column prepared_ruling.edition_id is 'The edition of a register against which a claim was verified; null where none was.';
comment on column prepared_ruling.entry_id is 'The entry that is the organisation; null where there is none.';
comment on column prepared_ruling.verified_otherwise is 'How a claim was verified without an entry; null where there is one.';
comment on column prepared_ruling.prepared_at is 'When.';
comment on column prepared_ruling.prepared_by is 'By whom.';
comment on column prepared_ruling.ground is 'On which ground it would be refused; null but of a refusal, and of one that was prepared before grounds were kept.';

create table process (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  title text not null,
  mandate text not null,
  citation jsonb not null,
  duty_station text not null,
  zone text not null,
  begins_on date not null,
  ends_on date,
  short_name text collate "und-x-icu" not null,
  constraint process_pkey PRIMARY KEY (id),
  constraint one_process_per_slug UNIQUE (slug),
  constraint days_are_of_the_calendar CHECK ((((begins_on >= '0001-01-01'::date) AND (begins_on <= '9999-12-31'::date)) AND ((ends_on >= '0001-01-01'::date) AND (ends_on <= '9999-12-31'::date)))),
  constraint process_duty_station_check CHECK (((length(duty_station) >= 1) AND (length(duty_station) <= 100))),
  constraint process_ends_after_it_begins CHECK ((ends_on >= begins_on)),
  constraint process_has_a_short_name CHECK ((((length(short_name) >= 1) AND (length(short_name) <= 28)) AND (short_name ~ '^\S+( \S+)*$'::text) AND (short_name ~ '[[:alnum:]]'::text))),
  constraint process_mandate_check CHECK (((length(mandate) >= 1) AND (length(mandate) <= 10000))),
  constraint process_slug_check CHECK (((slug ~ '^[a-z0-9-]+$'::text) AND (length(slug) <= 100))),
  constraint process_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint process_zone_check CHECK (((length(zone) >= 1) AND (length(zone) <= 100)))
);
grant update (id) on process to portal_application;
grant insert, select on process to portal_application;
comment on table process is 'An intergovernmental process with a mandate, to which stakeholders are accredited.';
comment on column process.id is 'Identity.';
comment on column process.slug is 'Its name in addresses. Never changes.';
comment on column process.title is 'Its full name.';
comment on column process.mandate is 'What it is to do.';
comment on column process.citation is 'The resolution that set it up.';
comment on column process.duty_station is 'Where it meets as a rule; its holidays count.';
comment on column process.zone is 'The IANA zone in which its deadlines are set.';
comment on column process.begins_on is 'The first day of the mandate.';
comment on column process.ends_on is 'The last day of the mandate; null while no act has ended one that is permanent.';
comment on column process.short_name is 'What it is called in rows, filters and the lines above headings; the title stands on its own page.';

create table process_text (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  number integer not null,
  kind text not null,
  title text not null,
  symbol text not null,
  dated_on date not null,
  words text not null,
  follows_id uuid,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  constraint process_text_pkey PRIMARY KEY (id),
  constraint process_text_id_process_id_key UNIQUE (id, process_id),
  constraint process_text_process_id_number_key UNIQUE (process_id, number),
  constraint process_text_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint process_text_follows_id_process_id_fkey FOREIGN KEY (follows_id, process_id) REFERENCES process_text(id, process_id) ON DELETE RESTRICT,
  constraint process_text_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((dated_on >= '0001-01-01'::date) AND (dated_on <= '9999-12-31'::date)) AND ((entered_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (entered_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint process_text_kind_check CHECK ((kind = ANY (ARRAY['programme'::text, 'summary'::text, 'date'::text, 'other'::text]))),
  constraint process_text_number_check CHECK ((number >= 1)),
  constraint process_text_symbol_check CHECK (((length(symbol) >= 1) AND (length(symbol) <= 300))),
  constraint process_text_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint process_text_words_check CHECK (((length(words) >= 1) AND (length(words) <= 100000))),
  constraint text_does_not_follow_itself CHECK ((follows_id <> id))
);
CREATE INDEX process_text_by_person ON public.process_text USING btree (entered_by);
CREATE INDEX process_text_by_text_before ON public.process_text USING btree (follows_id, process_id);
grant insert, select on process_text to portal_application;
grant update (kind, title, symbol, dated_on, words) on process_text to portal_application;
comment on table process_text is 'What a process adopts besides its modalities: a programme of work, a summary, the date of a session.';
comment on column process_text.id is 'Identity.';
comment on column process_text.process_id is 'Of which process.';
comment on column process_text.number is '1 for the first text of this process, and so on: its address.';
comment on column process_text.kind is 'What sort of text.';
comment on column process_text.title is 'Its heading.';
comment on column process_text.symbol is 'Of the document, or the letter that it went out with.';
comment on column process_text.dated_on is 'The date it bears.';
comment on column process_text.words is 'Its words. The English text is authoritative.';
comment on column process_text.follows_id is 'The text that fell and is tried again with this one.';
comment on column process_text.entered_at is 'When it was entered.';
comment on column process_text.entered_by is 'By whom.';

create table program_access (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  program text collate "und-x-icu" not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  used_at timestamp with time zone,
  constraint program_access_pkey PRIMARY KEY (id),
  constraint program_access_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint program_access_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint program_access_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((opened_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((ended_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((used_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (used_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint ended_program_access_has_a_person CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND (ended_at >= opened_at))),
  constraint program_access_program_check CHECK (((length(program) >= 1) AND (length(program) <= 100)))
);
CREATE INDEX program_access_by_ended_by ON public.program_access USING btree (ended_by);
CREATE INDEX program_access_by_opened_by ON public.program_access USING btree (opened_by);
CREATE INDEX program_access_by_session ON public.program_access USING btree (session_id, opened_at);
grant update (ended_at, ended_by, used_at) on program_access to portal_application;
grant insert, select on program_access to portal_application;
comment on table program_access is 'That a program, such as the one in which people are registered, reads who comes to a session for accredited organisations.';
comment on column program_access.id is 'Identity. The token holds it with a seal that only the portal can make: who reads this table cannot make one.';
comment on column program_access.session_id is 'Of which session. Thirty days after its last day no program reads it any more.';
comment on column program_access.program is 'Which program it is, in the words of the officer.';
comment on column program_access.opened_at is 'Since when it reads.';
comment on column program_access.opened_by is 'Who opened it.';
comment on column program_access.ended_at is 'When it was ended; null while it was not.';
comment on column program_access.ended_by is 'By whom.';
comment on column program_access.used_at is 'When its token was last used, to within five minutes; null while it never was. From where is not kept.';

create table programme_draft (
  session_id uuid not null,
  version integer not null,
  content jsonb not null,
  saved_at timestamp with time zone not null,
  saved_by uuid not null,
  constraint programme_draft_pkey PRIMARY KEY (session_id),
  constraint programme_draft_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint programme_draft_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((saved_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (saved_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint programme_draft_content_check CHECK (((jsonb_typeof(content) = 'object'::text) AND (length((content)::text) <= 200000))),
  constraint programme_draft_version_check CHECK ((version >= 1))
);
CREATE INDEX programme_draft_by_person ON public.programme_draft USING btree (saved_by);
grant insert, select on programme_draft to portal_application;
grant update (version, content, saved_at, saved_by) on programme_draft to portal_application;
comment on table programme_draft is 'A programme of work while it is written.';
comment on column programme_draft.session_id is 'Of which session.';
comment on column programme_draft.version is 'Counts how often it was saved: nobody writes over what they have not seen.';
comment on column programme_draft.content is 'Its agenda and its meetings.';
comment on column programme_draft.saved_at is 'When it was saved last.';
comment on column programme_draft.saved_by is 'By whom.';

create table programme_of_work (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  number integer not null,
  content jsonb not null,
  published_at timestamp with time zone not null,
  published_by uuid not null,
  constraint programme_of_work_pkey PRIMARY KEY (id),
  constraint programmes_of_a_session_are_numbered UNIQUE (session_id, number),
  constraint programme_of_work_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint programme_of_work_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((published_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (published_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint programme_of_work_content_check CHECK (((jsonb_typeof((content -> 'meetings'::text)) = 'array'::text) AND (length((content)::text) <= 200000))),
  constraint programme_of_work_number_check CHECK ((number >= 1))
);
CREATE INDEX programme_of_work_by_person ON public.programme_of_work USING btree (published_by);
grant insert, select on programme_of_work to portal_application;
comment on table programme_of_work is 'A programme of work as it was published.';
comment on column programme_of_work.id is 'Identity.';
comment on column programme_of_work.session_id is 'Of which session.';
comment on column programme_of_work.number is 'Its version, from 1.';
comment on column programme_of_work.content is 'Its agenda and its meetings, as everybody was shown them.';
comment on column programme_of_work.published_at is 'When.';
comment on column programme_of_work.published_by is 'By whom.';

create table promises (
  id integer not null generated always as identity,
  hash text not null,
  owner text not null,
  applied_at timestamp with time zone not null default clock_timestamp(),
  as_applied jsonb,
  constraint promises_pkey PRIMARY KEY (id),
  constraint days_are_of_the_calendar CHECK (((applied_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (applied_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint promises_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint promises_owner_check CHECK ((length(owner) <= 63))
);
grant select on promises to portal_application;
comment on table promises is 'Which text of db/promises was applied when. The last one holds.';
comment on column promises.id is 'The order.';
comment on column promises.hash is 'SHA-256 of the text.';
comment on column promises.owner is 'Whose they are: the login that migrates.';
comment on column promises.applied_at is 'When.';
comment on column promises.as_applied is 'What the text became: of each function, trigger and policy a digest of its definition. Null where a version applied it that did not keep this.';

create table public_change (
  times bigint not null,
  constraint public_change_times_check CHECK ((times > 0))
);
grant delete, insert, select on public_change to portal_application;
comment on table public_change is 'What the public sees changed so many times. The sum over all rows is its revision; rows are put together now and then, which keeps the sum.';
comment on column public_change.times is 'How often: once for each thing that happened.';

create table reading_key (
  singleton boolean not null default true,
  inner_pad bytea not null,
  outer_pad bytea not null,
  constraint reading_key_pkey PRIMARY KEY (singleton),
  constraint reading_key_inner_pad_check CHECK ((length(inner_pad) = 64)),
  constraint reading_key_outer_pad_check CHECK ((length(outer_pad) = 64)),
  constraint reading_key_singleton_check CHECK (singleton)
);
comment on table reading_key is 'With what the program proves for whom it reads. Made of its secret, and for the owner''s eyes only.';
comment on column reading_key.singleton is 'Always true: there is one row.';
comment on column reading_key.inner_pad is 'The key as HMAC hashes it first.';
comment on column reading_key.outer_pad is 'The key as HMAC hashes it last.';

create table recusal (
  application_id uuid not null,
  person_id uuid not null,
  reason text collate "und-x-icu",
  recused_at timestamp with time zone not null,
  constraint officer_recuses_once PRIMARY KEY (application_id, person_id),
  constraint recusal_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint recusal_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((recused_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (recused_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint recusal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
);
CREATE INDEX recusal_by_person ON public.recusal USING btree (person_id);
grant insert, select on recusal to portal_application;
comment on table recusal is 'That an officer does not rule on an application. For good.';
comment on column recusal.application_id is 'On which application.';
comment on column recusal.person_id is 'Who does not.';
comment on column recusal.reason is 'Why, for the officers who rule; null where nothing was said.';
comment on column recusal.recused_at is 'When the officer said so.';

create table register (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  title text collate "und-x-icu" not null,
  kind text not null,
  citation jsonb not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  constraint register_pkey PRIMARY KEY (id),
  constraint one_register_per_key UNIQUE (slug),
  constraint register_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((opened_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint register_cites_its_document CHECK ((btrim(COALESCE((citation ->> 'source'::text), ''::text)) <> ''::text)),
  constraint register_kind_check CHECK ((kind = ANY (ARRAY['consultative_status'::text, 'past_process'::text, 'membership'::text]))),
  constraint register_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 100))),
  constraint register_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
CREATE UNIQUE INDEX one_register_of_consultative_status ON public.register USING btree (kind) WHERE (kind = 'consultative_status'::text);
grant update (id) on register to portal_application;
grant insert, select on register to portal_application;
comment on table register is 'What claims of organisations are verified against. Never changed.';
comment on column register.id is 'Identity.';
comment on column register.slug is 'Its name in addresses and in decisions.';
comment on column register.title is 'Its full name.';
comment on column register.kind is 'Consultative status, accreditation to a past process, or membership of another organisation.';
comment on column register.citation is 'Where it is kept or published.';
comment on column register.opened_at is 'When it was entered.';
comment on column register.opened_by is 'The officer who entered it.';

create table register_edition (
  id uuid not null default gen_random_uuid(),
  register_id uuid not null,
  dated_on date not null,
  source text not null,
  drawn_from uuid,
  imported_at timestamp with time zone not null,
  imported_by uuid not null,
  hash text not null,
  entries integer not null,
  constraint register_edition_pkey PRIMARY KEY (id),
  constraint one_edition_at_an_instant UNIQUE (register_id, dated_on, imported_at),
  constraint register_edition_id_register_id_key UNIQUE (id, register_id),
  constraint register_edition_drawn_from_fkey FOREIGN KEY (drawn_from) REFERENCES process(id) ON DELETE RESTRICT,
  constraint register_edition_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint register_edition_register_id_fkey FOREIGN KEY (register_id) REFERENCES register(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((dated_on >= '0001-01-01'::date) AND (dated_on <= '9999-12-31'::date)) AND ((imported_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (imported_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint register_edition_entries_check CHECK ((entries > 0)),
  constraint register_edition_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint register_edition_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
);
CREATE INDEX register_edition_by_process ON public.register_edition USING btree (drawn_from) WHERE (drawn_from IS NOT NULL);
grant insert, select on register_edition to portal_application;
comment on table register_edition is 'A register as it stood on a day. Never changed.';
comment on column register_edition.id is 'Identity.';
comment on column register_edition.register_id is 'Of which register.';
comment on column register_edition.dated_on is 'The day as of which it stands.';
comment on column register_edition.source is 'The document of which it is a copy, or the process from whose record it was drawn.';
comment on column register_edition.drawn_from is 'The process from whose record it was drawn; null for a copy of a document.';
comment on column register_edition.imported_at is 'When it was entered. Of two editions of one day the later one counts.';
comment on column register_edition.imported_by is 'The officer who entered it.';
comment on column register_edition.hash is 'SHA-256 of its entries in their order.';
comment on column register_edition.entries is 'How many entries it has.';

create table register_entry (
  id uuid not null default gen_random_uuid(),
  edition_id uuid not null,
  place integer not null,
  name text collate "und-x-icu" not null,
  acronym text,
  number text,
  country_code text,
  status text,
  status_year integer,
  search_name text not null generated always as (search_key(((name || ' '::text) || COALESCE(acronym, ''::text)))) stored,
  name_key text not null generated always as (search_key(name)) stored,
  acronym_key text generated always as (search_key(acronym)) stored,
  constraint register_entry_pkey PRIMARY KEY (id),
  constraint register_entry_edition_id_place_key UNIQUE (edition_id, place),
  constraint register_entry_id_edition_id_key UNIQUE (id, edition_id),
  constraint register_entry_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code) ON DELETE RESTRICT,
  constraint register_entry_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES register_edition(id) ON DELETE RESTRICT,
  constraint register_entry_acronym_check CHECK (((length(acronym) >= 1) AND (length(acronym) <= 100))),
  constraint register_entry_name_check CHECK (((length(name) >= 1) AND (length(name) <= 500))),
  constraint register_entry_number_check CHECK (((length(number) >= 1) AND (length(number) <= 100))),
  constraint register_entry_place_check CHECK ((place > 0)),
  constraint register_entry_status_check CHECK (((length(status) >= 1) AND (length(status) <= 200))),
  constraint register_entry_status_year_check CHECK (((status_year >= 1900) AND (status_year <= 9999)))
);
CREATE INDEX register_entry_by_country ON public.register_entry USING btree (country_code) WHERE (country_code IS NOT NULL);
CREATE INDEX register_entry_by_key ON public.register_entry USING btree (edition_id, name_key);
CREATE INDEX register_entry_by_name ON public.register_entry USING btree (edition_id, name, id);
CREATE INDEX register_entry_by_number ON public.register_entry USING btree (edition_id, number);
CREATE INDEX register_entry_by_words ON public.register_entry USING gin (search_name gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='256');
grant insert (id, edition_id, place, name, acronym, number, country_code, status, status_year) on register_entry to portal_application;
grant select on register_entry to portal_application;
comment on table register_entry is 'What an edition says of one organisation. Never changed.';
comment on column register_entry.id is 'Identity.';
comment on column register_entry.edition_id is 'In which edition.';
comment on column register_entry.place is 'Its place in the edition, from one.';
comment on column register_entry.name is 'Its name as the register has it.';
comment on column register_entry.acronym is 'Its short form, if the register has it.';
comment on column register_entry.number is 'Its number in the register, if it has one.';
comment on column register_entry.country_code is 'Where its seat is.';
comment on column register_entry.status is 'Its status in the register''s own words.';
comment on column register_entry.status_year is 'Since which year.';
comment on column register_entry.search_name is 'Name and acronym as they are searched: see search_key.';
comment on column register_entry.name_key is 'The name as it is compared: see search_key.';
comment on column register_entry.acronym_key is 'The acronym as it is compared: see search_key.';

create table registration (
  id uuid not null default gen_random_uuid(),
  organisation_id uuid not null,
  session_id uuid not null,
  name text collate "und-x-icu" not null,
  functional_title text collate "und-x-icu" not null,
  email text,
  attends text not null,
  replaces uuid,
  registered_at timestamp with time zone not null,
  registered_by uuid not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint registration_pkey PRIMARY KEY (id),
  constraint registration_is_replaced_once UNIQUE (replaces),
  constraint registration_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE RESTRICT,
  constraint registration_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint registration_replaces_fkey FOREIGN KEY (replaces) REFERENCES registration(id) ON DELETE RESTRICT,
  constraint registration_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint registration_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((registered_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (registered_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((withdrawn_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (withdrawn_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint registration_attends_check CHECK ((attends = ANY (ARRAY['in-person'::text, 'online'::text]))),
  constraint registration_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint registration_functional_title_check CHECK (((length(functional_title) >= 1) AND (length(functional_title) <= 200))),
  constraint registration_is_withdrawn_after_it_was_made CHECK ((withdrawn_at >= registered_at)),
  constraint registration_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint withdrawn_registration_has_a_person CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);
CREATE INDEX registration_by_organisation ON public.registration USING btree (organisation_id, session_id);
CREATE INDEX registration_by_registered_by ON public.registration USING btree (registered_by);
CREATE INDEX registration_by_session ON public.registration USING btree (session_id, name);
CREATE INDEX registration_by_withdrawn_by ON public.registration USING btree (withdrawn_by);
alter table registration enable row level security;
alter table registration force row level security;
grant insert, select on registration to portal_application;
grant update (withdrawn_at, withdrawn_by) on registration to portal_application;
comment on table registration is 'Who comes to a session that invites all stakeholders, for an organisation without an accreditation. What is changed is a row of its own, in the place of the one before.';
comment on column registration.id is 'Identity.';
comment on column registration.organisation_id is 'For which organisation.';
comment on column registration.session_id is 'To which session.';
comment on column registration.name is 'Who.';
comment on column registration.functional_title is 'As what, in the organisation.';
comment on column registration.email is 'Where the person is reached; null where nothing was said.';
comment on column registration.attends is 'In the room or on the screen.';
comment on column registration.replaces is 'The row in whose place it stands; null of a first registration.';
comment on column registration.registered_at is 'When it was said.';
comment on column registration.registered_by is 'Who said it for the organisation.';
comment on column registration.withdrawn_at is 'Since when it does not hold any more; null while it does.';
comment on column registration.withdrawn_by is 'Who withdrew or changed it.';

create table representative (
  id uuid not null default gen_random_uuid(),
  accreditation_id uuid not null,
  session_id uuid not null,
  name text collate "und-x-icu" not null,
  functional_title text collate "und-x-icu" not null,
  email text,
  attends text not null,
  replaces uuid,
  nominated_at timestamp with time zone not null,
  nominated_by uuid not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint representative_pkey PRIMARY KEY (id),
  constraint representative_is_replaced_once UNIQUE (replaces),
  constraint representative_accreditation_id_fkey FOREIGN KEY (accreditation_id) REFERENCES accreditation(id) ON DELETE RESTRICT,
  constraint representative_nominated_by_fkey FOREIGN KEY (nominated_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint representative_replaces_fkey FOREIGN KEY (replaces) REFERENCES representative(id) ON DELETE RESTRICT,
  constraint representative_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint representative_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((nominated_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (nominated_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((withdrawn_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (withdrawn_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint representative_attends_check CHECK ((attends = ANY (ARRAY['in-person'::text, 'online'::text]))),
  constraint representative_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint representative_functional_title_check CHECK (((length(functional_title) >= 1) AND (length(functional_title) <= 200))),
  constraint representative_is_withdrawn_after_the_nomination CHECK ((withdrawn_at >= nominated_at)),
  constraint representative_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint withdrawn_representative_has_a_person CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);
CREATE INDEX representative_by_accreditation ON public.representative USING btree (accreditation_id, session_id);
CREATE INDEX representative_by_nominated_by ON public.representative USING btree (nominated_by);
CREATE INDEX representative_by_session ON public.representative USING btree (session_id, name);
CREATE INDEX representative_by_withdrawn_by ON public.representative USING btree (withdrawn_by);
alter table representative enable row level security;
alter table representative force row level security;
grant insert, select on representative to portal_application;
grant update (withdrawn_at, withdrawn_by) on representative to portal_application;
comment on table representative is 'Who comes to a session for an accredited organisation. What is changed is a row of its own, in the place of the one before.';
comment on column representative.id is 'Identity.';
comment on column representative.accreditation_id is 'For which organisation, and under which decision.';
comment on column representative.session_id is 'To which session.';
comment on column representative.name is 'Who.';
comment on column representative.functional_title is 'As what, in the organisation.';
comment on column representative.email is 'Where the person is reached; null where nothing was said.';
comment on column representative.attends is 'In the room or on the screen.';
comment on column representative.replaces is 'The row in whose place it stands; null of a nomination.';
comment on column representative.nominated_at is 'When it was said.';
comment on column representative.nominated_by is 'Who said it for the organisation.';
comment on column representative.withdrawn_at is 'Since when it does not hold any more; null while it does.';
comment on column representative.withdrawn_by is 'Who withdrew or changed it.';

create table request_to_chair (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  no_objection_period_id uuid not null,
  mission_id uuid not null,
  person_id uuid,
  asked_at timestamp with time zone not null,
  application_ids uuid[],
  answered_at timestamp with time zone,
  answered_by uuid,
  bases boolean,
  declined_because text,
  constraint request_to_chair_pkey PRIMARY KEY (id),
  constraint request_to_chair_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint request_to_chair_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint request_to_chair_no_objection_period_id_process_id_fkey FOREIGN KEY (no_objection_period_id, process_id) REFERENCES no_objection_period(id, process_id) ON DELETE RESTRICT,
  constraint request_to_chair_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint answered_request_has_its_answer CHECK ((((answered_at IS NULL) = (answered_by IS NULL)) AND ((answered_at IS NULL) = (bases IS NULL)) AND ((answered_at IS NOT NULL) OR (declined_because IS NULL)) AND (answered_at >= asked_at))),
  constraint days_are_of_the_calendar CHECK ((((asked_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (asked_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((answered_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (answered_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint request_to_chair_application_ids_check CHECK (((cardinality(application_ids) >= 1) AND (cardinality(application_ids) <= 20000))),
  constraint request_to_chair_declined_because_check CHECK (((length(declined_because) >= 1) AND (length(declined_because) <= 5000))),
  constraint who_declines_discloses_no_bases CHECK (((declined_because IS NULL) OR (NOT bases)))
);
CREATE INDEX request_that_waits ON public.request_to_chair USING btree (mission_id, no_objection_period_id) WHERE (answered_at IS NULL);
CREATE INDEX request_to_chair_by_mission ON public.request_to_chair USING btree (mission_id, asked_at);
CREATE INDEX request_to_chair_by_period ON public.request_to_chair USING btree (no_objection_period_id, process_id);
CREATE INDEX request_to_chair_by_process ON public.request_to_chair USING btree (process_id, asked_at);
alter table request_to_chair enable row level security;
alter table request_to_chair force row level security;
grant update (answered_at, answered_by, bases, declined_because) on request_to_chair to portal_application;
grant insert (id, process_id, no_objection_period_id, mission_id, person_id, asked_at, application_ids) on request_to_chair to portal_application;
grant select on request_to_chair to portal_application;
comment on table request_to_chair is 'A Member State asks the Chair who objected in a period that has closed, and what the Chair answered. For that State and the Chair.';
comment on column request_to_chair.id is 'Identity.';
comment on column request_to_chair.process_id is 'Of which process: its Chair answers.';
comment on column request_to_chair.no_objection_period_id is 'About which period.';
comment on column request_to_chair.mission_id is 'Which State asks.';
comment on column request_to_chair.person_id is 'Who asked for the mission.';
comment on column request_to_chair.asked_at is 'When the server received it.';
comment on column request_to_chair.application_ids is 'Those asked about; null for all on the list.';
comment on column request_to_chair.answered_at is 'When the Chair answered; null while the request waits.';
comment on column request_to_chair.answered_by is 'Who answered as the Chair.';
comment on column request_to_chair.bases is 'Whether bases were disclosed with the objectors.';
comment on column request_to_chair.declined_because is 'Why the Chair disclosed nothing; null where the Chair disclosed.';

create table saved_view (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  name text collate "und-x-icu" not null,
  list text not null,
  constraint saved_view_pkey PRIMARY KEY (id),
  constraint view_has_its_name_once UNIQUE (person_id, name),
  constraint saved_view_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint saved_view_list_check CHECK ((length(list) <= 2000)),
  constraint saved_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);
grant delete, insert, select on saved_view to portal_application;
grant update (list) on saved_view to portal_application;
comment on table saved_view is 'A list of the queue that somebody of a desk comes back to. Nothing rests on it.';
comment on column saved_view.id is 'Identity.';
comment on column saved_view.person_id is 'Whose it is; nobody else sees it.';
comment on column saved_view.name is 'How its owner calls it.';
comment on column saved_view.list is 'What the queue was asked, as its address has it, without the page.';

create table sealed_entry (
  entry_id bigint not null,
  seal_number bigint not null,
  salt bytea,
  digest bytea not null,
  constraint sealed_entry_pkey PRIMARY KEY (entry_id),
  constraint sealed_entry_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_trail(id) ON DELETE RESTRICT,
  constraint sealed_entry_seal_number_fkey FOREIGN KEY (seal_number) REFERENCES audit_seal(number) ON DELETE RESTRICT,
  constraint digest_of_an_entry_is_whole CHECK (((octet_length(salt) = 16) AND (octet_length(digest) = 32)))
);
CREATE INDEX sealed_entry_by_seal ON public.sealed_entry USING btree (seal_number, entry_id);
comment on table sealed_entry is 'Which seal an entry of the audit trail is under: one. Append only.';
comment on column sealed_entry.entry_id is 'The entry.';
comment on column sealed_entry.seal_number is 'Its seal.';
comment on column sealed_entry.salt is 'Random, so that nobody who guesses what an entry says can try it at the digest. Null where the entry was emptied: the digest tells nothing any more.';
comment on column sealed_entry.digest is 'SHA-256 of the salt and of what the entry says, as audit_entry_in_words writes it.';

create table sealed_list (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  call_id uuid not null,
  modalities_decision_id uuid not null,
  kind text not null,
  number integer not null,
  sealed_at timestamp with time zone not null,
  sealed_by uuid,
  audience text[] not null,
  hash text not null,
  count integer not null,
  follows uuid,
  no_objection_period_id uuid,
  session_begins_on date not null,
  session_ends_on date not null,
  determination_id uuid,
  by_default_on uuid,
  constraint sealed_list_pkey PRIMARY KEY (id),
  constraint lists_of_a_call_are_numbered UNIQUE (call_id, number),
  constraint one_list_per_determination UNIQUE (determination_id),
  constraint sealed_list_id_call_id_key UNIQUE (id, call_id),
  constraint sealed_list_call_id_process_id_modalities_decision_id_fkey FOREIGN KEY (call_id, process_id, modalities_decision_id) REFERENCES call_for_applications(id, process_id, modalities_decision_id) ON DELETE RESTRICT,
  constraint sealed_list_determination_id_fkey FOREIGN KEY (determination_id) REFERENCES determination(id) ON DELETE RESTRICT,
  constraint sealed_list_follows_call_id_fkey FOREIGN KEY (follows, call_id) REFERENCES sealed_list(id, call_id) ON DELETE RESTRICT,
  constraint sealed_list_is_of_a_list_of_its_call FOREIGN KEY (by_default_on, call_id) REFERENCES sealed_list(id, call_id) ON DELETE RESTRICT,
  constraint sealed_list_no_objection_period_id_fkey FOREIGN KEY (no_objection_period_id) REFERENCES no_objection_period(id) ON DELETE RESTRICT,
  constraint sealed_list_sealed_by_fkey FOREIGN KEY (sealed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((sealed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (sealed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((session_begins_on >= '0001-01-01'::date) AND (session_begins_on <= '9999-12-31'::date)) AND ((session_ends_on >= '0001-01-01'::date) AND (session_ends_on <= '9999-12-31'::date)))),
  constraint final_list_is_sealed_by_the_clock CHECK ((((kind = 'final'::text) AND (determination_id IS NULL)) = (sealed_by IS NULL))),
  constraint list_is_of_its_period_or_determination CHECK (
CASE kind
    WHEN 'information'::text THEN (num_nonnulls(no_objection_period_id, determination_id, by_default_on) = 0)
    WHEN 'proposed'::text THEN (num_nonnulls(determination_id, by_default_on) = 0)
    ELSE (num_nonnulls(no_objection_period_id, determination_id, by_default_on) = 1)
END),
  constraint sealed_list_audience_check CHECK ((audience <@ ARRAY['chair'::text, 'state-on-request'::text, 'member-states'::text, 'all-missions'::text, 'applicant'::text, 'public'::text])),
  constraint sealed_list_count_check CHECK ((count >= 0)),
  constraint sealed_list_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint sealed_list_kind_check CHECK ((kind = ANY (ARRAY['information'::text, 'proposed'::text, 'final'::text]))),
  constraint sealed_list_number_check CHECK ((number > 0))
);
CREATE UNIQUE INDEX one_proposed_list_per_period ON public.sealed_list USING btree (no_objection_period_id) WHERE (kind = 'proposed'::text);
CREATE INDEX sealed_list_by_call ON public.sealed_list USING btree (call_id, process_id, modalities_decision_id);
CREATE INDEX sealed_list_by_default ON public.sealed_list USING btree (by_default_on, call_id) WHERE (by_default_on IS NOT NULL);
CREATE INDEX sealed_list_by_list_before ON public.sealed_list USING btree (follows, call_id) WHERE (follows IS NOT NULL);
CREATE INDEX sealed_list_by_period ON public.sealed_list USING btree (no_objection_period_id, kind);
CREATE INDEX sealed_list_by_process ON public.sealed_list USING btree (process_id, sealed_at);
CREATE INDEX sealed_list_for_information ON public.sealed_list USING btree (sealed_at, id) WHERE (kind = 'information'::text);
grant insert, select on sealed_list to portal_application;
comment on table sealed_list is 'A list as it was sealed: who stood on it, under which names, and before whom. It never changes; what was wrong on it is said in a corrigendum.';
comment on column sealed_list.id is 'Identity.';
comment on column sealed_list.process_id is 'Of which process.';
comment on column sealed_list.call_id is 'From which call.';
comment on column sealed_list.modalities_decision_id is 'The call''s decision.';
comment on column sealed_list.kind is 'information: who was verified, for everybody to know. proposed: who is accredited unless a State objects. final: who was accredited.';
comment on column sealed_list.number is 'Its number among the lists of its call.';
comment on column sealed_list.sealed_at is 'When it was sealed.';
comment on column sealed_list.sealed_by is 'Who sealed it; null for the clock.';
comment on column sealed_list.audience is 'To whom its decision gives it. The Secretariat and the Chair have every list.';
comment on column sealed_list.hash is 'SHA-256 of each reference, a tab, the name and a line feed, in the order of the references.';
comment on column sealed_list.count is 'How many stood on it.';
comment on column sealed_list.follows is 'The list before: of a final list the proposed one, of an information list the earlier one of its call.';
comment on column sealed_list.no_objection_period_id is 'The period that was opened on it, or that made it final; null where a body decides on it, and no State is asked before.';
comment on column sealed_list.session_begins_on is 'The first day of the call''s session as it was when the list was sealed: a list is judged by the dates of its day.';
comment on column sealed_list.session_ends_on is 'The last day.';
comment on column sealed_list.determination_id is 'Of a final list after a body has decided: its determination.';
comment on column sealed_list.by_default_on is 'Of a final list after a body had not ruled in time: the list that lay before it, before which no State was asked.';

create table sealed_list_item (
  list_id uuid not null,
  application_id uuid not null,
  reference text not null,
  name text collate "und-x-icu" not null,
  acronym text,
  country_code text not null,
  category text not null,
  search_name text not null generated always as (search_key(((name || ' '::text) || COALESCE(acronym, ''::text)))) stored,
  class text not null,
  constraint sealed_list_item_pkey PRIMARY KEY (list_id, application_id),
  constraint sealed_list_item_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint sealed_list_item_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code) ON DELETE RESTRICT,
  constraint sealed_list_item_list_id_fkey FOREIGN KEY (list_id) REFERENCES sealed_list(id) ON DELETE RESTRICT,
  constraint sealed_list_item_acronym_check CHECK (((length(acronym) >= 1) AND (length(acronym) <= 50))),
  constraint sealed_list_item_category_check CHECK ((length(category) <= 50)),
  constraint sealed_list_item_class_check CHECK (((length(class) >= 1) AND (length(class) <= 50))),
  constraint sealed_list_item_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint sealed_list_item_reference_check CHECK ((length(reference) <= 40))
);
CREATE INDEX sealed_list_item_by_application ON public.sealed_list_item USING btree (application_id);
CREATE INDEX sealed_list_item_by_country ON public.sealed_list_item USING btree (country_code);
CREATE INDEX sealed_list_item_by_name ON public.sealed_list_item USING btree (list_id, name, reference);
grant insert (list_id, application_id, reference, name, acronym, country_code, category, class) on sealed_list_item to portal_application;
grant select on sealed_list_item to portal_application;
comment on table sealed_list_item is 'An organisation as it stood on a sealed list. It never changes.';
comment on column sealed_list_item.list_id is 'On which list.';
comment on column sealed_list_item.application_id is 'Its application.';
comment on column sealed_list_item.reference is 'The reference of the application, which the hash covers.';
comment on column sealed_list_item.name is 'Legal name.';
comment on column sealed_list_item.acronym is 'Its short form, if it had one.';
comment on column sealed_list_item.country_code is 'Where its seat was.';
comment on column sealed_list_item.category is 'The category in which it came in.';
comment on column sealed_list_item.search_name is 'Name and acronym as they are searched: see search_key.';
comment on column sealed_list_item.class is 'In which class of the decision it was, by its key.';

create table second_factor (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamp with time zone,
  constraint second_factor_pkey PRIMARY KEY (id),
  constraint second_factor_person_id_key UNIQUE (person_id),
  constraint second_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((locked_until >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (locked_until <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint second_factor_backup_codes_check CHECK ((length(backup_codes) <= 10000)),
  constraint second_factor_secret_check CHECK ((length(secret) <= 2000))
);
grant delete, insert, select, update on second_factor to portal_application;
comment on table second_factor is 'The time-based code a person must give after the password.';
comment on column second_factor.id is 'Identity.';
comment on column second_factor.person_id is 'Whose it is.';
comment on column second_factor.secret is 'The shared secret, encrypted.';
comment on column second_factor.backup_codes is 'Codes for the day the telephone is lost, encrypted.';
comment on column second_factor.verified is 'Whether the person has shown one good code.';
comment on column second_factor.failed_verification_count is 'Wrong codes in a row.';
comment on column second_factor.locked_until is 'Until when no code is accepted, after too many wrong ones.';

create table second_factor_reset (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  asked_by uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint second_factor_reset_pkey PRIMARY KEY (id),
  constraint second_factor_reset_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint second_factor_reset_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint second_factor_reset_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint second_factor_reset_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((asked_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (asked_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((confirmed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (confirmed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((withdrawn_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (withdrawn_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint nobody_resets_their_own_second_factor CHECK (((person_id <> asked_by) AND (person_id <> confirmed_by))),
  constraint reset_is_confirmed_by_somebody CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL))),
  constraint reset_is_confirmed_in_time CHECK ((confirmed_at <= expires_at)),
  constraint reset_is_confirmed_or_withdrawn CHECK (((confirmed_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint second_factor_is_reset_by_two CHECK ((confirmed_by <> asked_by)),
  constraint second_factor_reset_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint withdrawn_reset_has_an_administrator CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL)))
);
CREATE INDEX second_factor_reset_by_asked_by ON public.second_factor_reset USING btree (asked_by);
CREATE INDEX second_factor_reset_by_confirmed_by ON public.second_factor_reset USING btree (confirmed_by);
CREATE INDEX second_factor_reset_by_person_id ON public.second_factor_reset USING btree (person_id);
CREATE INDEX second_factor_reset_by_withdrawn_by ON public.second_factor_reset USING btree (withdrawn_by);
grant update (confirmed_at, confirmed_by, withdrawn_at, withdrawn_by) on second_factor_reset to portal_application;
grant insert, select on second_factor_reset to portal_application;
comment on table second_factor_reset is 'A lost second factor is taken away by two administrators.';
comment on column second_factor_reset.id is 'Identity.';
comment on column second_factor_reset.person_id is 'Whose it was.';
comment on column second_factor_reset.asked_by is 'The first administrator.';
comment on column second_factor_reset.reason is 'Why, in the first one''s words.';
comment on column second_factor_reset.asked_at is 'When.';
comment on column second_factor_reset.expires_at is 'Until when it may be confirmed.';
comment on column second_factor_reset.confirmed_at is 'When the second one agreed.';
comment on column second_factor_reset.confirmed_by is 'The second administrator.';
comment on column second_factor_reset.withdrawn_at is 'Since when it can be confirmed no longer; null while it can, or was.';
comment on column second_factor_reset.withdrawn_by is 'The administrator who withdrew it.';

create table session (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  title text not null,
  kind text not null,
  format text not null,
  begins_on date not null,
  ends_on date not null,
  place text not null,
  standing text not null,
  invited text[] not null,
  capacity integer,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_id_process_id_key UNIQUE (id, process_id),
  constraint session_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((begins_on >= '0001-01-01'::date) AND (begins_on <= '9999-12-31'::date)) AND ((ends_on >= '0001-01-01'::date) AND (ends_on <= '9999-12-31'::date)))),
  constraint session_capacity_check CHECK (((capacity >= 1) AND (capacity <= 100000))),
  constraint session_ends_after_it_begins CHECK ((ends_on >= begins_on)),
  constraint session_format_check CHECK ((format = ANY (ARRAY['in-person'::text, 'hybrid'::text, 'virtual'::text]))),
  constraint session_invited_check CHECK ((invited <@ ARRAY['states'::text, 'observers'::text, 'regional-organisations'::text, 'accredited-organisations'::text, 'all-stakeholders'::text])),
  constraint session_kind_check CHECK ((kind = ANY (ARRAY['organizational'::text, 'substantive'::text, 'dedicated-stakeholder'::text, 'plenary'::text, 'thematic-group'::text, 'inter-sessional'::text, 'informal-consultative'::text, 'town-hall'::text, 'review-conference'::text]))),
  constraint session_place_check CHECK ((length(place) <= 300)),
  constraint session_standing_check CHECK ((standing = ANY (ARRAY['planned'::text, 'confirmed'::text, 'cancelled'::text]))),
  constraint session_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
);
CREATE INDEX session_by_process ON public.session USING btree (process_id, begins_on);
grant update (id) on session to portal_application;
grant insert, select on session to portal_application;
comment on table session is 'A meeting of a process. (Where somebody is signed in is sign_in.)';
comment on column session.id is 'Identity.';
comment on column session.process_id is 'Of which process.';
comment on column session.title is 'For instance ''Third substantive session''.';
comment on column session.kind is 'What sort of meeting.';
comment on column session.format is 'In the room, on the screen, or both.';
comment on column session.begins_on is 'The first day.';
comment on column session.ends_on is 'The last day.';
comment on column session.place is 'Where; empty when it is virtual.';
comment on column session.standing is 'Whether its days are to be confirmed, or confirmed, or it does not take place.';
comment on column session.invited is 'Who is invited; empty where nothing was said of it.';
comment on column session.capacity is 'How many people there is room for; null where nothing was said of it.';

create table session_change (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  standing text not null,
  reason text collate "und-x-icu" not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint session_change_pkey PRIMARY KEY (id),
  constraint session_is_confirmed_and_cancelled_once UNIQUE (session_id, standing),
  constraint session_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint session_change_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((changed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint session_change_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint session_change_standing_check CHECK ((standing = ANY (ARRAY['confirmed'::text, 'cancelled'::text])))
);
grant insert, select on session_change to portal_application;
comment on table session_change is 'That a session was confirmed or cancelled.';
comment on column session_change.id is 'Identity.';
comment on column session_change.session_id is 'Which session.';
comment on column session_change.standing is '''confirmed'' or ''cancelled''.';
comment on column session_change.reason is 'Why. It is published, and told to everybody concerned.';
comment on column session_change.changed_at is 'When.';
comment on column session_change.changed_by is 'Who said so.';

create table session_correction (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  from_details jsonb not null,
  to_details jsonb not null,
  reason text collate "und-x-icu" not null,
  corrected_at timestamp with time zone not null,
  corrected_by uuid not null,
  constraint session_correction_pkey PRIMARY KEY (id),
  constraint session_correction_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint session_correction_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((corrected_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (corrected_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint session_correction_from_details_check CHECK (((jsonb_typeof(from_details) = 'object'::text) AND (length((from_details)::text) <= 5000))),
  constraint session_correction_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint session_correction_to_details_check CHECK (((jsonb_typeof(to_details) = 'object'::text) AND (length((to_details)::text) <= 5000)))
);
CREATE INDEX session_correction_by_person ON public.session_correction USING btree (corrected_by);
CREATE INDEX session_correction_by_session ON public.session_correction USING btree (session_id, corrected_at);
grant insert, select on session_correction to portal_application;
comment on table session_correction is 'That what was said of a session was corrected: a title, format, place, who is invited, room for how many.';
comment on column session_correction.id is 'Identity.';
comment on column session_correction.session_id is 'Which session.';
comment on column session_correction.from_details is 'What was said before, whole.';
comment on column session_correction.to_details is 'What is said from then on, whole.';
comment on column session_correction.reason is 'Why. It is published, and told to everybody concerned.';
comment on column session_correction.corrected_at is 'When.';
comment on column session_correction.corrected_by is 'Who said so.';

create table session_link (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  url text not null,
  given_at timestamp with time zone not null,
  given_by uuid not null,
  constraint session_link_pkey PRIMARY KEY (id),
  constraint session_link_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint session_link_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((given_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (given_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint session_link_url_check CHECK (((url ~ '^https://'::text) AND (length(url) <= 2000)))
);
CREATE INDEX session_link_by_person ON public.session_link USING btree (given_by);
CREATE INDEX session_link_by_session ON public.session_link USING btree (session_id, given_at);
grant insert, select on session_link to portal_application;
comment on table session_link is 'Under which address a session is joined. The latest counts.';
comment on column session_link.id is 'Identity.';
comment on column session_link.session_id is 'Which session.';
comment on column session_link.url is 'The address. Those who are invited learn it, and nobody else.';
comment on column session_link.given_at is 'When it was given.';
comment on column session_link.given_by is 'By whom.';

create table session_move (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  from_begins_on date not null,
  from_ends_on date not null,
  begins_on date not null,
  ends_on date not null,
  reason text collate "und-x-icu" not null,
  moved_at timestamp with time zone not null,
  moved_by uuid not null,
  constraint session_move_pkey PRIMARY KEY (id),
  constraint session_move_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint session_move_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((from_begins_on >= '0001-01-01'::date) AND (from_begins_on <= '9999-12-31'::date)) AND ((from_ends_on >= '0001-01-01'::date) AND (from_ends_on <= '9999-12-31'::date)) AND ((begins_on >= '0001-01-01'::date) AND (begins_on <= '9999-12-31'::date)) AND ((ends_on >= '0001-01-01'::date) AND (ends_on <= '9999-12-31'::date)) AND ((moved_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (moved_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint session_ends_after_it_begins CHECK ((ends_on >= begins_on)),
  constraint session_move_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
);
CREATE INDEX session_move_by_session ON public.session_move USING btree (session_id, moved_at);
grant insert, select on session_move to portal_application;
comment on table session_move is 'That a session was moved to other days. Those announced before stay readable here.';
comment on column session_move.id is 'Identity.';
comment on column session_move.session_id is 'Which session.';
comment on column session_move.from_begins_on is 'The first day as it was announced until then.';
comment on column session_move.from_ends_on is 'The last day as it was announced until then.';
comment on column session_move.begins_on is 'The new first day.';
comment on column session_move.ends_on is 'The new last day.';
comment on column session_move.reason is 'Why. It is published, and told to everybody concerned.';
comment on column session_move.moved_at is 'When.';
comment on column session_move.moved_by is 'Who moved it.';

create table sign_in (
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  both_factors boolean not null default false,
  constraint sign_in_pkey PRIMARY KEY (id),
  constraint sign_in_token_key UNIQUE (token),
  constraint sign_in_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((created_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (created_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((updated_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (updated_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint sign_in_ip_address_check CHECK ((length(ip_address) <= 100)),
  constraint sign_in_token_check CHECK ((length(token) <= 500)),
  constraint sign_in_user_agent_check CHECK ((length(user_agent) <= 2000))
);
CREATE INDEX sign_in_by_person ON public.sign_in USING btree (person_id);
grant delete, insert, select, update on sign_in to portal_application;
comment on table sign_in is 'A browser in which a person is signed in. (A session is a meeting of a process.)';
comment on column sign_in.id is 'Identity.';
comment on column sign_in.person_id is 'Who is signed in.';
comment on column sign_in.token is 'The secret of the cookie.';
comment on column sign_in.expires_at is 'When it ends by itself.';
comment on column sign_in.ip_address is 'From which address, so that a person can recognise it.';
comment on column sign_in.user_agent is 'With which browser, so that a person can recognise it.';
comment on column sign_in.created_at is 'When the person signed in.';
comment on column sign_in.updated_at is 'When it was last prolonged.';
comment on column sign_in.both_factors is 'Whether it has shown two factors by itself: a passkey, or a provider that says so.';

create table silence_break (
  id uuid not null default gen_random_uuid(),
  silence_procedure_id uuid not null,
  mission_id uuid not null,
  person_id uuid,
  received_at timestamp with time zone not null,
  reason text,
  constraint silence_break_pkey PRIMARY KEY (id),
  constraint one_break_per_mission_and_procedure UNIQUE (silence_procedure_id, mission_id),
  constraint silence_break_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES mission(id) ON DELETE RESTRICT,
  constraint silence_break_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint silence_break_silence_procedure_id_fkey FOREIGN KEY (silence_procedure_id) REFERENCES silence_procedure(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((received_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (received_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint silence_break_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 10000)))
);
CREATE INDEX silence_break_by_mission ON public.silence_break USING btree (mission_id);
alter table silence_break enable row level security;
alter table silence_break force row level security;
grant insert, select on silence_break to portal_application;
comment on table silence_break is 'A State that spoke against a text. Who it was is for the Chair and that State.';
comment on column silence_break.id is 'Identity.';
comment on column silence_break.silence_procedure_id is 'Which silence.';
comment on column silence_break.mission_id is 'Who spoke.';
comment on column silence_break.person_id is 'Who pressed the button for the mission.';
comment on column silence_break.received_at is 'When the server received it: the instant that counts.';
comment on column silence_break.reason is 'Why, if the State said so.';

create table silence_procedure (
  id uuid not null default gen_random_uuid(),
  modalities_decision_id uuid,
  process_id uuid not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  zone text not null,
  opened_by uuid,
  letter text,
  extension_reason text,
  concluded_at timestamp with time zone,
  outcome text,
  extensions jsonb not null default '[]'::jsonb,
  process_text_id uuid,
  announced_at timestamp with time zone not null,
  constraint silence_procedure_pkey PRIMARY KEY (id),
  constraint silence_procedure_modalities_decision_id_process_id_fkey FOREIGN KEY (modalities_decision_id, process_id) REFERENCES modalities_decision(id, process_id) ON DELETE RESTRICT,
  constraint silence_procedure_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint silence_procedure_process_text_id_process_id_fkey FOREIGN KEY (process_text_id, process_id) REFERENCES process_text(id, process_id) ON DELETE RESTRICT,
  constraint conclusion_and_outcome_agree CHECK (((concluded_at IS NULL) = (outcome IS NULL))),
  constraint days_are_of_the_calendar CHECK ((((opens_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (opens_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((closes_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (closes_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((concluded_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (concluded_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((announced_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (announced_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint silence_is_on_one_text CHECK ((num_nonnulls(modalities_decision_id, process_text_id) = 1)),
  constraint silence_opens_when_announced_or_later CHECK ((announced_at <= opens_at)),
  constraint silence_procedure_closes_after_it_opens CHECK ((closes_at > opens_at)),
  constraint silence_procedure_extension_reason_check CHECK ((length(extension_reason) <= 2000)),
  constraint silence_procedure_extensions_check CHECK ((jsonb_typeof(extensions) = 'array'::text)),
  constraint silence_procedure_letter_check CHECK ((length(letter) <= 100000)),
  constraint silence_procedure_outcome_check CHECK ((outcome = ANY (ARRAY['passed'::text, 'broken'::text]))),
  constraint silence_procedure_zone_check CHECK (((length(zone) >= 1) AND (length(zone) <= 100)))
);
CREATE UNIQUE INDEX one_open_silence_procedure_per_decision ON public.silence_procedure USING btree (modalities_decision_id) WHERE (concluded_at IS NULL);
CREATE UNIQUE INDEX one_open_silence_procedure_per_process ON public.silence_procedure USING btree (process_id) WHERE ((concluded_at IS NULL) AND (modalities_decision_id IS NOT NULL));
CREATE UNIQUE INDEX one_open_silence_procedure_per_text ON public.silence_procedure USING btree (process_text_id) WHERE (concluded_at IS NULL);
CREATE INDEX silence_procedure_by_closing ON public.silence_procedure USING btree (closes_at) WHERE (concluded_at IS NULL);
CREATE INDEX silence_procedure_by_decision ON public.silence_procedure USING btree (modalities_decision_id, process_id);
CREATE INDEX silence_procedure_by_text ON public.silence_procedure USING btree (process_text_id, process_id);
grant update (closes_at, extension_reason, concluded_at, outcome, extensions) on silence_procedure to portal_application;
grant insert, select on silence_procedure to portal_application;
comment on table silence_procedure is 'A text before the States: it stands unless one of them speaks before it closes.';
comment on column silence_procedure.id is 'Identity.';
comment on column silence_procedure.modalities_decision_id is 'The modalities decision, if it is one.';
comment on column silence_procedure.process_id is 'The text''s process.';
comment on column silence_procedure.opens_at is 'From when on silence can be broken.';
comment on column silence_procedure.closes_at is 'The last instant at which silence can be broken; that instant is in time.';
comment on column silence_procedure.zone is 'The IANA zone in which the closing instant was announced.';
comment on column silence_procedure.opened_by is 'Who opened it.';
comment on column silence_procedure.letter is 'The letter that went with it.';
comment on column silence_procedure.extension_reason is 'Why the closing instant was moved later.';
comment on column silence_procedure.concluded_at is 'When the outcome was put on record. The outcome itself does not wait for it.';
comment on column silence_procedure.outcome is '''passed'' or ''broken'', once on record.';
comment on column silence_procedure.extensions is 'Each time the closing instant was moved later: from, to, reason, when, and the outage that it answers.';
comment on column silence_procedure.process_text_id is 'Or the other text.';
comment on column silence_procedure.announced_at is 'When it was circulated: it opens then, or at a later instant that was announced with it.';

create table standing_count (
  call_id uuid not null,
  stage text,
  office text,
  class text,
  category text,
  route text,
  country_code text,
  received boolean not null,
  cleared boolean not null,
  listed boolean not null,
  held_back boolean not null,
  count integer not null,
  constraint standing_count_category_check CHECK ((length(category) <= 50)),
  constraint standing_count_class_check CHECK ((length(class) <= 50)),
  constraint standing_count_count_check CHECK ((count <> 0)),
  constraint standing_count_country_code_check CHECK ((length(country_code) <= 3)),
  constraint standing_count_office_check CHECK ((length(office) <= 50)),
  constraint standing_count_route_check CHECK ((length(route) <= 50)),
  constraint standing_count_stage_check CHECK ((length(stage) <= 50))
);
grant select on standing_count to portal_application;
comment on table standing_count is 'How many rows of application_standing are alike. The sum over all rows that are alike is their number; rows are put together now and then, which keeps the sum. Derived, and evidence for nothing.';
comment on column standing_count.call_id is 'Under which call.';
comment on column standing_count.stage is 'Where they stand, as it is kept.';
comment on column standing_count.office is 'The office whose ruling they wait for; null where none is.';
comment on column standing_count.class is 'In which class of the decision of their call; null until they are sent.';
comment on column standing_count.category is 'In which category they came in; null until they are sent.';
comment on column standing_count.route is 'On which route; null until they are sent.';
comment on column standing_count.country_code is 'From which country: ISO 3166-1 alpha-3; null until they are sent.';
comment on column standing_count.received is 'Whether they were received.';
comment on column standing_count.cleared is 'Whether they were cleared at some time.';
comment on column standing_count.listed is 'Whether they were put on a list.';
comment on column standing_count.held_back is 'Whether they are held back from the next list.';
comment on column standing_count.count is 'How many more of them there are, or fewer where it is negative.';

create table step (
  application_id uuid not null,
  n integer not null,
  stage text not null,
  outcome text not null,
  at timestamp with time zone not null,
  known_at timestamp with time zone not null,
  until timestamp with time zone,
  reason text,
  by_person uuid,
  no_objection_period_id uuid,
  determination_id uuid,
  asked text[],
  answers jsonb,
  outage_id uuid,
  ground text,
  constraint step_pkey PRIMARY KEY (application_id, n),
  constraint step_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint step_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id) ON DELETE RESTRICT,
  constraint step_no_objection_period_id_fkey FOREIGN KEY (no_objection_period_id) REFERENCES no_objection_period(id) ON DELETE RESTRICT,
  constraint step_of_a_body_has_its_determination FOREIGN KEY (determination_id, application_id) REFERENCES determination_item(determination_id, application_id) ON DELETE RESTRICT,
  constraint step_outage_id_fkey FOREIGN KEY (outage_id) REFERENCES outage(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((known_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (known_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((until >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (until <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint ground_is_of_an_office_that_said_no CHECK (((ground IS NULL) OR ((outcome = 'no'::text) AND (determination_id IS NULL)))),
  constraint outage_is_a_reason_to_give_longer CHECK (((outage_id IS NULL) OR (outcome = 'longer'::text))),
  constraint returned_application_has_until CHECK ((((outcome = ANY (ARRAY['returned'::text, 'longer'::text])) = (until IS NOT NULL)) AND (until > at))),
  constraint returned_application_says_what_is_missing CHECK (
CASE outcome
    WHEN 'returned'::text THEN ((num_nulls(asked, answers, reason, by_person) = 0) AND (cardinality(asked) > 0))
    WHEN 'longer'::text THEN ((num_nonnulls(asked, answers) = 0) AND (num_nulls(reason, by_person) = 0))
    ELSE (num_nonnulls(asked, answers) = 0)
END),
  constraint step_ground_check CHECK ((ground = ANY (ARRAY['not_relevant'::text, 'not_competent'::text, 'not_of_the_class'::text, 'information_lacking'::text, 'not_verified'::text, 'same_organisation'::text, 'other'::text]))),
  constraint step_is_known_when_it_was_taken CHECK ((known_at >= at)),
  constraint step_n_check CHECK ((n >= 1)),
  constraint step_outcome_check CHECK ((outcome = ANY (ARRAY['yes'::text, 'no'::text, 'by-default'::text, 'returned'::text, 'longer'::text, 'cured'::text, 'deferred'::text, 'taken-back'::text, 'listed'::text, 'silent'::text, 'objected'::text, 'withdrawn'::text, 'maintained'::text]))),
  constraint step_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 10000))),
  constraint step_stage_check CHECK (((length(stage) >= 1) AND (length(stage) <= 50)))
);
CREATE INDEX step_by_determination ON public.step USING btree (determination_id, application_id) WHERE (determination_id IS NOT NULL);
CREATE INDEX step_by_outage ON public.step USING btree (outage_id) WHERE (outage_id IS NOT NULL);
CREATE INDEX step_by_period ON public.step USING btree (no_objection_period_id) WHERE (no_objection_period_id IS NOT NULL);
CREATE INDEX step_by_person ON public.step USING btree (by_person) WHERE (by_person IS NOT NULL);
CREATE INDEX step_to_complete ON public.step USING btree (until) WHERE (outcome = ANY (ARRAY['returned'::text, 'longer'::text]));
grant insert, select on step to portal_application;
comment on table step is 'What an application has gone through on the track of its class. Append only.';
comment on column step.application_id is 'Whose step.';
comment on column step.n is 'In their order.';
comment on column step.stage is 'The stage of the track, by its key.';
comment on column step.outcome is 'What it was answered.';
comment on column step.at is 'From when on it counts: the decision, the closing instant, the due.';
comment on column step.known_at is 'From when on it is read.';
comment on column step.until is 'Of what was returned or given longer: until when it may be cured.';
comment on column step.reason is 'Of what was returned, given longer or refused: why.';
comment on column step.by_person is 'Who ruled, where one person did.';
comment on column step.no_objection_period_id is 'Of an answer by silence: the period.';
comment on column step.determination_id is 'Of an answer by a body: its determination.';
comment on column step.asked is 'Of what was returned: which answers may change, and whether the record of the organisation and its documents are asked for.';
comment on column step.answers is 'Of what was returned: the answers as they stood.';
comment on column step.outage_id is 'Of longer given: the outage that it answers.';
comment on column step.ground is 'On which ground an office said no. Null of what it said before grounds were kept.';

create table submitted_organisation (
  application_id uuid not null,
  frozen_at timestamp with time zone not null,
  looked_at_by uuid,
  taken_over boolean not null,
  name text collate "und-x-icu" not null,
  acronym text,
  country_code text not null,
  address text not null,
  website text,
  founded_year integer,
  legal_status text,
  search_name text not null generated always as (search_key(((name || ' '::text) || COALESCE(acronym, ''::text)))) stored,
  constraint submitted_organisation_pkey PRIMARY KEY (application_id, frozen_at),
  constraint submitted_organisation_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE RESTRICT,
  constraint submitted_organisation_country_code_fkey FOREIGN KEY (country_code) REFERENCES country(code) ON DELETE RESTRICT,
  constraint submitted_organisation_looked_at_by_fkey FOREIGN KEY (looked_at_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((frozen_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (frozen_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint submitted_organisation_acronym_check CHECK (((length(acronym) >= 1) AND (length(acronym) <= 50))),
  constraint submitted_organisation_address_check CHECK (((length(address) >= 1) AND (length(address) <= 1000))),
  constraint submitted_organisation_founded_year_check CHECK (((founded_year >= 1000) AND (founded_year <= 9999))),
  constraint submitted_organisation_legal_status_check CHECK (((length(legal_status) >= 1) AND (length(legal_status) <= 1000))),
  constraint submitted_organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  constraint submitted_organisation_website_check CHECK (((length(website) >= 1) AND (length(website) <= 500))),
  constraint what_was_sent_goes_with_its_application CHECK ((taken_over OR (looked_at_by IS NOT NULL)))
);
CREATE UNIQUE INDEX sent_once ON public.submitted_organisation USING btree (application_id) WHERE (looked_at_by IS NULL);
CREATE INDEX submitted_organisation_by_country ON public.submitted_organisation USING btree (country_code);
CREATE INDEX submitted_organisation_by_name ON public.submitted_organisation USING btree (name, application_id);
CREATE INDEX submitted_organisation_by_officer ON public.submitted_organisation USING btree (looked_at_by) WHERE (looked_at_by IS NOT NULL);
CREATE INDEX submitted_organisation_by_words ON public.submitted_organisation USING gin (search_name gin_trgm_ops) WITH (fastupdate='on', gin_pending_list_limit='256');
grant insert (application_id, frozen_at, looked_at_by, taken_over, name, acronym, country_code, address, website, founded_year, legal_status) on submitted_organisation to portal_application;
grant select on submitted_organisation to portal_application;
comment on table submitted_organisation is 'The record of an organisation as it was sent with an application, and each later change of it that an officer has looked at. Append only.';
comment on column submitted_organisation.application_id is 'With which application.';
comment on column submitted_organisation.frozen_at is 'When it was sent, or looked at.';
comment on column submitted_organisation.looked_at_by is 'The officer who looked at a change; null for what was sent.';
comment on column submitted_organisation.taken_over is 'Whether it goes with the application from then on. What was sent does.';
comment on column submitted_organisation.name is 'Legal name.';
comment on column submitted_organisation.acronym is 'Its short form, if it had one.';
comment on column submitted_organisation.country_code is 'Where its seat was.';
comment on column submitted_organisation.address is 'Postal address, free-form.';
comment on column submitted_organisation.website is 'Its site on the web.';
comment on column submitted_organisation.founded_year is 'The year in which it was founded.';
comment on column submitted_organisation.legal_status is 'What it was in law and where it was registered.';
comment on column submitted_organisation.search_name is 'Name and acronym as they are searched: see search_key.';

create table subscription (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  email text not null,
  language text not null,
  token_hash text,
  asked_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  of_sessions boolean not null default false,
  of_calls boolean not null default false,
  constraint subscription_pkey PRIMARY KEY (id),
  constraint one_subscription_per_address UNIQUE (process_id, email),
  constraint subscription_token_hash_key UNIQUE (token_hash),
  constraint subscription_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((asked_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (asked_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((confirmed_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (confirmed_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint subscription_email_check CHECK ((((length(email) >= 3) AND (length(email) <= 254)) AND (email = lower(email)))),
  constraint subscription_language_check CHECK (((length(language) >= 2) AND (length(language) <= 10))),
  constraint subscription_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint subscription_waits_or_is_confirmed CHECK (((token_hash IS NOT NULL) OR (confirmed_at IS NOT NULL)))
);
alter table subscription enable row level security;
alter table subscription force row level security;
grant delete, insert, select on subscription to portal_application;
grant update (language, token_hash, asked_at, confirmed_at, of_sessions, of_calls) on subscription to portal_application;
comment on table subscription is 'An address that asked to be told of the papers of a process. It is gone when it no longer wants to be.';
comment on column subscription.id is 'Identity, which nobody guesses: whoever has a letter ends the subscription with it.';
comment on column subscription.process_id is 'Of which process.';
comment on column subscription.email is 'Where to, in small letters.';
comment on column subscription.language is 'In which language it asked.';
comment on column subscription.token_hash is 'Of the secret in the last letter that asks to confirm, used if confirmed since it was asked; null when it was used before such were kept.';
comment on column subscription.asked_at is 'When it was last asked for.';
comment on column subscription.confirmed_at is 'When whoever reads the address confirmed it; null while it waits.';
comment on column subscription.of_sessions is 'Whether it is told of dates of sessions too: of those confirmed since it was asked.';
comment on column subscription.of_calls is 'Whether it is told of calls for applications too: of those confirmed since it was asked.';

create table unconfirmed_address (
  token_hash text not null,
  email text not null,
  person_id uuid,
  name text collate "und-x-icu",
  language text,
  password text,
  expires_at timestamp with time zone not null,
  constraint unconfirmed_address_pkey PRIMARY KEY (token_hash),
  constraint unconfirmed_address_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint new_account_has_name_and_password CHECK ((((person_id IS NULL) = (name IS NOT NULL)) AND ((person_id IS NULL) = (language IS NOT NULL)) AND ((person_id IS NULL) = (password IS NOT NULL)))),
  constraint unconfirmed_address_email_check CHECK ((((length(email) >= 3) AND (length(email) <= 254)) AND (email = lower(email)))),
  constraint unconfirmed_address_language_check CHECK (((length(language) >= 2) AND (length(language) <= 10))),
  constraint unconfirmed_address_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint unconfirmed_address_password_check CHECK ((length(password) <= 1000)),
  constraint unconfirmed_address_token_hash_check CHECK ((length(token_hash) <= 200))
);
CREATE INDEX unconfirmed_address_by_email ON public.unconfirmed_address USING btree (email);
CREATE INDEX unconfirmed_address_by_person ON public.unconfirmed_address USING btree (person_id);
grant delete, insert, select on unconfirmed_address to portal_application;
comment on table unconfirmed_address is 'An address to which a letter went whose link nobody has opened yet.';
comment on column unconfirmed_address.token_hash is 'SHA-256 of the secret in the letter.';
comment on column unconfirmed_address.email is 'Where the letter went.';
comment on column unconfirmed_address.person_id is 'Whose new address it is; empty for a new account.';
comment on column unconfirmed_address.name is 'The name in a new account.';
comment on column unconfirmed_address.language is 'The language of a new account''s letters.';
comment on column unconfirmed_address.password is 'The salted hash of a new account''s password.';
comment on column unconfirmed_address.expires_at is 'Until when the link works.';

create table verification (
  id uuid not null default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  updated_at timestamp with time zone not null default clock_timestamp(),
  constraint verification_pkey PRIMARY KEY (id),
  constraint days_are_of_the_calendar CHECK ((((expires_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((created_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (created_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((updated_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (updated_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint verification_identifier_check CHECK ((length(identifier) <= 1000)),
  constraint verification_value_check CHECK ((length(value) <= 10000))
);
CREATE INDEX verification_by_identifier ON public.verification USING btree (identifier);
grant delete, insert, select, update on verification to portal_application;
comment on table verification is 'A link or a code that was sent and waits to be used.';
comment on column verification.id is 'Identity.';
comment on column verification.identifier is 'What it is for.';
comment on column verification.value is 'The secret, or what it stands for.';
comment on column verification.expires_at is 'When it can no longer be used.';
comment on column verification.created_at is 'When it was made.';
comment on column verification.updated_at is 'When it was last changed.';

create table working_draft (
  id uuid not null default gen_random_uuid(),
  process_id uuid not null,
  revises_id uuid,
  revises_hash text,
  version integer not null,
  outline jsonb,
  begun_at timestamp with time zone not null,
  begun_by uuid,
  ended_at timestamp with time zone,
  decision_id uuid,
  constraint working_draft_pkey PRIMARY KEY (id),
  constraint working_draft_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint working_draft_decision_id_process_id_fkey FOREIGN KEY (decision_id, process_id) REFERENCES modalities_decision(id, process_id) ON DELETE RESTRICT,
  constraint working_draft_process_id_fkey FOREIGN KEY (process_id) REFERENCES process(id) ON DELETE RESTRICT,
  constraint working_draft_revises_id_process_id_fkey FOREIGN KEY (revises_id, process_id) REFERENCES modalities_decision(id, process_id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((begun_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (begun_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((ended_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint draft_knows_what_it_revises CHECK (((revises_id IS NULL) = (revises_hash IS NULL))),
  constraint draft_that_became_a_text_has_ended CHECK (((decision_id IS NULL) OR (ended_at IS NOT NULL))),
  constraint working_draft_revises_hash_check CHECK ((revises_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint working_draft_version_check CHECK ((version >= 1))
);
CREATE INDEX working_draft_by_decision ON public.working_draft USING btree (decision_id, process_id);
CREATE INDEX working_draft_by_person ON public.working_draft USING btree (begun_by);
CREATE INDEX working_draft_by_process ON public.working_draft USING btree (process_id);
CREATE INDEX working_draft_by_revised ON public.working_draft USING btree (revises_id, process_id);
grant insert, select on working_draft to portal_application;
grant update (version, outline, ended_at, decision_id) on working_draft to portal_application;
comment on table working_draft is 'A decision that the Chair''s office is entering, before it is proposed.';
comment on column working_draft.id is 'Identity.';
comment on column working_draft.process_id is 'Of which process.';
comment on column working_draft.revises_id is 'The draft version that it will change; null where it becomes a new version.';
comment on column working_draft.revises_hash is 'SHA-256 of that text when the draft began: who changed it in the meantime is not written over.';
comment on column working_draft.version is 'Counts every change of the draft or one of its pages.';
comment on column working_draft.outline is 'Its own classes and the stages of each, by the numbers of their pages; null for the customary classes.';
comment on column working_draft.begun_at is 'When it was begun.';
comment on column working_draft.begun_by is 'By whom.';
comment on column working_draft.ended_at is 'When it was put forward or discarded. Nothing in it changes afterwards.';
comment on column working_draft.decision_id is 'The text that it became; null where it was discarded.';

create table working_draft_comment (
  id uuid not null default gen_random_uuid(),
  working_draft_id uuid not null,
  page text not null,
  words text not null,
  written_at timestamp with time zone not null,
  written_by uuid,
  resolved_at timestamp with time zone,
  resolved_by uuid,
  constraint working_draft_comment_pkey PRIMARY KEY (id),
  constraint working_draft_comment_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint working_draft_comment_working_draft_id_fkey FOREIGN KEY (working_draft_id) REFERENCES working_draft(id) ON DELETE RESTRICT,
  constraint working_draft_comment_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((written_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (written_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((resolved_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (resolved_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint working_draft_comment_check CHECK (((resolved_at IS NULL) = (resolved_by IS NULL))),
  constraint working_draft_comment_page_check CHECK ((page ~ '^[a-z]+(-[1-9][0-9]{0,5})?$'::text)),
  constraint working_draft_comment_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
CREATE INDEX working_draft_comment_by_draft ON public.working_draft_comment USING btree (working_draft_id);
CREATE INDEX working_draft_comment_by_resolver ON public.working_draft_comment USING btree (resolved_by);
CREATE INDEX working_draft_comment_by_writer ON public.working_draft_comment USING btree (written_by);
grant insert, select on working_draft_comment to portal_application;
grant update (resolved_at, resolved_by) on working_draft_comment to portal_application;
comment on table working_draft_comment is 'What somebody of the Chair''s office says of a page of a draft.';
comment on column working_draft_comment.id is 'Identity.';
comment on column working_draft_comment.working_draft_id is 'Of which draft.';
comment on column working_draft_comment.page is 'On which page.';
comment on column working_draft_comment.words is 'What they say.';
comment on column working_draft_comment.written_at is 'When.';
comment on column working_draft_comment.written_by is 'Who.';
comment on column working_draft_comment.resolved_at is 'When it was settled; null while it is open.';
comment on column working_draft_comment.resolved_by is 'By whom.';

create table working_draft_page (
  working_draft_id uuid not null,
  page text not null,
  version integer not null,
  entered jsonb not null,
  saved_at timestamp with time zone not null,
  saved_by uuid,
  constraint working_draft_page_pkey PRIMARY KEY (working_draft_id, page),
  constraint working_draft_page_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint working_draft_page_working_draft_id_fkey FOREIGN KEY (working_draft_id) REFERENCES working_draft(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK (((saved_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (saved_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone))),
  constraint working_draft_page_entered_check CHECK (((jsonb_typeof(entered) = 'object'::text) AND (length((entered)::text) <= 1000000))),
  constraint working_draft_page_page_check CHECK ((page ~ '^[a-z]+(-[1-9][0-9]{0,5})?$'::text)),
  constraint working_draft_page_version_check CHECK ((version >= 1))
);
CREATE INDEX working_draft_page_by_person ON public.working_draft_page USING btree (saved_by);
grant insert, select on working_draft_page to portal_application;
grant update (version, entered, saved_at, saved_by) on working_draft_page to portal_application;
comment on table working_draft_page is 'A page of a draft as it was typed, with its gaps and mistakes.';
comment on column working_draft_page.working_draft_id is 'Of which draft.';
comment on column working_draft_page.page is 'The text, one of the provisions, or a class or stage by its number.';
comment on column working_draft_page.version is 'Counts how often it was saved: nobody writes over what they have not seen.';
comment on column working_draft_page.entered is 'What the form sent, field by field.';
comment on column working_draft_page.saved_at is 'When it was saved last.';
comment on column working_draft_page.saved_by is 'By whom; null where the draft began with it.';

create table written_input (
  id uuid not null default gen_random_uuid(),
  accreditation_id uuid not null,
  session_id uuid not null,
  title text collate "und-x-icu" not null,
  language text not null,
  words text,
  word_count integer,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  ended_as text,
  ended_at timestamp with time zone,
  ended_by uuid,
  reason text,
  paper_id uuid,
  constraint written_input_pkey PRIMARY KEY (id),
  constraint paper_is_of_one_written_input UNIQUE (paper_id),
  constraint written_input_accreditation_id_fkey FOREIGN KEY (accreditation_id) REFERENCES accreditation(id) ON DELETE RESTRICT,
  constraint written_input_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint written_input_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES paper(id) ON DELETE RESTRICT,
  constraint written_input_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES person(id) ON DELETE RESTRICT,
  constraint written_input_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE RESTRICT,
  constraint days_are_of_the_calendar CHECK ((((sent_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (sent_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)) AND ((ended_at >= '0001-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at <= '9999-12-31 23:59:59.999+00'::timestamp with time zone)))),
  constraint declined_written_input_has_a_reason CHECK (((reason IS NOT NULL) = (NOT (ended_as IS DISTINCT FROM 'declined'::text)))),
  constraint ended_written_input_has_a_person CHECK ((((ended_as IS NULL) = (ended_at IS NULL)) AND ((ended_as IS NULL) = (ended_by IS NULL)))),
  constraint posted_written_input_has_a_paper CHECK (((paper_id IS NOT NULL) = (NOT (ended_as IS DISTINCT FROM 'posted'::text)))),
  constraint written_input_ended_as_check CHECK ((ended_as = ANY (ARRAY['withdrawn'::text, 'posted'::text, 'declined'::text]))),
  constraint written_input_ends_after_it_was_sent CHECK ((ended_at >= sent_at)),
  constraint written_input_language_check CHECK ((language = ANY (ARRAY['ar'::text, 'zh'::text, 'en'::text, 'fr'::text, 'ru'::text, 'es'::text]))),
  constraint written_input_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint written_input_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint written_input_word_count_check CHECK ((word_count >= 0)),
  constraint written_input_words_check CHECK (((length(words) >= 1) AND (length(words) <= 200000)))
);
CREATE INDEX written_input_by_accreditation ON public.written_input USING btree (accreditation_id, session_id);
CREATE INDEX written_input_by_ended_by ON public.written_input USING btree (ended_by);
CREATE INDEX written_input_by_sent_by ON public.written_input USING btree (sent_by);
CREATE INDEX written_input_by_session ON public.written_input USING btree (session_id, sent_at);
alter table written_input enable row level security;
alter table written_input force row level security;
grant update (ended_as, ended_at, ended_by, reason, paper_id) on written_input to portal_application;
grant insert, select on written_input to portal_application;
comment on table written_input is 'What an accredited organisation sends to a session in writing.';
comment on column written_input.id is 'Identity.';
comment on column written_input.accreditation_id is 'Of which organisation, and under which decision.';
comment on column written_input.session_id is 'To which session.';
comment on column written_input.title is 'Its heading.';
comment on column written_input.language is 'One of the six official languages.';
comment on column written_input.words is 'The text, where it was typed; null of a file.';
comment on column written_input.word_count is 'How many words it has; null of a file whose text could not be read.';
comment on column written_input.sent_at is 'When it was received.';
comment on column written_input.sent_by is 'Who sent it for the organisation.';
comment on column written_input.ended_as is 'What became of it; null while it waits.';
comment on column written_input.ended_at is 'When.';
comment on column written_input.ended_by is 'By whom.';
comment on column written_input.reason is 'Why it was declined.';
comment on column written_input.paper_id is 'The paper as which it was posted.';

create table written_input_file (
  input_id uuid not null,
  name text collate "und-x-icu" not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  scan text not null,
  constraint written_input_file_pkey PRIMARY KEY (input_id),
  constraint written_input_file_input_id_fkey FOREIGN KEY (input_id) REFERENCES written_input(id) ON DELETE RESTRICT,
  constraint written_input_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 150))),
  constraint written_input_file_scan_check CHECK ((scan = ANY (ARRAY['clean'::text, 'not_scanned'::text]))),
  constraint written_input_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint written_input_file_size_check CHECK (((size >= 1) AND (size <= 26214400))),
  constraint written_input_file_type_check CHECK (((length(type) <= 10) AND (type = 'pdf'::text)))
);
alter table written_input_file enable row level security;
alter table written_input_file force row level security;
grant insert, select on written_input_file to portal_application;
comment on table written_input_file is 'The file in which a written input was sent.';
comment on column written_input_file.input_id is 'Of which input.';
comment on column written_input_file.name is 'What it is called when it is saved.';
comment on column written_input_file.type is 'What it is, whatever it was called.';
comment on column written_input_file.size is 'In bytes.';
comment on column written_input_file.sha256 is 'Of its content (FIPS 180-4), in hexadecimal digits.';
comment on column written_input_file.scan is 'Whether a scanner found no virus in it, or nobody looked, as in a demonstration.';

create table written_input_piece (
  input_id uuid not null,
  n integer not null,
  content bytea not null,
  constraint written_input_piece_pkey PRIMARY KEY (input_id, n),
  constraint written_input_piece_input_id_fkey FOREIGN KEY (input_id) REFERENCES written_input_file(input_id) ON DELETE RESTRICT,
  constraint written_input_piece_content_check CHECK (((length(content) >= 1) AND (length(content) <= 1048576))),
  constraint written_input_piece_n_check CHECK ((n >= 1))
);
alter table written_input_piece enable row level security;
alter table written_input_piece force row level security;
grant insert, select on written_input_piece to portal_application;
comment on table written_input_piece is 'A file in pieces of one megabyte, so that none is held whole to be sent.';
comment on column written_input_piece.input_id is 'Of which file.';
comment on column written_input_piece.n is '1 for the first, and so on.';
comment on column written_input_piece.content is 'The bytes: a whole megabyte, but of the last piece.';
