-- Calls, and the steps of an application.

create function guard_call() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.opens_at < portal_now() - settlement_margin() and not (select demonstration from installation) then
    raise exception 'a call opens now or later'
      using errcode = 'check_violation', constraint = 'nothing_is_backdated';
  end if;
  if not modalities_in_force(new.modalities_decision_id, new.opens_at) then
    raise exception 'a call opens under a modalities decision in force'
      using errcode = 'check_violation', constraint = 'call_follows_its_modalities';
  end if;
  return new;
end $$;

create trigger guard_call before insert on call_for_applications
for each row execute function guard_call();

create trigger guard_isolation before insert or update on call_for_applications
for each statement execute function guard_isolation();

create trigger guard_closing_instant before update of closes_at on call_for_applications
for each row execute function guard_closing_instant();

create function guard_application() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' or new.cleared_at is not null then
      raise exception 'an application starts as a draft'
        using errcode = 'check_violation', constraint = 'application_state_follows_its_steps';
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (
      ('draft', 'draft'), ('draft', 'submitted'),
      ('submitted', 'cleared'), ('submitted', 'refused'), ('submitted', 'withdrawn'),
      ('cleared', 'cleared'), ('cleared', 'submitted'), ('cleared', 'circulated'), ('cleared', 'withdrawn'),
      ('circulated', 'withdrawn'))
    or (old.state <> 'draft'
      and (new.category, new.route, new.received_at, new.answers)
        is distinct from (old.category, old.route, old.received_at, old.answers))
    or (old.cleared_at is not null and (old.state, new.state) <> ('cleared', 'submitted')
      and (new.cleared_at, new.cleared_by) is distinct from (old.cleared_at, old.cleared_by))
    or (old.no_objection_period_id is not null
      and (new.no_objection_period_id, new.circulated_at)
        is distinct from (old.no_objection_period_id, old.circulated_at))
    or (new.state <> 'submitted' and new.received_at is distinct from old.received_at)
    or ((old.state, new.state) = ('cleared', 'submitted') and new.cleared_at is not null)
    or (new.state <> 'cleared' and (old.state, new.state) <> ('cleared', 'submitted')
      and new.cleared_at is distinct from old.cleared_at)
    or (new.state <> 'circulated' and new.circulated_at is distinct from old.circulated_at)
  then
    raise exception 'an application goes from % to % only by its steps, and keeps what it was submitted with', old.state, new.state
      using errcode = 'check_violation', constraint = 'application_state_follows_its_steps';
  end if;
  if (old.state, new.state) = ('cleared', 'submitted')
    and exists (select from accreditation where application_id = new.id)
  then
    raise exception 'a clearance that has accredited is not taken back'
      using errcode = 'check_violation', constraint = 'clearance_that_accredited_stays';
  end if;
  if new.state = 'submitted' and not exists (
    select from call_for_applications
    where id = new.call_id and new.received_at between opens_at and closes_at
  ) then
    raise exception 'an application is received while its call is open'
      using errcode = 'check_violation', constraint = 'application_is_received_within_its_call';
  end if;
  return new;
end $$;

create trigger guard_application before insert or update on application
for each row execute function guard_application();

create trigger guard_isolation before insert or update on application
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on application
referencing new table as newly for each statement execute function guard_stamps('started_at');

create trigger guard_stamps_of_changed after update on application
referencing old table as formerly new table as newly for each statement execute function guard_stamps('received_at', 'cleared_at', 'held_back_at', 'refused_at', 'circulated_at', 'withdrawn_at');

-- What was submitted is on record; a draft is its organisation's own.
create function guard_deletion() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.state <> 'draft' then
    raise exception 'what was submitted stays on record'
      using errcode = 'check_violation', constraint = 'only_a_draft_is_deleted';
  end if;
  return old;
end $$;

create trigger guard_deletion before delete on application for each row execute function guard_deletion();

create function application_waits(state text, route text, closes_at timestamptz, at timestamptz) returns boolean
language sql stable
return state = 'submitted'
    or (state = 'cleared' and route not in ('notify', 'notify-and-list'))
    or (state = 'circulated' and at < closes_at + settlement_margin());
comment on function application_waits(text, text, timestamptz, timestamptz) is
  'Whether an application that was received waits for its outcome at the instant.';

