-- Texts, silence, and when a decision is in force.

create function was_put_to_the_states(put uuid) returns boolean language sql stable
begin atomic
  select exists (select from silence_procedure where modalities_decision_id = put or process_text_id = put)
    or exists (
      select from adoption where (modalities_decision_id = put or process_text_id = put) and declined_at is null
    );
end;
comment on function was_put_to_the_states(uuid) is
  'Whether a text has gone under silence, or is entered as adopted: from then on it is frozen.';

create function guard_modalities_decision() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from jsonb_array_elements(new.classes) as one
    cross join jsonb_path_query(one.value, '$.track[*].* ? (@.to == "class").class') as led (key)
    join jsonb_array_elements(new.classes) as other on other.value -> 'key' = led.key
    cross join jsonb_path_query(one.value, '$.track[*].key') as before (key)
    join jsonb_path_query(other.value, '$.track[*].key') as after (key) on after.key = before.key
    where tg_op = 'INSERT' or new.classes is distinct from old.classes
  ) then
    raise exception 'an organisation that goes on in another class comes to no two stages of one key'
      using errcode = 'check_violation', constraint = 'stages_of_a_way_have_their_own_keys';
  end if;
  if tg_op = 'INSERT' then
    if new.superseded_at is not null then
      raise exception 'a text is put to the States before it is adopted'
        using errcode = 'check_violation', constraint = 'text_begins_as_a_draft';
    end if;
    return new;
  end if;
  if was_put_to_the_states(old.id)
    and (new.title, new.issuer, new.citation, new.dated_on, new.text, new.provisions, new.classes)
      is distinct from (old.title, old.issuer, old.citation, old.dated_on, old.text, old.provisions, old.classes)
  then
    raise exception 'a text that was put to the States does not change: propose a new version'
      using errcode = 'check_violation', constraint = 'text_under_silence_is_frozen';
  end if;
  if old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at then
    raise exception 'a supersession is not taken back'
      using errcode = 'check_violation', constraint = 'adoption_is_final';
  end if;
  if old.superseded_at is null and new.superseded_at is not null and (
    not exists (
      select from modalities_decision as later
      where later.process_id = new.process_id
        and (text_adopted_since(later.id, new.superseded_at), later.version)
          > (text_adopted_since(new.id, new.superseded_at), new.version)
        and modalities_in_force(later.id, new.superseded_at)
    ) or exists (
      select from call_for_applications as call
      where call.modalities_decision_id = new.id and new.superseded_at < call.closes_at + settlement_margin()
        and not exists (select from call_withdrawal where call_id = call.id)
    ) or exists (
      select from call_for_applications as call
      join application on application.call_id = call.id
      left join no_objection_period as period on period.id = application.no_objection_period_id
      where call.modalities_decision_id = new.id
        and not exists (select from accreditation where accreditation.application_id = application.id)
        and (application_waits(application.state, application.route, period.closes_at, new.superseded_at)
          or application.id in (select application_id from waiting_after_their_close(array(
            select listed.id from application as listed
            join call_for_applications as its on its.id = listed.call_id
            where its.modalities_decision_id = new.id and listed.state = 'circulated'
          ), new.superseded_at) where not let_in))
    )
  ) then
    raise exception 'a decision is superseded by one that was adopted later and is in force, when no call is open and nothing waits under it'
      using errcode = 'check_violation', constraint = 'supersession_follows_its_rule';
  end if;
  return new;
end $$;

create trigger guard_modalities_decision before insert or update on modalities_decision
for each row execute function guard_modalities_decision();

create trigger guard_isolation before insert or update on modalities_decision
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on modalities_decision
for each row when (is_off_the_clock(new.proposed_at))
execute function guard_stamps('proposed_at');

create trigger guard_stamps_of_changed after update on modalities_decision
for each row when (new.superseded_at is distinct from old.superseded_at and is_off_the_clock(new.superseded_at))
execute function guard_stamps('superseded_at');

