-- What follows the decision in force, and what became of it.

create function guard_accreditation() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  clock constant timestamptz := portal_now();
begin
  -- What no period's lock speaks for: who withdraws, takes back or decides otherwise in the same moment waits, or is waited for.
  perform from application
  where id in (
    select application_id from granted
    where no_objection_period_id is null or determination_id is not null or exists (
      select from step where step.application_id = granted.application_id and step.outcome = 'by-default')
  ) order by id for no key update;
  perform from no_objection_period
  where id in (select no_objection_period_id from granted) order by id for no key update;
  -- A session that is being moved moves their last day with it, and they wait for it: none keeps the day that was.
  perform from session where id in (
    select call.session_id from granted
    join application on application.id = granted.application_id
    join call_for_applications as call on call.id = application.call_id
  ) order by id for share;
  if exists (
    -- Materialized: asked once for each instant, and not for each of thousands.
    with basis as materialized (select distinct modalities_decision_id, granted_at from granted)
    select from basis where not modalities_in_force(modalities_decision_id, granted_at)
  ) or exists (
    with decided as materialized (
      select decision.id as decision, class.*
      from (select distinct modalities_decision_id as id from granted) as decision
      cross join lateral classes_of(decision.id) as class
    ), last as materialized (
      select distinct on (application_id) * from step
      where application_id in (select application_id from granted) order by application_id, n desc
    ), stages as materialized (
      select decision.id as decision, stage.*
      from (select distinct modalities_decision_id as id from granted) as decision
      cross join lateral stages_of(decision.id) as stage
    )
    select from granted
    left join application on application.id = granted.application_id
    left join call_for_applications as call on call.id = application.call_id
    left join decided on decided.decision = granted.modalities_decision_id and decided.key = application.class
    left join no_objection_period as period on period.id = granted.no_objection_period_id
    left join last on last.application_id = granted.application_id
    left join stages as here
      on here.decision = granted.modalities_decision_id and here.class = application.class and here.key = last.stage
    where (
      application.organisation_id = granted.organisation_id
      and call.process_id = granted.process_id
      and call.modalities_decision_id = granted.modalities_decision_id
      and application.route = granted.route
      and decided.route = granted.route
      and application.state in ('submitted', 'cleared', 'circulated')
      and application.no_objection_period_id is not distinct from granted.no_objection_period_id
      and granted.granted_at = coalesce(last.at, application.received_at)
      and granted.determination_id is not distinct from last.determination_id
      and granted.recorded_at >= granted.granted_at
      and granted.recorded_at <= clock + interval '5 seconds'
      and (period.id is null or granted.recorded_at >= period.closes_at + settlement_margin())
      -- A step of the class from which it went on leads to no end of this one.
      and (last.stage is null or leads_to(here.stage, last.outcome) in ('next', 'accredited'))
      and (leads_to(here.stage, last.outcome) is not distinct from 'accredited' or not exists (
        select from stages as ahead
        where ahead.decision = granted.modalities_decision_id and ahead.class = application.class and ahead.holds
          and ahead.place > coalesce(here.place, 0)
          and (ahead.stage ->> 'of' = 'all' or is_objected(granted.application_id, last.n + 1))
      ))
    ) is not true
  ) then
    raise exception 'an accreditation follows the decision in force, and the steps of its application the track of its class to the end'
      using errcode = 'check_violation', constraint = 'accreditation_follows_its_modalities';
  end if;
  return null;
end $$;

create trigger guard_accreditation after insert on accreditation
referencing new table as granted for each statement execute function guard_accreditation();

-- With its period itself a final list is sealed. Whom time accredits afterwards stands on a further one, which is sealed before.
create function guard_accredited_are_listed() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from newly
    left join no_objection_period as period on period.id = newly.no_objection_period_id
    where newly.determination_id is null and (period.lapsed_at is not null or period.id is null and exists (
      select from sealed_list_item as item join sealed_list on sealed_list.id = item.list_id
      where item.application_id = newly.application_id and sealed_list.kind = 'proposed'
    )) and not exists (
      select from sealed_list_item as item join sealed_list on sealed_list.id = item.list_id
      where item.application_id = newly.application_id and sealed_list.kind = 'final'
    )
  ) then
    raise exception 'who is accredited of a list stands on a final one'
      using errcode = 'check_violation', constraint = 'accredited_of_a_list_stand_on_a_final_one';
  end if;
  return null;
end $$;

create trigger guard_accredited_are_listed after insert on accreditation
referencing new table as newly for each statement execute function guard_accredited_are_listed();

create trigger guard_isolation before insert or update on accreditation
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on accreditation
for each row when (is_off_the_clock(new.recorded_at))
execute function guard_stamps('recorded_at');

