import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";

/**
 * Names in the order of their letters, whatever the server's own order is; a search that finds what a keyboard types, by an index; further
 * addresses of a mission; drafts that can be deleted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`create extension if not exists pg_trgm`.execute(db);
  await dropKeys(db);
  await orderNames(db);
  await makeKeys(db);
  await copyLetters(db);
  // A draft is its organisation's own: guard_deletion lets nothing else go.
  await sql`grant delete on application to portal_application`.execute(db);
  // What a country is called depends on the reader's language: its names stand with the words.
  await sql`alter table country drop column if exists name`.execute(db);
}

const named = ["organisation", "circulated_organisation"] as const;

async function dropKeys(db: Kysely<unknown>): Promise<void> {
  await sql`drop index if exists organisation_by_name`.execute(db);
  for (const table of named) await sql`alter table ${sql.table(table)} drop column if exists search_name`.execute(db);
}

async function orderNames(db: Kysely<unknown>): Promise<void> {
  for (const table of [...named, "mission", "person", "invitation", "holiday"])
    await sql`alter table ${sql.table(table)} alter column name type text collate "und-x-icu"`.execute(db);
  await sql`create index organisation_by_name on organisation (name, id)`.execute(db);
}

/** A mission is a desk with several people, and has a second address for when the first one is full. */
async function copyLetters(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table mission add column if not exists copies_to text[] not null default '{}'
      check (cardinality(copies_to) <= 20 and length(array_to_string(copies_to, '')) <= 20 * 254
        and array_position(copies_to, null) is null)`.execute(db);
  await sql`comment on column mission.copies_to is 'Further addresses that get the same letters.'`.execute(db);
  await sql`grant update (copies_to) on mission to portal_application`.execute(db);
}

async function makeKeys(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function search_key(words text) returns text language sql immutable parallel safe
    return translate(
      regexp_replace(
        replace(replace(replace(replace(replace(
          lower(normalize(words, NFKD) collate "und-x-icu"),
          'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ŋ', 'ng'),
        '[\\u0001-\\u002f\\u003a-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u036f\\u0483-\\u0489\\u0591-\\u05cf\\u05f3\\u05f4\\u0600-\\u061f\\u0640\\u064b-\\u065f\\u066a-\\u066d\\u0670\\u06d4\\u06d6-\\u06ed\\u08d3-\\u08ff\\u115f\\u1160\\u180b-\\u180e\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u2000-\\u206f\\u20d0-\\u20ff\\u2800\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u3099-\\u30a0\\u30fb\\u30fc\\ufe00-\\ufe2f\\ufeff]', '', 'g'),
      'øłđðħıŧĸɓɗƙƴəɛɔɖƒɣɨʉɩʋɲςґةىکیەٱ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロヮワヰヱヲンヵヶ',
      'olddhitkbdkyeeodfgiuivnσгهيكيها01234567890123456789ぁあぃいぅうぇえぉおかきくけこさしすせそたちっつてとなにぬねのはひふへほまみむめもゃやゅゆょよらりるれろゎわゐゑをんゕゖ')`.execute(
    db,
  );
  for (const table of named) {
    await sql`
      alter table ${sql.table(table)} add column search_name text not null
      generated always as (search_key(name || ' ' || coalesce(acronym, ''))) stored`.execute(db);
    await sql`
      comment on column ${sql.ref(`${table}.search_name`)} is 'Name and acronym as they are searched: see search_key.'`.execute(
      db,
    );
  }
  await sql`create index organisation_by_words on organisation using gin (search_name gin_trgm_ops) with (fastupdate = off)`.execute(
    db,
  );
}
