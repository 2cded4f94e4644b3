-- For whom a transaction reads, and who acts for a mission.

-- What a transaction proves with is its own: another one, of this connection or any other, has another challenge. Where a clock ticks slowly, as that of an embedded
-- database, and within one message, several transactions of a connection begin at the same time: whoever could use a proof again there has it.
-- The number of the transaction's lock would tell them apart, and takes all locks of the server to read, four times in a form that is sent.
create function reading_challenge() returns text language sql stable
return pg_backend_pid() || ' ' || extract(epoch from transaction_timestamp());
comment on function reading_challenge() is 'What the program signs, to prove for whom this transaction reads.';

-- The program writes '<words> <proof>' into a setting, which anybody can; the proof is an HMAC-SHA-256 with a key that the
-- application's login cannot read.
create function proven(setting text) returns text language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select claimed.words
  from (
    select split_part(current_setting(setting, true), ' ', 1) as words,
      split_part(current_setting(setting, true), ' ', 2) as proof
  ) as claimed, reading_key
  where claimed.proof <> '' and claimed.proof = encode(sha256(outer_pad || sha256(inner_pad
    || convert_to(setting || ' ' || claimed.words || ' ' || reading_challenge(), 'UTF8'))), 'hex')
$$;
comment on function proven(text) is 'The words of the setting, if the program has proven them in this transaction; else null.';

-- Policies ask these as (select reading_...()), once in each statement and not for each row.
create function reading_mission() returns uuid language sql stable
return (select case when split_part(words, ':', 1) = 'mission' then split_part(words, ':', 2)::uuid end
  from proven('portal.reader') as words);
comment on function reading_mission() is 'The mission that this transaction reads for, or null.';

create function reading_chair() returns uuid language sql stable
return (select case when split_part(words, ':', 1) = 'chair' then split_part(words, ':', 2)::uuid end
  from proven('portal.reader') as words);
comment on function reading_chair() is 'The process whose Chair this transaction reads for, or null.';

create function reading_request() returns uuid language sql stable
return (select case when split_part(words, ':', 1) = 'request' then split_part(words, ':', 2)::uuid end
  from proven('portal.reader') as words);
comment on function reading_request() is 'The request of a State that this transaction answers, or null.';

create function reading_post() returns boolean language sql stable
return proven('portal.reader') is not distinct from 'post';
comment on function reading_post() is 'Whether this transaction carries letters, whatever they say.';

create function reading_secretariat() returns boolean language sql stable
return proven('portal.reader') is not distinct from 'secretariat';
comment on function reading_secretariat() is 'Whether this transaction reads for the Secretariat.';

create function reading_finder() returns boolean language sql stable
return proven('portal.reader') is not distinct from 'finder';
comment on function reading_finder() is 'Whether this transaction takes words out of files, so that they are found, and shows them to nobody.';

create function reading_subscriptions() returns boolean language sql stable
return proven('portal.reader') is not distinct from 'subscriptions';
comment on function reading_subscriptions() is 'Whether this transaction keeps the addresses that asked to be told of papers.';

create function reading_organisation() returns uuid language sql stable
return (select case when split_part(words, ':', 1) = 'organisation' then split_part(words, ':', 2)::uuid end
  from proven('portal.reader') as words);
comment on function reading_organisation() is 'The organisation that this transaction reads for, or null.';

create function reading_person() returns uuid language sql stable
return proven('portal.person')::uuid;
comment on function reading_person() is 'The person whose outcomes this transaction reads and writes, or null.';

create function keeping_accounts() returns boolean language sql stable
return proven('portal.accounts') is not distinct from 'kept';
comment on function keeping_accounts() is 'Whether this transaction signs somebody in, up, or into an office.';

create function acting_office() returns text language sql stable
return proven('portal.office');
comment on function acting_office() is
  'Who acts in this transaction: chair: with its process, secretariat, administrator, clock, mission: with the mission, or applicant: with the person and the organisation; or null.';

create function process_of_row(told jsonb) returns uuid language sql stable
return coalesce((told ->> 'process_id')::uuid,
  (select process_id from call_for_applications where id = (told ->> 'call_id')::uuid),
  (select process_id from session where id = (told ->> 'session_id')::uuid),
  (select process_id from accreditation where id = (told ->> 'accreditation_id')::uuid),
  (select call.process_id from application join call_for_applications as call on call.id = application.call_id
    where application.id = (told ->> 'application_id')::uuid));