-- A day of a text is written as 2026-12-31. A cycle that begins on 29 February begins on the 28th in a year that has none.
create function scope_of(call uuid) returns table (session_id uuid, begins_on date, ends_on date) language sql stable
begin atomic
  with asked as (
    select opened.session_id, session.begins_on, session.ends_on, process.begins_on as mandate_begins_on,
      process.ends_on as mandate_ends_on, decision.provisions -> 'validity' as validity
    from call_for_applications as opened
    join modalities_decision as decision on decision.id = opened.modalities_decision_id
    join session on session.id = opened.session_id
    join process on process.id = opened.process_id
    where opened.id = call
  ), counted as (
    select asked.*, first_on, make_interval(years => years) as lasts,
      floor((extract(year from asked.begins_on) - extract(year from first_on)) / years) as in_its_year
    from asked cross join lateral (
      select (validity #>> '{cycle,beginsOn}')::date as first_on, (validity #>> '{cycle,years}')::integer as years
    ) as cycles
  ), placed as (
    select counted.*,
      greatest(0, case when (first_on + in_its_year * lasts)::date > begins_on then in_its_year - 1 else in_its_year end) as cycle
    from counted
  )
  select case validity ->> 'until' when 'session' then session_id end,
    case validity ->> 'until'
      when 'session' then begins_on
      when 'date' then begins_on
      when 'cycle' then coalesce((first_on + cycle * lasts)::date, mandate_begins_on)
      else mandate_begins_on
    end,
    case validity ->> 'until'
      when 'session' then ends_on
      when 'date' then least((validity ->> 'lastDay')::date, mandate_ends_on)
      when 'cycle' then least((first_on + (cycle + 1) * lasts)::date - 1, mandate_ends_on)
      else mandate_ends_on
    end
  from placed;
end;
comment on function scope_of(uuid) is
  'What an accreditation from a call is good for, as its decision says: its session alone, or the days from one to another, none beyond the mandate; without an end as long as that has none.';

create function share_a_session(one uuid, other uuid) returns boolean language sql stable
begin atomic
  select case when this.session_id is null or that.session_id is null
      then (this.begins_on <= that.ends_on) is not false and (that.begins_on <= this.ends_on) is not false
      else this.session_id = that.session_id end
  from scope_of(one) as this cross join scope_of(other) as that;
end;
comment on function share_a_session(uuid, uuid) is
  'Whether accreditations from two calls would be good for a session, or a day, that they share.';

create function is_accredited_beside(organisation uuid, application uuid, call uuid, at timestamptz) returns boolean
language sql stable
begin atomic
  select exists (
    select from accreditation
    join application as earlier on earlier.id = accreditation.application_id
    join process on process.id = accreditation.process_id
    where accreditation.organisation_id = is_accredited_beside.organisation
      and accreditation.application_id <> is_accredited_beside.application
      and accreditation.process_id = (select process_id from call_for_applications where id = is_accredited_beside.call)
      and coalesce((is_accredited_beside.at at time zone process.zone)::date <= accreditation.valid_until_on, true)
      and (
        select change.kind from accreditation_change as change
        where change.accreditation_id = accreditation.id order by change.known_at desc limit 1
      ) is distinct from 'withdrawn'
      and share_a_session(is_accredited_beside.call, earlier.call_id)
  );
end;
comment on function is_accredited_beside(uuid, uuid, uuid, timestamptz) is
  'Whether the organisation has another accreditation that has not ended and is good for a session, or a day, of those of the call.';

create function accreditation_valid_until(call uuid) returns date language sql stable
begin atomic
  select ends_on from scope_of(call);
end;
comment on function accreditation_valid_until(uuid) is 'The last day of an accreditation from a call, as its decision says.';

-- An accreditation that outlasts what the decision says would be one against the decision.
create function guard_accreditation_validity() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    -- Materialized: the decision is asked once for each call, and not for each of its thousands of accreditations.
    with decided as materialized (
      select id as call_id, accreditation_valid_until(id) as valid_until_on from call_for_applications
      where id in (select call_id from application where id in (select application_id from granted))
    )
    select from granted
    join application on application.id = granted.application_id
    join decided on decided.call_id = application.call_id
    where granted.valid_until_on is distinct from decided.valid_until_on
  ) then
    raise exception 'an accreditation is valid for as long as its decision says'
      using errcode = 'check_violation', constraint = 'accreditation_is_valid_as_decided';
  end if;
  return null;
end $$;

create trigger guard_accreditation_validity after insert on accreditation
referencing new table as granted for each statement execute function guard_accreditation_validity();

-- That nobody comes to have two is kept where the second is sent (one_application_under_way_per_process) and where a session moves (not_into_another_accreditation).
-- Whatever grants it, silence too, may still meet one that came in between.
create function guard_accredited_once() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from organisation
  where id in (
    select granted.organisation_id from granted
    join application as other on other.organisation_id = granted.organisation_id and other.id <> granted.application_id
    where other.state in ('submitted', 'cleared', 'circulated')
  ) order by id for no key update;
  -- A session that is being moved can make two of them share it.
  perform from process
  where id in (
    select granted.process_id from granted
    join accreditation as other on other.organisation_id = granted.organisation_id
      and other.process_id = granted.process_id and other.application_id <> granted.application_id
  ) order by id for share;
  if exists (
    -- As is_accredited_beside, for all at once: of thousands it is asked once for two calls whether they would share a session.
    -- Materialized: joined to their process first, all of it would be compared with each.
    with beside as materialized (
      select other.*, granted.application_id as own, granted.recorded_at as own_recorded_at
      from granted
      join accreditation as other on other.organisation_id = granted.organisation_id
        and other.application_id <> granted.application_id and other.process_id = granted.process_id
    ), meeting as materialized (
      select distinct own.call_id as own_call, earlier.call_id as other_call
      from beside
      join application as own on own.id = beside.own
      join application as earlier on earlier.id = beside.application_id
      join process on process.id = beside.process_id
      where ((beside.own_recorded_at at time zone process.zone)::date <= beside.valid_until_on) is not false
        and beside.id not in (select withdrawn_accreditations())
    )
    select from meeting where share_a_session(own_call, other_call)
  ) then
    raise exception 'an organisation is accredited once to what two accreditations would share'
      using errcode = 'check_violation', constraint = 'nothing_is_good_twice_for_one_session';
  end if;
  return null;
