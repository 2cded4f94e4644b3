-- Who comes to a session for an accredited organisation, as many as its decision lets, and until when that is known.

create function is_in_force(accreditation uuid, at timestamptz) returns boolean language sql stable
begin atomic
  select exists (
    select from accreditation as granted join process on process.id = granted.process_id
    where granted.id = is_in_force.accreditation and granted.granted_at <= is_in_force.at
      and coalesce((is_in_force.at at time zone process.zone)::date <= granted.valid_until_on, true)
      and coalesce((
        select change.kind from accreditation_change as change
        where change.accreditation_id = granted.id and change.known_at <= is_in_force.at
        order by change.known_at desc limit 1
      ), 'reinstated') = 'reinstated'
  );
end;
comment on function is_in_force(uuid, timestamptz) is
  'Whether an accreditation gives a right at an instant: granted, not over, and neither suspended nor withdrawn.';

create function acts_for_accredited(person uuid, accreditation uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from accreditation as granted join acting_person as acting on acting.organisation_id = granted.organisation_id
    where granted.id = acts_for_accredited.accreditation and acting.person_id = acts_for_accredited.person
      and acting.ended_at is null
  );
end;
comment on function acts_for_accredited(uuid, uuid) is 'Whether somebody acts for the organisation that an accreditation is of.';

-- Rows of an accreditation are written one after the other, and none while it is being suspended: the last place is given once.
create function guard_representative() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  entitlements jsonb;
  session_ends_at timestamptz;
begin
  perform from session where id = new.session_id for share;
  perform from accreditation where id = new.accreditation_id for no key update;
  select (session.ends_on + 1)::timestamp at time zone process.zone into session_ends_at
  from session join process on process.id = session.process_id where session.id = new.session_id;
  if tg_op = 'UPDATE' then
    if old.withdrawn_at is not null or new.withdrawn_at is null
      or (new.id, new.accreditation_id, new.session_id, new.name, new.functional_title, new.email, new.attends, new.replaces,
          new.nominated_at, new.nominated_by)
        is distinct from (old.id, old.accreditation_id, old.session_id, old.name, old.functional_title, old.email, old.attends,
          old.replaces, old.nominated_at, old.nominated_by)
    then
      raise exception 'a representative stays as nominated, and is withdrawn once'
        using errcode = 'check_violation', constraint = 'representative_stays_as_nominated';
    end if;
    if new.withdrawn_at >= session_ends_at then
      raise exception 'a representative is withdrawn until the session ends'
        using errcode = 'check_violation', constraint = 'representative_is_withdrawn_until_the_session_ends';
    end if;
    if not acts_for_accredited(new.withdrawn_by, new.accreditation_id) then
      raise exception 'a representative is withdrawn by who acts for the organisation'
        using errcode = 'check_violation', constraint = 'representative_is_withdrawn_by_who_acts';
    end if;
    return new;
  end if;
  if new.withdrawn_at is not null then
    raise exception 'a representative who is nominated is not withdrawn yet'
      using errcode = 'check_violation', constraint = 'representative_stays_as_nominated';
  end if;
  if new.nominated_at >= session_ends_at
    or (select standing from session where id = new.session_id) = 'cancelled'
  then
    raise exception 'a representative is nominated for a session that takes place, until it ends'
      using errcode = 'check_violation', constraint = 'representative_is_nominated_until_the_session_ends';
  end if;
  if not acts_for_accredited(new.nominated_by, new.accreditation_id) then
    raise exception 'a representative is nominated by who acts for the organisation'
      using errcode = 'check_violation', constraint = 'representative_is_nominated_by_who_acts';
  end if;
  if not is_in_force(new.accreditation_id, new.nominated_at) then
    raise exception 'nobody comes of an accreditation that is not in force'
      using errcode = 'check_violation', constraint = 'representative_is_of_an_accreditation_in_force';
  end if;
  if not exists (
    select from accreditation
    join session on session.id = new.session_id and session.process_id = accreditation.process_id
    join application on application.id = accreditation.application_id
    cross join lateral scope_of(application.call_id) as scope
    where accreditation.id = new.accreditation_id
      and case when scope.session_id is null
        then scope.begins_on <= session.ends_on and scope.ends_on >= session.begins_on
        else scope.session_id = session.id end
  ) then
    raise exception 'an accreditation sends people to the sessions for which it is good'
      using errcode = 'check_violation', constraint = 'accreditation_is_good_for_the_session';
  end if;
  select decision.provisions -> 'entitlements' into entitlements
  from accreditation join modalities_decision as decision on decision.id = accreditation.modalities_decision_id
  where accreditation.id = new.accreditation_id;
  if (entitlements ->> 'attendFormal')::boolean is not true then
    raise exception 'the decision lets no accredited organisation attend'
      using errcode = 'check_violation', constraint = 'decision_lets_representatives_attend';
  end if;
  if not (
    select cardinality(invited) = 0 or invited && array['accredited-organisations', 'all-stakeholders']
    from session where id = new.session_id
  ) then
    raise exception 'the session invites no accredited organisation'
      using errcode = 'check_violation', constraint = 'session_invites_representatives';
  end if;
  if (select (format, new.attends) in (('in-person', 'online'), ('virtual', 'in-person')) from session where id = new.session_id) then
    raise exception 'a session is attended as it is held'
      using errcode = 'check_violation', constraint = 'session_is_attended_as_it_is_held';
  end if;
  if new.replaces is not null and not exists (
    select from representative as former
    where former.id = new.replaces
      and (former.accreditation_id, former.session_id) = (new.accreditation_id, new.session_id)
      and (former.withdrawn_at, former.withdrawn_by) = (new.nominated_at, new.nominated_by)
  ) then
    raise exception 'what is said anew stands in the place of what is withdrawn with it'
      using errcode = 'check_violation', constraint = 'replaced_representative_is_withdrawn_with_it';
  end if;
  if (
    select count(*) from representative as other
    where other.accreditation_id = new.accreditation_id and other.session_id = new.session_id and other.withdrawn_at is null
  ) >= (entitlements ->> 'representatives')::integer then
    raise exception 'as many people come as the decision lets'
      using errcode = 'check_violation', constraint = 'representatives_are_as_many_as_the_decision_lets';
  end if;
  return new;
