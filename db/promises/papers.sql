-- Papers: who enters and who reads them, and that nothing of a version is changed or lost.

-- What only goes forward: an announcement comes first, circulation once, revisions and corrections after it, and nothing after a withdrawal.
create function paper_goes_on(before text, step text) returns boolean language sql immutable
return case step
  when 'announced' then before is null
  when 'circulated' then before is null or before = 'announced'
  when 'withdrawn' then before <> 'withdrawn'
  else before in ('circulated', 'revised', 'corrected')
end;
comment on function paper_goes_on(text, text) is 'Whether a paper whose last version was of the one step may get one of the other.';

create function enters_papers(person uuid, process uuid, audience text) returns boolean language sql stable
begin atomic
  select exists (
    select from person as office where office.id = enters_papers.person and (
      office.role = 'chair' and office.process_id = enters_papers.process
      or office.role = 'secretariat' and enters_papers.audience <> 'chair'
    )
  );
end;
comment on function enters_papers(uuid, uuid, text) is
  'Whether somebody is of the Chair''s office of the process, or of the Secretariat, which does not enter what is that office''s alone.';

create function guard_paper() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.kind = 'written_input') <> (new.written_by is not null) then
    raise exception 'a written input is that of an organisation, and no other paper is'
      using errcode = 'check_violation', constraint = 'written_input_is_of_an_organisation';
  end if;
  if not enters_papers(new.entered_by, new.process_id, new.audience) then
    raise exception 'papers are entered by the Chair''s office and the Secretariat'
      using errcode = 'check_violation', constraint = 'paper_is_entered_by_the_offices';
  end if;
  return new;
end $$;

create trigger guard_paper before insert on paper for each row execute function guard_paper();

create trigger guard_stamps_of_new after insert on paper
for each row when (is_off_the_clock(new.entered_at))
execute function guard_stamps('entered_at');

create function keep_papers() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'nothing of a paper is changed or lost: what is done with it is a version of its own'
    using errcode = 'check_violation', constraint = 'paper_is_never_rewritten';
end $$;

create trigger keep_papers before update or delete or truncate on paper for each statement execute function keep_papers();
create trigger keep_papers before update or delete or truncate on paper_version for each statement execute function keep_papers();
create trigger keep_papers before update or delete or truncate on paper_text for each statement execute function keep_papers();

create function guard_paper_version() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  of_process uuid;
  for_whom text;
  last paper_version;
begin
  select process_id, audience into of_process, for_whom from paper where id = new.paper_id for no key update;
  if not enters_papers(new.done_by, of_process, for_whom) then
    raise exception 'papers are entered by the Chair''s office and the Secretariat'
      using errcode = 'check_violation', constraint = 'paper_is_entered_by_the_offices';
  end if;
  select * into last from paper_version where paper_id = new.paper_id order by n desc limit 1;
  if last.step = 'withdrawn' then
    raise exception 'a paper that was withdrawn gets no further version'
      using errcode = 'check_violation', constraint = 'withdrawn_paper_gets_no_further_version';
  end if;
  if new.n <> coalesce(last.n, 0) + 1 or new.done_at < last.done_at or paper_goes_on(last.step, new.step) is not true then
    raise exception 'the versions of a paper go forward'
      using errcode = 'check_violation', constraint = 'versions_of_a_paper_go_forward';
  end if;
  return new;
end $$;

create trigger guard_paper_version before insert on paper_version for each row execute function guard_paper_version();

create trigger guard_isolation before insert on paper_version for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on paper_version
for each row when (is_off_the_clock(new.done_at))
execute function guard_stamps('done_at');

-- Whoever reads of a version can read it.
create function guard_paper_version_is_whole() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_table_name = 'paper' then
    if not exists (select from paper_version where paper_id = new.id) then
      raise exception 'a paper is entered with what is done with it first'
        using errcode = 'check_violation', constraint = 'paper_has_a_first_version';
    end if;
  elsif not exists (select from paper_text where version_id = new.id) then
    raise exception 'a version that is circulated says something'
      using errcode = 'check_violation', constraint = 'circulated_version_says_something';
  end if;
  return null;