end $$;

create trigger guard_accredited_once after insert on accreditation
referencing new table as granted for each statement execute function guard_accredited_once();

-- Named to come after move_session: by then the session has its new days. Calls are few, and few organisations are in two that would share it: what an application
-- waits for is asked of these alone.
create function guard_moved_into_another() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  concerned uuid[];
begin
  concerned := array(
    with meeting as materialized (
      select this.id as one, that.id as other
      from call_for_applications as this
      join call_for_applications as that on that.process_id = this.process_id and that.id <> this.id
      where this.session_id = new.session_id and share_a_session(this.id, that.id)
    )
    select this.organisation_id from meeting
    join application as this on this.call_id = meeting.one
    join application as that on that.call_id = meeting.other and that.organisation_id = this.organisation_id
    where this.state <> 'draft' and that.state <> 'draft');
  if concerned = '{}' then
    return null;
  end if;
  if exists (
    with running as materialized (
      select accreditation.organisation_id, application.call_id, opened.session_id, 'accredited' as by
      from accreditation
      join application on application.id = accreditation.application_id
      join call_for_applications as opened on opened.id = application.call_id
      join process on process.id = accreditation.process_id
      where accreditation.process_id = (select process_id from session where session.id = new.session_id)
        and accreditation.organisation_id = any (concerned)
        and accreditation.id not in (select withdrawn_accreditations())
        and coalesce((new.moved_at at time zone process.zone)::date <= accreditation.valid_until_on, true)
      union all
      select application.organisation_id, application.call_id, opened.session_id,
        case when application.route = 'no-objection' then 'silence' else 'ruling' end
      from application
      join call_for_applications as opened on opened.id = application.call_id
      left join no_objection_period as period on period.id = application.no_objection_period_id
      where opened.process_id = (select process_id from session where session.id = new.session_id)
        and application.organisation_id = any (concerned) and (
        application_waits(application.state, application.route, period.closes_at, new.moved_at)
          and not cure_has_lapsed(application.id, new.moved_at) and not ended_by_default(application.id)
        or application.id in (select application_id from waiting_after_their_close(array(
          select listed.id from application as listed
          join call_for_applications as its on its.id = listed.call_id
          where its.process_id = (select process_id from session where session.id = new.session_id) and listed.state = 'circulated'
            and listed.organisation_id = any (concerned)
        ), new.moved_at)))
    ), meeting as materialized (
      select distinct this.call_id as one, that.call_id as other from running as this
      join running as that on that.organisation_id = this.organisation_id and that.call_id <> this.call_id
      where this.session_id = new.session_id
        and ('silence' in (this.by, that.by) or this.by = 'accredited' and that.by = 'accredited')
    )
    select from meeting where share_a_session(one, other)
  ) then
    raise exception 'a session does not move to where somebody would be accredited twice'
      using errcode = 'check_violation', constraint = 'nothing_is_good_twice_for_one_session';
  end if;
  return null;
end $$;

create trigger not_into_another_accreditation after insert on session_move
for each row execute function guard_moved_into_another();

create function guard_accreditation_change() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  since timestamptz;
  known timestamptz;
  latest text;
  ends_at timestamptz;
begin
  select granted_at, (valid_until_on + 1)::timestamp at time zone process.zone into since, ends_at
  from accreditation join process on process.id = process_id
  where accreditation.id = new.accreditation_id for no key update of accreditation;
  select kind, known_at into latest, known from accreditation_change
  where accreditation_id = new.accreditation_id order by known_at desc limit 1;
  if not coalesce(
    new.effective_at >= since and new.known_at >= coalesce(known, '-infinity')
    -- What has ended is neither suspended nor reinstated.
    and (new.effective_at < ends_at) is not false
    and (new.kind, coalesce(latest, 'granted')) in (
      ('suspended', 'granted'), ('suspended', 'reinstated'), ('reinstated', 'suspended'),
      ('withdrawn', 'granted'), ('withdrawn', 'reinstated'), ('withdrawn', 'suspended'),
      ('reinstated', 'withdrawn'))
    -- By a body: what it has confirmed is the evidence, and it alone reopens what was withdrawn.
    and case when new.determination_id is null
      then (new.kind, latest) is distinct from ('reinstated', 'withdrawn')
        -- One person enters it, and another has confirmed it in the same instant.
        and (new.kind <> 'withdrawn' or exists (
          select from accreditation_withdrawal as entered
          where entered.accreditation_id = new.accreditation_id and entered.outcome = 'confirmed'
            and (entered.decided_at, entered.decided_by, entered.ground) = (new.known_at, new.by_person, new.ground)))
      else new.kind <> 'suspended' and exists (
        select from determination
        join determination_item as item on item.determination_id = determination.id
        join accreditation on accreditation.application_id = item.application_id
        where determination.id = new.determination_id and accreditation.id = new.accreditation_id
          and (new.kind = 'reinstated') = (item.outcome = 'yes')
          and new.effective_at = greatest(determination.decided_at, accreditation.granted_at)
          and (new.known_at, new.by_person) = (determination.confirmed_at, determination.confirmed_by)
      )
    end, false)
  then
    raise exception 'an accreditation that is % is not %', coalesce(latest, 'granted'), new.kind
      using errcode = 'check_violation', constraint = 'accreditation_change_follows_its_steps';
  end if;
  if latest = 'withdrawn' then
    perform from organisation
    where id = (select organisation_id from accreditation where id = new.accreditation_id) for no key update;
    perform from process where id = (select process_id from accreditation where id = new.accreditation_id) for share;
    if (
      select is_accredited_beside(accreditation.organisation_id, application.id, application.call_id, new.known_at)
      from accreditation join application on application.id = accreditation.application_id
      where accreditation.id = new.accreditation_id
    ) then
      raise exception 'an organisation is accredited once to what two accreditations would share'
        using errcode = 'check_violation', constraint = 'nothing_is_good_twice_for_one_session';
    end if;
  end if;
  return new;
