import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describeColumns } from "./describe.ts";

/** The words by which papers are found: of titles and of texts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  // Letters without their marks, in small letters; a Han character is a word of its own, since nothing parts words there.
  await sql`
    create function words_to_find(words text) returns text language sql immutable parallel safe
    return regexp_replace(
      regexp_replace(lower(normalize(words, NFKD) collate "und-x-icu"), '[\\u0300-\\u036f\\u064b-\\u065f\\u0670\\u0640]', '', 'g'),
      '([\\u3400-\\u4dbf\\u4e00-\\u9fff])', ' \\1 ', 'g')`.execute(db);
  await sql`comment on function words_to_find(text) is 'Text as its words are found in a search: without accents, in small letters.'`.execute(
    db,
  );
  for (const [table, column] of [
    ["paper", "title"],
    ["paper_text", "words"],
  ] as const) {
    await sql`
      alter table ${sql.table(table)} add column found_by tsvector not null
      generated always as (to_tsvector('simple', words_to_find(coalesce(${sql.ref(column)}, '')))) stored`.execute(db);
    await sql`create index ${sql.ref(`${table}_by_words`)} on ${sql.table(table)} using gin (found_by) with (fastupdate = off)`.execute(
      db,
    );
    await describeColumns(db, table, { found_by: "The words by which it is found: see words_to_find." });
  }
}