comment on function process_of_row(jsonb) is 'The process that a row says, or whose call, session, accreditation or application it names.';

create function organisation_of_row(told jsonb, of_table name) returns uuid language sql stable
return case when of_table = 'organisation' then (told ->> 'id')::uuid else coalesce((told ->> 'organisation_id')::uuid,
  (select organisation_id from application where id = (told ->> 'application_id')::uuid)) end;
comment on function organisation_of_row(jsonb, name) is 'The organisation that a row is, or says, or whose application it names.';

-- What puts a decision into force, what leads under it to an accreditation, and what becomes of one, is brought about by those who are named in the arguments and
-- by nobody who could only write: a row that names a person of the office is not their word. "organisation" is whoever acts for that of the row, "applicant" the
-- person who makes its record, "mission" the mission that the row is. Its triggers are asked at the end, so that what else is wrong is said first.
-- The owner passes, who could take the guard away.
create function guard_office() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  office constant text := acting_office();
begin
  if (case split_part(office, ':', 1)
      when 'chair' then 'chair' = any (tg_argv)
        and split_part(office, ':', 2) = process_of_row(to_jsonb(coalesce(new, old)))::text
      when 'applicant' then
        'organisation' = any (tg_argv)
          and split_part(office, ':', 3) = organisation_of_row(to_jsonb(coalesce(new, old)), tg_table_name)::text
        or 'applicant' = any (tg_argv) and split_part(office, ':', 2) = to_jsonb(coalesce(new, old)) ->> 'created_by'
      when 'mission' then 'mission' = any (tg_argv) and split_part(office, ':', 2) = to_jsonb(coalesce(new, old)) ->> 'id'
      else office = any (tg_argv)
    end) is not true
    and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage')
  then
    raise exception 'an office, or the clock, brings this about, and proves that it does'
      using errcode = 'check_violation', constraint = 'office_is_proven';
  end if;
  return null;
end $$;

-- Which erasure is carried out in this transaction. The setting anybody can write, but erases_person asks for the owner's rights too, and only the owner's function
-- erase_person has them where the application works.
create function erasing() returns uuid language sql stable
return (
  select id from public.person_erasure
  where pg_current_xact_id()::text || ' ' || id = current_setting('portal.erasing', true) and confirmed_at is not null
);
comment on function erasing() is 'The confirmed erasure that this transaction carries out, or null.';

create function erases_person() returns boolean language sql stable
return pg_has_role(current_user, (select relowner from pg_class where oid = 'public.person_erasure'::regclass), 'usage')
  and erasing() is not null;
comment on function erases_person() is 'Whether the owner of the record carries out an erasure in this transaction: what else is never changed loses the person then.';

-- Whoever gave themselves an office, or a Chair another password, would afterwards be let in at the door. The owner passes, who could
-- take the guard away.
create function guard_account() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeping_accounts()
    and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage')
  then
    raise exception 'an account changes by signing in, by an invitation and by an administrator'
      using errcode = 'check_violation', constraint = 'account_is_changed_at_the_door';
  end if;
  return coalesce(new, old);
end $$;

create trigger guard_account before insert or update or delete on credential
for each row execute function guard_account();

create trigger guard_account before insert or update or delete on second_factor
for each row execute function guard_account();

create trigger guard_account before insert or update or delete on verification
for each row execute function guard_account();

create trigger guard_account before insert or update or delete on invitation
for each row execute function guard_account();

create trigger guard_account before insert or update or delete on second_factor_reset
for each row execute function guard_account();

create trigger guard_account before insert or update or delete on address_change
for each row execute function guard_account();

create trigger guard_account before insert or update or delete on unconfirmed_address
for each row execute function guard_account();

create trigger guard_account before insert or update or delete on passkey
for each row execute function guard_account();

create trigger guard_stamps_of_new after insert on passkey
for each row when (is_off_the_clock(new.created_at))
execute function guard_stamps('created_at');

create trigger guard_stamps_of_new after insert on calendar_address
for each row when (is_off_the_clock(new.made_at))
execute function guard_stamps('made_at');

create trigger guard_account before insert or update of person_id, token, expires_at, both_factors on sign_in
for each row execute function guard_account();

create trigger guard_office before insert on person
for each row when (new.role <> 'applicant') execute function guard_account();

