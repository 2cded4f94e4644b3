-- The audit trail, letters, and what acts answered.

-- Nothing changes but the data of an entry that an erasure empties of a person, together with the salt of its digest.
create function keep_audit_trail() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and erases_person()
    and to_jsonb(new) - 'data' = to_jsonb(old) - 'data'
    and exists (
      select from emptied_entry join sealed_entry on sealed_entry.entry_id = emptied_entry.entry_id
      where emptied_entry.entry_id = old.id and emptied_entry.erasure_id = erasing() and sealed_entry.salt is null
    )
  then
    return new;
  end if;
  raise exception 'the audit trail is append only'
    using errcode = 'check_violation', constraint = 'audit_trail_is_append_only';
end $$;

-- What an erasure has emptied is verified by its word alone: from anybody else it would make entries that are whole look broken for ever.
create function guard_word_of_erasure() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
    raise exception 'which entries were emptied, the erasure says that emptied them'
      using errcode = 'check_violation', constraint = 'entries_are_emptied_by_an_erasure';
  end if;
  return new;
end $$;

create trigger guard_word_of_erasure before insert on audit_trail
for each row when (new.event = 'AuditEntriesEmptied')
execute function guard_word_of_erasure();

create trigger audit_trail_is_append_only before delete or truncate on audit_trail
for each statement execute function keep_audit_trail();

create trigger entry_is_emptied_by_an_erasure before update on audit_trail
for each row execute function keep_audit_trail();

create trigger guard_stamps_of_new after insert on audit_trail
for each row when (is_off_the_clock(new.at))
execute function guard_stamps('at');

create policy the_rule_sees_all on audit_trail to current_user using (true) with check (true);

create policy confidential_entries_are_for_the_chair on audit_trail for select to portal_application
using (not confidential or process_id = (select reading_chair()));

create policy everything_is_recorded on audit_trail for insert to portal_application with check (true);

-- Entries are sealed after they are written, so that acts wait for no common row. What a seal stands on is the same on every version of PostgreSQL and under
-- every setting of a session: jsonb has one text, instants are written out in UTC. db/record/verify-audit-trail.ts says the same once more, for whoever verifies
-- and does not ask the database whether it is honest.
create function audit_entry_in_words(entry audit_trail) returns text language sql stable
return jsonb_build_array(entry.id,
  to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  entry.act, entry.event, entry.actor_person, entry.actor_role, entry.subject_kind, entry.subject_id, entry.process_id,
  entry.confidential, entry.data)::text;
comment on function audit_entry_in_words(audit_trail) is 'All that an entry of the audit trail says, always in the same words.';

create function audit_seal_hash(previous bytea, number bigint, entries integer, sealed_at timestamptz, digests bytea) returns bytea
language sql stable
return sha256(previous || convert_to(
  number || ' ' || entries || ' ' || to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || chr(10), 'UTF8') || digests);
comment on function audit_seal_hash(bytea, bigint, integer, timestamptz, bytea) is
  'The hash of a seal: of the one before, of what it says, and of the digests of its entries in their order.';

create function keep_audit_seals() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'sealed_entry' and erases_person()
    and to_jsonb(new) ->> 'salt' is null and to_jsonb(new) - 'salt' = to_jsonb(old) - 'salt'
    and exists (select from emptied_entry where entry_id = (to_jsonb(old) ->> 'entry_id')::bigint and erasure_id = erasing())
  then
    return new;
  end if;
  raise exception 'seals of the audit trail are append only'
    using errcode = 'check_violation', constraint = 'audit_seal_is_append_only';
end $$;

create trigger audit_seal_is_append_only before update or delete or truncate on audit_seal
for each statement execute function keep_audit_seals();

create trigger audit_seal_is_append_only before delete or truncate on sealed_entry
for each statement execute function keep_audit_seals();

create trigger salt_goes_with_an_erasure before update on sealed_entry
for each row execute function keep_audit_seals();

create trigger emptied_entry_is_append_only before update or delete or truncate on emptied_entry
for each statement execute function keep_audit_seals();

create function guard_audit_seal() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  last audit_seal;
begin
  select * into last from audit_seal where number <> new.number order by number desc limit 1;
  if new.number <> coalesce(last.number, 0) + 1
    or new.previous_hash <> coalesce(last.hash, decode(repeat('00', 32), 'hex'))
  then
    raise exception 'a seal of the audit trail follows the last one'
      using errcode = 'check_violation', constraint = 'audit_seal_follows_the_last';
  end if;
  if (select (count(*), audit_seal_hash(new.previous_hash, new.number, new.entries, new.sealed_at,
        string_agg(digest, ''::bytea order by entry_id))) from sealed_entry where seal_number = new.number)
    is distinct from (new.entries::bigint, new.hash)
  then
    raise exception 'a seal of the audit trail has the hash of its entries'
      using errcode = 'check_violation', constraint = 'audit_seal_has_the_hash_of_its_entries';
  end if;
  return null;
end $$;

