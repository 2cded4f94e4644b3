import { type Kysely, sql } from "kysely";
import { describe, describeColumns } from "./describe.ts";

/** A version of a paper may say what it says in a file: the file in pieces, and the words taken out of it, by which it is found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createFile(db);
  await createPiece(db);
  await createWords(db);
  for (const table of ["paper_file", "paper_file_piece", "paper_file_words"]) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
    await sql`grant select, insert on ${sql.table(table)} to portal_application`.execute(db);
  }
  await describeColumns(db, "paper_text", { words: "The text, where it was written in the portal; null of a file." });
}

async function createFile(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_file (
      text_id uuid primary key references paper_text (id) on delete restrict,
      name text collate "und-x-icu" not null check (length(name) between 1 and 150),
      type text not null check (type in ('pdf', 'docx')),
      size integer not null check (size between 1 and 26214400),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      scan text not null check (scan in ('clean', 'not_scanned'))
    )`.execute(db);
  await describe(db, "paper_file", "The file that says what a version of a paper says in a language.", {
    text_id: "Of which version, in which language: see paper_text.",
    name: "What it is called when it is saved.",
    type: "What it is, whatever it was called.",
    size: "In bytes.",
    sha256: "Of its content (FIPS 180-4), in hexadecimal digits.",
    scan: "Whether a scanner found no virus in it, or nobody looked, as in a demonstration.",
  });
}

async function createPiece(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_file_piece (
      text_id uuid references paper_file (text_id) on delete restrict,
      n integer check (n >= 1),
      content bytea not null check (length(content) between 1 and 1048576),
      primary key (text_id, n)
    )`.execute(db);
  // It is packed already: another attempt would only take time, and a piece of it could not be read alone.
  await sql`alter table paper_file_piece alter column content set storage external`.execute(db);
  await describe(db, "paper_file_piece", "A file in pieces of one megabyte, so that none is held whole to be sent.", {
    text_id: "Of which file.",
    n: "1 for the first, and so on.",
    content: "The bytes: a whole megabyte, but of the last piece.",
  });
}

async function createWords(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper_file_words (
      text_id uuid primary key references paper_file (text_id) on delete restrict,
      words text check (length(words) between 1 and 500000),
      trouble text check (trouble in ('no_words', 'too_long', 'unreadable', 'too_slow')),
      taken_at timestamptz not null,
      found_by tsvector not null
        generated always as (to_tsvector('simple', words_to_find(coalesce(words, '')))) stored,
      constraint words_are_taken_or_a_trouble_is_told check ((words is null) <> (trouble is null))
    )`.execute(db);
  await sql`create index paper_file_words_by_words on paper_file_words using gin (found_by) with (fastupdate = off)`.execute(
    db,
  );
  await describe(db, "paper_file_words", "What a file says, taken out of it so that it is found and compared.", {
    text_id: "Of which file.",
    words: "Its paragraphs, with an empty line between them; null where they could not be taken out.",
    trouble: "Why not.",
    taken_at: "When.",
    found_by: "The words by which it is found: see words_to_find.",
  });
}
