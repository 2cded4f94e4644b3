-- The Chair's letters: who writes them, that a colleague looked before they go out, that they reach all whom they are for, and that they and the
-- record say the same.

create function is_of_the_chairs_office(person uuid, process uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from person as office
    where office.id = is_of_the_chairs_office.person and office.role = 'chair'
      and office.process_id = is_of_the_chairs_office.process
  );
end;
comment on function is_of_the_chairs_office(uuid, uuid) is 'Whether somebody is of the Chair''s office of the process.';

create function recipients_of_chair_letter(
  of_process uuid, missions text, chosen uuid[], organisations text, for_session uuid, at timestamptz
) returns table (mission_id uuid, organisation_id uuid, name text) language sql stable
begin atomic
  select mission.id, null::uuid, mission.name from mission
  where mission.ended_at is null and case missions
    when 'all' then true
    when 'member_states' then mission.member_state
    when 'observers' then not mission.member_state
    when 'chosen' then mission.id = any (chosen)
    else false end
  union all
  select null::uuid, organisation.id, organisation.name from organisation
  where organisations <> 'none' and is_accredited_to(organisation.id, of_process) and organisation.id in (
    select accreditation.organisation_id from accreditation
    join application on application.id = accreditation.application_id
    where accreditation.process_id = of_process and case organisations
      when 'process' then coalesce(accreditation.valid_until_on
        >= (at at time zone (select zone from process where process.id = of_process))::date, true)
      else application.call_id in (
        select opened.id from call_for_applications as opened
        cross join lateral scope_of(opened.id) as scope
        join session on session.id = for_session
        where opened.process_id = of_process and case when scope.session_id is null
          then scope.begins_on <= session.ends_on and (scope.ends_on >= session.begins_on) is not false
          else scope.session_id = for_session end)
      end
  );
end;
comment on function recipients_of_chair_letter(uuid, text, uuid[], text, uuid, timestamptz) is
  'To whom a letter for these missions and organisations goes at the instant, each once.';

create function guard_chair_letter() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.version <> 1 or num_nonnulls(new.asked_at, new.looked_at, new.leaves_at, new.decided_by, new.held_at,
      new.circulated_at, new.discarded_at) > 0
    then
      raise exception 'a letter begins as a draft'
        using errcode = 'check_violation', constraint = 'chair_letter_begins_as_a_draft';
    end if;
    if not (is_of_the_chairs_office(new.begun_by, new.process_id) and is_of_the_chairs_office(new.saved_by, new.process_id)) then
      raise exception 'letters of the Chair are written by the Chair''s office'
        using errcode = 'check_violation', constraint = 'chair_letter_is_written_by_the_chairs_office';
    end if;
    return new;
  end if;
  if old.circulated_at is not null or old.discarded_at is not null then
    raise exception 'a letter that has gone out or was given up stays as it is'
      using errcode = 'check_violation', constraint = 'circulated_chair_letter_is_never_changed';
  end if;
  if (new.draft, new.version) is distinct from (old.draft, old.version) then
    if new.version <> old.version + 1 then
      raise exception 'each change of a letter is counted'
        using errcode = 'check_violation', constraint = 'chair_letter_is_not_written_over';
    end if;
    if num_nonnulls(new.asked_at, new.looked_at, new.leaves_at, new.circulated_at) > 0 then
      raise exception 'what was changed is looked at again'
        using errcode = 'check_violation', constraint = 'changed_chair_letter_is_looked_at_again';
    end if;
    if not is_of_the_chairs_office(new.saved_by, new.process_id) then
      raise exception 'letters of the Chair are written by the Chair''s office'
        using errcode = 'check_violation', constraint = 'chair_letter_is_written_by_the_chairs_office';
    end if;
    return new;
  end if;
  if old.asked_at is not null and (new.asked_at, new.asked_by) is distinct from (old.asked_at, old.asked_by)
    or old.looked_at is not null and (new.looked_at, new.looked_by) is distinct from (old.looked_at, old.looked_by)
    or new.asked_at is not null and not is_of_the_chairs_office(new.asked_by, new.process_id) and old.asked_at is null
    or new.looked_at is not null and old.looked_at is null and not coalesce(
      new.looked_by <> new.asked_by and old.asked_at <= new.looked_at and is_of_the_chairs_office(new.looked_by, new.process_id), false)
  then
    raise exception 'a second look is that of a colleague who was asked'
      using errcode = 'check_violation', constraint = 'second_look_is_a_colleagues';
  end if;
  if num_nonnulls(new.leaves_at, new.circulated_at) > 0 then
    if new.looked_at is null then
      raise exception 'no letter goes out before a colleague has looked at it'
        using errcode = 'check_violation', constraint = 'chair_letter_goes_out_after_a_second_look';
    end if;
    if not coalesce(is_of_the_chairs_office(new.decided_by, new.process_id), false) then
      raise exception 'letters of the Chair are written by the Chair''s office'
        using errcode = 'check_violation', constraint = 'chair_letter_is_written_by_the_chairs_office';
    end if;
  end if;
  return new;