create function guard_process_text() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and was_put_to_the_states(old.id)
    and (new.kind, new.title, new.symbol, new.dated_on, new.words)
      is distinct from (old.kind, old.title, old.symbol, old.dated_on, old.words)
  then
    raise exception 'a text that was put to the States does not change: enter another one'
      using errcode = 'check_violation', constraint = 'text_under_silence_is_frozen';
  end if;
  return new;
end $$;

create trigger guard_process_text before insert or update on process_text
for each row execute function guard_process_text();

create trigger guard_isolation before insert or update on process_text
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on process_text
for each row when (is_off_the_clock(new.entered_at))
execute function guard_stamps('entered_at');

-- A body adopts a text before anybody records it, so that its instant cannot be guarded as a stamp. It lies within the
-- mandate, on a day of its session, not before the text bears its date; two persons say so, and the audit trail.
create function guard_adoption() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.by_one_person then
      raise exception 'what one person says alone is no adoption'
        using errcode = 'check_violation', constraint = 'adoption_has_a_second_person';
    end if;
    if num_nonnulls(new.confirmed_at, new.confirmed_by, new.declined_at, new.declined_by) > 0 then
      raise exception 'an adoption is entered before it is confirmed'
        using errcode = 'check_violation', constraint = 'adoption_is_entered_before_it_is_confirmed';
    end if;
    if not exists (
      select from process join session on session.id = new.session_id
      left join modalities_decision as decision on decision.id = new.modalities_decision_id
      left join process_text on process_text.id = new.process_text_id
      where process.id = new.process_id
        and (new.decided_at at time zone process.zone)::date
          between greatest(process.begins_on, session.begins_on, decision.dated_on, process_text.dated_on)
          and least(process.ends_on, session.ends_on)
    ) then
      raise exception 'a text is adopted in its session and its mandate, and not before it bears its date'
        using errcode = 'check_violation', constraint = 'adoption_lies_within_its_mandate';
    end if;
  elsif old.confirmed_at is not null or old.declined_at is not null then
    raise exception 'an adoption is confirmed or declined once'
      using errcode = 'check_violation', constraint = 'adoption_is_final';
  end if;
  if (tg_op = 'INSERT' or new.confirmed_at is not null)
    and exists (select from session where session.id = new.session_id and session.standing = 'cancelled')
  then
    raise exception 'nothing was decided in a session that was cancelled'
      using errcode = 'check_violation', constraint = 'nothing_is_decided_in_a_cancelled_session';
  end if;
  if (tg_op = 'INSERT' and not (
      select role = 'chair' and process_id is not distinct from new.process_id from person where id = new.entered_by))
    or (new.confirmed_by is not null and not (
      select role = 'secretariat' or (role = 'chair' and process_id is not distinct from new.process_id)
      from person where id = new.confirmed_by))
  then
    raise exception 'an adoption is entered by the Chair''s office, and confirmed by it or the Secretariat'
      using errcode = 'check_violation', constraint = 'adoption_is_said_by_the_offices';
  end if;
  if new.confirmed_at is not null and exists (
    select from silence_procedure
    where (modalities_decision_id = new.modalities_decision_id or process_text_id = new.process_text_id)
      and concluded_at is null
  ) then
    raise exception 'a text under silence is not adopted meanwhile'
      using errcode = 'check_violation', constraint = 'text_under_silence_is_not_adopted_meanwhile';
  end if;
  return new;
end $$;

create trigger guard_adoption before insert or update on adoption
for each row execute function guard_adoption();

create trigger guard_isolation before insert or update on adoption
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on adoption
for each row when (is_off_the_clock(new.entered_at))
execute function guard_stamps('entered_at');

create trigger guard_stamps_of_changed after update on adoption
for each row when (
  new.confirmed_at is distinct from old.confirmed_at and is_off_the_clock(new.confirmed_at)
  or new.declined_at is distinct from old.declined_at and is_off_the_clock(new.declined_at)
)
execute function guard_stamps('confirmed_at', 'declined_at');