end $$;

create trigger guard_accreditation_change before insert on accreditation_change
for each row execute function guard_accreditation_change();

create trigger guard_isolation before insert or update on accreditation_change
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on accreditation_change
for each row when (is_off_the_clock(new.known_at))
execute function guard_stamps('known_at');

-- What ends for good is entered by one of an office and confirmed by another.
create function guard_withdrawal() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.outcome is not null then
      raise exception 'a withdrawal is entered before it is confirmed'
        using errcode = 'check_violation', constraint = 'withdrawal_is_entered_before_it_is_confirmed';
    end if;
    if not exists (
      select from accreditation where id = new.accreditation_id and process_id = new.process_id)
    then
      raise exception 'a withdrawal is of the process of its accreditation'
        using errcode = 'check_violation', constraint = 'withdrawal_is_of_the_process_of_its_accreditation';
    end if;
  elsif old.outcome is not null or new.outcome is null
    or to_jsonb(new) - array['outcome', 'decided_at', 'decided_by']
      <> to_jsonb(old) - array['outcome', 'decided_at', 'decided_by']
  then
    raise exception 'a withdrawal is confirmed or discarded once, as it was entered'
      using errcode = 'check_violation', constraint = 'withdrawal_is_decided_once';
  end if;
  if not (
    select role = 'secretariat' or (role = 'chair' and process_id is not distinct from new.process_id)
    from person where id = coalesce(new.decided_by, new.entered_by))
  then
    raise exception 'a withdrawal is entered, confirmed and discarded by the offices'
      using errcode = 'check_violation', constraint = 'withdrawal_is_said_by_the_offices';
  end if;
  return new;
end $$;

create trigger guard_withdrawal before insert or update on accreditation_withdrawal
for each row execute function guard_withdrawal();

create trigger guard_isolation before insert or update on accreditation_withdrawal
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on accreditation_withdrawal
for each row when (is_off_the_clock(new.entered_at))
execute function guard_stamps('entered_at');

create trigger guard_stamps_of_changed after update on accreditation_withdrawal
for each row when (new.decided_at is distinct from old.decided_at and is_off_the_clock(new.decided_at))
execute function guard_stamps('decided_at');

create constraint trigger proven_office_of_new after insert on accreditation_withdrawal deferrable initially deferred
for each row execute function guard_office('chair', 'secretariat');

create constraint trigger proven_office_of_decided after update on accreditation_withdrawal deferrable initially deferred
for each row execute function guard_office('chair', 'secretariat');

create function guard_confirmed_withdrawal() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from accreditation_change as change
    where change.accreditation_id = new.accreditation_id and change.kind = 'withdrawn' and change.known_at = new.decided_at)
  then
    raise exception 'what is confirmed withdraws the accreditation'
      using errcode = 'check_violation', constraint = 'confirmed_withdrawal_withdraws';
  end if;
  return null;
end $$;

create constraint trigger guard_confirmed_withdrawal after update on accreditation_withdrawal deferrable initially deferred
for each row when (new.outcome = 'confirmed')
execute function guard_confirmed_withdrawal();

create function keep_accreditations() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'an accreditation and what became of it are never changed or deleted'
    using errcode = 'check_violation', constraint = 'accreditation_is_never_rewritten';
end $$;

create trigger keep_accreditations before delete or truncate on accreditation
for each statement execute function keep_accreditations();