-- An organisation is accredited to a process once: two applications that both wait could both be granted.
create function guard_second_application() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  to_process uuid := (select process_id from call_for_applications where id = new.call_id);
begin
  -- Two calls of a process may be open at once: who submits under both waits here for the other.
  perform from organisation where id = new.organisation_id for no key update;
  if exists (
    select from application as other
    join call_for_applications as call on call.id = other.call_id
    left join no_objection_period as period on period.id = other.no_objection_period_id
    where other.organisation_id = new.organisation_id and other.id <> new.id and call.process_id = to_process
      and application_waits(other.state, other.route, period.closes_at, new.received_at)
  ) then
    raise exception 'the organisation has another application to the process that waits for its outcome'
      using errcode = 'check_violation', constraint = 'one_application_under_way_per_process';
  end if;
  if exists (
    select from (
      select id, valid_until_on from accreditation
      where organisation_id = new.organisation_id and process_id = to_process
      union all
      select null, valid_until_on from due_accreditations(new.received_at)
      where organisation_id = new.organisation_id and process_id = to_process
    ) as granted
    where not exists (
        select from accreditation_change as change
        where change.accreditation_id = granted.id and change.kind = 'withdrawn'
          and change.effective_at <= new.received_at
      )
      and coalesce(
        (new.received_at at time zone (select zone from process where id = to_process))::date <= valid_until_on, true)
  ) then
    raise exception 'the organisation is accredited to the process'
      using errcode = 'check_violation', constraint = 'accredited_organisation_does_not_apply';
  end if;
  return new;
end $$;

create trigger guard_second_application before update of state on application
for each row when (old.state = 'draft' and new.state = 'submitted') execute function guard_second_application();

-- What was sent is frozen with its application, whatever the organisation writes into its record later.
create function freeze_submitted_organisation() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into submitted_organisation (application_id, frozen_at, taken_over, name, acronym, country_code, address,
    website, founded_year, legal_status)
  select new.id, new.received_at, true, name, acronym, country_code, address, website, founded_year, legal_status
  from organisation where id = new.organisation_id;
  return null;
end $$;

create trigger freeze_submitted_organisation after update of state on application
for each row when (old.state = 'draft' and new.state = 'submitted') execute function freeze_submitted_organisation();

-- The database itself writes what was sent. An officer's look adds the record as it is now, and nothing else.
create function guard_submitted_organisation() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from organisation
  where id = (select organisation_id from application where id = new.application_id) for share;
  if not exists (
    select from application
    join organisation on organisation.id = application.organisation_id
    where application.id = new.application_id
      and case when new.looked_at_by is null
        then application.state = 'submitted' and application.received_at = new.frozen_at
        else application.state in ('submitted', 'cleared') and application.received_at <= new.frozen_at
      end
      and (organisation.name, organisation.acronym, organisation.country_code, organisation.address, organisation.website,
        organisation.founded_year, organisation.legal_status)
      is not distinct from
      (new.name, new.acronym, new.country_code, new.address, new.website, new.founded_year, new.legal_status)
  ) or exists (
    select from submitted_organisation where application_id = new.application_id and frozen_at >= new.frozen_at
  ) then
    raise exception 'what goes with an application is the record of its organisation, as it was sent or looked at'
      using errcode = 'check_violation', constraint = 'what_goes_with_an_application_is_the_record';
  end if;
  return new;
end $$;

create trigger guard_submitted_organisation before insert on submitted_organisation
for each row execute function guard_submitted_organisation();

create trigger guard_isolation before insert on submitted_organisation
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on submitted_organisation
referencing new table as newly for each statement execute function guard_stamps('frozen_at');

create function keep_submitted_organisations() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'what was sent stays as it was sent'
    using errcode = 'check_violation', constraint = 'what_was_sent_stays_as_sent';
end $$;

create trigger keep_submitted_organisations before update or delete or truncate on submitted_organisation
for each statement execute function keep_submitted_organisations();

-- A claim is verified with the clearance, against what was published when its call closed. A later edition raises a flag, and nothing more.
create function guard_claim_evidence() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from application
    where id = new.application_id and state = 'cleared' and cleared_at = new.verified_at and cleared_by = new.verified_by
  ) then
    raise exception 'a claim is verified by who clears the application, with the clearance'
      using errcode = 'check_violation', constraint = 'claim_is_verified_with_its_clearance';
  end if;
  if not exists (
    select from application
    join call_for_applications as call on call.id = application.call_id
    join register_edition as edition on edition.id = new.edition_id
    where application.id = new.application_id
      and edition.dated_on <= (call.closes_at at time zone call.zone)::date
  ) then
    raise exception 'a claim is verified against an edition of the closing day of the call, or before'
      using errcode = 'check_violation', constraint = 'claim_rests_on_the_edition_of_the_closing_day';
  end if;
  return new;
end $$;

create trigger guard_claim_evidence before insert on claim_evidence
for each row execute function guard_claim_evidence();

create trigger guard_stamps_of_new after insert on claim_evidence
referencing new table as newly for each statement execute function guard_stamps('verified_at');

create function keep_claim_evidence() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'on what a claim was verified stays on record'
    using errcode = 'check_violation', constraint = 'claim_evidence_is_never_rewritten';
end $$;

create trigger keep_claim_evidence before update or delete or truncate on claim_evidence
for each statement execute function keep_claim_evidence();
