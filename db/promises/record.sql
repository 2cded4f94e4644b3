-- The audit trail, letters, and what acts answered.

create function keep_audit_trail() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'the audit trail is append only'
    using errcode = 'check_violation', constraint = 'audit_trail_is_append_only';
end $$;

create trigger audit_trail_is_append_only before update or delete or truncate on audit_trail
for each statement execute function keep_audit_trail();

create trigger guard_stamps_of_new after insert on audit_trail
referencing new table as newly for each statement execute function guard_stamps('at');

create policy the_rule_sees_all on audit_trail to current_user using (true) with check (true);

create policy confidential_entries_are_for_the_chair on audit_trail for select to portal_application
using (not confidential or process_id = (select reading_chair()));

create policy everything_is_recorded on audit_trail for insert to portal_application with check (true);

create function guard_letter_data() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.data <> old.data and new.data <> old.data - 'token' then
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
  raise exception 'a letter that has left stays as it left'
    using errcode = 'check_violation', constraint = 'sent_letter_stays_as_sent';
end $$;

create trigger guard_letter_as_written after insert on letter
referencing new table as newly for each statement execute function guard_letter_as_sent();

create trigger guard_letter_as_sent before update on letter
for each row when (old.sent_at is not null
  and (new.sent_at, new.subject, new.html, new.text) is distinct from (old.sent_at, old.subject, old.html, old.text))
execute function guard_letter_as_sent();

create trigger guard_stamps_of_new after insert on letter
referencing new table as newly for each statement execute function guard_stamps('created_at');

create trigger guard_stamps_of_changed after update on letter
referencing old table as formerly new table as newly for each statement execute function guard_stamps('sent_at', 'dead_at');

-- A letter that tells who spoke is between a mission and the Chair: that it exists already says that a State has spoken.
create policy the_rule_sees_all on letter to current_user using (true) with check (true);

create policy chair_and_post_select on letter for select to portal_application
using (chair_of is null or chair_of = (select reading_chair()) or (select reading_post()));

create policy chair_and_post_update on letter for update to portal_application
using (chair_of is null or chair_of = (select reading_chair()) or (select reading_post()));

create policy every_act_writes_letters on letter for insert to portal_application with check (true);

-- What an act answered can tell who objected, so that only the person who did it reads it.
create policy the_rule_sees_all on idempotency_key to current_user using (true) with check (true);

create policy own_outcomes on idempotency_key to portal_application
using (person_id = (select reading_person())) with check (person_id = (select reading_person()));

create function forget_outcomes(before timestamptz) returns integer language sql security definer
set search_path = pg_catalog, public, pg_temp as $$
  with forgotten as (delete from idempotency_key where at < least(before, portal_now() - interval '7 days') returning 1)
  select count(*)::integer from forgotten
$$;
comment on function forget_outcomes(timestamptz) is
  'Deletes the outcomes of forms sent before the instant and a week ago, whosesoever they are, and says how many.';
