-- How names are searched, and when a record was made.

-- Generated columns stand on it: it is replaced where others are dropped. Rows keep the key that was made when they were written.
create or replace function search_key(words text) returns text language sql immutable parallel safe
return lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g'));
comment on function search_key(text) is 'Text as it is compared in a search: without accents, in small letters.';

create trigger guard_stamps_of_new after insert on organisation
referencing new table as newly for each statement execute function guard_stamps('created_at');
