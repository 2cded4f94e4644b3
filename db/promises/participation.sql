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

create function is_good_for(accreditation uuid, session uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from accreditation as granted
    join session as held on held.id = is_good_for.session and held.process_id = granted.process_id
    join application on application.id = granted.application_id
    cross join lateral scope_of(application.call_id) as scope
    where granted.id = is_good_for.accreditation
      and case when scope.session_id is null
        then scope.begins_on <= held.ends_on and (scope.ends_on >= held.begins_on) is not false
        else scope.session_id = held.id end
  );
end;
comment on function is_good_for(uuid, uuid) is 'Whether a session is among those for which an accreditation is good.';

create function end_of_session(session uuid) returns timestamptz language sql stable
begin atomic
  select (held.ends_on + 1)::timestamp at time zone process.zone
  from session as held join process on process.id = held.process_id where held.id = end_of_session.session;
end;
comment on function end_of_session(uuid) is 'The first instant after the last day of a session, in the zone of its process.';

create function entitlements_of(accreditation uuid, at timestamptz) returns jsonb language sql stable
begin atomic
  select decision.provisions -> 'entitlements'
  from accreditation as granted
  join modalities_decision as decision on decision.process_id = granted.process_id
    and (decision.id = granted.modalities_decision_id or modalities_in_force(decision.id, entitlements_of.at))
  where granted.id = entitlements_of.accreditation
  order by text_adopted_since(decision.id, entitlements_of.at) desc nulls last, decision.version desc limit 1;
end;
comment on function entitlements_of(uuid, timestamptz) is
  'To what an accreditation entitles: by the decision that governs its process at the instant, and where none does by that under which it was granted.';

-- Rows of an accreditation are written one after the other, and none while it is being suspended: the last place is given once.
create function guard_representative() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  entitlements jsonb;
  session_ends_at timestamptz;
begin
  perform from session where id = new.session_id for share;
  perform from accreditation where id = new.accreditation_id for no key update;
  session_ends_at := end_of_session(new.session_id);
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
  if not is_good_for(new.accreditation_id, new.session_id) then
    raise exception 'an accreditation sends people to the sessions for which it is good'
      using errcode = 'check_violation', constraint = 'accreditation_is_good_for_the_session';
  end if;
  entitlements := entitlements_of(new.accreditation_id, new.nominated_at);
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
  with over as (
    select id from session where is_to_be_forgotten(id, least(forget_representatives.at, portal_now()))
  ), nominated as (
    delete from representative where session_id in (select id from over) returning 1
  ), registered as (
    delete from registration where session_id in (select id from over) returning 1
  )
  select ((select count(*) from nominated) + (select count(*) from registered))::integer
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

-- Who comes to a session that invites all stakeholders, for an organisation without an accreditation. It is no accreditation, and nothing that rests on one reads it.
create function acts_for(person uuid, organisation uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from acting_person as acting
    where acting.organisation_id = acts_for.organisation and acting.person_id = acts_for.person and acting.ended_at is null
  );
end;
comment on function acts_for(uuid, uuid) is 'Whether somebody acts for an organisation.';

create function nominates_for(organisation uuid, session uuid, at timestamptz) returns boolean language sql stable
begin atomic
  select exists (
    select from accreditation as granted
    where granted.organisation_id = nominates_for.organisation
      and is_in_force(granted.id, nominates_for.at) and is_good_for(granted.id, nominates_for.session)
      and (entitlements_of(granted.id, nominates_for.at) ->> 'attendFormal')::boolean
  );
end;
comment on function nominates_for(uuid, uuid, timestamptz) is
  'Whether an accreditation lets an organisation nominate who comes to a session, at an instant: it does not register then.';

create function invites_all_stakeholders(session uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from session as held
    where held.id = invites_all_stakeholders.session and 'all-stakeholders' = any (held.invited)
  );
end;
comment on function invites_all_stakeholders(uuid) is 'Whether a session invites all stakeholders, accredited or not.';

