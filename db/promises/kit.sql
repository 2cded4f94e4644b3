-- What every chapter stands on: the clock, references, closing instants, stamps.

create function portal_now() returns timestamptz language sql stable
return clock_timestamp() + coalesce((select shift_ms from demonstration_clock), 0) * interval '1 millisecond';
comment on function portal_now() is 'The portal''s clock: the machine''s, ahead by what a demonstration has moved it.';

create function settlement_margin() returns interval language sql immutable parallel safe
return interval '120 seconds';
comment on function settlement_margin() is
  'How long after a closing instant nothing is recorded, so that what was received in time is written: longer than the longest request.';

-- A default of columns stands on it: it is replaced where others are dropped.
create or replace function new_reference(prefix text) returns text language sql volatile
begin atomic
  select prefix || '-' || overlay(string_agg(
      substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(random_bytes, place) & 31) + 1, 1), '' order by place
    ) placing '-' from 5 for 0)
  from (select uuid_send(gen_random_uuid()) as random_bytes) as source,
    unnest(array[0, 1, 2, 3, 4, 5, 9, 10]) as place;
end;
comment on function new_reference(text) is
  'A short random name to read out on the telephone, for instance A-7Q4K-M2XD: no I, L, O or U.';

create function guard_demonstration_clock() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (select demonstration from installation) then
    raise exception 'the clock moves in a demonstration only'
      using errcode = 'check_violation', constraint = 'clock_moves_in_a_demonstration_only';
  end if;
  if tg_op = 'UPDATE' and new.shift_ms < old.shift_ms then
    raise exception 'the clock of a demonstration never moves back'
      using errcode = 'check_violation', constraint = 'demonstration_clock_only_moves_forward';
  end if;
  return new;
end $$;

create trigger guard_demonstration_clock before insert or update on demonstration_clock
for each row execute function guard_demonstration_clock();

-- The three kinds of period share it: the closing instant may move later, with a reason, and never earlier. Silence and
-- objections, whose closing decides something, are extended only 'while_open'.
create function guard_closing_instant() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.closes_at < old.closes_at then
    raise exception 'a closing instant only moves later'
      using errcode = 'check_violation', constraint = 'closing_instant_only_moves_later';
  end if;
  if new.closes_at > old.closes_at and coalesce(new.extension_reason, '') = '' then
    raise exception 'an extension needs a reason'
      using errcode = 'check_violation', constraint = 'extension_has_a_reason';
  end if;
  if tg_argv[0] = 'while_open' and new.closes_at > old.closes_at
    and old.closes_at < portal_now() - settlement_margin() and not (select demonstration from installation)
  then
    raise exception 'what has closed is not opened again'
      using errcode = 'check_violation', constraint = 'closing_instant_moves_while_open';
  end if;
  return new;
end $$;

create function outage_counts(cited uuid, opened timestamptz, closed timestamptz) returns boolean language sql stable
return exists (
  select from outage where id = cited and began_at <= closed and ended_at >= opened
    and not exists (select from outage_withdrawal where outage_id = outage.id)
);
comment on function outage_counts(uuid, timestamptz, timestamptz) is
  'Whether a window may be extended for the outage: it fell into it, and was not withdrawn.';

-- As everybody reads it, and not as the session that writes it does.
create function instants_say_their_offset(extension jsonb) returns boolean language sql immutable
return concat_ws(' ', extension ->> 'from', extension ->> 'to', extension ->> 'extendedAt') ~ '^(\d\S*T\S*(Z|[+-]\d\d:\d\d)( |$)){3}$';
comment on function instants_say_their_offset(jsonb) is 'Whether each instant of an extension of a window is the same one to whoever reads it.';

-- Every extension stands with its window, in a chain: from where to where, why, when, and for which outage.
create function guard_extensions() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  last jsonb := new.extensions -> -1;
begin
  if tg_op = 'INSERT' then
    if new.extensions <> '[]' or new.extension_reason is not null then
      raise exception 'a window begins as long as it was announced'
        using errcode = 'check_violation', constraint = 'extension_is_on_record';
    end if;
    return new;
  end if;
  if (new.closes_at, new.extensions, new.extension_reason) is distinct from (old.closes_at, old.extensions, old.extension_reason) and not coalesce(
    jsonb_array_length(new.extensions) = jsonb_array_length(old.extensions) + 1
    and new.extensions - -1 = old.extensions
    and instants_say_their_offset(last)
    and (last ->> 'from')::timestamptz = old.closes_at
    and (last ->> 'to')::timestamptz = new.closes_at
    and last ->> 'reason' = new.extension_reason
    and ((last ->> 'extendedAt')::timestamptz between portal_now() - settlement_margin() and portal_now() + interval '30 seconds'
      or (select demonstration from installation))
    and (not last ? 'outage' or outage_counts((last ->> 'outage')::uuid, old.opens_at, old.closes_at)), false)
  then
    raise exception 'each extension of a window is put on record with it, and stays there'
      using errcode = 'check_violation', constraint = 'extension_is_on_record';
  end if;
  return new;
end $$;

-- A silence or a period that is written with an opening long past would be over at once, and nobody would have had the
-- time to speak. Stamps are given on arrival and never chosen: outside a demonstration, which plays history, none is older
-- than the longest request can be, and none lies further ahead than the clocks of two machines may differ.
-- A trigger's condition is worked out without a call for each row, so that nothing is asked about a stamp of now. It knows the machine's clock, which is the
-- portal's wherever stamps count.
create function is_off_the_clock(given timestamptz) returns boolean language sql
return given not between clock_timestamp() - settlement_margin() and clock_timestamp() + interval '30 seconds';
comment on function is_off_the_clock(timestamptz) is 'Whether a stamp is another one than a request can have brought that arrives now.';

create function guard_stamps() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  stamp text;
  given timestamptz;
begin
  if (select demonstration from installation) then
    return null;
  end if;
  foreach stamp in array tg_argv loop
    given := to_jsonb(new) ->> stamp;
    -- What stood there before was judged when it came.
    continue when tg_op = 'UPDATE' and given is not distinct from (to_jsonb(old) ->> stamp)::timestamptz;
    if given < portal_now() - settlement_margin() then
      raise exception '% of % lies further back than its request can have taken', stamp, tg_table_name
        using errcode = 'check_violation', constraint = 'nothing_is_backdated';
    end if;
    if given > portal_now() + interval '30 seconds' then
      raise exception '% of % lies ahead of the clock', stamp, tg_table_name
        using errcode = 'check_violation', constraint = 'nothing_is_stamped_ahead_of_the_clock';
    end if;
  end loop;
  return null;
end $$;
comment on function guard_stamps() is
  'Stamps are given on arrival and never chosen: time cannot be made to have passed. Its arguments are the columns.';

-- A transaction that does not see what others have committed meanwhile would be judged by what was true when it began.
create function guard_isolation() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'what is written is judged by what others have committed'
      using errcode = 'check_violation', constraint = 'transaction_sees_what_is_committed';
  end if;
  return null;
end $$;
