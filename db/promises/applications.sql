-- Calls, and the steps of an application.

create function guard_call() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.opens_at < portal_now() - settlement_margin() and not (select demonstration from installation) then
    raise exception 'a call opens now or later'
      using errcode = 'check_violation', constraint = 'nothing_is_backdated';
  end if;
  perform from session where id = new.session_id for share;
  if exists (select from session where id = new.session_id and standing = 'cancelled') then
    raise exception 'a call is for a session that takes place'
      using errcode = 'check_violation', constraint = 'session_with_a_call_takes_place';
  end if;
  -- Whoever supersedes it waits, and then finds the call.
  perform from modalities_decision where id = new.modalities_decision_id for share;
  if not modalities_in_force(new.modalities_decision_id, new.opens_at) then
    raise exception 'a call opens under a modalities decision in force'
      using errcode = 'check_violation', constraint = 'call_follows_its_modalities';
  end if;
  -- Whoever came to such a stage would wait for ever. Whether somebody is seated in a body changes, and is the program's.
  if exists (
    select from stages_of(new.modalities_decision_id) as here
    where here.stage ->> 'kind' = 'ruling' and (
        here.stage ->> 'ifNone' <> 'waits' and jsonb_typeof(here.stage -> 'due') is distinct from 'object'
        or here.stage ->> 'what' <> 'determination' and jsonb_typeof(here.stage -> 'by') = 'object')
      or exists (
        select from stages_of(new.modalities_decision_id) as before
        where before.class = here.class and before.place < here.place and case
          when here.stage ->> 'kind' = 'window' or here.stage ->> 'what' = 'proposed' then
            before.stage ->> 'what' = 'determination'
            -- What would free an organisation while it stands on the next list.
            or before.stage ->> 'withdrawal' = 'until-decided' and leads_to(before.stage, 'objected') = 'next'
          when here.stage ->> 'what' in ('claim', 'screening') then
            before.stage ->> 'kind' in ('window', 'consultation') or before.stage ->> 'what' in ('proposed', 'determination')
        end)
      or here.stage ->> 'what' = 'proposed' and (
        -- One list is answered before the next goes out, by those who are asked about all that are on it.
        (select before.stage ->> 'what' from stages_of(new.modalities_decision_id) as before
          where before.class = here.class and before.place < here.place
            and (before.stage ->> 'kind' = 'window' or before.stage ->> 'what' in ('proposed', 'determination'))
          order by before.place desc limit 1) is not distinct from 'proposed'
        or here.stage ->> 'of' = 'all' and (
          select later.stage ->> 'of' from stages_of(new.modalities_decision_id) as later
          where later.class = here.class and later.place > here.place
            and (later.stage ->> 'kind' = 'window' or later.stage ->> 'what' = 'determination')
          order by later.place limit 1) is not distinct from 'objected')
      -- Who goes on in another class is received there, once, and reviewed by an office.
      or leads_to_classes(here.stage) <> '{}' and (
        here.stage ->> 'what' is not distinct from 'determination'
        or here.stage ->> 'kind' = 'ruling' and here.stage #>> '{yes,to}' = 'class'
        or (select count(distinct led.key) from stages_of(new.modalities_decision_id) as own
          cross join lateral unnest(leads_to_classes(own.stage)) as led (key) where own.class = here.class) > 1
        or exists (
          select from unnest(leads_to_classes(here.stage)) as led (key)
          where (select first.stage ->> 'kind' from stages_of(new.modalities_decision_id) as first
            where first.class = led.key and first.holds order by first.place limit 1) is distinct from 'ruling'))
  ) then
    raise exception 'a call opens under a decision of which somebody brings about each stage'
      using errcode = 'check_violation', constraint = 'call_leaves_no_stage_to_nobody';
  end if;
  -- Adoption says which one that is, and not the number of a version. What silence may yet adopt before the call opens is no decision.
  if exists (
    select from modalities_decision as own
    join modalities_decision as other on other.process_id = own.process_id and other.id <> own.id
    where own.id = new.modalities_decision_id
      and modalities_in_force(other.id, least(new.opens_at, portal_now()))
      and (text_adopted_since(other.id, least(new.opens_at, portal_now())), other.version)
        > (text_adopted_since(own.id, least(new.opens_at, portal_now())), own.version)
  ) then
    raise exception 'a call opens under the modalities decision that was adopted last'
      using errcode = 'check_violation', constraint = 'call_follows_the_latest_modalities';
  end if;
  -- Working days are no fewer days; which they are, and an end that is stated in hours, is the program's.
  if exists (
    select from modalities_decision as decision
    join session on session.id = new.session_id
    cross join lateral (
      select decision.provisions #> '{information,closes}' as closes, decision.provisions #>> '{circulation,zone}' as zone
    ) as said
    cross join lateral (
      select ((session.begins_on - (closes #>> '{before,count}')::integer + (closes ->> 'clock')::time) at time zone said.zone) at time zone said.zone as latest
    ) as before
    where decision.id = new.modalities_decision_id and jsonb_typeof(closes) = 'object'
      and case closes #>> '{before,unit}'
        when 'calendar_days' then new.closes_at at time zone said.zone <> latest
        when 'working_days' then new.closes_at at time zone said.zone > latest
        else false
      end
  ) then
    raise exception 'a call closes when the decision says'
      using errcode = 'check_violation', constraint = 'call_closes_as_its_modalities_say';
  end if;
  return new;
end $$;

create trigger guard_call before insert on call_for_applications
for each row execute function guard_call();

create trigger guard_isolation before insert or update on call_for_applications
for each statement execute function guard_isolation();

create constraint trigger proven_office after insert on call_for_applications deferrable initially deferred
for each row execute function guard_office('secretariat');

create trigger guard_closing_instant before update of closes_at on call_for_applications
for each row execute function guard_closing_instant();

create trigger keep_extensions before insert or update on call_for_applications
for each row execute function guard_extensions();

-- Nobody is accredited any more under what was superseded: no call is opened again under it, and nothing reviewed again.
create function refuse_superseded(decision uuid) returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from modalities_decision where id = decision for share;
  if exists (select from modalities_decision where id = decision and superseded_at is not null) then
    raise exception 'nothing is received or reviewed again under a decision that was superseded'
      using errcode = 'check_violation', constraint = 'superseded_decision_is_not_applied_again';
  end if;
end $$;

create function guard_extended_call() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform refuse_superseded(new.modalities_decision_id);
  return new;
end $$;

create trigger superseded_decision before update of closes_at on call_for_applications
for each row when (new.closes_at > old.closes_at) execute function guard_extended_call();

-- A call is withdrawn before it opens, while nobody has begun an application. Whoever begins one waits for the lock, and finds it withdrawn.
create function guard_call_withdrawal() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'that a call was withdrawn stays on record'
      using errcode = 'check_violation', constraint = 'call_withdrawal_is_never_changed';
  end if;
  perform from call_for_applications where id = new.call_id for update;
  if exists (select from call_for_applications where id = new.call_id and opens_at <= new.withdrawn_at)
    or exists (select from application where call_id = new.call_id)
  then
    raise exception 'a call is withdrawn before it has opened'
      using errcode = 'check_violation', constraint = 'call_is_withdrawn_before_it_has_opened';
  end if;
  return new;
end $$;

create trigger guard_call_withdrawal before insert or update or delete on call_withdrawal
for each row execute function guard_call_withdrawal();

create trigger guard_isolation before insert or update on call_withdrawal
for each statement execute function guard_isolation();

create constraint trigger proven_office after insert on call_withdrawal deferrable initially deferred
for each row execute function guard_office('secretariat');

create trigger guard_stamps_of_new after insert on call_withdrawal
for each row when (is_off_the_clock(new.withdrawn_at))
execute function guard_stamps('withdrawn_at');

create function guard_withdrawn_call() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare call uuid := case tg_table_name when 'call_for_applications' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'call_id' end;
begin
  if exists (select from call_withdrawal where call_id = call) then
    raise exception 'nothing is done under a call that was withdrawn'
      using errcode = 'check_violation', constraint = 'withdrawn_call_stays_as_it_is';
  end if;
  return new;
end $$;

-- After the foreign key, which waits for whoever withdraws the call.
create trigger withdrawn_call after insert on application
for each row execute function guard_withdrawn_call();

create trigger withdrawn_call before insert on cut_off
for each row execute function guard_withdrawn_call();

create trigger withdrawn_call before update on call_for_applications
for each row execute function guard_withdrawn_call();

-- The title of a call is corrected before a list of it is out: a list bears it.
create function guard_call_correction() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'that a call was corrected stays on record'
      using errcode = 'check_violation', constraint = 'call_correction_is_never_changed';
  end if;
  perform from call_for_applications where id = new.call_id for no key update;
  if new.to_title = new.from_title
    or not exists (select from call_for_applications where id = new.call_id and title = new.from_title)
    or exists (select from sealed_list where call_id = new.call_id)
  then
    raise exception 'the title of a call is corrected from what it is, before a list of it is out'
      using errcode = 'check_violation', constraint = 'call_is_corrected_before_its_list_is_out';
  end if;
  return new;
end $$;

create trigger guard_call_correction before insert or update or delete on call_correction
for each row execute function guard_call_correction();

create trigger guard_isolation before insert or update on call_correction
for each statement execute function guard_isolation();

create constraint trigger proven_office after insert on call_correction deferrable initially deferred
for each row execute function guard_office('secretariat');

create trigger guard_stamps_of_new after insert on call_correction
for each row when (is_off_the_clock(new.corrected_at))
execute function guard_stamps('corrected_at');

create function correct_call() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update call_for_applications set title = new.to_title where id = new.call_id;
  return null;
end $$;

create trigger correct_call after insert on call_correction
for each row execute function correct_call();

create function taken_up_to(call uuid, at timestamptz) returns timestamptz language sql stable
begin atomic
  select case
    when not opened.continuous or opened.closes_at < taken_up_to.at then opened.closes_at
    else (
      select max(cuts_off_at) from cut_off
      where cut_off.call_id = taken_up_to.call and cut_off.cuts_off_at < taken_up_to.at
    )
  end
  from call_for_applications as opened where opened.id = taken_up_to.call;
end;
comment on function taken_up_to(uuid, timestamptz) is
  'Until when what goes on a list of the call now was received: its deadline or, while a continuous call is open, its last cut-off; null before the first.';

create function guard_cut_off() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from call_for_applications where id = new.call_id for no key update;
  if new.cuts_off_at <= portal_now() and not (select demonstration from installation) then
    raise exception 'a cut-off is announced before it comes'
      using errcode = 'check_violation', constraint = 'cut_off_is_announced_before_it_comes';
  end if;
  if not exists (
    select from call_for_applications
    where id = new.call_id and continuous and opens_at < new.cuts_off_at and new.cuts_off_at < closes_at
  ) then
    raise exception 'a cut-off lies within a call that is continuous'
      using errcode = 'check_violation', constraint = 'cut_off_lies_within_a_continuous_call';
  end if;
  return new;
end $$;

create trigger guard_cut_off before insert on cut_off for each row execute function guard_cut_off();

create trigger guard_isolation before insert on cut_off
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on cut_off
for each row when (is_off_the_clock(new.announced_at))
execute function guard_stamps('announced_at');

create function keep_cut_offs() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a cut-off that is announced is never changed or deleted'
    using errcode = 'check_violation', constraint = 'cut_off_is_never_changed';
end $$;

create trigger keep_cut_offs before update or delete or truncate on cut_off
for each statement execute function keep_cut_offs();

create function classes_of(decision uuid)
returns table (key text, category text, route text) language sql stable
begin atomic
  select class.value ->> 'key',
    case when class.value ->> 'kind' = 'ngo' and (class.value ->> 'consultative')::boolean
      then 'ecosoc-ngo' else class.value ->> 'kind' end,
    case
      when jsonb_typeof(class.value -> 'track') <> 'array' then null
      when jsonb_path_exists(class.value, '$.track[*] ? (@.kind == "window")') then 'no-objection'
      when jsonb_path_exists(class.value, '$.track[*] ? (@.what == "determination")') then 'body-decides'
      when jsonb_path_exists(class.value, '$.track[*] ? (@.kind == "list")') then 'notify-and-list'
      else 'notify'
    end
  from modalities_decision cross join lateral jsonb_array_elements(modalities_decision.classes) as class
  where modalities_decision.id = decision;
end;
comment on function classes_of(uuid) is
  'The classes of a decision: under what each is found in lists, and by which way its track lets it in; null where it is closed.';

-- Nobody is in a class but one of the decision of the call, that is open. It is chosen while the call is open; then it changes only to the one to which
-- the organisation agreed, when the text leads there.
create function check_class(formerly application, newly application) returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  in_force uuid;
  closing timestamptz;
begin
  select modalities_decision_id, closes_at into in_force, closing from call_for_applications where id = newly.call_id;
  if newly.class is null and formerly.class is not null or newly.class is not null and not exists (
    select from classes_of(in_force) as class
    where class.key = newly.class and class.category = newly.category and class.route is not null
      and (newly.route is null or class.route = newly.route)
  ) then
    raise exception 'an application is in a class of the decision of its call, which lets it in'
      using errcode = 'check_violation', constraint = 'application_is_in_a_class_of_its_decision';
  end if;
  if newly.agreed_to is not null and newly.moved_from is null and not exists (
    select from stages_of(in_force) as stage
    where stage.class = newly.class and newly.agreed_to = any (leads_to_classes(stage.stage))
  ) then
    raise exception 'an organisation agrees to go on only in a class to which its own leads'
      using errcode = 'check_violation', constraint = 'application_agrees_to_a_class_that_follows';
  end if;
  if formerly.state = 'draft' then
    if newly.moved_from is null then
      return;
    end if;
  elsif (formerly.state, newly.state) in (('submitted', 'submitted'), ('circulated', 'submitted')) then
    if formerly.state = 'submitted' and newly.moved_from is null and formerly.moved_from is null and (portal_now() <= closing + settlement_margin() or (select demonstration from installation))
      and not exists (select from step where step.application_id = newly.id)
    then
      return;
    end if;
    if formerly.moved_from is null and newly.moved_from = formerly.class and newly.class = formerly.agreed_to
      and newly.agreed_to = formerly.agreed_to and exists (
        select from step
        join stages_of(in_force) as stage on stage.class = formerly.class and stage.key = step.stage
        where step.application_id = newly.id
          and leads_to(stage.stage, step.outcome) = 'class'
          and stage.stage -> answer_of(stage.stage, step.outcome) ->> 'class' = newly.class
          and not exists (select from step as later where later.application_id = newly.id and later.n > step.n)
      )
    then
      return;
    end if;
  end if;
  raise exception 'a class is chosen while the call is open, and left only for the one to which the organisation agreed'
    using errcode = 'check_violation', constraint = 'class_changes_as_chosen_or_agreed';
end $$;

-- The answers in which what a decision asks for is given: members and funding in several (answer-items.ts has the same).
create function answers_to(items text[]) returns text[] language sql immutable
begin atomic
  select array(
    select unnest(case item.name
      when 'members' then array['membersKind', 'membersNumber', 'membersCountries', 'membersRegions']
      when 'funding' then array['fundingSources', 'fundingYear', 'fundingFromStates', 'fundingStates']
      else array[item.name]
    end) from unnest(answers_to.items) as item (name)
  );
end;

create function answer_applies(item text, answers jsonb) returns boolean language sql immutable
begin atomic
  select case
    when answer_applies.item in ('membersNumber', 'membersCountries', 'membersRegions') then
      coalesce(answer_applies.answers ->> 'membersKind', '') <> 'none'
    when answer_applies.item = 'fundingStates' then coalesce(answer_applies.answers ->> 'fundingFromStates', '') <> 'no'
    else true
  end;
end;
comment on function answer_applies(text, jsonb) is
  'Whether it is still asked after what is answered beside it: who has no members is not asked how many, who takes nothing from a State not from which.';

-- What is received, and what takes its place, says all that the decision asks of its class, and of the one in which it agreed to go on.
create function check_answers(newly application) returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from call_for_applications as call
    join modalities_decision as decision on decision.id = call.modalities_decision_id
    cross join lateral classes_of(decision.id) as class
    cross join lateral jsonb_array_elements_text(decision.provisions #> array['information',
      case when class.route in ('notify', 'notify-and-list') then 'requiredOfNotifiers' else 'required' end]) as asked (item)
    cross join lateral unnest(answers_to(array[asked.item])) as answer (item)
    where call.id = newly.call_id and class.key in (newly.class, newly.agreed_to)
      and answer_applies(answer.item, newly.answers)
      and btrim(coalesce(newly.answers ->> answer.item, ''), E' \t\r\n') = ''
  ) then
    raise exception 'an application is received, and changed, with all that its decision asks of its class'
      using errcode = 'check_violation', constraint = 'application_is_received_complete';
  end if;
end $$;

-- About governing body, members and funds nothing is received that the decision neither asks of its class nor lets it add.
create function check_asked(newly application) returns void language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  given text[] := array(
    select said.item from unnest(answers_to(array['governingBody', 'members', 'funding'])) as said (item)
    where newly.answers ->> said.item is not null
  );
begin
  if cardinality(given) = 0 then
    return;
  end if;
  if exists (
    select unnest(given)
    except
    select unnest(answers_to(array(
      select jsonb_array_elements_text(coalesce(decision.provisions #> array['information', list.name], '[]'))
    )))
    from call_for_applications as call
    join modalities_decision as decision on decision.id = call.modalities_decision_id
    cross join lateral classes_of(decision.id) as class
    cross join lateral unnest(array['optional',
      case when class.route in ('notify', 'notify-and-list') then 'requiredOfNotifiers' else 'required' end]) as list (name)
    where call.id = newly.call_id and class.key in (newly.class, newly.agreed_to)
  ) then
    raise exception 'about governing body, members and funds an application says what its decision asks or lets it add'
      using errcode = 'check_violation', constraint = 'application_says_what_it_is_asked';
  end if;
end $$;

-- What a choice, a figure and the shares of funds can be; what does not apply is not kept.
create function guard_answers() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  share constant text := '(:([1-9][0-9]?|100))?(,|$)';
begin
  if exists (select from jsonb_each(new.answers) as answer where jsonb_typeof(answer.value) not in ('string', 'null'))
    or new.answers ->> 'membersKind' not in ('organisations', 'persons', 'both', 'none')
    or new.answers ->> 'membersNumber' !~ '^[1-9][0-9]{0,8}$'
    or new.answers ->> 'membersCountries' !~ '^([1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|250)$'
    or new.answers ->> 'membersRegions' !~ '^(Africa(,|$))?(Americas(,|$))?(Asia(,|$))?(Europe(,|$))?(Oceania(,|$))?$'
    or new.answers ->> 'membersRegions' ~ '(^|,)$'
    or new.answers ->> 'fundingSources' !~ ('^(member-contributions' || share || ')?(public-grants' || share
      || ')?(foundations' || share || ')?(donations' || share || ')?(businesses' || share || ')?(fees' || share
      || ')?(other' || share || ')?$')
    or new.answers ->> 'fundingSources' ~ '(^|,)$'
    or (select sum(part.figures[1]::integer)
      from regexp_matches(new.answers ->> 'fundingSources', ':([0-9]{1,3})', 'g') as part (figures)) > 100
    or new.answers ->> 'fundingYear' !~ '^[12][0-9]{3}$'
    or new.answers ->> 'fundingFromStates' not in ('yes', 'no')
    or exists (
      select from jsonb_each_text(new.answers) as answer
      where answer.value is not null and not answer_applies(answer.key, new.answers)
    )
  then
    raise exception 'an answer is text; a choice, a figure and the shares of funds are as the question lets them be'
      using errcode = 'check_violation', constraint = 'answers_are_as_the_questions_let_them_be';
  end if;
  return new;
end $$;

create trigger guard_answers before insert or update of answers on application
for each row execute function guard_answers();

create trigger guard_answers before insert or update of answers on completion_draft
for each row execute function guard_answers();

create function may_be_completed(application uuid, answered_before jsonb, answered_now jsonb) returns boolean
language sql stable
begin atomic
  select coalesce((
    select step.outcome in ('returned', 'longer')
      and (portal_now() <= step.until + settlement_margin() or (select demonstration from installation))
      and jsonb_strip_nulls(answered_now) - answers_to(back.asked) = jsonb_strip_nulls(answered_before) - answers_to(back.asked)
    from step
    join lateral (
      select asked from step as earlier
      where earlier.application_id = step.application_id and earlier.outcome = 'returned'
      order by earlier.n desc limit 1
    ) as back on true
    where step.application_id = application order by step.n desc limit 1
  ), false);
end;
comment on function may_be_completed(uuid, jsonb, jsonb) is
  'Whether it was sent back, its time is not over, and no answer differs but those that were asked for.';

create function answers_may_change(application uuid, answered_before jsonb) returns boolean language sql stable
begin atomic
  select exists (
    select from application as own
    join call_for_applications as call on call.id = own.call_id
    where own.id = answers_may_change.application and own.moved_from is null
      and (portal_now() <= call.closes_at + settlement_margin() or (select demonstration from installation))
      and not exists (select from step where step.application_id = own.id)
      and (
        select jsonb_strip_nulls(earlier.answers) = jsonb_strip_nulls(answered_before) from earlier_answers as earlier
        where earlier.application_id = own.id order by earlier.replaced_at desc limit 1
      )
  );
end;
comment on function answers_may_change(uuid, jsonb) is
  'Whether its call is open, nobody has ruled on it, and what it said stands on record as sent before.';

create function cure_has_lapsed(application uuid, at timestamptz) returns boolean language sql stable
begin atomic
  select coalesce((
    select step.outcome in ('returned', 'longer') and cure_has_lapsed.at >= step.until + settlement_margin()
    from step where step.application_id = application order by step.n desc limit 1
  ), false);
end;
comment on function cure_has_lapsed(uuid, timestamptz) is
  'Whether it was sent back and nothing was received in time: it is refused as of the end of that time.';

create function guard_application() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' or new.cleared_at is not null then
      raise exception 'an application starts as a draft'
        using errcode = 'check_violation', constraint = 'application_state_follows_its_steps';
    end if;
    if new.class is not null then
      perform check_class(new, new);
    end if;
    return new;
  end if;
  if (old.state, new.state) not in (
      ('draft', 'draft'), ('draft', 'submitted'),
      ('submitted', 'submitted'), ('submitted', 'cleared'), ('submitted', 'refused'), ('submitted', 'withdrawn'),
      ('refused', 'submitted'),
      ('cleared', 'cleared'), ('cleared', 'submitted'), ('cleared', 'circulated'), ('cleared', 'withdrawn'),
      ('circulated', 'cleared'), ('circulated', 'submitted'), ('circulated', 'withdrawn'))
    or ((old.state, new.state) = ('circulated', 'submitted') and new.moved_from is not distinct from old.moved_from)
    or (old.state = 'circulated' and new.state in ('cleared', 'submitted')
      and num_nonnulls(new.circulated_at, new.no_objection_period_id) > 0)
    or (old.state <> 'draft'
      and new.received_at is distinct from old.received_at)
    -- Of what was sent before a question was there nothing is on record, which is the same as no answer to it.
    or (old.state <> 'draft' and jsonb_strip_nulls(new.answers) <> jsonb_strip_nulls(old.answers)
      and (old.state, new.state) <> ('submitted', 'submitted'))
    -- What was sent changes while it is sent back, and only where something was asked for.
    or ((old.state, new.state) = ('submitted', 'submitted') and jsonb_strip_nulls(new.answers) <> jsonb_strip_nulls(old.answers)
      and not may_be_completed(new.id, old.answers, new.answers)
      -- Or its organisation puts it right while the call is open, and what it said before is kept.
      and not (new.class = old.class and answers_may_change(new.id, old.answers))
      -- Or another class is chosen that asks for more: what was said stays.
      and not (new.class <> old.class and new.moved_from is null and new.answers @> jsonb_strip_nulls(old.answers)))
    or (old.cleared_at is not null and (old.state, new.state) not in (('cleared', 'submitted'), ('circulated', 'submitted'))
      and (new.cleared_at, new.cleared_by) is distinct from (old.cleared_at, old.cleared_by))
    or (old.circulated_at is not null
      and (old.state, new.state) not in (('circulated', 'cleared'), ('circulated', 'submitted'))
      and (new.no_objection_period_id, new.circulated_at)
        is distinct from (old.no_objection_period_id, old.circulated_at))
    or (new.state <> 'submitted' and new.received_at is distinct from old.received_at)
    or ((old.state, new.state) in (('cleared', 'submitted'), ('circulated', 'submitted')) and new.cleared_at is not null)
    or (new.state <> 'cleared' and (old.state, new.state) not in (('cleared', 'submitted'), ('circulated', 'submitted'))
      and new.cleared_at is distinct from old.cleared_at)
    or (new.state <> 'circulated' and (old.state, new.state) not in (('circulated', 'cleared'), ('circulated', 'submitted'))
      and new.circulated_at is distinct from old.circulated_at)
  then
    raise exception 'an application goes from % to % only by its steps, and keeps what it was submitted with', old.state, new.state
      using errcode = 'check_violation', constraint = 'application_state_follows_its_steps';
  end if;
  -- Who is before the States is so in a period; before a body alone where its track says so.
  if (old.state, new.state, new.route) = ('cleared', 'circulated', 'no-objection') and new.no_objection_period_id is null
    and (comes_next(new.id, array['window', 'body']) = 'body') is not true
  then
    raise exception 'what is put to the States is so in a period'
      using errcode = 'check_violation', constraint = 'circulated_application_has_period';
  end if;
  if ((old.state, new.state) in (('cleared', 'submitted'), ('circulated', 'submitted'), ('circulated', 'cleared'))
      or old.state = 'submitted' and new.state <> 'withdrawn')
    and exists (select from accreditation where application_id = new.id)
  then
    raise exception 'a clearance that has accredited is not taken back'
      using errcode = 'check_violation', constraint = 'clearance_that_accredited_stays';
  end if;
  if (old.state, new.state) = ('submitted', 'cleared') and new.cleared_by is null
    and (default_of(new.id) ->> 'answer' = 'yes') is not true
  then
    raise exception 'an application is cleared by an officer, or because nobody ruled in time and the text says yes to that'
      using errcode = 'check_violation', constraint = 'cleared_application_has_officer';
  end if;
  -- A refused row is changed no more but by taking the refusal back: what was refused before grounds were kept is asked for none.
  if new.state = 'refused' and new.refusal_ground is null then
    raise exception 'an application is refused on a ground'
      using errcode = 'check_violation', constraint = 'refused_application_has_ground';
  end if;
  if new.state = 'submitted' and not exists (
    select from call_for_applications
    where id = new.call_id and new.received_at between opens_at and closes_at
  ) then
    raise exception 'an application is received while its call is open'
      using errcode = 'check_violation', constraint = 'application_is_received_within_its_call';
  end if;
  if (old.state, new.state) = ('draft', 'submitted')
    or (new.class, new.category, new.route, new.agreed_to, new.moved_from)
      is distinct from (old.class, old.category, old.route, old.agreed_to, old.moved_from)
  then
    perform check_class(old, new);
  end if;
  if (old.state, new.state) = ('draft', 'submitted') then
    perform check_asked(new);
  end if;
  if new.state = 'submitted' and (
    old.state = 'draft' or old.state = 'submitted' and (new.class, new.agreed_to, new.answers) is distinct from (old.class, old.agreed_to, old.answers)
  ) then
    perform check_answers(new);
  end if;
  return new;
end $$;

create trigger guard_application before insert or update on application
for each row execute function guard_application();

-- What its list has answered leads on to another list: it waits for that, cleared as before.
create function guard_gone_on() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  if not exists (select from newly where state = 'cleared') then
    return null;
  end if;
  if exists (
    with gone as materialized (
      select newly.id, newly.class, formerly.no_objection_period_id as period, call.modalities_decision_id as decision,
        last.stage, last.outcome
      from newly
      join formerly using (id)
      join call_for_applications as call on call.id = newly.call_id
      left join lateral (
        select step.stage, step.outcome from step where step.application_id = newly.id order by step.n desc limit 1
      ) as last on true
      where (formerly.state, newly.state) = ('circulated', 'cleared')
    ), stages as materialized (
      select decision.id as decision, stage.*
      from (select distinct decision as id from gone) as decision cross join lateral stages_of(decision.id) as stage
    )
    select from gone
    left join stages as here on here.decision = gone.decision and here.class = gone.class and here.key = gone.stage
    where (
      gone.outcome <> 'listed' and leads_to(here.stage, gone.outcome) = 'next'
      and (gone.period is null or exists (
        select from step
        where step.application_id = gone.id and step.no_objection_period_id = gone.period and step.outcome in ('silent', 'objected')
      ))
      and (
        select ahead.stage ->> 'kind' from stages as ahead
        where ahead.decision = gone.decision and ahead.class = gone.class and ahead.holds and ahead.place > here.place
          and (ahead.stage ->> 'of' = 'all' or is_objected(gone.id))
        order by ahead.place limit 1
      ) in ('list', 'window')
    ) is not true
  ) then
    raise exception 'an application leaves its list when that has answered, for the next one'
      using errcode = 'check_violation', constraint = 'application_state_follows_its_steps';
  end if;
  return null;
end $$;

create trigger guard_gone_on after update on application
referencing old table as formerly new table as newly for each statement execute function guard_gone_on();

create trigger guard_isolation before insert or update on application
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on application
for each row when (is_off_the_clock(new.started_at))
execute function guard_stamps('started_at');

create trigger guard_stamps_of_changed after update on application
for each row when (
  new.received_at is distinct from old.received_at and is_off_the_clock(new.received_at)
  or new.cleared_at is distinct from old.cleared_at and is_off_the_clock(new.cleared_at)
  or new.held_back_at is distinct from old.held_back_at and is_off_the_clock(new.held_back_at)
  or new.refused_at is distinct from old.refused_at and is_off_the_clock(new.refused_at)
  or new.circulated_at is distinct from old.circulated_at and is_off_the_clock(new.circulated_at)
  or new.withdrawn_at is distinct from old.withdrawn_at and is_off_the_clock(new.withdrawn_at)
)
execute function guard_stamps('received_at', 'cleared_at', 'held_back_at', 'refused_at', 'circulated_at', 'withdrawn_at');

-- Who arrives later waits for the next list, and everybody could know for which.
create function guard_list_of_continuous_call() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  if exists (
    with listed as materialized (
      select newly.call_id, newly.circulated_at, max(newly.received_at) as latest
      from newly join formerly using (id)
      where newly.state = 'circulated' and formerly.state <> 'circulated'
      group by newly.call_id, newly.circulated_at
    )
    select from listed where not coalesce(latest <= taken_up_to(call_id, circulated_at), false)
  ) then
    raise exception 'while a continuous call is open its list takes what was received by a cut-off that has passed'
      using errcode = 'check_violation', constraint = 'list_of_a_continuous_call_keeps_to_its_cut_offs';
  end if;
  return null;
end $$;

-- By the clock where the text says that who is not answered in time is cleared.
create constraint trigger proven_office after update of state on application deferrable initially deferred
for each row when (old.state = 'submitted' and new.state = 'cleared')
execute function guard_office('secretariat', 'chair', 'clock');

create constraint trigger proven_office_of_reopened after update of state on application deferrable initially deferred
for each row when (old.state = 'refused' and new.state = 'submitted')
execute function guard_office('secretariat', 'chair');

create trigger guard_list_of_continuous_call after update on application
referencing old table as formerly new table as newly
for each statement execute function guard_list_of_continuous_call();

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
  'Whether an application that was received waits for its outcome at the instant, as far as its row and the close of its window tell; waiting_after_their_close tells the rest.';

-- Nothing is good twice for one session: two applications that both wait could both be granted.
create function guard_second_application() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  to_process uuid;
  -- What an officer reopens counts from then; what is sent, from its receipt.
  counts_at constant timestamptz := case old.state when 'refused' then portal_now() else new.received_at end;
begin
  select process_id into to_process from call_for_applications where id = new.call_id;
  if old.state = 'draft' and limits_applying_again(new.call_id) then
    -- Whoever is being refused meanwhile waits here for that.
    perform from application as other
    join call_for_applications as its on its.id = other.call_id and its.process_id = to_process
    where other.organisation_id = new.organisation_id and other.id <> new.id and other.state <> 'draft' order by other.id for share of other;
    if exists (
      select from application as other
      join call_for_applications as its on its.id = other.call_id and its.process_id = to_process
      where other.organisation_id = new.organisation_id and other.id <> new.id and other.state not in ('draft', 'withdrawn')
        and not may_apply_again(new.call_id, not_accredited_since(other.id, counts_at), counts_at)
    ) then
      raise exception 'who was not accredited applies again as the decision says'
        using errcode = 'check_violation', constraint = 'who_was_not_accredited_applies_again_as_decided';
    end if;
  end if;
  -- Two calls of a process may be open at once: who submits under both waits here for the other.
  perform from organisation where id = new.organisation_id for no key update;
  -- And for a session that is being moved, which can make this call share it with another.
  perform from process where id = to_process and exists (
    select from application as other
    join call_for_applications as its on its.id = other.call_id and its.process_id = to_process
    where other.organisation_id = new.organisation_id and other.id <> new.id and other.state <> 'draft'
  ) for share;
  if exists (
    select from (
      select id, application_id, valid_until_on from accreditation
      where organisation_id = new.organisation_id and process_id = to_process
      union all
      -- Of thousands, some of whom are the organisation's only where another application of it is before the States.
      select null, application_id, valid_until_on from due_accreditations(counts_at)
      where organisation_id = new.organisation_id and process_id = to_process and exists (
        select from application as other
        where other.organisation_id = new.organisation_id and other.id <> new.id and other.state = 'circulated')
    ) as granted
    join application as earlier on earlier.id = granted.application_id
    where share_a_session(new.call_id, earlier.call_id)
      and not exists (
        select from accreditation_change as change
        where change.accreditation_id = granted.id and change.kind = 'withdrawn'
          and change.effective_at <= counts_at
      )
      and coalesce(
        (counts_at at time zone (select zone from process where id = to_process))::date <= valid_until_on, true)
  ) then
    raise exception 'the organisation is accredited to the process'
      using errcode = 'check_violation', constraint = 'accredited_organisation_does_not_apply';
  end if;
  if exists (
    -- Materialized: of most organisations there is no other one, and nothing is asked about any call.
    with other as materialized (
      select application.* from application
      join call_for_applications as call on call.id = application.call_id
      where application.organisation_id = new.organisation_id and application.id <> new.id and call.process_id = to_process
    )
    select from other
    left join no_objection_period as period on period.id = other.no_objection_period_id
    where (application_waits(other.state, other.route, period.closes_at, counts_at)
          and not cure_has_lapsed(other.id, counts_at) and not ended_by_default(other.id)
          and not exists (select from accreditation where accreditation.application_id = other.id)
        or other.id in (
          select application_id from waiting_after_their_close(array(select id from other where state = 'circulated'), counts_at)))
      and share_a_session(new.call_id, other.call_id)
  ) then
    raise exception 'the organisation has another application to the process that waits for its outcome'
      using errcode = 'check_violation', constraint = 'one_application_under_way_per_process';
  end if;
  return new;
end $$;

create trigger guard_second_application before update of state on application
for each row when (old.state in ('draft', 'refused') and new.state = 'submitted')
execute function guard_second_application();

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
          -- On a list it stands as it stood on the first.
          and not (new.taken_over and exists (
            select from circulated_organisation as listed where listed.application_id = application.id))
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
for each row when (is_off_the_clock(new.frozen_at))
execute function guard_stamps('frozen_at');

-- What an organisation changes of its answers while its call is open takes the place of what it has sent, which stays on record.
create function guard_earlier_answers() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from application where id = new.application_id for update;
  if not exists (
    select from application
    join call_for_applications as call on call.id = application.call_id
    where application.id = new.application_id and application.state = 'submitted' and jsonb_strip_nulls(application.answers) = jsonb_strip_nulls(new.answers)
      and application.moved_from is null
      and new.replaced_at between application.received_at and call.closes_at
      and not exists (select from step where step.application_id = application.id)
  ) or exists (
    select from earlier_answers where application_id = new.application_id and replaced_at >= new.replaced_at
  ) then
    raise exception 'answers are changed while the call is open and nobody has ruled, and what was sent before is kept as it was'
      using errcode = 'check_violation', constraint = 'earlier_answers_are_as_sent';
  end if;
  return new;
end $$;

create trigger guard_earlier_answers before insert on earlier_answers
for each row execute function guard_earlier_answers();

create trigger guard_isolation before insert on earlier_answers
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on earlier_answers
for each row when (is_off_the_clock(new.replaced_at))
execute function guard_stamps('replaced_at');

create function keep_earlier_answers() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'what was sent stays as it was sent'
    using errcode = 'check_violation', constraint = 'earlier_answers_stay_as_sent';
end $$;

create trigger keep_earlier_answers before update or delete or truncate on earlier_answers
for each statement execute function keep_earlier_answers();

-- What an organisation enters to complete what was sent back is a draft: of what was asked for alone, while its time is not over, and its own.
create function guard_completion_draft() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from application where id = new.application_id for no key update;
  if not exists (
    select from application as own
    where own.id = new.application_id and own.state = 'submitted'
      and may_be_completed(own.id, own.answers, own.answers || new.answers)
  ) then
    raise exception 'what was asked for is entered while its application is sent back'
      using errcode = 'check_violation', constraint = 'completion_is_entered_while_it_is_awaited';
  end if;
  return new;
end $$;

create trigger guard_completion_draft before insert or update on completion_draft
for each row execute function guard_completion_draft();

create trigger guard_isolation before insert or update on completion_draft
for each statement execute function guard_isolation();

create trigger guard_stamps_of_saved after insert or update on completion_draft
for each row when (is_off_the_clock(new.saved_at))
execute function guard_stamps('saved_at');

create policy the_rule_sees_all on completion_draft to current_user using (true) with check (true);

create policy organisation_enters on completion_draft to portal_application using (
  application_id in (select id from application where organisation_id = (select reading_organisation()))
);

create function forget_completion_drafts(at timestamptz) returns integer language sql security definer
set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from completion_draft where (
      select until from step where step.application_id = completion_draft.application_id order by n desc limit 1
    ) < least(forget_completion_drafts.at, portal_now()) - interval '720 hours' returning 1
  )
  select count(*)::integer from gone
$$;
comment on function forget_completion_drafts(timestamptz) is
  'Forgets what was entered to complete applications whose time to complete them ended thirty days ago. Answers how many there were.';

-- It is gone once it is sent, or its application goes on without it.
create function drop_completion_draft() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'step' then
    delete from completion_draft where application_id in (select application_id from newly where outcome <> 'longer');
  else
    delete from completion_draft where application_id in (select id from newly where state <> 'submitted');
  end if;
  return null;
end $$;

create trigger completion_draft_falls_away after insert on step
referencing new table as newly for each statement execute function drop_completion_draft();

create trigger completion_draft_falls_away after update on application
referencing new table as newly for each statement execute function drop_completion_draft();

create function keep_submitted_organisations() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'what was sent stays as it was sent'
    using errcode = 'check_violation', constraint = 'what_was_sent_stays_as_sent';
end $$;

create trigger keep_submitted_organisations before update or delete or truncate on submitted_organisation
for each statement execute function keep_submitted_organisations();

-- A claim is verified with the clearance, against what was published when its call closed or, where that is continuous, when it was received. A later
-- edition raises a flag, and nothing more.
create function guard_claim_evidence() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from application
    where id = new.application_id and state = 'cleared' and cleared_at = new.verified_at and cleared_by = new.verified_by
  ) and not exists (
    -- Or with the yes after which another ruling is awaited.
    select from step
    where application_id = new.application_id and outcome = 'yes' and at = new.verified_at and by_person = new.verified_by
  ) then
    raise exception 'a claim is verified by who clears the application, with the clearance'
      using errcode = 'check_violation', constraint = 'claim_is_verified_with_its_clearance';
  end if;
  if not exists (
    select from application
    join call_for_applications as call on call.id = application.call_id
    join register_edition as edition on edition.id = new.edition_id
    where application.id = new.application_id
      and edition.dated_on
        <= (case when call.continuous then application.received_at else call.closes_at end at time zone call.zone)::date
  ) then
    raise exception 'a claim is verified against an edition of the closing day of the call, of a continuous one of the day of receipt, or before'
      using errcode = 'check_violation', constraint = 'claim_rests_on_the_edition_of_the_closing_day';
  end if;
  -- Whoever writes the evidence: what the application itself says.
  new.number_given := (select nullif(answers ->> 'registerNumber', '') from application where id = new.application_id);
  return new;
end $$;

create trigger guard_claim_evidence before insert on claim_evidence
for each row execute function guard_claim_evidence();

create trigger guard_stamps_of_new after insert on claim_evidence
for each row when (is_off_the_clock(new.verified_at))
execute function guard_stamps('verified_at');

create function keep_claim_evidence() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'on what a claim was verified stays on record'
    using errcode = 'check_violation', constraint = 'claim_evidence_is_never_rewritten';
end $$;

create trigger keep_claim_evidence before update or delete or truncate on claim_evidence
for each statement execute function keep_claim_evidence();

create function stages_of(decision uuid)
returns table (class text, place integer, key text, stage jsonb, holds boolean) language sql stable
begin atomic
  with stages as (
    select class.value ->> 'key' as class, stage.place::integer as place, stage.value as stage
    from modalities_decision
    cross join lateral jsonb_array_elements(modalities_decision.classes) as class
    cross join lateral jsonb_array_elements(case jsonb_typeof(class.value -> 'track')
      when 'array' then class.value -> 'track' else '[]' end) with ordinality as stage (value, place)
    where modalities_decision.id = decision
  )
  select stages.class, stages.place, stages.stage ->> 'key', stages.stage,
    stages.stage ->> 'kind' <> 'list' or stages.stage ->> 'what' = 'proposed' and exists (
      select from stages as later where later.class = stages.class and later.place > stages.place
        and (later.stage ->> 'kind' = 'window' or later.stage ->> 'what' = 'determination')
    )
  from stages;
end;
comment on function stages_of(uuid) is
  'The stages of the classes of a decision, in their order. A list holds those on it only where States or a body answer it.';

create function answer_of(stage jsonb, outcome text) returns text language sql immutable
begin atomic
  select case outcome when 'by-default' then stage ->> 'ifNone' else outcome end;
end;
comment on function answer_of(jsonb, text) is 'What an outcome says: of a default, what the text says to it that nobody ruled.';

create function leads_to(stage jsonb, outcome text) returns text language sql immutable
begin atomic
  select case outcome when 'listed' then 'next' else stage -> answer_of(stage, outcome) ->> 'to' end;
end;
comment on function leads_to(jsonb, text) is 'Where an outcome of a stage leads: what follows next, or how the track ends.';

create function leads_to_classes(stage jsonb) returns text[] language sql immutable
begin atomic
  select array(
    select leads.value ->> 'class' from jsonb_each(stage) as leads
    where jsonb_typeof(leads.value) = 'object' and leads.value ->> 'to' = 'class'
  );
end;
comment on function leads_to_classes(jsonb) is 'The classes to which some outcome of a stage leads.';
-- Working days are at least as many days, which are hours here: how long a day is that is added to an instant, the session says. Two are let go for a clock that is
-- put forward.
create function shortest_of(length jsonb) returns interval language sql immutable
begin atomic
  select case length ->> 'unit' when 'hours' then interval '1 hour' else interval '24 hours' end * (length ->> 'count')::integer
    - case length ->> 'unit' when 'hours' then interval '0' else interval '2 hours' end;
end;
comment on function shortest_of(jsonb) is 'How long a length in a decision is at the least.';

-- Of how many days that are none working days pass, the holidays tell: a week for each is more, and two months more than any station closes. Clocks are put back by an hour or two.
create function longest_of(length jsonb) returns interval language sql immutable
begin atomic
  select case length ->> 'unit'
    when 'hours' then interval '1 hour' * (length ->> 'count')::integer
    when 'calendar_days' then interval '24 hours' * (length ->> 'count')::integer + interval '2 hours'
    else interval '168 hours' * (length ->> 'count')::integer + interval '1440 hours'
  end;
end;
comment on function longest_of(jsonb) is 'How long a length in a decision is at the most.';

-- With an hour of its last day a window is open for less than so many times 24 hours, when it opens later in the day.
create function earliest_close(stage jsonb, opens_at timestamptz, zone text) returns timestamptz language sql stable
begin atomic
  select case
    when jsonb_typeof(stage -> 'length') is distinct from 'object' then opens_at
    when not stage ? 'closingClock' or stage #>> '{length,unit}' = 'hours' then opens_at + shortest_of(stage -> 'length')
    else ((opens_at at time zone zone)::date + (stage #>> '{length,count}')::integer + (stage ->> 'closingClock')::time) at time zone zone
  end;
end;
comment on function earliest_close(jsonb, timestamptz, text) is
  'When a window that opens then can close at the earliest; of working days, which are at least as many days, not before.';

create function closes_at_its_hour(stage jsonb, closes_at timestamptz, zone text) returns boolean language sql stable
begin atomic
  select not stage ? 'closingClock' or (closes_at at time zone zone)::time = (stage ->> 'closingClock')::time
    or ((closes_at at time zone zone)::date + (stage ->> 'closingClock')::time) at time zone zone = closes_at;
end;
comment on function closes_at_its_hour(jsonb, timestamptz, text) is
  'Whether a window closes at the hour that its decision names; on a day whose clocks pass over that hour, at what they show in its place.';

create function is_cured_within_call(stage jsonb) returns boolean language sql immutable
begin atomic
  select coalesce(stage -> 'returned' @> '{"untilCallCloses": true}', false);
end;
comment on function is_cured_within_call(jsonb) is 'Whether what was returned at a stage is completed by the closing of its call, however long it is given.';

create function closing_of_call(call uuid) returns timestamptz language sql stable
begin atomic
  select closes_at from call_for_applications where id = closing_of_call.call;
end;
comment on function closing_of_call(uuid) is 'When a call closes, by now.';

create function due_of(stage jsonb, since timestamptz, call uuid) returns timestamptz language sql stable
begin atomic
  select case stage #>> '{due,at}'
    when 'session-begins' then session.begins_on::timestamp at time zone process.zone
    when 'session-ends' then (session.ends_on + 1)::timestamp at time zone process.zone - interval '1 millisecond'
    else since + shortest_of(stage #> '{due,after}')
  end
  from call_for_applications as opened
  join session on session.id = opened.session_id
  join process on process.id = opened.process_id
  where opened.id = due_of.call and jsonb_typeof(stage -> 'due') = 'object';
end;
comment on function due_of(jsonb, timestamptz, uuid) is
  'When the answer of a stage that was reached then is due; of a length, not before.';

-- A body's decision may be entered on the working day after, which no weekend is; what an office decided is on record after the longest request.
create function default_settles_at(stage jsonb, due timestamptz, call uuid) returns timestamptz language sql stable
begin atomic
  select case jsonb_typeof(stage -> 'by')
    when 'object' then due - interval '2 hours' + interval '24 hours'
      * case extract(isodow from due at time zone process.zone) when 5 then 3 when 6 then 2 else 1 end
    else due + settlement_margin() end
  from call_for_applications as opened
  join process on process.id = opened.process_id
  where opened.id = default_settles_at.call;
end;
comment on function default_settles_at(jsonb, timestamptz, uuid) is
  'Until when a ruling that was due may still be entered before its default is told, at the least.';

create function default_of(application uuid) returns jsonb language sql stable
begin atomic
  select case when last.outcome = 'by-default' then last.stage -> (last.stage ->> 'ifNone')
    || jsonb_build_object('answer', last.stage ->> 'ifNone') end
  from (
    select step.outcome, stage.stage from step
    join application as own on own.id = step.application_id
    join call_for_applications as call on call.id = own.call_id
    left join lateral stages_of(call.modalities_decision_id) as stage on stage.class = own.class and stage.key = step.stage
    where step.application_id = default_of.application
    order by step.n desc limit 1
  ) as last;
end;
comment on function default_of(uuid) is
  'Where the last of its steps is that nobody had ruled when an answer was due: what the text says to that, and where it leads. Who has gone on in another class is in that one.';

create function ended_by_default(application uuid) returns boolean language sql stable
begin atomic
  select coalesce(default_of(ended_by_default.application) ->> 'to' not in ('next', 'accredited'), false);
end;
comment on function ended_by_default(uuid) is 'Whether it has ended because nobody had ruled when an answer was due.';

-- For which it may be due to put on record that nobody had ruled. A length is not counted in working days here: the rule is asked about each.
create function due_defaults(at timestamptz) returns table (call uuid, application_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with clock as materialized (
    select least(at, portal_now() + interval '5 seconds') as now
  ), stages as materialized (
    select decision.id as decision, stage.*
    from modalities_decision as decision cross join lateral stages_of(decision.id) as stage
    where jsonb_path_exists(decision.classes, '$[*].track[*] ? (@.ifNone == "yes" || @.ifNone == "no")')
  ), waiting as (
    select application.id, application.class, opened.id as call, opened.modalities_decision_id as decision,
      coalesce(last.at, application.received_at) as since, last.stage as stage_before, last.outcome as outcome_before
    from call_for_applications as opened
    join application on application.call_id = opened.id and application.state in ('submitted', 'circulated')
    left join lateral (
      select step.stage, step.outcome, step.at from step where step.application_id = application.id order by step.n desc limit 1
    ) as last on true
    where opened.modalities_decision_id in (select decision from stages)
      and application.id not in (select accreditation.application_id from accreditation)
  )
  select waiting.call, waiting.id
  from waiting
  cross join clock
  left join stages as prior
    on prior.decision = waiting.decision and prior.class = waiting.class and prior.key = waiting.stage_before
  where exists (
    select from stages as here
    where here.decision = waiting.decision and here.class = waiting.class and here.stage ->> 'ifNone' in ('yes', 'no')
      and case
        when here.place = prior.place then waiting.outcome_before in ('cured', 'taken-back')
        else here.place > coalesce(prior.place, 0) and (prior.place is null or leads_to(prior.stage, waiting.outcome_before) = 'next')
      end
      and default_settles_at(here.stage, due_of(here.stage, waiting.since, waiting.call), waiting.call) <= clock.now
  )
$$;
comment on function due_defaults(timestamptz) is
  'For which applications it may be time to record that nobody ruled; nobody knows what it will be.';

create function not_accredited_since(application uuid, at timestamptz) returns timestamptz language sql stable
begin atomic
  select case
      when cure_has_lapsed(own.id, not_accredited_since.at) then last.until
      when leads_to(stage.stage, last.outcome) in ('refused', 'not-accredited') then last.at
    end
  from application as own
  join call_for_applications as call on call.id = own.call_id
  join lateral (
    select step.stage, step.outcome, step.at, step.until from step where step.application_id = own.id order by step.n desc limit 1
  ) as last on true
  left join lateral stages_of(call.modalities_decision_id) as stage on stage.class = own.class and stage.key = last.stage
  where own.id = not_accredited_since.application and own.state not in ('draft', 'withdrawn');
end;
comment on function not_accredited_since(uuid, timestamptz) is
  'When it was refused, or not accredited, as far as its steps say; that an accreditation was withdrawn is none, unless a body that changed its mind has said no.';

create function limits_applying_again(call uuid) returns boolean language sql stable
begin atomic
  select not decision.provisions @> '{"validity": {"reapplication": {"allowed": true, "after": null}}}'
  from call_for_applications as opened
  join modalities_decision as decision on decision.id = opened.modalities_decision_id
  where opened.id = limits_applying_again.call;
end;
comment on function limits_applying_again(uuid) is 'Whether the decision of a call lets who was not accredited apply again only after a time, or never.';

create function may_apply_again(call uuid, since timestamptz, at timestamptz) returns boolean language sql stable
begin atomic
  select since is null or (decision.provisions #>> '{validity,reapplication,allowed}')::boolean and (
      jsonb_typeof(decision.provisions #> '{validity,reapplication,after}') is distinct from 'object'
      or may_apply_again.at >= since + shortest_of(decision.provisions #> '{validity,reapplication,after}'))
  from call_for_applications as opened
  join modalities_decision as decision on decision.id = opened.modalities_decision_id
  where opened.id = may_apply_again.call;
end;
comment on function may_apply_again(uuid, timestamptz, timestamptz) is
  'Whether the decision of a call takes an application at an instant from who was not accredited since another; of a length, at the latest.';

create function windows_behind(application uuid, class text) returns bigint language sql stable
begin atomic
  select count(*) from item_in_window as item
  where item.application_id = windows_behind.application and item.class = windows_behind.class;
end;
comment on function windows_behind(uuid, text) is 'In how many windows of the track of a class an application has been.';

create function is_objected(application uuid, before integer default 2147483647) returns boolean language sql stable
begin atomic
  select coalesce((
    select step.outcome in ('objected', 'maintained') from step
    where step.application_id = application and step.n < before
      and step.outcome in ('silent', 'objected', 'withdrawn', 'maintained')
    order by step.n desc limit 1
  ), false);
end;
comment on function is_objected(uuid, integer) is 'Whether the steps before leave it objected to.';

create function comes_next(application uuid, among text[] default array['ruling', 'list', 'window', 'consultation', 'body'])
returns text language sql stable
begin atomic
  select ahead.kind
  from (
    select own.id, own.class, call.modalities_decision_id as decision, step.n, step.stage, step.outcome
    from application as own
    join call_for_applications as call on call.id = own.call_id
    join step on step.application_id = own.id
    where own.id = comes_next.application
    order by step.n desc limit 1
  ) as last
  join stages_of(last.decision) as here on here.class = last.class and here.key = last.stage
  join lateral (
    select case when stage.stage ->> 'what' = 'determination' then 'body' else stage.stage ->> 'kind' end as kind, stage.place
    from stages_of(last.decision) as stage
    where stage.class = last.class and stage.place > here.place and stage.holds
      and (stage.stage ->> 'of' = 'all' or is_objected(last.id, last.n + 1))
  ) as ahead on ahead.kind = any (among)
  where leads_to(here.stage, last.outcome) = 'next'
  order by ahead.place limit 1;
end;
comment on function comes_next(uuid, text[]) is
  'What comes next on the track of its class after its last step, or next of some kinds; null where that step leads elsewhere.';

create function goes_before(application uuid, route text) returns text language sql stable
begin atomic
  select case when windows_behind(own.id, own.class) > 0 then
    case comes_next(own.id, array['window', 'body']) when 'window' then 'no-objection' when 'body' then 'body-decides' end
    else goes_before.route end
  from application as own where own.id = goes_before.application;
end;
comment on function goes_before(uuid, text) is
  'Before whom the next list of an application goes: at first as its route says, later as the rest of its track does.';

-- Each step is judged by its evidence and by the step before: the track of its class says what may follow, and there is no second account of the whole.
create function guard_step() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
-- Nested loops are forbidden for the sake of whole lists. So that one application is not looked for in all of the others, their ids are asked first, and found by an index.
declare
  clock constant timestamptz := portal_now();
begin
  -- What silence has answered is told when nothing is being written that speaks.
  perform from no_objection_period
  where id in (select no_objection_period_id from newly where outcome in ('silent', 'objected', 'withdrawn', 'maintained'))
  order by id for no key update;
  -- What no period's lock speaks for, and no list that goes out has locked.
  perform from application
  where id = any (array(
    select application_id from newly where outcome not in ('listed', 'silent', 'objected', 'withdrawn', 'maintained')
  )) order by id for no key update;
  if exists (
    with taken as materialized (
      select newly.*, application.class, application.moved_from, application.agreed_to, application.state, application.received_at,
        application.answers as own_answers, application.cleared_at, application.cleared_by, application.refused_at,
        application.circulated_at, application.call_id, call.modalities_decision_id as decision, earlier.stage as stage_before, earlier.outcome as outcome_before,
        case
          -- What was decided in time, and entered when the default had been told, counts from its own instant.
          when earlier.outcome = 'by-default' and earlier.stage = newly.stage and newly.determination_id is not null then (
            select before_it.at from step as before_it
            where before_it.application_id = newly.application_id and before_it.n = newly.n - 2)
          else earlier.at
        end as at_before, earlier.until as until_before,
        earlier.determination_id as determination_before
      from newly
      join application on application.id = newly.application_id
        and application.id = any (array(select application_id from newly))
      join call_for_applications as call on call.id = application.call_id
      left join step as earlier on earlier.application_id = newly.application_id and earlier.n = newly.n - 1
        and earlier.application_id = any (array(select application_id from newly))
    ), stages as materialized (
      select decision.id as decision, stage.*
      from (select distinct decision as id from taken) as decision cross join lateral stages_of(decision.id) as stage
    ), said as materialized (
      select * from spoken(array(
        select distinct no_objection_period_id from newly where outcome in ('silent', 'objected', 'withdrawn', 'maintained')))
    ), closing as materialized (
      select taken.application_id, period.id as period, greatest(period.closes_at, max(least(said.limit_at, said.ended_at))) as closes_at
      from taken
      join no_objection_period as period on period.id = taken.no_objection_period_id
      left join said on said.application_id = taken.application_id and said.period = period.id and said.kind = 'hold'
      group by taken.application_id, period.id, period.closes_at
    ), stood as materialized (
      -- What counted as an objection at the close, and when each ended after it.
      select said.application_id, said.period, (said.stage ->> 'threshold')::integer as threshold, count(*) as objections,
        array_agg(said.ended_at order by said.ended_at) filter (where said.ended_at is not null) as ends,
        array_agg(said.maintained_at) as maintained, array_agg(said.ended_at) as ended
      from said join closing on closing.application_id = said.application_id and closing.period = said.period
      where case said.kind
        when 'objection' then (said.ended_at > closing.closes_at) is not false
        else said.stage #>> '{hold,then}' = 'objection' and (said.ended_at > said.limit_at) is not false end
      group by said.application_id, said.period, said.stage ->> 'threshold'
    ), objected as materialized (
      -- As is_objected, for all at once: what the steps before leave objected to.
      select application_id, n from (
        select distinct on (taken.application_id, taken.n) taken.application_id, taken.n, before_it.outcome
        from taken join step as before_it on before_it.application_id = taken.application_id and before_it.n < taken.n
          and before_it.application_id = any (array(select application_id from newly))
        where before_it.outcome in ('silent', 'objected', 'withdrawn', 'maintained')
        order by taken.application_id, taken.n, before_it.n desc
      ) as answered
      where outcome in ('objected', 'maintained')
    )
    select from taken
    left join stages as here
      on here.decision = taken.decision and here.class = taken.class and here.key = taken.stage
    left join stages as prior
      on prior.decision = taken.decision and prior.class = taken.class and prior.key = taken.stage_before
    -- The step with which it left the class in which it was received: it begins the other track.
    left join stages as left_with
      on left_with.decision = taken.decision and left_with.class = taken.moved_from and left_with.key = taken.stage_before
    left join item_in_window as placed
      on placed.application_id = taken.application_id and placed.no_objection_period_id = taken.no_objection_period_id
      and placed.application_id = any (array(select application_id from newly))
    left join closing on closing.application_id = taken.application_id and closing.period = taken.no_objection_period_id
    left join stood on stood.application_id = taken.application_id and stood.period = taken.no_objection_period_id
    left join objected on objected.application_id = taken.application_id and objected.n = taken.n
    left join consultation on consultation.application_id = taken.application_id and consultation.stage = taken.stage
      and consultation.application_id = any (array(select application_id from newly))
    left join determination on determination.id = taken.determination_id
    left join determination_item as item
      on item.determination_id = taken.determination_id and item.application_id = taken.application_id
      and item.application_id = any (array(select application_id from newly))
    where (
      taken.at >= coalesce(taken.at_before, taken.received_at)
      and taken.known_at <= clock + interval '5 seconds'
      and (taken.n = 1) = (taken.stage_before is null)
      and case
        when prior.place = here.place then
          taken.outcome_before in ('cured', 'deferred', 'taken-back')
          or (taken.outcome_before, taken.outcome) in (
            ('yes', 'taken-back'), ('by-default', 'taken-back'),
            -- An officer takes back an own refusal: what a body said is changed by the body alone.
            ('no', 'taken-back'), ('returned', 'cured'), ('returned', 'longer'), ('returned', 'taken-back'),
            ('longer', 'longer'), ('longer', 'cured'), ('longer', 'taken-back'))
          or here.stage ->> 'what' = 'determination' and (
            -- A body changes its mind, or what was entered is corrected.
            (taken.outcome_before, taken.outcome) in (('no', 'yes'), ('no', 'deferred'), ('yes', 'no'))
            or taken.outcome_before = 'by-default' and taken.outcome in ('yes', 'no', 'deferred')
            or determination.corrects = taken.determination_before
          )
          -- Too few are left of those who objected.
          or (taken.outcome_before, taken.outcome) = ('objected', 'silent')
        when prior.place > here.place then (taken.outcome_before, taken.outcome) = ('deferred', 'silent')
        else
          here.place > coalesce(prior.place, 0)
          and (prior.place is null or leads_to(prior.stage, taken.outcome_before) = 'next')
          and (taken.stage_before is null or prior.place is not null
            or leads_to(left_with.stage, taken.outcome_before) = 'class'
              and left_with.stage -> answer_of(left_with.stage, taken.outcome_before) ->> 'class' = taken.class)
          and (here.stage ->> 'of' = 'all' or objected.n is not null)
          and not exists (
            select from stages as between_them
            where between_them.decision = taken.decision and between_them.class = taken.class and between_them.holds
              and between_them.place > coalesce(prior.place, 0) and between_them.place < here.place
              and (between_them.stage ->> 'of' = 'all' or objected.n is not null)
          )
      end
      and case here.stage ->> 'kind'
        when 'ruling' then case
          when taken.outcome = 'by-default' then
            -- Nobody has ruled by its due, and what was decided by then could be entered since. Who deferred has answered for that time.
            here.stage ->> 'ifNone' in ('yes', 'no')
            and (prior.place is distinct from here.place or taken.outcome_before in ('cured', 'taken-back'))
            and taken.state = case here.stage ->> 'what' when 'determination' then 'circulated' else 'submitted' end
            and num_nonnulls(taken.by_person, taken.determination_id, taken.no_objection_period_id, taken.reason) = 0
            and case when here.stage -> 'due' ? 'at'
              then taken.at = due_of(here.stage, null, taken.call_id)
              else taken.at >= due_of(here.stage, coalesce(taken.at_before, taken.received_at), taken.call_id) end
            and taken.known_at >= default_settles_at(here.stage, taken.at, taken.call_id)
          when here.stage ->> 'what' = 'determination' then
            taken.state = 'circulated'
            and (item.outcome, determination.decided_at, determination.confirmed_at, determination.confirmed_by)
              = (taken.outcome, taken.at, taken.known_at, taken.by_person)
          when taken.outcome = 'yes' then case
            -- An office rules next: it is not cleared yet.
            when taken.state = 'submitted' then
              taken.by_person is not null and taken.at = taken.known_at and (
                select next.stage ->> 'what' from stages as next
                where next.decision = taken.decision and next.class = taken.class and next.place > here.place and next.holds
                order by next.place limit 1
              ) in ('claim', 'screening')
            else taken.state in ('cleared', 'circulated') and (taken.at, taken.by_person) = (taken.cleared_at, taken.cleared_by)
              -- An office that is still to rule is not cleared away.
              and (leads_to(here.stage, 'yes') <> 'next' or coalesce((
                select next.stage ->> 'what' from stages as next
                where next.decision = taken.decision and next.class = taken.class and next.place > here.place and next.holds
                order by next.place limit 1
              ) not in ('claim', 'screening'), true))
          end
          when taken.outcome = 'no' then case
            when taken.state = 'submitted' then
              taken.by_person is not null and taken.reason is not null and taken.at = taken.known_at
              and here.stage #>> '{no,to}' = 'class' and here.stage #>> '{no,class}' = taken.agreed_to
              and taken.moved_from is null
            else taken.state = 'refused' and taken.at = taken.refused_at
          end
          when taken.outcome = 'taken-back' then
            taken.state = 'submitted' and taken.by_person is not null
            -- That it was sent back, while its organisation could still complete it, which is told why it need not.
            and (taken.outcome_before not in ('returned', 'longer')
              or taken.at = taken.known_at and taken.at <= taken.until_before and taken.reason is not null)
          when taken.outcome = 'returned' then
            taken.state = 'submitted' and taken.at = taken.known_at
            and jsonb_strip_nulls(taken.answers) = jsonb_strip_nulls(taken.own_answers)
            and jsonb_typeof(here.stage -> 'returned') = 'object'
            -- As long as the decision says or, where that is its limit, until the closing of the call.
            and (taken.until - taken.at >= shortest_of(here.stage #> '{returned,within}')
              or is_cured_within_call(here.stage) and taken.until = closing_of_call(taken.call_id))
            and (not is_cured_within_call(here.stage) or taken.until <= closing_of_call(taken.call_id))
            and (
              select count(*) from step as earlier
              where earlier.application_id = taken.application_id and earlier.stage = taken.stage and earlier.outcome = 'returned'
                and earlier.n < taken.n
                -- What was taken back does not count.
                and (
                  select ended.outcome from step as ended
                  where ended.application_id = earlier.application_id and ended.n > earlier.n and ended.outcome <> 'longer'
                  order by ended.n limit 1
                ) is distinct from 'taken-back'
            ) < (here.stage #>> '{returned,rounds}')::integer
          when taken.outcome = 'cured' then
            taken.state = 'submitted' and taken.outcome_before in ('returned', 'longer') and taken.at = taken.known_at
            and taken.at <= taken.until_before
          when taken.outcome = 'longer' then
            taken.state = 'submitted' and taken.at = taken.known_at
            and taken.at <= taken.until_before and taken.until_before < taken.until
            and (not is_cured_within_call(here.stage) or taken.until <= closing_of_call(taken.call_id))
            and (taken.outage_id is null or outage_counts(taken.outage_id, (
              select max(back.at) from step as back
              where back.application_id = taken.application_id and back.n < taken.n and back.outcome = 'returned'
            ), taken.until_before))
          else false
        end
        when 'list' then taken.outcome = 'listed' and taken.state = 'circulated' and taken.at = taken.circulated_at
        when 'window' then
          taken.state = 'circulated'
          and (placed.class, placed.stage) = (taken.class, taken.stage)
          and taken.known_at >= closing.closes_at + settlement_margin()
          and case
            when coalesce(stood.objections, 0) < (here.stage ->> 'threshold')::integer then
              (taken.outcome, taken.at) = ('silent', closing.closes_at)
            when taken.outcome = 'objected' then taken.at = closing.closes_at
            else taken.outcome = 'silent' and here.stage ->> 'withdrawal' = 'until-decided'
              and taken.at = stood.ends[stood.objections - stood.threshold + 1]
          end
        when 'consultation' then
          taken.state = 'circulated'
          and taken.no_objection_period_id = consultation.no_objection_period_id
          and taken.at = consultation.closes_at
          and taken.known_at >= consultation.closes_at + settlement_margin()
          and taken.outcome = case when (
            select count(*) from unnest(stood.ended, stood.maintained) as voice (ended_at, maintained_at)
            where (ended_at > consultation.closes_at) is not false
              and (here.stage ->> 'silence' = 'maintains' or maintained_at <= consultation.closes_at)
          ) >= coalesce(stood.threshold, 1) then 'maintained' else 'withdrawn' end
        else false
      end
    ) is not true
  ) then
    raise exception 'a step follows the one before it on the track of its class, and has its evidence'
      using errcode = 'check_violation', constraint = 'step_follows_its_track';
  end if;
  if exists (select from newly where outcome = 'no' and determination_id is null and ground is null) then
    raise exception 'an office says no on a ground'
      using errcode = 'check_violation', constraint = 'office_says_no_on_a_ground';
  end if;
  return null;
end $$;

-- What is reviewed again has the step that says by whom and why.
create function guard_reopened() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from step
    where step.application_id = new.id and step.outcome = 'taken-back' and step.by_person is not null and step.reason is not null
      and step.at >= coalesce(old.refused_at, old.cleared_at)
  ) then
    raise exception 'what is reviewed again has a step that says by whom and why'
      using errcode = 'check_violation', constraint = 'reopened_application_has_its_step';
  end if;
  perform refuse_superseded((select modalities_decision_id from call_for_applications where id = new.call_id));
  return null;
end $$;

create constraint trigger guard_reopened after update of state on application deferrable initially deferred
for each row when (old.state in ('cleared', 'refused') and new.state = 'submitted')
execute function guard_reopened();

create trigger guard_step after insert on step
referencing new table as newly for each statement execute function guard_step();

-- Of what an office answers at a stage: the Secretariat, or the Chair of the process, as the track of the class says.
create function guard_step_office() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  -- Whoever gives them another office waits, or is waited for: the same is asked once more at the end (guard_office_of_ruling).
  perform from person where id = any (array(select by_person from newly)) order by id for share;
  if exists (
    with ruled as materialized (
      select newly.stage, newly.by_person, application.class, application.moved_from, call.process_id,
        call.modalities_decision_id as decision
      from newly
      join application on application.id = newly.application_id
        and application.id = any (array(select application_id from newly))
      join call_for_applications as call on call.id = application.call_id
      where newly.outcome in ('yes', 'no', 'returned', 'longer', 'taken-back')
    ), stages as materialized (
      select decision.id as decision, stage.class, stage.key, stage.stage ->> 'by' as office
      from (select distinct decision as id from ruled) as decision cross join lateral stages_of(decision.id) as stage
      where stage.stage ->> 'kind' = 'ruling' and jsonb_typeof(stage.stage -> 'by') = 'string'
    )
    select from ruled
    join stages on stages.decision = ruled.decision and stages.key = ruled.stage
      and stages.class in (ruled.class, ruled.moved_from)
    left join person on person.id = ruled.by_person and person.id = any (array(select by_person from newly))
    where (person.role = stages.office and (person.role <> 'chair' or person.process_id = ruled.process_id)) is not true
  ) then
    raise exception 'at a stage the office rules that the decision names, and nobody else'
      using errcode = 'check_violation', constraint = 'ruling_bears_the_office_of_its_stage';
  end if;
  return null;
end $$;

create trigger guard_step_office after insert on step
referencing new table as newly for each statement execute function guard_step_office();

create trigger guard_isolation before insert on step
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on step
for each row when (is_off_the_clock(new.known_at))
execute function guard_stamps('known_at');

create function keep_steps() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a step is never changed or deleted'
    using errcode = 'check_violation', constraint = 'step_is_never_rewritten';
end $$;

create trigger keep_steps before update or delete or truncate on step
for each statement execute function keep_steps();

-- What an application row says happened at a stage is a step: written by the database itself, so that none is left out.
create function record_steps() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set jit = off as $$
begin
  -- Nothing is a step of most changes: what judges steps need not be asked about none.
  if not exists (
    select from newly join formerly using (id)
    where (formerly.state, newly.state) in (('submitted', 'cleared'), ('submitted', 'refused'), ('cleared', 'circulated'))
  ) then
    return null;
  end if;
  insert into step (application_id, n, stage, outcome, at, known_at, ground, reason, by_person, no_objection_period_id)
  with changed as materialized (
    select newly.*, call.modalities_decision_id as decision,
      coalesce((select max(n) from step where application_id = newly.id), 0) + 1 as next_n
    from newly
    join formerly using (id)
    join call_for_applications as call on call.id = newly.call_id
    where (formerly.state, newly.state) in (('submitted', 'cleared'), ('submitted', 'refused'), ('cleared', 'circulated'))
      -- What counts as cleared because nobody ruled in time has its step.
      and not (newly.state = 'cleared' and newly.cleared_by is null)
  ), stages as materialized (
    select decision.id as decision, stage.*
    from (select distinct decision as id from changed) as decision cross join lateral stages_of(decision.id) as stage
  ), told as materialized (
    select decision, class, place, key, stage ->> 'of' as of, case
        when stage ->> 'what' in ('claim', 'screening') then 'ruling'
        when stage ->> 'what' = 'determination' then 'body'
        else stage ->> 'kind'
      end as kind
    from stages where holds
  ), last as materialized (
    select changed.id, step.stage, step.outcome
    from changed join step on step.application_id = changed.id and step.n = changed.next_n - 1
      and step.application_id = any (array(select id from changed))
  ), first as materialized (
    -- Of the rulings of offices the one whose turn it is: the next, or the same again. Of what follows them, the next.
    select distinct on (changed.id) changed.id, told.key, told.kind
    from changed
    join told on told.decision = changed.decision and told.class = changed.class
      and (told.kind = 'ruling') = (changed.state <> 'circulated')
      and (told.of = 'all' or is_objected(changed.id, changed.next_n))
    left join last on last.id = changed.id
    left join told as prior
      on prior.decision = changed.decision and prior.class = changed.class and prior.key = last.stage
    where prior.place is null or told.place > prior.place
      or told.kind = 'ruling' and told.place = prior.place and last.outcome <> 'yes'
    order by changed.id, told.place
  )
  select changed.id, changed.next_n, first.key,
    case changed.state when 'cleared' then 'yes' when 'refused' then 'no' else 'listed' end,
    coalesce(changed.circulated_at, changed.refused_at, changed.cleared_at),
    coalesce(changed.circulated_at, changed.refused_at, changed.cleared_at),
    changed.refusal_ground, changed.refusal_reason,
    case changed.state when 'cleared' then changed.cleared_by when 'refused' then changed.refused_by end,
    changed.no_objection_period_id
  from changed
  join first on first.id = changed.id and first.kind in ('ruling', 'list');
  -- At which window of its track it is put to the States: the next.
  insert into item_in_window (application_id, no_objection_period_id, class, stage)
  with put as materialized (
    select newly.id, newly.class, newly.no_objection_period_id, call.modalities_decision_id as decision, (
        select step.stage from step where step.application_id = newly.id order by step.n desc limit 1
      ) as stage_before
    from newly
    join formerly using (id)
    join call_for_applications as call on call.id = newly.call_id
    where (formerly.state, newly.state) = ('cleared', 'circulated') and newly.no_objection_period_id is not null
  ), stages as materialized (
    select decision.id as decision, stage.*
    from (select distinct decision as id from put) as decision cross join lateral stages_of(decision.id) as stage
  )
  select distinct on (put.id) put.id, put.no_objection_period_id, put.class, silence.key
  from put
  join stages as silence
    on silence.decision = put.decision and silence.class = put.class and silence.stage ->> 'kind' = 'window'
  left join stages as prior
    on prior.decision = put.decision and prior.class = put.class and prior.key = put.stage_before
  where silence.place > coalesce(prior.place, 0) and (silence.stage ->> 'of' = 'all' or is_objected(put.id))
  order by put.id, silence.place;
  return null;
end $$;

create trigger record_steps after update on application
referencing old table as formerly new table as newly for each statement execute function record_steps();

-- Who looks at an application, one after the other. It keeps nobody from ruling: silence and deadlines hang on nobody's absence.
create function holds_secretariat(person uuid) returns boolean language sql stable
return exists (select from person as officer where officer.id = holds_secretariat.person and officer.role = 'secretariat' and officer.banned_at is null);
comment on function holds_secretariat(uuid) is 'Whether the person is an officer of the Secretariat now.';

create function guard_assignment() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'to whom an application was assigned stays on record'
      using errcode = 'check_violation', constraint = 'assignment_is_never_changed';
  end if;
  perform from application where id = new.application_id for no key update;
  if exists (select from application where id = new.application_id and state = 'draft') then
    raise exception 'a draft is its organisation''s own, and no officer''s'
      using errcode = 'check_violation', constraint = 'only_what_was_received_is_assigned';
  end if;
  if new.person_id is not null and not holds_secretariat(new.person_id) or not holds_secretariat(new.assigned_by) then
    raise exception 'an officer assigns an application to an officer'
      using errcode = 'check_violation', constraint = 'application_is_assigned_among_officers';
  end if;
  if new.n <> (select coalesce(max(n), 0) + 1 from assignment where application_id = new.application_id) then
    raise exception 'assignments of an application follow one another'
      using errcode = 'check_violation', constraint = 'assignments_follow_one_another';
  end if;
  return new;
end $$;

create trigger guard_assignment before insert or update or delete on assignment
for each row execute function guard_assignment();

create trigger guard_isolation before insert on assignment
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on assignment
for each row when (is_off_the_clock(new.assigned_at))
execute function guard_stamps('assigned_at');

-- Lists filter by it.
create function keep_assignments() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update application_standing as kept set assigned_to = latest.person_id
  from (select distinct on (application_id) application_id, person_id from newly order by application_id, n desc) as latest
  where kept.application_id = latest.application_id;
  return null;
end $$;

create trigger keep_assignments after insert on assignment
referencing new table as newly for each statement execute function keep_assignments();

-- Who has a part in an application does not rule on it: an officer who has recused, and whoever has acted for its organisation or has the address of its head.
create function guard_recusal() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'who has recused has recused for good'
      using errcode = 'check_violation', constraint = 'recusal_is_for_good';
  end if;
  perform from application where id = new.application_id for no key update;
  if not exists (
    select from application
    join call_for_applications as call on call.id = application.call_id
    join person as officer on officer.id = new.person_id and officer.banned_at is null
    where application.id = new.application_id and application.state <> 'draft'
      and (officer.role = 'secretariat' or officer.role = 'chair' and officer.process_id = call.process_id)
  ) then
    raise exception 'an officer recuses from what was received'
      using errcode = 'check_violation', constraint = 'officer_recuses_from_what_was_received';
  end if;
  return new;
end $$;

create trigger guard_recusal before insert or update or delete on recusal
for each row execute function guard_recusal();

create trigger guard_isolation before insert on recusal
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on recusal
for each row when (is_off_the_clock(new.recused_at))
execute function guard_stamps('recused_at');

create function conflict_of(officer uuid, application uuid) returns text language sql stable
return case
  when exists (
    select from recusal
    where recusal.application_id = conflict_of.application and recusal.person_id = conflict_of.officer)
  then 'recused_officer_does_not_rule'
  when exists (
    select from application as own join organisation on organisation.id = own.organisation_id
    where own.id = conflict_of.application and (
      coalesce(conflict_of.officer in (own.started_by, organisation.created_by), false)
      or exists (
        select from acting_person as acting
        where acting.organisation_id = own.organisation_id and acting.person_id = conflict_of.officer)
      or exists (
        select from person
        where person.id = conflict_of.officer and lower(person.email) = lower(own.answers ->> 'headEmail'))))
  then 'nobody_rules_on_their_own_organisation'
end;
comment on function conflict_of(uuid, uuid) is 'Why somebody does not rule on an application; null where nothing is known.';

-- Its arguments are the columns that name who has just ruled. Its triggers are asked at the end, so that what else is wrong is said first.
create function guard_conflict() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  of_application uuid := coalesce(
    to_jsonb(new) ->> 'application_id',
    (select application_id::text from accreditation where id = (to_jsonb(new) ->> 'accreditation_id')::uuid),
    to_jsonb(new) ->> 'id')::uuid;
  named text;
  conflict text;
begin
  foreach named in array tg_argv loop
    continue when tg_op = 'UPDATE' and to_jsonb(new) -> named is not distinct from to_jsonb(old) -> named;
    conflict := conflict_of((to_jsonb(new) ->> named)::uuid, of_application);
    if conflict is not null then
      raise exception 'who has a part in an application does not rule on it'
        using errcode = 'check_violation', constraint = conflict;
    end if;
  end loop;
  return null;
end $$;

create constraint trigger guard_conflict after update on application deferrable initially deferred
for each row when (
  new.cleared_by is distinct from old.cleared_by and new.cleared_by is not null
  or new.refused_by is distinct from old.refused_by and new.refused_by is not null
  or new.held_back_by is distinct from old.held_back_by and new.held_back_by is not null)
execute function guard_conflict('cleared_by', 'refused_by', 'held_back_by');

-- What a body determined its officer only enters.
create constraint trigger guard_conflict after insert on step deferrable initially deferred
for each row when (new.by_person is not null and new.determination_id is null and new.outcome in ('yes', 'no', 'returned', 'longer', 'taken-back'))
execute function guard_conflict('by_person');

create constraint trigger guard_conflict after insert on accreditation_change deferrable initially deferred
for each row when (new.determination_id is null)
execute function guard_conflict('by_person');

create constraint trigger guard_conflict after insert or update on accreditation_withdrawal deferrable initially deferred
for each row when (new.outcome is distinct from 'discarded')
execute function guard_conflict('entered_by', 'decided_by');

create constraint trigger guard_conflict after insert on submitted_organisation deferrable initially deferred
for each row when (new.looked_at_by is not null)
execute function guard_conflict('looked_at_by');

-- What officers write to one another stays, and nobody else reads it.
create function guard_desk_note() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'a note of the desk stays as it was written'
      using errcode = 'check_violation', constraint = 'desk_note_is_never_changed';
  end if;
  if exists (select from application where id = new.application_id and state = 'draft') then
    raise exception 'a draft is its organisation''s own, and the desk has no notes on it'
      using errcode = 'check_violation', constraint = 'desk_note_is_on_what_was_received';
  end if;
  if not holds_secretariat(new.written_by) then
    raise exception 'a note of the desk is written by an officer'
      using errcode = 'check_violation', constraint = 'desk_note_is_written_by_an_officer';
  end if;
  return new;
end $$;

create trigger guard_desk_note before insert or update or delete on desk_note
for each row execute function guard_desk_note();

create trigger guard_stamps_of_new after insert on desk_note
for each row when (is_off_the_clock(new.written_at))
execute function guard_stamps('written_at');

create policy the_rule_sees_all on desk_note to current_user using (true) with check (true);

create policy officers_read on desk_note for select to portal_application using ((select reading_secretariat()));

create policy officers_write on desk_note for insert to portal_application with check ((select reading_secretariat()));

-- What the organisation and the Secretariat ask one another about an application: each of them asks for itself, and the other answers, once.
create function speaks_for(person uuid, application uuid, side text) returns boolean language sql stable
return case speaks_for.side
  when 'secretariat' then holds_secretariat(speaks_for.person)
    and conflict_of(speaks_for.person, speaks_for.application) is null
  else exists (
    select from application as own join acting_person as acting on acting.organisation_id = own.organisation_id
    where own.id = speaks_for.application and acting.person_id = speaks_for.person and acting.ended_at is null)
end;
comment on function speaks_for(uuid, uuid, text) is
  'Whether somebody asks and answers for a side of an application now: an officer without a part in it, or who acts for the organisation.';

create function guard_inquiry() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  own record;
begin
  if tg_op = 'UPDATE' then
    if old.reply is not null or new.reply is null
      or (new.id, new.application_id, new.side, new.words, new.asked_at, new.asked_by)
        is distinct from (old.id, old.application_id, old.side, old.words, old.asked_at, old.asked_by)
    then
      raise exception 'an inquiry stays as it was asked, and is answered once'
        using errcode = 'check_violation', constraint = 'inquiry_stays_as_asked';
    end if;
    if not speaks_for(new.replied_by, new.application_id, case new.side when 'secretariat' then 'applicant' else 'secretariat' end) then
      raise exception 'an inquiry is answered by the side that did not ask'
        using errcode = 'check_violation', constraint = 'inquiry_is_answered_by_the_other_side';
    end if;
    return new;
  end if;
  select state into own from application where id = new.application_id for no key update;
  if new.reply is not null then
    raise exception 'an inquiry that is asked has no reply yet'
      using errcode = 'check_violation', constraint = 'inquiry_stays_as_asked';
  end if;
  if own.state = 'draft' then
    raise exception 'a draft is its organisation''s own, and nobody is asked about it'
      using errcode = 'check_violation', constraint = 'inquiry_is_on_what_was_received';
  end if;
  if not speaks_for(new.asked_by, new.application_id, new.side) then
    raise exception 'an inquiry is of an officer without a part in the application, or of who acts for the organisation'
      using errcode = 'check_violation', constraint = 'inquiry_is_of_who_may_ask';
  end if;
  if (
    select count(*) from inquiry as other
    where other.application_id = new.application_id and other.side = new.side and other.replied_at is null
  ) >= 5 then
    raise exception 'no more than five inquiries of one side about an application wait'
      using errcode = 'check_violation', constraint = 'inquiries_that_wait_are_as_many_as_are_taken';
  end if;
  return new;
end $$;

create trigger guard_inquiry before insert or update on inquiry
for each row execute function guard_inquiry();

create trigger guard_isolation before insert or update on inquiry
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on inquiry
for each row when (is_off_the_clock(new.asked_at))
execute function guard_stamps('asked_at');

create trigger guard_stamps_of_changed after update on inquiry
for each row when (new.replied_at is distinct from old.replied_at and is_off_the_clock(new.replied_at))
execute function guard_stamps('replied_at');

create function keep_inquiries() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'nothing that was asked or answered is lost'
    using errcode = 'check_violation', constraint = 'inquiry_is_never_lost';
end $$;

create trigger keep_inquiries before delete or truncate on inquiry
for each statement execute function keep_inquiries();

create policy the_rule_sees_all on inquiry to current_user using (true) with check (true);

create policy both_sides_read on inquiry for select to portal_application using (
  (select reading_secretariat())
  or application_id in (select id from application where organisation_id = (select reading_organisation()))
);

create policy each_side_asks on inquiry for insert to portal_application with check (
  case side when 'secretariat' then (select reading_secretariat())
    else application_id in (select id from application where organisation_id = (select reading_organisation())) end
);

create policy the_other_side_answers on inquiry for update to portal_application using (
  (select reading_secretariat())
  or application_id in (select id from application where organisation_id = (select reading_organisation()))
) with check (
  case side when 'applicant' then (select reading_secretariat())
    else application_id in (select id from application where organisation_id = (select reading_organisation())) end
);

-- What a directory has answered is evidence of its day: nobody writes over it.
create function guard_look_up() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'what a directory has answered stays as it came'
      using errcode = 'check_violation', constraint = 'look_up_is_never_changed';
  end if;
  if exists (select from application where id = new.application_id and state = 'draft') then
    raise exception 'a draft is its organisation''s own, and nobody looks it up'
      using errcode = 'check_violation', constraint = 'look_up_is_on_what_was_received';
  end if;
  if not holds_secretariat(new.looked_up_by) then
    raise exception 'an organisation is looked up by an officer'
      using errcode = 'check_violation', constraint = 'look_up_is_by_an_officer';
  end if;
  return new;
end $$;

create trigger guard_look_up before insert or update or delete on look_up
for each row execute function guard_look_up();

create trigger guard_stamps_of_new after insert on look_up
for each row when (is_off_the_clock(new.looked_up_at))
execute function guard_stamps('looked_up_at');

create policy the_rule_sees_all on look_up to current_user using (true) with check (true);

create policy officers_read on look_up for select to portal_application using ((select reading_secretariat()));

create policy officers_write on look_up for insert to portal_application with check ((select reading_secretariat()));

-- An edition of the Consolidated List stays as it was published: what an officer looked at can be shown again.
create function keep_consolidated_lists() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'an edition of the Consolidated List, its entries and their names are never changed or deleted'
    using errcode = 'check_violation', constraint = 'consolidated_list_is_never_rewritten';
end $$;

create trigger keep_consolidated_lists before update or delete or truncate on consolidated_list
for each statement execute function keep_consolidated_lists();

create trigger keep_consolidated_lists before update or delete or truncate on listed_entry
for each statement execute function keep_consolidated_lists();

create trigger keep_consolidated_lists before update or delete or truncate on listed_name
for each statement execute function keep_consolidated_lists();

-- What is dated ahead would be the newest edition until its day has come. Clocks differ, and the file names no zone.
create function guard_consolidated_list() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.generated_at > new.imported_at + interval '24 hours' then
    raise exception 'an edition is of a day that has come'
      using errcode = 'check_violation', constraint = 'consolidated_list_is_not_dated_ahead';
  end if;
  if not holds_secretariat(new.imported_by) then
    raise exception 'the Consolidated List is imported by an officer'
      using errcode = 'check_violation', constraint = 'consolidated_list_is_imported_by_an_officer';
  end if;
  return new;
end $$;

create trigger guard_consolidated_list before insert on consolidated_list
for each row execute function guard_consolidated_list();

create trigger guard_stamps_of_new after insert on consolidated_list
for each row when (is_off_the_clock(new.imported_at))
execute function guard_stamps('imported_at');

create constraint trigger proven_office after insert on consolidated_list deferrable initially deferred
for each row execute function guard_office('secretariat');

-- An edition comes whole, and nothing is added to it later: as many entries and names as it says, each entry with its own name.
create function guard_listed_entries() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from consolidated_list as list
    where list.id in (select list_id from newly) and (list.individuals, list.entities) <> (
      select count(*) filter (where kind = 'individual'), count(*) filter (where kind = 'entity')
      from listed_entry where list_id = list.id)
  ) then
    raise exception 'the entries of an edition come at once, and as many as it says'
      using errcode = 'check_violation', constraint = 'consolidated_list_comes_whole';
  end if;
  return null;
end $$;

create trigger guard_listed_entries after insert on listed_entry
referencing new table as newly for each statement execute function guard_listed_entries();

create function guard_listed_names() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from consolidated_list as list
    where list.id in (select list_id from newly join listed_entry as entry on entry.id = newly.entry_id)
      and list.names <> (
        select count(*) from listed_name join listed_entry as entry on entry.id = entry_id where entry.list_id = list.id)
  ) then
    raise exception 'the names of an edition come at once, and as many as it says'
      using errcode = 'check_violation', constraint = 'consolidated_list_comes_whole';
  end if;
  return null;
end $$;

create trigger guard_listed_names after insert on listed_name
referencing new table as newly for each statement execute function guard_listed_names();

create function guard_consolidated_list_comes_whole() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.individuals, new.entities, new.names) <> (
      select count(distinct entry.id) filter (where kind = 'individual'), count(distinct entry.id) filter (where kind = 'entity'),
        count(listed_name.place)
      from listed_entry as entry left join listed_name on entry_id = entry.id where list_id = new.id)
    or exists (
      select from listed_entry as entry where list_id = new.id
        and not exists (select from listed_name where entry_id = entry.id and place = 1 and quality = 'name'))
  then
    raise exception 'an edition has as many entries and names as it says, and each entry has a name'
      using errcode = 'check_violation', constraint = 'consolidated_list_comes_whole';
  end if;
  return null;
end $$;

create constraint trigger guard_consolidated_list_comes_whole after insert on consolidated_list
deferrable initially deferred for each row execute function guard_consolidated_list_comes_whole();

-- What an officer found stays as it was written, and nobody else reads it.
create function guard_likeness_note() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'what an officer found stays as it was written'
      using errcode = 'check_violation', constraint = 'likeness_note_is_never_changed';
  end if;
  if exists (select from application where id = new.application_id and state = 'draft') then
    raise exception 'a draft is its organisation''s own, and nobody compares it'
      using errcode = 'check_violation', constraint = 'likeness_note_is_on_what_was_received';
  end if;
  if not holds_secretariat(new.noted_by) then
    raise exception 'a likeness is looked at by an officer'
      using errcode = 'check_violation', constraint = 'likeness_note_is_by_an_officer';
  end if;
  return new;
end $$;

create trigger guard_likeness_note before insert or update or delete on likeness_note
for each row execute function guard_likeness_note();

create trigger guard_stamps_of_new after insert on likeness_note
for each row when (is_off_the_clock(new.noted_at))
execute function guard_stamps('noted_at');

create policy the_rule_sees_all on consolidated_list to current_user using (true) with check (true);

create policy officers_read on consolidated_list for select to portal_application using ((select reading_secretariat()));

create policy officers_write on consolidated_list for insert to portal_application with check ((select reading_secretariat()));

create policy the_rule_sees_all on listed_entry to current_user using (true) with check (true);

create policy officers_read on listed_entry for select to portal_application using ((select reading_secretariat()));

create policy officers_write on listed_entry for insert to portal_application with check ((select reading_secretariat()));

create policy the_rule_sees_all on listed_name to current_user using (true) with check (true);

create policy officers_read on listed_name for select to portal_application using ((select reading_secretariat()));

create policy officers_write on listed_name for insert to portal_application with check ((select reading_secretariat()));

create policy the_rule_sees_all on likeness_note to current_user using (true) with check (true);

create policy officers_read on likeness_note for select to portal_application using ((select reading_secretariat()));

create policy officers_write on likeness_note for insert to portal_application with check ((select reading_secretariat()));

-- Of the newest edition the names that may be like those asked for: all words of one stand in the other, or a letter may stand for one. The
-- owner's: row-level security keeps an index from finding arrays, since PostgreSQL does not know that their operators tell nothing.
create function listed_names_alike(asked jsonb) returns table (
  asked_place integer, entry_id uuid, kind text, number text, list_type text, listed_on date, own_name text, name text, quality text
) language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select own.place, entry.id, entry.kind, entry.number, entry.list_type, entry.listed_on, own_name.name, name.name, name.quality
  from (
    select id from consolidated_list order by generated_at desc, imported_at desc, id limit 1
  ) as newest
  cross join jsonb_to_recordset(asked) as own (place integer, kind text, sounds text[], words integer, "hasInitials" boolean)
  -- For each name by itself: among all at once the planner would rather read every name and every entry there is.
  cross join lateral (
    select * from listed_name as listed
    where listed.sounds && own.sounds
      and (least(own.words, listed.words) > 1 or (own.words, own.sounds) = (listed.words, listed.sounds))
      and (own."hasInitials" or listed.has_initials or listed.sounds @> own.sounds or listed.sounds <@ own.sounds)
    offset 0
  ) as name
  cross join lateral (
    select * from listed_entry where id = name.entry_id and list_id = newest.id and listed_entry.kind = own.kind offset 0
  ) as entry
  join listed_name as own_name on own_name.entry_id = name.entry_id and own_name.place = 1
  where reading_secretariat()
  order by entry.number, name.place, own.place limit 5000
$$;
comment on function listed_names_alike(jsonb) is
  'Names of the newest edition of the Consolidated List that the rule is to compare; none but to whoever reads as the Secretariat.';

-- What an office has prepared to rule binds nobody: it is replaced whole or discarded, and nobody else reads it.
create function guard_prepared_ruling() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  conflict text;
begin
  if tg_op = 'UPDATE' then
    raise exception 'another ruling is prepared in the place of this one, and not written over it'
      using errcode = 'check_violation', constraint = 'prepared_ruling_is_replaced_whole';
  end if;
  if new.ruling = 'refuse' and new.ground is null then
    raise exception 'a refusal is prepared with its ground'
      using errcode = 'check_violation', constraint = 'prepared_refusal_has_ground';
  end if;
  perform from application where id = new.application_id for no key update;
  if not exists (select from application where id = new.application_id and state = 'submitted') then
    raise exception 'a ruling is prepared on what waits for one'
      using errcode = 'check_violation', constraint = 'ruling_is_prepared_on_what_was_received';
  end if;
  if not exists (
    select from application
    join call_for_applications as call on call.id = application.call_id
    join person as officer on officer.id = new.prepared_by and officer.banned_at is null
    where application.id = new.application_id and officer.role = new.office
      and (officer.role = 'secretariat' or officer.process_id = call.process_id)
  ) then
    raise exception 'a ruling is prepared by somebody of the office that would give it'
      using errcode = 'check_violation', constraint = 'ruling_is_prepared_in_its_office';
  end if;
  conflict := conflict_of(new.prepared_by, new.application_id);
  if conflict is not null then
    raise exception 'who has a part in an application prepares no ruling on it'
      using errcode = 'check_violation', constraint = conflict;
  end if;
  return new;
end $$;

create trigger guard_prepared_ruling before insert or update on prepared_ruling
for each row execute function guard_prepared_ruling();

create trigger guard_isolation before insert on prepared_ruling
for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on prepared_ruling
for each row when (is_off_the_clock(new.prepared_at))
execute function guard_stamps('prepared_at');

create policy the_rule_sees_all on prepared_ruling to current_user using (true) with check (true);

create policy its_office_prepares on prepared_ruling to portal_application
using (
  office = 'secretariat' and (select reading_secretariat())
  or office = 'chair' and exists (
    select from application join call_for_applications as call on call.id = application.call_id
    where application.id = prepared_ruling.application_id and call.process_id = (select reading_chair())));

-- It falls away with what it was prepared on: when somebody has ruled, the application was withdrawn or goes on in another class, or whoever prepared it
-- has recused.
create function drop_prepared_when_it_leaves() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from prepared_ruling where application_id in (
    select newly.id from newly join formerly on formerly.id = newly.id
    where formerly.state = 'submitted' and (newly.state <> 'submitted' or newly.class is distinct from formerly.class));
  return null;
end $$;

create trigger prepared_ruling_falls_away after update on application
referencing old table as formerly new table as newly for each statement execute function drop_prepared_when_it_leaves();

create function drop_prepared_by_step() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from prepared_ruling where application_id in (select application_id from newly);
  return null;
end $$;

create trigger prepared_ruling_falls_away after insert on step
referencing new table as newly for each statement execute function drop_prepared_by_step();

create function drop_prepared_of_recused() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from prepared_ruling using newly
  where prepared_ruling.application_id = newly.application_id and prepared_ruling.prepared_by = newly.person_id;
  return null;
end $$;

create trigger prepared_ruling_falls_away after insert on recusal
referencing new table as newly for each statement execute function drop_prepared_of_recused();

-- What lists keep of an application is void as soon as something is recorded on which its standing rests: the rule is asked again. Nothing else rests on it.
create function void_standings(applications uuid[]) returns void language sql volatile security definer
set search_path = pg_catalog, public, pg_temp
begin atomic
  -- Also what somebody else has made void: whoever is keeping it has not read what is recorded here.
  update application_standing set next_instant = '-infinity'
  where application_id = any (applications) and (next_instant is distinct from '-infinity' or xmin <> pg_current_xact_id()::xid);
end;
comment on function void_standings(uuid[]) is 'Makes lists ask the rule about the applications.';

create function begin_standings() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into application_standing (application_id, call_id, next_instant) select id, call_id, '-infinity' from newly;
  return null;
end $$;

create trigger keep_standings_of_new after insert on application
referencing new table as newly for each statement execute function begin_standings();

-- A draft is a draft, whatever is written into it. Of the others what lists filter and count by is kept with it, and from when it is sent its name.
create function void_standings_of_sent() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  update application_standing as kept
  set next_instant = '-infinity', class = sent.class, category = sent.category, route = sent.route, received_at = sent.received_at, cleared = sent.cleared,
    listed = sent.listed, held_back = sent.held_back,
    country_code = coalesce(kept.country_code, (
      select country_code from submitted_organisation where application_id = sent.id and looked_at_by is null)),
    name = coalesce(kept.name, (
      select name from submitted_organisation where application_id = sent.id and looked_at_by is null))
  from (
    select id, class, category, route, received_at, cleared_at is not null as cleared,
      -- Also of what has left one list of its track and waits for the next.
      circulated_at is not null or exists (
        select from item_in_window as item where item.application_id = newly.id and item.class = newly.class) as listed,
      held_back_at is not null as held_back
    from newly where state <> 'draft'
  ) as sent
  where kept.application_id = sent.id
    and ((kept.next_instant, kept.class, kept.category, kept.route, kept.received_at, kept.cleared, kept.listed, kept.held_back)
      is distinct from ('-infinity', sent.class, sent.category, sent.route, sent.received_at, sent.cleared, sent.listed, sent.held_back)
      or kept.xmin <> pg_current_xact_id()::xid);
  return null;
end $$;

create trigger keep_standings after update on application
referencing new table as newly for each statement execute function void_standings_of_sent();

-- And as it was looked at last. Once it is accredited it is called by what the accreditation says.
create function keep_names_of_sent() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from newly where taken_over and looked_at_by is not null) then
    return null;
  end if;
  update application_standing as kept
  set country_code = sent.country_code, name = case
      when exists (select from accreditation where accreditation.application_id = kept.application_id) then kept.name
      else sent.name
    end
  from newly as sent
  where kept.application_id = sent.application_id and sent.taken_over and sent.looked_at_by is not null;
  return null;
end $$;

create trigger keep_names after insert on submitted_organisation
referencing new table as newly for each statement execute function keep_names_of_sent();

-- On a table whose rows name their application.
create function void_standings_of_named() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform void_standings(array(select application_id from newly));
  return null;
end $$;

create trigger keep_standings after insert on step
referencing new table as newly for each statement execute function void_standings_of_named();

-- A call that is extended after its close takes drafts in again.
create function void_standings_of_drafts() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform void_standings(array(select id from application where call_id = new.id and state = 'draft'));
  return null;
end $$;

create trigger keep_standings after update of closes_at on call_for_applications
for each row execute function void_standings_of_drafts();

-- What the rule says until the session begins, on its former days or on its new ones, does not rest on them: an answer is due when it begins or ends, and no scope
-- that it is in ends earlier. So of thousands that wait for something before it none is asked about again; what is accredited has a last day of its own.
create function void_standings_for_session() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  begins constant timestamptz := (
    select least(old.begins_on, new.begins_on)::timestamp at time zone zone from process where id = new.process_id);
  has_begun constant boolean := begins <= portal_now();
begin
  perform void_standings(array(
    select kept.application_id from application_standing as kept
    join call_for_applications as call on call.id = kept.call_id
    where call.session_id = new.id and (
      has_begun
      or kept.next_instant >= begins and not exists (select from accreditation where accreditation.application_id = kept.application_id)
    )
  ));
  return null;
end $$;

create trigger keep_standings after update of begins_on, ends_on on session
for each row execute function void_standings_for_session();

create function void_standings_of_process() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform void_standings(array(
    select application.id from application
    join call_for_applications as call on call.id = application.call_id
    where call.process_id = new.id
  ));
  return null;
end $$;

create trigger keep_standings after update of ends_on on process
for each row execute function void_standings_of_process();

-- Working days are counted for what waits.
create function void_standings_at_station() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform void_standings(array(
    select kept.application_id from application_standing as kept
    join application on application.id = kept.application_id
    join call_for_applications as call on call.id = application.call_id
    join process on process.id = call.process_id
    where process.duty_station = new.duty_station and kept.next_instant is not null and application.state <> 'draft'
  ));
  return null;
end $$;

create trigger keep_standings after insert on holiday_list
for each row execute function void_standings_at_station();

-- Lists count what lists filter by. A row is added for what is more and for what is less of a kind, since writers that share a row would wait for each other.
create function count_standings() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  case tg_op
    when 'INSERT' then
      insert into standing_count
      select call_id, stage, office, class, category, route, country_code, received_at is not null, cleared, listed, held_back, count(*)
      from newly group by call_id, stage, office, class, category, route, country_code, received_at is not null, cleared, listed, held_back;
    when 'DELETE' then
      insert into standing_count
      select call_id, stage, office, class, category, route, country_code, received_at is not null, cleared, listed, held_back, -count(*)
      from formerly group by call_id, stage, office, class, category, route, country_code, received_at is not null, cleared, listed, held_back;
    else
      insert into standing_count
      select call_id, stage, office, class, category, route, country_code, received, cleared, listed, held_back, sum(change)
      from (
        select call_id, stage, office, class, category, route, country_code, received_at is not null as received, cleared, listed, held_back, 1 as change from newly
        union all
        select call_id, stage, office, class, category, route, country_code, received_at is not null, cleared, listed, held_back, -1 from formerly
      ) as changed
      group by call_id, stage, office, class, category, route, country_code, received, cleared, listed, held_back having sum(change) <> 0;
  end case;
  return null;
end $$;

create trigger count_new_standings after insert on application_standing
referencing new table as newly for each statement execute function count_standings();

create trigger count_changed_standings after update on application_standing
referencing old table as formerly new table as newly for each statement execute function count_standings();

create trigger count_gone_standings after delete on application_standing
referencing old table as formerly for each statement execute function count_standings();

-- The sums stay as they are, for every reader at every moment. Where most kinds have one row, nothing is gained.
create function compact_standing_counts() returns void language sql volatile security definer
set search_path = pg_catalog, public, pg_temp
begin atomic
  with gone as (
    delete from standing_count
    where (select count(*) from standing_count) > 2 * (select count(*) from (select distinct call_id, stage, office, class, category, route, country_code, received, cleared, listed, held_back from standing_count) as kinds)
    returning *
  )
  insert into standing_count
  select call_id, stage, office, class, category, route, country_code, received, cleared, listed, held_back, sum(count)
  from gone group by call_id, stage, office, class, category, route, country_code, received, cleared, listed, held_back having sum(count) <> 0;
end;
comment on function compact_standing_counts() is 'Puts the rows together that count the same kind of applications.';

create function count_standings_anew() returns void language sql volatile security definer
set search_path = pg_catalog, public, pg_temp
begin atomic
  delete from standing_count;
  insert into standing_count
  select call_id, stage, office, class, category, route, country_code, received_at is not null, cleared, listed, held_back, count(*)
  from application_standing group by call_id, stage, office, class, category, route, country_code, received_at is not null, cleared, listed, held_back;
end;
comment on function count_standings_anew() is 'Counts what is there, whatever wrote to it while nothing counted.';
revoke execute on function count_standings_anew() from public;

select count_standings_anew();

-- What is enclosed with an application: as its decision requires, as it was sent, and no longer than it is needed.

create function documents_required_of(application uuid) returns setof text language sql stable
begin atomic
  select required.kind
  from application as own
  join call_for_applications as call on call.id = own.call_id
  join modalities_decision as decision on decision.id = call.modalities_decision_id
  cross join lateral jsonb_array_elements_text(case jsonb_typeof(decision.provisions #> '{information,documents}')
    when 'array' then decision.provisions #> '{information,documents}' else '[]' end) as required (kind)
  where own.id = documents_required_of.application and exists (
    select from classes_of(decision.id) as class
    where class.key in (own.class, own.agreed_to) and class.route not in ('notify', 'notify-and-list')
  );
end;
comment on function documents_required_of(uuid) is
  'Which kinds of documents the decision requires of an application: of one that applies, or agreed to go on where one applies.';

create function documents_may_change(application uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from application as own where own.id = documents_may_change.application and (
      own.state = 'draft' or own.state = 'submitted' and coalesce((
        select step.outcome in ('returned', 'longer')
          and (portal_now() <= step.until + settlement_margin() or (select demonstration from installation))
          and 'documents' = any (back.asked)
        from step
        join lateral (
          select asked from step as earlier
          where earlier.application_id = step.application_id and earlier.outcome = 'returned'
          order by earlier.n desc limit 1
        ) as back on true
        where step.application_id = own.id order by step.n desc limit 1
      ), false))
  );
end;
comment on function documents_may_change(uuid) is
  'Whether an application is a draft, or was sent back with documents asked for and its time is not over.';

-- For twelve months after the accreditation, or the session for which nobody was accredited, has ended.
create function return_is_taken_back(application uuid) returns boolean language sql stable
begin atomic
  select coalesce((
    select last.outcome = 'taken-back' and before_it.outcome in ('returned', 'longer')
    from step as last
    join step as before_it on before_it.application_id = last.application_id and before_it.n = last.n - 1
    where last.application_id = return_is_taken_back.application order by last.n desc limit 1
  ), false);
end;
comment on function return_is_taken_back(uuid) is 'Whether the last of its steps is that it was sent back by mistake.';

create function documents_are_to_be_forgotten(application uuid, at timestamptz) returns boolean language sql stable
begin atomic
  select coalesce(documents_are_to_be_forgotten.at >= (greatest(
      session.ends_on,
      (own.withdrawn_at at time zone process.zone)::date,
      (own.refused_at at time zone process.zone)::date,
      (select max(step.at at time zone process.zone)::date from step where step.application_id = own.id),
      case when granted.id is null then null
        when gone.effective_at is not null then (gone.effective_at at time zone process.zone)::date
        else coalesce(granted.valid_until_on, 'infinity') end
    ) + interval '1 day 12 months') at time zone process.zone, false)
  from application as own
  join call_for_applications as call on call.id = own.call_id
  join session on session.id = call.session_id
  join process on process.id = call.process_id
  left join accreditation as granted on granted.application_id = own.id
  left join lateral (
    select change.kind, change.effective_at from accreditation_change as change
    where change.accreditation_id = granted.id order by change.known_at desc limit 1
  ) as gone on gone.kind = 'withdrawn'
  where own.id = documents_are_to_be_forgotten.application;
end;
comment on function documents_are_to_be_forgotten(uuid, timestamptz) is
  'Whether what came of an application ended so long before an instant that nobody keeps what was enclosed with it.';

create function guard_document() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from application where id = coalesce(new.application_id, old.application_id) for no key update;
  if tg_op = 'DELETE' then
    if old.sent_at is not null
      or not (documents_may_change(old.application_id) or return_is_taken_back(old.application_id))
    then
      raise exception 'a document that was sent stays on record'
        using errcode = 'check_violation', constraint = 'sent_document_stays_on_record';
    end if;
    return old;
  end if;
  if tg_op = 'UPDATE' then
    if (new.id, new.application_id, new.kind, new.language, new.type, new.size, new.sha256, new.scan, new.added_at, new.added_by)
        is distinct from
        (old.id, old.application_id, old.kind, old.language, old.type, old.size, old.sha256, old.scan, old.added_at, old.added_by)
      or old.leaves and not new.leaves and not return_is_taken_back(new.application_id)
      or new.leaves and not old.leaves and not documents_may_change(new.application_id)
      or new.sent_at is distinct from old.sent_at and (old.sent_at is not null or not exists (
        select from application as own where own.id = new.application_id and own.state = 'submitted'
          and new.sent_at in (own.received_at, (select max(step.at) from step where step.application_id = own.id and step.outcome = 'cured'))))
      or new.earlier_since is distinct from old.earlier_since and (old.earlier_since is not null or new.earlier_since is distinct from
        (select max(step.at) from step where step.application_id = new.application_id and step.outcome = 'cured'))
    then
      raise exception 'a document stays as it was sent, and leaves only with what completes its application'
        using errcode = 'check_violation', constraint = 'document_stays_as_sent';
    end if;
    if (new.name, new.forgotten_at) is distinct from (old.name, old.forgotten_at)
      and not (old.forgotten_at is null and new.forgotten_at is not null and documents_are_to_be_forgotten(new.application_id, portal_now()))
    then
      raise exception 'a document is kept for twelve months after what came of its application'
        using errcode = 'check_violation', constraint = 'document_is_kept_for_twelve_months';
    end if;
    return new;
  end if;
  if num_nonnulls(new.sent_at, new.earlier_since, new.forgotten_at) > 0 or not documents_may_change(new.application_id) then
    raise exception 'a document is enclosed before its application is sent, or while it is sent back for that'
      using errcode = 'check_violation', constraint = 'document_comes_before_its_application_is_sent';
  end if;
  if not exists (
    select from application as own join acting_person as acting on acting.organisation_id = own.organisation_id
    where own.id = new.application_id and acting.person_id = new.added_by and acting.ended_at is null
  ) then
    raise exception 'a document is enclosed by who acts for the organisation'
      using errcode = 'check_violation', constraint = 'document_is_enclosed_by_who_acts';
  end if;
  if new.kind <> 'supporting' and not exists (
    select from application as own
    join call_for_applications as call on call.id = own.call_id
    join modalities_decision as decision on decision.id = call.modalities_decision_id
    where own.id = new.application_id and decision.provisions #> '{information,documents}' ? new.kind
  ) then
    raise exception 'a document is of a kind for which the decision asks, or supports the application'
      using errcode = 'check_violation', constraint = 'document_is_of_a_kind_that_is_asked_for';
  end if;
  -- With one of each kind that can be required there are never more than nine.
  if new.kind = 'supporting' and (
    select count(*) from document where application_id = new.application_id and kind = 'supporting' and not leaves
  ) >= 3 then
    raise exception 'three documents support an application at most'
      using errcode = 'check_violation', constraint = 'three_documents_support_at_most';
  end if;
  if new.scan <> 'clean' and not (select demonstration from installation) then
    raise exception 'outside a demonstration no file is kept in which nobody looked for viruses'
      using errcode = 'check_violation', constraint = 'file_is_scanned_outside_a_demonstration';
  end if;
  return new;
end $$;

create trigger guard_document before insert or update or delete on document for each row execute function guard_document();

create trigger guard_isolation before insert or update on document for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on document
for each row when (is_off_the_clock(new.added_at))
execute function guard_stamps('added_at');

create function guard_document_piece() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if length(new.content) is distinct from
    least(1048576, (select size from document where id = new.document_id) - (new.n - 1) * 1048576)
  then
    raise exception 'the pieces of a file make up its size'
      using errcode = 'check_violation', constraint = 'pieces_make_up_the_file';
  end if;
  return new;
end $$;

create trigger guard_document_piece before insert on document_piece for each row execute function guard_document_piece();

-- It may be gone again by the end of the transaction.
create function guard_document_is_whole() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from document where id = new.id) and (
    select encode(sha256(string_agg(content, '' order by n)), 'hex') from document_piece where document_id = new.id
  ) is distinct from new.sha256 then
    raise exception 'a file is what its digest says'
      using errcode = 'check_violation', constraint = 'file_is_what_its_digest_says';
  end if;
  return null;
end $$;

create constraint trigger guard_document_is_whole after insert on document deferrable initially deferred
for each row execute function guard_document_is_whole();

-- With the rights of who asks: a login of the program sees what its reader sees, and the triggers below all of it.
create function lacks_documents(application uuid) returns boolean language sql stable
return exists (
  select from documents_required_of(application) as required (kind)
  where not exists (
    select from document where document.application_id = application and document.kind = required.kind and not leaves
  )
);
comment on function lacks_documents(uuid) is 'Whether a document is not enclosed that the decision requires of its class.';

-- What is enclosed goes with what is sent: the database itself freezes it, at the instant of the receipt.
create function send_documents() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if lacks_documents(new.id) then
    raise exception 'an application is received with the documents that its decision requires'
      using errcode = 'check_violation', constraint = 'application_is_received_with_its_documents';
  end if;
  if old.state = 'draft' then
    update document set sent_at = new.received_at where application_id = new.id and sent_at is null;
  end if;
  return null;
end $$;

create trigger send_documents after update on application
for each row when (old.state = 'draft' and new.state = 'submitted'
  or new.state = 'submitted' and (new.class, new.agreed_to) is distinct from (old.class, old.agreed_to))
execute function send_documents();

create function send_documents_anew() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if lacks_documents(new.application_id) then
    raise exception 'an application is received with the documents that its decision requires'
      using errcode = 'check_violation', constraint = 'application_is_received_with_its_documents';
  end if;
  update document set earlier_since = new.at where application_id = new.application_id and leaves and earlier_since is null;
  update document set sent_at = new.at where application_id = new.application_id and sent_at is null;
  return null;
end $$;

create trigger send_documents_anew after insert on step
for each row when (new.outcome = 'cured') execute function send_documents_anew();

-- What was to complete it is not sent: it stays as it was, and nobody has it.
create function leave_documents_as_sent() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if return_is_taken_back(new.application_id) then
    delete from document where application_id = new.application_id and sent_at is null;
    update document set leaves = false where application_id = new.application_id and leaves and earlier_since is null;
  end if;
  return null;
end $$;

create trigger leave_documents_as_sent after insert on step
for each row when (new.outcome = 'taken-back') execute function leave_documents_as_sent();

create function forget_documents(at timestamptz) returns integer language sql security definer
set search_path = pg_catalog, public, pg_temp as $$
  with due as materialized (
    select id from document
    where forgotten_at is null and documents_are_to_be_forgotten(application_id, least(forget_documents.at, portal_now()))
  ), emptied as (
    delete from document_piece where document_id in (select id from due)
  ), gone as (
    update document set name = null, forgotten_at = portal_now() where id in (select id from due) returning 1
  )
  select count(*)::integer from gone
$$;
comment on function forget_documents(timestamptz) is
  'Deletes the content and the names of documents twelve months after what came of their applications has ended. Answers of how many.';

create function is_ruled_on_by_chair(application uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from application as own
    join call_for_applications as call on call.id = own.call_id
    cross join lateral stages_of(call.modalities_decision_id) as stage
    where own.id = is_ruled_on_by_chair.application and call.process_id = (select reading_chair())
      and stage.stage ->> 'kind' = 'ruling' and stage.stage ->> 'by' = 'chair'
  );
end;
comment on function is_ruled_on_by_chair(uuid) is
  'Whether this transaction reads for the Chair of the process of an application whose decision has the Chair rule.';

-- As it stands before the States: by the words of the list on which it is.
create function is_circulated_as_dossier(application uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from application as own
    join call_for_applications as call on call.id = own.call_id
    join lateral (
      select step.stage from step where step.application_id = own.id and step.outcome = 'listed' order by step.n desc limit 1
    ) as list on true
    join lateral stages_of(call.modalities_decision_id) as stage on stage.class = own.class and stage.key = list.stage
    join mission on mission.id = (select reading_mission())
    where own.id = is_circulated_as_dossier.application
      and own.state = 'circulated' and own.no_objection_period_id is not null
      and stage.stage ->> 'fields' = 'dossier'
      and (mission.member_state or stage.stage -> 'to' ? 'observers')
  );
end;
comment on function is_circulated_as_dossier(uuid) is
  'Whether this transaction reads for a mission to which an application stands circulated with its dossier.';

create policy the_rule_sees_all on document to current_user using (true) with check (true);
create policy the_rule_sees_all on document_piece to current_user using (true) with check (true);

create policy organisation_and_offices_read on document for select to portal_application using (
  application_id in (select id from application where organisation_id = (select reading_organisation()))
  or sent_at is not null and (
    (select reading_secretariat())
    or (select reading_chair()) is not null and is_ruled_on_by_chair(application_id)
    or (select reading_mission()) is not null and earlier_since is null and is_circulated_as_dossier(application_id)
  )
);

create policy organisation_encloses on document for insert to portal_application with check (
  application_id in (select id from application where organisation_id = (select reading_organisation()))
);

create policy organisation_takes_out on document for update to portal_application using (
  application_id in (select id from application where organisation_id = (select reading_organisation()))
);

create policy organisation_removes on document for delete to portal_application using (
  application_id in (select id from application where organisation_id = (select reading_organisation()))
);

create policy organisation_and_offices_read on document_piece for select to portal_application
using (exists (select from document where document.id = document_piece.document_id));

create policy organisation_encloses on document_piece for insert to portal_application with check (
  exists (
    select from document join application on application.id = document.application_id
    where document.id = document_piece.document_id and application.organisation_id = (select reading_organisation())
  )
);
-- By whom the rows of this chapter come about on which an accreditation rests (guard_office in people.sql).

create constraint trigger proven_office_of_changed after update on call_for_applications deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office after insert on cut_off deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office_of_sent after insert or update or delete on application deferrable initially deferred
for each row execute function guard_office('organisation', 'secretariat', 'chair', 'clock');

create constraint trigger proven_office after insert on claim_evidence deferrable initially deferred
for each row execute function guard_office('organisation', 'secretariat', 'chair');

create constraint trigger proven_office after insert on recusal deferrable initially deferred
for each row execute function guard_office('secretariat', 'chair');

-- A list is answered in thousands of steps and accreditations: asked once for all that come at once, as guard_office is of each. What the database writes by
-- itself comes with what was proven.
create function guard_office_by_application() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare
  office constant text := acting_office();
begin
  if (case split_part(office, ':', 1)
      when 'secretariat' then true
      when 'clock' then true
      when 'chair' then not exists (
        select from newly join application on application.id = newly.application_id
        join call_for_applications as call on call.id = application.call_id
        where call.process_id::text <> split_part(office, ':', 2))
      when 'applicant' then not exists (
        select from newly join application on application.id = newly.application_id
        where application.organisation_id::text <> split_part(office, ':', 3))
    end) is not true
    and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage')
  then
    raise exception 'an office, the clock or the organisation itself brings this about, and proves that it does'
      using errcode = 'check_violation', constraint = 'office_is_proven';
  end if;
  return null;
end $$;

create trigger proven_office after insert on step
referencing new table as newly for each statement execute function guard_office_by_application();

-- A ruling is the word of the office whose person it names. Whose application it is writes what completes it, and in no officer's name.
create function guard_ruling() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    -- Whoever records a step has no nested loops here either.
    select from newly left join person on person.id = newly.by_person and person.id = any (array(select by_person from newly))
    where newly.outcome in ('yes', 'no', 'deferred', 'returned', 'longer', 'taken-back')
      and person.role is distinct from split_part(acting_office(), ':', 1)
  ) and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
    raise exception 'a ruling is given by the office whose person it names, and proves that it is'
      using errcode = 'check_violation', constraint = 'office_is_proven';
  end if;
  return null;
end $$;

create trigger proven_ruling after insert on step
referencing new table as newly for each statement execute function guard_ruling();

create function guard_office_of_ruling() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if (
    select role from person where id = case new.state when 'cleared' then new.cleared_by else new.refused_by end
  ) is distinct from split_part(acting_office(), ':', 1)
    and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage')
  then
    raise exception 'a ruling is given by the office whose person it names, and proves that it is'
      using errcode = 'check_violation', constraint = 'office_is_proven';
  end if;
  return null;
end $$;

-- What counts as cleared because nobody ruled in time names nobody.
create constraint trigger proven_office_of_ruling after update of state on application deferrable initially deferred
for each row when (old.state = 'submitted' and (new.state = 'refused' or new.state = 'cleared' and new.cleared_by is not null))
execute function guard_office_of_ruling();
