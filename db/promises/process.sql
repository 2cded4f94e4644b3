-- Calendars: the holidays of duty stations, outages.

-- A list of holidays is dated, bears a circular, and is replaced as a whole: what a window was counted by stays readable.
create function guard_holiday_list() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a list of holidays is replaced by a later edition and never changed'
      using errcode = 'check_violation', constraint = 'holiday_list_is_never_changed';
  end if;
  if new.edition <> 1 + coalesce((
    select max(edition) from holiday_list where duty_station = new.duty_station and year = new.year
  ), 0) then
    raise exception 'each edition of a list of holidays follows the one before'
      using errcode = 'check_violation', constraint = 'one_list_per_edition';
  end if;
  return new;
end $$;

create trigger guard_holiday_list before insert or update or delete on holiday_list
for each row execute function guard_holiday_list();

create trigger guard_isolation before insert or update on holiday_list
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on holiday_list
for each row when (is_off_the_clock(new.recorded_at))
execute function guard_stamps('recorded_at');

create function keep_holidays() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a list of holidays is replaced by a later edition and never changed'
    using errcode = 'check_violation', constraint = 'holiday_list_is_never_changed';
end $$;

create trigger keep_holidays before update or delete or truncate on holiday
for each statement execute function keep_holidays();

create function guard_holidays_are_complete() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare list uuid := case tg_table_name when 'holiday_list' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'holiday_list_id')::uuid end;
begin
  if (select day_count from holiday_list where id = list)
    <> (select count(*) from holiday where holiday_list_id = list)
  then
    raise exception 'a list of holidays is entered with all its days'
      using errcode = 'check_violation', constraint = 'holiday_list_is_entered_whole';
  end if;
  return null;
end $$;

create constraint trigger guard_holidays_are_complete after insert on holiday_list
deferrable initially deferred for each row execute function guard_holidays_are_complete();

create constraint trigger guard_holidays_are_complete after insert on holiday
deferrable initially deferred for each row execute function guard_holidays_are_complete();

-- What was away, and when: entered once it is over, and never changed, since extensions rest on it.
create function guard_outage() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'an outage stays as it was entered'
      using errcode = 'check_violation', constraint = 'outage_is_never_changed';
  end if;
  if new.ended_at > new.recorded_at then
    raise exception 'an outage is entered when it is over'
      using errcode = 'check_violation', constraint = 'outage_is_recorded_when_it_is_over';
  end if;
  return new;
end $$;

create trigger guard_outage before insert or update or delete on outage
for each row execute function guard_outage();

create trigger guard_stamps_of_new after insert on outage
for each row when (is_off_the_clock(new.recorded_at))
execute function guard_stamps('recorded_at');

-- That it was entered in error is said once, and stays. From then on no window is extended for it; those that were stay as they are.
create function guard_outage_withdrawal() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'that an outage was withdrawn stays on record'
      using errcode = 'check_violation', constraint = 'outage_withdrawal_is_never_changed';
  end if;
  if new.withdrawn_at < (select recorded_at from outage where id = new.outage_id) then
    raise exception 'an outage is withdrawn after it was entered'
      using errcode = 'check_violation', constraint = 'outage_is_withdrawn_after_it_was_entered';
  end if;
  return new;
end $$;

create trigger guard_outage_withdrawal before insert or update or delete on outage_withdrawal
for each row execute function guard_outage_withdrawal();

create trigger guard_stamps_of_new after insert on outage_withdrawal
for each row when (is_off_the_clock(new.withdrawn_at))
execute function guard_stamps('withdrawn_at');

