-- For whom a transaction reads, and who acts for a mission.

-- What a transaction proves with is its own: another transaction, of this connection or any other, has another challenge.
create function reading_challenge() returns text language sql stable
return pg_backend_pid() || ' ' || extract(epoch from transaction_timestamp());
comment on function reading_challenge() is 'What the program signs, to prove for whom this transaction reads.';

-- The program writes '<words> <proof>' into a setting, which anybody can; the proof is an HMAC-SHA-256 with a key that the
-- application's login cannot read.
create function proven(setting text) returns text language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select claimed.words
  from (
    select split_part(current_setting(setting, true), ' ', 1) as words,
      split_part(current_setting(setting, true), ' ', 2) as proof
  ) as claimed, reading_key
  where claimed.proof = encode(sha256(outer_pad || sha256(inner_pad
    || convert_to(setting || ' ' || claimed.words || ' ' || reading_challenge(), 'UTF8'))), 'hex')
$$;
comment on function proven(text) is 'The words of the setting, if the program has proven them in this transaction; else null.';

-- Policies ask these as (select reading_...()), once in each statement and not for each row.
create function reading_mission() returns uuid language sql stable
return (select case when split_part(words, ':', 1) = 'mission' then split_part(words, ':', 2)::uuid end
  from proven('portal.reader') as words);
comment on function reading_mission() is 'The mission that this transaction reads for, or null.';

create function reading_chair() returns uuid language sql stable
return (select case when split_part(words, ':', 1) = 'chair' then split_part(words, ':', 2)::uuid end
  from proven('portal.reader') as words);
comment on function reading_chair() is 'The process whose Chair this transaction reads for, or null.';

create function reading_post() returns boolean language sql stable
return proven('portal.reader') is not distinct from 'post';
comment on function reading_post() is 'Whether this transaction carries letters, whatever they say.';

create function reading_person() returns uuid language sql stable
return proven('portal.person')::uuid;
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
