-- Texts, silence, and when a decision is in force.

create function guard_modalities_decision() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if (old.adopted_in_meeting_at is not null
      or exists (select from silence_procedure where modalities_decision_id = old.id))
    and (new.title, new.issuer, new.citation, new.dated_on, new.text, new.provisions)
      is distinct from (old.title, old.issuer, old.citation, old.dated_on, old.text, old.provisions)
  then
    raise exception 'a text that was put to the States does not change: propose a new version'
      using errcode = 'check_violation', constraint = 'text_under_silence_is_frozen';
  end if;
  if old.adopted_in_meeting_at is not null and new.adopted_in_meeting_at is distinct from old.adopted_in_meeting_at
    or old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at
  then
    raise exception 'an adoption or a supersession is not taken back'
      using errcode = 'check_violation', constraint = 'adoption_is_final';
  end if;
  return new;
end $$;

create trigger guard_modalities_decision before update on modalities_decision
for each row execute function guard_modalities_decision();

create function guard_silence_procedure() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare broken boolean;
begin
  if tg_op = 'INSERT' then
    perform from modalities_decision where id = new.modalities_decision_id for share;
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

create trigger guard_closing_instant before update of closes_at on silence_procedure
for each row execute function guard_closing_instant();

create trigger guard_backdating before insert on silence_procedure
for each row execute function guard_backdating('opens_at');

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

create trigger guard_backdating before insert on silence_break
for each row execute function guard_backdating('received_at');

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

create function modalities_in_force(decision uuid, at timestamptz) returns boolean language sql stable
begin atomic
  select coalesce((
    select (superseded_at is null or superseded_at > at)
      and (adopted_in_meeting_at <= at
        or exists (
          select from silence_procedure
          where modalities_decision_id = modalities_decision.id and silence_passed(silence_procedure.id, at)
        ))
    from modalities_decision where id = decision
  ), false);
end;
comment on function modalities_in_force(uuid, timestamptz) is
  'Whether a decision governed at an instant: adopted in the room or by silence, and not superseded.';