create function guard_adoption_on_record() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from audit_trail
    where subject_id = coalesce(new.modalities_decision_id, new.process_text_id)
      and event in ('ModalitiesAdoptedInMeeting', 'TextAdoptedInMeeting')
  ) then
    raise exception 'an adoption is in the audit trail'
      using errcode = 'check_violation', constraint = 'adoption_is_on_record';
  end if;
  return null;
end $$;

create constraint trigger proven_office_of_new after insert on adoption deferrable initially deferred
for each row execute function guard_office('chair');

create constraint trigger proven_office_of_confirmed after update on adoption deferrable initially deferred
for each row when (old.confirmed_at is null and new.confirmed_at is not null)
execute function guard_office('chair', 'secretariat');

create constraint trigger guard_adoption_on_record after update on adoption deferrable initially deferred
for each row when (old.confirmed_at is null and new.confirmed_at is not null)
execute function guard_adoption_on_record();

create function guard_silence_procedure() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare broken boolean;
begin
  if tg_op = 'INSERT' then
    perform puts_before_the_states();
    perform from modalities_decision where id = new.modalities_decision_id for share;
    perform from process_text where id = new.process_text_id for share;
    if new.opens_at < portal_now() - settlement_margin() and not (select demonstration from installation) then
      raise exception 'a silence procedure opens now or later'
        using errcode = 'check_violation', constraint = 'nothing_is_backdated';
    end if;
    -- The day is that of the process, as in an adoption. Its text is frozen from here on, and the closing instant only moves later.
    if exists (
      select from process
      left join modalities_decision as decision on decision.id = new.modalities_decision_id
      left join process_text on process_text.id = new.process_text_id
      where process.id = new.process_id
        and (new.closes_at at time zone process.zone)::date < coalesce(decision.dated_on, process_text.dated_on)
    ) then
      raise exception 'silence closes no earlier than the day whose date its text bears'
        using errcode = 'check_violation', constraint = 'silence_closes_no_earlier_than_its_text';
    end if;
    -- One State speaking made the whole text fall: it comes back as another one.
    if exists (
      select from silence_procedure as earlier
      where earlier.concluded_at is not null
        and (earlier.modalities_decision_id = new.modalities_decision_id or earlier.process_text_id = new.process_text_id)
    ) then
      raise exception 'a text is put under silence once: who revises it puts another one'
        using errcode = 'check_violation', constraint = 'text_is_under_silence_once';
    end if;
    if new.concluded_at is not null then
      raise exception 'a silence procedure begins without an outcome'
        using errcode = 'check_violation', constraint = 'silence_conclusion_follows_the_rule';
    end if;
    return new;
  end if;
  if old.concluded_at is not null then
    raise exception 'the outcome of a silence procedure is final'
      using errcode = 'check_violation', constraint = 'silence_conclusion_follows_the_rule';
  end if;
  if new.closes_at > old.closes_at and exists (select from silence_break where silence_procedure_id = new.id) then
    raise exception 'a silence that was broken is not extended'
      using errcode = 'check_violation', constraint = 'broken_silence_is_not_extended';
  end if;
  if new.concluded_at is not null then
    broken := exists (select from silence_break where silence_procedure_id = new.id);
    if (new.outcome = 'broken') <> broken
      or (new.outcome = 'passed' and new.concluded_at < new.closes_at + settlement_margin())
    then
      raise exception 'silence is broken by a State that spoke in time, and passes when its margin has gone by without one'
        using errcode = 'check_violation', constraint = 'silence_conclusion_follows_the_rule';
    end if;
  end if;
  return new;
end $$;

create trigger guard_silence_procedure before insert or update on silence_procedure
for each row execute function guard_silence_procedure();

-- By the clock where a letter of the Chair goes out at an instant that was set.
create constraint trigger proven_office_of_new after insert on silence_procedure deferrable initially deferred
for each row execute function guard_office('chair', 'clock');

create trigger guard_closing_instant before update of closes_at on silence_procedure
for each row execute function guard_closing_instant('while_open');

create trigger keep_extensions before insert or update on silence_procedure
for each row execute function guard_extensions();