-- A session is moved before it has ended, from the days that were announced to days that are not over, within its mandate.
-- The move moves it, with what is good until its last day: lists that were sealed are judged by the days of their own day.
create function guard_session_move() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'that a session was moved stays on record'
      using errcode = 'check_violation', constraint = 'session_move_is_never_changed';
  end if;
  -- Two sessions are moved one after the other, and not while somebody is accredited, or applies, for a second one: they could come to share it.
  perform from process where id = (select process_id from session where id = new.session_id) for no key update;
  perform from session where id = new.session_id for no key update;
  if not exists (
    select from session join process on process.id = session.process_id
    where session.id = new.session_id
      and session.standing <> 'cancelled'
      and (session.begins_on, session.ends_on) = (new.from_begins_on, new.from_ends_on)
      and (new.begins_on, new.ends_on) <> (new.from_begins_on, new.from_ends_on)
      and least(session.ends_on, new.ends_on) >= (new.moved_at at time zone process.zone)::date
      and new.begins_on >= process.begins_on and (new.ends_on <= process.ends_on) is not false and isfinite(new.ends_on)
  ) then
    raise exception 'a session is moved from the days that were announced, before it has ended, within its mandate'
      using errcode = 'check_violation', constraint = 'session_is_moved_before_it_has_ended';
  end if;
  return new;
end $$;

create trigger guard_session_move before insert or update or delete on session_move
for each row execute function guard_session_move();

create trigger guard_isolation before insert or update on session_move
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on session_move
for each row when (is_off_the_clock(new.moved_at))
execute function guard_stamps('moved_at');

create function move_session() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update session set begins_on = new.begins_on, ends_on = new.ends_on where id = new.session_id;
  with scopes as materialized (
    -- What is good until the end of the mandate, or until a day of the text, rests on no session.
    select call.id, scope.ends_on from call_for_applications as call
    join modalities_decision as decision on decision.id = call.modalities_decision_id
    cross join lateral scope_of(call.id) as scope
    where call.session_id = new.session_id and decision.provisions #>> '{validity,until}' in ('session', 'cycle')
  )
  update accreditation set valid_until_on = scopes.ends_on
  from application join scopes on scopes.id = application.call_id
  where application.id = accreditation.application_id and accreditation.valid_until_on is distinct from scopes.ends_on;
  return null;
end $$;

create trigger move_session after insert on session_move
for each row execute function move_session();

-- A mandate without an end gets one by an act, with its document: not in the past, and not before a session that is announced. What was accredited until the
-- mandate ends is good until then. The lock waits for accreditations that are being granted, and they for it, so that none outlasts the mandate.
create function guard_mandate_end() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'by what a mandate ended stays on record'
      using errcode = 'check_violation', constraint = 'end_of_a_mandate_is_never_changed';
  end if;
  perform from process where id = new.process_id for update;
  if not exists (
    select from process
    where id = new.process_id and ends_on is null
      and new.last_day >= greatest(begins_on, (new.entered_at at time zone zone)::date) and isfinite(new.last_day)
  ) then
    raise exception 'a mandate without an end is ended, on a day that is not over'
      using errcode = 'check_violation', constraint = 'mandate_without_an_end_is_ended';
  end if;
  if exists (
    select from session where process_id = new.process_id and standing <> 'cancelled' and ends_on > new.last_day
  ) then
    raise exception 'a mandate does not end before a session that is announced'
      using errcode = 'check_violation', constraint = 'session_lies_within_its_mandate';
  end if;
  return new;
end $$;

create trigger guard_mandate_end before insert or update or delete on mandate_end
for each row execute function guard_mandate_end();

create trigger guard_isolation before insert or update on mandate_end
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on mandate_end
for each row when (is_off_the_clock(new.entered_at))
execute function guard_stamps('entered_at');

create function end_mandate() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update process set ends_on = new.last_day where id = new.process_id;
  update accreditation set valid_until_on = new.last_day
  where process_id = new.process_id and (valid_until_on <= new.last_day) is not true;
  return null;
end $$;

create trigger end_mandate after insert on mandate_end
for each row execute function end_mandate();

-- A session is scheduled to take place; what becomes of that is a row of its own. It lies within its mandate, since what is good for a session is good until that
-- ends: whoever ends the mandate meanwhile waits, or is waited for.
create function guard_session() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from process where id = new.process_id for share;
  if not exists (
    select from process
    where id = new.process_id and new.begins_on >= begins_on and (new.ends_on <= ends_on) is not false and isfinite(new.ends_on)
  ) then
    raise exception 'a session lies within the mandate of its process, and ends'
      using errcode = 'check_violation', constraint = 'session_lies_within_its_mandate';
  end if;
  if new.standing = 'cancelled' then
    raise exception 'a session is scheduled to take place'
      using errcode = 'check_violation', constraint = 'session_is_scheduled_to_take_place';
  end if;
  return new;