-- One that is good until a session's last day follows the session when it is moved. One that a default granted counts from the decision that the body had
-- taken in time, once that is entered. Nothing else of it ever changes.
create function keep_accreditation() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Counted: where one would do, the planner looks each row up among all others.
  if (
    -- Materialized: the decision is asked once for each call, and not for each of its thousands of accreditations.
    with decided as materialized (
      select call_id, accreditation_valid_until(call_id) as until
      from (select distinct application.call_id from newly join application on application.id = newly.application_id) as calls
    )
    select count(*) from newly
    left join formerly using (id)
    left join application on application.id = newly.application_id
    left join decided using (call_id)
    where (
      -- It follows its session,
      newly.valid_until_on is distinct from formerly.valid_until_on and newly.valid_until_on is not distinct from decided.until
        and to_jsonb(newly) - 'valid_until_on' = to_jsonb(formerly) - 'valid_until_on'
      -- or counts from its decision.
      or newly.granted_at < formerly.granted_at and formerly.determination_id is null
        and to_jsonb(newly) - array['granted_at', 'determination_id'] = to_jsonb(formerly) - array['granted_at', 'determination_id']
        and exists (
          select from step
          where step.application_id = newly.application_id and step.outcome = 'yes'
            and (step.determination_id, step.at) = (newly.determination_id, newly.granted_at)
        )
    ) is not true
  ) > 0 then
    raise exception 'an accreditation and what became of it are never changed or deleted'
      using errcode = 'check_violation', constraint = 'accreditation_is_never_rewritten';
  end if;
  return null;
end $$;

create trigger keep_accreditation after update on accreditation
referencing old table as formerly new table as newly for each statement execute function keep_accreditation();

create function count_from_what_was_decided_in_time() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update accreditation set granted_at = newly.at, determination_id = newly.determination_id
  from newly
  where newly.determination_id is not null and newly.outcome = 'yes'
    and accreditation.application_id = newly.application_id and accreditation.determination_id is null
    and accreditation.granted_at > newly.at;
  return null;
end $$;

-- Its name comes after those of the guards: what they refuse changes nothing.
create trigger let_count_from_what_was_decided_in_time after insert on step
referencing new table as newly for each statement execute function count_from_what_was_decided_in_time();

create trigger keep_accreditations before update or delete or truncate on accreditation_change
for each statement execute function keep_accreditations();

-- Under the name that goes with the application. Written by the database itself, so that no grant is without one.
create function name_what_is_granted() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  insert into accredited_name (accreditation_id, effective_at, name, acronym, country_code)
  select distinct on (granted.id) granted.id, granted.granted_at, sent.name, sent.acronym, sent.country_code
  from granted
  join submitted_organisation as sent on sent.application_id = granted.application_id
  where sent.taken_over and sent.application_id = any (array(select application_id from granted))
  order by granted.id, sent.frozen_at desc;
  return null;
end $$;

create trigger name_what_is_granted after insert on accreditation
referencing new table as granted for each statement execute function name_what_is_granted();

-- A name is that of the grant, or one that was asked for and confirmed; and an earlier one is never put behind a later one.
create function guard_accredited_name() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  if exists (
    with goes_with as materialized (
      select distinct on (application_id) * from submitted_organisation
      where taken_over and application_id = any (array(
        select application_id from accreditation where id = any (array(select accreditation_id from named))))
      order by application_id, frozen_at desc
    )
    select from named
    join accreditation on accreditation.id = named.accreditation_id
      and accreditation.id = any (array(select accreditation_id from named))
    left join goes_with on goes_with.application_id = accreditation.application_id
    left join name_change as change on change.id = named.name_change_id
    where (
      case when named.name_change_id is null
        then named.effective_at = accreditation.granted_at
          and (named.name, named.acronym, named.country_code)
            is not distinct from (goes_with.name, goes_with.acronym, goes_with.country_code)
        else change.outcome = 'confirmed' and named.effective_at = change.decided_at
          and change.organisation_id = accreditation.organisation_id
          and (named.name, named.acronym, named.country_code)
            is not distinct from (change.name, change.acronym, change.country_code)
      end
      and not exists (
        select from accredited_name as later
        where later.accreditation_id = named.accreditation_id and later.effective_at > named.effective_at
      )
    ) is not true
  ) then
    raise exception 'an accreditation has the name of its grant, or one that was confirmed'
      using errcode = 'check_violation', constraint = 'accredited_name_is_granted_or_confirmed';
  end if;
  return null;
end $$;

create trigger guard_accredited_name after insert on accredited_name
referencing new table as named for each statement execute function guard_accredited_name();

create trigger guard_isolation before insert on accredited_name
for each statement execute function guard_isolation();

create trigger keep_accreditations before update or delete or truncate on accredited_name
for each statement execute function keep_accreditations();

-- It was granted under the name with which it was sent: lists know that one.
create function keep_names_of_accredited() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update application_standing as kept set name = named.name
  from newly as named
  join accreditation on accreditation.id = named.accreditation_id
  where named.name_change_id is not null and kept.application_id = accreditation.application_id;
  return null;
end $$;

create trigger keep_names after insert on accredited_name
referencing new table as newly for each statement execute function keep_names_of_accredited();

create function guard_name_change() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.outcome is not null then
      raise exception 'a change of name is asked for before it is answered'
        using errcode = 'check_violation', constraint = 'name_change_is_decided_once';
    end if;
    return new;
  end if;
  if old.outcome is not null or new.outcome is null
    or (new.id, new.organisation_id, new.requested_at, new.requested_by, new.ground, new.name, new.acronym, new.country_code)
      is distinct from
      (old.id, old.organisation_id, old.requested_at, old.requested_by, old.ground, old.name, old.acronym, old.country_code)
  then
    raise exception 'a change of name is answered once, as it was asked for'
      using errcode = 'check_violation', constraint = 'name_change_is_decided_once';
  end if;
  return new;