-- Rows of an organisation are written one after the other, and none while the session is being corrected or an accreditation reinstated: the last place is given once.
create function guard_registration() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  session_ends_at timestamptz;
begin
  perform from session where id = new.session_id for share;
  perform from organisation where id = new.organisation_id for no key update;
  perform from accreditation where organisation_id = new.organisation_id order by id for no key update;
  session_ends_at := end_of_session(new.session_id);
  if tg_op = 'UPDATE' then
    if old.withdrawn_at is not null or new.withdrawn_at is null
      or (to_jsonb(new) - '{withdrawn_at,withdrawn_by}'::text[]) is distinct from (to_jsonb(old) - '{withdrawn_at,withdrawn_by}'::text[])
    then
      raise exception 'a registration stays as it was made, and is withdrawn once'
        using errcode = 'check_violation', constraint = 'registration_stays_as_made';
    end if;
    if new.withdrawn_at >= session_ends_at then
      raise exception 'a registration is withdrawn until the session ends'
        using errcode = 'check_violation', constraint = 'registration_is_withdrawn_until_the_session_ends';
    end if;
    if not acts_for(new.withdrawn_by, new.organisation_id) then
      raise exception 'a registration is withdrawn by who acts for the organisation'
        using errcode = 'check_violation', constraint = 'registration_is_withdrawn_by_who_acts';
    end if;
    return new;
  end if;
  if new.withdrawn_at is not null then
    raise exception 'a registration that is made is not withdrawn yet'
      using errcode = 'check_violation', constraint = 'registration_stays_as_made';
  end if;
  if new.registered_at >= session_ends_at
    or (select standing from session where id = new.session_id) = 'cancelled'
  then
    raise exception 'who comes is registered for a session that takes place, until it ends'
      using errcode = 'check_violation', constraint = 'registration_is_made_until_the_session_ends';
  end if;
  if not acts_for(new.registered_by, new.organisation_id) then
    raise exception 'who comes is registered by who acts for the organisation'
      using errcode = 'check_violation', constraint = 'registration_is_made_by_who_acts';
  end if;
  if not invites_all_stakeholders(new.session_id) then
    raise exception 'organisations register for what invites all stakeholders'
      using errcode = 'check_violation', constraint = 'registration_is_for_what_invites_all';
  end if;
  if nominates_for(new.organisation_id, new.session_id, new.registered_at) then
    raise exception 'an organisation whose accreditation lets it attend nominates, and does not register'
      using errcode = 'check_violation', constraint = 'accredited_organisation_does_not_register';
  end if;
  if (select (format, new.attends) in (('in-person', 'online'), ('virtual', 'in-person')) from session where id = new.session_id) then
    raise exception 'a session is attended as it is held'
      using errcode = 'check_violation', constraint = 'registered_attend_as_the_session_is_held';
  end if;
  if new.replaces is not null and not exists (
    select from registration as former
    where former.id = new.replaces
      and (former.organisation_id, former.session_id) = (new.organisation_id, new.session_id)
      and (former.withdrawn_at, former.withdrawn_by) = (new.registered_at, new.registered_by)
  ) then
    raise exception 'what is said anew stands in the place of what is withdrawn with it'
      using errcode = 'check_violation', constraint = 'replaced_registration_is_withdrawn_with_it';
  end if;
  if (
    select count(*) from registration as other
    where other.organisation_id = new.organisation_id and other.session_id = new.session_id and other.withdrawn_at is null
  ) >= 10 then
    raise exception 'no more than ten people of an organisation are registered for a session'
      using errcode = 'check_violation', constraint = 'registrations_are_no_more_than_ten';
  end if;
  return new;
end $$;

create trigger guard_registration before insert or update on registration
for each row execute function guard_registration();

create trigger guard_isolation before insert or update on registration
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on registration
for each row when (is_off_the_clock(new.registered_at))
execute function guard_stamps('registered_at');

create trigger guard_stamps_of_changed after update on registration
for each row when (new.withdrawn_at is distinct from old.withdrawn_at and is_off_the_clock(new.withdrawn_at))
execute function guard_stamps('withdrawn_at');

create function guard_kept_registration() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not is_to_be_forgotten(old.session_id, portal_now()) then
    raise exception 'who comes to a session is kept for twelve months after it'
      using errcode = 'check_violation', constraint = 'registration_is_kept_for_twelve_months';
  end if;
  return old;
end $$;

create trigger guard_kept_registration before delete on registration
for each row execute function guard_kept_registration();