create trigger guard_account before update on person
for each row when (
  (new.id, new.email, new.email_verified, new.role, new.mission_id, new.process_id, new.organisation_id, new.two_factor_enabled,
    new.banned_at, new.banned_by, new.reads_only)
    is distinct from
    (old.id, old.email, old.email_verified, old.role, old.mission_id, old.process_id, old.organisation_id, old.two_factor_enabled,
    old.banned_at, old.banned_by, old.reads_only)
) execute function guard_account();

-- Signing in is a library's work: that somebody whose access has ended is not signed in does not rest on it.
create function guard_sign_in() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from person where id = new.person_id and banned_at is not null) then
    raise exception 'whose access has ended does not sign in'
      using errcode = 'check_violation', constraint = 'deactivated_person_is_not_signed_in';
  end if;
  return new;
end $$;

create trigger guard_sign_in before insert or update of person_id on sign_in
for each row execute function guard_sign_in();

-- An address changes once for each letter; a lost second factor is given up once for each request.
create function guard_confirmation() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if erases_person() then
    return new;
  end if;
  if tg_op = 'INSERT' and new.confirmed_at is not null then
    raise exception 'what is asked for is confirmed afterwards'
      using errcode = 'check_violation', constraint = 'confirmation_comes_after_the_question';
  end if;
  if tg_op = 'UPDATE' and old.confirmed_at is not null then
    raise exception 'what was confirmed stays so'
      using errcode = 'check_violation', constraint = 'confirmation_is_final';
  end if;
  return new;
end $$;

create trigger guard_confirmation before insert or update on second_factor_reset
for each row execute function guard_confirmation();

create trigger guard_confirmation before insert or update on address_change
for each row execute function guard_confirmation();

create trigger guard_stamps_of_new after insert on second_factor_reset
for each row when (is_off_the_clock(new.asked_at))
execute function guard_stamps('asked_at');

create trigger guard_stamps_of_changed after update on second_factor_reset
for each row when (new.confirmed_at is distinct from old.confirmed_at and is_off_the_clock(new.confirmed_at))
execute function guard_stamps('confirmed_at');

create trigger guard_stamps_of_new after insert on address_change
for each row when (is_off_the_clock(new.asked_at))
execute function guard_stamps('asked_at');

create trigger guard_stamps_of_changed after update on address_change
for each row when (new.confirmed_at is distinct from old.confirmed_at and is_off_the_clock(new.confirmed_at))
execute function guard_stamps('confirmed_at');

-- Who may object is not typed in: it follows the table of the Member States. An invented State is a demonstration's.
create function guard_mission() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.fictional and not (select demonstration from installation) then
    raise exception 'a fictional mission speaks in a demonstration only'
      using errcode = 'check_violation', constraint = 'fictional_mission_is_a_demonstrations';
  end if;
  if not new.fictional and new.country_code is not null
    and new.member_state is distinct from (select un_member from country where code = new.country_code)
  then
    raise exception 'a mission objects if its State is a Member State'
      using errcode = 'check_violation', constraint = 'right_to_object_follows_membership';
  end if;
  return new;
end $$;

create trigger guard_mission before insert or update on mission
for each row execute function guard_mission();

create trigger guard_stamps_of_changed after update on mission
for each row when (new.ended_at is distinct from old.ended_at and is_off_the_clock(new.ended_at))
execute function guard_stamps('ended_at');

-- Who puts something before the States and who ends the mission of one wait for one another; those who put do not.
create function puts_before_the_states() returns void language sql volatile
begin atomic
  select pg_advisory_xact_lock_shared(hashtext('stakeholder-accreditation-portal missions'));
end;

-- A mission that was recorded by mistake ends once nobody acts for it, so that nobody's word is taken from a State in one step, and while nothing is before
-- the States on which it could speak. What it said stands.
create function guard_end_of_mission() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.ended_at is not null then
      raise exception 'a mission is recorded before it ends'
        using errcode = 'check_violation', constraint = 'mission_ends_once';
    end if;
    return new;
  end if;
  if old.ended_at is not null then
    raise exception 'a mission that has ended stays as it was'
      using errcode = 'check_violation', constraint = 'mission_ends_once';
  end if;
  if new.ended_at is null then
    return new;
  end if;
  if not is_administrator(new.ended_by) then
    raise exception 'a mission is ended by an administrator'
      using errcode = 'check_violation', constraint = 'mission_is_ended_by_an_administrator';
  end if;
  if exists (select from person where mission_id = new.id and banned_at is null)
    or exists (
      select from invitation
      where mission_id = new.id and accepted_at is null and withdrawn_at is null and expires_at > new.ended_at)
  then
    raise exception 'nobody acts for a mission that has ended, nor is invited to'
      using errcode = 'check_violation', constraint = 'nobody_acts_for_a_mission_that_has_ended';
  end if;
  if exists (select from body_member where mission_id = new.id and coalesce(to_at > new.ended_at, true)) then
    raise exception 'a mission that sits in a body does not end'
      using errcode = 'check_violation', constraint = 'mission_that_ends_sits_in_no_body';
  end if;
  if new.member_state then
    perform pg_advisory_xact_lock(hashtext('stakeholder-accreditation-portal missions'));
  end if;
  if new.member_state and is_before_the_states(new.ended_at) then
    raise exception 'no Member State loses its mission while something is before the States'
      using errcode = 'check_violation', constraint = 'member_state_is_heard_to_the_end';
  end if;
  return new;