end $$;

create trigger guard_name_change before insert or update on name_change
for each row execute function guard_name_change();

create trigger guard_isolation before insert or update on name_change
for each statement execute function guard_isolation();

create trigger keep_accreditations before delete or truncate on accreditation_withdrawal
for each statement execute function keep_accreditations();

create trigger keep_accreditations before delete or truncate on name_change
for each statement execute function keep_accreditations();

create trigger guard_stamps_of_new after insert on name_change
for each row when (is_off_the_clock(new.requested_at))
execute function guard_stamps('requested_at');

create trigger guard_stamps_of_changed after update on name_change
for each row when (new.decided_at is distinct from old.decided_at and is_off_the_clock(new.decided_at))
execute function guard_stamps('decided_at');

create trigger keep_standings_of_new after insert on accreditation
referencing new table as newly for each statement execute function void_standings_of_named();

-- What is kept until the end of its last day, and has a later or an earlier one that is not over, is kept until the end of that: thousands follow a session that moves.
-- What is kept is asked of the row that is written: whoever recorded something about it a moment before has made it void.
create function void_standings_of_moved() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  clock constant timestamptz := portal_now();
begin
  update application_standing as kept
  set next_instant = case
    when kept.next_instant = changed.kept_until and changed.keeps_until > clock then changed.keeps_until else '-infinity' end
  from (
    select newly.application_id, keeps_until,
      (formerly.valid_until_on + 1)::timestamp at time zone process.zone - interval '1 millisecond' as kept_until
    from newly
    left join formerly on formerly.id = newly.id and formerly.granted_at = newly.granted_at
    join process on process.id = newly.process_id
    cross join lateral (
      select (newly.valid_until_on + 1)::timestamp at time zone process.zone - interval '1 millisecond' as keeps_until
    ) as day
  ) as changed
  where kept.application_id = changed.application_id;
  return null;
end $$;

create trigger keep_standings_of_changed after update on accreditation
referencing old table as formerly new table as newly for each statement execute function void_standings_of_moved();

create function void_standings_of_accredited() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform void_standings(array(
    select application_id from accreditation where id in (select accreditation_id from newly)));
  return null;
end $$;

create trigger keep_standings after insert on accreditation_change
referencing new table as newly for each statement execute function void_standings_of_accredited();