end $$;

create trigger guard_representative before insert or update on representative
for each row execute function guard_representative();

create trigger guard_isolation before insert or update on representative
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on representative
for each row when (is_off_the_clock(new.nominated_at))
execute function guard_stamps('nominated_at');

create trigger guard_stamps_of_changed after update on representative
for each row when (new.withdrawn_at is distinct from old.withdrawn_at and is_off_the_clock(new.withdrawn_at))
execute function guard_stamps('withdrawn_at');

-- Kept for twelve months after the session, so that it can be said who was let in, and no longer.
create function is_to_be_forgotten(session uuid, at timestamptz) returns boolean language sql stable
begin atomic
  select is_to_be_forgotten.at >= ((held.ends_on + 1)::timestamp + interval '12 months') at time zone process.zone
  from session as held join process on process.id = held.process_id where held.id = is_to_be_forgotten.session;
end;
comment on function is_to_be_forgotten(uuid, timestamptz) is
  'Whether a session ended so long before an instant that nobody keeps who came to it.';

create function guard_kept_representative() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not is_to_be_forgotten(old.session_id, portal_now()) then
    raise exception 'who comes to a session is kept for twelve months after it'
      using errcode = 'check_violation', constraint = 'representative_is_kept_for_twelve_months';
  end if;
  return old;
end $$;

create trigger guard_kept_representative before delete on representative
for each row execute function guard_kept_representative();

create function forget_representatives(at timestamptz) returns integer language sql security definer
set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from representative
    where session_id in (
      select id from session where is_to_be_forgotten(id, least(forget_representatives.at, portal_now()))
    )
    returning 1
  )
  select count(*)::integer from gone
$$;
comment on function forget_representatives(timestamptz) is
  'Deletes who came to sessions that ended more than twelve months ago. Answers how many were deleted.';

create policy the_rule_sees_all on representative to current_user using (true) with check (true);

create policy organisation_and_secretariat_read on representative for select to portal_application using (
  (select reading_secretariat())
  or accreditation_id in (select id from accreditation where organisation_id = (select reading_organisation()))
);

create policy organisation_nominates on representative for insert to portal_application with check (
  accreditation_id in (select id from accreditation where organisation_id = (select reading_organisation()))
);

create policy organisation_withdraws on representative for update to portal_application using (
  accreditation_id in (select id from accreditation where organisation_id = (select reading_organisation()))
);
