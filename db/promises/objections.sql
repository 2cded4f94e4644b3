-- Lists before the States, notes of objection, and who may know whose they are.

create function is_left_to_a_body(application uuid) returns boolean language sql stable
begin atomic
  select coalesce((
    select step.outcome = 'deferred' or step.outcome = 'objected' and leads_to(here.stage, step.outcome) = 'next' and exists (
      select from stages_of(call.modalities_decision_id) as body
      where body.class = here.class and body.place > here.place and body.stage ->> 'what' = 'determination'
    )
    from step
    join application as own on own.id = step.application_id
    join call_for_applications as call on call.id = own.call_id
    join stages_of(call.modalities_decision_id) as here on here.class = own.class and here.key = step.stage
    where step.application_id = application
    order by step.n desc limit 1
  ), false);
end;
comment on function is_left_to_a_body(uuid) is
  'Whether a State named it in its period, the text leaves those to a body, and the body has not decided.';

create function is_consulted_on(application uuid, at timestamptz) returns boolean language sql stable
begin atomic
  select exists (
    select from consultation
    where consultation.application_id = is_consulted_on.application and consultation.closes_at >= is_consulted_on.at
      and (
        select step.outcome from step where step.application_id = is_consulted_on.application order by step.n desc limit 1
      ) = 'objected'
  );
end;
comment on function is_consulted_on(uuid, timestamptz) is 'Whether the Chair consults at the instant those who objected to it.';

-- Transition tables have no statistics: a nested loop over a list of 10,000 would compare a hundred million pairs.
create function guard_circulated_list() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  -- Most of what is written is about no list.
  if not exists (select from newly where no_objection_period_id is not null or state = 'withdrawn') then
    return null;
  end if;
  perform from no_objection_period
  where id in (select no_objection_period_id from newly) order by id for share;
  if exists (
    select from newly
    join formerly using (id)
    join no_objection_period as period on period.id = newly.no_objection_period_id
    where formerly.no_objection_period_id is null
      and (period.circulated_count is not null or period.call_id <> newly.call_id)
  ) then
    raise exception 'the circulated list does not change'
      using errcode = 'check_violation', constraint = 'circulated_list_is_frozen';
  end if;
  if exists (
    select from newly
    join formerly using (id)
    left join no_objection_period as period on period.id = newly.no_objection_period_id
    left join held_items(array(select distinct no_objection_period_id from newly where state = 'withdrawn')) as held
      on held.application_id = newly.id and held.period = newly.no_objection_period_id
    where newly.state = 'withdrawn' and formerly.state <> 'withdrawn'
      and ((newly.withdrawn_at > greatest(period.closes_at, held.until)
          or exists (
            select from step where application_id = newly.id and outcome in ('silent', 'objected')
              and step.no_objection_period_id = newly.no_objection_period_id))
        and not is_left_to_a_body(newly.id) and not is_consulted_on(newly.id, newly.withdrawn_at)
        or exists (select from accreditation where application_id = newly.id)
        or cure_has_lapsed(newly.id, newly.withdrawn_at)
        or exists (
          select from step where application_id = newly.id and determination_id is not null and outcome in ('yes', 'no')))
  ) then
    raise exception 'what time has decided is no longer withdrawn as an application'
      using errcode = 'check_violation', constraint = 'application_is_withdrawn_before_it_is_decided';
  end if;
  return null;
end $$;

create trigger guard_circulated_list after update on application
referencing old table as formerly new table as newly
for each statement execute function guard_circulated_list();

-- The hash of a list covers names: they stay what they were when it went out, whatever the organisation is called later.
create function guard_circulated_names() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  if exists (
    select from listed
    left join application on application.id = listed.application_id
    left join no_objection_period as period on period.id = application.no_objection_period_id
    where (application.state = 'circulated' and period.circulated_count is null
      and listed.period_id is not distinct from application.no_objection_period_id) is not true
  ) then
    raise exception 'a name is put on a list when it goes out'
      using errcode = 'check_violation', constraint = 'circulated_list_is_frozen';
  end if;
  if exists (
    with goes_with as materialized (
      select distinct on (application_id) * from submitted_organisation
      where taken_over and application_id in (select application_id from listed)
      order by application_id, frozen_at desc
    )
    select from listed
    left join goes_with using (application_id)
    where (listed.name, listed.acronym, listed.country_code, listed.website, listed.founded_year, listed.legal_status)
      is distinct from (goes_with.name, goes_with.acronym, goes_with.country_code, goes_with.website,
        goes_with.founded_year, goes_with.legal_status)
  ) then
    raise exception 'an organisation is put to the States as the record that goes with its application says'
      using errcode = 'check_violation', constraint = 'list_shows_the_record';
  end if;
  perform from organisation
  where id in (select organisation_id from application join listed on listed.application_id = application.id)
  order by id for share;
  if exists (
    with looked_at as materialized (
      select distinct on (application_id) * from submitted_organisation
      where application_id in (select application_id from listed)
      order by application_id, frozen_at desc
    )
    select from listed
    join application on application.id = listed.application_id
    join organisation on organisation.id = application.organisation_id
    left join looked_at on looked_at.application_id = listed.application_id
    where (organisation.name, organisation.acronym, organisation.country_code, organisation.address, organisation.website,
        organisation.founded_year, organisation.legal_status)
      is distinct from (looked_at.name, looked_at.acronym, looked_at.country_code, looked_at.address, looked_at.website,
        looked_at.founded_year, looked_at.legal_status)
  ) then
    raise exception 'a list goes out when an officer has looked at each record that changed after it was sent'
      using errcode = 'check_violation', constraint = 'changed_record_is_looked_at_before_the_list';
  end if;
  return null;
end $$;

create trigger guard_circulated_names after insert on circulated_organisation
referencing new table as listed for each statement execute function guard_circulated_names();

create function keep_circulated_names() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'the circulated list does not change'
    using errcode = 'check_violation', constraint = 'circulated_list_is_frozen';
end $$;

create trigger keep_circulated_names before update or delete or truncate on circulated_organisation
for each statement execute function keep_circulated_names();