end $$;

create trigger guard_end_of_mission before insert or update on mission
for each row execute function guard_end_of_mission();

create trigger guard_isolation before insert or update on mission
for each statement execute function guard_isolation();

-- Who lets somebody in and who ends the mission wait for one another.
create function guard_person_of_mission() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from mission where id = new.mission_id for no key update;
  if exists (select from mission where id = new.mission_id and ended_at is not null) then
    raise exception 'nobody acts for a mission that has ended, nor is invited to'
      using errcode = 'check_violation', constraint = 'nobody_acts_for_a_mission_that_has_ended';
  end if;
  return new;
end $$;

create trigger guard_new_person_of_mission before insert on person
for each row when (new.mission_id is not null and new.banned_at is null) execute function guard_person_of_mission();

create trigger guard_person_of_mission before update of mission_id, banned_at on person
for each row when (new.mission_id is not null and new.banned_at is null) execute function guard_person_of_mission();

create trigger guard_invitation_to_mission before insert on invitation
for each row when (new.mission_id is not null) execute function guard_person_of_mission();

-- Who objects, and to which address it is confirmed: both are the administrators'. In which language, and when, letters come a mission says itself.
create constraint trigger proven_office_of_new after insert on mission deferrable initially deferred
for each row execute function guard_office('administrator');

create constraint trigger proven_office_of_changed after update on mission deferrable initially deferred
for each row when (to_jsonb(new) - '{language,letters_come}'::text[] is distinct from to_jsonb(old) - '{language,letters_come}'::text[])
execute function guard_office('administrator');

create constraint trigger proven_office_of_letters after update on mission deferrable initially deferred
for each row execute function guard_office('administrator', 'mission');

create function guard_invitation() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.accepted_at is not null or new.withdrawn_at is not null then
      raise exception 'an invitation is accepted or withdrawn after it was sent'
        using errcode = 'check_violation', constraint = 'invitation_is_accepted_once';
    end if;
    return new;
  end if;
  if old.accepted_at is not null and (new.accepted_at, new.accepted_by) is distinct from (old.accepted_at, old.accepted_by)
  then
    raise exception 'an invitation that was accepted stays so'
      using errcode = 'check_violation', constraint = 'invitation_is_accepted_once';
  end if;
  if old.withdrawn_at is not null and (new.accepted_at, new.withdrawn_at, new.withdrawn_by)
    is distinct from (old.accepted_at, old.withdrawn_at, old.withdrawn_by)
  then
    raise exception 'an invitation that was withdrawn stays so'
      using errcode = 'check_violation', constraint = 'invitation_is_withdrawn_once';
  end if;
  if old.accepted_at is null and new.accepted_at > new.expires_at then
    raise exception 'an invitation that has expired is not accepted'
      using errcode = 'check_violation', constraint = 'invitation_is_accepted_in_time';
  end if;
  return new;
end $$;

create trigger guard_invitation before insert or update on invitation
for each row execute function guard_invitation();

create trigger guard_stamps_of_new after insert on invitation
for each row when (is_off_the_clock(new.invited_at))
execute function guard_stamps('invited_at');

create trigger guard_stamps_of_changed after update on invitation
for each row when (
  new.accepted_at is distinct from old.accepted_at and is_off_the_clock(new.accepted_at)
  or new.withdrawn_at is distinct from old.withdrawn_at and is_off_the_clock(new.withdrawn_at)
)
execute function guard_stamps('accepted_at', 'withdrawn_at');

create trigger guard_account before insert or update or delete on person_naming
for each row execute function guard_account();

create trigger guard_account before insert or update or delete on organisation_invitation
for each row execute function guard_account();