end $$;

create trigger guard_session before insert on session
for each row execute function guard_session();

create function keep_kind_of_session() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a session of another kind is another session'
    using errcode = 'check_violation', constraint = 'session_keeps_its_kind';
end $$;

create trigger keep_kind_of_session before update of kind on session
for each row when (new.kind is distinct from old.kind) execute function keep_kind_of_session();

create function guard_session_change() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'that a session was confirmed or cancelled stays on record'
      using errcode = 'check_violation', constraint = 'session_change_is_never_changed';
  end if;
  perform from session where id = new.session_id for no key update;
  if not exists (
    select from session join process on process.id = session.process_id
    where session.id = new.session_id
      and (session.standing = 'planned' or session.standing = 'confirmed' and new.standing = 'cancelled')
      and session.ends_on >= (new.changed_at at time zone process.zone)::date
  ) then
    raise exception 'a session is confirmed when it was to be confirmed, and cancelled before it has ended'
      using errcode = 'check_violation', constraint = 'session_is_changed_before_it_has_ended';
  end if;
  if new.standing = 'cancelled' and exists (
    select from call_for_applications as call where call.session_id = new.session_id
      and not exists (select from call_withdrawal where call_id = call.id)
  ) then
    raise exception 'a session for which organisations were called is not cancelled'
      using errcode = 'check_violation', constraint = 'session_with_a_call_takes_place';
  end if;
  return new;
end $$;

create trigger guard_session_change before insert or update or delete on session_change
for each row execute function guard_session_change();

create trigger guard_isolation before insert or update on session_change
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on session_change
for each row when (is_off_the_clock(new.changed_at))
execute function guard_stamps('changed_at');

create function change_session() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update session set standing = new.standing where id = new.session_id;
  return null;
end $$;

create trigger change_session after insert on session_change
for each row execute function change_session();

create function details_of_session(session session) returns jsonb language sql stable
return jsonb_build_object('title', session.title, 'format', session.format, 'place', session.place,
  'invited', to_jsonb(session.invited), 'capacity', session.capacity);
comment on function details_of_session(session) is 'What is said of a session beside its days and its kind.';

-- A mistake in what is said of a session is corrected before it has ended. Its days are moved and its kind stays. Whom organisations have nominated
-- stay invited, and can come in the way that was said.
create function guard_session_correction() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'that a session was corrected stays on record'
      using errcode = 'check_violation', constraint = 'session_correction_is_never_changed';
  end if;
  perform from session where id = new.session_id for no key update;
  if not exists (
    select from session join process on process.id = session.process_id
    where session.id = new.session_id and session.standing <> 'cancelled'
      and session.ends_on >= (new.corrected_at at time zone process.zone)::date
      and details_of_session(session) = new.from_details and new.to_details <> new.from_details
  ) then
    raise exception 'a session is corrected from what was announced, before it has ended'
      using errcode = 'check_violation', constraint = 'session_is_corrected_before_it_has_ended';
  end if;
  if not (
    new.to_details ?& array['title', 'format', 'place', 'invited', 'capacity']
    and new.to_details - array['title', 'format', 'place', 'invited', 'capacity'] = '{}'
    and (new.to_details ->> 'format' = 'virtual' or trim(new.to_details ->> 'place') <> '')
    and jsonb_array_length(new.to_details -> 'invited') > 0
  ) then
    raise exception 'a session is corrected whole: it has a place unless it is virtual, and invites somebody'
      using errcode = 'check_violation', constraint = 'corrected_session_is_whole';
  end if;
  if exists (
    select from representative
    where session_id = new.session_id and withdrawn_at is null
      and (
        not new.to_details -> 'invited' ?| array['accredited-organisations', 'all-stakeholders']
        or (new.to_details ->> 'format', attends) in (('in-person', 'online'), ('virtual', 'in-person'))
      )
  ) then
    raise exception 'whom organisations have nominated stay invited, and can come as was said'
      using errcode = 'check_violation', constraint = 'corrected_session_keeps_its_representatives';
  end if;
  -- Who was registered has no right to come; as long as all are invited, in the way that was said.
  if new.to_details -> 'invited' ? 'all-stakeholders' and exists (
    select from registration
    where session_id = new.session_id and withdrawn_at is null
      and (new.to_details ->> 'format', attends) in (('in-person', 'online'), ('virtual', 'in-person'))
  ) then
    raise exception 'whom organisations have registered can come as was said, while all are invited'
      using errcode = 'check_violation', constraint = 'corrected_session_keeps_how_the_registered_attend';
  end if;
  return new;