end $$;

create constraint trigger guard_paper_is_whole after insert on paper deferrable initially deferred
for each row execute function guard_paper_version_is_whole();

create constraint trigger guard_paper_version_is_whole after insert on paper_version deferrable initially deferred
for each row when (new.step not in ('announced', 'withdrawn')) execute function guard_paper_version_is_whole();

-- A translation may follow while its version stands; what was is not added to.
create function guard_paper_text() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  of_version paper_version;
  of_paper paper;
begin
  select * into of_version from paper_version where id = new.version_id;
  select * into of_paper from paper where id = of_version.paper_id for no key update;
  if not enters_papers(new.added_by, of_paper.process_id, of_paper.audience) then
    raise exception 'papers are entered by the Chair''s office and the Secretariat'
      using errcode = 'check_violation', constraint = 'paper_is_entered_by_the_offices';
  end if;
  if of_version.step in ('announced', 'withdrawn')
    or of_version.n <> (select max(n) from paper_version where paper_id = of_version.paper_id)
    or new.added_at < of_version.done_at
  then
    raise exception 'a text is that of the version that stands'
      using errcode = 'check_violation', constraint = 'text_is_of_the_present_version';
  end if;
  return new;
end $$;

create trigger guard_paper_text before insert on paper_text for each row execute function guard_paper_text();

create trigger guard_isolation before insert on paper_text for each statement execute function guard_isolation();

create trigger guard_stamps_of_new after insert on paper_text
for each row when (is_off_the_clock(new.added_at))
execute function guard_stamps('added_at');

-- Words or a file, never both, and never neither.
create function guard_text_is_words_or_a_file() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.words is null) <> exists (select from paper_file where text_id = new.id) then
    raise exception 'a version says in a language what it says by words or by a file'
      using errcode = 'check_violation', constraint = 'text_is_words_or_a_file';
  end if;
  return null;
end $$;

create constraint trigger guard_text_is_words_or_a_file after insert on paper_text deferrable initially deferred
for each row execute function guard_text_is_words_or_a_file();

-- No file is added to a text that is there: it comes with its text, which is empty of words.
create function guard_paper_file() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if (select words from paper_text where id = new.text_id) is not null then
    raise exception 'a version says in a language what it says by words or by a file'
      using errcode = 'check_violation', constraint = 'text_is_words_or_a_file';
  end if;
  if new.scan <> 'clean' and not (select demonstration from installation) then
    raise exception 'outside a demonstration no file is kept in which nobody looked for viruses'
      using errcode = 'check_violation', constraint = 'file_is_scanned_outside_a_demonstration';
  end if;
  return new;
end $$;

create trigger guard_paper_file before insert on paper_file for each row execute function guard_paper_file();

create function guard_paper_file_piece() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if length(new.content) is distinct from
    least(1048576, (select size from paper_file where text_id = new.text_id) - (new.n - 1) * 1048576)
  then
    raise exception 'the pieces of a file make up its size'
      using errcode = 'check_violation', constraint = 'pieces_make_up_the_file';
  end if;
  return new;
end $$;

create trigger guard_paper_file_piece before insert on paper_file_piece for each row execute function guard_paper_file_piece();

create function guard_paper_file_is_whole() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if (
    select encode(sha256(string_agg(content, '' order by n)), 'hex') from paper_file_piece where text_id = new.text_id
  ) is distinct from new.sha256 then
    raise exception 'a file is what its digest says'
      using errcode = 'check_violation', constraint = 'file_is_what_its_digest_says';
  end if;
  return null;
end $$;

create constraint trigger guard_paper_file_is_whole after insert on paper_file deferrable initially deferred
for each row execute function guard_paper_file_is_whole();

create trigger keep_papers before update or delete or truncate on paper_file for each statement execute function keep_papers();
create trigger keep_papers before update or delete or truncate on paper_file_piece for each statement execute function keep_papers();

create trigger guard_stamps_of_new after insert on paper_file_words
for each row when (is_off_the_clock(new.taken_at))
execute function guard_stamps('taken_at');

