-- Who acts for a mission, and for whom a transaction reads: portal.reader is 'chair:<process>', 'mission:<mission>' or 'post'.

create function reading_mission() returns uuid language sql stable
return case when split_part(current_setting('portal.reader', true), ':', 1) = 'mission'
  then split_part(current_setting('portal.reader', true), ':', 2)::uuid end;
comment on function reading_mission() is 'The mission that this transaction reads for, or null.';

create function reading_chair() returns uuid language sql stable
return case when split_part(current_setting('portal.reader', true), ':', 1) = 'chair'
  then split_part(current_setting('portal.reader', true), ':', 2)::uuid end;
comment on function reading_chair() is 'The process whose Chair this transaction reads for, or null.';

create function reading_post() returns boolean language sql stable
return current_setting('portal.reader', true) is not distinct from 'post';
comment on function reading_post() is 'Whether this transaction carries letters, whatever they say.';

create function reading_person() returns uuid language sql stable
return nullif(current_setting('portal.person', true), '')::uuid;
comment on function reading_person() is 'The person whose outcomes this transaction reads and writes, or null.';

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
    if new.accepted_at is not null then
      raise exception 'an invitation is accepted after it was sent'
        using errcode = 'check_violation', constraint = 'invitation_is_accepted_once';
    end if;
    return new;
  end if;
  if old.accepted_at is not null and (new.accepted_at, new.accepted_by) is distinct from (old.accepted_at, old.accepted_by)
  then
    raise exception 'an invitation that was accepted stays so'
      using errcode = 'check_violation', constraint = 'invitation_is_accepted_once';
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
referencing new table as newly for each statement execute function guard_stamps('invited_at');

create trigger guard_stamps_of_changed after update on invitation
referencing old table as formerly new table as newly for each statement execute function guard_stamps('accepted_at');
