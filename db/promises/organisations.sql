-- How names are searched, and when a record was made.

-- Generated columns stand on it: it is replaced where others are dropped. Rows keep the key that was made when they were written, so that
-- another text of it needs a migration that makes the columns anew. Letters that do not decompose are given those that a keyboard
-- types for them; of Arabic, Persian and Japanese the variants are one; "lower" is told its collation, because the server's own may know of
-- no letter beyond ASCII.
create or replace function search_key(words text) returns text language sql immutable parallel safe
return translate(
  regexp_replace(
    replace(replace(replace(replace(replace(
      lower(normalize(words, NFKD) collate "und-x-icu"),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ŋ', 'ng'),
    '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u036f\u0483-\u0489\u0591-\u05cf\u05f3\u05f4\u0600-\u061f\u0640\u064b-\u065f\u066a-\u066d\u0670\u06d4\u06d6-\u06ed\u08d3-\u08ff\u115f\u1160\u180b-\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u2000-\u206f\u20d0-\u20ff\u2800\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u3099-\u30a0\u30fb\u30fc\ufe00-\ufe2f\ufeff]', '', 'g'),
  'øłđðħıŧĸɓɗƙƴəɛɔɖƒɣɨʉɩʋɲςґةىکیەٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロヮワヰヱヲンヵヶ',
  'olddhitkbdkyeeodfgiuivnσгهيكيها01234567890123456789ぁあぃいぅうぇえぉおかきくけこさしすせそたちっつてとなにぬねのはひふへほまみむめもゃやゅゆょよらりるれろゎわゐゑをんゕゖ');
comment on function search_key(text) is
  'Text as it is compared in a search: letters and digits alone, small, without accents, as a keyboard types them.';

create trigger guard_stamps_of_new after insert on organisation
referencing new table as newly for each statement execute function guard_stamps('created_at');
