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
referencing new table as newly for each statement execute function guard_stamps('recorded_at');

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
referencing new table as newly for each statement execute function guard_stamps('recorded_at');
