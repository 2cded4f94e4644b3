import { type Kysely, sql } from "kysely";
import { dropPromises } from "../promises/drop.ts";
import { describeColumns } from "./describe.ts";

/** What some write as a sign, and others in their language. */
const ands = "(^|\\s)(and|&|\\+|et|y|e|und|en|og|och|i|и|و)(?=\\s|$)";

/** Words that have no letter in an acronym. */
const smallWords =
  "(^|\\s)(and|&|for|in|of|on|the|to|d|da|de|del|der|des|die|do|du|el|en|et|für|i|im|la|las|le|les|los|of|para|pour|und|voor|y)(?=\\s|$)";

const firstLetters = (name: string) => `search_key(regexp_replace(${name}, '(\\S)\\S*\\s*', '\\1', 'g'))`;

/** By what two organisations are recognised as perhaps the same: worked out once for each, and found by an index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropPromises(db);
  await sql
    .raw(
      `alter table organisation
        add column name_key text generated always as (nullif(search_key(name), '')) stored,
        add column telling_key text generated always as (nullif(search_key(regexp_replace(name, '${ands}', ' ', 'gi')), '')) stored,
        add column acronym_key text generated always as (nullif(search_key(acronym), '')) stored,
        add column first_letters text generated always as (${firstLetters("name")}) stored,
        add column large_first_letters text
          generated always as (${firstLetters(`regexp_replace(name, '${smallWords}', ' ', 'gi')`)}) stored,
        add column site text generated always as (nullif(
          regexp_replace(lower(website collate "und-x-icu"), '^https?://(www\\.)?|[.]?[/?#:].*$|[.]$', '', 'g'), '')) stored`,
    )
    .execute(db);
  await describeColumns(db, "organisation", {
    name_key: "The name alone as it is searched: see search_key.",
    telling_key: "The same without words and signs for and: two that differ in nothing else are perhaps one.",
    acronym_key: "The acronym as it is searched.",
    first_letters: "The first letters of the words of the name, as they are searched.",
    large_first_letters: "The same without small words, as acronyms are made.",
    site: "The host of its site, without www.",
  });
  for (const column of ["name_key", "telling_key", "acronym_key", "first_letters", "large_first_letters", "site"])
    await sql`create index ${sql.ref(`organisation_by_${column}`)} on organisation (${sql.ref(column)})`.execute(db);
  // Of an expression, so that it serves parts of keys alone: among whole ones it would look for the letters of each.
  await sql`
    create index organisation_by_part_of_telling_key on organisation using gin ((telling_key || '') gin_trgm_ops)
    with (fastupdate = on, gin_pending_list_limit = 256)`.execute(db);
}