create trigger guard_account before insert or update or delete on acting_person
for each row execute function guard_account();

create trigger guard_confirmation before insert or update on person_naming
for each row execute function guard_confirmation();

create trigger guard_invitation before insert or update on organisation_invitation
for each row execute function guard_invitation();

-- Whoever acts for an organisation says who else does. Where nobody is left who may sign in, two administrators say it, and only there.
create function guard_person_naming() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if erases_person() then
    return new;
  end if;
  if exists (
    select from acting_person as acting join person on person.id = acting.person_id
    where acting.organisation_id = new.organisation_id and acting.ended_at is null and person.banned_at is null
  ) then
    raise exception 'administrators name somebody where nobody is left who may sign in'
      using errcode = 'check_violation', constraint = 'person_is_named_where_nobody_is_left';
  end if;
  if exists (
    select from person
    where id in (new.asked_by, new.confirmed_by) and (role <> 'administrator' or banned_at is not null)
  ) then
    raise exception 'administrators name somebody for an organisation'
      using errcode = 'check_violation', constraint = 'administrators_name_a_person';
  end if;
  return new;
end $$;

create trigger guard_person_naming before insert or update on person_naming
for each row execute function guard_person_naming();

-- An invitation is the word of somebody who acts for the organisation, and no longer than they do: whoever is taken off does not come back by
-- a letter of their own.
create function guard_organisation_invitation() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and not (old.accepted_at is null and new.accepted_at is not null) then
    return new;
  end if;
  if new.naming_id is null and not exists (
    select from acting_person
    where organisation_id = new.organisation_id and person_id = new.invited_by and ended_at is null
  ) or new.naming_id is not null and not exists (
    select from person_naming as naming
    where naming.id = new.naming_id and naming.organisation_id = new.organisation_id
      and lower(naming.email) = lower(new.email) and naming.confirmed_by = new.invited_by
  ) then
    raise exception 'who acts for an organisation invites to it, or two administrators do'
      using errcode = 'check_violation', constraint = 'invitation_to_an_organisation_comes_from_who_acts';
  end if;
  return new;
end $$;

create trigger guard_organisation_invitation before insert or update on organisation_invitation
for each row execute function guard_organisation_invitation();

-- The rows of an organisation are written one after the other: of two who take one another off at once, the second is nobody any more.
create function guard_acting_person() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from organisation where id = new.organisation_id for no key update;
  if tg_op = 'UPDATE' then
    if old.ended_at is not null then
      raise exception 'that somebody acts no longer is not changed any more'
        using errcode = 'check_violation', constraint = 'acting_ends_once';
    end if;
    if not exists (
      select from acting_person
      where organisation_id = new.organisation_id and person_id = new.ended_by and ended_at is null
    ) then
      raise exception 'somebody is taken off by who acts for the organisation'
        using errcode = 'check_violation', constraint = 'person_is_taken_off_by_who_acts';
    end if;
    if not exists (
      select from acting_person as other join person on person.id = other.person_id
      where other.organisation_id = new.organisation_id and other.id <> new.id and other.ended_at is null
        and person.banned_at is null
    ) then
      raise exception 'somebody who may sign in remains for the organisation'
        using errcode = 'check_violation', constraint = 'somebody_remains_for_the_organisation';
    end if;
    return new;
  end if;
  if new.ended_at is not null then
    raise exception 'somebody who begins to act has not ended'
      using errcode = 'check_violation', constraint = 'acting_ends_once';
  end if;
  if new.invitation_id is null and (
    exists (select from acting_person where organisation_id = new.organisation_id)
    or not exists (select from organisation where id = new.organisation_id and created_by = new.person_id)
  ) or new.invitation_id is not null and not exists (
    select from organisation_invitation as invitation
    where invitation.id = new.invitation_id and invitation.organisation_id = new.organisation_id
      and invitation.accepted_by = new.person_id and invitation.accepted_at = new.began_at
  ) then
    raise exception 'somebody acts for an organisation who made its record, or accepted its invitation'
      using errcode = 'check_violation', constraint = 'person_acts_by_record_or_invitation';
  end if;
  if (
    select count(*) from acting_person as acting join person on person.id = acting.person_id
    where acting.organisation_id = new.organisation_id and acting.ended_at is null and person.banned_at is null
  ) >= 5 then
    raise exception 'at most five people act for an organisation'
      using errcode = 'check_violation', constraint = 'at_most_five_people_act_for_an_organisation';
  end if;
  return new;
end $$;