end $$;

create trigger guard_session_correction before insert or update or delete on session_correction
for each row execute function guard_session_correction();

create trigger guard_isolation before insert or update on session_correction
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on session_correction
for each row when (is_off_the_clock(new.corrected_at))
execute function guard_stamps('corrected_at');

create function correct_session() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update session set
    title = new.to_details ->> 'title',
    format = new.to_details ->> 'format',
    place = new.to_details ->> 'place',
    invited = array(select jsonb_array_elements_text(new.to_details -> 'invited')),
    capacity = (new.to_details ->> 'capacity')::integer
  where id = new.session_id;
  return null;
end $$;

create trigger correct_session after insert on session_correction
for each row execute function correct_session();

create function keep_session_links() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'an address under which a session is joined is followed by another'
    using errcode = 'check_violation', constraint = 'session_link_is_never_changed';
end $$;

create trigger keep_session_links before update or delete or truncate on session_link
for each statement execute function keep_session_links();

create trigger guard_stamps_of_new after insert on session_link
for each row when (is_off_the_clock(new.given_at))
execute function guard_stamps('given_at');

-- A programme of work goes from version to version, none of which is changed, and its meetings lie within their session.
create function guard_programme_of_work() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a programme of work that was published is followed by another version'
      using errcode = 'check_violation', constraint = 'published_programme_is_never_changed';
  end if;
  perform from session where id = new.session_id for no key update;
  if new.number <> 1 + (select count(*) from programme_of_work where session_id = new.session_id) then
    raise exception 'each programme of work of a session follows the one before'
      using errcode = 'check_violation', constraint = 'programmes_of_a_session_are_numbered';
  end if;
  if not exists (
    select from session join process on process.id = session.process_id
    where session.id = new.session_id and session.standing <> 'cancelled'
      and session.ends_on >= (new.published_at at time zone process.zone)::date
      and jsonb_array_length(new.content -> 'meetings') > 0
      and not exists (
        select from jsonb_array_elements(new.content -> 'meetings') as meeting
        where not coalesce((meeting ->> 'on')::date between session.begins_on and session.ends_on, false)
      )
  ) then
    raise exception 'a programme of work has meetings, on days of a session that is not over'
      using errcode = 'check_violation', constraint = 'programme_is_within_its_session';
  end if;
  if exists (
    select from jsonb_array_elements(new.content -> 'meetings') with ordinality as one (meeting, n)
    join jsonb_array_elements(new.content -> 'meetings') with ordinality as other (meeting, n)
      on other.meeting ->> 'on' = one.meeting ->> 'on'
    where one.n = other.n and (one.meeting ->> 'begins')::time >= (one.meeting ->> 'ends')::time
      or one.n < other.n and (one.meeting ->> 'begins')::time < (other.meeting ->> 'ends')::time
        and (other.meeting ->> 'begins')::time < (one.meeting ->> 'ends')::time
  ) then
    raise exception 'no two meetings of a session take place at one time'
      using errcode = 'check_violation', constraint = 'meetings_of_a_session_do_not_overlap';
  end if;
  return new;
end $$;

create trigger guard_programme_of_work before insert or update or delete on programme_of_work
for each row execute function guard_programme_of_work();

create trigger guard_isolation before insert or update on programme_of_work
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on programme_of_work
for each row when (is_off_the_clock(new.published_at))
execute function guard_stamps('published_at');

