-- How names are searched, when a record was made, and registers in their dated editions.

-- Generated columns stand on it: it is replaced where others are dropped. Rows keep the key that was made when they were written, so that
-- another text of it needs a migration that makes the columns anew. Letters that do not decompose are given those that a keyboard
-- types for them; of Arabic, Persian and Japanese the variants are one; "lower" is told its collation, because the server's own may know of
-- no letter beyond ASCII. Most names and addresses have no other letters: for them the short way says the same in a tenth of the time.
create or replace function search_key(words text) returns text language sql immutable parallel safe
return case when words collate "C" ~ '^[0-9A-Za-z .,''@_&()/+-]*$'
then replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
  lower(words collate "C"), ' ', ''), '-', ''), '.', ''), ',', ''), '''', ''), '@', ''), '_', ''), '&', ''), '(', ''), ')', ''), '/', ''), '+', '')
  collate "und-x-icu"
else translate(
  regexp_replace(
    replace(replace(replace(replace(replace(
      lower(normalize(words, NFKD) collate "und-x-icu"),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ŋ', 'ng'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u036f\u0483-\u0489\u0591-\u05cf\u05f3\u05f4\u0600-\u061f\u0640\u064b-\u065f\u066a-\u066d\u0670\u06d4\u06d6-\u06ed\u08d3-\u08ff\u115f\u1160\u180b-\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u2000-\u206f\u20d0-\u20ff\u2800\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u3099-\u30a0\u30fb\u30fc\ufe00-\ufe2f\ufeff]', '', 'g'),
  'øłđðħıŧĸɓɗƙƴəɛɔɖƒɣɨʉɩʋɲςґةىکیەٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロヮワヰヱヲンヵヶ',
  'olddhitkbdkyeeodfgiuivnσгهيكيها01234567890123456789ぁあぃいぅうぇえぉおかきくけこさしすせそたちっつてとなにぬねのはひふへほまみむめもゃやゅゆょよらりるれろゎわゐゑをんゕゖ')
end;
comment on function search_key(text) is
  'Text as it is compared in a search: letters and digits alone, small, without accents, as a keyboard types them.';

create trigger guard_stamps_of_new after insert on organisation
for each row when (is_off_the_clock(new.created_at))
execute function guard_stamps('created_at');

create function keep_registers() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a register, its editions and their entries are never changed or deleted'
    using errcode = 'check_violation', constraint = 'edition_is_never_rewritten';
end $$;

create trigger keep_registers before update or delete or truncate on register
for each statement execute function keep_registers();

create trigger keep_registers before update or delete or truncate on register_edition
for each statement execute function keep_registers();

create trigger keep_registers before update or delete or truncate on register_entry
for each statement execute function keep_registers();

create trigger guard_stamps_of_new after insert on register
for each row when (is_off_the_clock(new.opened_at))
execute function guard_stamps('opened_at');

create trigger guard_stamps_of_new after insert on register_edition
for each row when (is_off_the_clock(new.imported_at))
execute function guard_stamps('imported_at');

-- Somewhere on earth the day of an edition has come when it is entered; nobody writes a register of tomorrow.
create function guard_register_edition() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.dated_on > (new.imported_at at time zone 'Etc/GMT-14')::date then
    raise exception 'an edition is of a day that has come'
      using errcode = 'check_violation', constraint = 'edition_is_not_dated_ahead';
  end if;
  if new.drawn_from is not null and (select kind from register where id = new.register_id) <> 'past_process' then
    raise exception 'only a register of a past process is drawn from the record'
      using errcode = 'check_violation', constraint = 'only_a_past_process_is_drawn';
  end if;
  return new;
end $$;

create trigger guard_register_edition before insert on register_edition
for each row execute function guard_register_edition();

-- An edition comes whole: nothing is added to it in another statement, not to speak of another day.
create function guard_register_entries() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from register_edition as edition
    where edition.id in (select edition_id from newly)
      and edition.entries <> (select count(*) from register_entry where edition_id = edition.id)
  ) then
    raise exception 'the entries of an edition come at once, and as many as it says'
      using errcode = 'check_violation', constraint = 'edition_comes_whole';
  end if;
  return null;
end $$;

create trigger guard_register_entries after insert on register_entry
referencing new table as newly for each statement execute function guard_register_entries();

create function guard_edition_comes_whole() returns trigger language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.entries <> (select count(*) from register_entry where edition_id = new.id) then
    raise exception 'an edition has as many entries as it says'
      using errcode = 'check_violation', constraint = 'edition_comes_whole';
  end if;
  return null;
end $$;

create constraint trigger guard_edition_comes_whole after insert on register_edition
deferrable initially deferred for each row execute function guard_edition_comes_whole();

-- By whom the rows of this chapter come about on which an accreditation rests (guard_office in people.sql).

create constraint trigger proven_office after insert on organisation deferrable initially deferred
for each row execute function guard_office('applicant');

create constraint trigger proven_office_of_changed after update on organisation deferrable initially deferred
for each row execute function guard_office('organisation');

create constraint trigger proven_office after insert on register deferrable initially deferred
for each row execute function guard_office('secretariat');

create constraint trigger proven_office after insert on register_edition deferrable initially deferred
for each row execute function guard_office('secretariat');