create trigger guard_audit_seal after insert on audit_seal
for each row execute function guard_audit_seal();

create function guard_sealed_entry() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from audit_seal where number in (select seal_number from newly)
      and entries <> (select count(*) from sealed_entry where seal_number = audit_seal.number)
  ) then
    raise exception 'an entry is sealed together with its seal, and never after it'
      using errcode = 'check_violation', constraint = 'sealed_entry_comes_with_its_seal';
  end if;
  return null;
end $$;

create trigger guard_sealed_entry after insert on sealed_entry
referencing new table as newly for each statement execute function guard_sealed_entry();

create function sealed_for_good() returns bigint language sql stable
return (
  select max(entry_id) from sealed_entry where seal_number = (
    select number from audit_seal where sealed_at < clock_timestamp() - interval '10 minutes' order by number desc limit 1
  )
);
comment on function sealed_for_good() is
  'The last entry of the last seal that is ten minutes old, or null. An entry before it that has no seal was written by a transaction that took longer.';

-- For the functions that ask who acts, and for nobody else.
create function put_seal(most integer, also_late boolean) returns integer language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  last audit_seal;
  before bytea;
  sealed integer;
begin
  select * into last from audit_seal order by number desc limit 1;
  before := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  with taken as materialized (
    select entry.id, audit_entry_in_words(entry) as words, uuid_send(gen_random_uuid()) as salt
    from audit_trail as entry
    where entry.id > case when also_late then 0 else coalesce(sealed_for_good(), 0) end
      and not exists (select from sealed_entry where entry_id = entry.id)
    order by entry.id limit most
  ), digested as materialized (
    select id, salt, sha256(salt || convert_to(words, 'UTF8')) as digest from taken
  ), kept as (
    insert into sealed_entry (entry_id, seal_number, salt, digest)
    select id, coalesce(last.number, 0) + 1, salt, digest from digested
  )
  insert into audit_seal (number, previous_hash, entries, sealed_at, hash)
  select number, before, entries, sealed_at, audit_seal_hash(before, number, entries, sealed_at, digests)
  from (
    select coalesce(last.number, 0) + 1 as number, count(*)::integer as entries, clock_timestamp() as sealed_at,
      string_agg(digest, ''::bytea order by id) as digests
    from digested
  ) as seal
  where entries > 0
  returning entries into sealed;
  return coalesce(sealed, 0);
end $$;
revoke execute on function put_seal(integer, boolean) from public;

-- Two workers never seal at once, and neither waits for the other.
create function seal_audit_trail(most integer, also_late boolean) returns integer language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if acting_office() is distinct from 'clock' then
    raise exception 'the clock seals the audit trail, and proves that it does'
      using errcode = 'check_violation', constraint = 'office_is_proven';
  end if;
  if not pg_try_advisory_xact_lock(hashtext('stakeholder-accreditation-portal seals')) then
    return 0;
  end if;
  return put_seal(most, also_late);
end $$;
comment on function seal_audit_trail(integer, boolean) is
  'Puts a seal on entries that have none, at most so many, and says how many. Without also_late, not on what a transaction of more than ten minutes has written.';

-- Of confidential entries it tells an age and no number, and that for whoever operates the portal; docs/decisions.md says what the login learns anyway.
create function audit_sealing() returns table (seal bigint, open_waiting integer, seconds_waiting integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select (select max(number) from audit_seal), count(*) filter (where not confidential)::integer,
    coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)::integer
  from audit_trail
  where id > coalesce((select max(entry_id) from sealed_entry), 0)
$$;
comment on function audit_sealing() is
  'The number of the last seal, how many entries after it that are not confidential wait for one, and for how long the oldest of all has waited.';

-- What a process has seen on record it asks for again: a server that took over without all of it would let time decide without what was received.
create function newest_entry(known bigint, known_at timestamptz) returns table (id bigint, recorded_at timestamptz, known_is_there boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select newest.id, newest.recorded_at, known is null or exists (
    select from audit_trail where audit_trail.id = known and audit_trail.recorded_at = known_at
  )
  from (select) as one left join lateral (
    select audit_trail.id, audit_trail.recorded_at from audit_trail order by audit_trail.id desc limit 1
  ) as newest on true
$$;
comment on function newest_entry(bigint, timestamptz) is
  'The last entry of the audit trail, by its number and when it was written, and whether the one that was the last before is there. Nothing of what they say.';

create function guard_letter_data() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.data <> old.data and new.data <> old.data - 'token' and not erases_person() then
    raise exception 'what a letter says stays as the event wrote it'
      using errcode = 'check_violation', constraint = 'letter_loses_nothing_but_its_secret';
  end if;
  return new;
end $$;

create trigger guard_letter_data before update of data on letter
for each row execute function guard_letter_data();

create function guard_letter_as_sent() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from newly where sent_at is not null or dead_at is not null) then
      raise exception 'a letter is written before it leaves'
        using errcode = 'check_violation', constraint = 'letter_is_written_before_it_leaves';
    end if;
    return null;
  end if;
  if erases_person() then
    return new;
  end if;
  raise exception 'a letter that has left stays as it left, and one that came back has come back'
    using errcode = 'check_violation', constraint = 'sent_letter_stays_as_sent';