-- Without who comes: an act of any office tells them of their session, and reads nothing of persons for it.
create function organisations_registered_for(session uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select distinct organisation_id from registration
  where session_id = organisations_registered_for.session and withdrawn_at is null
$$;
comment on function organisations_registered_for(uuid) is
  'Which organisations have registered somebody for a session who was not withdrawn. Not whom.';

create policy the_rule_sees_all on registration to current_user using (true) with check (true);

create policy organisation_and_secretariat_read on registration for select to portal_application using (
  (select reading_secretariat()) or organisation_id = (select reading_organisation())
);

create policy organisation_registers on registration for insert to portal_application with check (
  organisation_id = (select reading_organisation())
);

create policy organisation_withdraws on registration for update to portal_application using (
  organisation_id = (select reading_organisation())
);

-- Written inputs. What stands between spaces is a word, and so is a Han character: as the rule counts (countWords).
create function count_words(words text) returns integer language sql immutable
return regexp_count(words,
  '[\u3400-\u4dbf\u4e00-\u9fff]|[^\u3400-\u4dbf\u4e00-\u9fff\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000-\u303f\ufeff\uff01-\uff0f\uff1a-\uff20]+');
comment on function count_words(text) is 'How many words a typed text has.';

create function is_shut_out(accreditation uuid, at timestamptz) returns boolean language sql stable
begin atomic
  select coalesce((
    select change.kind from accreditation_change as change
    where change.accreditation_id = is_shut_out.accreditation and change.known_at <= is_shut_out.at
    order by change.known_at desc limit 1
  ), 'reinstated') <> 'reinstated';
end;
comment on function is_shut_out(uuid, timestamptz) is 'Whether an accreditation is suspended or withdrawn at an instant; one that has run out is not.';

-- The paper says what was sent, as the decision says to whom, and nothing else.
create function posts_written_input(paper uuid, input uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from written_input as sent
    join paper as posted on posted.id = posts_written_input.paper
    join session on session.id = sent.session_id
    join paper_version as version on version.paper_id = posted.id and version.step = 'circulated'
    join paper_text as text on text.version_id = version.id and text.language = sent.language
    left join paper_file on paper_file.text_id = text.id
    left join written_input_file as file on file.input_id = sent.id
    where sent.id = posts_written_input.input
      and posted.kind = 'written_input' and posted.process_id = session.process_id and posted.session_id = sent.session_id
      and posted.title = sent.title
      and text.words is not distinct from sent.words and paper_file.sha256 is not distinct from file.sha256
      and posted.audience = case
        when (entitlements_of(sent.accreditation_id, sent.sent_at) -> 'written' ->> 'posted')::boolean then 'public' else 'missions' end
  );
end;
comment on function posts_written_input(uuid, uuid) is 'Whether a paper says what was sent as a written input, to those to whom the decision has it posted.';

create function guard_written_input() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  allowed jsonb;
begin
  perform from session where id = new.session_id for share;
  perform from accreditation where id = new.accreditation_id for no key update;
  if tg_op = 'UPDATE' then
    if old.ended_as is not null or new.ended_as is null
      or (new.id, new.accreditation_id, new.session_id, new.title, new.language, new.words, new.word_count, new.sent_at, new.sent_by)
        is distinct from (old.id, old.accreditation_id, old.session_id, old.title, old.language, old.words, old.word_count,
          old.sent_at, old.sent_by)
    then
      raise exception 'a written input stays as it was sent, and ends once'
        using errcode = 'check_violation', constraint = 'written_input_stays_as_sent';
    end if;
    if new.ended_as = 'withdrawn' and not acts_for_accredited(new.ended_by, new.accreditation_id)
      or new.ended_as <> 'withdrawn' and not exists (select from person where id = new.ended_by and role = 'secretariat')
    then
      raise exception 'the organisation withdraws, and the Secretariat posts or declines'
        using errcode = 'check_violation', constraint = 'written_input_is_ended_by_who_may';
    end if;
    if new.ended_as = 'posted' and is_shut_out(new.accreditation_id, new.ended_at) then
      raise exception 'nothing is posted of an organisation whose accreditation is suspended or withdrawn'
        using errcode = 'check_violation', constraint = 'written_input_is_of_an_accreditation_in_force';
    end if;
    if new.ended_as = 'posted' and not posts_written_input(new.paper_id, new.id) then
      raise exception 'the paper says what was sent, to those to whom the decision has it posted'
        using errcode = 'check_violation', constraint = 'written_input_is_posted_as_sent';
    end if;
    return new;
  end if;
  if new.ended_as is not null then
    raise exception 'a written input that is sent has not ended yet'
      using errcode = 'check_violation', constraint = 'written_input_stays_as_sent';
  end if;
  if new.sent_at >= end_of_session(new.session_id)
    or (select standing from session where id = new.session_id) = 'cancelled'
  then
    raise exception 'a written input is sent to a session that takes place, until it ends'
      using errcode = 'check_violation', constraint = 'written_input_is_sent_until_the_session_ends';
  end if;
  if not acts_for_accredited(new.sent_by, new.accreditation_id) then
    raise exception 'a written input is sent by who acts for the organisation'
      using errcode = 'check_violation', constraint = 'written_input_is_sent_by_who_acts';
  end if;
  if not is_in_force(new.accreditation_id, new.sent_at) then
    raise exception 'an accreditation that is not in force gives no right to be read'
      using errcode = 'check_violation', constraint = 'written_input_is_of_an_accreditation_in_force';
  end if;
  if not is_good_for(new.accreditation_id, new.session_id) then
    raise exception 'a written input goes to the sessions for which the accreditation is good'
      using errcode = 'check_violation', constraint = 'written_input_is_for_a_session_of_the_accreditation';
  end if;
  allowed := nullif(entitlements_of(new.accreditation_id, new.sent_at) -> 'written', 'null'::jsonb);
  if allowed is null then
    raise exception 'the decision takes no written inputs'
      using errcode = 'check_violation', constraint = 'decision_takes_written_inputs';
  end if;
  if new.words is not null and new.word_count is distinct from count_words(new.words) then
    raise exception 'typed words are counted'
      using errcode = 'check_violation', constraint = 'typed_words_are_counted';
  end if;
  if new.word_count > (allowed ->> 'maximumWords')::integer then
    raise exception 'a written input has as many words as the decision lets'
      using errcode = 'check_violation', constraint = 'written_input_has_as_many_words_as_the_decision_lets';
  end if;
  if (
    select count(*) from written_input as other
    where other.accreditation_id = new.accreditation_id and other.session_id = new.session_id
  ) >= 20 then
    raise exception 'no organisation sends more than twenty written inputs to a session'
      using errcode = 'check_violation', constraint = 'written_inputs_are_as_many_as_are_taken';
  end if;
  return new;
end $$;

create trigger guard_written_input before insert or update on written_input
for each row execute function guard_written_input();

create trigger guard_isolation before insert or update on written_input
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on written_input
for each row when (is_off_the_clock(new.sent_at))
execute function guard_stamps('sent_at');

create trigger guard_stamps_of_changed after update on written_input
for each row when (new.ended_at is distinct from old.ended_at and is_off_the_clock(new.ended_at))
execute function guard_stamps('ended_at');

create function keep_written_inputs() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'nothing that was sent is changed or lost'
    using errcode = 'check_violation', constraint = 'written_input_is_never_lost';
end $$;

create trigger keep_written_inputs before delete or truncate on written_input
for each statement execute function keep_written_inputs();
create trigger keep_written_inputs before update or delete or truncate on written_input_file
for each statement execute function keep_written_inputs();
create trigger keep_written_inputs before update or delete or truncate on written_input_piece
for each statement execute function keep_written_inputs();

-- Words or a file, never both, and never neither.
create function guard_input_is_words_or_a_file() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.words is null) <> exists (select from written_input_file where input_id = new.id) then
    raise exception 'what is sent is typed, or in a file'
      using errcode = 'check_violation', constraint = 'written_input_is_words_or_a_file';
  end if;
  return null;