create function due_accreditations(at timestamptz) returns table (
  application_id uuid, organisation_id uuid, process_id uuid, modalities_decision_id uuid,
  no_objection_period_id uuid, route text, granted_at timestamptz, valid_until_on date
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  -- Materialized: the decision is asked once for each period, and not for each of its thousands of applications.
  -- "not in": hashed once whatever the statistics say, where "not exists" may look row by row.
  with due as materialized (
    select period.id, process_id, modalities_decision_id, closes_at, scope.ends_on as valid_until_on
    from no_objection_period as period
    join process on process.id = period.process_id
    cross join lateral (select accreditation_valid_until(call_id) as ends_on) as scope
    where lapsed_at is null
      and closes_at + settlement_margin() <= least(at, (select portal_now() + interval '5 seconds'))
      and modalities_in_force(modalities_decision_id, closes_at)
      and ((closes_at at time zone process.zone)::date <= scope.ends_on) is not false
  ), stages as materialized (
    select decision.id, stage.*
    from (select distinct modalities_decision_id as id from due) as decision
    cross join lateral stages_of(decision.id) as stage
  ), open_ended as materialized (
    -- Where silence in the period accredits: nothing comes after it for those to whom nobody objected.
    select id, class, key from stages as silence
    where stage ->> 'kind' = 'window' and leads_to(stage, 'silent') in ('next', 'accredited') and not exists (
      select from stages as later
      where later.id = silence.id and later.class = silence.class and later.place > silence.place
        and later.holds and later.stage ->> 'of' = 'all'
    )
  )
  select application.id, application.organisation_id, due.process_id, due.modalities_decision_id,
    due.id, application.route, due.closes_at, due.valid_until_on
  from due
  join application on application.no_objection_period_id = due.id and application.state = 'circulated'
  join item_in_window as item on item.application_id = application.id and item.no_objection_period_id = due.id
  join open_ended on open_ended.id = due.modalities_decision_id and open_ended.class = item.class and open_ended.key = item.stage
  left join (
    -- What a hold keeps open has no outcome yet; of the others these have spoken.
    select said.application_id,
      bool_or(said.kind = 'hold' and least(said.limit_at, said.ended_at) > due.closes_at)
        or count(*) filter (where said.kind = 'objection' and said.ended_at is null
          or said.kind = 'hold' and said.ended_at is null and said.stage #>> '{hold,then}' = 'objection')
          >= (said.stage ->> 'threshold')::integer as answered
    from spoken(array(select id from due)) as said join due on due.id = said.period
    group by said.application_id, said.stage
  ) as heard on heard.application_id = application.id
  where heard.answered is not true
    and application.id not in (
      select application_id from accreditation where no_objection_period_id in (select id from due)
    )
$$;
comment on function due_accreditations(timestamptz) is
  'What time has already granted and no job has put on record yet; nobody knows what it will grant. Time decides, jobs record.';

-- After a period time answers still: a hold ends, a consultation is over, too few are left of those who objected.
create function due_outcomes(at timestamptz) returns table (period uuid, application_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with clock as materialized (
    select least(at, portal_now() + interval '5 seconds') as now
  ), speaking as materialized (
    select distinct period.id from no_objection_period as period
    join objection as voice on voice.no_objection_period_id = period.id
    where period.lapsed_at is not null and (voice.kind = 'hold' or voice.withdrawn_at > period.closes_at)
  ), said as materialized (
    select * from spoken(array(select id from speaking))
  ), waiting as (
    select period.id as period, application.id as application_id, greatest(period.closes_at, held.until) as since
    from (
      select said.period, said.application_id, max(least(said.limit_at, said.ended_at)) as until
      from said where kind = 'hold' group by said.period, said.application_id
    ) as held
    join application on application.id = held.application_id and application.state = 'circulated'
      and application.no_objection_period_id = held.period
    join no_objection_period as period on period.id = application.no_objection_period_id and period.lapsed_at is not null
    where not exists (
      select from step where step.application_id = application.id and step.outcome in ('silent', 'objected')
        and step.no_objection_period_id = held.period
    )
    union all
    select consultation.no_objection_period_id, consultation.application_id, consultation.closes_at
    from consultation
    join application on application.id = consultation.application_id and application.state = 'circulated'
    where not exists (
      select from step where step.application_id = consultation.application_id
        and (step.stage = consultation.stage
          or step.outcome = 'silent' and step.no_objection_period_id = consultation.no_objection_period_id)
    )
    union all
    select said.period, said.application_id, '-infinity'
    from said
    join lateral (
      select outcome from step where step.application_id = said.application_id order by n desc limit 1
    ) as last on last.outcome in ('objected', 'deferred')
    join lateral (
      select step.at from step
      where step.application_id = said.application_id and step.outcome = 'objected' and step.no_objection_period_id = said.period
      order by n desc limit 1
    ) as objected on true
    where said.stage ->> 'withdrawal' = 'until-decided' and leads_to(said.stage, 'objected') = 'next'
      and (said.kind = 'objection' or said.stage #>> '{hold,then}' = 'objection')
      and (said.ended_at > case said.kind when 'hold' then said.limit_at else objected.at end) is not false
    group by said.period, said.application_id, said.stage
    having count(*) filter (where said.ended_at is null) < (said.stage ->> 'threshold')::integer
      and count(*) >= (said.stage ->> 'threshold')::integer
  )
  select distinct waiting.period, waiting.application_id
  from waiting
  cross join clock
  join application on application.id = waiting.application_id
  join call_for_applications as call on call.id = application.call_id
  join process on process.id = call.process_id
  where waiting.since + settlement_margin() <= clock.now
    and (accreditation_valid_until(call.id) >= (greatest(waiting.since, application.circulated_at) at time zone process.zone)::date)
      is not false
$$;
comment on function due_outcomes(timestamptz) is
  'What time has answered after a period and no job has put on record yet; nobody knows what it will be.';

-- An item that a hold keeps open, or on which those who objected are consulted, waits for its States until that is on record, or what it is for has ended.
create function is_before_the_states(at timestamptz) returns boolean language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from silence_procedure where concluded_at is null)
    or exists (select from no_objection_period where lapsed_at is null)
    or exists (
      select from application
      join call_for_applications as call on call.id = application.call_id
      join process on process.id = call.process_id
      left join lateral (
        select step.outcome from step where step.application_id = application.id order by step.n desc limit 1
      ) as last on true
      where application.state = 'circulated' and application.no_objection_period_id is not null
        and (
          not exists (
            select from step where step.application_id = application.id and step.outcome in ('silent', 'objected')
              and step.no_objection_period_id = application.no_objection_period_id)
          or last.outcome = 'objected' and exists (
            select from consultation where consultation.application_id = application.id
              and consultation.no_objection_period_id = application.no_objection_period_id)
        )
        and ((is_before_the_states.at at time zone process.zone)::date <= accreditation_valid_until(call.id)) is not false
    )
$$;
comment on function is_before_the_states(timestamptz) is
  'Whether a text, a list or something on a list waits for a word of Member States.';

-- A window that has closed need not be the end: a hold keeps its item open, the Chair consults, a body decides. What time has answered and no job has recorded
-- counts as answered; whom it has let in is told apart.
create function waiting_after_their_close(applications uuid[], at timestamptz) returns table (application_id uuid, let_in boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
  -- Nested loops are forbidden for the sake of whole lists. So that one application is not looked for in all of the others, their ids are asked of each table.
  with listed as materialized (
    select own.id, own.class, own.agreed_to, own.call_id, call.modalities_decision_id as decision, period.id as period, period.closes_at,
      last.stage, last.outcome, heard.objected
    from application as own
    join call_for_applications as call on call.id = own.call_id
    left join no_objection_period as period on period.id = own.no_objection_period_id
    left join lateral (
      select step.stage, step.outcome from step where step.application_id = own.id order by step.n desc limit 1
    ) as last on true
    left join lateral (
      -- As is_objected.
      select step.outcome in ('objected', 'maintained') as objected from step
      where step.application_id = own.id and step.outcome in ('silent', 'objected', 'withdrawn', 'maintained')
      order by step.n desc limit 1
    ) as heard on true
    where own.id = any (applications) and own.state = 'circulated'
      and own.id not in (select accreditation.application_id from accreditation where accreditation.application_id = any (applications))
  ), for_now as materialized (
    -- Materialized: the decision is asked once for each call. What its end leaves undecided waits no more.
    select call.id from (select distinct call_id as id from listed) as asked
    join call_for_applications as call on call.id = asked.id
    join process on process.id = call.process_id
    where ((waiting_after_their_close.at at time zone process.zone)::date <= accreditation_valid_until(call.id)) is not false
  ), stages as materialized (
    select decision.id as decision, stage.*
    from (select distinct decision as id from listed) as decision cross join lateral stages_of(decision.id) as stage
  ), said as materialized (
    select * from spoken(array(select distinct period from listed where period is not null), applications)
  ), closing as materialized (
    select listed.id, greatest(listed.closes_at, max(least(said.limit_at, said.ended_at)) filter (where said.kind = 'hold')) as closes_at
    from listed left join said on said.application_id = listed.id and said.period = listed.period
    group by listed.id, listed.closes_at
  ), stood as materialized (
    -- What counted as an objection at the close, when each ended after it, and whether its State maintained it.
    select listed.id, (said.stage ->> 'threshold')::integer as threshold, said.ended_at, said.maintained_at
    from listed
    join closing on closing.id = listed.id
    join said on said.application_id = listed.id and said.period = listed.period
    where case said.kind
      when 'objection' then (said.ended_at > closing.closes_at) is not false
      else said.stage #>> '{hold,then}' = 'objection' and (said.ended_at > said.limit_at) is not false end
  ), answering as materialized (
    -- At its window or in a consultation: until when, and what it comes to if it has come to anything.
    select listed.id, placed.stage, placed.place, closing.closes_at, case
        when count(stood.id) >= max(stood.threshold) then 'objected' else 'silent' end as outcome
    from listed
    join closing on closing.id = listed.id
    join item_in_window as item on item.application_id = listed.id and item.no_objection_period_id = listed.period
      and item.application_id = any (applications)
    join stages as placed on placed.decision = listed.decision and placed.class = item.class and placed.key = item.stage
    left join stood on stood.id = listed.id
    where listed.outcome = 'listed'
    group by listed.id, placed.stage, placed.place, closing.closes_at
    union all
    select listed.id, here.stage, here.place, consultation.closes_at, case
        when count(stood.id) filter (
          where (stood.ended_at > consultation.closes_at) is not false
            and (here.stage ->> 'silence' = 'maintains' or stood.maintained_at <= consultation.closes_at)
        ) >= max(stood.threshold) then 'maintained' else 'withdrawn' end
    from listed
    join consultation on consultation.application_id = listed.id and consultation.no_objection_period_id = listed.period
      and consultation.application_id = any (applications)
    join stages as here on here.decision = listed.decision and here.class = listed.class and here.key = consultation.stage
    left join stood on stood.id = listed.id
    where listed.outcome = 'objected'
    group by listed.id, here.stage, here.place, consultation.closes_at
  ), reached as (
    select listed.id, listed.decision, listed.class, listed.agreed_to, answering.id is not null as by_time,
      coalesce(answering.stage, here.stage) as stage, coalesce(answering.place, here.place) as place,
      coalesce(answering.outcome, listed.outcome) as outcome,
      case when answering.id is null then listed.objected else answering.outcome in ('objected', 'maintained') end as objected,
      coalesce(waiting_after_their_close.at < answering.closes_at + settlement_margin(), listed.outcome = 'deferred') as runs
    from listed
    left join answering on answering.id = listed.id
    left join stages as here on here.decision = listed.decision and here.class = listed.class and here.key = listed.stage
    where listed.call_id in (select id from for_now)
  ), placed as (
    select reached.id, by_time and leads_to(stage, outcome) in ('next', 'accredited') as is_earned,
      runs or stage -> outcome ->> 'class' = agreed_to or leads_to(stage, outcome) = 'next' and exists (
        select from stages as ahead
        where ahead.decision = reached.decision and ahead.class = reached.class and ahead.place > reached.place and ahead.holds
          and (ahead.stage ->> 'of' = 'all' or reached.objected)
      ) as waits
    from reached
  )
  select id, waits is not true from placed where waits or is_earned
$$;
comment on function waiting_after_their_close(uuid[], timestamptz) is
  'Of applications before the States or a body those that wait beyond the close of their window: held open, consulted on, or not decided on; until what they are for has ended. And those that time has let in since, without a record of it.';
revoke execute on function waiting_after_their_close(uuid[], timestamptz) from public;

-- By whom the rows of this chapter come about on which an accreditation rests (guard_office in people.sql).

-- Of whom the decision asks no more than that they notify, by whoever submits.
create trigger proven_office after insert on accreditation
referencing new table as newly for each statement execute function guard_office_by_application();

create constraint trigger proven_office after insert on accreditation_change deferrable initially deferred
for each row execute function guard_office('secretariat', 'chair');

create constraint trigger proven_office after insert on name_change deferrable initially deferred
for each row execute function guard_office('organisation');

create constraint trigger proven_office_of_answered after update on name_change deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office after insert on accredited_name deferrable initially deferred
for each row when (new.name_change_id is not null)
execute function guard_office('secretariat');