end $$;

create trigger guard_chair_letter before insert or update on chair_letter
for each row execute function guard_chair_letter();

-- It goes out whole: under the hash of its words, to all whom it is for, with papers that stand, and with what it says that it does.
create function guard_chair_letter_goes_out() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  said constant jsonb := new.sealed::jsonb -> 'does';
begin
  if new.hash <> encode(sha256(convert_to(new.sealed, 'UTF8')), 'hex') then
    raise exception 'the hash of a letter is that of its words'
      using errcode = 'check_violation', constraint = 'chair_letter_has_the_hash_of_its_words';
  end if;
  if not exists (select from chair_letter_recipient where letter_id = new.id) then
    raise exception 'a letter goes to somebody'
      using errcode = 'check_violation', constraint = 'chair_letter_has_a_recipient';
  end if;
  if exists (
    (select mission_id, organisation_id from recipients_of_chair_letter(
      new.process_id, new.to_missions, new.to_chosen, new.to_organisations, new.to_session_id, new.circulated_at))
    except (select mission_id, organisation_id from chair_letter_recipient where letter_id = new.id)
  ) or exists (
    (select mission_id, organisation_id from chair_letter_recipient where letter_id = new.id)
    except (select mission_id, organisation_id from recipients_of_chair_letter(
      new.process_id, new.to_missions, new.to_chosen, new.to_organisations, new.to_session_id, new.circulated_at))
  ) then
    raise exception 'a letter goes to all whom it is for, and to nobody else'
      using errcode = 'check_violation', constraint = 'chair_letter_goes_to_all_whom_it_is_for';
  end if;
  if exists (
    select from chair_letter_enclosure as enclosed
    join paper on paper.id = enclosed.paper_id
    join lateral (select n, step from paper_version where paper_id = enclosed.paper_id order by n desc limit 1) as last on true
    where enclosed.letter_id = new.id
      and (last.step = 'withdrawn' or last.n <> enclosed.version or paper.process_id <> new.process_id)
  ) then
    raise exception 'what goes with a letter stands when it goes out'
      using errcode = 'check_violation', constraint = 'enclosure_of_a_letter_stands';
  end if;
  if (select count(*) from jsonb_array_elements(new.draft -> 'does') as act where act ->> 'act' <> 'name-session')
      <> (select count(*) from chair_letter_act where letter_id = new.id)
    or exists (
      select from chair_letter_act as done
      left join silence_procedure as silence on silence.id = done.silence_procedure_id
      left join session on session.id = done.session_id
      left join session_change as change on change.id = done.session_change_id
      left join session as changed on changed.id = change.session_id
      left join session_move as move on move.id = done.session_move_id
      left join paper_version as version on version.id = done.paper_version_id
      cross join lateral (select said -> (done.n - 1) as said) as stated
      where done.letter_id = new.id and not coalesce(case
        when silence.id is not null then silence.announced_at = new.circulated_at and silence.process_id = new.process_id
          and silence.opens_at = (stated.said ->> 'opensAt')::timestamptz
          and silence.closes_at = (stated.said ->> 'closesAt')::timestamptz
        when session.id is not null then session.process_id = new.process_id
          and (session.begins_on, session.ends_on) = ((stated.said ->> 'beginsOn')::date, (stated.said ->> 'endsOn')::date)
        when change.id is not null then change.changed_at = new.circulated_at and changed.process_id = new.process_id
          and (changed.begins_on, changed.ends_on) = ((stated.said ->> 'beginsOn')::date, (stated.said ->> 'endsOn')::date)
        when move.id is not null then move.moved_at = new.circulated_at
          and (move.begins_on, move.ends_on) = ((stated.said ->> 'beginsOn')::date, (stated.said ->> 'endsOn')::date)
        else version.done_at = new.circulated_at and version.paper_id = (stated.said ->> 'paper')::uuid
      end, false)
    )
  then
    raise exception 'a letter does what it says in the act by which it goes out, and says what was done'
      using errcode = 'check_violation', constraint = 'chair_letter_does_what_it_says';
  end if;
  return new;