end $$;

create constraint trigger guard_input_is_words_or_a_file after insert on written_input deferrable initially deferred
for each row execute function guard_input_is_words_or_a_file();

-- A file comes with its input, and no later.
create function guard_written_input_file() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if (select words from written_input where id = new.input_id) is not null then
    raise exception 'what is sent is typed, or in a file'
      using errcode = 'check_violation', constraint = 'written_input_is_words_or_a_file';
  end if;
  if new.scan <> 'clean' and not (select demonstration from installation) then
    raise exception 'outside a demonstration no file is kept in which nobody looked for viruses'
      using errcode = 'check_violation', constraint = 'input_file_is_scanned_outside_a_demonstration';
  end if;
  return new;
end $$;

create trigger guard_written_input_file before insert on written_input_file
for each row execute function guard_written_input_file();

create function guard_written_input_piece() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if length(new.content) is distinct from
    least(1048576, (select size from written_input_file where input_id = new.input_id) - (new.n - 1) * 1048576)
  then
    raise exception 'the pieces of a file make up its size'
      using errcode = 'check_violation', constraint = 'pieces_make_up_the_input_file';
  end if;
  return new;
end $$;

create trigger guard_written_input_piece before insert on written_input_piece
for each row execute function guard_written_input_piece();

create function guard_input_file_is_whole() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if (
    select encode(sha256(string_agg(content, '' order by n)), 'hex') from written_input_piece where input_id = new.input_id
  ) is distinct from new.sha256 then
    raise exception 'a file is what its digest says'
      using errcode = 'check_violation', constraint = 'input_file_is_what_its_digest_says';
  end if;
  return null;
end $$;

create constraint trigger guard_input_file_is_whole after insert on written_input_file deferrable initially deferred
for each row execute function guard_input_file_is_whole();

create policy the_rule_sees_all on written_input to current_user using (true) with check (true);
create policy the_rule_sees_all on written_input_file to current_user using (true) with check (true);
create policy the_rule_sees_all on written_input_piece to current_user using (true) with check (true);

create policy organisation_and_offices_read on written_input for select to portal_application using (
  (select reading_secretariat())
  or accreditation_id in (select id from accreditation where organisation_id = (select reading_organisation()))
  or accreditation_id in (select id from accreditation where process_id = (select reading_chair()))
);

create policy organisation_sends on written_input for insert to portal_application with check (
  accreditation_id in (select id from accreditation where organisation_id = (select reading_organisation()))
);

create policy organisation_withdraws_and_secretariat_decides on written_input for update to portal_application using (
  (select reading_secretariat())
  or accreditation_id in (select id from accreditation where organisation_id = (select reading_organisation()))
) with check (
  case when ended_as = 'withdrawn'
    then accreditation_id in (select id from accreditation where organisation_id = (select reading_organisation()))
    else (select reading_secretariat()) end
);

