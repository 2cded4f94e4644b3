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
referencing new table as newly for each statement execute function guard_stamps('named_at');

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
    return new;
  end if;
  if tg_op = 'DELETE' or old.ended_at is not null or new.ended_at is null
    or new.to_at > coalesce(old.to_at, new.to_at) or old.to_at <= new.ended_at
  then
    raise exception 'a membership ends once, and only earlier than it would end by itself'
      using errcode = 'check_violation', constraint = 'membership_ends_once';
  end if;
  return new;
end $$;

create trigger guard_body_member before insert or update or delete on body_member
for each row execute function guard_body_member();

create trigger guard_stamps_of_new after insert on body_member
referencing new table as newly for each statement execute function guard_stamps('seated_at');

create trigger guard_stamps_of_changed after update on body_member
referencing old table as formerly new table as newly for each statement execute function guard_stamps('ended_at');