-- Once it was accredited and while it is not suspended or shut out; the end of a mandate takes no paper away.
create function is_accredited_to(organisation uuid, process uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from accreditation
    where accreditation.organisation_id = is_accredited_to.organisation and accreditation.process_id = is_accredited_to.process
      and coalesce((
        select change.kind from accreditation_change as change
        where change.accreditation_id = accreditation.id order by change.known_at desc limit 1
      ), 'reinstated') = 'reinstated'
  );
end;
comment on function is_accredited_to(uuid, uuid) is
  'Whether an organisation is, or at the end of its accreditation was, accredited to a process and not suspended or withdrawn.';

create policy the_rule_sees_all on paper to current_user using (true) with check (true);

create policy audience_reads on paper for select to portal_application using (
  audience = 'public'
  or process_id = (select reading_chair())
  or audience <> 'chair' and (select reading_secretariat())
  or audience <> 'chair' and (select reading_mission()) is not null
  or audience = 'accredited' and is_accredited_to((select reading_organisation()), process_id)
);

create policy offices_enter on paper for insert to portal_application with check (
  process_id = (select reading_chair()) or audience <> 'chair' and (select reading_secretariat())
);

create policy offices_lock on paper for update to portal_application using (
  process_id = (select reading_chair()) or audience <> 'chair' and (select reading_secretariat())
);

create policy the_rule_sees_all on paper_version to current_user using (true) with check (true);

create policy audience_reads on paper_version for select to portal_application
using (exists (select from paper where paper.id = paper_version.paper_id));

create policy offices_enter on paper_version for insert to portal_application
with check (exists (
  select from paper where paper.id = paper_version.paper_id
    and (paper.process_id = (select reading_chair()) or (select reading_secretariat()))
));

create policy the_rule_sees_all on paper_text to current_user using (true) with check (true);

create policy audience_reads on paper_text for select to portal_application
using (exists (select from paper_version where paper_version.id = paper_text.version_id));

create policy offices_enter on paper_text for insert to portal_application
with check (exists (
  select from paper_version join paper on paper.id = paper_version.paper_id where paper_version.id = paper_text.version_id
    and (paper.process_id = (select reading_chair()) or (select reading_secretariat()))
));

create policy the_rule_sees_all on paper_file to current_user using (true) with check (true);
create policy the_rule_sees_all on paper_file_piece to current_user using (true) with check (true);
create policy the_rule_sees_all on paper_file_words to current_user using (true) with check (true);

create policy audience_reads on paper_file for select to portal_application
using (exists (select from paper_text where paper_text.id = paper_file.text_id) or (select reading_finder()));

create policy audience_reads on paper_file_piece for select to portal_application
using (exists (select from paper_text where paper_text.id = paper_file_piece.text_id) or (select reading_finder()));

create policy audience_reads on paper_file_words for select to portal_application
using (exists (select from paper_text where paper_text.id = paper_file_words.text_id) or (select reading_finder()));

create function enters_text(of_text uuid) returns boolean language sql stable
begin atomic
  select exists (
    select from paper_text join paper_version as version on version.id = paper_text.version_id
      join paper on paper.id = version.paper_id
    where paper_text.id = of_text
      and (paper.process_id = (select reading_chair()) or paper.audience <> 'chair' and (select reading_secretariat()))
  );
end;
comment on function enters_text(uuid) is 'Whether this transaction is of an office that enters the paper of a text.';

create policy offices_enter on paper_file for insert to portal_application with check (enters_text(text_id));
create policy offices_enter on paper_file_piece for insert to portal_application with check (enters_text(text_id));
create policy finder_takes_out on paper_file_words for insert to portal_application with check ((select reading_finder()));

-- A column stands on it: it is replaced where others are dropped. Letters without their marks, in small letters; a Han character is a word of its
-- own, since nothing parts words there.
create or replace function words_to_find(words text) returns text language sql immutable parallel safe
return regexp_replace(
  regexp_replace(lower(normalize(words, NFKD) collate "und-x-icu"), '[\u0300-\u036f\u064b-\u065f\u0670\u0640]', '', 'g'),
  '([\u3400-\u4dbf\u4e00-\u9fff])', ' \1 ', 'g');