create policy who_reads_the_input_reads on written_input_file for select to portal_application
using (exists (select from written_input where written_input.id = written_input_file.input_id));
create policy who_reads_the_input_reads on written_input_piece for select to portal_application
using (exists (select from written_input where written_input.id = written_input_piece.input_id));

create function sends_input(input uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from written_input join accreditation on accreditation.id = written_input.accreditation_id
    where written_input.id = sends_input.input and accreditation.organisation_id = (select reading_organisation())
  );
end;
comment on function sends_input(uuid) is 'Whether this transaction is of the organisation whose written input it is.';

create policy organisation_sends on written_input_file for insert to portal_application with check (sends_input(input_id));
create policy organisation_sends on written_input_piece for insert to portal_application with check (sends_input(input_id));

-- Lists of speakers: one for a session, under a decision in force that gives a dedicated session, on a day of the session.
create function gives_dedicated_session(entitlements jsonb) returns boolean language sql immutable
return (entitlements #>> '{speak,dedicatedSession}')::boolean is true;
comment on function gives_dedicated_session(jsonb) is 'Whether a decision lets accredited organisations speak in a dedicated session.';

create function is_heard_in_session(session uuid, at timestamptz) returns boolean language sql stable
begin atomic
  select is_heard_in_session.at >= held.begins_on::timestamp at time zone process.zone
    and is_heard_in_session.at < end_of_session(held.id)
  from session as held join process on process.id = held.process_id where held.id = is_heard_in_session.session;
end;
comment on function is_heard_in_session(uuid, timestamptz) is 'Whether an instant lies on a day of a session.';

create function guard_list_of_speakers() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  said constant timestamptz := coalesce(new.changed_at, new.opened_at);
  entitlements jsonb;
begin
  perform from session where id = new.session_id for share;
  select provisions -> 'entitlements' into entitlements from modalities_decision where id = new.modalities_decision_id;
  if tg_op = 'UPDATE' then
    if (new.id, new.session_id, new.modalities_decision_id, new.opened_at, new.opened_by)
      is distinct from (old.id, old.session_id, old.modalities_decision_id, old.opened_at, old.opened_by)
    then
      raise exception 'a list of speakers stays that of its session and decision'
        using errcode = 'check_violation', constraint = 'list_of_speakers_stays_as_opened';
    end if;
    if new.changed_at is not distinct from old.changed_at then
      if (new.begins_at, new.closes_at, new.minutes, new.changed_by)
          is distinct from (old.begins_at, old.closes_at, old.minutes, old.changed_by)
        or old.published_at is not null or new.published_at is null
      then
        raise exception 'a list of speakers is published once, as it is'
          using errcode = 'check_violation', constraint = 'list_of_speakers_stays_as_opened';
      end if;
      if new.published_at < new.closes_at + settlement_margin()
        or not is_heard_in_session(new.session_id, new.begins_at)
        or (select standing from session where id = new.session_id) = 'cancelled'
      then
        raise exception 'a list of speakers is published once what came in time is on record'
          using errcode = 'check_violation', constraint = 'list_of_speakers_is_published_once_settled';
      end if;
      return new;
    end if;
    -- A session that was moved away leaves a list behind that is changed also after it has closed, and is open again.
    if new.changed_at > old.closes_at and is_heard_in_session(old.session_id, old.begins_at)
      or new.changed_at < coalesce(old.changed_at, old.opened_at) or new.published_at is not null
    then
      raise exception 'a list of speakers is changed until it closes'
        using errcode = 'check_violation', constraint = 'list_of_speakers_is_changed_until_it_closes';
    end if;
  else
    if new.changed_at is not null or new.published_at is not null then
      raise exception 'a list of speakers that is opened is neither changed nor published yet'
        using errcode = 'check_violation', constraint = 'list_of_speakers_stays_as_opened';
    end if;
    if not exists (
        select from modalities_decision as decision join session on session.process_id = decision.process_id
        where decision.id = new.modalities_decision_id and session.id = new.session_id
      )
      or not modalities_in_force(new.modalities_decision_id, new.opened_at)
      or exists (
        select from modalities_decision as own
        join modalities_decision as other on other.process_id = own.process_id and other.id <> own.id
        where own.id = new.modalities_decision_id and modalities_in_force(other.id, new.opened_at)
          and (text_adopted_since(other.id, new.opened_at), other.version)
            > (text_adopted_since(own.id, new.opened_at), own.version)
      )
    then
      raise exception 'a list of speakers is opened under the decision in force of its process'
        using errcode = 'check_violation', constraint = 'list_of_speakers_follows_the_decision_in_force';
    end if;
    if not gives_dedicated_session(entitlements) then
      raise exception 'the decision gives no dedicated session'
        using errcode = 'check_violation', constraint = 'decision_gives_a_dedicated_session';
    end if;
    if not (
      select cardinality(invited) = 0 or invited && array['accredited-organisations', 'all-stakeholders']
      from session where id = new.session_id
    ) then
      raise exception 'the session invites no accredited organisation'
        using errcode = 'check_violation', constraint = 'session_invites_speakers';
    end if;
  end if;
  if said >= end_of_session(new.session_id) or (select standing from session where id = new.session_id) = 'cancelled' then
    raise exception 'a list of speakers is of a session that takes place and is not over'
      using errcode = 'check_violation', constraint = 'list_of_speakers_is_of_a_session_ahead';
  end if;
  if not is_heard_in_session(new.session_id, new.begins_at) then
    raise exception 'speakers are heard on a day of the session'
      using errcode = 'check_violation', constraint = 'speakers_are_heard_in_the_session';
  end if;
  if new.minutes > (entitlements #>> '{speak,minutes}')::integer then
    raise exception 'speakers have no more minutes than the decision says'
      using errcode = 'check_violation', constraint = 'speakers_have_no_more_minutes_than_decided';
  end if;
  return new;
end $$;

create trigger guard_list_of_speakers before insert or update on list_of_speakers
for each row execute function guard_list_of_speakers();

create trigger guard_isolation before insert or update on list_of_speakers
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on list_of_speakers
for each row when (is_off_the_clock(new.opened_at))
execute function guard_stamps('opened_at');

create trigger guard_stamps_of_changed after update on list_of_speakers
for each row when (
  new.changed_at is distinct from old.changed_at and is_off_the_clock(new.changed_at)
  or new.published_at is distinct from old.published_at and is_off_the_clock(new.published_at)
)
execute function guard_stamps('changed_at', 'published_at');

create constraint trigger proven_office after insert or update on list_of_speakers deferrable initially deferred
for each row execute function guard_office('secretariat');

create function keep_lists_of_speakers() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'no list of speakers is lost, and nobody who was on one'
    using errcode = 'check_violation', constraint = 'list_of_speakers_is_never_lost';
end $$;

create trigger keep_lists_of_speakers before delete or truncate on list_of_speakers
for each statement execute function keep_lists_of_speakers();
create trigger keep_lists_of_speakers before delete or truncate on inscription
for each statement execute function keep_lists_of_speakers();

-- Locked in the order of the program: the session, the accreditation, the list.
create function guard_inscription() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  list list_of_speakers;
  said_at timestamptz;
  said_by uuid;
begin
  perform from session where id = (select session_id from list_of_speakers where id = new.list_id) for share;
  -- Whoever orders the list has it already, and asks nothing of the organisations.
  if tg_op = 'INSERT' or new.place = old.place then
    perform from accreditation where id = new.accreditation_id for no key update;
  end if;
  select * into list from list_of_speakers where id = new.list_id for no key update;
  if tg_op = 'UPDATE' then
    if (new.id, new.list_id, new.accreditation_id, new.inscribed_at, new.inscribed_by)
      is distinct from (old.id, old.list_id, old.accreditation_id, old.inscribed_at, old.inscribed_by)
    then
      raise exception 'an inscription stays that of its organisation'
        using errcode = 'check_violation', constraint = 'inscription_stays_as_inscribed';
    end if;
    -- Who came is deleted some day, also of what has ended; nothing else of it changes with that.
    if new.representative_id is null and old.representative_id is not null then
      if (to_jsonb(new) - 'representative_id') is distinct from (to_jsonb(old) - 'representative_id')
        or exists (select from representative where id = old.representative_id)
      then
        raise exception 'an inscription has a speaker, as long as it is known who came'
          using errcode = 'check_violation', constraint = 'inscription_has_a_speaker';
      end if;
      return new;
    end if;
    if old.ended_at is not null then
      raise exception 'an inscription ends once'
        using errcode = 'check_violation', constraint = 'inscription_stays_as_inscribed';
    end if;
    if new.place <> old.place then
      if not reading_secretariat()
        or (to_jsonb(new) - 'place') is distinct from (to_jsonb(old) - 'place') or list.published_at is not null
      then
        raise exception 'the Secretariat orders a list of speakers, until it is published'
          using errcode = 'check_violation', constraint = 'secretariat_orders_the_list_until_it_is_published';
      end if;
      return new;
    end if;
    if new.ended_at is not null then
      if (to_jsonb(new) - '{ended_as,ended_at,ended_by}'::text[])
          is distinct from (to_jsonb(old) - '{ended_as,ended_at,ended_by}'::text[])
        or not acts_for_accredited(new.ended_by, new.accreditation_id)
      then
        raise exception 'an inscription is ended by who acts for the organisation'
          using errcode = 'check_violation', constraint = 'inscription_is_ended_by_who_acts';
      end if;
      if new.ended_as = 'withdrawn' and new.ended_at > list.closes_at
        or new.ended_as = 'fell-away' and not exists (
          select from representative where id = new.representative_id and withdrawn_at = new.ended_at)
      then
        raise exception 'an inscription is withdrawn until the list closes, and falls away with its representative'
          using errcode = 'check_violation', constraint = 'inscription_ends_as_the_rule_lets';
      end if;
      return new;
    end if;
    said_at := new.changed_at;
    said_by := new.changed_by;
    if said_at is null or said_at < old.inscribed_at or said_at <= old.changed_at then
      raise exception 'what is changed says when'
        using errcode = 'check_violation', constraint = 'inscription_stays_as_inscribed';
    end if;
  else
    if new.changed_at is not null or new.ended_at is not null then
      raise exception 'an inscription that is made is neither changed nor ended yet'
        using errcode = 'check_violation', constraint = 'inscription_stays_as_inscribed';
    end if;
    said_at := new.inscribed_at;
    said_by := new.inscribed_by;
    if new.place <> 1 + coalesce((select max(place) from inscription where list_id = new.list_id), 0) then
      raise exception 'speakers stand in the order of inscription'
        using errcode = 'check_violation', constraint = 'speakers_stand_in_the_order_of_inscription';
    end if;
  end if;
  if not acts_for_accredited(said_by, new.accreditation_id) then
    raise exception 'who speaks is said by who acts for the organisation'
      using errcode = 'check_violation', constraint = 'speaker_is_inscribed_by_who_acts';
  end if;
  if not exists (
    select from representative as named
    where named.id = new.representative_id and named.withdrawn_at is null
      and (named.accreditation_id, named.session_id) = (new.accreditation_id, list.session_id)
  ) then
    raise exception 'who speaks is nominated for the session by the organisation'
      using errcode = 'check_violation', constraint = 'speaker_is_a_representative_of_the_session';
  end if;
  -- Who stands in the place of a representative speaks in that place, whenever that is said.
  if tg_op = 'UPDATE' and new.topic is not distinct from old.topic and exists (
    select from representative as named
    where named.id = new.representative_id and named.replaces = old.representative_id and named.nominated_at = said_at
  ) then
    return new;
  end if;
  if said_at > list.closes_at or said_at < list.opened_at or list.published_at is not null
    or (select standing from session where id = list.session_id) = 'cancelled'
  then
    raise exception 'organisations inscribe while the list is open'
      using errcode = 'check_violation', constraint = 'speaker_is_inscribed_while_the_list_is_open';
  end if;
  if not is_in_force(new.accreditation_id, said_at) or not is_in_force(new.accreditation_id, list.begins_at)
    or not is_good_for(new.accreditation_id, list.session_id)
  then
    raise exception 'an accreditation that is not in force then gives no right to speak'
      using errcode = 'check_violation', constraint = 'speaker_is_of_an_accreditation_in_force';
  end if;
  if not gives_dedicated_session(entitlements_of(new.accreditation_id, said_at)) then
    raise exception 'the decision gives no dedicated session'
      using errcode = 'check_violation', constraint = 'decision_of_the_organisation_lets_it_speak';
  end if;
  return new;
end $$;

create trigger guard_inscription before insert or update on inscription
for each row execute function guard_inscription();

create trigger guard_isolation before insert or update on inscription
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on inscription
for each row when (is_off_the_clock(new.inscribed_at))
execute function guard_stamps('inscribed_at');

create trigger guard_stamps_of_changed after update on inscription
for each row when (
  new.changed_at is distinct from old.changed_at and is_off_the_clock(new.changed_at)
  or new.ended_at is distinct from old.ended_at and is_off_the_clock(new.ended_at)
)
execute function guard_stamps('changed_at', 'ended_at');

-- Who does not come does not speak: what is withdrawn or changed leaves the list in the same transaction.
create function guard_speaker_comes() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from inscription where representative_id = new.id and ended_at is null) then
    raise exception 'who is withdrawn does not stay on the list of speakers'
      using errcode = 'check_violation', constraint = 'withdrawn_representative_does_not_speak';
  end if;
  return null;
end $$;

create constraint trigger guard_speaker_comes after update on representative deferrable initially deferred
for each row when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function guard_speaker_comes();

create policy the_rule_sees_all on inscription to current_user using (true) with check (true);

create policy organisation_and_offices_read on inscription for select to portal_application using (
  (select reading_secretariat())
  or accreditation_id in (select id from accreditation where organisation_id = (select reading_organisation()))
  or accreditation_id in (select id from accreditation where process_id = (select reading_chair()))
);

create policy organisation_inscribes on inscription for insert to portal_application with check (
  accreditation_id in (select id from accreditation where organisation_id = (select reading_organisation()))
);

create policy organisation_changes_and_secretariat_orders on inscription for update to portal_application using (
  (select reading_secretariat())
  or accreditation_id in (select id from accreditation where organisation_id = (select reading_organisation()))
);

-- The Chair gives the floor by name, and reads of representatives only of those who stand on a list of speakers.
create policy chair_reads_who_speaks on representative for select to portal_application using (
  (select reading_chair()) is not null
  and exists (select from inscription where inscription.representative_id = representative.id and inscription.ended_at is null)
);

-- Without what stands beside it: an organisation learns its own place, and of the others nothing.
create function place_on_list(inscription uuid) returns integer language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select (
    select count(*)::integer from inscription as before
    where before.list_id = own.list_id and before.place <= own.place and before.ended_at is null
      and is_in_force(before.accreditation_id, list.begins_at)
  )
  from inscription as own
  join list_of_speakers as list on list.id = own.list_id
  join accreditation on accreditation.id = own.accreditation_id
  where own.id = place_on_list.inscription and own.ended_at is null and list.published_at is not null
    and is_in_force(own.accreditation_id, list.begins_at)
    and accreditation.organisation_id = (select reading_organisation())
$$;
comment on function place_on_list(uuid) is
  'At which place an organisation that reads its own inscription speaks, once the list is published; null before.';

-- The place after the last, of whomever it is: whoever inscribes does not see the others.
create function next_place_on_list(list uuid) returns integer language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select 1 + coalesce(max(place), 0) from inscription where list_id = next_place_on_list.list
$$;
comment on function next_place_on_list(uuid) is 'The place at which the next inscription on a list of speakers stands.';

-- Programs that read who comes: an officer opens and ends each, and thirty days after the session none reads any more. That one was used waits for no lock and no officer.
create function guard_program_access() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.used_at is distinct from old.used_at then
    if old.ended_at is not null or new.used_at is null or new.used_at <= old.used_at
      or (new.id, new.session_id, new.program, new.opened_at, new.opened_by, new.ended_at, new.ended_by)
        is distinct from (old.id, old.session_id, old.program, old.opened_at, old.opened_by, old.ended_at, old.ended_by)
    then
      raise exception 'the access of a program is used as it stands, and later each time'
        using errcode = 'check_violation', constraint = 'program_access_stays_as_opened';
    end if;
    return new;
  end if;
  perform from session where id = new.session_id for no key update;
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or new.ended_at is null
      or (new.id, new.session_id, new.program, new.opened_at, new.opened_by)
        is distinct from (old.id, old.session_id, old.program, old.opened_at, old.opened_by)
    then
      raise exception 'the access of a program stays as it was opened, and ends once'
        using errcode = 'check_violation', constraint = 'program_access_stays_as_opened';
    end if;
  else
    if new.ended_at is not null or new.used_at is not null then
      raise exception 'the access of a program that is opened was not used and has not ended yet'
        using errcode = 'check_violation', constraint = 'program_access_stays_as_opened';
    end if;
    if not coalesce((
        select held.standing <> 'cancelled' and new.opened_at < (held.ends_on + 31)::timestamp at time zone process.zone
        from session as held join process on process.id = held.process_id where held.id = new.session_id
      ), false)
    then
      raise exception 'programs read of a session that takes place, until thirty days after it'
        using errcode = 'check_violation', constraint = 'programs_read_until_thirty_days_after_the_session';
    end if;
    if (select count(*) from program_access where session_id = new.session_id and ended_at is null) >= 10 then
      raise exception 'no more than ten programs read who comes to a session'
        using errcode = 'check_violation', constraint = 'program_accesses_are_no_more_than_ten';
    end if;
  end if;
  if not exists (select from person where id = coalesce(new.ended_by, new.opened_by) and role = 'secretariat') then
    raise exception 'the Secretariat opens and ends the access of programs'
      using errcode = 'check_violation', constraint = 'program_access_is_of_the_secretariat';
  end if;
  return new;
end $$;

create trigger guard_program_access before insert or update on program_access
for each row execute function guard_program_access();

create trigger guard_isolation before insert or update on program_access
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on program_access
for each row when (is_off_the_clock(new.opened_at))
execute function guard_stamps('opened_at');

create trigger guard_stamps_of_changed after update on program_access
for each row when (
  new.ended_at is distinct from old.ended_at and is_off_the_clock(new.ended_at)
  or new.used_at is distinct from old.used_at and is_off_the_clock(new.used_at))
execute function guard_stamps('ended_at', 'used_at');

create constraint trigger proven_office after insert or update of ended_at, ended_by on program_access deferrable initially deferred
for each row execute function guard_office('secretariat');

create function keep_program_accesses() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'which programs could read who came stays on record'
    using errcode = 'check_violation', constraint = 'program_access_is_never_lost';
end $$;

create trigger keep_program_accesses before delete or truncate on program_access
for each statement execute function keep_program_accesses();
