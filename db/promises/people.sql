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

-- Who may object is not typed in: it follows the table of the Member States.
create function guard_mission() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
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