end $$;

create trigger guard_letter_as_written after insert on letter
referencing new table as newly for each statement execute function guard_letter_as_sent();

create trigger guard_letter_as_sent before update on letter
for each row when (old.sent_at is not null
  and (new.sent_at, new.subject, new.html, new.text) is distinct from (old.sent_at, old.subject, old.html, old.text)
  or old.came_back_at is not null and new.came_back_at is distinct from old.came_back_at)
execute function guard_letter_as_sent();

create trigger guard_stamps_of_new after insert on letter
for each row when (is_off_the_clock(new.created_at))
execute function guard_stamps('created_at');

create trigger guard_stamps_of_changed after update on letter
for each row when (
  new.sent_at is distinct from old.sent_at and is_off_the_clock(new.sent_at)
  or new.dead_at is distinct from old.dead_at and is_off_the_clock(new.dead_at)
  or new.came_back_at is distinct from old.came_back_at and is_off_the_clock(new.came_back_at)
)
execute function guard_stamps('sent_at', 'dead_at', 'came_back_at');

-- What can wait is gathered for a desk that wishes it. Which letters can, app/domain/record/gathering.ts says to the reader, and a test compares the two:
-- no receipt, nothing of an account, nothing with an instant at which a right ends, nothing that says who spoke.
create function can_wait(kind text) returns boolean language sql immutable
return kind in (
  'application-completed', 'applications-to-review', 'call-closed', 'call-opened', 'defaults-recorded', 'determination-confirmed',
  'final-list-sealed', 'information-list-sealed', 'inputs-to-post', 'letters-given-up', 'list-before-body',
  'no-objection-period-closed', 'paper-circulated', 'programme-published', 'session-changed', 'session-moved', 'text-adopted'
);
comment on function can_wait(text) is 'Whether a letter of the kind may wait for the letter of the morning of a desk that wishes one.';

-- Whoever writes a letter does not say whether it waits: its reader has. A letter of the morning is written by gather_letters and by nobody else.
create function guard_gathering() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.kind = 'gathered-letters'
    and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage')
  then
    raise exception 'the letter of a morning tells what was gathered for its reader'
      using errcode = 'check_violation', constraint = 'letter_of_the_morning_tells_what_was_gathered';
  end if;
  new.told_in := null;
  new.gathered := false;
  return new;
end $$;

create trigger guard_gathering before insert on letter
for each row when (new.gathered or new.told_in is not null or new.kind = 'gathered-letters')
execute function guard_gathering();

-- Asked once for all: a session that moves writes a letter to each of thousands of applicants, who wish for none of this.
create function gather_what_can_wait() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update letter set gathered = true
  from newly
  where letter.id = newly.id and newly.chair_of is null and can_wait(newly.kind) and case
    when newly.recipient_person is null then exists (
      select from mission
      where name = newly.recipient_name and ended_at is null and letters_come = 'each_morning'
        and (email = newly.recipient_email or newly.recipient_email = any (copies_to))
    )
    else exists (
      select from person
      where id = newly.recipient_person and role in ('secretariat', 'chair') and letters_come = 'each_morning'
    )
  end;
  return null;
end $$;

create trigger gather_what_can_wait after insert on letter
referencing new table as newly for each statement execute function gather_what_can_wait();

-- All in one transaction, by one worker at a time: what was gathered is told once, or waits as before. A letter that was written before the morning and is
-- committed after it waits for the next one.
create function gather_letters(until timestamptz, at timestamptz) returns integer language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  morning constant text := to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
  told integer;