create function guard_period_is_sealed() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  ends record;
begin
  if (select circulated_count from no_objection_period where id = new.id) is distinct from (
    select case when count(*) = count(listed.application_id) then count(*)::integer else -1 end
    from application
    left join circulated_organisation as listed on listed.application_id = application.id
    where no_objection_period_id = new.id
  ) or not exists (
    select from sealed_list
    join no_objection_period as period on period.id = sealed_list.no_objection_period_id
    where sealed_list.kind = 'proposed' and period.id = new.id
      and (sealed_list.hash, sealed_list.count) is not distinct from (period.list_hash, period.circulated_count)
  ) then
    raise exception 'a period goes out with its list counted, named and sealed'
      using errcode = 'check_violation', constraint = 'period_is_sealed_with_its_list';
  end if;
  select bool_or(period.closes_at < earliest_close(silence.stage, period.opens_at, said.zone)) as is_short,
    bool_or(period.extensions = '[]' and not closes_at_its_hour(silence.stage, period.closes_at, said.zone)) as is_otherwise
  into ends
  from no_objection_period as period
  join item_in_window as item on item.no_objection_period_id = period.id
  join modalities_decision as decision on decision.id = period.modalities_decision_id
  cross join lateral (select decision.provisions #>> '{circulation,zone}' as zone) as said
  join stages_of(decision.id) as silence on silence.class = item.class and silence.key = item.stage
  where period.id = new.id;
  if ends.is_short then
    raise exception 'a period is as long as the window of each on its list'
      using errcode = 'check_violation', constraint = 'period_is_as_long_as_decided';
  end if;
  if ends.is_otherwise then
    raise exception 'a period ends at the hour that the decision names'
      using errcode = 'check_violation', constraint = 'period_ends_at_its_hour';
  end if;
  return null;
end $$;

create constraint trigger guard_period_is_sealed after insert on no_objection_period
deferrable initially deferred for each row execute function guard_period_is_sealed();

create function guard_no_objection_period() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  if tg_op = 'INSERT' then
    perform puts_before_the_states();
    if new.lapsed_at is not null or new.extensions <> '[]' or new.extension_reason is not null then
      raise exception 'a period begins open and as long as it was announced'
        using errcode = 'check_violation', constraint = 'period_begins_open';
    end if;
    if new.opens_at < portal_now() - settlement_margin() and not (select demonstration from installation) then
      raise exception 'a period opens when its list goes out, or later'
        using errcode = 'check_violation', constraint = 'nothing_is_backdated';
    end if;
    -- No window of its decision is shorter; how long that of each on the list is, is asked when the list is there.
    if new.closes_at < (
      select min(earliest_close(silence.stage, new.opens_at, decision.provisions #>> '{circulation,zone}'))
      from modalities_decision as decision cross join stages_of(decision.id) as silence
      where decision.id = new.modalities_decision_id and silence.stage ->> 'kind' = 'window'
    ) then
      raise exception 'a period is as long as the decision says'
        using errcode = 'check_violation', constraint = 'period_is_as_long_as_decided';
    end if;
    return new;
  end if;
  if old.lapsed_at is not null then
    raise exception 'what a period has decided is final'
      using errcode = 'check_violation', constraint = 'lapse_is_final';
  end if;
  if old.circulated_count is not null
    and (new.list_hash, new.circulated_count) is distinct from (old.list_hash, old.circulated_count)
  then
    raise exception 'the circulated list does not change'
      using errcode = 'check_violation', constraint = 'circulated_list_is_frozen';
  end if;
  if new.lapsed_at > portal_now() + interval '5 seconds' then
    raise exception 'a lapse is not recorded ahead of the clock'
      using errcode = 'check_violation', constraint = 'lapse_follows_settlement_margin';
  end if;
  if new.lapsed_at is not null and (
    new.accredited_count <> (select count(*) from accreditation where no_objection_period_id = new.id)
    or new.accredited_count + new.not_accredited_count <> (
      select count(*) from application
      where no_objection_period_id = new.id and state = 'circulated' and exists (
        select from step where step.application_id = application.id and step.outcome in ('silent', 'objected')
          and step.no_objection_period_id = new.id
      )
    )
    -- All but those that a hold keeps open: each of them has its outcome when it closes.
    or exists (
      select from application
      left join held_items(array[new.id]) as held on held.application_id = application.id
      where no_objection_period_id = new.id and state = 'circulated' and not exists (
        select from step where step.application_id = application.id and step.outcome in ('silent', 'objected')
          and step.no_objection_period_id = new.id
      ) and (held.until + settlement_margin() > new.lapsed_at) is not true
    )
    -- Where nothing comes after the silence in which nobody objected, it has accredited.
    or exists (
      select from application
      join step on step.application_id = application.id and step.outcome = 'silent' and step.no_objection_period_id = new.id
      left join accreditation on accreditation.application_id = application.id
      where application.no_objection_period_id = new.id and application.state = 'circulated' and accreditation.id is null
        and (application.class, step.stage) in (
          select silence.class, silence.key from stages_of(new.modalities_decision_id) as silence
          where silence.stage ->> 'kind' = 'window' and leads_to(silence.stage, 'silent') in ('next', 'accredited')
            and not exists (
              select from stages_of(new.modalities_decision_id) as later
              where later.class = silence.class and later.place > silence.place and later.holds
                and later.stage ->> 'of' = 'all'
            )
        )
    )
  ) then
    raise exception 'a lapse records the outcome of every application of its list'
      using errcode = 'check_violation', constraint = 'lapse_records_every_outcome';
  end if;
  return new;
end $$;

create trigger guard_no_objection_period before insert or update on no_objection_period
for each row execute function guard_no_objection_period();

create function guard_final_list() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  -- From a list on which silence leads everybody on, nobody can be accredited yet.
  if not exists (select from sealed_list where no_objection_period_id = new.id and kind = 'final') and (
    exists (select from accreditation where no_objection_period_id = new.id)
    or exists (
      select from item_in_window as item
      join stages_of(new.modalities_decision_id) as here on here.class = item.class and here.key = item.stage
      where item.no_objection_period_id = new.id and leads_to(here.stage, 'silent') in ('next', 'accredited')
        and (leads_to(here.stage, 'silent') = 'accredited' or not exists (
          select from stages_of(new.modalities_decision_id) as later
          where later.class = here.class and later.place > here.place and later.holds and later.stage ->> 'of' = 'all'
        ))
    )
  ) then
    raise exception 'what a period has decided is sealed as its final list'
      using errcode = 'check_violation', constraint = 'lapse_seals_its_final_list';
  end if;
  return null;
end $$;

create constraint trigger proven_office after insert on no_objection_period deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger guard_final_list after update of lapsed_at on no_objection_period
deferrable initially deferred for each row when (old.lapsed_at is null and new.lapsed_at is not null)
execute function guard_final_list();

create function is_of_the_list(list uuid, proposed uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from sealed_list
    left join determination on determination.id = sealed_list.determination_id
    where sealed_list.id = list and (
      sealed_list.id = proposed
      or determination.list_id = proposed
      or sealed_list.by_default_on = proposed
      or sealed_list.kind = 'final' and sealed_list.no_objection_period_id = (
        select before.no_objection_period_id from sealed_list as before where before.id = proposed)
    )
  );
end;
comment on function is_of_the_list(uuid, uuid) is
  'Whether a list is the proposed one, or a final one of those who stand on it: of its period, or of what a body decided or had not in time.';

-- A list is sealed under the next number of its call, after the list before, by the dates that the session has today.
create function guard_sealed_list() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from call_for_applications where id = new.call_id for no key update;
  if new.number <> (select coalesce(max(number), 0) + 1 from sealed_list where call_id = new.call_id) then
    raise exception 'the lists of a call are numbered as they are sealed'
      using errcode = 'check_violation', constraint = 'lists_of_a_call_are_numbered';
  end if;
  if new.follows is distinct from (
    select id from sealed_list
    where (new.kind = 'final' and new.no_objection_period_id is not null and call_id = new.call_id
        and is_of_the_list(id, (
          select proposed.id from sealed_list as proposed
          where proposed.no_objection_period_id = new.no_objection_period_id and proposed.kind = 'proposed')))
      or (new.kind = 'information' and call_id = new.call_id and kind = 'information')
      or (new.determination_id is not null and is_of_the_list(id, (
        select list_id from determination where determination.id = new.determination_id)))
      or (new.by_default_on is not null and is_of_the_list(id, new.by_default_on))
    order by number desc limit 1
  ) then
    raise exception 'a list names the list before'
      using errcode = 'check_violation', constraint = 'sealed_list_follows_the_list_before';
  end if;
  if not exists (
    select from call_for_applications as call
    join session on session.id = call.session_id
    where call.id = new.call_id and (session.begins_on, session.ends_on) = (new.session_begins_on, new.session_ends_on)
  ) or new.no_objection_period_id is not null and not exists (
    select from no_objection_period where id = new.no_objection_period_id and call_id = new.call_id
  ) then
    raise exception 'a list is sealed by the dates of its day, in the call of its period'
      using errcode = 'check_violation', constraint = 'sealed_list_has_the_dates_of_its_day';
  end if;
  return new;
end $$;

create trigger guard_sealed_list before insert on sealed_list for each row execute function guard_sealed_list();

create trigger guard_isolation before insert on sealed_list
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on sealed_list
for each row when (is_off_the_clock(new.sealed_at))
execute function guard_stamps('sealed_at');

create function withdrawn_accreditations() returns setof uuid language sql stable
begin atomic
  select change.accreditation_id from accreditation_change as change
  where change.kind = 'withdrawn' and not exists (
    select from accreditation_change as later
    where later.accreditation_id = change.accreditation_id and later.known_at > change.known_at
  );
end;
comment on function withdrawn_accreditations() is 'Which accreditations were withdrawn last, whatever was done with them before.';

create function belongs_on_list(list uuid) returns table (application_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select application.id
  from sealed_list
  join application on application.no_objection_period_id = sealed_list.no_objection_period_id
  where sealed_list.id = list and sealed_list.kind = 'proposed'
  union all
  select application.id
  from sealed_list
  join application on application.call_id = sealed_list.call_id and application.circulated_at = sealed_list.sealed_at
  where sealed_list.id = list and sealed_list.kind = 'proposed' and sealed_list.no_objection_period_id is null
    and application.no_objection_period_id is null
  union all
  select accreditation.application_id
  from sealed_list
  join determination on determination.id = sealed_list.determination_id
  join sealed_list_item as before on before.list_id = determination.list_id
  join accreditation on accreditation.application_id = before.application_id
  where sealed_list.id = list and sealed_list.kind = 'final' and accreditation.id not in (select withdrawn_accreditations())
  union all
  select accreditation.application_id
  from sealed_list
  join sealed_list_item as before on before.list_id = sealed_list.by_default_on
  join accreditation on accreditation.application_id = before.application_id
  where sealed_list.id = list and sealed_list.kind = 'final' and accreditation.id not in (select withdrawn_accreditations())
  union all
  select accreditation.application_id
  from sealed_list
  join accreditation on accreditation.no_objection_period_id = sealed_list.no_objection_period_id
  join no_objection_period as period on period.id = sealed_list.no_objection_period_id
  where sealed_list.id = list and sealed_list.kind = 'final' and period.lapsed_at is not null
    and accreditation.id not in (select withdrawn_accreditations())
  union all
  select application.id
  from sealed_list
  join application on application.call_id = sealed_list.call_id
  join accreditation on accreditation.application_id = application.id
  where sealed_list.id = list and sealed_list.kind = 'information'
    and application.route = 'notify-and-list' and application.state = 'cleared'
    and application.received_at <= taken_up_to(sealed_list.call_id, sealed_list.sealed_at)
$$;
comment on function belongs_on_list(uuid) is
  'Whom a list names when it is sealed: those before the States or a body, those whom it has accredited, or those whose status was verified.';

-- At the end of the transaction, when all that belongs to it is written.
create function guard_sealed_list_is_complete() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  if new.count <> (select count(*) from sealed_list_item where list_id = new.id)
    or exists (
      select from belongs_on_list(new.id) as belonging
      full join (select application_id from sealed_list_item where list_id = new.id) as item using (application_id)
      where belonging.application_id is null or item.application_id is null
    )
    or new.kind = 'final' and new.no_objection_period_id is not null and not exists (
      select from no_objection_period where id = new.no_objection_period_id and lapsed_at is not null
    )
    or new.by_default_on is not null and not exists (
      select from sealed_list as before
      join sealed_list_item as item on item.list_id = before.id
      join step on step.application_id = item.application_id and step.outcome = 'by-default' and step.known_at = new.sealed_at
      where before.id = new.by_default_on and before.kind = 'proposed' and before.no_objection_period_id is null
    )
    or new.determination_id is not null and not exists (
      select from determination where id = new.determination_id and call_id = new.call_id and confirmed_at is not null
    )
  then
    raise exception 'a sealed list names everybody who belongs on it, and nobody else'
      using errcode = 'check_violation', constraint = 'sealed_list_is_complete';
  end if;
  if new.kind = 'final' and new.determination_id is null and exists (
    select from sealed_list as before where before.id = new.follows and before.kind = 'final'
  ) and not exists (
    select from sealed_list_item as item where item.list_id = new.id and not exists (
      select from sealed_list_item as before where before.list_id = new.follows and before.application_id = item.application_id
    )
  ) then
    raise exception 'a further final list names somebody whom no final list before named'
      using errcode = 'check_violation', constraint = 'further_final_list_adds_somebody';
  end if;
  return null;
end $$;

create constraint trigger guard_sealed_list_is_complete after insert on sealed_list
deferrable initially deferred for each row execute function guard_sealed_list_is_complete();

-- All its names come at once: the hash and the count are theirs. A name is what goes with the application, or what a corrigendum has made of it.
create function guard_sealed_names() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  if exists (
    select from sealed_list
    join lateral (
      select count(*) as count, encode(sha256(convert_to(
        string_agg(reference || e'\t' || name || e'\n', '' order by reference collate "C"), 'UTF8')), 'hex') as hash
      from sealed_list_item where list_id = sealed_list.id
    ) as of_names on true
    where sealed_list.id in (select list_id from listed)
      and (sealed_list.count, sealed_list.hash) is distinct from (of_names.count, of_names.hash)
  ) then
    raise exception 'a sealed list has the count and the hash of its names, and they do not change'
      using errcode = 'check_violation', constraint = 'sealed_list_has_the_hash_of_its_names';
  end if;
  if exists (
    with goes_with as materialized (
      select distinct on (application_id) * from submitted_organisation
      where taken_over and application_id in (select application_id from listed)
      order by application_id, frozen_at desc
    ), corrected as materialized (
      select distinct on (application_id) * from corrigendum
      where application_id in (select application_id from listed)
      order by application_id, corrected_at desc, number desc
    )
    select from listed
    join application on application.id = listed.application_id
    left join goes_with on goes_with.application_id = listed.application_id
    left join corrected on corrected.application_id = listed.application_id
    where (listed.reference, listed.class, listed.category)
        is distinct from (application.reference, application.class, application.category)
      or (listed.name, listed.acronym, listed.country_code) is distinct from (
        coalesce(corrected.name, goes_with.name),
        case when corrected.id is null then goes_with.acronym else corrected.acronym end,
        coalesce(corrected.country_code, goes_with.country_code))
  ) then
    raise exception 'a sealed list names each organisation as the record that goes with its application does'
      using errcode = 'check_violation', constraint = 'sealed_list_shows_the_record';
  end if;
  return null;
end $$;

create trigger guard_sealed_names after insert on sealed_list_item
referencing new table as listed for each statement execute function guard_sealed_names();

create function guard_corrigendum() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from call_for_applications where id = (select call_id from sealed_list where id = new.list_id) for no key update;
  if new.number <> (select coalesce(max(number), 0) + 1 from corrigendum where list_id = new.list_id) then
    raise exception 'the corrigenda of a list are numbered as they are made'
      using errcode = 'check_violation', constraint = 'corrigenda_of_a_list_are_numbered';
  end if;
  if exists (
    select from (
      select name, acronym, country_code from corrigendum where id = new.corrects
      union all
      select name, acronym, country_code from sealed_list_item
      where new.corrects is null and list_id = new.list_id and application_id = new.application_id
    ) as formerly
    where (formerly.name, formerly.acronym, formerly.country_code)
      is not distinct from (new.name, new.acronym, new.country_code)
  ) then
    raise exception 'a corrigendum puts something right'
      using errcode = 'check_violation', constraint = 'corrigendum_puts_something_right';
  end if;
  return new;
end $$;

create trigger guard_corrigendum before insert on corrigendum for each row execute function guard_corrigendum();

create trigger guard_isolation before insert on corrigendum
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on corrigendum
for each row when (is_off_the_clock(new.corrected_at))
execute function guard_stamps('corrected_at');

create function keep_sealed_lists() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'what is sealed does not change: what is wrong on it is said in a corrigendum'
    using errcode = 'check_violation', constraint = 'sealed_list_never_changes';
end $$;

create trigger keep_sealed_lists before update or delete or truncate on sealed_list
for each statement execute function keep_sealed_lists();

create trigger keep_sealed_lists before update or delete or truncate on sealed_list_item
for each statement execute function keep_sealed_lists();

create trigger keep_sealed_lists before update or delete or truncate on corrigendum
for each statement execute function keep_sealed_lists();

create trigger guard_closing_instant before update of closes_at on no_objection_period
for each row execute function guard_closing_instant('while_open');

create trigger keep_extensions before update on no_objection_period
for each row execute function guard_extensions();

create trigger guard_isolation before insert or update on no_objection_period
for each statement execute function guard_isolation();

create trigger guard_stamps_of_changed after update on no_objection_period
for each row when (new.lapsed_at is distinct from old.lapsed_at and is_off_the_clock(new.lapsed_at))
execute function guard_stamps('lapsed_at');

create trigger guard_stamps_of_new after insert on objection_note
for each row when (is_off_the_clock(new.received_at))
execute function guard_stamps('received_at');

create trigger guard_speaker before insert on objection_note
for each row execute function guard_speaker_of_mission('person_id');

create trigger guard_speaker before update on objection
for each row when (new.withdrawn_by is distinct from old.withdrawn_by) execute function guard_speaker_of_mission('withdrawn_by');

create trigger guard_speaker_who_maintains before update on objection
for each row when (new.maintained_by is distinct from old.maintained_by) execute function guard_speaker_of_mission('maintained_by');

create trigger guard_isolation before insert or update on objection
for each statement execute function guard_isolation();

create trigger guard_stamps_of_changed after update on objection
for each row when (
  new.withdrawn_at is distinct from old.withdrawn_at and is_off_the_clock(new.withdrawn_at)
  or new.maintained_at is distinct from old.maintained_at and is_off_the_clock(new.maintained_at)
)
execute function guard_stamps('withdrawn_at', 'maintained_at');

create trigger guard_stamps_of_new after insert on objection_disclosure
for each row when (is_off_the_clock(new.disclosed_at))
execute function guard_stamps('disclosed_at');

create function window_of(period uuid, application uuid) returns jsonb language sql stable
begin atomic
  select silence.stage
  from item_in_window as item
  join no_objection_period as opened on opened.id = item.no_objection_period_id
  join stages_of(opened.modalities_decision_id) as silence on silence.class = item.class and silence.key = item.stage
  where item.no_objection_period_id = window_of.period and item.application_id = window_of.application;
end;
comment on function window_of(uuid, uuid) is 'The window of its track at which an application is in a period.';

create function keep_items_in_windows() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'in which window an application was put to the States is never changed'
    using errcode = 'check_violation', constraint = 'item_in_window_is_never_rewritten';
end $$;

create trigger keep_items_in_windows before update or delete or truncate on item_in_window
for each statement execute function keep_items_in_windows();

-- A State leaves a body when its seat ends. What it said stands, but a hold, which ends with it: not before its end was entered, or what others were
-- told they could still say would have been said too late.
create function left_at(period uuid, body text, mission uuid, spoke_at timestamptz) returns timestamptz language sql stable
begin atomic
  select greatest(member.to_at, member.ended_at) from no_objection_period
  join body as named on named.process_id = no_objection_period.process_id and named.slug = left_at.body
  join body_member as member on member.body_id = named.id and member.mission_id = left_at.mission
  where no_objection_period.id = left_at.period and member.from_at <= left_at.spoke_at
    and (greatest(member.to_at, member.ended_at) > left_at.spoke_at) is not false
  order by (member.to_at > left_at.spoke_at) is not false desc, member.from_at desc limit 1;
end;
comment on function left_at(uuid, text, uuid, timestamptz) is
  'When the State that spoke then leaves the body, if that is known.';

-- What keeps an item open beyond its close ends after whatever was said meanwhile, as it was told to whoever said it. Who speaks about it waits for this lock,
-- or is waited for.
create function check_nothing_was_said_since(items uuid[], periods uuid[], ends_at timestamptz) returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from application where id = any (items) order by id for update;
  if exists (
    select from objection join no_objection_period as period on period.id = objection.no_objection_period_id
    where objection.application_id = any (items) and period.id = any (periods)
      and objection.received_at > greatest(ends_at, period.closes_at)
  ) then
    raise exception 'a hold ends after what was said while it kept its item open'
      using errcode = 'check_violation', constraint = 'hold_ends_after_what_it_let_be_said';
  end if;
end $$;
revoke execute on function check_nothing_was_said_since(uuid[], uuid[], timestamptz) from public;

-- A request to lift it that arrived before another State spoke, and is recorded after that, would end the hold under what was said. It counts from that
-- word. Only the State whose hold it is asks, and what it is told stands on its own row.
create function lifted_from(hold uuid, received_at timestamptz) returns timestamptz language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select greatest(lifted_from.received_at, max(said.received_at))
  from objection as held
  join no_objection_period as period on period.id = held.no_objection_period_id
  left join objection as said on said.application_id = held.application_id and said.no_objection_period_id = period.id
    and said.received_at > period.closes_at and said.received_at <= held.limit_at
  where held.id = lifted_from.hold and held.kind = 'hold' and held.mission_id = reading_mission()
  group by held.id
$$;
comment on function lifted_from(uuid, timestamptz) is
  'From when the lifting of a hold counts that was received then: not before what it let be said. The item is locked.';

-- Who spoke in a period is what row-level security hides: what is here is for the guards, and for what tells no names. How long its lists are is not
-- shown to who plans it, or it would be planned anew for each page (db/one-of.ts).
create function spoken(periods uuid[], among uuid[] default null)
returns table (id uuid, period uuid, application_id uuid, kind text, received_at timestamptz, limit_at timestamptz,
  ended_at timestamptz, maintained_at timestamptz, stage jsonb)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with window_of_class as materialized (
    select period.id as period, silence.class, silence.key, silence.stage
    from no_objection_period as period
    cross join lateral stages_of(period.modalities_decision_id) as silence
    where period.id = any ((select periods)::uuid[]) and silence.stage ->> 'kind' = 'window'
  )
  select voice.id, voice.no_objection_period_id, voice.application_id, voice.kind, voice.received_at, voice.limit_at,
    least(voice.withdrawn_at, case when voice.kind = 'hold' then (
      select gone from left_at(voice.no_objection_period_id, window_of_class.stage ->> 'body', voice.mission_id, voice.received_at) as gone
      where gone <= voice.limit_at
    ) end),
    voice.maintained_at, window_of_class.stage
  from objection as voice
  left join item_in_window as item
    on item.application_id = voice.application_id and item.no_objection_period_id = voice.no_objection_period_id
  left join window_of_class
    on window_of_class.period = item.no_objection_period_id and window_of_class.class = item.class
    and window_of_class.key = item.stage
  where voice.no_objection_period_id = any ((select periods)::uuid[])
    and (among is null or voice.application_id = any ((select among)::uuid[]))
$$;
comment on function spoken(uuid[], uuid[]) is
  'What was said in periods, about all or some of their applications, and when it ended, without saying by whom.';
revoke execute on function spoken(uuid[], uuid[]) from public;

create function held_items(periods uuid[], among uuid[] default null)
returns table (period uuid, application_id uuid, until timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select said.period, said.application_id, max(least(said.limit_at, said.ended_at))
  from spoken(periods, among) as said where said.kind = 'hold' group by said.period, said.application_id
$$;
comment on function held_items(uuid[], uuid[]) is
  'Until when holds keep items open, which may be before their window closes.';
revoke execute on function held_items(uuid[], uuid[]) from public;

-- From the close on everybody who may speak knows what is still open; before it nobody knows of a hold.
create function items_held_open(periods uuid[], among uuid[] default null)
returns table (period uuid, application_id uuid, until timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select held.period, held.application_id, held.until
  from held_items(array(
    select id from no_objection_period
    where id = any (periods) and closes_at < (select portal_now() + interval '5 seconds')
  ), among) as held
  join no_objection_period as opened on opened.id = held.period
  where held.until > opened.closes_at
$$;
comment on function items_held_open(uuid[], uuid[]) is
  'Which items a hold keeps open beyond the close of their window, and until when; never whose hold it is.';

create function guard_objection() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from no_objection_period
  where id in (select no_objection_period_id from raised) order by id for share;
  if exists (select from raised join mission on mission.id = raised.mission_id where not mission.member_state) then
    raise exception 'only a Member State objects'
      using errcode = 'check_violation', constraint = 'only_a_member_state_objects';
  end if;
  if exists (select from raised where withdrawn_at is not null or maintained_at is not null) then
    raise exception 'an objection begins standing'
      using errcode = 'check_violation', constraint = 'objection_withdrawal_is_final';
  end if;
  if exists (
    with window_of_class as materialized (
      select period.id as period, silence.class, silence.key, silence.stage
      from no_objection_period as period
      cross join lateral stages_of(period.modalities_decision_id) as silence
      where period.id in (select no_objection_period_id from raised) and silence.stage ->> 'kind' = 'window'
    ), windows as materialized (
      select raised.id, window_of_class.stage
      from raised
      join item_in_window as item
        on item.application_id = raised.application_id and item.no_objection_period_id = raised.no_objection_period_id
      join window_of_class on window_of_class.period = item.no_objection_period_id
        and window_of_class.class = item.class and window_of_class.key = item.stage
    )
    select from raised
    join windows on windows.id = raised.id
    join no_objection_period as period on period.id = raised.no_objection_period_id
    where raised.kind = 'hold' and jsonb_typeof(windows.stage -> 'hold') is distinct from 'object'
      or windows.stage ->> 'body' <> 'member-states' and not exists (
        select from body join body_member as member on member.body_id = body.id
        where body.process_id = period.process_id and body.slug = windows.stage ->> 'body'
          and member.mission_id = raised.mission_id and member.from_at <= raised.received_at
          and (member.to_at > raised.received_at) is not false
      )
  ) then
    raise exception 'only a member of the body speaks, and holds where the text lets it'
      using errcode = 'check_violation', constraint = 'only_a_member_speaks_as_the_text_lets_it';
  end if;
  if exists (
    with held as materialized (
      select voice.period, voice.application_id, max(least(voice.limit_at, voice.ended_at)) as until
      from spoken(array(select distinct no_objection_period_id from raised)) as voice
      where voice.kind = 'hold' and voice.id not in (select id from raised)
      group by voice.period, voice.application_id
    )
    select from raised
    left join no_objection_period as period on period.id = raised.no_objection_period_id
    left join application on application.id = raised.application_id
    left join item_in_window as item
      on item.application_id = raised.application_id and item.no_objection_period_id = raised.no_objection_period_id
    left join held on held.application_id = raised.application_id and held.period = raised.no_objection_period_id
    where (application.state = 'circulated'
      and application.no_objection_period_id = raised.no_objection_period_id
      and item.stage is not null
      and raised.received_at between period.opens_at and greatest(period.closes_at, held.until)
      and not exists (select from accreditation where application_id = raised.application_id)
      and not exists (
        select from step where step.application_id = raised.application_id and step.outcome in ('silent', 'objected')
          and step.no_objection_period_id = raised.no_objection_period_id
      )) is not true
  ) then
    raise exception 'an objection is received while the period of its application is open'
      using errcode = 'check_violation', constraint = 'objection_is_received_within_its_period';
  end if;
  if exists (
    select from raised
    cross join lateral window_of(raised.no_objection_period_id, raised.application_id) as stage
    where raised.kind = 'hold' and (raised.limit_at - raised.received_at
      between shortest_of(stage #> '{hold,limit}') and longest_of(stage #> '{hold,limit}')) is not true
  ) then
    raise exception 'a hold lasts as long as the text says'
      using errcode = 'check_violation', constraint = 'hold_lasts_as_the_text_says';
  end if;
  return null;
end $$;

create trigger guard_objection after insert on objection
referencing new table as raised for each statement execute function guard_objection();

-- It ends once, and before that its State may say once, in a consultation, that it stands. What another than its State says rests on a letter.
create function guard_objection_withdrawal() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  period no_objection_period;
  stage jsonb;
  closed_at timestamptz;
  is_over boolean;
  at constant timestamptz := case when new.withdrawn_at is null then new.maintained_at else new.withdrawn_at end;
begin
  if old.withdrawn_at is not null
    or (new.withdrawn_at is null) = (new.maintained_at is not distinct from old.maintained_at)
    or new.maintained_at is distinct from old.maintained_at and old.maintained_at is not null
    or (new.id, new.objection_note_id, new.no_objection_period_id, new.mission_id, new.application_id, new.received_at, new.kind,
        new.limit_at)
      is distinct from
      (old.id, old.objection_note_id, old.no_objection_period_id, old.mission_id, old.application_id, old.received_at, old.kind,
        old.limit_at)
  then
    raise exception 'an objection changes once, by being withdrawn'
      using errcode = 'check_violation', constraint = 'objection_withdrawal_is_final';
  end if;
  select * into period from no_objection_period where id = new.no_objection_period_id for share;
  stage := window_of(period.id, new.application_id);
  closed_at := period.closes_at;
  -- A State takes back thousands at once, and on hardly any of them is there a hold.
  if exists (select from objection where application_id = new.application_id and no_objection_period_id = period.id and kind = 'hold') then
    select greatest(closed_at, max(until)) into closed_at from held_items(array[period.id], array[new.application_id]);
  end if;
  select exists (
    select from step where application_id = new.application_id and outcome in ('silent', 'objected')
      and no_objection_period_id = period.id
  ) into is_over;
  if not coalesce(
    at >= new.received_at and at >= coalesce(old.maintained_at, at) and (
      -- A hold is lifted while it lasts, whatever the text says of objections.
      new.withdrawn_at is not null and new.kind = 'hold' and at <= new.limit_at and not is_over
      or (new.kind = 'objection' or stage #>> '{hold,then}' = 'objection' and at > new.limit_at) and (
        new.withdrawn_at is not null and not is_over and at <= closed_at and stage ->> 'withdrawal' <> 'never'
        or new.withdrawn_at is not null and at > closed_at and stage ->> 'withdrawal' = 'until-decided'
          and leads_to(stage, 'objected') = 'next' and waits_after_objection(new.application_id, period.id)
        or exists (
          select from consultation
          where application_id = new.application_id and no_objection_period_id = period.id and at between opened_at and closes_at
        ) and not exists (
          select from step where application_id = new.application_id and outcome in ('withdrawn', 'maintained')
            and no_objection_period_id = period.id
        )
      )
    ), false)
  then
    raise exception 'an objection is withdrawn while the decision allows it'
      using errcode = 'check_violation', constraint = 'objection_is_withdrawn_within_its_period';
  end if;
  if new.kind = 'hold' and new.withdrawn_at is not null then
    perform check_nothing_was_said_since(array[new.application_id], array[period.id], new.withdrawn_at);
  end if;
  if new.mission_id is distinct from reading_mission() and not exists (
    select from consultation_entry
    where objection_id = new.id and entered_at = at and process_id = reading_chair()
      and kind = case when new.withdrawn_at is null then 'maintained' else 'withdrawn' end
  ) then
    raise exception 'what the Chair puts on record for a State rests on its letter'
      using errcode = 'check_violation', constraint = 'answer_of_a_state_rests_on_its_letter';
  end if;
  return new;
end $$;

create function waits_after_objection(application uuid, period uuid) returns boolean language sql stable
begin atomic
  select not exists (select from accreditation where accreditation.application_id = waits_after_objection.application)
    and coalesce((
      select step.outcome in ('objected', 'deferred') from step
      where step.application_id = waits_after_objection.application order by step.n desc limit 1
    ) or not exists (
      select from step where step.application_id = waits_after_objection.application
        and step.outcome in ('silent', 'objected') and step.no_objection_period_id = waits_after_objection.period
    ), false);
end;
comment on function waits_after_objection(uuid, uuid) is
  'Whether nobody has decided on an application since its window closed.';

create trigger guard_objection_withdrawal before update on objection
for each row execute function guard_objection_withdrawal();

create function keep_objections() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'what a State has said is neither deleted nor rewritten'
    using errcode = 'check_violation', constraint = 'objection_is_never_deleted';
end $$;

-- Lists ask the rule again once it may answer otherwise, and not when somebody speaks: a row that is asked anew by then, which everybody reads, stays as it is. A hold
-- is seen from the close on; an objection that was withdrawn may free whom it held back once its item has settled, or the consultation on it.
create function void_standings_of_voices(voices uuid[]) returns void language sql volatile security definer
set search_path = pg_catalog, public, pg_temp as $$
  select void_standings(array(
    select voice.application_id from objection as voice
    join no_objection_period as period on period.id = voice.no_objection_period_id
    join application_standing as kept on kept.application_id = voice.application_id
    left join held_items(
      array(select distinct no_objection_period_id from objection where id = any (voices)),
      array(select distinct application_id from objection where id = any (voices))
    ) as held on held.period = period.id and held.application_id = voice.application_id
    where voice.id = any (voices) and (kept.next_instant <= case voice.kind
      when 'hold' then period.closes_at
      else greatest(period.closes_at, held.until, (
        select max(closes_at) from consultation
        where consultation.application_id = voice.application_id and consultation.no_objection_period_id = period.id
      )) + settlement_margin() end) is not true
  ))
$$;
comment on function void_standings_of_voices(uuid[]) is 'Makes lists ask the rule about what was said, unless they do so by themselves before that is known.';
revoke execute on function void_standings_of_voices(uuid[]) from public;

create function void_standings_of_withdrawn() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform void_standings_of_voices(array(select id from newly));
  return null;
end $$;

create trigger keep_standings after update on objection
referencing new table as newly for each statement execute function void_standings_of_withdrawn();

create function void_standings_of_held() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform void_standings_of_voices(array(select id from newly where kind = 'hold'));
  return null;
end $$;

create trigger keep_standings_of_held after insert on objection
referencing new table as newly for each statement execute function void_standings_of_held();

-- A hold ends with the seat of its State.
create function void_standings_of_seat() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform void_standings_of_voices(array(
    select id from objection where mission_id = new.mission_id and kind = 'hold' and withdrawn_at is null));
  return null;
end $$;

create trigger keep_standings after update of to_at on body_member
for each row execute function void_standings_of_seat();

create trigger keep_objections before delete or truncate on objection
for each statement execute function keep_objections();

create trigger keep_objections before update or delete or truncate on objection_note
for each statement execute function keep_objections();

create trigger keep_objections before update or delete or truncate on objection_disclosure
for each statement execute function keep_objections();

create function guard_request_to_chair() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  period no_objection_period;
  said jsonb;
begin
  select * into period from no_objection_period where id = new.no_objection_period_id for share;
  select provisions into said from modalities_decision where id = period.modalities_decision_id;
  if tg_op = 'INSERT' then
    if not (select member_state from mission where id = new.mission_id) then
      raise exception 'only a Member State asks who objected'
        using errcode = 'check_violation', constraint = 'only_a_member_state_asks';
    end if;
    if not said #> '{objection,objectorSeenBy}' ? 'state-on-request' then
      raise exception 'a State asks who objected where the decision says that it may'
        using errcode = 'check_violation', constraint = 'who_objected_is_asked_where_the_decision_says';
    end if;
    if new.asked_at <= period.closes_at then
      raise exception 'who objected is asked when the period has closed'
        using errcode = 'check_violation', constraint = 'who_objected_is_asked_from_the_close';
    end if;
    if exists (
      select from unnest(new.application_ids) as asked
      where not exists (
        select from item_in_window as item
        where item.application_id = asked and item.no_objection_period_id = new.no_objection_period_id
      )
    ) then
      raise exception 'a State asks about organisations on the list'
        using errcode = 'check_violation', constraint = 'request_names_those_on_the_list';
    end if;
    perform from mission where id = new.mission_id for no key update;
    if exists (
      select from request_to_chair as waiting
      where waiting.mission_id = new.mission_id and waiting.no_objection_period_id = new.no_objection_period_id
        and waiting.answered_at is null and waiting.application_ids is null
    ) or new.application_ids <@ (
      select array_agg(asked) from request_to_chair as waiting cross join unnest(waiting.application_ids) as asked
      where waiting.mission_id = new.mission_id and waiting.no_objection_period_id = new.no_objection_period_id
        and waiting.answered_at is null
    ) then
      raise exception 'a State asks about what it has not asked already'
        using errcode = 'check_violation', constraint = 'what_waits_is_not_asked_again';
    end if;
    if new.answered_at is not null then
      raise exception 'a request is sent before it is answered'
        using errcode = 'check_violation', constraint = 'request_is_answered_once';
    end if;
    return new;
  end if;
  if old.answered_at is not null or new.answered_at is null
    or (new.id, new.process_id, new.no_objection_period_id, new.mission_id, new.person_id, new.asked_at, new.application_ids)
      is distinct from
      (old.id, old.process_id, old.no_objection_period_id, old.mission_id, old.person_id, old.asked_at, old.application_ids)
  then
    raise exception 'a request changes once, by being answered'
      using errcode = 'check_violation', constraint = 'request_is_answered_once';
  end if;
  -- Whoever ends the mission waits for the answer, or is waited for.
  perform from mission where id = new.mission_id for share;
  if exists (select from mission where id = new.mission_id and ended_at is not null) then
    raise exception 'nobody reads an answer for a mission that has ended'
      using errcode = 'check_violation', constraint = 'mission_that_has_ended_is_told_nothing';
  end if;
  if new.answered_at < period.closes_at + settlement_margin() then
    raise exception 'the Chair answers when all that was received in time is on record'
      using errcode = 'check_violation', constraint = 'request_is_answered_when_all_is_on_record';
  end if;
  if new.bases and not said #> '{disclosure,reasons}' ?| array['state-on-request', 'member-states', 'public'] then
    raise exception 'bases are disclosed to a State where the decision says so'
      using errcode = 'check_violation', constraint = 'bases_are_disclosed_where_the_decision_says';
  end if;
  perform from objection where no_objection_period_id = new.no_objection_period_id order by id for share;
  if exists (
    with stands as (
      select objection.id, objection.application_id, objection.mission_id, case when new.bases then note.basis end as basis
      from objection join objection_note as note on note.id = objection.objection_note_id
      left join items_held_open(array[new.no_objection_period_id]) as held on held.application_id = objection.application_id
      where objection.no_objection_period_id = new.no_objection_period_id and objection.withdrawn_at is null
        and new.declined_because is null
        -- Of what is open still nothing is disclosed; a hold may have become an objection since.
        and (held.until >= new.answered_at) is not true
        and (objection.kind = 'objection' or objection.limit_at < new.answered_at
          and window_of(period.id, objection.application_id) #>> '{hold,then}' = 'objection')
        and (new.application_ids is null or objection.application_id = any (new.application_ids))
    ), told as (
      select objection_id, application_id, mission_id, basis from disclosed_objection where request_to_chair_id = new.id
    )
    (select * from stands except select * from told) union all (select * from told except select * from stands)
  ) then
    raise exception 'an answer discloses what stands against those asked about, all of it and nothing else, or declines'
      using errcode = 'check_violation', constraint = 'answer_discloses_what_stands';
  end if;
  return new;
end $$;

create trigger guard_request_to_chair before insert or update on request_to_chair
for each row execute function guard_request_to_chair();

create trigger guard_speaker before insert on request_to_chair
for each row execute function guard_speaker_of_mission('person_id');

create trigger guard_isolation before insert or update on request_to_chair
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on request_to_chair
for each row when (is_off_the_clock(new.asked_at))
execute function guard_stamps('asked_at');

create trigger guard_stamps_of_changed after update on request_to_chair
for each row when (new.answered_at is distinct from old.answered_at and is_off_the_clock(new.answered_at))
execute function guard_stamps('answered_at');

create trigger keep_objections before delete or truncate on request_to_chair
for each statement execute function keep_objections();

-- What is disclosed is written before its answer, in one transaction with it, and never after.
create function guard_disclosed_objection() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from newly join request_to_chair as request on request.id = newly.request_to_chair_id
    where request.answered_at is not null
  ) then
    raise exception 'what a State was told stays as it was told'
      using errcode = 'check_violation', constraint = 'answer_is_kept_as_given';
  end if;
  return null;
end $$;

create trigger guard_disclosed_objection after insert on disclosed_objection
referencing new table as newly for each statement execute function guard_disclosed_objection();

create function guard_disclosed_is_an_answer() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from request_to_chair where id = new.request_to_chair_id and answered_at is not null) then
    raise exception 'nothing is disclosed to a State but by an answer of the Chair'
      using errcode = 'check_violation', constraint = 'what_is_disclosed_is_an_answer';
  end if;
  return null;
end $$;

create constraint trigger guard_disclosed_is_an_answer after insert on disclosed_objection
deferrable initially deferred for each row execute function guard_disclosed_is_an_answer();

create trigger keep_objections before update or delete or truncate on disclosed_objection
for each statement execute function keep_objections();

-- To whom a decision discloses who objected and on which basis, and from when on: what mayRead says in the program, said again. A test compares the two.
create function audiences_of(decision uuid, what text) returns jsonb language sql stable
begin atomic
  select case audiences_of.what
    when 'objectors' then provisions #> '{objection,objectorSeenBy}' else provisions #> '{disclosure,reasons}' end
  from modalities_decision where id = audiences_of.decision;
end;
comment on function audiences_of(uuid, text) is 'To whom a decision discloses objectors, or bases.';

create function periods_told_to_chair(what text) returns setof uuid language sql stable
begin atomic
  select period.id from no_objection_period as period
  where period.process_id = (select reading_chair())
    and (audiences_of(period.modalities_decision_id, periods_told_to_chair.what) ?| array['chair', 'public']
      or periods_told_to_chair.what = 'objectors' and exists (
        select from stages_of(period.modalities_decision_id) as stage where stage.stage ->> 'kind' = 'consultation'
      ));
end;
comment on function periods_told_to_chair(text) is
  'Periods in which the Chair who reads follows objectors, or bases: where the decision names the Chair, or has the Chair consult.';

create function periods_told_to_everybody(what text) returns setof uuid language sql stable
begin atomic
  select period.id from no_objection_period as period
  where audiences_of(period.modalities_decision_id, periods_told_to_everybody.what) ? 'public'
    or audiences_of(period.modalities_decision_id, periods_told_to_everybody.what) ? 'member-states'
      and exists (select from mission where id = (select reading_mission()) and member_state);
end;
comment on function periods_told_to_everybody(text) is
  'Periods of which objectors, or bases, are told to the reader as one of all, or of all Member States.';

create function items_told_to_applicant(what text) returns setof uuid language sql stable
begin atomic
  select application.id from application
  join no_objection_period as period on period.id = application.no_objection_period_id
  where application.organisation_id = (select reading_organisation())
    and audiences_of(period.modalities_decision_id, items_told_to_applicant.what) ? 'applicant';
end;
comment on function items_told_to_applicant(text) is
  'Applications of the organisation that reads, of which the decision tells it the objectors, or bases.';

create function period_answered_about() returns uuid language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select no_objection_period_id from request_to_chair where id = reading_request() and answered_at is null
$$;
comment on function period_answered_about() is 'The period about which the State asked whose request is being answered.';

create function outcome_is_known(application uuid) returns boolean language sql stable
begin atomic
  select exists (select from accreditation where accreditation.application_id = outcome_is_known.application) or coalesce((
    select leads_to(stage.stage, step.outcome) in ('accredited', 'not-accredited', 'refused') from step
    join application as own on own.id = step.application_id and own.state <> 'withdrawn'
    join call_for_applications as call on call.id = own.call_id
    join stages_of(call.modalities_decision_id) as stage on stage.class = own.class and stage.key = step.stage
    where step.application_id = outcome_is_known.application
    order by step.n desc limit 1
  ), false);
end;
comment on function outcome_is_known(uuid) is
  'Whether the last step on record ends its track. Until then nobody but the Chair and its State learns of an objection.';

-- Who objects is for that State, the Chair, and whom else the decision names.
create policy the_rule_sees_all on objection_note to current_user using (true) with check (true);

create policy chair_and_own_mission_read on objection_note for select to portal_application using (
  mission_id = (select reading_mission())
  or no_objection_period_id in (select periods_told_to_chair('objectors'))
  or no_objection_period_id = (select period_answered_about())
);

create policy own_mission_objects on objection_note for insert to portal_application
with check (mission_id = (select reading_mission()));

create policy the_rule_sees_all on objection to current_user using (true) with check (true);

create policy chair_and_own_mission_read on objection for select to portal_application using (
  mission_id = (select reading_mission())
  or no_objection_period_id in (select periods_told_to_chair('objectors'))
  or no_objection_period_id = (select period_answered_about())
);

create policy whom_the_decision_names_reads on objection for select to portal_application using (
  no_objection_period_id in (select periods_told_to_everybody('objectors')) and outcome_is_known(application_id)
);

create policy applicant_reads_of_its_own on objection for select to portal_application using (
  application_id in (select items_told_to_applicant('objectors')) and outcome_is_known(application_id)
);

-- The application reads no basis but by this: a note names many, and a decision may tell who objected and keep why.
create function bases_of(objections uuid[]) returns table (objection_id uuid, basis text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select objection.id, note.basis
  from objection join objection_note as note on note.id = objection.objection_note_id
  where objection.id = any (objections) and note.basis is not null and (
    objection.mission_id = (select reading_mission())
    or objection.no_objection_period_id in (select periods_told_to_chair('bases'))
    or objection.no_objection_period_id = (select period_answered_about())
    or (objection.no_objection_period_id in (select periods_told_to_everybody('bases'))
        or objection.application_id in (select items_told_to_applicant('bases')))
      and outcome_is_known(objection.application_id)
  )
$$;
comment on function bases_of(uuid[]) is 'The bases of those objections of which the reader is told them.';

-- The letters that the post carries name whoever spoke, with what was said.
create policy post_reads on objection for select to portal_application using ((select reading_post()));

create policy own_mission_objects on objection for insert to portal_application
with check (mission_id = (select reading_mission()));

create policy own_mission_withdraws on objection for update to portal_application
using (mission_id = (select reading_mission())) with check (mission_id = (select reading_mission()));

create policy chair_consults on objection for update to portal_application
using (no_objection_period_id in (select id from no_objection_period where process_id = (select reading_chair())))
with check (no_objection_period_id in (select id from no_objection_period where process_id = (select reading_chair())));

-- What the Chair's office writes down while it consults is its own; a State reads what was said to it or for it.
create policy the_rule_sees_all on consultation_entry to current_user using (true) with check (true);

create policy chair_and_own_mission_read on consultation_entry for select to portal_application
using (mission_id = (select reading_mission()) and kind <> 'note' or process_id = (select reading_chair()));

-- Why it goes on for longer, whoever is consulted reads; who withdrew before it opened is not, nor whose hold ended without an objection.
create policy objectors_read_extensions on consultation_entry for select to portal_application
using (kind = 'extension' and exists (
  select from objection
  join consultation on consultation.application_id = objection.application_id
    and consultation.no_objection_period_id = objection.no_objection_period_id
  where objection.mission_id = (select reading_mission()) and objection.application_id = consultation_entry.application_id
    and consultation.stage = consultation_entry.stage
    and (objection.withdrawn_at > consultation.opened_at) is not false
    and (objection.kind = 'objection'
      or window_of(objection.no_objection_period_id, objection.application_id) #>> '{hold,then}' = 'objection')
));

create policy chair_writes on consultation_entry for insert to portal_application
with check (kind <> 'message' and process_id = (select reading_chair()));

create policy objectors_write on consultation_entry for insert to portal_application
with check (kind = 'message' and mission_id = (select reading_mission()));

create policy the_rule_sees_all on objection_disclosure to current_user using (true) with check (true);

create policy chair_reads on objection_disclosure for select to portal_application
using (process_id = (select reading_chair()));

create policy every_disclosure_is_recorded on objection_disclosure for insert to portal_application
with check (true);

-- What a State asked, and what it was told, is for the Chair and that State.
create policy the_rule_sees_all on request_to_chair to current_user using (true) with check (true);

create policy chair_and_own_mission_read on request_to_chair for select to portal_application
using (mission_id = (select reading_mission()) or process_id = (select reading_chair()));

create policy own_mission_asks on request_to_chair for insert to portal_application
with check (mission_id = (select reading_mission()));

create policy chair_answers on request_to_chair for update to portal_application
using (process_id = (select reading_chair())) with check (process_id = (select reading_chair()));

create policy the_rule_sees_all on disclosed_objection to current_user using (true) with check (true);

create policy whoever_reads_the_answer on disclosed_objection for select to portal_application
using (request_to_chair_id in (select id from request_to_chair where answered_at is not null));

create policy chair_discloses on disclosed_objection for insert to portal_application
with check (request_to_chair_id in (select id from request_to_chair where process_id = (select reading_chair())));

-- The rule needs to know what was said about an application and when, never by whom, and not before that has settled: until then nobody
-- knows. A hold is seen from the close on, since it keeps its item open. By whose clock is asked too, or a database that is behind would seem to
-- say that there is nothing.
create function voices_in(periods uuid[], at timestamptz, among uuid[] default null)
returns table (application_id uuid, period uuid, kind text, received_at timestamptz, limit_at timestamptz, ended_at timestamptz, maintained_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  known constant timestamptz := portal_now() + interval '5 seconds';
begin
  if exists (
    select from no_objection_period where id = any (periods)
      and closes_at + settlement_margin() <= at and closes_at + settlement_margin() > known
  ) then
    raise exception 'the clock of the database is behind that of the program: nobody knows the outcome yet'
      using errcode = 'check_violation', constraint = 'outcome_is_known_once_it_has_settled';
  end if;
  return query
    select voice.application_id, voice.period, voice.kind, voice.received_at, voice.limit_at, voice.ended_at, voice.maintained_at
    from spoken(array(select id from no_objection_period where id = any (periods) and closes_at < known), among) as voice
    join no_objection_period as opened on opened.id = voice.period
    left join items_held_open(periods, among) as held on held.application_id = voice.application_id and held.period = voice.period
    where voice.kind = 'hold' or greatest(opened.closes_at, held.until) + settlement_margin() <= known
    order by voice.application_id, voice.received_at, voice.id;
end $$;
comment on function voices_in(uuid[], timestamptz, uuid[]) is
  'What was said in periods, about all or some of their applications, once that has settled, and holds from the close of their window, without saying by whom.';

create function voices_on(applications uuid[], at timestamptz)
returns table (application_id uuid, period uuid, kind text, received_at timestamptz, limit_at timestamptz, ended_at timestamptz, maintained_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select * from voices_in(array(
    select distinct item.no_objection_period_id from item_in_window as item where item.application_id = any (applications)
  ), at, applications)
$$;
comment on function voices_on(uuid[], timestamptz) is
  'What voices_in tells about applications, in every period in which they stood.';

-- A consultation opens by itself when its window has closed with an objection, and lasts as long as the text says.
create function guard_consultation() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from opened
    left join application on application.id = opened.application_id
    left join call_for_applications as call on call.id = application.call_id
    left join lateral (
      select * from step where step.application_id = opened.application_id order by n desc limit 1
    ) as last on true
    left join lateral (
      select stage.stage -> 'within' as within from stages_of(call.modalities_decision_id) as stage
      where stage.class = application.class and stage.key = opened.stage and stage.stage ->> 'kind' = 'consultation'
    ) as here on true
    where (application.state = 'circulated' and application.no_objection_period_id = opened.no_objection_period_id
      and is_objected(opened.application_id, last.n + 1) and last.at = opened.opened_at and opened.extensions = '[]'
      and opened.closes_at - opened.opened_at >= shortest_of(here.within)) is not true
  ) then
    raise exception 'a consultation opens with the objection that it is about, for as long as the text says'
      using errcode = 'check_violation', constraint = 'consultation_opens_as_the_text_says';
  end if;
  return null;
end $$;

create trigger guard_consultation after insert on consultation
referencing new table as opened for each statement execute function guard_consultation();

create trigger keep_standings after insert on consultation
referencing new table as newly for each statement execute function void_standings_of_named();

create function keep_consultations() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a consultation and what was said in it are never changed or deleted'
    using errcode = 'check_violation', constraint = 'consultation_is_never_rewritten';
end $$;

create trigger keep_consultations before delete or truncate on consultation
for each statement execute function keep_consultations();

-- Its close moves while it runs, later, in a chain; the Chair who moves it says why among its entries.
create function guard_consultation_extended() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  last constant jsonb := new.extensions -> -1;
  at constant timestamptz := last ->> 'extendedAt';
  in_demonstration constant boolean := (select demonstration from installation);
begin
  if to_jsonb(new) - array['closes_at', 'extensions'] is distinct from to_jsonb(old) - array['closes_at', 'extensions'] then
    raise exception 'of a consultation nothing but its close ever changes'
      using errcode = 'check_violation', constraint = 'consultation_is_never_rewritten';
  end if;
  -- What it came to is recorded under the lock of its period.
  perform from no_objection_period where id = old.no_objection_period_id for share;
  if not coalesce(
    new.closes_at > old.closes_at
    and jsonb_array_length(new.extensions) = jsonb_array_length(old.extensions) + 1
    and new.extensions - -1 = old.extensions
    and instants_say_their_offset(last)
    and (last ->> 'from')::timestamptz = old.closes_at and (last ->> 'to')::timestamptz = new.closes_at
    and at between old.opened_at and old.closes_at
    and (at between portal_now() - settlement_margin() and portal_now() + interval '30 seconds' or in_demonstration)
    and (not last ? 'outage' or outage_counts((last ->> 'outage')::uuid, old.opened_at, old.closes_at))
    and exists (
      select from consultation_entry
      where application_id = old.application_id and stage = old.stage and kind = 'extension' and entered_at = at
        and process_id = reading_chair()
    )
    and not exists (
      select from step
      where step.application_id = old.application_id and step.stage = old.stage and step.outcome in ('withdrawn', 'maintained')
    ), false)
  then
    raise exception 'a consultation is extended by its Chair while it runs, later, and why is on record'
      using errcode = 'check_violation', constraint = 'consultation_is_extended_while_it_runs';
  end if;
  return new;
end $$;

create trigger guard_consultation_extended before update on consultation
for each row execute function guard_consultation_extended();

create trigger guard_isolation before update on consultation
for each statement execute function guard_isolation();

create trigger keep_standings_of_extended after update on consultation
referencing new table as newly for each statement execute function void_standings_of_named();

create function guard_consultation_entry() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.kind = 'message' then
    perform from objection where id = new.objection_id for share;
  end if;
  if not exists (
    select from consultation
    where application_id = new.application_id and stage = new.stage and process_id = new.process_id
      and new.entered_at between opened_at and closes_at
      and (new.mission_id is null or exists (
        select from objection where objection.application_id = consultation.application_id and mission_id = new.mission_id
          and objection.id = coalesce(new.objection_id, objection.id)
          -- A State writes of what it maintains.
          and (new.kind <> 'message' or objection.withdrawn_at is null
            and objection.no_objection_period_id = consultation.no_objection_period_id)
      ))
  ) then
    raise exception 'the Chair puts on record what was said in a consultation that runs, to or by a State that objected'
      using errcode = 'check_violation', constraint = 'entry_belongs_to_a_consultation_that_runs';
  end if;
  return new;
end $$;

create trigger guard_consultation_entry before insert on consultation_entry
for each row execute function guard_consultation_entry();

create trigger guard_speaker before insert on consultation_entry
for each row when (new.kind = 'message') execute function guard_speaker_of_mission('entered_by');

create trigger guard_isolation before insert on consultation_entry
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on consultation_entry
for each row when (is_off_the_clock(new.entered_at))
execute function guard_stamps('entered_at');

create trigger keep_consultations before update or delete or truncate on consultation_entry
for each statement execute function keep_consultations();

-- What a body decides counts from its own instant, which nobody can stamp: a second person answers for it, and the document that it names.
create function guard_determination() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if old.confirmed_at is not null then
      raise exception 'what was confirmed stays: a body that changes its mind decides again'
        using errcode = 'check_violation', constraint = 'confirmed_determination_is_never_changed';
    end if;
    return old;
  end if;
  if tg_op = 'UPDATE' then
    if old.confirmed_at is not null then
      raise exception 'what was confirmed stays: a body that changes its mind decides again'
        using errcode = 'check_violation', constraint = 'confirmed_determination_is_never_changed';
    end if;
    if exists (select from session where session.id = new.session_id and session.standing = 'cancelled') then
      raise exception 'nothing was decided in a session that was cancelled'
        using errcode = 'check_violation', constraint = 'nothing_is_decided_in_a_cancelled_session';
    end if;
    return new;
  end if;
  if new.confirmed_at is not null then
    raise exception 'a determination is entered before it is confirmed'
      using errcode = 'check_violation', constraint = 'second_person_confirms_a_determination';
  end if;
  if not modalities_in_force(new.modalities_decision_id, new.decided_at) then
    raise exception 'a body decides under a modalities decision in force'
      using errcode = 'check_violation', constraint = 'determination_follows_its_modalities';
  end if;
  if not exists (
    select from sealed_list where sealed_list.id = new.list_id and sealed_list.kind = 'proposed' and sealed_list.sealed_at <= new.decided_at
  ) then
    raise exception 'a body decides on a list that lies before it'
      using errcode = 'check_violation', constraint = 'determination_comes_after_its_list';
  end if;
  if new.corrects is not null and not exists (
    select from determination as earlier
    where earlier.id = new.corrects and earlier.confirmed_at is not null and earlier.decided_at = new.decided_at
  ) then
    raise exception 'a correction names what was confirmed, and keeps its instant'
      using errcode = 'check_violation', constraint = 'correction_keeps_its_instant';
  end if;
  if not exists (
    select from session where session.id = new.session_id and session.process_id = new.process_id
  ) then
    raise exception 'a body decides in a session of the process'
      using errcode = 'check_violation', constraint = 'determination_is_of_a_session_of_its_process';
  end if;
  if exists (select from session where session.id = new.session_id and session.standing = 'cancelled') then
    raise exception 'nothing was decided in a session that was cancelled'
      using errcode = 'check_violation', constraint = 'nothing_is_decided_in_a_cancelled_session';
  end if;
  return new;
end $$;

create trigger guard_determination before insert or update or delete on determination
for each row execute function guard_determination();

create trigger guard_isolation before insert or update on determination
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on determination
for each row when (is_off_the_clock(new.entered_at))
execute function guard_stamps('entered_at');

create trigger guard_stamps_of_changed after update on determination
for each row when (new.confirmed_at is distinct from old.confirmed_at and is_off_the_clock(new.confirmed_at))
execute function guard_stamps('confirmed_at');

create function guard_determination_items() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
begin
  perform from determination where id in (select determination_id from touched) order by id for share;
  if exists (
    select from determination where id in (select determination_id from touched) and confirmed_at is not null
  ) then
    raise exception 'what was confirmed stays: a body that changes its mind decides again'
      using errcode = 'check_violation', constraint = 'confirmed_determination_is_never_changed';
  end if;
  return null;
end $$;

create trigger guard_new_items after insert on determination_item
referencing new table as touched for each statement execute function guard_determination_items();

create trigger guard_deleted_items after delete on determination_item
referencing old table as touched for each statement execute function guard_determination_items();

-- Who opposed is entered with what the body decided, and stays as it was confirmed.
create trigger guard_new_opposition after insert on opposition_in_the_room
referencing new table as touched for each statement execute function guard_determination_items();

create trigger guard_deleted_opposition after delete on opposition_in_the_room
referencing old table as touched for each statement execute function guard_determination_items();

-- Who opposed in the room is disclosed as who objects is. The offices that write down what the meeting heard read what they wrote.
create function determinations_of_offices() returns setof uuid language sql stable
begin atomic
  select determination.id from determination
  where (select reading_secretariat()) or determination.process_id = (select reading_chair());
end;
comment on function determinations_of_offices() is 'Determinations that the office which reads enters and confirms.';

create function determinations_told_to_everybody() returns setof uuid language sql stable
begin atomic
  select determination.id from determination
  where determination.confirmed_at is not null and (
    audiences_of(determination.modalities_decision_id, 'objectors') ? 'public'
    or audiences_of(determination.modalities_decision_id, 'objectors') ? 'member-states'
      and exists (select from mission where id = (select reading_mission()) and member_state));
end;
comment on function determinations_told_to_everybody() is
  'Confirmed determinations of which it is told to the reader, as one of all or of all Member States, who opposed in the room.';

create function determinations_told_to_applicant() returns table (determination uuid, application uuid) language sql stable
begin atomic
  select item.determination_id, item.application_id from application
  join determination_item as item on item.application_id = application.id
  join determination on determination.id = item.determination_id and determination.confirmed_at is not null
  where application.organisation_id = (select reading_organisation())
    and audiences_of(determination.modalities_decision_id, 'objectors') ? 'applicant';
end;
comment on function determinations_told_to_applicant() is
  'What was confirmed on the organisation that reads, where the decision tells it who opposed in the room.';

create policy the_rule_sees_all on opposition_in_the_room to current_user using (true) with check (true);

create policy offices_and_own_mission_read on opposition_in_the_room for select to portal_application using (
  mission_id = (select reading_mission()) or determination_id in (select determinations_of_offices())
);

create policy whom_the_decision_names_reads on opposition_in_the_room for select to portal_application using (
  determination_id in (select determinations_told_to_everybody())
);

create policy applicant_reads_of_its_own on opposition_in_the_room for select to portal_application using (
  (determination_id, application_id) in (select determination, application from determinations_told_to_applicant())
);

create policy offices_enter on opposition_in_the_room for insert to portal_application
with check (determination_id in (select determinations_of_offices()));

create policy offices_discard on opposition_in_the_room for delete to portal_application
using (determination_id in (select determinations_of_offices()));

-- What is typed of it before is the offices' alone.
create function lists_of_offices() returns setof uuid language sql stable
begin atomic
  select sealed_list.id from sealed_list
  where (select reading_secretariat()) or sealed_list.process_id = (select reading_chair());
end;
comment on function lists_of_offices() is 'Lists on which the office that reads enters what a body decided.';

create policy the_rule_sees_all on determination_draft_item to current_user using (true) with check (true);

create policy offices_read on determination_draft_item for select to portal_application
using (list_id in (select lists_of_offices()));

create policy offices_type on determination_draft_item for insert to portal_application
with check (list_id in (select lists_of_offices()));

create policy offices_type_again on determination_draft_item for delete to portal_application
using (list_id in (select lists_of_offices()));

create function keep_determinations() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'what was confirmed stays: a body that changes its mind decides again'
    using errcode = 'check_violation', constraint = 'confirmed_determination_is_never_changed';
end $$;

create trigger keep_determinations before truncate on determination
for each statement execute function keep_determinations();

create trigger keep_determinations before update or truncate on determination_item
for each statement execute function keep_determinations();

create trigger keep_determinations before update or truncate on opposition_in_the_room
for each statement execute function keep_determinations();

-- Whatever a body answered is known from the confirmation on, and to whom it concerns at once.
create function guard_confirmed_determination() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
begin
  if exists (
    select from determination_item as item
    join application on application.id = item.application_id and application.state = 'circulated'
    left join step on step.determination_id = item.determination_id and step.application_id = item.application_id
    where item.determination_id = new.id and step.n is null
  ) then
    raise exception 'a confirmed determination has its steps'
      using errcode = 'check_violation', constraint = 'confirmed_determination_has_its_steps';
  end if;
  -- Whom it lets in is accredited from then on, and whom it does not is not: who reads one reads the other.
  if exists (
    with latest as materialized (
      select distinct on (change.accreditation_id) change.accreditation_id, change.kind
      from accreditation_change as change
      join accreditation on accreditation.id = change.accreditation_id
      join determination_item as item
        on item.application_id = accreditation.application_id and item.determination_id = new.id
      order by change.accreditation_id, change.known_at desc
    )
    select from determination_item as item
    join application on application.id = item.application_id and application.state = 'circulated'
    join accreditation on accreditation.application_id = item.application_id
    left join latest on latest.accreditation_id = accreditation.id
    where item.determination_id = new.id and (item.outcome = 'yes') = (coalesce(latest.kind, '') = 'withdrawn')
  ) then
    raise exception 'what a body has not approved is accredited no more, and what it has is'
      using errcode = 'check_violation', constraint = 'accreditation_follows_its_determination';
  end if;
  return null;
end $$;

create constraint trigger proven_office after update of confirmed_at on determination deferrable initially deferred
for each row when (old.confirmed_at is null and new.confirmed_at is not null)
execute function guard_office('secretariat', 'chair');

create constraint trigger guard_confirmed_determination after update of confirmed_at on determination
deferrable initially deferred for each row execute function guard_confirmed_determination();

-- By whom the rows of this chapter come about on which an accreditation rests (guard_office in people.sql).

create constraint trigger proven_office_of_changed after update on no_objection_period deferrable initially deferred
for each row execute function guard_office('secretariat', 'clock');

create constraint trigger proven_office after insert on consultation deferrable initially deferred
for each row execute function guard_office('clock', 'chair', 'secretariat');

create constraint trigger proven_office_of_changed after update on consultation deferrable initially deferred
for each row execute function guard_office('chair', 'clock');

create constraint trigger proven_office after insert on sealed_list deferrable initially deferred
for each row execute function guard_office('secretariat', 'chair', 'clock');

create constraint trigger proven_office after insert on corrigendum deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office_of_entered after insert or delete on determination deferrable initially deferred
for each row execute function guard_office('secretariat', 'chair');

create constraint trigger proven_office after insert or delete on determination_item deferrable initially deferred
for each row execute function guard_office('secretariat', 'chair');