create trigger guard_acting_person before insert or update on acting_person
for each row execute function guard_acting_person();

create trigger guard_isolation before insert or update on acting_person
for each statement execute function guard_isolation();

-- What a sign-in acts for follows from who acts, and is written nowhere else.
create function follow_acting_person() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  update person set organisation_id = case when new.ended_at is null then new.organisation_id end where id = new.person_id;
  return null;
end $$;

create trigger follow_acting_person after insert or update on acting_person
for each row execute function follow_acting_person();

create function guard_organisation_of_person() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.organisation_id is distinct from (
      select organisation_id from acting_person where person_id = new.id and ended_at is null
    )
    and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage')
  then
    raise exception 'a person acts for the organisation that the record says'
      using errcode = 'check_violation', constraint = 'person_acts_as_the_record_says';
  end if;
  return null;
end $$;

create trigger guard_organisation_of_new_person after insert on person
for each row when (new.organisation_id is not null) execute function guard_organisation_of_person();

create trigger guard_organisation_of_person after update of organisation_id on person
for each row when (new.organisation_id is distinct from old.organisation_id) execute function guard_organisation_of_person();

create trigger guard_stamps_of_new after insert on person_naming
for each row when (is_off_the_clock(new.asked_at))
execute function guard_stamps('asked_at');

create trigger guard_stamps_of_changed after update on person_naming
for each row when (new.confirmed_at is distinct from old.confirmed_at and is_off_the_clock(new.confirmed_at))
execute function guard_stamps('confirmed_at');

create trigger guard_stamps_of_new after insert on organisation_invitation
for each row when (is_off_the_clock(new.invited_at))
execute function guard_stamps('invited_at');

create trigger guard_stamps_of_changed after update on organisation_invitation
for each row when (
  new.accepted_at is distinct from old.accepted_at and is_off_the_clock(new.accepted_at)
  or new.withdrawn_at is distinct from old.withdrawn_at and is_off_the_clock(new.withdrawn_at)
)
execute function guard_stamps('accepted_at', 'withdrawn_at');

create trigger guard_stamps_of_new after insert on acting_person
for each row when (is_off_the_clock(new.began_at))
execute function guard_stamps('began_at');

create trigger guard_stamps_of_changed after update on acting_person
for each row when (new.ended_at is distinct from old.ended_at and is_off_the_clock(new.ended_at))
execute function guard_stamps('ended_at');

-- A mission looks after its own people, and after nobody else's. Whoever does it was named by an administrator of the portal or by one who did it
-- before them, and an invitation is worth what its sender is.
create function is_administrator(person uuid) returns boolean language sql stable
return exists (select from public.person as one where one.id = is_administrator.person and one.role = 'administrator' and one.banned_at is null);
comment on function is_administrator(uuid) is 'Whether the person is an administrator of the portal who may sign in.';

create function looks_after_mission(person uuid, mission uuid) returns boolean language sql stable
return exists (
  select from public.access_administrator as named join public.person as one on one.id = named.person_id
  where named.person_id = looks_after_mission.person and named.mission_id = looks_after_mission.mission and named.ended_at is null
    and one.mission_id = looks_after_mission.mission and one.banned_at is null
);
comment on function looks_after_mission(uuid, uuid) is 'Whether the person is an access administrator of the mission who may sign in.';

create function guard_sender_of_invitation() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and not (old.accepted_at is null and new.accepted_at is not null) then
    return new;
  end if;
  if new.from_mission_id is not null and not looks_after_mission(new.invited_by, new.from_mission_id) then
    raise exception 'the access administrator of a mission invites to it, or an administrator of the portal does'
      using errcode = 'check_violation', constraint = 'mission_invites_by_its_access_administrator';
  end if;
  if tg_op = 'INSERT' and new.from_mission_id is null and not is_administrator(new.invited_by) then
    raise exception 'an office is offered by an administrator of the portal'
      using errcode = 'check_violation', constraint = 'office_is_offered_by_an_administrator';
  end if;
  return new;
end $$;

create trigger guard_sender_of_invitation before insert or update on invitation
for each row execute function guard_sender_of_invitation();

create trigger guard_account before insert or update or delete on access_administrator
for each row execute function guard_account();