begin
  if acting_office() is distinct from 'clock' then
    raise exception 'the clock gathers letters, and proves that it does'
      using errcode = 'check_violation', constraint = 'office_is_proven';
  end if;
  if (until at time zone 'America/New_York')::time <> time '08:00' or until > portal_now() then
    raise exception 'letters are gathered up to a morning that has come'
      using errcode = 'check_violation', constraint = 'letters_are_gathered_up_to_a_morning';
  end if;
  if not pg_try_advisory_xact_lock(hashtext('stakeholder-accreditation-portal gathered letters')) then
    return 0;
  end if;
  with waiting as (
    select letter.id, kind, event_key, data, letter.created_at, recipient_person, recipient_name,
      coalesce(reading.email, desk.address) as address, coalesce(reading.language, desk.language) as language
    from letter
    -- Who has no access any more, and a mission that has ended, is told nothing that waited for a morning.
    left join person as reading on reading.id = recipient_person and reading.banned_at is null and reading.role in ('secretariat', 'chair')
    left join lateral (
      select mission.language, case when is_theirs then recipient_email else mission.email end as address
      from mission cross join lateral (select recipient_email = mission.email or recipient_email = any (copies_to) as is_theirs) as known
      where recipient_person is null and ended_at is null and (name = recipient_name or is_theirs)
      order by name = recipient_name desc limit 1
    ) as desk on true
    -- What the morning itself tells, it tells up to the same instant, and is written after it.
    where gathered and told_in is null and (letter.created_at <= until or data ->> 'until' = morning)
      and (reading.id is not null or desk.address is not null)
  ), once_each as (
    -- An address that has changed gets what its copies have got too.
    select *, row_number() over (partition by address, recipient_person, event_key order by created_at, id) = 1 as first from waiting
  ), of_readers as (
    select address, recipient_person, (array_agg(recipient_name order by created_at desc))[1] as recipient_name,
      (array_agg(language order by created_at desc))[1] as language,
      jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'data', data) order by created_at, id) filter (where first) as letters
    from once_each group by address, recipient_person
  ), written as (
    insert into letter (kind, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select 'gathered-letters', 'GatheredLetters:' || morning || coalesce(':' || recipient_person, ''), address, recipient_person,
      recipient_name, language,
      jsonb_build_object('until', morning, 'reader', case when recipient_person is null then 'mission' else 'person' end, 'letters', letters),
      gather_letters.at, gather_letters.at
    from of_readers
    on conflict on constraint one_letter_per_event_and_recipient do nothing
    returning id, recipient_email, recipient_person
  )
  update letter set told_in = written.id
  from waiting join written
    on written.recipient_email = waiting.address and written.recipient_person is not distinct from waiting.recipient_person
  where letter.id = waiting.id;
  get diagnostics told = row_count;
  return told;
end $$;
comment on function gather_letters(timestamptz, timestamptz) is
  'Writes to each reader for whom letters were gathered up to the morning one letter that tells of them all, and says how many were told. At most one a morning.';

create function is_told_to_the_list(kind text) returns boolean language sql immutable
return kind in ('paper-for-subscriber', 'session-for-subscriber', 'call-for-subscriber');
comment on function is_told_to_the_list(text) is 'Whether a letter of the kind goes to all addresses of the e-mail list of a process.';

create function is_of_the_list(kind text) returns boolean language sql immutable
return kind = 'confirm-subscription' or is_told_to_the_list(kind);
comment on function is_of_the_list(text) is 'Whether a letter of the kind goes to an address of the e-mail list.';

-- A letter that tells who spoke is between a mission and the Chair: that it exists already says that a State has spoken. One to an address
-- of the e-mail list is nobody's.
create policy the_rule_sees_all on letter to current_user using (true) with check (true);

create policy chair_and_post_select on letter for select to portal_application
using (
  chair_of is null and not is_of_the_list(kind)
  or chair_of = (select reading_chair()) or (select reading_post())
);

create policy chair_and_post_update on letter for update to portal_application
using (
  chair_of is null and not is_of_the_list(kind)
  or chair_of = (select reading_chair()) or (select reading_post())
);

create policy every_act_writes_letters on letter for insert to portal_application with check (true);

-- What an act answered can tell who objected, so that only the person who did it reads it.
create policy the_rule_sees_all on idempotency_key to current_user using (true) with check (true);

create policy own_outcomes on idempotency_key to portal_application
using (person_id = (select reading_person())) with check (person_id = (select reading_person()));

create function forget_outcomes(before timestamptz) returns integer language sql security definer
set search_path = pg_catalog, public, pg_temp as $$
  with forgotten as (delete from idempotency_key where at < least(before, portal_now() - interval '168 hours') returning 1)
  select count(*)::integer from forgotten
$$;
comment on function forget_outcomes(timestamptz) is
  'Deletes the outcomes of forms sent before the instant and a week ago, whosesoever they are, and says how many.';

-- Who follows the papers of a process is nobody's to know: neither the offices' nor that of whoever reads letters.
create policy the_rule_sees_all on subscription to current_user using (true) with check (true);

create policy its_keeper_alone on subscription to portal_application
using ((select reading_subscriptions())) with check ((select reading_subscriptions()));

create trigger guard_stamps_of_new after insert on subscription
for each row when (is_off_the_clock(new.asked_at))
execute function guard_stamps('asked_at');

create trigger guard_stamps_of_changed after update on subscription
for each row when (
  new.asked_at is distinct from old.asked_at and is_off_the_clock(new.asked_at)
  or new.confirmed_at is distinct from old.confirmed_at and is_off_the_clock(new.confirmed_at)
)
execute function guard_stamps('asked_at', 'confirmed_at');

-- Whoever circulates a paper writes to all of them and learns of none.
create function write_to_subscribers(of_process uuid, as_kind text, of_event text, says jsonb, at timestamptz) returns integer
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with written as (
    insert into letter (kind, event_key, recipient_email, recipient_person, recipient_name, language, data, created_at, due_at)
    select as_kind, of_event, email, null, email, language, says || jsonb_build_object('subscription', id), at, at
    from subscription where process_id = of_process and confirmed_at is not null and is_told_to_the_list(as_kind)
      and (of_sessions or as_kind <> 'session-for-subscriber') and (of_calls or as_kind <> 'call-for-subscriber')
    on conflict on constraint one_letter_per_event_and_recipient do nothing
    returning 1
  )
  select count(*)::integer from written
$$;
comment on function write_to_subscribers(uuid, text, text, jsonb, timestamptz) is
  'One letter to each confirmed address of the e-mail list of a process; of sessions and of calls to those that were asked about them. Answers how many there are.';

create function count_subscribers(of_process uuid, as_kind text) returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select count(*)::integer from subscription
  where process_id = of_process and confirmed_at is not null
    and (of_sessions or as_kind <> 'session-for-subscriber') and (of_calls or as_kind <> 'call-for-subscriber')
$$;
comment on function count_subscribers(uuid, text) is 'To how many addresses of the e-mail list of a process a letter of the kind would go.';

-- An address is kept for as long as it wants letters: with it go those that were written to it.
create function forget_subscription(subscription uuid) returns boolean language sql security definer
set search_path = pg_catalog, public, pg_temp as $$
  delete from letter where data ? 'subscription' and data ->> 'subscription' = forget_subscription.subscription::text;
  with gone as (delete from subscription where id = forget_subscription.subscription returning 1)
  select count(*) > 0 from gone
$$;
comment on function forget_subscription(uuid) is 'Ends a subscription and forgets its address, in letters too. Answers whether there was one.';

create function forget_old_subscriptions(at timestamptz) returns integer language sql security definer
set search_path = pg_catalog, public, pg_temp as $$
  delete from letter where data ? 'subscription'
    and coalesce(sent_at, dead_at) < least(forget_old_subscriptions.at, portal_now()) - interval '168 hours';
  select count(*)::integer from (
    select forget_subscription(id) from subscription
    where confirmed_at is null and asked_at < least(forget_old_subscriptions.at, portal_now()) - interval '168 hours'
  ) as gone
$$;
comment on function forget_old_subscriptions(timestamptz) is
  'Forgets addresses that were not confirmed in seven days, and letters to any seven days after they left.';

-- What an erasure leaves where a name or an address stood. A name that is not ours to look for everywhere, because somebody else or something else may bear it, is
-- looked for where the person is named by their id or their address too.
create function pattern_of(words text[], as_address boolean) returns text language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  alternatives text[] := '{}';
  word text;
  variant text;
  escaped text;
begin
  foreach word in array words loop
    -- As it stands, as JSON has it, and as HTML has it.
    foreach variant in array array[word, trim(both '"' from to_jsonb(word)::text),
      replace(replace(replace(replace(replace(word, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#x27;')] loop
      escaped := regexp_replace(regexp_replace(variant, '([]*+?.^${}()|\\[])', '\\\1', 'g'), '\s+', '\\s+', 'g');
      -- Where letters have two cases, words have ends.
      if as_address then
        escaped := '(?<![[:alnum:].+_-])' || escaped || '(?![[:alnum:]-])(?!\.[[:alnum:]])';
      else
        escaped := case when left(variant, 1) ~ '[0-9]' or lower(left(variant, 1)) <> upper(left(variant, 1)) then '(?<![[:alnum:]])' else '' end
          || escaped
          || case when right(variant, 1) ~ '[0-9]' or lower(right(variant, 1)) <> upper(right(variant, 1)) then '(?![[:alnum:]])' else '' end;
      end if;
      alternatives := alternatives || escaped;
    end loop;
  end loop;
  -- The longer first: who is called by one name and by two loses both.
  return coalesce((select '(?:' || string_agg(one, '|' order by length(one) desc, one) || ')' from (select distinct unnest(alternatives) as one) as each), '[^\s\S]');
end $$;

create function words_left(words text, names text, addresses text, address text) returns text language sql immutable
return regexp_replace(regexp_replace(words, addresses, address, 'gi'), names, 'Erased person', 'g');

create function json_left(value jsonb, names text, addresses text, address text) returns jsonb language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  return case jsonb_typeof(value)
    -- An id, a reference and an instant are nobody's name, whatever somebody has called themselves.
    when 'string' then case
      when value #>> '{}' ~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]+-[0-9A-Z]{4}-[0-9A-Z]{4}|\d{4}-\d\d-\d\d(T[0-9:.]+Z)?)$' then value
      else to_jsonb(words_left(value #>> '{}', names, addresses, address)) end
    when 'object' then (
      select coalesce(jsonb_object_agg(key, case when key in ('type', 'eventVersion') then each.value else json_left(each.value, names, addresses, address) end), '{}')
      from jsonb_each(value) as each)
    when 'array' then (
      select coalesce(jsonb_agg(json_left(each.value, names, addresses, address) order by each.ordinality), '[]')
      from jsonb_array_elements(value) with ordinality as each)
    else value
  end;
end $$;

revoke execute on function pattern_of(text[], boolean), json_left(jsonb, text, text, text) from public;

create function digest_left(entry audit_trail, salt bytea) returns jsonb language sql stable
return jsonb_build_object('entry', entry.id, 'digest', encode(sha256(salt || convert_to(audit_entry_in_words(entry), 'UTF8')), 'hex'));
comment on function digest_left(audit_trail, bytea) is 'What an erasure has left of an entry, as its digest under the salt.';

-- All that is erased of a person, in one step and for good: by two administrators who were proven, and by nobody who can only write. What stays of each table and
-- why is the table of test/db/people/what-is-erased.test.ts.
create function erase_person(erasure uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  request person_erasure;
  one person;
  address text;
  addresses text[];
  own text[];
  names text[];
  telling text[];
  at_address text;
  by_name text;
  by_own_name text;
  by_telling_name text;
  about text;
  hint text;
  emptied bigint[];
  contents jsonb[];
begin
  if acting_office() is distinct from 'administrator' then
    raise exception 'administrators erase, and prove that they do'
      using errcode = 'check_violation', constraint = 'office_is_proven';
  end if;
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'what is erased is what others have committed'
      using errcode = 'check_violation', constraint = 'transaction_sees_what_is_committed';
  end if;
  select * into request from person_erasure where id = erase_person.erasure and confirmed_at is not null;
  select * into one from person where id = request.person_id for update;
  if one.id is null then
    raise exception 'an erasure is carried out that two administrators want'
      using errcode = 'check_violation', constraint = 'erasure_is_confirmed_first';
  end if;
  if one.erased_at is not null then
    raise exception 'nobody is erased twice' using errcode = 'check_violation', constraint = 'erasure_is_done_once';
  end if;
  perform set_config('portal.erasing', pg_current_xact_id()::text || ' ' || request.id, true);
  address := one.id || '@erased.invalid';

  select coalesce(array_agg(distinct lower(given.email)), '{}') into addresses
  from (
    select one.email, true as was_read
    union all select email, confirmed_at is not null from address_change where person_id = one.id
    union all select email, false from unconfirmed_address where person_id = one.id
    union all select email, true from invitation where accepted_by = one.id
    union all select email, true from organisation_invitation where accepted_by = one.id
    union all select recipient_email, false from letter where recipient_person = one.id
    union all select data ->> key, true from audit_trail, unnest(array['from', 'to']) as key where event = 'AddressChanged' and subject_id = one.id
    union all select data ->> 'email', false from audit_trail where event = 'AddressChangeAsked' and subject_id = one.id
  ) as given
  -- What somebody else reads now is theirs.
  where given.email like '%@%'
    and not exists (select from person as other where lower(other.email) = lower(given.email) and other.id <> one.id)
    and not exists (
      select from mission where lower(given.email) in (select lower(theirs) from unnest(mission.copies_to || mission.email) as theirs)
    )
    -- So is what they typed and did not read, where somebody is awaited or reads letters.
    and (was_read or not exists (
      select from (
        select email from invitation where accepted_at is null and withdrawn_at is null
        union all select email from organisation_invitation where accepted_at is null and withdrawn_at is null
        union all select email from person_naming where confirmed_at is null
        union all select email from subscription
      ) as awaited
      where lower(awaited.email) = lower(given.email)
    ));

  -- What they have called themselves, and what others have called who reads at an address of theirs: that anybody can choose who invites or signs up, so that it
  -- is looked for where the address stands too, and nowhere else.
  select coalesce(array_agg(distinct called.name) filter (where called.themselves), '{}'), coalesce(array_agg(distinct called.name), '{}') into own, names
  from (
    select one.name, true as themselves
    union all select data ->> key, true from audit_trail, unnest(array['from', 'to']) as key where event = 'PersonRenamed' and subject_id = one.id
    union all select name, false from unconfirmed_address where person_id = one.id or email = any (addresses)
    union all select name, false from invitation where accepted_by = one.id or accepted_by is null and lower(email) = any (addresses)
    union all select name, false from organisation_invitation where accepted_by = one.id or accepted_by is null and lower(email) = any (addresses)
    union all select name, false from person_naming where lower(email) = any (addresses)
    union all select recipient_name, false from letter where recipient_person = one.id
  ) as called
  -- Digits and signs alone are a symbol or a date.
  where called.name ~ '[^\x01-\x40\x5b-\x60\x7b-\x7f]' and called.name <> 'Erased person' and called.name not like '%@%';

  select coalesce(array_agg(borne.name), '{}') into telling
  from unnest(own) as borne (name)
  where (borne.name ~ '\s' or lower(borne.name) = upper(borne.name) and length(borne.name) > 2)
    and not exists (select from person as other where other.name = borne.name and other.id <> one.id)
    and not exists (
      select from audit_trail where event = 'PersonRenamed' and subject_id <> one.id and borne.name in (data ->> 'from', data ->> 'to'))
    and not exists (select from organisation where organisation.name = borne.name)
    and not exists (select from mission where mission.name = borne.name);

  -- The longest run of letters and digits of each, which stands in any way of writing it: asked of all there is, before the patterns are.
  select '(?:' || string_agg(distinct coalesce((
    select run[1] from regexp_matches(word, '[[:alnum:]]+', 'g') as run order by length(run[1]) desc, run[1] limit 1
  ), regexp_replace(word, '([]*+?.^${}()|\\[])', '\\\1', 'g')), '|') || ')' into hint
  from unnest(names || addresses) as word;
  at_address := pattern_of(addresses, true);
  by_name := pattern_of(names, false);
  by_own_name := pattern_of(own, false);
  by_telling_name := pattern_of(telling, false);
  about := '(?:' || one.id || '|' || at_address || ')';

  -- Each entry that there is has its digest before it is emptied, and nobody seals meanwhile.
  perform pg_advisory_xact_lock(hashtext('stakeholder-accreditation-portal seals'));
  while put_seal(10000, true) > 0 loop
  end loop;

  delete from letter where data ->> 'subscription' in (select id::text from subscription where email = any (addresses));
  delete from subscription where email = any (addresses);
  -- The letter that tells that it is done leaves first: forget_last_letter. What was gathered, and told in a letter that has left, was told.
  delete from letter
  where sent_at is null and kind <> 'person-erased'
    and not exists (select from letter as morning where morning.id = letter.told_in and morning.sent_at is not null)
    and (recipient_person = one.id or recipient_person is null and lower(recipient_email) = any (addresses)
      and not (dead_at is not null and exists (select from mission where name = recipient_name)));
  -- What went to them about an application is the organisation's too, and what went to a mission at an address of theirs is the mission's: it loses the name and
  -- the address alone.
  update letter
  set recipient_email = case when theirs.place = 1 then address else letter.id || '@erased.invalid' end,
    recipient_name = case when theirs.of_mission then recipient_name else 'Erased person' end, last_error = null,
    subject = case when not theirs.stays and sent_at is not null then '' else words_left(subject, by_name, at_address, address) end,
    html = case when theirs.stays then words_left(html, by_name, at_address, address) end,
    text = case when not theirs.stays and sent_at is not null then '' else words_left(text, by_name, at_address, address) end,
    data = case when theirs.stays then json_left(data, by_name, at_address, address)
      else jsonb_strip_nulls(jsonb_build_object('period', about_period)) end
  from (
    -- Of one event there may be one letter to each of their addresses.
    select id as named, row_number() over (partition by event_key order by id) as place, of_mission, about_reference is not null or of_mission as stays
    from letter cross join lateral (
      select recipient_person is null and exists (select from mission where name = recipient_name) as of_mission
    ) as known
    where (sent_at is not null or told_in is not null or dead_at is not null) and kind <> 'person-erased'
      and (recipient_person = one.id or recipient_person is null and lower(recipient_email) = any (addresses))
  ) as theirs
  where letter.id = named;
  update letter
  set subject = words_left(subject, called, at_address, address), html = words_left(html, called, at_address, address),
    text = words_left(text, called, at_address, address), last_error = words_left(last_error, called, at_address, address),
    data = json_left(data, called, at_address, address)
  from (
    select named, words, told, case when words ~* at_address then by_name else by_own_name end as called
    from (
      -- The layout of a letter has the words of its text.
      select id as named, concat_ws(' ', subject, text, last_error, data::text) as words, concat_ws(' ', event_key, data::text) as told from letter
    ) as written
  ) as letter_in_words
  where letter.id = named and (kind <> 'person-erased' or sent_at is not null)
    and case when words ~* hint
      then words ~ by_telling_name or words ~* at_address or told ~* about and words ~ by_own_name else false end;

  delete from sign_in where person_id = one.id;
  delete from credential where person_id = one.id;
  delete from second_factor where person_id = one.id;
  delete from second_factor_reset where person_id = one.id;
  delete from passkey where person_id = one.id;
  delete from calendar_address where person_id = one.id;
  delete from saved_view where person_id = one.id;
  delete from file_read_back where person_id = one.id;
  delete from idempotency_key where person_id = one.id;
  delete from address_change where person_id = one.id;
  delete from unconfirmed_address where person_id = one.id or email = any (addresses);
  delete from verification where concat_ws(' ', identifier, value) ~* about;
  delete from erasure_wish where person_id = one.id;
  update invitation
  set email = address, name = null,
    withdrawn_at = case when accepted_at is null then coalesce(withdrawn_at, request.confirmed_at) end,
    withdrawn_by = case when accepted_at is null then coalesce(withdrawn_by, request.confirmed_by) end
  where accepted_by = one.id or accepted_by is null and lower(email) = any (addresses);
  update organisation_invitation
  set email = address, name = 'Erased person',
    withdrawn_at = case when accepted_at is null then coalesce(withdrawn_at, request.confirmed_at) end,
    withdrawn_by = case when accepted_at is null then coalesce(withdrawn_by, request.confirmed_by) end
  where accepted_by = one.id or accepted_by is null and lower(email) = any (addresses);
  update person_naming set email = address, name = 'Erased person', reason = words_left(reason, by_name, at_address, address)
  where lower(email) = any (addresses);
  update person_erasure set reason = words_left(reason, by_name, at_address, address) where person_id = one.id;
  update person
  set name = 'Erased person', email = address, email_verified = false, image = null, language = 'en', two_factor_enabled = false,
    signed_in_at = null, erased_at = request.confirmed_at, updated_at = request.confirmed_at
  where id = one.id;

  with found as materialized (
    select id, data
    from audit_trail
    where event <> 'AuditEntriesEmptied' and case when data::text ~* hint
      then data::text ~ by_telling_name or data::text ~* at_address
        or (actor_person = one.id or subject_id = one.id or data::text ~* about) and data::text ~ by_own_name else false end
  ), emptying as materialized (
    select id, data, json_left(data, case when data::text ~* at_address then by_name else by_own_name end, at_address, address) as left_over
    from found
  )
  select coalesce(array_agg(id order by id), '{}'), coalesce(array_agg(left_over order by id), '{}') into emptied, contents
  from emptying where left_over <> data;
  insert into emptied_entry (entry_id, erasure_id, salt) select id, request.id, uuid_send(gen_random_uuid()) from unnest(emptied) as id;
  update sealed_entry set salt = null where entry_id = any (emptied);
  update audit_trail set data = left_over from unnest(emptied, contents) as each (emptied_id, left_over) where audit_trail.id = emptied_id;
  select * into request from person_erasure where id = request.id;
  -- That a confidential entry has named somebody tells of whom it is: the Chair of its process reads it, and nobody else.
  insert into audit_trail (at, act, event, actor_person, actor_role, subject_kind, subject_id, process_id, confidential, data)
  select request.confirmed_at, 'confirm-person-erasure', 'AuditEntriesEmptied', request.confirmed_by, 'administrator', 'person', one.id,
    told.process_id, told.confidential,
    jsonb_build_object('type', 'AuditEntriesEmptied', 'eventVersion', 1, 'person', one.id, 'erasure', request.id, 'reason', request.reason,
      'askedBy', request.asked_by, 'confirmedBy', request.confirmed_by, 'entries', told.entries)
  from (
    select entry.process_id, true as confidential, jsonb_agg(digest order by entry.id) as entries
    from emptied_entry join audit_trail as entry on entry.id = entry_id cross join lateral digest_left(entry, salt) as digest
    where erasure_id = request.id and confidential group by entry.process_id
    union all
    select null, false, coalesce(jsonb_agg(digest order by entry.id), '[]')
    from emptied_entry join audit_trail as entry on entry.id = entry_id cross join lateral digest_left(entry, salt) as digest
    where erasure_id = request.id and not confidential
  ) as told
  order by told.confidential desc;
  while put_seal(10000, false) > 0 loop
  end loop;
end $$;
comment on function erase_person(uuid) is
  'Erases what is kept about the person of a confirmed erasure, for an administrator who is proven.';

-- The letter that tells somebody that they were erased is the last, and its own address goes when it has left.
create function forget_last_letter() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.sent_at is not null then
    new.recipient_email := coalesce(new.recipient_person, new.id) || '@erased.invalid';
    new.recipient_name := 'Erased person';
    new.subject := '';
    new.html := null;
    new.text := '';
    new.last_error := null;
  end if;
  return new;
end $$;

create trigger forget_last_letter before update on letter
for each row when (new.kind = 'person-erased' and old.sent_at is null and new.sent_at is not null)
execute function forget_last_letter();

create function drop_last_letter() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from letter where id = new.id;
  return null;
end $$;

create trigger drop_last_letter after update on letter
for each row when (new.kind = 'person-erased' and new.dead_at is not null)
execute function drop_last_letter();

-- What is held of the frame (db/frame.ts) holds as long as this sum. No row of one count, on which all who change it would wait: each change adds its own.
create function note_frame_change() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into frame_change (drawn) values (1 + floor(random() * 2 ^ 40));
  return null;
end $$;
comment on function note_frame_change() is 'Raises the revision of the frame with whatever changes it.';

create trigger note_frame_change after insert or update or delete or truncate on adoption
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on body
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on body_member
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on call_correction
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on call_for_applications
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on call_withdrawal
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on country
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on cut_off
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on holiday
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on holiday_list
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on mandate_end
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on mission
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on modalities_decision
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on no_objection_period
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on outage
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on outage_withdrawal
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on process
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on process_text
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on sealed_list
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on session
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on session_change
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on session_correction
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on session_link
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on session_move
for each statement execute function note_frame_change();
create trigger note_frame_change after insert or update or delete or truncate on silence_procedure
for each statement execute function note_frame_change();

create function compact_frame_changes() returns void language sql volatile security definer
set search_path = pg_catalog, public, pg_temp
begin atomic
  with gone as (delete from frame_change returning drawn)
  insert into frame_change (drawn) select sum(drawn) from gone having count(*) > 0;
end;
comment on function compact_frame_changes() is 'Puts what changed the frame together into one row: the sum stays as it is, for every reader at every moment.';
