import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** A file that was chosen for a paper is kept between the page that asks for it and the one that reads it back: a browser sends it once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table file_read_back (
      person_id uuid references person (id) on delete restrict,
      sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
      name text collate "und-x-icu" not null check (length(name) between 1 and 150),
      type text not null check (type in ('pdf', 'docx')),
      size integer not null check (size between 1 and 26214400),
      scan text not null check (scan in ('clean', 'not_scanned')),
      brought_at timestamptz not null,
      primary key (person_id, sha256)
    )`.execute(db);
  await sql`create index file_read_back_by_age on file_read_back (brought_at)`.execute(db);
  await describe(
    db,
    "file_read_back",
    "A file that somebody is asked about before it goes out as the text of a paper.",
    {
      person_id: "Who chose it, and alone finds it.",
      sha256: "Of its content (FIPS 180-4), in hexadecimal digits.",
      name: "What it is called when it is saved.",
      type: "What it is, whatever it was called.",
      size: "In bytes.",
      scan: "Whether a scanner found no virus in it, or nobody looked, as in a demonstration.",
      brought_at: "When. It is forgotten after a day.",
    },
  );
  await sql`
    create table file_read_back_piece (
      person_id uuid,
      sha256 text,
      n integer check (n >= 1),
      content bytea not null check (length(content) between 1 and 1048576),
      primary key (person_id, sha256, n),
      constraint piece_read_back_is_of_a_file foreign key (person_id, sha256)
        references file_read_back (person_id, sha256) on delete cascade
    )`.execute(db);
  await sql`alter table file_read_back_piece alter column content set storage external`.execute(db);
  await describe(db, "file_read_back_piece", "The file in pieces of one megabyte.", {
    person_id: "Who chose it.",
    sha256: "Of which file.",
    n: "1 for the first, and so on.",
    content: "The bytes: a whole megabyte, but of the last piece.",
  });
  for (const table of ["file_read_back", "file_read_back_piece"]) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
    await sql`grant select, insert, delete on ${sql.table(table)} to portal_application`.execute(db);
  }
}