create trigger guard_isolation before insert or update on silence_procedure
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on silence_procedure
for each row when (is_off_the_clock(new.announced_at))
execute function guard_stamps('announced_at');

create trigger guard_stamps_of_changed after update on silence_procedure
for each row when (new.concluded_at is distinct from old.concluded_at and is_off_the_clock(new.concluded_at))
execute function guard_stamps('concluded_at');

create function guard_silence_break() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare procedure silence_procedure;
begin
  if tg_op <> 'INSERT' then
    raise exception 'a break of silence is never changed or deleted'
      using errcode = 'check_violation', constraint = 'silence_break_is_final';
  end if;
  select * into procedure from silence_procedure where id = new.silence_procedure_id for share;
  if new.received_at < procedure.opens_at or new.received_at > procedure.closes_at or procedure.outcome = 'passed' then
    raise exception 'silence is broken while its procedure is open'
      using errcode = 'check_violation', constraint = 'silence_break_is_received_within_its_procedure';
  end if;
  if not (select member_state from mission where id = new.mission_id) then
    raise exception 'only a Member State breaks silence'
      using errcode = 'check_violation', constraint = 'only_a_member_state_breaks_silence';
  end if;
  return new;
end $$;

create trigger guard_silence_break before insert or update or delete on silence_break
for each row execute function guard_silence_break();

create trigger guard_speaker before insert on silence_break
for each row execute function guard_speaker_of_mission('person_id');

create trigger guard_isolation before insert or update on silence_break
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on silence_break
for each row when (is_off_the_clock(new.received_at))
execute function guard_stamps('received_at');

-- Who spoke is for the Chair and that State.
create policy the_rule_sees_all on silence_break to current_user using (true) with check (true);

create policy chair_and_own_mission_read on silence_break for select to portal_application using (
  mission_id = (select reading_mission())
  or silence_procedure_id in (select id from silence_procedure where process_id = (select reading_chair()))
);

create policy own_mission_speaks on silence_break for insert to portal_application
with check (mission_id = (select reading_mission()));

