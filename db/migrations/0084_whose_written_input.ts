import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describeColumns } from "./describe.ts";

/** Whose a written input is, by which it is found too. Of those of before nobody was asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql`
    alter table paper
      add column written_by text collate "und-x-icu" check (length(written_by) between 1 and 300),
      drop column found_by`.execute(db);
  await sql`
    alter table paper add column found_by tsvector not null generated always as
      (to_tsvector('simple', words_to_find(title || ' ' || coalesce(written_by, '')))) stored`.execute(db);
  await sql`create index paper_by_words on paper using gin (found_by) with (fastupdate = off)`.execute(db);
  await describeColumns(db, "paper", {
    written_by: "The organisation whose written input it is, as it was called then; null of every other paper.",
    found_by: "The words by which it is found, of its title and its organisation: see words_to_find.",
  });
}