create function guard_programme_draft() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.version <> (case tg_op when 'INSERT' then 1 else old.version + 1 end) then
    raise exception 'a programme of work is saved over the version that was seen'
      using errcode = 'check_violation', constraint = 'programme_draft_is_not_written_over';
  end if;
  return new;
end $$;

create trigger guard_programme_draft before insert or update on programme_draft
for each row execute function guard_programme_draft();

-- Bodies of a process, and who sits in them when.

create function keep_bodies() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a body keeps its name and its document'
    using errcode = 'check_violation', constraint = 'body_is_never_rewritten';
end $$;

create trigger keep_bodies before update or delete or truncate on body
for each statement execute function keep_bodies();

create trigger guard_stamps_of_new after insert on body
for each row when (is_off_the_clock(new.named_at))
execute function guard_stamps('named_at');

-- A State that is seated may object and break silence; an observer State gets the letters. A seat that was left is not taken again by a change
-- of its end, and what was said by a member cannot be made a stranger's word in silence.
create function guard_body_member() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.ended_at is not null then
      raise exception 'a membership begins before its end is entered'
        using errcode = 'check_violation', constraint = 'membership_ends_once';
    end if;
    if not (select member_state from mission where id = new.mission_id) then
      raise exception 'only a Member State is seated'
        using errcode = 'check_violation', constraint = 'only_a_member_state_is_seated';
    end if;
    perform from mission where id = new.mission_id for no key update;
    if exists (select from mission where id = new.mission_id and ended_at is not null) then
      raise exception 'a mission that has ended takes no seat'
        using errcode = 'check_violation', constraint = 'nobody_acts_for_a_mission_that_has_ended';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or old.ended_at is not null or new.ended_at is null
    or new.to_at > coalesce(old.to_at, new.to_at) or old.to_at <= new.ended_at
  then
    raise exception 'a membership ends once, and only earlier than it would end by itself'
      using errcode = 'check_violation', constraint = 'membership_ends_once';
  end if;
  -- Its holds end with it, from when that is known.
  perform check_nothing_was_said_since(array_agg(distinct held.application_id), array_agg(distinct held.no_objection_period_id),
    greatest(new.to_at, new.ended_at))
  from objection as held
  join no_objection_period as period on period.id = held.no_objection_period_id
  join body on body.process_id = period.process_id and body.id = new.body_id
  where held.mission_id = new.mission_id and held.kind = 'hold' and held.withdrawn_at is null
    and held.limit_at > greatest(new.to_at, new.ended_at)
  having count(*) > 0;
  return new;
end $$;

create trigger guard_body_member before insert or update or delete on body_member
for each row execute function guard_body_member();

create trigger guard_isolation before insert or update on body_member
for each statement execute function guard_isolation();

create constraint trigger proven_office after insert or update on body_member deferrable initially deferred
for each row execute function guard_office('secretariat');

create trigger guard_stamps_of_new after insert on body_member
for each row when (is_off_the_clock(new.seated_at))
execute function guard_stamps('seated_at');

create trigger guard_stamps_of_changed after update on body_member
for each row when (new.ended_at is distinct from old.ended_at and is_off_the_clock(new.ended_at))
execute function guard_stamps('ended_at');

-- By whom the rows of this chapter come about on which an accreditation rests (guard_office in people.sql).

create constraint trigger proven_office after insert or update on process deferrable initially deferred
for each row execute function guard_office('secretariat');

-- Also by the clock, where a letter of the Chair goes out at an instant that was set.
create constraint trigger proven_office after insert or update of id on session deferrable initially deferred
for each row execute function guard_office('secretariat', 'chair', 'clock');

create constraint trigger proven_office after insert on mandate_end deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office after insert on session_move deferrable initially deferred
for each row execute function guard_office('secretariat', 'chair', 'clock');

create constraint trigger proven_office after insert on session_change deferrable initially deferred
for each row execute function guard_office('secretariat', 'chair', 'clock');

create constraint trigger proven_office after insert on session_correction deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office after insert on session_link deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office after insert on programme_of_work deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office after insert on body deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office after insert on holiday_list deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office after insert on outage deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office after insert on outage_withdrawal deferrable initially deferred
for each row execute function guard_office('secretariat');