-- What the rule may know of breaks without knowing who: whether and when.
create function silence_passed(procedure uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((
    select closes_at + settlement_margin() <= least(at, portal_now() + interval '5 seconds')
      and not exists (select from silence_break where silence_procedure_id = silence_procedure.id)
    from silence_procedure where id = procedure
  ), false)
$$;
comment on function silence_passed(uuid, timestamptz) is
  'Whether silence had passed at an instant. Until the settlement margin has gone by nobody knows, and in the future nobody knows either.';

-- One break makes the text fall, at once and for everybody; whether others followed is for the Chair.
create function first_silence_breaks(procedures uuid[]) returns table (id uuid, silence_procedure_id uuid, received_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct on (silence_procedure_id) id, silence_procedure_id, received_at from silence_break
  where silence_procedure_id = any (procedures)
  order by silence_procedure_id, received_at, id
$$;
comment on function first_silence_breaks(uuid[]) is
  'When silences were broken first, without saying by whom, why, or whether more than one spoke: what the rule needs.';

create function text_adopted_since(put uuid, at timestamptz) returns timestamptz language sql stable
begin atomic
  select coalesce(
    (select decided_at from adoption
      where (modalities_decision_id = put or process_text_id = put) and confirmed_at <= at and decided_at <= at),
    (select closes_at from silence_procedure
      where (modalities_decision_id = put or process_text_id = put) and silence_passed(silence_procedure.id, at)
      order by closes_at limit 1)
  );
end;
comment on function text_adopted_since(uuid, timestamptz) is
  'Since when a text was adopted, as far as was known at an instant: in the room, once a second person had confirmed it, or by silence.';

create function modalities_in_force(decision uuid, at timestamptz) returns boolean language sql stable
begin atomic
  select coalesce((
    select (superseded_at is null or superseded_at > at) and text_adopted_since(modalities_decision.id, at) is not null
    from modalities_decision where id = decision
  ), false);
end;
comment on function modalities_in_force(uuid, timestamptz) is
  'Whether a decision governed at an instant: adopted in the room or by silence, and not superseded.';

-- A draft that is being entered: several people write in it, and none of them writes over what they have not seen. When it
-- was put forward or discarded, it stays as it was.
create function guard_working_draft() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (new.ended_at is not null or new.version <> 1) then
    raise exception 'a draft begins with its first version'
      using errcode = 'check_violation', constraint = 'working_draft_begins_once';
  end if;
  if tg_op = 'UPDATE' and old.ended_at is not null then
    raise exception 'a draft that was put forward or discarded does not change'
      using errcode = 'check_violation', constraint = 'working_draft_ends_once';
  end if;
  if tg_op = 'UPDATE' and new.version <> old.version + 1 then
    raise exception 'each change of a draft is counted'
      using errcode = 'check_violation', constraint = 'draft_is_not_written_over';
  end if;
  return new;
end $$;

create trigger guard_working_draft before insert or update on working_draft
for each row execute function guard_working_draft();

create function guard_working_draft_page() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare ended timestamptz;
begin
  select ended_at into ended from working_draft where id = new.working_draft_id for share;
  if ended is not null then
    raise exception 'a draft that was put forward or discarded does not change'
      using errcode = 'check_violation', constraint = 'working_draft_ends_once';
  end if;
  if (tg_op = 'INSERT' and new.version <> 1) or (tg_op = 'UPDATE' and new.version <> old.version + 1) then
    raise exception 'each change of a page is counted'
      using errcode = 'check_violation', constraint = 'draft_is_not_written_over';
  end if;
  return new;
end $$;

create trigger guard_working_draft_page before insert or update on working_draft_page
for each row execute function guard_working_draft_page();

create function guard_working_draft_comment() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.resolved_at is not null then
    raise exception 'a comment is settled once'
      using errcode = 'check_violation', constraint = 'draft_comment_is_settled_once';
  end if;
  return new;
end $$;

create trigger guard_working_draft_comment before update on working_draft_comment
for each row execute function guard_working_draft_comment();

create trigger guard_stamps_of_new after insert on working_draft
for each row when (is_off_the_clock(new.begun_at))
execute function guard_stamps('begun_at');

create trigger guard_stamps_of_changed after update on working_draft
for each row when (new.ended_at is distinct from old.ended_at and is_off_the_clock(new.ended_at))
execute function guard_stamps('ended_at');

create trigger guard_stamps_of_new after insert on working_draft_page
for each row when (is_off_the_clock(new.saved_at))
execute function guard_stamps('saved_at');

create trigger guard_stamps_of_changed after update on working_draft_page
for each row when (new.saved_at is distinct from old.saved_at and is_off_the_clock(new.saved_at))
execute function guard_stamps('saved_at');

create trigger guard_stamps_of_new after insert on working_draft_comment
for each row when (is_off_the_clock(new.written_at))
execute function guard_stamps('written_at');

create trigger guard_stamps_of_changed after update on working_draft_comment
for each row when (new.resolved_at is distinct from old.resolved_at and is_off_the_clock(new.resolved_at))
execute function guard_stamps('resolved_at');

-- By whom the rows of this chapter come about on which an accreditation rests (guard_office in people.sql).

create constraint trigger proven_office_of_new after insert on modalities_decision deferrable initially deferred
for each row execute function guard_office('chair');

-- Superseded by what comes into force: by the clock after its silence, by whoever confirms its adoption.
create constraint trigger proven_office_of_changed after update on modalities_decision deferrable initially deferred
for each row execute function guard_office('chair', 'secretariat', 'clock');

create constraint trigger proven_office after insert or update on process_text deferrable initially deferred
for each row execute function guard_office('chair');

create constraint trigger proven_office_of_changed after update on silence_procedure deferrable initially deferred
for each row execute function guard_office('chair', 'clock');

create constraint trigger proven_office_of_declined after update on adoption deferrable initially deferred
for each row when (old.declined_at is null and new.declined_at is not null)
execute function guard_office('chair', 'secretariat');
