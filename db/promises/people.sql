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
comment on function acting_office() is 'Which office acts in this transaction, chair: with its process, secretariat or clock; or null.';

-- What puts a decision into force, and what leads under it to an accreditation, is brought about by the offices named in the arguments and by nobody
-- who could only write: a row that names a person of the office is not their word. Its triggers are asked at the end, and named to come
-- after the others, so that what else is wrong is said first.
-- The owner passes, who could take the guard away.
create function guard_office() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  office text := acting_office();
  process text := coalesce(to_jsonb(new) ->> 'process_id',
    (select call.process_id::text from call_for_applications as call where call.id = (to_jsonb(new) ->> 'call_id')::uuid));
begin
  if (case
      when office = 'chair:' || process then 'chair' = any (tg_argv)
      else office = any (tg_argv)
    end) is not true
    and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage')
  then
    raise exception 'an office, or the clock, brings this about, and proves that it does'
      using errcode = 'check_violation', constraint = 'office_is_proven';
  end if;
  return null;
end $$;

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
  (new.id, new.email, new.email_verified, new.role, new.mission_id, new.process_id, new.two_factor_enabled, new.banned_at)
    is distinct from
    (old.id, old.email, old.email_verified, old.role, old.mission_id, old.process_id, old.two_factor_enabled, old.banned_at)
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