end $$;

create trigger guard_chair_letter_goes_out before update on chair_letter
for each row when (old.circulated_at is null and new.circulated_at is not null)
execute function guard_chair_letter_goes_out();

create trigger guard_isolation before update on chair_letter for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on chair_letter
for each row when (is_off_the_clock(new.begun_at) or is_off_the_clock(new.saved_at))
execute function guard_stamps('begun_at', 'saved_at');

create trigger guard_stamps_of_changed after update on chair_letter
for each row when (
  new.saved_at is distinct from old.saved_at and is_off_the_clock(new.saved_at)
  or new.asked_at is distinct from old.asked_at and is_off_the_clock(new.asked_at)
  or new.looked_at is distinct from old.looked_at and is_off_the_clock(new.looked_at)
  or new.held_at is distinct from old.held_at and is_off_the_clock(new.held_at)
  or new.circulated_at is distinct from old.circulated_at and is_off_the_clock(new.circulated_at)
  or new.discarded_at is distinct from old.discarded_at and is_off_the_clock(new.discarded_at)
)
execute function guard_stamps('saved_at', 'asked_at', 'looked_at', 'held_at', 'circulated_at', 'discarded_at');

create function keep_chair_letters() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a letter that has gone out or was given up stays as it is'
    using errcode = 'check_violation', constraint = 'circulated_chair_letter_is_never_changed';
end $$;

create trigger keep_chair_letters before delete or truncate on chair_letter
for each statement execute function keep_chair_letters();
create trigger keep_chair_letters before update or delete or truncate on chair_letter_recipient
for each statement execute function keep_chair_letters();
create trigger keep_chair_letters before update or delete or truncate on chair_letter_enclosure
for each statement execute function keep_chair_letters();
create trigger keep_chair_letters before update or delete or truncate on chair_letter_act
for each statement execute function keep_chair_letters();
create trigger keep_chair_letters before update or delete or truncate on chair_letter_opening
for each statement execute function keep_chair_letters();

-- Recipients, enclosures and acts are written while the letter goes out, neither before nor after.
create function guard_part_of_chair_letter() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from (select distinct letter_id from newly) as part join chair_letter on chair_letter.id = part.letter_id
    where chair_letter.circulated_at is not null or chair_letter.discarded_at is not null
  ) then
    raise exception 'a letter that has gone out or was given up stays as it is'
      using errcode = 'check_violation', constraint = 'circulated_chair_letter_is_never_changed';
  end if;
  return null;
end $$;

create trigger guard_part_of_chair_letter after insert on chair_letter_recipient
referencing new table as newly for each statement execute function guard_part_of_chair_letter();
create trigger guard_part_of_chair_letter after insert on chair_letter_enclosure
referencing new table as newly for each statement execute function guard_part_of_chair_letter();
create trigger guard_part_of_chair_letter after insert on chair_letter_act
referencing new table as newly for each statement execute function guard_part_of_chair_letter();

create function guard_part_goes_out() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from chair_letter where id = new.letter_id and circulated_at is not null) then
    raise exception 'who gets a letter, and what goes with it, is written when it goes out'
      using errcode = 'check_violation', constraint = 'parts_of_a_chair_letter_come_with_its_circulation';
  end if;
  return null;
end $$;

