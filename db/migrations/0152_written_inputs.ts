import { type Kysely, sql } from "kysely";
import { describe } from "./describe.ts";

/** What an accredited organisation sends to a session in writing, typed or in a file, and what became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createInput(db);
  await createFile(db);
  for (const table of ["written_input", "written_input_file", "written_input_piece"]) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
    await sql`grant select, insert on ${sql.table(table)} to portal_application`.execute(db);
  }
  await sql`
    grant update (ended_as, ended_at, ended_by, reason, paper_id) on written_input to portal_application`.execute(db);
}

async function createInput(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table written_input (
      id uuid primary key default gen_random_uuid(),
      accreditation_id uuid not null references accreditation (id) on delete restrict,
      session_id uuid not null references session (id) on delete restrict,
      title text collate "und-x-icu" not null check (length(title) between 1 and 300),
      language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
      words text check (length(words) between 1 and 200000),
      word_count integer check (word_count >= 0),
      sent_at timestamptz not null,
      sent_by uuid not null references person (id) on delete restrict,
      ended_as text check (ended_as in ('withdrawn', 'posted', 'declined')),
      ended_at timestamptz,
      ended_by uuid references person (id) on delete restrict,
      reason text check (length(reason) between 1 and 2000),
      paper_id uuid constraint paper_is_of_one_written_input unique references paper (id) on delete restrict,
      constraint ended_written_input_has_a_person
        check ((ended_as is null) = (ended_at is null) and (ended_as is null) = (ended_by is null)),
      constraint written_input_ends_after_it_was_sent check (ended_at >= sent_at),
      constraint declined_written_input_has_a_reason check ((reason is not null) = (ended_as is not distinct from 'declined')),
      constraint posted_written_input_has_a_paper check ((paper_id is not null) = (ended_as is not distinct from 'posted'))
    )`.execute(db);
  await sql`create index written_input_by_accreditation on written_input (accreditation_id, session_id)`.execute(db);
  await sql`create index written_input_by_session on written_input (session_id, sent_at)`.execute(db);
  for (const column of ["sent_by", "ended_by"])
    await sql`create index ${sql.id(`written_input_by_${column}`)} on written_input (${sql.ref(column)})`.execute(db);
  await describe(db, "written_input", "What an accredited organisation sends to a session in writing.", {
    id: "Identity.",
    accreditation_id: "Of which organisation, and under which decision.",
    session_id: "To which session.",
    title: "Its heading.",
    language: "One of the six official languages.",
    words: "The text, where it was typed; null of a file.",
    word_count: "How many words it has; null of a file whose text could not be read.",
    sent_at: "When it was received.",
    sent_by: "Who sent it for the organisation.",
    ended_as: "What became of it; null while it waits.",
    ended_at: "When.",
    ended_by: "By whom.",
    reason: "Why it was declined.",
    paper_id: "The paper as which it was posted.",
  });
}

async function createFile(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table written_input_file (
      input_id uuid primary key references written_input (id) on delete restrict,
      name text collate "und-x-icu" not null check (length(name) between 1 and 150),
      type text not null check (length(type) <= 10 and type = 'pdf'),
      size integer not null check (size between 1 and 26214400),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      scan text not null check (scan in ('clean', 'not_scanned'))
    )`.execute(db);
  await sql`
    create table written_input_piece (
      input_id uuid references written_input_file (input_id) on delete restrict,
      n integer check (n >= 1),
      content bytea not null check (length(content) between 1 and 1048576),
      primary key (input_id, n)
    )`.execute(db);
  // As of a paper: it is packed already, and a piece of it could not be read alone.
  await sql`alter table written_input_piece alter column content set storage external`.execute(db);
  await describe(db, "written_input_file", "The file in which a written input was sent.", {
    input_id: "Of which input.",
    name: "What it is called when it is saved.",
    type: "What it is, whatever it was called.",
    size: "In bytes.",
    sha256: "Of its content (FIPS 180-4), in hexadecimal digits.",
    scan: "Whether a scanner found no virus in it, or nobody looked, as in a demonstration.",
  });
  await describe(
    db,
    "written_input_piece",
    "A file in pieces of one megabyte, so that none is held whole to be sent.",
    {
      input_id: "Of which file.",
      n: "1 for the first, and so on.",
      content: "The bytes: a whole megabyte, but of the last piece.",
    },
  );
}