-- The rows of a mission are written one after the other: of two who end one another's role at once, the second has none any more.
create function guard_access_administrator() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from mission where id = new.mission_id for no key update;
  if tg_op = 'UPDATE' then
    if old.ended_at is not null then
      raise exception 'that somebody is an access administrator no longer is not changed any more'
        using errcode = 'check_violation', constraint = 'access_administrator_ends_once';
    end if;
    if not (is_administrator(new.ended_by) or looks_after_mission(new.ended_by, new.mission_id)) then
      raise exception 'the role is ended by who looks after the mission, or by an administrator of the portal'
        using errcode = 'check_violation', constraint = 'mission_is_looked_after_by_its_own';
    end if;
    if not is_administrator(new.ended_by) and not exists (
      select from access_administrator as other join person on person.id = other.person_id
      where other.mission_id = new.mission_id and other.id <> new.id and other.ended_at is null
        and person.mission_id = new.mission_id and person.banned_at is null
    ) then
      raise exception 'somebody remains who looks after the people of the mission'
        using errcode = 'check_violation', constraint = 'access_administrator_remains';
    end if;
    return new;
  end if;
  if new.ended_at is not null then
    raise exception 'somebody who is named has not ended'
      using errcode = 'check_violation', constraint = 'access_administrator_ends_once';
  end if;
  if not exists (select from person where id = new.person_id and mission_id = new.mission_id and banned_at is null) then
    raise exception 'who looks after the people of a mission acts for it'
      using errcode = 'check_violation', constraint = 'access_administrator_acts_for_the_mission';
  end if;
  if new.invitation_id is null and not (is_administrator(new.named_by) or looks_after_mission(new.named_by, new.mission_id))
    or new.invitation_id is not null and not exists (
      select from invitation
      where invitation.id = new.invitation_id and invitation.mission_id = new.mission_id and invitation.access_administrator
        and invitation.accepted_by = new.person_id and invitation.accepted_at = new.named_at
        and invitation.invited_by = new.named_by
    )
  then
    raise exception 'who looks after the mission names another, or an administrator of the portal does'
      using errcode = 'check_violation', constraint = 'mission_is_looked_after_by_its_own';
  end if;
  return new;
end $$;

create trigger guard_access_administrator before insert or update on access_administrator
for each row execute function guard_access_administrator();

create trigger guard_isolation before insert or update on access_administrator
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on access_administrator
for each row when (is_off_the_clock(new.named_at))
execute function guard_stamps('named_at');

create trigger guard_stamps_of_changed after update on access_administrator
for each row when (new.ended_at is distinct from old.ended_at and is_off_the_clock(new.ended_at))
execute function guard_stamps('ended_at');

-- An administrator of the portal ends anybody's access but their own; who looks after a mission, that of its own people.
create function guard_end_of_access() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.banned_at is null and new.banned_at is not null and (new.banned_by = new.id
    or not coalesce(is_administrator(new.banned_by) or looks_after_mission(new.banned_by, old.mission_id), false)) then
    raise exception 'an access is ended by an administrator, or by who looks after the mission'
      using errcode = 'check_violation', constraint = 'access_is_ended_by_who_may';
  end if;
  if (new.banned_at is not null or new.mission_id is distinct from old.mission_id)
    and exists (select from access_administrator where person_id = new.id and ended_at is null) then
    raise exception 'who looks after the people of a mission acts for it'
      using errcode = 'check_violation', constraint = 'access_administrator_acts_for_the_mission';
  end if;
  return new;
end $$;

create trigger guard_end_of_access before update of banned_at, mission_id on person
for each row execute function guard_end_of_access();

-- Who speaks for a mission acts for it, and does more than read. That a mission takes its objection back the Chair's office may put on record too.
create function guard_speaker_of_mission() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from person
    where id = (to_jsonb(new) ->> tg_argv[0])::uuid and (tg_argv[0] = 'person_id' or role = 'mission')
      and (reads_only or mission_id is distinct from new.mission_id)
  ) then
    raise exception 'who speaks for a mission acts for it, and does more than read'
      using errcode = 'check_violation', constraint = 'who_speaks_for_a_mission_acts_for_it';
  end if;
  return new;
end $$;

-- A reset that was asked for is withdrawn by an administrator, once.
create function guard_reset_withdrawn() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.withdrawn_at is not null or tg_op = 'UPDATE' and old.withdrawn_at is not null then
    raise exception 'what was withdrawn stays so'
      using errcode = 'check_violation', constraint = 'reset_is_withdrawn_once';
  end if;
  if new.withdrawn_by is not null and not is_administrator(new.withdrawn_by) then
    raise exception 'administrators withdraw what administrators ask for'
      using errcode = 'check_violation', constraint = 'administrators_withdraw_a_reset';
  end if;
  return new;