create constraint trigger guard_part_goes_out after insert on chair_letter_recipient deferrable initially deferred
for each row execute function guard_part_goes_out();
create constraint trigger guard_part_goes_out after insert on chair_letter_enclosure deferrable initially deferred
for each row execute function guard_part_goes_out();
create constraint trigger guard_part_goes_out after insert on chair_letter_act deferrable initially deferred
for each row execute function guard_part_goes_out();

create function guard_chair_letter_opening() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from chair_letter_recipient as recipient
    join chair_letter on chair_letter.id = recipient.letter_id
    join person on person.id = new.opened_by
    where recipient.id = new.recipient_id and chair_letter.circulated_at <= new.opened_at
      and (person.mission_id = recipient.mission_id or person.organisation_id = recipient.organisation_id)
  ) then
    raise exception 'a letter is opened by one of those to whom it went'
      using errcode = 'check_violation', constraint = 'only_a_recipient_opens_a_chair_letter';
  end if;
  return new;
end $$;

create trigger guard_chair_letter_opening before insert on chair_letter_opening
for each row execute function guard_chair_letter_opening();

create trigger guard_stamps_of_new after insert on chair_letter_opening
for each row when (is_off_the_clock(new.opened_at))
execute function guard_stamps('opened_at');

-- Whoever got it reads it once it has gone out; whether others have opened it the Chair's office alone reads.
create policy the_rule_sees_all on chair_letter_recipient to current_user using (true) with check (true);

create policy office_and_recipient_read on chair_letter_recipient for select to portal_application using (
  process_id = (select reading_chair())
  or mission_id = (select reading_mission())
  or organisation_id = (select reading_organisation())
);

create policy office_writes on chair_letter_recipient for insert to portal_application
with check (process_id = (select reading_chair()));

create policy the_rule_sees_all on chair_letter to current_user using (true) with check (true);

create policy office_and_recipients_read on chair_letter for select to portal_application using (
  process_id = (select reading_chair())
  or circulated_at is not null
    and exists (select from chair_letter_recipient as recipient where recipient.letter_id = chair_letter.id)
);

create policy office_begins on chair_letter for insert to portal_application
with check (process_id = (select reading_chair()));

create policy office_writes on chair_letter for update to portal_application
using (process_id = (select reading_chair())) with check (process_id = (select reading_chair()));

create policy the_rule_sees_all on chair_letter_opening to current_user using (true) with check (true);

create policy office_and_recipient_read on chair_letter_opening for select to portal_application
using (exists (select from chair_letter_recipient as recipient where recipient.id = chair_letter_opening.recipient_id));

create policy recipient_opens on chair_letter_opening for insert to portal_application with check (exists (
  select from chair_letter_recipient as recipient where recipient.id = chair_letter_opening.recipient_id
    and (recipient.mission_id = (select reading_mission()) or recipient.organisation_id = (select reading_organisation()))
));

create policy the_rule_sees_all on chair_letter_enclosure to current_user using (true) with check (true);

create policy readers_of_the_letter_read on chair_letter_enclosure for select to portal_application
using (exists (select from chair_letter where chair_letter.id = chair_letter_enclosure.letter_id));

create policy office_writes on chair_letter_enclosure for insert to portal_application with check (exists (
  select from chair_letter where chair_letter.id = chair_letter_enclosure.letter_id
    and chair_letter.process_id = (select reading_chair())
));

create policy the_rule_sees_all on chair_letter_act to current_user using (true) with check (true);

create policy readers_of_the_letter_read on chair_letter_act for select to portal_application
using (exists (select from chair_letter where chair_letter.id = chair_letter_act.letter_id));

create policy office_writes on chair_letter_act for insert to portal_application with check (exists (
  select from chair_letter where chair_letter.id = chair_letter_act.letter_id
    and chair_letter.process_id = (select reading_chair())
));

-- For the clock, which acts for the Chair's office of one process after the other.
create function chair_letters_due(at timestamptz) returns table (id uuid, process_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select letter.id, letter.process_id from chair_letter as letter
  where letter.leaves_at <= least(at, portal_now() + interval '5 seconds') and letter.circulated_at is null and letter.discarded_at is null
  order by letter.leaves_at, letter.id
$$;
comment on function chair_letters_due(timestamptz) is 'The letters of the Chair that were to have gone out by the instant. Only that they are.';