comment on function words_to_find(text) is 'Text as its words are found in a search: without accents, in small letters.';

-- With the last word begun and not ended, as one types.
create function query_of(asked text) returns tsquery language sql stable
return case when numnode(plainto_tsquery('simple', words_to_find(asked))) > 0
  then (plainto_tsquery('simple', words_to_find(asked))::text || ':*')::tsquery end;
comment on function query_of(text) is 'What somebody looks for, as a query; null where nothing in it can be looked for.';

-- An index is of no use under row-level security, which may be asked nothing before it has answered: here the index is asked first, and then who reads.
-- What is found is looked at version by version and not text by text, and only what is shown is put in order.
create function find_papers(
  of_process uuid, of_session uuid, kinds text[], in_language text, asked text, symbol_begins text, page integer, on_page integer
) returns table (total integer, ids uuid[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with looked_for as materialized (select query_of(asked) as query), found as materialized (
    select paper.id, paper.kind, paper.symbol from paper
    where paper.process_id = of_process
      and (of_session is null or paper.session_id = of_session)
      and paper.kind = any (kinds)
      and (asked is null or starts_with(paper.symbol, symbol_begins) or paper.id in (
        select titled.id from paper as titled where titled.found_by @@ (select query from looked_for)
        union all
        select version.paper_id from paper_version as version
        where version.id in (
            select version_id from paper_text where found_by @@ (select query from looked_for)
            union all
            select paper_text.version_id from paper_file_words as taken join paper_text on paper_text.id = taken.text_id
            where taken.found_by @@ (select query from looked_for)
          )
          and not exists (
            select from paper_version as later
            where later.paper_id = version.paper_id and later.n > version.n and later.step <> 'withdrawn'
          )
      ))
      and (in_language is null or paper.id in (
        select version.paper_id from paper_text join paper_version as version on version.id = paper_text.version_id
        where paper_text.language = in_language and not exists (
            select from paper_version as later
            where later.paper_id = version.paper_id and later.n > version.n and later.step <> 'withdrawn'
          )
      ))
      and (
        paper.audience = 'public'
        or paper.process_id = (select reading_chair())
        or paper.audience <> 'chair' and ((select reading_secretariat()) or (select reading_mission()) is not null)
        or paper.audience = 'accredited' and is_accredited_to((select reading_organisation()), paper.process_id)
      )
  ), counted as (select count(*)::integer as total from found)
  select total, array(
    select id from found order by array_position(kinds, kind), symbol
    limit on_page offset on_page * least(page - 1, greatest(total - 1, 0) / on_page)
  ) from counted
$$;
comment on function find_papers(uuid, uuid, text[], text, text, text, integer, integer) is
  'How many papers of a process the reader may read, and those of a page, or of the last one, in the order of these kinds and then by symbol: of a '
  'session, with a present text in a language, whose title, organisation or present text has the words or whose symbol begins so. What is null is not asked.';

-- What somebody is asked about once more is theirs alone, and for a day.
create policy the_rule_sees_all on file_read_back to current_user using (true) with check (true);
create policy the_rule_sees_all on file_read_back_piece to current_user using (true) with check (true);

create policy own_file_read_back on file_read_back to portal_application
using (person_id = (select reading_person())) with check (person_id = (select reading_person()));

create policy own_file_read_back on file_read_back_piece to portal_application
using (person_id = (select reading_person())) with check (person_id = (select reading_person()));

create trigger guard_stamps_of_new after insert on file_read_back
for each row when (is_off_the_clock(new.brought_at))
execute function guard_stamps('brought_at');

create function forget_files_read_back(at timestamptz) returns integer language sql security definer
set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from file_read_back where brought_at < least(forget_files_read_back.at, portal_now()) - interval '24 hours' returning 1
  )
  select count(*)::integer from gone
$$;
comment on function forget_files_read_back(timestamptz) is
  'Forgets files that somebody was asked about a day ago. Answers how many there were.';