end $$;

create trigger guard_reset_withdrawn before insert or update on second_factor_reset
for each row execute function guard_reset_withdrawn();

create trigger guard_stamps_of_withdrawn after update on second_factor_reset
for each row when (new.withdrawn_at is distinct from old.withdrawn_at and is_off_the_clock(new.withdrawn_at))
execute function guard_stamps('withdrawn_at');

-- What is kept about a person is erased by two administrators, once the person acts for nobody any more.
create function guard_person_erasure() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  one person;
begin
  if tg_op = 'INSERT' and (new.confirmed_at, new.withdrawn_at) is distinct from (null, null) then
    raise exception 'an erasure is confirmed or withdrawn after it was asked for'
      using errcode = 'check_violation', constraint = 'erasure_is_asked_for_first';
  end if;
  if tg_op = 'UPDATE' and erases_person() then
    return new;
  end if;
  if tg_op = 'UPDATE' and (old.confirmed_at is not null or old.withdrawn_at is not null) then
    raise exception 'an erasure that was confirmed or withdrawn stays so'
      using errcode = 'check_violation', constraint = 'erasure_is_decided_once';
  end if;
  if not is_administrator(coalesce(new.confirmed_by, new.withdrawn_by, new.asked_by)) then
    raise exception 'administrators ask for an erasure, confirm it and withdraw it'
      using errcode = 'check_violation', constraint = 'administrators_erase_a_person';
  end if;
  if new.withdrawn_at is null then
    -- Whoever gives the access back waits, and is then told that there is nobody any more.
    select * into one from person where id = new.person_id for no key update;
    if one.erased_at is not null then
      raise exception 'nobody is erased twice' using errcode = 'check_violation', constraint = 'erasure_is_done_once';
    end if;
    if one.banned_at is null then
      raise exception 'nobody is erased who may sign in'
        using errcode = 'check_violation', constraint = 'access_ends_before_the_erasure';
    end if;
    if exists (select from acting_person where person_id = one.id and ended_at is null) then
      raise exception 'nobody is erased who acts for an organisation'
        using errcode = 'check_violation', constraint = 'who_acts_for_an_organisation_is_not_erased';
    end if;
    if exists (
      select from mission where lower(one.email) in (select lower(address) from unnest(copies_to || email) as address)
    ) then
      raise exception 'letters to a State go to another address first'
        using errcode = 'check_violation', constraint = 'address_of_a_mission_is_mended_first';
    end if;
  end if;
  return new;
end $$;

create trigger guard_person_erasure before insert or update on person_erasure
for each row execute function guard_person_erasure();

create trigger guard_account before insert or update or delete on person_erasure
for each row execute function guard_account();

create trigger guard_isolation before insert or update on person_erasure
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on person_erasure
for each row when (is_off_the_clock(new.asked_at))
execute function guard_stamps('asked_at');

create trigger guard_stamps_of_changed after update on person_erasure
for each row when (
  new.confirmed_at is distinct from old.confirmed_at and is_off_the_clock(new.confirmed_at)
  or new.withdrawn_at is distinct from old.withdrawn_at and is_off_the_clock(new.withdrawn_at)
)
execute function guard_stamps('confirmed_at', 'withdrawn_at');

-- What was confirmed is done when the transaction ends, or was not confirmed.
create function guard_erasure_done() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from person where id = new.person_id and erased_at is not null) then
    raise exception 'an erasure that is confirmed is carried out'
      using errcode = 'check_violation', constraint = 'confirmed_erasure_is_carried_out';
  end if;
  return null;
end $$;

create constraint trigger guard_erasure_done after update on person_erasure deferrable initially deferred
for each row when (new.confirmed_at is not null) execute function guard_erasure_done();

create function guard_erased_person() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if erases_person() then
    return new;
  end if;
  raise exception 'a person is erased by two administrators, and stays so'
    using errcode = 'check_violation', constraint = 'erased_person_stays_erased';
end $$;

create trigger guard_erased_person_new before insert on person
for each row when (new.erased_at is not null) execute function guard_erased_person();

create trigger guard_erased_person before update on person
for each row when (old.erased_at is not null or new.erased_at is not null) execute function guard_erased_person();

create trigger guard_account before insert or update or delete on erasure_wish
for each row execute function guard_account();

create trigger guard_stamps_of_new after insert on erasure_wish
for each row when (is_off_the_clock(new.asked_at))
execute function guard_stamps('asked_at');
